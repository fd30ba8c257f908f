create schema app;
create extension citext;
create type mood as enum ('sad', 'it''s ok', 'happy');
create domain email as text not null default 'x@y' constraint at check (value like '%@%');
create type pair as (a integer, b text);
create type floats as range (subtype = float8, subtype_diff = float8mi);
create sequence counter as integer start 5 increment 2 maxvalue 1000 cache 3 cycle;
create table users (
    id bigint generated always as identity primary key,
    name varchar(100) not null default 'a',
    city text,
    mail email,
    m mood default 'sad',
    full_name text generated always as (name || ' x') stored,
    score numeric(10, 2),
    born date,
    constraint users_name_key unique (name),
    constraint score_positive check (score > 0)
);
comment on table users is 'people''s';
comment on column users.name is 'the name';
create table orders (
    id integer primary key,
    user_id bigint,
    during tstzrange,
    note text default 'none',
    constraint orders_user foreign key (user_id) references users (id) on delete cascade,
    constraint no_clash exclude using gist (during with &&)
) with (fillfactor = 70);
create index orders_user_index on orders (user_id desc) where user_id > 3;
create index users_lower on users (lower(name)) include (city);
create table logs (id integer, at date not null) partition by range (at);
create table logs_2026 partition of logs for values from ('2026-01-01') to ('2027-01-01');
create statistics st (dependencies) on name, city from users;
create view names as select id, name from users where name <> 'x';
create view more_names as select * from names;
create materialized view user_count as select count(*) as n from users;
create unique index user_count_n on user_count (n);
create function plus(a integer, b integer default 1) returns integer language sql immutable as $$ select a + b $$;
create procedure noop(inout x integer) language plpgsql as $$ begin x := 1; end $$;
create aggregate mysum(integer) (sfunc = int4pl, stype = integer, initcond = '0');
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger touched before insert or update of name on users for each row when (new.name <> '') execute function touch();
alter table users enable row level security;
create policy own on users as permissive for select to public using (id > 0);
create rule keep as on delete to orders do instead nothing;
create table app.things (id integer primary key, user_id bigint references users (id));
