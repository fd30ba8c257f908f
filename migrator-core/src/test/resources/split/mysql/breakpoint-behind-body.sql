create procedure p() begin
  select 1;
end--> statement-breakpoint
select 1--> statement-breakpoint
