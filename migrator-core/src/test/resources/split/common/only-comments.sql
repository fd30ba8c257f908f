-- nobody is home
/* neither
   here */
-- the end