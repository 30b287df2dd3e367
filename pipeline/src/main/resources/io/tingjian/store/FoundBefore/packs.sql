select s.packs, count(*) as calls
from screening s
join call c on c.id = s.call
where s.in_force and c.state in ('screened', 'reviewed')
  and (cast(:from as timestamp with time zone) is null
       or c.started_at + c.started_offset_s * interval '1' second >= :from)
  and (cast(:until as timestamp with time zone) is null
       or :until > c.started_at + c.started_offset_s * interval '1' second)
group by s.packs
