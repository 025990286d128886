"""Being kept informed: where a resident chooses what to follow, and the letters that tell what is new."""
