"""Snapshots that were kept, with their documents: append-only."""
