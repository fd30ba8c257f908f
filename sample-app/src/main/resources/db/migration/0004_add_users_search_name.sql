-- The name as people type it when they search: lower case, no accents. Migration 5 fills it, in Java.
alter table users add column search_name varchar(100) default '' not null;

create index users_search_name_idx on users (search_name);
