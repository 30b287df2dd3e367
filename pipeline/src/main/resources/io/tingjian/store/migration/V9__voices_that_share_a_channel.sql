-- Which of the two voices on a shared channel says a turn, and how sure that is; null for a channel of one's own.
alter table turn add column voice varchar(1);
alter table turn add column voice_confidence double precision;
