"""The ways in: the second proof, a code by e-mail, a forgotten password, and somebody else's sign-in."""
