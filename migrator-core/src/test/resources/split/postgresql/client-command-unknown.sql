\lantern on
