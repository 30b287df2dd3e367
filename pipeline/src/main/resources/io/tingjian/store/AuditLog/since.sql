select count(*) from audit
where made_at > :since and who = :who and action = :action and subject = :subject
