;;
 ; -- and a comment
;/* one more */;