select 1;
create alias owl as $$ int x() { return 1; };
