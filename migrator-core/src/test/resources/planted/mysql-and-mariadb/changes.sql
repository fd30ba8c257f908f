--- a table more
create table pets (id int primary key, name varchar(20) not null, owner bigint unsigned, constraint pets_owner foreign key (owner) references users (id));
--- a table with a counter more
create table pets (id int not null auto_increment, kind varchar(20), primary key (id), key (kind)) comment 'it''s';
--- a table with a counter that has a plain key more
create table pets (id int not null auto_increment, kind varchar(20), key (id));
--- a table less
drop table items;
--- a table that others refer to less
drop view some_orders; drop table items; drop table orders;
--- a table whose name needs quotes
create table `or``der` (`select` int, `a b` int, `Über` int, key `key` (`a b`), constraint `f k` foreign key (`select`) references orders (id));
--- two tables that refer to each other
create table hens (id int primary key, egg int); create table eggs (id int primary key, hen int, constraint eggs_hen foreign key (hen) references hens (id)); alter table hens add constraint hens_egg foreign key (egg) references eggs (id);
--- a comment on a table
alter table orders comment 'bought \\ ''here''';
--- another comment on a table
alter table users comment 'customers';
--- no comment on a table
alter table users comment '';
--- another engine
alter table plain engine = MyISAM;
--- an engine in memory
alter table plain engine = memory;
--- another row format
alter table users row_format = compact;
--- no row format
alter table users row_format = default;
--- a compressed table
alter table users row_format = compressed key_block_size = 8;
--- statistics of a table
alter table users stats_persistent = 0 stats_auto_recalc = 1 stats_sample_pages = 30;
--- no statistics of a table
alter table items stats_persistent = default;
--- sizes of a table
alter table plain max_rows = 1000 min_rows = 10 avg_row_length = 100;
--- a checksum of a table
alter table plain engine = MyISAM checksum = 1 delay_key_write = 1 pack_keys = 1;
--- default collation of a table
alter table users default charset utf8mb4 collate utf8mb4_bin;
--- collation of a table with all its columns
alter table items convert to character set utf8mb4 collate utf8mb4_bin;
--- character set of a table with all its columns
alter table items convert to character set latin1 collate latin1_swedish_ci;
--- a table partitioned by range
alter table plain partition by range (a) (partition p0 values less than (10), partition p1 values less than (maxvalue));
--- a table partitioned by hash
alter table plain partition by hash (a + b) partitions 2;
--- a table partitioned by key
alter table orders drop foreign key orders_user, drop foreign key orders_parent; alter table items drop foreign key items_order; alter table items partition by linear key (place) partitions 2;
--- a table partitioned by columns
alter table plain partition by range columns (a, b) (partition p0 values less than (1, 10), partition p1 values less than (maxvalue, maxvalue));
--- a table partitioned by a list
delete from plain where id is null; alter table plain partition by list (a) (partition p0 values in (1), partition p1 values in (2, 3));
--- a table partitioned by a list of columns
create table parts (id int, kind varchar(10)) partition by list columns (kind, id) (partition p0 values in (('a', 1), ('it''s', 2)), partition p1 values in (('c', 3)));
--- a table with subpartitions
alter table logs partition by range (at) subpartition by hash (id) subpartitions 2 (partition p0 values less than (10), partition p1 values less than (maxvalue));
--- subpartitions with names
alter table logs partition by range (at) subpartition by key (id) (partition p0 values less than (10) (subpartition a, subpartition b), partition p1 values less than (maxvalue) (subpartition c, subpartition d));
--- a partition more
alter table logs reorganize partition p2 into (partition p2 values less than (30), partition p3 values less than (maxvalue));
--- a partition less
alter table logs reorganize partition p0, p1 into (partition p1 values less than (20));
--- a partition with its rows less
alter table logs drop partition p1;
--- other bounds of a partition
alter table logs reorganize partition p0, p1 into (partition p0 values less than (12), partition p1 values less than (20));
--- a comment on a partition
alter table logs reorganize partition p1 into (partition p1 values less than (20) comment 'new');
--- more hash partitions
alter table hashed add partition partitions 2;
--- fewer hash partitions
alter table hashed coalesce partition 1;
--- no partitions
alter table logs remove partitioning;
--- a column and no partitions
alter table logs add column x int, drop column kind; alter table logs remove partitioning;
--- primary key and partitions
alter table logs add primary key (id, at); alter table logs partition by hash (at) partitions 2;
--- a column more
alter table users add column age int;
--- a first column more
alter table users add column age int first;
--- a column in the middle more
alter table users add column age int after name, add column size int after age;
--- a column more that takes no null
alter table users add column age int not null default 3, add column label varchar(10) not null;
--- a column less
alter table users drop column score;
--- a column less that an index has too
alter table items drop index items_label, drop column label;
--- a column of two less in an index
alter table users drop index users_text, drop index users_mail, drop column mail, add fulltext key users_text (name);
--- a column that a view uses less
drop view more_names; drop view names; alter table users drop index users_city, drop column city;
--- a column that a generated column uses less
alter table users drop index users_born, drop column born_in; alter table users drop column born;
--- a column that a generated column used less
alter table users drop index users_born, modify column born_in int generated always as (length(mail)) virtual; alter table users drop column born;
--- a column with a foreign key less
drop view some_orders; alter table orders drop foreign key orders_user, drop index orders_user, drop column user_id;
--- a longer text
alter table users modify column name varchar(200) not null default 'it''s \\ a' comment 'the ''name''';
--- a text instead of a number
alter table orders modify column amount varchar(20) default '1';
--- a greater number
alter table orders modify column price bigint not null default 0;
--- an unsigned number
alter table orders modify column amount int unsigned default 1;
--- a number with zeros
alter table plain modify column a int(5) unsigned zerofill;
--- another precision
alter table users modify column score decimal(12, 3) unsigned default 1.500;
--- type of a primary key that others refer to
alter table items drop foreign key items_order; alter table orders drop foreign key orders_parent; alter table orders modify column id bigint not null comment 'no counter', modify column parent bigint; alter table items modify column order_id bigint not null; alter table items add constraint items_order foreign key (order_id) references orders (id); alter table orders add constraint orders_parent foreign key (parent) references orders (id) on delete set null on update cascade;
--- type of a counter that others refer to
alter table orders drop foreign key orders_user; alter table users modify column id bigint not null auto_increment; alter table orders modify column user_id bigint; alter table orders add constraint orders_user foreign key (user_id) references users (id) on delete cascade;
--- type of a column that a generated column uses
alter table users modify column born datetime default '2000-01-01 00:00:00';
--- type of a column that a stored column uses
alter table users modify column name varchar(90) not null default 'x';
--- type of a column in a partitioned table
alter table logs modify column kind bigint;
--- labels of an enum
alter table users modify column mood enum('sad', 'it''s ok', 'happy', 'glad') default 'glad';
--- order of an enum's labels
alter table users modify column mood enum('happy', 'sad', 'it''s ok') default 'sad';
--- labels of a set
alter table users modify column flags set('a', 'b', 'c');
--- precision of a time
alter table users modify column changed datetime(6) default current_timestamp(6) on update current_timestamp(6);
--- a column that takes null
alter table orders modify column price int default 0;
--- a column that takes no null
alter table plain add column c int not null; alter table orders modify column amount int not null default 1;
--- a timestamp that takes no null
update users set made = now() where made is null; alter table users modify column made timestamp not null default current_timestamp;
--- a timestamp without default
alter table users modify column made timestamp null;
--- another default
alter table users alter column name set default 'x\\''y';
--- a default with special characters
alter table users alter column name set default 'a\nb%c"d`e';
--- an empty default
alter table users alter column name set default '';
--- a default of null in words
alter table users alter column mail set default 'NULL';
--- no default
alter table users alter column name drop default;
--- a default for a column without
alter table plain alter column a set default 7;
--- a default of a time
alter table users modify column born date default '1999-12-31';
--- an expression as default
alter table plain modify column a int default (floor(7.5)), modify column b int default (1 + 2);
--- another expression as default
alter table users modify column token varchar(40) default (concat('it''s \\ ', uuid()));
--- no expression as default
alter table users modify column token varchar(40) default 'x';
--- now as default
alter table plain add column at datetime default current_timestamp;
--- no longer now as default
alter table users modify column made timestamp null default '2020-01-01 00:00:00';
--- without on update
alter table users modify column changed datetime(3) default current_timestamp(3);
--- on update more
alter table users modify column made timestamp null default current_timestamp on update current_timestamp;
--- on update alone
alter table plain add column at datetime on update current_timestamp;
--- another default of bits
alter table users alter column bits set default b'1';
--- a default of bytes
alter table users alter column bytes set default 'y''z';
--- boolean default
alter table plain add column c boolean not null default true;
--- collation of a column
alter table users modify column city varchar(50) collate utf8mb4_general_ci;
--- collation of the table for a column
alter table users modify column city varchar(50);
--- character set of a column
alter table users modify column code char(4) character set utf8mb4 default 'abc';
--- collation of an enum
alter table users modify column mood enum('sad', 'it''s ok', 'happy') collate utf8mb4_bin default 'sad';
--- a comment on a column
alter table orders modify column amount int default 1 comment 'how ''many'' \\ here';
--- another comment on a column
alter table orders modify column id int not null comment 'number';
--- no comment on a column
alter table orders modify column id int not null;
--- a counter more
alter table items drop foreign key items_order; alter table orders drop foreign key orders_parent; alter table orders modify column id int not null auto_increment; alter table items add constraint items_order foreign key (order_id) references orders (id);
--- a counter on a plain key
delete from plain where id is null; alter table plain modify column id int not null auto_increment, add key plain_id (id);
--- a column with a counter and its key more
alter table plain add column number int not null auto_increment, add primary key (number);
--- a column with a counter and a unique key more
alter table plain add column number int unsigned not null auto_increment unique;
--- a counter less
alter table counted modify column id int not null;
--- a counter and its key less
alter table counted modify column id int not null, drop primary key;
--- a column with a counter less
alter table counted drop primary key, drop column id;
--- a counter under another key
alter table counted drop primary key, add primary key (part, id), add unique key counted_id (id);
--- a primary key that a counter is alone in
alter table counted drop primary key, add primary key (id);
--- a counter of another type under another key
alter table counted modify column id bigint unsigned not null auto_increment, drop primary key, add unique key (id);
--- a generated column more
alter table users add column shout varchar(100) generated always as (upper(name)) virtual;
--- a stored generated column more
alter table users add column shout varchar(100) generated always as (concat('\\', name, '''"\n')) stored after name;
--- a generated column less
alter table users drop column full_name;
--- an indexed generated column less
alter table users drop index users_born, drop column born_in;
--- another expression of a virtual column
alter table users modify column born_in int generated always as (year(born) + 1) virtual;
--- another expression of a stored column
alter table users modify column full_name varchar(120) generated always as (concat(name, mail)) stored;
--- another type of a virtual column
alter table users modify column born_in bigint generated always as (year(born)) virtual;
--- a comment on a generated column
alter table users modify column born_in int generated always as (year(born)) virtual comment 'it''s';
--- virtual to stored
alter table users drop index users_born, drop column born_in; alter table users add column born_in int generated always as (year(born)) stored after data, add index users_born (born_in);
--- stored to virtual
alter table users drop column full_name, add column full_name varchar(120) generated always as (concat(name, ' \\ it''s')) virtual;
--- stored to ordinary
alter table users modify column full_name varchar(120);
--- virtual to ordinary
alter table users drop index users_born, drop column born_in, add column born_in int;
--- ordinary to virtual
alter table plain drop column b, add column b int generated always as (a * 2) virtual;
--- ordinary to stored
alter table plain drop column b, add column b int generated always as (a * 2) stored;
--- a generated column of a generated one
alter table users add column next_year int generated always as (born_in + 1) virtual, add column next_but_one int generated always as (next_year + 1) virtual;
--- a primary key more
delete from plain where id is null; alter table plain add primary key (id);
--- a primary key less
alter table hashed remove partitioning; alter table hashed drop primary key;
--- a primary key of more columns
alter table hashed drop primary key, add primary key (id, x);
--- a primary key in another order
alter table items drop foreign key items_order; alter table items drop primary key, add primary key (place, order_id); alter table items add constraint items_order foreign key (order_id) references orders (id);
--- a primary key of other columns
alter table items add column id int not null auto_increment first, add key items_order (order_id), drop primary key, add primary key (id);
--- a prefix in a primary key
update orders set note = id; alter table items drop foreign key items_order; alter table orders drop foreign key orders_parent; alter table orders modify column note varchar(100) not null, drop primary key, add primary key (note(20)), add key (id);
--- a comment on a primary key
alter table items drop primary key, add primary key (order_id, place) comment 'it''s';
--- a unique key more
alter table orders add unique key orders_both (user_id, parent);
--- a unique key less
alter table users drop index users_mail;
--- a unique key of other columns
alter table users drop index users_mail, add unique key users_mail (mail, name);
--- a unique key becomes an index
alter table users drop index users_mail, add key users_mail (mail);
--- an index becomes a unique key
alter table plain add unique key plain_a (a);
--- a prefix of a unique key
alter table users drop index users_mail, add unique key users_mail (mail(50));
--- an index more
create index orders_note on orders (note);
--- an index less
drop index users_city on users;
--- an index of another prefix
alter table users drop index users_city, add index users_city (city(20));
--- an index without prefix
alter table users drop index users_city, add index users_city (city);
--- a descending index
create index orders_note on orders (note(10) desc, amount asc, price desc);
--- a comment on an index
create index orders_note on orders (note) comment 'it''s \\ here';
--- another comment on an index
alter table items drop index items_place, add index items_place (place) comment 'here';
--- no comment on an index
alter table items drop index items_place, add index items_place (place);
--- a full text index more
create fulltext index orders_note on orders (note);
--- a full text index less
drop index users_text on users;
--- a full text index of other columns
alter table users drop index users_text, add fulltext index users_text (name);
--- a full text index becomes an ordinary one
alter table users drop index users_text, add index users_text (name(5), city(5));
--- a spatial index less
drop index places_at on places;
--- a spatial index more
create table here (id int, at point not null); create spatial index here_at on here (at);
--- a hash index becomes a tree
alter table tokens drop index tokens_id, add index tokens_id (id) using btree;
--- a tree becomes a hash index
alter table tokens drop index tokens_word, add index tokens_word (word) using hash;
--- a hash index more
alter table tokens add unique index tokens_both (id, word) using hash;
--- another index for a foreign key
alter table orders add index orders_user_note (user_id, note), drop index orders_user;
--- a comment on the index of a foreign key
alter table orders drop index orders_user, add index orders_user (user_id) comment 'it''s';
--- a foreign key more
alter table plain add constraint plain_a foreign key (a) references orders (id);
--- a foreign key to a table of its own
alter table plain add key (id); alter table plain add constraint plain_a foreign key (a) references plain (id);
--- a foreign key of two columns
alter table plain add constraint plain_items foreign key (a, b) references items (order_id, place) on update cascade;
--- a foreign key to a unique key
alter table plain add column mail varchar(150) character set utf8mb4 collate utf8mb4_unicode_ci, add constraint plain_mail foreign key (mail) references users (mail) on delete set null;
--- a foreign key less
alter table orders drop foreign key orders_user;
--- a foreign key and its index less
alter table orders drop foreign key orders_user, drop index orders_user;
--- other actions of a foreign key
alter table orders drop foreign key orders_user; alter table orders add constraint orders_user foreign key (user_id) references users (id) on delete set null on update cascade;
--- no actions of a foreign key
alter table orders drop foreign key orders_parent; alter table orders add constraint orders_parent foreign key (parent) references orders (id);
--- a foreign key to another table
alter table orders drop foreign key orders_parent; alter table orders add constraint orders_parent foreign key (parent) references counted (id) on delete cascade;
--- a view more
create view ids as select id from orders union select id from users;
--- a view of names that need quotes
create view `or``der` as select id as `select`, 'it''s \\ "x"' as `a b` from orders;
--- a view less
drop view more_names;
--- a view that others use less
drop view more_names; drop view names;
--- another query of a view
create or replace view names as select id, name, lower(city) as town from users where name = 'x';
--- other columns of a view
create or replace view some_orders as select id, note from orders;
--- a view of the caller
create or replace sql security invoker view names as select id, name, upper(city) as town from users where name <> 'it''s';
--- a view of the definer
create or replace sql security definer view some_orders (number, owner) as select id, user_id from orders where amount > 0 with local check option;
--- a cascaded check option
create or replace sql security invoker view some_orders (number, owner) as select id, user_id from orders where amount > 0 with cascaded check option;
--- no check option
create or replace sql security invoker view some_orders (number, owner) as select id, user_id from orders where amount > 0;
--- a view that calls a function
create view called as select plus(1, 'x') as x, id from orders;
--- a view becomes a table
drop view more_names; create table more_names (id int);
--- a function more
create function minus(a int) returns int return a - 1;
--- a function less
drop function plus;
--- another body of a function
drop function plus; create function plus(a int, b varchar(10) character set latin1 collate latin1_bin) returns varchar(20) character set utf8mb4 collate utf8mb4_bin deterministic no sql comment 'adds' begin declare c int default 1; if a > c then return 'it''s'; end if; return concat(a, ' \\ '); end;
--- other arguments of a function
drop function plus; create function plus(a bigint, `b c` text) returns int reads sql data return a;
--- another result of a function
drop function plus; create function plus(a int, b varchar(10) character set latin1 collate latin1_bin) returns int deterministic no sql comment 'adds' return a;
--- a function of the caller
alter function plus sql security invoker;
--- a comment on a function
alter function plus comment 'it''s \\ more';
--- no comment on a function
drop function plus; create function plus(a int, b varchar(10) character set latin1 collate latin1_bin) returns varchar(20) character set utf8mb4 collate utf8mb4_bin deterministic no sql return concat(a, b);
--- a comment and access of a function
alter function plus comment 'x' modifies sql data;
--- a procedure more
create procedure thrice(a int) begin declare i int default 0; while i < 3 do set i = i + a; end while; end;
--- a procedure that is called like a function
create procedure plus(a int) select a;
--- a procedure less
drop procedure noop;
--- another body of a procedure
drop procedure noop; create procedure noop() reads sql data sql security invoker select 2;
--- other arguments of a procedure
drop procedure twice; create procedure twice(inout a int) set a = 2 * a;
--- a comment on a procedure
alter procedure twice comment 'doubles';
--- a procedure becomes a function
drop procedure noop; create function noop() returns int deterministic return 1;
--- a trigger more
create trigger orders_changed before update on orders for each row set new.note = 'it''s';
--- a trigger on a table without one
create trigger plain_new after insert on plain for each row insert into tokens (id) values (new.id);
--- a trigger less
drop trigger orders_gone;
--- the first of two triggers less
drop trigger orders_first;
--- the second of two triggers less
drop trigger orders_second;
--- another body of a trigger
drop trigger orders_gone; create trigger orders_gone after delete on orders for each row begin set @gone = old.id; set @note = old.note; end;
--- another body of the first of two triggers
drop trigger orders_first; create trigger orders_first before insert on orders for each row precedes orders_second set new.note = 'x';
--- another time of a trigger
drop trigger orders_gone; create trigger orders_gone before delete on orders for each row set @gone = old.id;
--- another event of a trigger
drop trigger orders_gone; create trigger orders_gone after update on orders for each row set @gone = old.id;
--- triggers in another order
drop trigger orders_first; create trigger orders_first before insert on orders for each row follows orders_second set new.note = concat(new.note, 'it''s');
--- a trigger between two
create trigger orders_between before insert on orders for each row follows orders_first set new.note = 'y';
--- a trigger before all
create trigger orders_zeroth before insert on orders for each row precedes orders_first set new.note = 'y';
--- a trigger of another table
drop trigger orders_gone; create trigger orders_gone after delete on items for each row set @gone = old.order_id;
--- a column that a trigger uses less
drop trigger orders_second; alter table orders drop column price;
--- an event more
create event later on schedule at '2037-02-03 04:05:06' do set @x = 1;
--- an event of many words more
create event often on schedule every '1:30' hour_minute starts '2036-01-01 00:00:00' ends '2037-01-01 00:00:00' on completion preserve disable comment 'it''s \\ here' do begin set @x = 1; set @y = 2; end;
--- an event less
drop event tidy;
--- another body of an event
alter event tidy do set @x = 'it''s';
--- another schedule of an event
alter event tidy on schedule every 2 week;
--- a start of an event
alter event tidy on schedule every 1 day starts '2036-01-01 00:00:00';
--- an end of an event
alter event tidy on schedule every 1 day ends '2036-01-01 00:00:00';
--- another time of an event
alter event one_time on schedule at '2037-01-01 11:00:00';
--- an event that comes again
alter event one_time on schedule every 1 month;
--- an event that comes once
alter event tidy on schedule at '2037-01-01 10:00:00';
--- an event off
alter event tidy disable;
--- an event on
alter event one_time enable;
--- an event that stays
alter event tidy on completion preserve;
--- an event that doesn't stay
alter event one_time on completion not preserve;
--- a comment on an event
alter event one_time comment 'it''s';
--- no comment on an event
alter event tidy comment '';
--- many changes of a table at once
alter table users modify column name varchar(50) not null, drop column score, add column age int not null default 1 after name, drop index users_mail, add unique key users_mail (mail, age), comment = 'x';
--- a table under another name
drop view some_orders; drop table items; rename table orders to purchases;
