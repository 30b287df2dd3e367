insert into alert (saved_search, call, at_ms, made_at) values (:search, :call, :atMs, :madeAt)
