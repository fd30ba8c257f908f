-- a moth; says hello
select 1 -- it's late
 , 2;
-- don't run; select 3
select 4;
--
select 5 --