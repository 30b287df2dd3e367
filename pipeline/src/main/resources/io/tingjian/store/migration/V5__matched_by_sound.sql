-- How much of a finding's words was matched by sound alone: 0 the characters themselves, 1 only their sound.
alter table finding add column by_sound double precision default 0 not null;
