   select 1;  select 2
;
	select 3; /* x */ select 4;
/* one
   two */ select 5;
