insert into account (id, name, password_hash, role, made_at)
values (:id, :name, :passwordHash, :role, :madeAt)
