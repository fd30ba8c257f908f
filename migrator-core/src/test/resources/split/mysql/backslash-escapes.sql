select 'it\'s; fine', "say \"hi;\"", '\\'; select 2;
select `a\`; select 'a''b', "c""d;"; select 3;
select _utf8mb4'x\';', n'y\';'; select 4;
