drop view totals;
