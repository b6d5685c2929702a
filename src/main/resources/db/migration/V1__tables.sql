-- Private text is in the bytea columns, sealed. docs/privacy.md lists every other column and says why it is in clear.

create table account (
  id         uuid primary key,
  name_key   bytea not null unique,
  version    bigint not null,
  created_at timestamp with time zone not null,
  head       bytea not null,
  former_key bytea,
  rekeyed_at timestamp with time zone
);

create table key_slot (
  id          uuid primary key,
  account_id  uuid not null references account on delete cascade,
  kind        varchar(16) not null,
  version     bigint not null,
  memory_kib  integer not null,
  passes      integer not null,
  lanes       integer not null,
  salt        bytea not null,
  commitment  bytea not null,
  wrapped_key bytea not null,
  unique (account_id, kind)
);

create table opening (
  id             bytea primary key,
  account_id     uuid not null references account on delete cascade,
  sealed_key     bytea not null,
  browser        varchar(80) not null,
  opened_at      timestamp with time zone not null,
  last_used      timestamp with time zone not null,
  idle_until     timestamp with time zone not null,
  absolute_until timestamp with time zone not null
);
create index opening_account on opening (account_id);
create index opening_idle on opening (idle_until);

create table opening_wait (
  name_key   bytea primary key,
  failures   integer not null,
  wait_until timestamp with time zone not null
);

create table operation (
  account_id uuid not null references account on delete cascade,
  id         uuid not null,
  made_at    timestamp with time zone not null,
  result     varchar(200) not null,
  primary key (account_id, id)
);

create table entry (
  id         uuid primary key,
  account_id uuid not null references account on delete cascade,
  version    bigint not null,
  local_day  date not null,
  head       bytea not null,
  body       bytea not null,
  deleted_at timestamp with time zone,
  deleted_in bytea references opening on delete cascade
);
create index entry_order on entry (account_id, local_day desc, id desc);
create index entry_deleted_in on entry (deleted_in);
create index entry_deleted_at on entry (deleted_at);

create table check_in (
  id         uuid primary key,
  account_id uuid not null references account on delete cascade,
  version    bigint not null,
  local_day  date not null,
  head       bytea not null,
  body       bytea not null
);
create index check_in_order on check_in (account_id, local_day desc, id desc);

create table check_in_support (
  check_in_id uuid primary key references check_in on delete cascade,
  account_id  uuid not null references account on delete cascade,
  opening_id  bytea not null references opening on delete cascade,
  version     bigint not null,
  body        bytea not null
);
create index check_in_support_opening on check_in_support (opening_id);

create table check_in_draft (
  account_id uuid primary key references account on delete cascade,
  id         uuid not null,
  version    bigint not null,
  local_day  date not null,
  body       bytea not null
);

create table rhythm (
  account_id uuid primary key references account on delete cascade,
  id         uuid not null,
  version    bigint not null,
  head       bytea not null
);

create table work (
  id         uuid primary key,
  account_id uuid not null references account on delete cascade,
  version    bigint not null,
  local_day  date not null,
  due_day    date,
  head       bytea not null,
  body       bytea not null
);
create index work_order on work (account_id, local_day desc, id desc);
create index work_due on work (account_id, due_day);

create table walk (
  account_id uuid primary key references account on delete cascade,
  id         uuid not null,
  version    bigint not null,
  head       bytea not null
);

create table card_reply (
  account_id uuid primary key references account on delete cascade,
  id         uuid not null,
  version    bigint not null,
  head       bytea not null
);
