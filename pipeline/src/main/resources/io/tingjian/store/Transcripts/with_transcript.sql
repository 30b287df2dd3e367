select c.id from call c
where c.id > :after and c.state in ('transcribed', 'screened', 'reviewed')
  and exists (select 1 from transcript t where t.call = c.id)
order by c.id limit :limit
