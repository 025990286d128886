"""Photos and attachments: bytes kept by their SHA-256 outside the web root, checked by what they are, never overwritten."""
