select count(*) from call c
where c.state in ('transcribed', 'screened', 'reviewed') and exists (select 1 from transcript t where t.call = c.id)
