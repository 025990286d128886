"""Where the secretariat works on the draft."""
