CREATE TABLE late (id INT);
