delimiter 0123456789abcdef
select 1;
