create table orders (
    id varchar(36) not null primary key,
    user_id varchar(36) not null,
    product varchar(200) not null,
    quantity integer not null,
    placed_on date not null,
    constraint orders_quantity_check check (quantity > 0),
    constraint orders_user_id_fkey foreign key (user_id) references users (id)
);

create index orders_user_id_idx on orders (user_id);
