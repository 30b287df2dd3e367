-- How far a speaker's pitch moves in a turn, and what a sidecar says of a recording that cannot say it itself.
alter table turn add column pitch_low_hz double precision;
alter table turn add column pitch_high_hz double precision;
-- encoding/rate/channels of a recording without a header, such as alaw/8000/1; null where the settings or a header say it
alter table recording add column raw_form varchar(40);
-- how long the telephone system says that the recording is
alter table recording add column claimed_ms bigint;
