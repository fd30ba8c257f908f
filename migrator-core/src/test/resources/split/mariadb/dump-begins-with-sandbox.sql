/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump

/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;
select 1;
