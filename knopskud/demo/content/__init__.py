"""The demo's plans: texts and figures in TOML files, and the small reader that makes plans of them."""
