alter table users drop column city;
