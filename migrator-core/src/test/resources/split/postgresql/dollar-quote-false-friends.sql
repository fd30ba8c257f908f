prepare p as select $1; select $2;
select a$b$c; select a$b$c;
select $1$$;$$;
select 1$ 2; select $ 3; select $a; select $a b$ 4;
