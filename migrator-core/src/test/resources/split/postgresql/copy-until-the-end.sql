copy lantern from stdin;
1	a

2	b