select 1 \g
