select 1; // it's; late
// don't
select 2 // ; 
, 3;
select 4/2;//