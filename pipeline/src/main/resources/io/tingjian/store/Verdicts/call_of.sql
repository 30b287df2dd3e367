select s.call from finding f join screening s on s.id = f.screening
where f.id = :finding and s.in_force
