drop table audit;
alter table purchases add column remark varchar(100);
create view rich as select id, name from accounts where balance > 200;
