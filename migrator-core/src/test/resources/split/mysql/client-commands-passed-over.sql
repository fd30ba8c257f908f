\W
warnings
tee /tmp/log
select 1; \w select 2;
notee
