create definer = current_user() procedure fly() begin select 1; end;
create or replace definer=`table`@`%` function one() returns int begin return 1; end;
create definer = trigger_ci@event.example.org procedure land() begin select 1; end;
create aggregate function sum_up returns integer soname 'sum.so';
create definer = root@localhost sql security definer view v as select 1;
select 1;
