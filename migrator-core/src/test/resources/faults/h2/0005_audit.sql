insert into accounts (id, name, balance) values (4, 'DEE', 400);
drop view rich;
alter table purchases drop column remark;
create table audit (id integer primary key, entry varchar(100));
insert into audit (id, entry) select id, name from accounts;
