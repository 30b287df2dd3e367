select count(*) from saved_search where account = :account and name = :name and id <> :id
