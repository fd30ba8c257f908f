create table users (
    id bigint unsigned not null auto_increment primary key,
    name varchar(100) not null default 'it''s \\ a' comment 'the ''name''',
    city varchar(50) collate utf8mb4_bin,
    code char(4) character set latin1 default 'abc',
    mail varchar(150),
    mood enum('sad', 'it''s ok', 'happy') default 'sad',
    flags set('a', 'b') default 'a,b',
    score decimal(10, 2) unsigned default 1.50,
    born date default '2000-01-01',
    made timestamp null default current_timestamp,
    changed datetime(3) default current_timestamp(3) on update current_timestamp(3),
    token varchar(40) default (uuid()),
    bits bit(4) default b'101',
    bytes varbinary(10) default 'x',
    data json,
    full_name varchar(120) generated always as (concat(name, ' \\ it''s')) stored,
    born_in int generated always as (year(born)) virtual,
    unique key users_mail (mail),
    key users_city (city(10)),
    key users_born (born_in),
    fulltext key users_text (name, mail)
) engine = InnoDB default charset utf8mb4 collate utf8mb4_unicode_ci row_format = dynamic comment 'people''s \\ table';
create table orders (
    id int not null primary key comment 'no counter',
    user_id bigint unsigned,
    parent int,
    note varchar(100) default 'none',
    price int not null default 0,
    amount int default 1,
    constraint orders_user foreign key (user_id) references users (id) on delete cascade,
    constraint orders_parent foreign key (parent) references orders (id) on delete set null on update cascade
) engine = InnoDB default charset utf8mb4 collate utf8mb4_unicode_ci;
create table items (
    order_id int not null,
    place int not null,
    label varchar(20) charset utf8mb4 collate utf8mb4_unicode_ci,
    primary key (order_id, place),
    unique key items_label (label, place),
    key items_place (place) comment 'it''s',
    constraint items_order foreign key (order_id) references orders (id)
) engine = InnoDB stats_persistent = 1;
create table places (id int, at point not null, spatial key places_at (at)) engine = InnoDB;
create table tokens (id int not null, word varchar(10), key tokens_id (id), key tokens_word (word) using btree) engine = memory;
create table logs (id int not null, at int not null, kind int) engine = InnoDB partition by range (at) (
    partition p0 values less than (10) comment 'it''s old', partition p1 values less than (20), partition p2 values less than (maxvalue));
create table hashed (id int not null primary key, x int) engine = InnoDB partition by hash (id) partitions 3;
create table plain (id int, a int, b int) engine = InnoDB;
create table counted (part int not null, id int not null auto_increment, x int, primary key (id, part), key (part)) engine = InnoDB;
insert into users (name, mail, city, data) values ('ann', 'ann@x', 'Oslo', '{"a": 1}'), ('bob', null, 'Rome', null), ('cid', 'cid@x', null, '[]');
insert into orders (id, user_id, parent) values (1, 1, null), (2, 2, 1), (3, null, 1);
insert into items values (1, 1, 'x'), (1, 2, 'y'), (2, 1, null), (2, 2, 'z');
insert into places values (1, point(1, 2)), (2, point(3, 4));
insert into tokens values (1, 'a'), (2, 'b');
insert into logs values (1, 5, 1), (2, 15, 2), (3, 25, 3);
insert into hashed values (1, 1), (2, 2), (3, 3), (4, 4);
insert into plain values (1, 1, 1), (2, 2, 2), (null, null, null);
insert into counted (part, x) values (1, 1), (1, 2), (2, 3);
create view names as select id, name, upper(city) as town from users where name <> 'it''s';
create view more_names as select * from names;
create sql security invoker view some_orders (number, owner) as select id, user_id from orders where amount > 0 with local check option;
create function plus(a int, b varchar(10) character set latin1 collate latin1_bin) returns varchar(20) character set utf8mb4 collate utf8mb4_bin deterministic no sql comment 'adds' return concat(a, b);
create procedure twice(in a int, inout b decimal(10, 2), out c enum('x', 'y'))
begin
    declare d int default 1;
    set b = a + d;
    if b > 3 then set c = 'x'; else set c = 'it''s'; end if;
end;
create procedure noop() reads sql data sql security invoker select 1;
create trigger orders_first before insert on orders for each row set new.note = concat(new.note, 'it''s');
create trigger orders_second before insert on orders for each row begin set new.amount = 2; set new.price = 3; end;
create trigger orders_gone after delete on orders for each row set @gone = old.id;
create event tidy on schedule every 1 day comment 'tidies' do delete from orders where id < 0;
create event one_time on schedule at '2037-01-01 10:00:00' on completion preserve disable do begin set @a = 1; set @b = 'it''s'; end;
