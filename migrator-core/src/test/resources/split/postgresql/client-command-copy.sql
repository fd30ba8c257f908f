select 1;
\copy lantern from 'lantern.csv' csv
