select 1;
source other.sql
