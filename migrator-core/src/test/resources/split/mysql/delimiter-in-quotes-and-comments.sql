delimiter //
select '//', "//", `//` /* // */ -- //
# //
, 2 //
delimiter ;
