"""The checks, one module for each theme. Each is a pure function from a plan to findings."""
