"""The document of the follow-up report."""
