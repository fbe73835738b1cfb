"""The document of the survey report."""
