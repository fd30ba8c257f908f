copy lantern from stdin; select 1;
1
\.
