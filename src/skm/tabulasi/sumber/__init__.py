"""How a file of answers is written: its format, its sheets, where its headings stand."""
