"""Which convention gives a published figure."""
