--- a table more
create table pets (id integer primary key, name text not null, owner integer references users (id));
--- a table without row ids more
create table pets (id text primary key, name text) without rowid;
--- a strict table more
create table pets (id integer primary key, name text, x any) strict;
--- a strict table without row ids more
create table pets (id blob primary key, name text) strict, without rowid;
--- a counting table more
create table pets (id integer primary key autoincrement, name text);
--- a table from a query more
create table copies as select id, name, score from users;
--- a table with everything more
create table pets (id integer constraint pets_key primary key on conflict replace autoincrement, name text constraint given not null on conflict fail unique on conflict ignore, kind text default ('a' || 'b') collate rtrim check (kind <> ''), age integer default +3, weight real default -1.5e3, seen default current_date, flag boolean default true, twice integer generated always as (age * 2) stored, owner integer constraint owned references users (id) on update cascade on delete set default match full not deferrable, unique (kind, age));
--- a table less
drop table plain;
--- a table less that others refer to
drop table items; drop trigger bought; drop table orders;
--- two tables less that refer to each other
begin; pragma defer_foreign_keys = on; drop table left_side; drop table right_side; commit;
--- two tables more that refer to each other
create table one (id integer primary key, two_id integer references two (id)); create table two (id integer primary key, one_id integer references one (id));
--- a table more that refers to one that changes
create table pets (id integer primary key, owner integer references users (id)); alter table users drop column city; alter table users add column city varchar(200);
--- a table more that one refers to that changes
create table shops (id integer primary key, owner integer references users (id)); alter table orders add column shop_id integer references shops (id);
--- a table that takes no other types
create table keep as select * from plain; drop table plain; create table plain (a any, b integer, c text) strict; insert into plain select * from keep; drop table keep;
--- a table that takes other types
create table keep as select * from facts; drop table facts; create table facts (id integer primary key, n integer, t text default 'x', r real, b blob default x'00ff', a any, constraint facts_n unique (n) on conflict ignore, check (n <> 13)); insert into facts select * from keep; drop table keep; create trigger boxed after delete on facts for each row begin delete from plain where b = old.n; end;
--- a table with row ids
create table keep as select * from tags; drop table tags; create table tags (tag text collate nocase primary key, weight int not null default -1, more text) strict; insert into tags select * from keep; drop table keep;
--- a table without row ids
create table keep as select * from plain; drop table plain; create table plain (a, b integer primary key, c text) without rowid; insert into plain select * from keep; drop table keep;
--- a virtual table more
create virtual table more_docs using fts5 (title);
--- a virtual table less
drop table docs;
--- another virtual table
drop table docs; create virtual table docs using fts5 (title, body, author);
--- another tokenizer of a virtual table
drop table docs; create virtual table docs using fts5 (title, body, tokenize = 'unicode61');
--- another rtree
drop table boxes; create virtual table boxes using rtree (id, min_x, max_x, min_y, max_y);
--- a virtual table that is ordinary now
drop table docs; create table docs (title text, body text);
--- a column more in an ordinary table
alter table users add column age integer;
--- a column with default more in an ordinary table
alter table users add column nick text not null default 'n' collate rtrim;
--- a generated column more in an ordinary table
alter table users add column g text generated always as (upper('a')) virtual;
--- a column more in a table without row ids
alter table items add column age integer;
--- a column with default more in a table without row ids
alter table items add column nick text not null default 'n' collate rtrim;
--- a generated column more in a table without row ids
alter table items add column g text generated always as (upper('a')) virtual;
--- a column more in a strict table
alter table facts add column age integer;
--- a column with default more in a strict table
alter table facts add column nick text not null default 'n' collate rtrim;
--- a generated column more in a strict table
alter table facts add column g text generated always as (upper('a')) virtual;
--- a column more in a strict table without row ids
alter table tags add column age integer;
--- a column with default more in a strict table without row ids
alter table tags add column nick text not null default 'n' collate rtrim;
--- a generated column more in a strict table without row ids
alter table tags add column g text generated always as (upper('a')) virtual;
--- a column more in a table of odd names
alter table "Odd Names" add column age integer;
--- a column with default more in a table of odd names
alter table "Odd Names" add column nick text not null default 'n' collate rtrim;
--- a generated column more in a table of odd names
alter table "Odd Names" add column g text generated always as (upper('a')) virtual;
--- a column more in a plain table
alter table plain add column age integer;
--- a column with default more in a plain table
alter table plain add column nick text not null default 'n' collate rtrim;
--- a generated column more in a plain table
alter table plain add column g text generated always as (upper('a')) virtual;
--- a column with a check more
alter table users add column age integer check (age > 1);
--- a column with a reference more
alter table users add column order_id integer references orders (id) on delete cascade;
--- a column with an odd name more
alter table users add column "Select From" text default '';
--- a column without a type more
alter table users add column anything;
--- a stored column more
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'c text', 'c text, d text as (c || b) stored') where name = 'plain'; pragma writable_schema = reset;
--- a column with a computed default more
create table keep as select * from plain; drop table plain; create table plain (a, b integer, c text, d text default (lower('X') || 'y')); insert into plain (a, b, c) select * from keep; drop table keep;
--- a column with the time as default more
create table keep as select * from plain; drop table plain; create table plain (a, b integer, c text, d text not null default current_timestamp); insert into plain (a, b, c) select * from keep; drop table keep;
--- a unique column more
create table keep as select * from plain; drop table plain; create table plain (a, b integer, c text, d text unique); insert into plain (a, b, c) select * from keep; drop table keep;
--- a column less in an ordinary table
drop trigger touched; alter table users drop column city;
--- a column less in a table without row ids
alter table items drop column what;
--- a column less in a strict table
alter table facts drop column r;
--- a column less in a strict table without row ids
alter table tags drop column more;
--- a column less in a plain table
drop trigger boxed; alter table plain drop column b;
--- a generated column less
alter table users drop column full_name;
--- a stored column less
alter table users drop column upper_name;
--- a column less that a view uses
drop view order_notes; alter table orders drop column note; create view order_notes (number, text) as select id, placed from orders;
--- a column less that an index uses
drop index users_lower; alter table users drop column full_name; create index users_lower on users (lower(name));
--- a column less that a key uses
create table keep as select * from "Odd Names"; drop table "Odd Names"; create table "Odd Names" ("Note Id" integer primary key desc, theText text default "Quoted"); insert into "Odd Names" select "Note Id", theText from keep; drop table keep;
--- a column less that a check uses
pragma foreign_keys = off; drop trigger touched; pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' check (score > 0)', '') where name = 'users'; pragma writable_schema = reset; alter table users drop column score; pragma foreign_keys = on;
--- a column less that refers to a table
pragma foreign_keys = off; pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'boss integer references users (id) on delete set null', 'boss integer') where name = 'users'; pragma writable_schema = reset; alter table users drop column boss; pragma foreign_keys = on;
--- another type
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'varchar(100)', 'varchar(200)') where name = 'users'; pragma writable_schema = reset;
--- no type
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city') where name = 'users'; pragma writable_schema = reset;
--- a type more
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, '(a,', '(a clob,') where name = 'plain'; pragma writable_schema = reset;
--- a number instead of a text
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'note text default ''none''', 'note integer default ''none''') where name = 'orders'; pragma writable_schema = reset;
--- a text instead of a number
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'number integer', 'number text') where name = 'orders'; pragma writable_schema = reset;
--- another type in a table without row ids
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'price real', 'price numeric') where name = 'items'; pragma writable_schema = reset;
--- another type in a strict table
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'r real', 'r any') where name = 'facts'; pragma writable_schema = reset;
--- another type in a strict table without row ids
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'more text', 'more any') where name = 'tags'; pragma writable_schema = reset;
--- another type of a key
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'tag text', 'tag any') where name = 'tags'; pragma writable_schema = reset;
--- another type of a column that a view uses
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'note text', 'note clob') where name = 'orders'; pragma writable_schema = reset;
--- another type of a column that others refer to
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'boss integer', 'boss bigint') where name = 'users'; pragma writable_schema = reset;
--- not null
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) not null') where name = 'users'; pragma writable_schema = reset;
--- not null in a table without row ids
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'what text', 'what text not null') where name = 'items'; pragma writable_schema = reset;
--- not null in a strict table
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'n integer', 'n integer not null') where name = 'facts'; pragma writable_schema = reset;
--- not null with a name
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'n integer', 'n integer constraint there not null') where name = 'facts'; pragma writable_schema = reset;
--- not null that fails
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) not null on conflict fail') where name = 'users'; pragma writable_schema = reset;
--- null
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'text not null default ''a''', 'text default ''a''') where name = 'users'; pragma writable_schema = reset;
--- null in a table without row ids
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'weight int not null', 'weight int') where name = 'tags'; pragma writable_schema = reset;
--- null that is said
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'text not null default ''a''', 'text null default ''a''') where name = 'users'; pragma writable_schema = reset;
--- another conflict of not null
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'not null on conflict replace', 'not null on conflict ignore') where name = 'users'; pragma writable_schema = reset;
--- no conflict of not null
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' on conflict replace', '') where name = 'users'; pragma writable_schema = reset;
--- a text as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default ''Bern''') where name = 'users'; pragma writable_schema = reset;
--- a number as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default 42') where name = 'users'; pragma writable_schema = reset;
--- a negative number as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default -42') where name = 'users'; pragma writable_schema = reset;
--- a fraction as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default 1.50') where name = 'users'; pragma writable_schema = reset;
--- a signed number as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default +7') where name = 'users'; pragma writable_schema = reset;
--- null as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default null') where name = 'users'; pragma writable_schema = reset;
--- true as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default true') where name = 'users'; pragma writable_schema = reset;
--- false as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default false') where name = 'users'; pragma writable_schema = reset;
--- a blob as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default x''CAFE''') where name = 'users'; pragma writable_schema = reset;
--- an expression as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default (lower(''X'') || ''y'')') where name = 'users'; pragma writable_schema = reset;
--- the date as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default current_date') where name = 'users'; pragma writable_schema = reset;
--- the time as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default current_time') where name = 'users'; pragma writable_schema = reset;
--- date and time as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default current_timestamp') where name = 'users'; pragma writable_schema = reset;
--- a quoted name as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default "Bern"') where name = 'users'; pragma writable_schema = reset;
--- a name as default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default Bern') where name = 'users'; pragma writable_schema = reset;
--- an apostrophe in a default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default ''it''''s''') where name = 'users'; pragma writable_schema = reset;
--- a random default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) default (random())') where name = 'users'; pragma writable_schema = reset;
--- another default
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, '''none''', '''some''') where name = 'orders'; pragma writable_schema = reset;
--- another default in a table without row ids
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'default 0.5', 'default 1') where name = 'items'; pragma writable_schema = reset;
--- another default in a strict table
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'x''00ff''', 'x''00fe''') where name = 'facts'; pragma writable_schema = reset;
--- another default in a strict table without row ids
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'default -1', 'default 1') where name = 'tags'; pragma writable_schema = reset;
--- a default less
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' default ''none''', '') where name = 'orders'; pragma writable_schema = reset;
--- a default less by the time
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' default current_timestamp', '') where name = 'orders'; pragma writable_schema = reset;
--- a default less of a column of an odd name
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' default "Quoted"', '') where name = 'Odd Names'; pragma writable_schema = reset;
--- a collation more
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) collate nocase') where name = 'users'; pragma writable_schema = reset;
--- another collation
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'collate nocase', 'collate rtrim') where name = 'users'; pragma writable_schema = reset; reindex;
--- a collation less
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' collate nocase', '') where name = 'users'; pragma writable_schema = reset; reindex;
--- a collation less in a table without row ids
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' collate nocase', '') where name = 'tags'; pragma writable_schema = reset; reindex;
--- another expression of a generated column
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'name || '' x''', 'name || '' y''') where name = 'users'; pragma writable_schema = reset;
--- another expression of a stored column
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'upper(name)', 'lower(name)') where name = 'users'; pragma writable_schema = reset;
--- a generated column that is stored
create table h (a integer, b as (a + 1) stored); insert into h (a) values (1); alter table plain add column p integer as (b * 2) virtual;
--- a generated column that is ordinary now
alter table users drop column full_name; alter table users add column full_name text;
--- an ordinary column that is generated now
alter table orders drop column number; alter table orders add column number integer as (id * 2) virtual;
--- a virtual column instead of a stored one
alter table users drop column upper_name; alter table users add column upper_name text as (upper(name)) virtual;
--- a generated column of another type
alter table users drop column full_name; alter table users add column full_name clob generated always as (name || ' x') virtual;
--- a generated column that is not null
create table keep as select * from plain; drop table plain; create table plain (a, b integer, c text, g text not null as ('g' || b) virtual); insert into plain (a, b, c) select * from keep; drop table keep;
--- a table that does not count
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' autoincrement', '') where name = 'users'; pragma writable_schema = reset;
--- a table that counts
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'id integer primary key', 'id integer primary key autoincrement') where name = 'orders'; pragma writable_schema = reset;
--- no primary key
create table keep as select * from facts; drop table facts; create table facts (id integer, n integer, t text default 'x', r real, b blob default x'00ff', a any, constraint facts_n unique (n) on conflict ignore, check (n <> 13)) strict; insert into facts select * from keep; drop table keep; create trigger boxed after delete on facts for each row begin delete from plain where b = old.n; end;
--- a primary key more
create table keep as select * from plain; drop table plain; create table plain (a primary key, b integer, c text); insert into plain (a, b, c) select * from keep; drop table keep;
--- a primary key of two columns
create table keep as select * from plain; drop table plain; create table plain (a, b integer, c text, primary key (c, b)); insert into plain (a, b, c) select * from keep; drop table keep;
--- a primary key with a name
create table keep as select * from plain; drop table plain; create table plain (a, b integer, c text, constraint plain_key primary key (b)); insert into plain (a, b, c) select * from keep; drop table keep;
--- a primary key that counts
create table keep as select * from plain; drop table plain; create table plain (a, b integer primary key autoincrement, c text); insert into plain (a, b, c) select * from keep; drop table keep;
--- a primary key in descending order
create table keep as select * from plain; drop table plain; create table plain (a, b integer primary key desc, c text); insert into plain (a, b, c) select * from keep; drop table keep;
--- a primary key in ascending order
create table keep as select * from plain; drop table plain; create table plain (a, b integer primary key asc, c text); insert into plain (a, b, c) select * from keep; drop table keep;
--- a primary key in another order
create table keep as select * from plain; drop table plain; create table plain (a, b text, c text, primary key (c collate nocase desc, b asc)); insert into plain (a, b, c) select * from keep; drop table keep;
--- a primary key with a conflict
create table keep as select * from plain; drop table plain; create table plain (a, b integer primary key on conflict replace, c text); insert into plain (a, b, c) select * from keep; drop table keep;
--- a primary key that counts and replaces
create table keep as select * from plain; drop table plain; create table plain (a, b integer constraint pk primary key on conflict replace autoincrement, c text); insert into plain (a, b, c) select * from keep; drop table keep;
--- a table-wide key in descending order
create table keep as select * from plain; drop table plain; create table plain (a, b integer, c text, primary key (b desc)); insert into plain (a, b, c) select * from keep; drop table keep;
--- another primary key without row ids
create table keep as select * from items; drop table items; create table items (order_id integer not null references orders on delete cascade deferrable initially deferred, line integer not null, what text, price real default 0.5, primary key (line, order_id)) without rowid; insert into items select * from keep; drop table keep;
--- a unique constraint more
create table keep as select * from plain; drop table plain; create table plain (a, b integer unique, c text); insert into plain (a, b, c) select * from keep; drop table keep;
--- a unique constraint of two columns
create table keep as select * from plain; drop table plain; create table plain (a, b integer, c text, unique (b, c)); insert into plain (a, b, c) select * from keep; drop table keep;
--- a unique constraint with a name
create table keep as select * from plain; drop table plain; create table plain (a, b integer, c text, constraint only_c unique (c)); insert into plain (a, b, c) select * from keep; drop table keep;
--- a unique constraint with a collation
create table keep as select * from plain; drop table plain; create table plain (a, b integer, c text, unique (c collate nocase desc)); insert into plain (a, b, c) select * from keep; drop table keep;
--- a unique constraint that replaces
create table keep as select * from plain; drop table plain; create table plain (a, b integer unique on conflict replace, c text); insert into plain (a, b, c) select * from keep; drop table keep;
--- a unique constraint less
create table keep as select * from "Odd Names"; drop table "Odd Names"; create table "Odd Names" ("Note Id" integer primary key desc, "group" text, theText text default "Quoted"); insert into "Odd Names" select * from keep; drop table keep;
--- other columns of a unique constraint
create table keep as select * from "Odd Names"; drop table "Odd Names"; create table "Odd Names" ("Note Id" integer primary key desc, "group" text, theText text default "Quoted", unique ("group")); insert into "Odd Names" select * from keep; drop table keep;
--- another conflict of a unique constraint
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on conflict ignore', 'on conflict rollback') where name = 'facts'; pragma writable_schema = reset;
--- no conflict of a unique constraint
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' on conflict ignore', '') where name = 'facts'; pragma writable_schema = reset;
--- a check of a column more
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'city varchar(100)', 'city varchar(100) check (length(city) > 1)') where name = 'users'; pragma writable_schema = reset;
--- a check of a table more
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, '> ''1900-01-01'')', '> ''1900-01-01''), check (score < 1000 or city is null)') where name = 'users'; pragma writable_schema = reset;
--- a check with a name more
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete cascade, constraint numbered check (number > 0)') where name = 'orders'; pragma writable_schema = reset;
--- a check with a case more
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete cascade, check (case when number > 3 then id else 1 end in (1, 2, 3))') where name = 'orders'; pragma writable_schema = reset;
--- a check less
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' check (score > 0)', '') where name = 'users'; pragma writable_schema = reset;
--- a check with a name less
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ',
    constraint born_late check (born > ''1900-01-01'')', '') where name = 'users'; pragma writable_schema = reset;
--- a check of a strict table less
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ',
    check (n <> 13)', '') where name = 'facts'; pragma writable_schema = reset;
--- another check
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'score > 0', 'score >= 0') where name = 'users'; pragma writable_schema = reset;
--- another check with a name
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, '''1900-01-01''', '''1800-01-01''') where name = 'users'; pragma writable_schema = reset;
--- a check of a table without row ids more
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'price real default 0.5', 'price real default 0.5 check (price >= 0)') where name = 'items'; pragma writable_schema = reset;
--- a check of a strict table without row ids more
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'weight int', 'weight int check (weight in (1, 2, -1))') where name = 'tags'; pragma writable_schema = reset;
--- a foreign key more
insert into facts values (5, 50, null, null, null, null), (6, 60, null, null, null, null), (7, 70, null, null, null, null); pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'number integer default 3', 'number integer default 3 references facts (id)') where name = 'orders'; pragma writable_schema = reset;
--- a foreign key without columns
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'references users (id)', 'references users') where name = 'orders'; pragma writable_schema = reset;
--- a foreign key less
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ',
    constraint orders_user foreign key (user_id) references users (id) on delete cascade', '') where name = 'orders'; pragma writable_schema = reset;
--- a foreign key of a column less
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' references users (id) on delete set null', '') where name = 'users'; pragma writable_schema = reset;
--- a foreign key of a table without row ids less
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' references orders on delete cascade deferrable initially deferred', '') where name = 'items'; pragma writable_schema = reset;
--- set null when deleted
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete set null') where name = 'orders'; pragma writable_schema = reset;
--- set default when deleted
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete set default') where name = 'orders'; pragma writable_schema = reset;
--- restrict when deleted
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete restrict') where name = 'orders'; pragma writable_schema = reset;
--- no action when deleted
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete no action') where name = 'orders'; pragma writable_schema = reset;
--- nothing when deleted
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' on delete cascade', '') where name = 'orders'; pragma writable_schema = reset;
--- cascade when updated
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete cascade on update cascade') where name = 'orders'; pragma writable_schema = reset;
--- set null when updated
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete cascade on update set null') where name = 'orders'; pragma writable_schema = reset;
--- set default when updated
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete cascade on update set default') where name = 'orders'; pragma writable_schema = reset;
--- restrict when updated
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete cascade on update restrict') where name = 'orders'; pragma writable_schema = reset;
--- no action when updated
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete cascade on update no action') where name = 'orders'; pragma writable_schema = reset;
--- a foreign key that waits
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete cascade deferrable initially deferred') where name = 'orders'; pragma writable_schema = reset;
--- a foreign key that can wait
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'on delete cascade deferrable initially immediate') where name = 'orders'; pragma writable_schema = reset;
--- a foreign key that does not wait
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' deferrable initially deferred', '') where name = 'items'; pragma writable_schema = reset;
--- a foreign key that may not wait
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' deferrable initially deferred', ' not deferrable') where name = 'items'; pragma writable_schema = reset;
--- a foreign key with a match
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'on delete cascade', 'match full on delete cascade') where name = 'orders'; pragma writable_schema = reset;
--- a foreign key of two columns
update facts set n = 1, t = 1 where id = 1; update facts set n = 3, t = 1 where id = 2; pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'check (n <> 13)', 'check (n <> 13), foreign key (n, t) references items (order_id, line)') where name = 'facts'; pragma writable_schema = reset;
--- a foreign key to itself more
update orders set number = 1; pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'number integer default 3', 'number integer default 3 references orders (id) on delete cascade') where name = 'orders'; pragma writable_schema = reset;
--- foreign keys that go round less
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, ' references right_side (id) deferrable initially deferred', '') where name = 'left_side'; pragma writable_schema = reset;
--- a column where foreign keys go round
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'right_id integer', 'right_id bigint') where name = 'left_side'; pragma writable_schema = reset;
--- columns where foreign keys go round
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'right_id integer', 'right_id bigint') where name = 'left_side'; pragma writable_schema = reset; pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'left_id integer', 'left_id bigint') where name = 'right_side'; pragma writable_schema = reset;
--- many parts of a table at once
pragma writable_schema = on; update sqlite_schema set sql = replace(replace(replace(replace(replace(sql, 'varchar(100)', 'varchar(200) not null'), 'score > 0', 'score > 0.5'), ' autoincrement', ''), '''x@y''', '''y@x'''), 'on delete set null', 'on delete cascade') where name = 'users'; pragma writable_schema = reset;
--- many tables at once
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'varchar(100)', 'varchar(200)') where name = 'users'; pragma writable_schema = reset; pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'number integer', 'number text') where name = 'orders'; update sqlite_schema set sql = replace(sql, 'what text', 'what clob') where name = 'items'; pragma writable_schema = reset;
--- an index more
create index users_city on users (city);
--- a unique index more
create unique index users_city on users (city);
--- an index less
drop index orders_user_index;
--- a unique index less
drop index users_mail;
--- other columns of an index
drop index orders_user_index; create index orders_user_index on orders (user_id desc, id) where user_id > 3;
--- another direction of an index
drop index orders_user_index; create index orders_user_index on orders (user_id) where user_id > 3;
--- another condition of an index
drop index orders_user_index; create index orders_user_index on orders (user_id desc) where user_id > 4 and note is not null;
--- no condition of an index
drop index orders_user_index; create index orders_user_index on orders (user_id desc);
--- another expression of an index
drop index users_lower; create index users_lower on users (upper(name), born desc);
--- an index that is unique
drop index orders_user_index; create unique index orders_user_index on orders (user_id desc) where user_id > 3;
--- an index that is not unique
drop index users_mail; create index users_mail on users (mail, id);
--- an index with a collation
create index users_city on users (city collate nocase);
--- an index of a table without row ids
create index items_what on items (what, price desc);
--- an index of a strict table
create index facts_t on facts (t || 'x') where n > 1;
--- an index on a column of an odd name
create index "Odd Index" on "Odd Names" ("group", theText desc);
--- an index on a generated column
create index users_upper on users (upper_name);
--- an index of another name and another column type
drop index users_lower; create index users_small on users (lower(name), born desc); pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'varchar(100)', 'varchar(50)') where name = 'users'; pragma writable_schema = reset;
--- a view more
create view cities as select distinct city from users;
--- a view with columns more
create view cities (n, c) as select count(*), city from users group by city having count(*) > 0;
--- a view with a common table expression more
create view numbers as with recursive n(i) as (select 1 union all select i + 1 from n where i < 5) select i from n;
--- a view with a window more
create view ranks as select id, rank() over (partition by city order by score desc) as r from users;
--- a view of an odd name more
create view "Odd View" as select "group" as "Select" from "Odd Names";
--- a view less
drop view more_names;
--- a view with a trigger less
drop view more_names; drop view names;
--- another query of a view
drop view names; create view names as select id, name from users where name <> 'y'; create trigger named instead of update of name on names begin update users set name = new.name where id = old.id; end;
--- other columns of a view
drop view order_notes; create view order_notes (nr, text) as select id, note from orders;
--- a view on a view on a table
drop view more_names; create view more_names as select id from names;
--- a trigger more
create trigger again after delete on orders begin delete from items where order_id = old.id; end;
--- a trigger of a table without row ids more
create trigger again after insert on items begin update orders set number = number + 1 where id = new.order_id; end;
--- a trigger of a strict table more
create trigger again before update of n, t on facts when old.n is not new.n begin select raise(ignore); end;
--- a trigger on a view more
create trigger again instead of insert on order_notes begin insert into orders (id, note) values (new.number, new.text); end;
--- a trigger that reads a view more
create trigger again after delete on facts begin insert into plain select id, 1, name from more_names; end;
--- a trigger less
drop trigger touched;
--- a trigger on a view less
drop trigger named;
--- another time of a trigger
drop trigger bought; create trigger bought after insert on orders begin select raise(abort, 'nobody') where new.user_id not in (select id from users); end;
--- another event of a trigger
drop trigger bought; create trigger bought before update on orders begin select raise(abort, 'nobody') where new.user_id not in (select id from users); end;
--- an event of some columns
drop trigger bought; create trigger bought before update of user_id, note on orders begin select raise(abort, 'nobody') where new.user_id not in (select id from users); end;
--- a condition of a trigger
drop trigger bought; create trigger bought before insert on orders when new.id > 3 begin select raise(abort, 'nobody') where new.user_id not in (select id from users); end;
--- another statement of a trigger
drop trigger bought; create trigger bought before insert on orders begin select raise(fail, 'nobody') where new.user_id not in (select id from users); end;
--- a statement of a trigger more
drop trigger bought; create trigger bought before insert on orders begin select raise(abort, 'nobody') where new.user_id not in (select id from users); delete from plain; end;
--- a trigger on another table
drop trigger bought; create trigger bought before insert on items begin select raise(abort, 'nobody') where new.order_id not in (select id from users); end;
--- a trigger elsewhere that uses a table that changes
pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'b integer', 'b text') where name = 'plain'; pragma writable_schema = reset;
--- a view trigger whose table changes
create trigger again instead of insert on order_notes begin insert into orders (id, note) values (new.number, new.text); end; pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'note text', 'note varchar') where name = 'orders'; pragma writable_schema = reset;
