"""Agreements as Word files: written part by part as WordprocessingML, so that nothing in them is left to a template."""
