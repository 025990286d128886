"""Urbanplanen's plan, seeded through the real acts."""
