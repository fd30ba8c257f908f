create table lantern (
  id int;
select (1);
