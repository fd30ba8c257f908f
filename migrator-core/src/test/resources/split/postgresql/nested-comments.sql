select 1 /* out /* in; */ still; out */; select 2;
/* /* */ select 3; */ select 4;
