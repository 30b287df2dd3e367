delete from score where screening in (select id from screening where call = :call)
