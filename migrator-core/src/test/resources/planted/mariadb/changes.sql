--- a sequence more
create sequence other;
--- a sequence with all its options more
create sequence other start 100 increment -5 minvalue -1000 maxvalue 100 nocache cycle comment 'it''s \\ here';
--- a sequence less
drop sequence downwards;
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
--- no cache of a sequence
alter sequence counter nocache;
--- a sequence that doesn't cycle
alter sequence counter nocycle;
--- a comment on a sequence
alter table counter comment 'counts';
--- no comment on a sequence
alter table downwards comment '';
--- a sequence as default
create sequence other; alter table plain modify column a int default (next value for other);
--- another sequence as default
alter table words modify column id int not null default (next value for downwards);
--- no sequence as default
alter table words modify column id int not null; drop sequence counter;
--- a check more
alter table orders add constraint amount_positive check (amount > 0 and note <> 'it''s \\ ');
--- a check without a name more
alter table orders add check (amount > 0);
--- a check less
alter table words drop constraint base_positive;
--- another check
alter table words drop constraint base_positive, add constraint base_positive check (base >= 0);
--- a check of a column more
alter table orders modify column amount int default 1 check (amount > 0);
--- a check of a column less
alter table words modify column word varchar(20);
--- another check of a column
alter table words modify column word varchar(20) check (word <> 'x' or word is null);
--- a column with a check more
alter table orders add column size int check (size between 1 and 3) after id;
--- a column with a check less
alter table words drop constraint base_positive, drop column word;
--- type of a column with a check
alter table words modify column word varchar(30) check (word <> 'it''s');
--- a column that a check uses less
alter table words drop constraint base_positive, drop index words_hidden, modify column sum int, drop column base;
--- type of a column that a check uses
alter table words modify column base bigint invisible default 1;
--- json
alter table orders add column data json;
--- json no more
alter table users modify column data longtext;
--- a hidden column
alter table orders modify column amount int invisible default 1;
--- a column hidden no more
alter table words modify column base int default 1;
--- a hidden column more
alter table orders add column size int not null invisible default 3 comment 'it''s';
--- a hidden time with on update
alter table orders add column at datetime invisible default current_timestamp on update current_timestamp;
--- an ignored index
alter table users alter index users_city ignored;
--- an index ignored no more
alter table words alter index words_hidden not ignored;
--- an ignored index more
create index orders_note on orders (note) comment 'it''s' ignored;
--- a unique key of a long text less
alter table words drop index words_long;
--- a unique key of a long text more
alter table words add column other_text text, add unique key words_other (other_text);
--- another expression of another column as default
alter table words modify column sum int default (id * 2);
--- a text of an expression as default
alter table words modify column long_text text default (concat('it''s', ' \\ '));
--- a text as default
alter table words modify column long_text text default 'it''s \\ ';
--- a compressed column
alter table orders modify column note varchar(100) compressed default 'none';
--- a column compressed no more
alter table words modify column packed varchar(30);
--- pages that aren't compressed
alter table words page_compressed = 0;
--- pages compressed no more
alter table words page_compressed = default;
--- pages compressed to a level
alter table orders page_compressed = 1 page_compression_level = 3;
--- a table that keeps its rows' history
alter table plain add system versioning;
--- a table that keeps no history
alter table kept drop system versioning;
--- a table with history more
create table history (id int, x int without system versioning) with system versioning;
--- a table with history less
drop table kept;
--- a column of a table with history more
set statement system_versioning_alter_history = keep for alter table kept add column z int after id;
--- a column of a table with history
set statement system_versioning_alter_history = keep for alter table kept modify column x bigint, modify column y int;
--- a column without history
set statement system_versioning_alter_history = keep for alter table kept modify column x int without system versioning;
--- a partition of a list with its rows less
alter table listed drop partition p1;
--- values of a partition
alter table listed partition by list (id) (partition p0 values in (1, 2, 4), partition p1 values in (3));
--- a view with another algorithm
alter algorithm = temptable view merged as select id from plain;
--- a view without an algorithm
alter algorithm = undefined view merged as select id from plain;
--- a view with an algorithm more
create algorithm = merge sql security invoker view merged_too as select id from orders where id > 1 with check option;
--- types of its own
create table own_types (a uuid default uuid(), b inet6, c inet4);
--- a primary key in descending order
alter table words drop primary key, add primary key (id desc);
--- a stored column that can't be null
alter table words add column low varchar(20) generated always as (lower(word)) stored after id;
--- a collation of eleven
alter table orders modify column note varchar(100) collate utf8mb4_nopad_bin default 'none';
