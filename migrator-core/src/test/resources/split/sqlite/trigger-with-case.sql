create trigger hoot after insert on owl when new.id > case when 1 then 0 end
begin
  update nest set a = case new.id when 1 then 'a;' else case when 2 then 3 end end where b = 1;
  insert into log select case when 1 then 2 end;
  delete from log where id = 3;
end;
select case when 1 then 2 end;
CREATE TEMP TRIGGER IF NOT EXISTS t INSTEAD OF UPDATE ON v BEGIN SELECT RAISE(ABORT, 'no; END;'); END;
