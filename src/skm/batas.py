"""
What a file of somebody else may ask of the machine that reads it.

A few hundred kilobytes can be written so that they take minutes and gigabytes.  Each limit is far
above what a survey needs, and so chosen that what is below it and below 10 MB is read in some 5
seconds of work and 512 MB.  Lines of CSV and of JSON are read one by one and have no limit of
number.
"""

# ---------------------------------------------------------------- reports (serial)

MAKS_TOML = 3_000_000
"""Bytes of a TOML file: the standard library takes nearly a second for each million."""

MAKS_JSON = 200_000_000
"""Bytes of a JSON file, of a report or of answers, which is held whole, several times over."""

MAKS_NILAI = 1_000_000
"""Values in a report: each takes a place in memory, and may be wrong by itself."""

MAKS_RANTAI = 64
"""Reports that name each other in a row: quarters of sixteen years."""

MAKS_DALAM = 32
"""Tables within tables, of which a report has six; the path of each names all around it."""

MAKS_KUNCI = 10_000
"""Characters of a key; the longest are questions of a form, some hundred."""

MAKS_TEMPAT = 500_000
"""Values of which the line is known; one beyond them has that of what is around it."""

MAKS_TULIS = 1_000
"""Slips of one kind that are reported of a file."""

# ---------------------------------------------------------------- answers (tabulasi)

MAKS_DI_ZIP = 2_000_000_000
"""Bytes of a file of answers that is packed in a zip; it is unpacked before it is read."""

MAKS_KOLOM = 2_000
"""Columns of a table of answers; the widest exports have some hundred."""

MAKS_RAGU = 50_000
"""Rows that may be sums or means: each is held against all above it; where more of them are, the
figures of the form mean something else."""

MAKS_KELAS = 20_000
"""Different classes in a column of the profile, each with counts of its own; the largest portals
of services have a few thousand."""

MAKS_DATAR = 10 * MAKS_KOLOM
"""Values in one record of JSON: named alike in all records, they have to fit into the columns."""

# ---------------------------------------------------------------- workbooks (tabulasi)

MAKS_ANGGOTA = 10_000
"""Parts of a workbook."""

MAKS_BONGKAR = 400_000_000
"""Bytes that the parts of a workbook may have together, unpacked."""

MAKS_BAGIAN = 50_000_000
"""Bytes that any part but a sheet may have."""

MAKS_NISBAH = 200
"""How many times larger than packed a part of more than 10 MB may be."""

MAKS_ELEMEN = 300_000
"""Tags in any part but a sheet and the shared texts: each is an object while it is read."""

MAKS_GAYA = 2 * 65_490
"""Formats of cells; Excel knows half as many, and half as many of styles."""

MAKS_SEL_AWAL = 400_000
"""Cells in the first rows of all sheets, each of which may be a heading."""

MAKS_LEMBAR = 300
"""Sheets of a workbook, each of which is looked at; the districts and offices of a province."""

MAKS_NAMA = 50_000
"""Defined names of a workbook; old workbooks carry thousands that nobody sees."""

MAKS_TEKS_BERSAMA = 500_000
"""Texts that cells share, all of which are held: ten different ones from each of 50,000 people."""

MAKS_SELA = 50_000
"""Blank rows between two that hold something; more of them are a slip far below the table."""

MAKS_BARIS_XLSX = 1_048_576
"""Rows of a sheet; Excel knows no more."""

# ---------------------------------------------------------------- options (renderers)

MAKS_BERKAS_OPSI = 64 * 2**20
"""Bytes of a file that an option of a format is read from."""

# ---------------------------------------------------------------- pictures (naskah)

MAKS_GAMBAR = 64 * 2**20
"""Bytes of a picture."""

MAKS_PIKSEL = 120_000_000
"""Pixels of a picture, before it is decoded: some more than the best telephone takes."""

MAKS_SISI = 65_535
"""Pixels of a side, as JPEG has them; a picture has a pointer for each row of it."""

MAKS_URAI = 400_000_000
"""Bytes that a picture takes while it is decoded, four for each pixel of most kinds."""

MAKS_SEGMEN = 20_000
"""Chunks or segments of a picture; most programs write 8 KB in each."""

MAKS_PINDAI = 50
"""Scans of a progressive JPEG, each of which goes over the whole picture; ten are usual."""


def mb(bita: int) -> str:
    """
    Write a size in megabytes, rounded up, so that what is above a limit looks so.

    Examples:
        >>> mb(50_000_000), mb(50_000_001)
        ('50 MB', '51 MB')
    """
    return f"{-(-bita // 1_000_000)} MB"
