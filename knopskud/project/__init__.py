"""Settings, addresses, server and database: what holds the house together."""
