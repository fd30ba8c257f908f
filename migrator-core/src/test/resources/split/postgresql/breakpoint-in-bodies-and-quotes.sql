create function f() returns int begin atomic
  select 1; --> statement-breakpoint it's
  select 2;
end--> statement-breakpoint
create rule r as on insert to t do also (select 1; --> statement-breakpoint
 select 2)--> statement-breakpoint
do $$ begin --> statement-breakpoint
end $$--> statement-breakpoint
