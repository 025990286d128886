"""The waist of the house: the whole plan as one frozen value, and what can be said of it. Knows no Django."""
