create function owl() returns text as $body$ select $$a;b$$ || $x$c;$x$; $body$ language sql;
select $_1$ $_2$; $_1$;
select $été$;$été$;
select $A$ $a$ ; $A$;
