create table orders (id integer primary key, account_id integer not null, amount integer not null, constraint orders_account foreign key (account_id) references accounts (id));
insert into orders (id, account_id, amount) select id * 10, id, balance from accounts;
create index orders_amount on orders (amount);
create view rich as select id, name from accounts where balance > 200;
