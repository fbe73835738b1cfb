"""What headings, answers, dates and classes mean."""
