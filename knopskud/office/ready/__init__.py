"""Is the plan ready? What is missing by delaftale, the days that draw near, and how far everything is."""
