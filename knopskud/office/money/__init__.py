"""The money of a plan as a grid: lines, sources and hours by year, saved together, with sums that are the plan's own."""
