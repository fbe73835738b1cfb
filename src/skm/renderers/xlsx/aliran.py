"""
Rows of long tables, which flow into the sheets that openpyxl has written.

openpyxl is slow for a hundred thousand rows, slower with borders, and stores no values for
formulas, so that previews show none.  So it writes a sheet without those rows, and they are put
into its XML while the package is packed (:class:`Aliran`), never held whole.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import attrs
from openpyxl import Workbook

from skm.office.paket import kemas
from skm.renderers.buku import baca_xml, tulis_xml

_RUMUS = re.compile(r'(<c r="([A-Z]+[0-9]+)"[^<>]*><f>[^<>]*</f>)<v/>')
_BARIS = re.compile(r'<row r="([0-9]+)"')
_AKHIR = "</sheetData>"


@attrs.frozen(kw_only=True, eq=False)
class Aliran:
    """
    What one sheet has that openpyxl did not write.

    Attributes:
        lembar: Name of the sheet.
        awal: Number of the first row that flows in.
        baris: Makes the XML of these rows, in pieces.
        nilai: What each formula of the sheet comes to, by its cell.
    """

    lembar: str
    awal: int
    baris: Callable[[], Iterable[str]]
    nilai: Mapping[str, str]


def kemas_buku(
    anggota: Iterable[tuple[str, bytes]], buku: Workbook, aliran: Iterable[Aliran]
) -> bytes:
    """
    Return the package.

    Args:
        anggota: Its members.
        buku: The workbook they came from.
        aliran: What flows into its sheets.
    """
    jadi: dict[str, bytes | Iterable[bytes]] = dict(anggota)
    for satu in aliran:
        nama = f"xl/worksheets/sheet{buku.sheetnames.index(satu.lembar) + 1}.xml"
        xml = jadi[nama]
        assert isinstance(xml, bytes)  # noqa: S101 - each sheet has one flow
        jadi[nama] = _alirkan(xml, satu)
    return kemas((nama, jadi[nama]) for nama in sorted(jadi))


def _alirkan(isi: bytes, aliran: Aliran) -> Iterator[bytes]:
    xml = _RUMUS.sub(lambda r: f"{r[1]}<v>{aliran.nilai[r[2]]}</v>", baca_xml(isi))
    bawah = (b.start() for b in _BARIS.finditer(xml) if int(b[1]) >= aliran.awal)
    di = next(bawah, xml.index(_AKHIR))
    yield tulis_xml(xml[:di])
    for potongan in aliran.baris():
        yield potongan.encode()
    yield xml[di:].encode()
