"""The partnership's tree, drawn from a public plan."""
