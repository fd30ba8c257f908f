.lantern
