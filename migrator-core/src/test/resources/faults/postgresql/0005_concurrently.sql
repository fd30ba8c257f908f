create index concurrently accounts_city on accounts (city);
create index concurrently if not exists accounts_name on accounts (name);
