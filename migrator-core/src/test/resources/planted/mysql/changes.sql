--- json
alter table words add column data json;
--- a functional index more
create index words_sum on words ((base + id));
--- a functional index less
drop index words_lower on words;
--- another expression of a functional index
alter table words drop index words_lower, add index words_lower ((upper(word)), (concat(word, '\\''')) desc);
--- a functional index with a column
alter table words add unique index words_both (base, (lower(word)));
--- another direction
alter table words drop index words_hidden, add index words_hidden (base) invisible;
--- an index hidden
alter table users alter index users_city invisible;
--- an index no longer hidden
alter table words alter index words_hidden visible;
--- a hidden index with a comment
create index words_x on words (word) comment 'it''s' invisible;
--- an expression of another column as default
alter table words modify column sum int default (id * 2);
--- no default instead of an expression
alter table words modify column sum int;
--- an expression instead of a default
alter table words modify column base int default (2 * 3);
--- a time of an expression
alter table words modify column later datetime default (now() + interval 2 day);
--- no reference system
alter table words modify column spot point not null;
--- a column with a reference system more
alter table places add column here point srid 4326;
--- a spatial index on it
create spatial index words_spot on words (spot);
--- a stored column that takes no null
alter table words add column low varchar(20) generated always as (coalesce(lower(word), 'it''s')) stored not null;
--- a column that a default uses less
alter table words modify column sum int; alter table words drop index words_hidden, drop column base;
--- a table without rows' format
alter table words stats_persistent = 0 row_format = compact;
--- a common table expression in a view
create view chain as with recursive n (i) as (select 1 union all select i + 1 from n where i < 5) select i from n;
--- a default collation of eight
alter table words convert to character set utf8mb4 collate utf8mb4_0900_as_cs;
--- the default of bytes as a number
alter table users alter column bytes set default 0x41ff;
