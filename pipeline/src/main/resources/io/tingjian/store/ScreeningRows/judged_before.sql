-- the newest screening first: what was said last of a finding holds
select s.id from screening s
where s.call = :call and exists (
  select 1 from finding f join verdict v on v.finding = f.id and v.in_force where f.screening = s.id)
order by s.made_at desc, s.id desc
