select f.screening, f.rule_key, min(f.name_zh) as name_zh, min(f.name_en) as name_en,
       max(f.severity_rank) as severity_rank, count(*) as findings,
       sum(case when v.decision = 'rejected' then 1 else 0 end) as rejected
from finding f
left join verdict v on v.finding = f.id and v.in_force
where f.screening in (<screenings>)
group by f.screening, f.rule_key
order by severity_rank desc, findings desc, f.rule_key
