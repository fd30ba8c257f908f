create event nightly on schedule every 1 day starts '2026-01-01 00:00:00' on completion preserve enable comment 'x' do
begin
  delete from log where at < now();
end;
alter event nightly on schedule every 2 day do begin delete from log; end;
create event if not exists once on schedule at current_timestamp do drop table if exists log;
create event weekly on schedule every 1 week do call fly();
select 1;
