create function owl() returns int as $$ begin return 1; end; $$ language plpgsql;
do $$
begin
  raise notice 'it''s; %', $1;
end
$$;
select $$$$, $$it's;$$;
