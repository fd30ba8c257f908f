\if :lantern
select 1;
\endif
