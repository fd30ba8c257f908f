copy lantern from '/tmp/stdin.csv';
copy lantern to stdout;
copy (select 'from stdin' from stdin) to program 'cat';
select 1 from stdin;
