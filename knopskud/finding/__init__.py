"""Finding words in texts: Danish word forms, letters written in two ways, one error forgiven. Pure, and kept in memory."""
