create procedure fly(a int)
outer_loop: begin
  inner_loop: loop
    set a := if(a > 1, 1, 0);
    iterate inner_loop;
    leave outer_loop;
  end loop inner_loop;
  `again`: while a > 1 do set a = 0; end while `again`;
  once : repeat set a = 1; until a = 1 end repeat once;
end outer_loop;
select 1;
