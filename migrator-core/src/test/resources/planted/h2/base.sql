create schema app;
create domain email as varchar(100) default 'x@y' on update 'z@y' constraint at check (value like '%@%') check (value <> 'none');
create domain work_email as email check (value <> 'a@b');
create sequence counter as integer start with 5 increment by 2 minvalue 1 maxvalue 1000 cycle cache 3;
create sequence app.numbers;
create constant pi value 3;
create table users (
    id bigint generated always as identity primary key,
    name varchar(100) default 'a' not null,
    city varchar,
    mail email,
    mood enum('sad', 'it''s ok', 'happy') default 'sad',
    full_name varchar generated always as (name || ' x'),
    score numeric(10, 2),
    born date,
    seen timestamp(3) default current_timestamp on update current_timestamp,
    number integer default next value for counter,
    hidden varchar(10) invisible default 'h' on update 'u' default on null,
    constraint users_name_key unique (name),
    constraint score_positive check (score > 0)
);
comment on table users is 'people''s';
comment on column users.name is 'the name';
insert into users (name, city, score, born) values ('Ann', '1', 3, date '1970-01-01'), ('Bob', '2', 4.5, null);
create table orders (
    id integer primary key,
    user_id bigint,
    note varchar(20) default 'none',
    code varchar(10),
    amount decfloat(20),
    constraint orders_user foreign key (user_id) references users (id) on delete cascade
);
insert into orders values (1, 1, '11', 'c@x', 1.5), (2, 2, '22', null, 2.5);
create table "Odd Names" ("Id" integer primary key, "select" varchar(10), constraint "Odd Key" unique ("select"));
insert into "Odd Names" values (1, 'x');
create table shapes (id integer, tags varchar(10) array[4], pair row(a integer, b varchar(3)), pause interval day(3) to second(2), form geometry, mark uuid);
insert into shapes (id, tags) values (1, array['a', 'b']);
create table app.things (id integer primary key, user_id bigint references public.users (id), mail email);
insert into app.things values (1, 1, null);
create index orders_user_index on orders (user_id desc, note);
create unique index users_city on users (city, id) include (born);
create unique nulls all distinct index users_born on users (born, id);
create alias twice deterministic as 'int twice(int x) { return x * 2; }';
create alias property for 'java.lang.System.getProperty';
create aggregate total for 'dev.migrator.schema.H2Sum';
create view names as select id, name from users where name <> 'x';
create view more_names as select * from names;
create view order_notes (number, text) as select id, note from orders;
create view app.cities as select city from users;
create trigger touched before insert, update on users for each row call 'dev.migrator.schema.H2SilentTrigger';
create trigger noted instead of insert on order_notes for each row call 'dev.migrator.schema.H2SilentTrigger';
