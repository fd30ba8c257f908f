/*!999999\- enable the sandbox mode */
/*!99999 select 'never;' */;
select 1 /*!99999 it's; */;
/*!80000 select 2 */;
