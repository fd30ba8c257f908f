select 1;
 begin not atomic
 select 1;
