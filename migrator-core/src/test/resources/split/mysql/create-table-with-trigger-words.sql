create table event (begin int, function int);
create user trigger_user; create index begin on lantern (id);
create view v as select if(1, 2, 3); create database loop_db;
select 1;
