CREATE ALIAS HOOT AS $$
String hoot(String a) {
    // it's; "so"
    return a + ";" + 'x';
}
$$;
create alias if not exists one as 'int one() { return 1; }';
create trigger t before insert on owl as $$ org.h2.api.Trigger create() { return null; } $$;
select 'a$$;b', 1;
