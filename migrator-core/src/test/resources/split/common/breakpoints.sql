create table owl (id int);--> statement-breakpoint
create table nest (id int)--> statement-breakpoint
select '--> statement-breakpoint', 1
--> statement-breakpoint
--> statement-breakpoint
select 2 -- a note --> statement-breakpoint
select 3 --> statement-breakpoint select 4;
-- a "--> statement-breakpoint" ends a statement, says this comment
/* --> statement-breakpoint */ select 5
  --> statement-breakpoint