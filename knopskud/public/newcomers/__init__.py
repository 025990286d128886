"""The page for somebody who just moved in, made when it is asked for: it reads the newest edition."""
