"""What residents say of a plan: comments on its parts and ideas of their own, with every step that came of them."""
