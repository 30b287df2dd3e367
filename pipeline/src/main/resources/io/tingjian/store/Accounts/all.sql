select id, name, password_hash, role, made_at, disabled_at from account order by name
