alter table users add column admin BOOLEAN NOT NULL DEFAULT false;

create index users_admin_idx on users (admin);
