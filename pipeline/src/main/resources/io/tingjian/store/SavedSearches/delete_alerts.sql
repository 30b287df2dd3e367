delete from alert where saved_search in (select id from saved_search where id = :id and account = :account)
