select 1 -- first
;
select 2 /* second */; -- trailing
-- leading
select 3
-- the end
