select copy from t where x = stdin;
prepare p as select 1 from stdin;
select * from copy, stdin;
