create table function_log (begin_at int, end_at int, if_any int);
drop table if exists function_log;
create table if not exists trigger_log (id int);
select 1;
