"""The funder's own Word forms: the names that can stand in one, reading which it has, and filling it with a plan."""
