BEGIN;
create table audit (id integer primary key, entry text);
insert into audit (id, entry) select id, name from accounts;
update accounts set balance = balance * 2;
COMMIT;
