-- +goose Up
alter table users add city varchar(100);

-- +goose Down
alter table users drop column city;
