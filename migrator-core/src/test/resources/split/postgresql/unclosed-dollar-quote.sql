select 1;
create function owl() as $x$
 select 1; $y$;
