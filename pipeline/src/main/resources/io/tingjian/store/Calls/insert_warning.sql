-- a warning that is already there stays as it is
insert into warning (call, code)
select c.id, cast(:code as varchar(40)) from call c
where c.id = :call and not exists (select 1 from warning w where w.call = :call and w.code = :code)
