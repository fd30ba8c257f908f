select 1
\timing
, 2;
