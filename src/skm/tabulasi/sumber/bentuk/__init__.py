"""Shapes of tables: one that has not a row for each respondent is recognised, read or named."""
