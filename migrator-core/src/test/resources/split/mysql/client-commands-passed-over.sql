\W
warnings
tee /tmp/log
select 1; \w select 2;
notee
tee /tmp/log; select 3;
status; select 4;
delimiter //
pager less // select 5 //
