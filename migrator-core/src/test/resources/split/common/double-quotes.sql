create table "odd; name" ("say ""hi;""" int);
select "it's" from "odd; name";
