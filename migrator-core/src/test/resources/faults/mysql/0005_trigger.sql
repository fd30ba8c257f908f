create trigger accounts_shout before insert on accounts for each row set new.name = upper(new.name);
insert into accounts (id, name, balance) values (4, 'dee', 400);
drop view rich;
alter table purchases drop column remark;
create table audit (id integer primary key, entry varchar(100));
insert into audit (id, entry) select id, name from accounts;
