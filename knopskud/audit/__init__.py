"""Who did what when: append-only, written by every act."""
