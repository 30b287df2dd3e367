create table saved_search (
  id               varchar(32) primary key,
  account          varchar(32) not null references account (id),
  name             varchar(100) not null,
  written          varchar(20000) not null,       -- JSON: {"q": ["…"], "team": ["…", "…"], …}, as a link would say it
  alerts           boolean not null,              -- new calls that it finds are shown to its owner
  made_at          timestamp(3) with time zone not null,
  unique (account, name)
);

create table alert (                              -- a new call that a saved search found; one row, however often
  saved_search     varchar(32) not null references saved_search (id),
  call             varchar(32) not null references call (id),
  at_ms            bigint not null,               -- where the first hit is said
  made_at          timestamp(3) with time zone not null,
  seen_at          timestamp(3) with time zone,   -- its owner opened the call
  primary key (saved_search, call)
);
create index alert_call on alert (call);
