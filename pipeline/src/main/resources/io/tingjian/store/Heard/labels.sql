delete from turn_label where transcript in (select id from transcript where call = :call)
