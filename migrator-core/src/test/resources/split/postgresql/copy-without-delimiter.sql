copy lantern from stdin
