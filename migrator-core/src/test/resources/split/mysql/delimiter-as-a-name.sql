create table csv (
 delimiter varchar(3));
select delimiter from csv; select 1;