create table owl (id int, name varchar); // it's; a comment
CREATE ALIAS HOOT AS $$
String hoot(String a) {
    // it's; "so"
    return a + ";" + 'x';
}
$$;
/* nested /* comments; */ it's */
insert into owl values (1, $$it's; $$), (2, 'it''s;'), (3, hoot('a')) --> statement-breakpoint
create alias if not exists one as 'int one() { return 1; }';
create table `nest;` ("a;" int);
select count(*) || ' ' || listagg(name, '|') within group (order by id) || one() from owl
