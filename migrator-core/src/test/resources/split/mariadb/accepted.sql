/*M!999999\- enable the sandbox mode */
create table log (note varchar(99));
begin not atomic
  declare i int default 0;
  if i = 0 then insert into log values ('a;'); end if;
end;
for i in 1..2 do insert into log values (concat(i, ';')); end for;
/*M!100100 insert into log values ('b;') */;
SET sql_mode=ORACLE;
CREATE OR REPLACE PROCEDURE p1 AS
  a INT := 1;
  b VARCHAR(9) := 'x;';
BEGIN
  IF a = 2 THEN b := 'y'; ELSIF a = 1 THEN NULL; ELSE b := CASE WHEN a = 3 THEN 'z' ELSE 'w' END; END IF;
  <<way>>
  FOR i IN 1..3 LOOP
    WHILE a < 9 LOOP
      IF a = 5 THEN EXIT way; END IF;
      a := a + 1;
    END LOOP;
  END LOOP;
  DECLARE c INT; BEGIN c := 1; END;
  insert into log values (a);
EXCEPTION
  WHEN NO_DATA_FOUND THEN a := 0;
  WHEN OTHERS THEN BEGIN a := 1; END;
END;
CREATE FUNCTION f1(a INT) RETURN INT IS
BEGIN
  RETURN a + 1;
END;
CREATE PACKAGE pk AS
  PROCEDURE a;
  FUNCTION b RETURN INT;
END;
CREATE PACKAGE BODY pk AS
  x INT := 0;
  PROCEDURE a AS y INT; BEGIN y := 1; insert into log values (y); END;
  FUNCTION b RETURN INT AS BEGIN RETURN x; END;
BEGIN
  x := 2;
END;
call p1;
call pk.a;
DECLARE z INT; BEGIN z := 3; insert into log values (z); END;
BEGIN insert into log values ('block;'); END;
insert into "log" values ('ansi "a;');
SET sql_mode=DEFAULT;
select concat(group_concat(note order by note separator ' '), ' ') from log
