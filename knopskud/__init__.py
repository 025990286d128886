"""Knopskud: the new shoot on the partnership's tree."""

__version__ = "0.1.0"
