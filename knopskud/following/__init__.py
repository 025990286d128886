"""Who wants a letter when something is new, and of what; addresses are kept for that alone and gone when people leave."""
