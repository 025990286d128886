"""Residents' meetings that decide on a plan: notice, agenda, proposals, votes and minutes; what decides only grows."""
