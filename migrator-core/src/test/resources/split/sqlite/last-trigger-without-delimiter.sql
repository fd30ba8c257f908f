create trigger watch after insert on lantern begin select 1; end -- the end
