"""The funder's own Word forms that a partnership keeps: every version of each, and which are used; only grows."""
