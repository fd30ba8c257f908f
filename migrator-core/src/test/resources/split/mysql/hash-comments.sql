select 1; # it's; late
select 2 # and; so on
, 3;#end