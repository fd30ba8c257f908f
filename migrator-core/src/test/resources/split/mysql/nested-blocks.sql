create procedure fly() begin begin begin select 1; end; begin end; end; begin select 2; end; end; select 3;
