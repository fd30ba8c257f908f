create trigger watch after update of begin, end on span
begin
  insert into log(begin, end) values (new.begin, new.end);
  select end; select 1 as end
  ;
end
;
select 1;
