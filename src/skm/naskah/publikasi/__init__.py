"""From the facts of a publication to what it shows."""
