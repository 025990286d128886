"""What the approving bodies have said of each edition, and what partners have confirmed; only grows (R6, R8)."""
