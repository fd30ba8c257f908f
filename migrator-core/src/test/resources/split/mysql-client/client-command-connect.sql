connect forest localhost
