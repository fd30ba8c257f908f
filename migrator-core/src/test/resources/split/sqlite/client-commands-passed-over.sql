.mode csv
.headers on
select 1;
  .print it's
select .5;
