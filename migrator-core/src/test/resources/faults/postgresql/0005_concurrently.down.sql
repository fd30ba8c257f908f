drop index concurrently accounts_name;
drop index concurrently accounts_city;
