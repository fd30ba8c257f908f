create definer = root@localhost trigger watch before update on lantern for each row follows other
begin
  if new.begin <> old.begin then set new.end = now(); end if;
  set new.a = (select end from span where begin = 1);
end;
create definer = 'admin'@'%' trigger look after delete on lantern for each row insert into log values (old.id);
select 1;
