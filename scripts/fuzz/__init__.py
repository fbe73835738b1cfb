"""Mutated files for every reader: whatever is in them, the user reads a sentence, and soon."""
