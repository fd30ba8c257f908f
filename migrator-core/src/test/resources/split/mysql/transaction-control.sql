begin;
begin work;
start transaction;
insert into lantern values (1);
commit;
xa begin 'x'; xa end 'x';
select 1;
