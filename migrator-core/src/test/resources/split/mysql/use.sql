use forest
select 1;
USE `owl;s`
use nest; select 2;
use  lantern -- the lamp
; select 3;
select 4 from t use index (a);
USE last