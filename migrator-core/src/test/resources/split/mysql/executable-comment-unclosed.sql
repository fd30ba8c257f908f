select 1;
  /*!50001 select 2;
select 3;
