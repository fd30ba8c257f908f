select E'it\'s; fine', e'back\\'; select 2;
select E'a''b\'';
select N'x;', B'1', X'1F', U&'d\0061t\+000061;', U&"d;" uescape '!';
