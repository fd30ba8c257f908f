-- MySQL dump 10.13
--
-- Host: localhost    Database: forest
-- ------------------------------------------------------

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!50503 SET NAMES utf8mb4 */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;

--
-- Table structure for table `owl`
--

DROP TABLE IF EXISTS `owl`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
CREATE TABLE `owl` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(99) DEFAULT 'it''s;',
  PRIMARY KEY (`id`)
) ENGINE=InnoDB COMMENT='a; "b"';

LOCK TABLES `owl` WRITE;
/*!40000 ALTER TABLE `owl` DISABLE KEYS */;
INSERT INTO `owl` VALUES (1,'it\'s;\n'),(2,'\\');
/*!40000 ALTER TABLE `owl` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `hoot` BEFORE INSERT ON `owl` FOR EACH ROW BEGIN
  IF NEW.id > 1 THEN SET NEW.name = 'a;'; END IF;
END */;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
DELIMITER ;;
CREATE DEFINER=`root`@`localhost` PROCEDURE `fly`(IN n INT)
BEGIN
  l: LOOP
    SET n = n - 1;
    IF n < 0 THEN LEAVE l; END IF;
  END LOOP;
END ;;
DELIMITER ;
/*!50001 DROP VIEW IF EXISTS `v`*/;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `v` AS select 1 AS `1` */;
/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;

-- Dump completed
