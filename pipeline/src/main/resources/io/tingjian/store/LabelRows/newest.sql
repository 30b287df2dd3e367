select labels from turn_label where transcript = (select id from transcript where call = :call order by made_at desc, id desc limit 1)
