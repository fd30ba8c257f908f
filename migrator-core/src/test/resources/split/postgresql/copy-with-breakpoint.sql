copy lantern from stdin
--> statement-breakpoint
1	a
\.
--> statement-breakpoint
select 1