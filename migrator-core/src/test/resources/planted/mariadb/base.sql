create sequence counter start 5 increment 2 minvalue 1 maxvalue 1000 cache 3 cycle;
create sequence downwards increment -1 comment 'it''s';
create table words (
    id int not null primary key default (next value for counter),
    word varchar(20) check (word <> 'it''s'),
    base int invisible default 1,
    sum int default (base + 1),
    packed varchar(30) compressed,
    long_text text,
    unique key words_long (long_text),
    key words_hidden (base) ignored,
    constraint base_positive check (base > 0 and word <> 'it''s \\ ')
) engine = InnoDB default charset utf8mb4 collate utf8mb4_unicode_ci page_compressed = 1;
create table kept (id int not null primary key, x int, y int without system versioning) engine = InnoDB with system versioning;
create table listed (id int) engine = InnoDB partition by list (id) (partition p0 values in (1, 2), partition p1 values in (3));
create algorithm = merge view merged as select id from plain;
insert into words (word, long_text) values ('a', 'x'), ('b', 'y');
insert into kept values (1, 1, 1), (2, 2, 2);
insert into listed values (1), (3);
