select f.*, v.id as verdict_id, v.decision, v.note, v.made_at as verdict_at, a.name as verdict_by
from finding f
left join verdict v on v.finding = f.id and v.in_force
left join account a on a.id = v.account
where f.screening = :screening
order by f.id
