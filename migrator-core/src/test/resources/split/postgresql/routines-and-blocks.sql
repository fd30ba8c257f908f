do $$ begin perform 1; if true then raise notice 'a;'; end if; end $$;
DO LANGUAGE plpgsql $do$
declare n int := 1;
begin
  execute $sql$ select ';' $sql$;
  execute $q$ select $$ a; $$ $q$;
end
$do$;
create procedure fly(a int) language plpgsql as $fly$ begin commit; end; $fly$;
create function f() returns trigger as 'begin return new; end;' language plpgsql;
call fly(1);
