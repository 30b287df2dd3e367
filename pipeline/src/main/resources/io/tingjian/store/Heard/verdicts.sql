delete from verdict where finding in (select id from finding where screening in (select id from screening where call = :call))
