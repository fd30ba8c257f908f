create procedure fly()
begin
  declare done int default 0;
  declare c cursor for select id from lantern;
  declare continue handler for not found set done = if(1, 1, 0);
  declare exit handler for sqlexception, sqlwarning begin rollback; end;
  declare exit handler for sqlstate '23000', 1062 if done then set done = 2; end if;
  declare exit handler for sqlstate value '42S02' begin end;
  declare exit handler for too_bright, not found begin select 1; end;
  open c;
  read_loop: loop
    fetch c into done;
    if done then leave read_loop; end if;
  end loop;
  close c;
end;
select 1;
