select 1;
\connect forest owl
select 2;
