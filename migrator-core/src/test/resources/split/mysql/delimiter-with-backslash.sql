DELIMITER \\
select 2;
