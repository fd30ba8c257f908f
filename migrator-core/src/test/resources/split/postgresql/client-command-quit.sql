\q
