"""Coming in, step by step: the first proof, the second where there is one, and then where one was going."""
