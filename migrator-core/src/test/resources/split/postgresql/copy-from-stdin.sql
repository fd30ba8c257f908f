create table lantern (id int, note text);
copy lantern (id, note) from stdin;
1	it's
2	select; 
\N	\\.
 \.
\.x
\.
select 1;
COPY public.lantern FROM STDIN WITH (FORMAT csv) ;  -- rows
3,"a
;b"
\.

-- between
COPY lantern(id,
  note) /* it's; */ from
 stdin where id > (1); 
\.
select 2;
copy lantern from stdout;
4	x
\.
copy lantern to stdin;
copy (select 1 from lantern) to stdout;
copy lantern from '/tmp/stdin';
