"""The suite mirrors knopskud/; a regular package, since some installed package brings a tests/ of its own."""
