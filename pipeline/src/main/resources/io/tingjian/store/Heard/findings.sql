delete from finding where screening in (select id from screening where call = :call)
