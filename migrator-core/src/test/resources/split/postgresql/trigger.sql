create trigger watch before update on lantern for each row when (old.* is distinct from new.*) execute function watch();
create constraint trigger check_it after insert on lantern deferrable for each row execute function check_it();
select 1;
