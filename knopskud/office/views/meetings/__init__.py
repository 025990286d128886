"""The pages of residents' meetings."""
