"""What is written by hand about generated types and resources: they inherit from the classes here."""
