\Z
