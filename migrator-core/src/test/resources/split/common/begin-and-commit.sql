begin;
insert into lantern values (1);
commit;
