-- The store is the truth (docs/design.md §4). SQL that H2 and PostgreSQL both run.
-- Ids are time-ordered strings made by the program; instants carry their offset; times of a call are milliseconds.

create table call (
  id               varchar(32)  primary key,
  call_id          varchar(300) unique,           -- the sidecar's; null while a quarantined recording only claims one
  state            varchar(20)  not null,
  file_name        varchar(1000) not null,        -- as it arrived, shown to people exactly so
  received_at      timestamp(3) with time zone not null,
  changed_at       timestamp(3) with time zone not null,
  started_at       timestamp(3) with time zone,
  started_offset_s integer,                       -- the offset that the sidecar gave, so that people see local time
  direction        varchar(20),
  business_type    varchar(40),
  agent_id         varchar(300),
  agent_name       varchar(200),
  team             varchar(200),
  customer_number  varchar(60),
  queue            varchar(200),
  language         varchar(10),
  channels         varchar(200),                  -- JSON: {"agent": 0, "customer": 1}
  ring_seconds     double precision,
  hangup_by        varchar(20),
  product          varchar(300),
  exempt           boolean not null
);
create index call_state on call (state, received_at);
create index call_agent on call (agent_id, started_at);

create table recording (
  call             varchar(32) primary key references call (id),
  sha256           varchar(64) unique,            -- null while there are no bytes: an empty or unreadable file
  size_bytes       bigint not null,
  stored_name      varchar(300),                  -- relative to the data directory; null while the audio must not
                                                  -- be copied: exempt, or nobody knows yet whether it is
  container        varchar(60),
  codec            varchar(60),
  rate_hz          integer,
  channels         integer,
  duration_ms      bigint
);

create table channel_fact (
  call             varchar(32) not null references call (id),
  channel          integer not null,
  role             varchar(20) not null,
  speech_ms        bigint not null,
  level_dbfs       double precision,              -- median level of its speech; null where nobody speaks
  primary key (call, channel)
);

create table warning (
  call             varchar(32) not null references call (id),
  code             varchar(40) not null,
  primary key (call, code)
);

create table transcript (
  id               varchar(32) primary key,
  call             varchar(32) not null references call (id),
  model            varchar(200) not null,         -- name of the acoustic model
  made_at          timestamp(3) with time zone not null
);
create index transcript_call on transcript (call, made_at);

create table turn (
  transcript       varchar(32) not null references transcript (id),
  seq              integer not null,              -- counted from 0, in order of time
  role             varchar(20) not null,
  start_ms         bigint not null,
  end_ms           bigint not null,
  text             varchar(1000000) not null,
  words            varchar(1000000) not null,     -- JSON: [[text, start_ms, end_ms, confidence], …]
  level_dbfs       double precision,
  pitch_hz         double precision,
  primary key (transcript, seq)
);

create table sound (
  transcript       varchar(32) not null references transcript (id),
  seq              integer not null,
  kind             varchar(20) not null,
  role             varchar(20) not null,
  start_ms         bigint not null,
  end_ms           bigint not null,
  primary key (transcript, seq)
);

create table screening (
  id               varchar(32) primary key,
  call             varchar(32) not null references call (id),
  transcript       varchar(32) not null references transcript (id),
  packs            varchar(1000) not null,        -- names and versions of the packs in force
  classifiers      varchar(1000) not null,
  made_at          timestamp(3) with time zone not null,
  in_force         boolean not null               -- the newest one of its call
);
create index screening_call on screening (call, in_force);
create index screening_transcript on screening (transcript);

create table finding (
  id               varchar(32) primary key,
  screening        varchar(32) not null references screening (id),
  rule_key         varchar(200) not null,
  name_zh          varchar(300) not null,
  name_en          varchar(300) not null,
  severity         varchar(20) not null,
  severity_rank    integer not null,              -- 0 info … 3 critical, to sort by
  item             varchar(100) not null,
  confidence       double precision not null,
  role             varchar(20) not null,
  start_ms         bigint not null,
  end_ms           bigint not null,
  turns            varchar(10000) not null,       -- JSON: [seq, …]
  quote            varchar(100000) not null,
  because_zh       varchar(2000) not null,
  because_en       varchar(2000) not null
);
create index finding_screening on finding (screening);
create index finding_rule on finding (rule_key);

create table rule_failure (
  screening        varchar(32) not null references screening (id),
  rule_key         varchar(200) not null,
  message          varchar(4000) not null,
  primary key (screening, rule_key)
);

create table score (
  screening        varchar(32) primary key references screening (id),
  scorecard        varchar(200) not null,
  points           integer not null,
  vetoed           boolean not null,
  deductions       varchar(100000) not null       -- JSON: [{"item", "name", "points", "keys"}]
);

create table quarantine (                         -- one row per call: its last stay
  id               varchar(32) primary key,
  call             varchar(32) not null unique references call (id),
  reason           varchar(60) not null,          -- a code; the sentence is made in the reader's language
  arguments        varchar(100000) not null,      -- JSON array: what the sentence names
  claimed_call_id  varchar(300),
  state_before     varchar(20) not null,          -- where a retry goes on
  attempts         integer not null,              -- how often it was tried and failed
  first_at         timestamp(3) with time zone not null,
  last_at          timestamp(3) with time zone not null,
  released_at      timestamp(3) with time zone
);
create index quarantine_open on quarantine (released_at, last_at);

create table duplicate (
  id               varchar(32) primary key,
  file_name        varchar(1000) not null,
  claimed_call_id  varchar(300),
  of_call          varchar(32) not null references call (id),
  seen_at          timestamp(3) with time zone not null
);

create table arrival (                            -- a file that was looked at, so that it is not looked at for ever
  path_hash        varchar(64) primary key,       -- SHA-256 of the path: a path is too long for an index
  path             varchar(4096) not null,
  size_bytes       bigint not null,
  changed_at_ms    bigint not null,
  sidecar_bytes    bigint not null,               -- -1: no sidecar lay beside it
  sidecar_changed_at_ms bigint not null,
  first_seen_at    timestamp(3) with time zone not null,
  seen_at          timestamp(3) with time zone not null,
  call             varchar(32) references call (id), -- what became of it, or whose duplicate it is; null: no call
  duplicate        boolean not null,
  reason           varchar(60),                   -- why it was left alone; null while it waits or became a call
  arguments        varchar(100000)                -- JSON array: what the reason's sentence names
);
create index arrival_call on arrival (call);
create index arrival_left_alone on arrival (reason, first_seen_at);

create table account (                            -- "user" is a reserved word in both databases
  id               varchar(32) primary key,
  name             varchar(100) not null unique,
  password_hash    varchar(200) not null,
  role             varchar(40) not null,          -- administrator | reviewer
  made_at          timestamp(3) with time zone not null,
  disabled_at      timestamp(3) with time zone
);

create table verdict (
  id               varchar(32) primary key,
  finding          varchar(32) not null references finding (id),
  decision         varchar(20) not null,          -- confirmed | rejected
  note             varchar(4000) not null,
  account          varchar(32) not null references account (id),
  made_at          timestamp(3) with time zone not null,
  in_force         boolean not null               -- a later verdict on the same finding replaces it
);
create index verdict_finding on verdict (finding, in_force);

create table review (                             -- a review that a person finished
  id               varchar(32) primary key,
  call             varchar(32) not null references call (id),
  account          varchar(32) not null references account (id),
  finished_at      timestamp(3) with time zone not null,
  scorecard        varchar(200),                  -- null for a call that cannot be judged
  points           integer,                       -- without the rejected findings
  vetoed           boolean,
  deductions       varchar(100000),               -- JSON as in score
  in_force         boolean not null               -- reopening ends it; the row stays
);
create index review_call on review (call, in_force);

create table audit (
  id               varchar(32) primary key,
  made_at          timestamp(3) with time zone not null,
  who              varchar(100) not null,         -- account name, or "system"
  action           varchar(60) not null,
  subject          varchar(300) not null,
  detail           varchar(4000) not null
);
create index audit_time on audit (made_at);
