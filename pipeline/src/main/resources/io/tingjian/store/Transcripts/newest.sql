select id, model, made_at from transcript where call = :call order by made_at desc, id desc limit 1
