/*!50001 create view lamp as select 1 */;
/*!40101 SET NAMES utf8mb4 */;
/*! select 'a; */'; select 2 */;
select 1 /*!80000 , 2 /* why; */ , 3 */ from dual;
/* plain */ /*!50503 select */ 4;
