delete from saved_search where id = :id and account = :account
