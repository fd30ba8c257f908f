DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER watch BEFORE INSERT ON lantern FOR EACH ROW BEGIN
  SET NEW.lit = 1;
END */;;
DELIMITER ;
/*!50003 SET sql_mode = @saved */ ;
