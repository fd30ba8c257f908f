/*+ SeqScan(lantern) */ select 1;
select /*+ no_merge; */ 2;
/*+ nothing to advise */;
select 3
