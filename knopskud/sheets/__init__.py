"""The money of a plan as an Excel file: written with live sums, changed by anybody, and read back cell by cell."""
