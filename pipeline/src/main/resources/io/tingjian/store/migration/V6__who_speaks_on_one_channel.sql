-- How sure it is that a turn's role speaks: less than 1 where both speakers share one channel.
alter table turn add column role_confidence double precision default 1 not null;
