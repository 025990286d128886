"""What residents see: made from editions only."""
