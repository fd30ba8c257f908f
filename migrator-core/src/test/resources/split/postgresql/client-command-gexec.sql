select 'drop table a'
\gexec
