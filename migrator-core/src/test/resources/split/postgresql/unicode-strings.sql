select U&'d\0061t\+000061;', U&'it''s\';
select u&'d!0061t!!;\' uescape '!', U&"d!0061;t\" UESCAPE '!';
select U & '\';
