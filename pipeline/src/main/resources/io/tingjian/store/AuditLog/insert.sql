insert into audit (id, made_at, who, action, subject, detail)
values (:id, :madeAt, :who, :action, :subject, :detail)
