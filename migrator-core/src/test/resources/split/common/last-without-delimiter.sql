update lantern set lit = 1;
  delete from lantern
