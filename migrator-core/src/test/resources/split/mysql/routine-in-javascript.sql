CREATE FUNCTION gcd(a INT, b INT) RETURNS INT NO SQL LANGUAGE JAVASCRIPT AS
$$
  let x = a; // it's
  while (b) { [x, b] = [b, x % b]; }
  return x;
$$;
CREATE FUNCTION one() RETURNS INT LANGUAGE JAVASCRIPT AS $js$ return "$$;" $js$;
select 1 as $$; select $$ from t;
