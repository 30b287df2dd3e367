select f.rule_key, min(f.name_zh) as name_zh, min(f.name_en) as name_en,
       max(f.severity_rank) as severity_rank, count(distinct s.call) as calls
from finding f
join screening s on s.id = f.screening and s.in_force
join call c on c.id = s.call and c.state in ('screened', 'reviewed')
group by f.rule_key
order by severity_rank desc, calls desc, f.rule_key
