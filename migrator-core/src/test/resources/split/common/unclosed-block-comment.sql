select 1;
select 2 /* and so
on; select 3;
