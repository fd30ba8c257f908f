select 1\G
select 2 \g select 3\G;
select \N, 'a\G', 4;
delimiter //
select 5\G
select 6 //
