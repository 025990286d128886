"""The funder's forms in the office: read for the plan's programme, filled with its draft or an edition, told of to people."""
