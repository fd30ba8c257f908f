-- The index goes with its only column.
alter table users drop column search_name;
