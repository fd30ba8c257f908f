\set lantern 'red'
select :'lantern';
