"""The working draft."""
