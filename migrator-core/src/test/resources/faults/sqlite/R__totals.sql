drop view if exists totals;
create view totals as select sum(amount) as total from purchases;
