"""The page of a plan's residents' meetings, made when it is asked for: it reads editions and meetings."""
