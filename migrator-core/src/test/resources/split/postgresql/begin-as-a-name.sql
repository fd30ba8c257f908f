create function begin() returns int return 1;
create function atomic(begin int) returns int return case when begin > 0 then 1 end;
select begin(); select begin atomic;
create table begin (atomic int);
begin; end;
create function f() returns int language sql as 'select 1; begin atomic'; select 2;
