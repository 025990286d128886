"""What waits for one person, gathered from sources that know nothing of each other (`sources.SOURCES`)."""
