create function shout() returns trigger language plpgsql as $$ begin new.name = upper(new.name); return new; end $$;
create trigger accounts_shout before insert on accounts for each row execute function shout();
insert into accounts (id, name, balance) values (4, 'dee', 400);
drop view rich;
alter table orders drop column remark;
