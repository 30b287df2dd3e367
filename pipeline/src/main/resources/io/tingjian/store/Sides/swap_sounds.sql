update sound set role = case role when 'agent' then 'customer' when 'customer' then 'agent' else role end
where transcript = :transcript
