delimiter //
create procedure fly() begin select 1; end
