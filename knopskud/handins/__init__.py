"""What was handed in to the funder: the package, its receipt, the reasons given, and what was opened again; only grows."""
