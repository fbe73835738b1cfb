"""What is known of the Word templates of each kind of report."""
