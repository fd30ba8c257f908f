copy lantern from stdin;
\.
copy lantern from stdin;