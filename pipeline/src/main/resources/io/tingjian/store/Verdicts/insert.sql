insert into verdict (id, finding, decision, note, account, made_at, in_force)
values (:id, :finding, :decision, :note, :account, :madeAt, true)
