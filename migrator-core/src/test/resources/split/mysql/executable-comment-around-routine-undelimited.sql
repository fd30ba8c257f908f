/*!50003 CREATE*/ /*!50020 DEFINER=`root`@`localhost`*/ /*!50003 PROCEDURE fly() BEGIN
  select 1;
END */;
select 2;
