"""The names themselves: what a plan, its parts and its money can tell in a form."""
