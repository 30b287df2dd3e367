update account set disabled_at = :at where name = :name
