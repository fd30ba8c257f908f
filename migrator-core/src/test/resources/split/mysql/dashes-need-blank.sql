select 1--1; select 2--'a;';
select 3 --	comment; x
; select 4--
; select 5 --x; select 6;
select 7 -- ; x