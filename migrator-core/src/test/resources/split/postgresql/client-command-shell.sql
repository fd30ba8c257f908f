\! rm lantern
