"""
A report as a workbook that people fill in: another way to write the same report file.

`skm.isian.denah` says which cell holds which key, `skm.isian.tulis` makes the workbook, and
`skm.isian.baca` turns it into the plain data that a TOML file would give, with the cell of each
value.  From there on it is read, judged and printed as every report file.
"""
