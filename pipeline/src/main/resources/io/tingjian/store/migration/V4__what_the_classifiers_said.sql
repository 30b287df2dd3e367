-- What the classifiers said of a transcript's turns, so that rules that ask for it can be held against the past.

create table turn_label (
  transcript       varchar(32) primary key references transcript (id),
  labels           varchar(1000000) not null      -- JSON, one object for each turn: {"label": probability}
);
