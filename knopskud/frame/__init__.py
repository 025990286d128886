"""The funders' programmes as data, and the checks that a plan is held against."""
