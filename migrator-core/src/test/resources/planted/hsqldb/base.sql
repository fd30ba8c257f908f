create schema app;
create domain email as varchar(100) default 'x@y' constraint mailed check (position('@' in value) > 0) check (value <> 'none');
create sequence counter as integer start with 5 increment by 2 minvalue 1 maxvalue 1000 cycle;
create sequence app.numbers;
create table users (
    id bigint generated always as identity (start with 1) primary key,
    name varchar(100) default 'a' not null,
    city varchar(50),
    mail email,
    full_name varchar(200) generated always as (name || ' x'),
    score numeric(10, 2),
    born date,
    seen timestamp(3) default current_timestamp,
    constraint users_name_key unique (name),
    constraint score_positive check (score > 0)
);
comment on table users is 'people''s';
comment on column users.name is 'the name';
insert into users (name, city, mail, score, born) values ('Ann', '1', 'a@b', 3, date '1970-01-01'), ('Bob', '2', null, 4.5, null);
create table orders (
    id integer primary key,
    user_id bigint,
    note varchar(20) default 'none',
    amount decimal(20, 5),
    constraint orders_user foreign key (user_id) references users (id) on delete cascade
);
insert into orders values (1, 1, '11', 1.5), (2, 2, '22', 2.5);
create table "Odd Names" ("Id" integer primary key, "select" varchar(10), constraint "Odd Key" unique ("select"));
insert into "Odd Names" values (1, 'x');
create table app.things (id integer primary key, user_id bigint references public.users (id), mail public.email);
insert into app.things values (1, 1, null);
create index orders_user_index on orders (user_id, note);
create unique index users_city on users (city, id);
create function twice(x integer) returns integer deterministic return x * 2;
create procedure noop(in x integer, out y integer) begin atomic set y = x; end;
create view names as select id, name from users where name <> 'x';
create view more_names as select id, name from names;
create view order_notes (number, text) as select id, note from orders;
create trigger touched before update of name, city on users referencing old row as o new row as n for each row
    when (n.name <> o.name) begin atomic set n.city = 'C'; end;
create trigger noted instead of insert on order_notes referencing new row as n for each row
    insert into orders (id, note) values (n.number, n.text);
