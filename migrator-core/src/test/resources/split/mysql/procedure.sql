create procedure fly(in a int, out b varchar(10))
  comment 'begins; here'
  not deterministic
  modifies sql data
  sql security invoker
begin
  declare c int default if(a > 1, 2, 3);
  set b = repeat('x', c);
  select if(a, 'if', 'end if') into b;
end;
select 1;
