"""Public plan in, PDF bytes out."""
