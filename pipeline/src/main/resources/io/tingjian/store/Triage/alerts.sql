select a.call, s.id, s.name, a.at_ms
from alert a
join saved_search s on s.id = a.saved_search
where s.account = :account and a.seen_at is null and a.call in (<calls>)
order by s.name
