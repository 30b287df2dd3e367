delete from screening where call = :call
