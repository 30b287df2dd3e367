select * from standing where id = :id
