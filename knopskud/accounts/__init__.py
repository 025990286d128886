"""People, partnerships and who may do what."""
