create rule copy_it as on insert to lantern do also (
  insert into lantern_log values (new.id);
  insert into lantern_log values ((select 2))
);
create rule nope as on delete to lantern do instead nothing;
select 1;
