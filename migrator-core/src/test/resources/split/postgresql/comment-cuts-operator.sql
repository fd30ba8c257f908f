select 1--1; and more
; select 2 +/* ; */ 3; select 4*/**/5;