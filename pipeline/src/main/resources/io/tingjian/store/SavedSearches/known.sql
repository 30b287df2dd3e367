select count(*) from alert where saved_search = :search and call = :call
