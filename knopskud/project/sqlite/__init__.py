"""SQLite as we use it: immediate transactions, kept on disk when acknowledged, one writer at a time.

Django's own backend would do, but for two things that were measured and reported elsewhere: SQLite's
busy handler is unfair (one of sixteen writers waits four seconds), and SQLite before 3.51.3 can damage
a WAL file when two connections write or checkpoint at the same moment. So every write, alone or in a
transaction, and every checkpoint happens under one file lock beside the database.
"""
