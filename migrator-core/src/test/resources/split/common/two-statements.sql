create table lantern (id int);
insert into lantern values (1);
