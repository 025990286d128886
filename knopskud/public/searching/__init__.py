"""Search over what residents may read: the newest editions, and what residents themselves have said."""
