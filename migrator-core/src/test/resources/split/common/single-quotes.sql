insert into saying values ('one; two', 'it''s; fine', '''', '');
insert into saying values ('over
two; lines');
select '-- no comment; at all';
