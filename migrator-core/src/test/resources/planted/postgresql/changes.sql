--- a schema more
create schema reports;
--- a schema with a table more
create schema reports; create table reports.r (id integer primary key);
--- an extension more
create extension pg_trgm;
--- an extension less
drop extension citext;
--- an enum more
create type size as enum ('small', 'large');
--- a label at the end
alter type mood add value 'glad';
--- a label in the middle
alter type mood add value 'fine' before 'happy';
--- a label at the beginning
alter type mood add value 'angry' before 'sad';
--- a comment on an enum
comment on type mood is 'how one is';
--- a domain more
create domain percent as integer check (value between 0 and 100);
--- default of a domain
alter domain email set default 'nobody@y';
--- a domain without default
alter domain email drop default;
--- a domain that takes null
alter domain email drop not null;
--- a check of a domain more
alter domain email add constraint long check (length(value) > 3);
--- a check of a domain less
alter domain email drop constraint at;
--- a comment on a domain
comment on domain email is 'where to write';
--- a composite type more
create type triple as (a integer, b integer, c integer);
--- an attribute of a composite type more
alter type pair add attribute c date;
--- another type of an attribute
alter type pair alter attribute a type bigint;
--- a range type more
create type times as range (subtype = time);
--- a range type less
drop type floats;
--- a sequence more
create sequence other;
--- increment of a sequence
alter sequence counter increment 7;
--- greatest value of a sequence
alter sequence counter maxvalue 500;
--- least value of a sequence
alter sequence counter minvalue 3;
--- start of a sequence
alter sequence counter start 9;
--- cache of a sequence
alter sequence counter cache 10;
--- a sequence that doesn't cycle
alter sequence counter no cycle;
--- type of a sequence
alter sequence counter as bigint;
--- owner of a sequence
alter sequence counter owned by orders.id;
--- a comment on a sequence
comment on sequence counter is 'counts';
--- a sequence less
drop sequence counter;
--- a table more
create table pets (id integer primary key, name text not null, owner bigint references users (id));
--- a table less
drop table app.things;
--- a schema less
drop schema app cascade;
--- a table that others refer to less
drop table orders; alter table app.things drop column user_id;
--- a comment on a table
comment on table orders is 'bought';
--- another comment on a table
comment on table users is 'customers';
--- no comment on a table
comment on table users is null;
--- another fill factor
alter table orders set (fillfactor = 80);
--- no fill factor
alter table orders reset (fillfactor);
--- a setting more
alter table users set (autovacuum_enabled = false);
--- an unlogged table
alter table app.things set unlogged;
--- an unlogged table more
create unlogged table scratch (id integer);
--- replica identity full
alter table users replica identity full;
--- replica identity by an index
alter table users replica identity using index users_pkey;
--- row security off
alter table users disable row level security;
--- row security forced
alter table users force row level security;
--- a partition more
create table logs_2027 partition of logs for values from ('2027-01-01') to ('2028-01-01');
--- a partition less
drop table logs_2026;
--- a default partition
create table logs_rest partition of logs default;
--- a partition detached
alter table logs detach partition logs_2026;
--- other bounds of a partition
alter table logs detach partition logs_2026; alter table logs attach partition logs_2026 for values from ('2026-01-01') to ('2026-07-01');
--- a partitioned table by list
create table parts (id integer, kind text) partition by list (kind); create table parts_a partition of parts for values in ('a', 'b');
--- a partitioned table by hash
create table parts (id integer, kind text) partition by hash (id); create table parts_0 partition of parts for values with (modulus 2, remainder 0);
--- a column of a partitioned table more
alter table logs add column text text;
--- an index on a partitioned table
create index logs_at on logs (at);
--- a primary key of a partitioned table
alter table logs add primary key (id, at);
--- a table that inherits
create table special_orders (extra text) inherits (orders);
--- a column more
alter table users add column age integer;
--- a column with everything more
alter table users add column nick text collate "C" not null default 'n'; comment on column users.nick is 'short';
--- a column less
alter table users drop column born;
--- a column less that an index needs
alter table orders drop column user_id;
--- a column less that a view needs
drop view more_names; drop view names; alter table users drop constraint users_name_key; create view names as select id from users; create view more_names as select * from names;
--- a wider type
alter table users alter column city type varchar(200);
--- a larger number
alter table orders alter column id type bigint;
--- another scale
alter table users alter column score type numeric(12, 4);
--- a type that needs a conversion
alter table orders alter column note drop default; alter table orders alter column note type integer using note::integer;
--- type of a column that a view uses
drop view more_names; drop view names; alter table users alter column full_name drop expression; drop trigger touched on users; alter table users alter column name type varchar(150); create trigger touched before insert or update of name on users for each row when (new.name <> '') execute function touch(); create view names as select id, name from users where name <> 'x'; create view more_names as select * from names;
--- an array
alter table users alter column born type date[] using array[born];
--- an array column more
alter table users add column tags text[] not null default '{}';
--- a column of a composite type
alter table users add column p pair;
--- a column of an enum more
alter table orders add column how mood not null default 'happy';
--- a time with precision
alter table orders add column placed timestamp(3) with time zone default current_timestamp;
--- a column of an extension's type
alter table orders add column tag citext;
--- not null
alter table users alter column city set not null;
--- null
alter table users alter column name drop not null;
--- a default more
alter table users alter column city set default 'Bern';
--- another default
alter table orders alter column note set default 'some';
--- a default less
alter table orders alter column note drop default;
--- a default that calls a function
alter table orders add column n integer default plus(1, 2);
--- a default by a sequence
create sequence order_numbers; alter table orders alter column id set default nextval('order_numbers');
--- a serial column
alter table orders add column no serial;
--- an identity more
alter table orders alter column id add generated by default as identity;
--- an identity less
alter table users alter column id drop identity;
--- another identity
alter table users alter column id set generated by default;
--- an identity that counts otherwise
alter table users alter column id set increment by 10;
--- a generated column more
alter table users add column upper_name text generated always as (upper(name)) stored;
--- a generated column less
alter table users drop column full_name;
--- a generated column that is ordinary now
alter table users alter column full_name drop expression;
--- another expression of a generated column
alter table users drop column full_name; alter table users add column full_name text generated always as (name || ' y') stored;
--- a collation
alter table users alter column city type text collate "C";
--- storage of a column
alter table users alter column city set storage external;
--- compression of a column
alter table users alter column city set compression pglz;
--- a comment on a column
comment on column users.city is 'where';
--- another comment on a column
comment on column users.name is 'called';
--- no comment on a column
comment on column users.name is null;
--- a primary key less
alter table app.things drop constraint things_pkey;
--- another primary key
alter table app.things drop constraint things_pkey; alter table app.things add primary key (id, user_id);
--- a primary key that others refer to
alter table orders drop constraint orders_user; alter table app.things drop constraint things_user_id_fkey; alter table users drop constraint users_pkey;
--- a unique constraint more
alter table users add constraint users_city_born unique (city, born);
--- a unique constraint less
alter table users drop constraint users_name_key;
--- other columns of a unique constraint
alter table users drop constraint users_name_key; alter table users add constraint users_name_key unique (name, city);
--- a unique constraint that waits
alter table users drop constraint users_name_key; alter table users add constraint users_name_key unique (name) deferrable initially deferred;
--- a unique constraint with more columns in its index
alter table users drop constraint users_name_key; alter table users add constraint users_name_key unique (name) include (city);
--- a check more
alter table users add constraint grown check (born < '2020-01-01');
--- a check less
alter table users drop constraint score_positive;
--- another check
alter table users drop constraint score_positive; alter table users add constraint score_positive check (score >= 0);
--- a check that isn't validated
alter table users drop constraint score_positive; alter table users add constraint score_positive check (score > 0) not valid;
--- a check that isn't inherited
alter table users drop constraint score_positive; alter table users add constraint score_positive check (score > 0) no inherit;
--- a comment on a check
comment on constraint score_positive on users is 'no debts';
--- a foreign key more
alter table orders add constraint self foreign key (id) references orders (id);
--- a foreign key less
alter table orders drop constraint orders_user;
--- another action when deleted
alter table orders drop constraint orders_user; alter table orders add constraint orders_user foreign key (user_id) references users (id) on delete set null;
--- another action when updated
alter table orders drop constraint orders_user; alter table orders add constraint orders_user foreign key (user_id) references users (id) on delete cascade on update cascade;
--- a foreign key that waits
alter table orders drop constraint orders_user; alter table orders add constraint orders_user foreign key (user_id) references users (id) on delete cascade deferrable;
--- a foreign key that isn't validated
alter table orders drop constraint orders_user; alter table orders add constraint orders_user foreign key (user_id) references users (id) on delete cascade not valid;
--- foreign keys that go round
create table a (id integer primary key, b_id integer); create table b (id integer primary key, a_id integer references a (id)); alter table a add foreign key (b_id) references b (id);
--- an exclusion more
alter table users add constraint one_born exclude using btree (born with =);
--- an exclusion less
alter table orders drop constraint no_clash;
--- another exclusion
alter table orders drop constraint no_clash; alter table orders add constraint no_clash exclude using gist (during with &&) where (id > 0);
--- an index more
create index users_city on users (city);
--- a unique index more
create unique index users_city on users (city);
--- a unique index that takes one null
create unique index users_born on users (born);
--- an index less
drop index orders_user_index;
--- other columns of an index
drop index orders_user_index; create index orders_user_index on orders (user_id, id) where user_id > 3;
--- another direction of an index
drop index orders_user_index; create index orders_user_index on orders (user_id) where user_id > 3;
--- nulls first
drop index orders_user_index; create index orders_user_index on orders (user_id desc nulls last) where user_id > 3;
--- another predicate of an index
drop index orders_user_index; create index orders_user_index on orders (user_id desc) where user_id > 4;
--- no predicate
drop index orders_user_index; create index orders_user_index on orders (user_id desc);
--- another expression of an index
drop index users_lower; create index users_lower on users (upper(name)) include (city);
--- another method of an index
drop index orders_user_index; create index orders_user_index on orders using hash (user_id) where user_id > 3;
--- another operator class
create index users_city on users (city text_pattern_ops);
--- a collation of an index
create index users_city on users (city collate "C");
--- a setting of an index
create index users_city on users (city) with (fillfactor = 50);
--- an index that clusters
alter table orders cluster on orders_pkey; create index orders_note on orders (note); alter table orders cluster on orders_note;
--- a comment on an index
comment on index users_lower is 'for searching';
--- statistics more
create statistics more_st (ndistinct) on city, born from users;
--- statistics less
drop statistics st;
--- other statistics
drop statistics st; create statistics st (ndistinct) on name, city from users;
--- a function more
create function minus(a integer) returns integer language sql as 'select -a';
--- a function less
drop function plus;
--- a function of the same name more
create function plus(a text) returns text language sql as 'select a';
--- another body
create or replace function plus(a integer, b integer default 1) returns integer language sql immutable as $$ select b + a $$;
--- another volatility
create or replace function plus(a integer, b integer default 1) returns integer language sql stable as $$ select a + b $$;
--- another result
drop function plus; create function plus(a integer, b integer default 1) returns bigint language sql immutable as $$ select (a + b)::bigint $$;
--- another default of a parameter
create or replace function plus(a integer, b integer default 2) returns integer language sql immutable as $$ select a + b $$;
--- a function that acts as its owner
create or replace function plus(a integer, b integer default 1) returns integer language sql immutable security definer as $$ select a + b $$;
--- a comment on a function
comment on function plus is 'adds';
--- a procedure more
create procedure nothing() language sql as 'select 1';
--- another procedure
create or replace procedure noop(inout x integer) language plpgsql as $$ begin x := 2; end $$;
--- an aggregate more
create aggregate myproduct(integer) (sfunc = int4mul, stype = integer, initcond = '1');
--- another aggregate
drop aggregate mysum(integer); create aggregate mysum(integer) (sfunc = int4pl, stype = integer, initcond = '10');
--- a function with a table
create table facts (id integer primary key); create function fact_count() returns bigint language sql as 'select count(*) from facts';
--- a view more
create view cities as select distinct city from users;
--- a view less
drop view more_names;
--- another query of a view
create or replace view names as select id, name from users where name <> 'y';
--- a column of a view more
create or replace view names as select id, name, city from users where name <> 'x';
--- another order of a view's columns
drop view more_names; drop view names; create view names as select name, id from users where name <> 'x'; create view more_names as select * from names;
--- a setting of a view
alter view names set (security_barrier = true);
--- a check option of a view
create or replace view names as select id, name from users where name <> 'x' with local check option;
--- a comment on a view
comment on view names is 'who';
--- a materialized view more
create materialized view latest as select max(id) as id from users;
--- another materialized view
drop materialized view user_count; create materialized view user_count as select count(*) + 1 as n from users; create unique index user_count_n on user_count (n);
--- a materialized view less
drop materialized view user_count;
--- a comment on a materialized view
comment on materialized view user_count is 'how many';
--- a trigger more
create trigger again after delete on orders for each statement execute function touch();
--- a trigger less
drop trigger touched on users;
--- another event of a trigger
drop trigger touched on users; create trigger touched before insert on users for each row when (new.name <> '') execute function touch();
--- another condition of a trigger
drop trigger touched on users; create trigger touched before insert or update of name on users for each row when (new.name <> 'x') execute function touch();
--- a trigger that is off
alter table users disable trigger touched;
--- a trigger that fires always
alter table users enable always trigger touched;
--- a constraint trigger
create constraint trigger checked after insert on orders deferrable initially deferred for each row execute function touch();
--- a comment on a trigger
comment on trigger touched on users is 'notes it';
--- a rule more
create rule no_update as on update to orders do instead nothing;
--- a rule less
drop rule keep on orders;
--- a rule that is off
alter table orders disable rule keep;
--- a policy more
create policy writers on users for insert with check (id > 10);
--- a policy less
drop policy own on users;
--- another condition of a policy
alter policy own on users using (id > 1);
--- a restrictive policy
drop policy own on users; create policy own on users as restrictive for select to public using (id > 0);
--- a policy for another command
drop policy own on users; create policy own on users as permissive for all to public using (id > 0);
--- a comment on a policy
comment on policy own on users is 'only theirs';
