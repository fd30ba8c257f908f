pragma foreign_keys = on;
create table users (
    id integer primary key autoincrement,
    name text not null default 'a' collate nocase,
    city varchar(100),
    mail text not null on conflict replace default 'x@y',
    score numeric(10, 2) check (score > 0),
    born date,
    full_name text generated always as (name || ' x') virtual,
    upper_name text as (upper(name)) stored,
    boss integer references users (id) on delete set null,
    constraint users_name_key unique (name),
    constraint born_late check (born > '1900-01-01')
);
insert into users (id, name, city, score, born, boss) values
    (1, 'Ann', 'Bern', 3, '1970-01-01', null), (2, 'Bob', 'Basel', 4.5, '1980-02-02', 1), (7, 'Cid', 'Chur', 1, null, 2);
create table orders (
    id integer primary key,
    user_id integer,
    note text default 'none',
    placed text default current_timestamp,
    number integer default 3,
    constraint orders_user foreign key (user_id) references users (id) on delete cascade
);
insert into orders values (1, 1, '11', '2026-01-01', 5), (2, 2, '22', '2026-01-02', 6), (3, 7, '33', '2026-01-03', 7);
create table items (
    order_id integer not null references orders on delete cascade deferrable initially deferred,
    line integer not null,
    what text,
    price real default 0.5,
    primary key (order_id, line)
) without rowid;
insert into items values (1, 1, 'pen', 2.5), (1, 2, 'ink', 3), (3, 1, 'cap', 9);
create table facts (
    id integer primary key,
    n integer,
    t text default 'x',
    r real,
    b blob default x'00ff',
    a any,
    constraint facts_n unique (n) on conflict ignore,
    check (n <> 13)
) strict;
insert into facts values (1, 10, '1', 1.5, x'01', 'any'), (2, 20, '2', 2.5, null, 7);
create table tags (
    tag text collate nocase primary key,
    weight int not null default -1,
    more text
) strict, without rowid;
insert into tags values ('red', 1, 'm'), ('blue', 2, null);
create table "Odd Names" (
    "Note Id" integer primary key desc,
    "group" text,
    theText text default "Quoted",
    unique ("group", theText)
);
insert into "Odd Names" values (4, 'g', 't'), (5, 'h', 't');
create table plain (a, b integer, c text);
insert into plain values (1, 2, 'c'), ('x', 3, 'd');
create table left_side (id integer primary key, right_id integer references right_side (id) deferrable initially deferred);
create table right_side (id integer primary key, left_id integer references left_side (id) on delete cascade);
insert into left_side values (1, null);
insert into right_side values (1, 1);
update left_side set right_id = 1;
create index orders_user_index on orders (user_id desc) where user_id > 3;
create index users_lower on users (lower(name), born desc);
create unique index users_mail on users (mail, id);
create view names as select id, name from users where name <> 'x';
create view more_names as select * from names;
create view order_notes (number, text) as select id, note from orders;
create virtual table docs using fts5 (title, body, tokenize = 'porter ascii');
create virtual table boxes using rtree (id, min_x, max_x);
create trigger touched after update of name on users when new.name <> '' begin
    update users set city = 'C;' where id = new.id;
    insert into plain values (new.id, case when new.id > 1 then 2 else 3 end, 'end');
end;
create trigger bought before insert on orders begin
    select raise(abort, 'nobody') where new.user_id not in (select id from users);
end;
create trigger named instead of update of name on names begin
    update users set name = new.name where id = old.id;
end;
create trigger boxed after delete on facts for each row begin
    delete from plain where b = old.n;
end;
