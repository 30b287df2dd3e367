update call set state = :to, changed_at = :now where id = :id and state = :from
