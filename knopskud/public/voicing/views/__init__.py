"""The living pages, one file for each thing that people do there."""
