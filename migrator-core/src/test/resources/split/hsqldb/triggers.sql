create trigger watch after update on lantern referencing old row as o new row as n for each row
begin atomic
  insert into log values (n.id);
  delete from log where id = o.id;
end;
create trigger look after insert on lantern begin atomic delete from log; end;
create trigger simple after delete on lantern referencing old as o for each row when (o.id > 1) insert into log values (1);
select 1 from log;
