select id from call where state = :state order by received_at, id limit :limit
