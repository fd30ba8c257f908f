create function owl() returns int begin atomic
  select t.end, t.case, 1 as end, 2 as case from t;
  select begin from t;
  select (select max(x) from t), array[1, 2];
end; select 2;
