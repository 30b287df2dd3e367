select c.id as call_row, c.call_id, c.started_at, c.started_offset_s, f.*,
  v.id as verdict_id, v.decision, v.note, v.made_at as verdict_at, a.name as verdict_by
from finding f
join screening s on s.id = f.screening and s.in_force
join call c on c.id = s.call
left join verdict v on v.finding = f.id and v.in_force
left join account a on a.id = v.account
where f.rule_key in (<keys>) and c.state in ('screened', 'reviewed')
  and (cast(:from as timestamp with time zone) is null
       or c.started_at + c.started_offset_s * interval '1' second >= :from)
  and (cast(:until as timestamp with time zone) is null
       or :until > c.started_at + c.started_offset_s * interval '1' second)
order by f.id
