-- How much of a finding's words was matched by sound alone: 0 the characters themselves, 1 only their sound.
alter table finding add column by_sound double precision default 0 not null;

-- Versions of packs name their content now, and there are more packs.
alter table screening alter column packs set data type varchar(10000);
