select s.id, s.account, s.name, s.written, s.alerts,
       (select count(*) from alert a join call c on c.id = a.call
        where a.saved_search = s.id and a.seen_at is null and c.state in ('screened', 'reviewed'))
         as new_calls
from saved_search s
where s.account = :account
order by s.name
