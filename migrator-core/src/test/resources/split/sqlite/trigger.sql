create trigger watch after insert on lantern
begin
  insert into log values (new.id);
  update log set a = case when new.id > 1 then 'x' else 'y' end;
end;
create temp trigger if not exists look before delete on lantern for each row when old.a > 1 begin select 1; end;
CREATE TEMPORARY TRIGGER "odd; name" INSTEAD OF UPDATE OF a ON v BEGIN SELECT RAISE(IGNORE); END;
select 1;
