select 'it\'; select '\';
SET standard_conforming_strings = off;
select 'it\'s; so', "a\";
SET SESSION standard_conforming_strings TO 'on';
select 'it\'; select 2;
set standard_conforming_strings to false; select 'it\'s; so', $$\$$;
set local standard_conforming_strings = default;
select '\';
set statement_timeout = 0; set other = off; select '\';
