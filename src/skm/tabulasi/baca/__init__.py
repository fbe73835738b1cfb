"""The reader that needs no engine."""
