"""What the agreements say, without how it looks: the one content that PDF and Word files are made from."""
