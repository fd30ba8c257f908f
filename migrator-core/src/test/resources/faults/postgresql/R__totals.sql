create or replace view totals as select sum(amount) as total from orders;
