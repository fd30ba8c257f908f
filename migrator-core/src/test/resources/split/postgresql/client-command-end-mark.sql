select 1;
\.
