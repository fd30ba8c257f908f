select E'a'
 'b\';c'; select 2;
select E'a' -- more below
  'b\';c'; select 3;
select 'a'
 'b\'; select 4;
select E'a', 'b\'; select 5;
select E'a\'',
 'b\'; select 6;
