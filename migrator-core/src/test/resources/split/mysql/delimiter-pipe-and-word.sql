delimiter |
select 1; | select 2|
delimiter go
select gopher, go_away; go
select 3
go
delimiter ; and the rest of the line is ignored
select 4;
