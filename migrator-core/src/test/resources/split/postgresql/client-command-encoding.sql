\encoding LATIN1
