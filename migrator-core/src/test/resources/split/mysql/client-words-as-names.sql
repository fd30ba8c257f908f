select source, system from status;
insert into source values (1);
create table
source (
system int);
