select '{"a;": 1}'::jsonb ? 'a;', doc ?| array['a;'], doc ?& array['b'] from t;
select doc #>> '{a,b}', doc #- '{a}', doc @? '$.a[*] ? (@ > 1)' from t where a->>'b;' = $1;
update t set doc = doc || '{"b": "--;"}' where doc @> '{"/*": ";"}';
