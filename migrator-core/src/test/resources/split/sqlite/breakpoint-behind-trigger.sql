create trigger t after insert on owl begin
  delete from nest; --> statement-breakpoint
  delete from owl;
end--> statement-breakpoint
select 1