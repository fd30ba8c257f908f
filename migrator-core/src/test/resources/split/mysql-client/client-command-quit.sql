quit;
select 1;