/* a moth;
 it's here */ select 1 /* a ; 'b */ , 2;
/**/select/***/3;/*;*/
select 4 /* last */;
