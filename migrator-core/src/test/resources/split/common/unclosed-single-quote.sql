select 1;
select 'a, 2;
select 3;
