-- Tells which server's secret this database belongs to, so that no server starts with another one. One row.

create table server_mark (
  id   integer primary key check (id = 1),
  mark bytea not null
);
