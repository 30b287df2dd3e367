select made_at, who, action, subject, detail from audit order by id desc limit :limit
