create table lantern (id int, note text);
copy lantern (id, note) from stdin;
1	it's
2	select; 
\.
select 1;
