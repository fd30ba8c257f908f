create table orders (id integer primary key, account_id integer not null references accounts (id), amount integer not null);
insert into orders (id, account_id, amount) select id * 10, id, balance from accounts;
create index orders_amount on orders (amount);
create view rich as select id, name from accounts where balance > 200;
