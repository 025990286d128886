"""The margin of the draft: what colleagues say to each other about it, and who is writing where. Never part of an edition."""
