"""One frozen value with the whole plan, its public projection, its JSON and its differences."""
