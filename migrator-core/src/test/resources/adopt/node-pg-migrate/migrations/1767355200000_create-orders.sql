-- Up Migration
create table orders (id integer primary key, user_id integer not null);

-- Down Migration
drop table orders;
