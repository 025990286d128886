"""One's own account: name, password, the second factor, and where one is signed in."""
