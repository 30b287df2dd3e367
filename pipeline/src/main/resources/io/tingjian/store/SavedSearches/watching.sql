select s.id, s.account, s.name, s.written, s.alerts, 0 as new_calls
from saved_search s
join account a on a.id = s.account
where s.alerts and a.disabled_at is null
order by s.id
