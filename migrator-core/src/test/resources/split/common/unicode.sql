insert into städte values ('Zürich; 東京', '🦉;🦉'); select 'ñ';
select "ключ;" from 世界; select 1;
