select case when a = 1 then 'x' else 'y' end from lantern;
update lantern set b = case a when 1 then 2 end;
select 1;
