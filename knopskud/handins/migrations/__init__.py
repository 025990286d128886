"""Tables of hand-ins."""
