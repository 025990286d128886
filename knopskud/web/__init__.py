"""Page furniture: base template, components, styles. Knows no domain."""
