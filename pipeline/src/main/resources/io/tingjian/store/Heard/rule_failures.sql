delete from rule_failure where screening in (select id from screening where call = :call)
