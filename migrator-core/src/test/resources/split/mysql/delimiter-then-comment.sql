DELIMITER // -- until further notice
select 1//
-- DELIMITER $$
/* DELIMITER $$ */
select 2//
