create table words (
    id int not null primary key,
    word varchar(20),
    base int default 1,
    sum int default (base + 1),
    later datetime default (now() + interval 1 day),
    spot point not null srid 4326,
    key words_lower ((lower(word)), (concat(word, 'it''s \\ ')) desc),
    key words_hidden (base desc) invisible
) engine = InnoDB default charset utf8mb4 collate utf8mb4_0900_ai_ci;
insert into words (id, word, spot) values (1, 'A', st_srid(point(1, 2), 4326)), (2, null, st_srid(point(3, 4), 4326));
