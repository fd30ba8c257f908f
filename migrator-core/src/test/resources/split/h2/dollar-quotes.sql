create alias owl as $$ String owl() { return "it's; fine"; } $$;
create trigger watch before insert on lantern as $$ return new Watch(); $$;
select $$$$, $$ $tag$ ; $$; select 2;
