-- the same words of the same person, said when they were said
insert into verdict (id, finding, decision, note, account, made_at, in_force)
select cast(:id as varchar(32)), cast(:finding as varchar(32)), decision, note, account, made_at, true
from verdict where id = :from
