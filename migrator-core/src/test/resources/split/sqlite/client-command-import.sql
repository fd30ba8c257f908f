.import owl.csv owl
