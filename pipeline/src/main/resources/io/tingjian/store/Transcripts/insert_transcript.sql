insert into transcript (id, call, model, made_at) values (:id, :call, :model, :madeAt)
