alter table orders rename to purchases;
update purchases set amount = amount + 100 where id > 10;
create trigger accounts_shout after insert on accounts begin update accounts set name = upper(new.name) where id = new.id; end;
insert into accounts (id, name, balance) values (4, 'dee', 400);
