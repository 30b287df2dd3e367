update account set password_hash = :passwordHash where name = :name
