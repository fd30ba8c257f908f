select 1;
 select [a; from b;
