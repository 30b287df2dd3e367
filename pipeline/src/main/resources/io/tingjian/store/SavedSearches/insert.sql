insert into saved_search (id, account, name, written, alerts, made_at)
values (:id, :account, :name, :written, :alerts, :madeAt)
