"""The figures of this machine, as ratios in one run. Never a timed test."""
