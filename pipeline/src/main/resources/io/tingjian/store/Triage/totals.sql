select count(*) as calls,
       coalesce(sum(case when c.state in ('screened', 'reviewed') then r.duration_ms else 0 end), 0)
         as audio_ms,
       sum(case when c.state = 'screened' then 1 else 0 end) as waiting,
       sum(case when c.state = 'reviewed' then 1 else 0 end) as reviewed,
       sum(case when c.state in ('screened', 'reviewed')
                 and exists (select 1 from screening s join finding f on f.screening = s.id
                             where s.call = c.id and s.in_force
                               and not exists (select 1 from verdict v
                                               where v.finding = f.id and v.in_force
                                                 and v.decision = 'rejected'))
                then 1 else 0 end) as flagged,
       sum(case when c.state in ('received', 'accepted', 'transcribed') then 1 else 0 end)
         as in_progress,
       sum(case when c.state = 'exempt' then 1 else 0 end) as exempt,
       sum(case when c.state = 'quarantined' then 1 else 0 end) as quarantined,
       max(c.changed_at) as changed_at
from call c
left join recording r on r.call = c.id
