select state from call where id = :id
