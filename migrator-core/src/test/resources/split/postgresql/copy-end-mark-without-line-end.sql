copy lantern from stdin;
1	a
\.