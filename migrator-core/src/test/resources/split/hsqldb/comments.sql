select 1; select 4 // 2;
/* out /* in; */ select 2; -- don't
select 3