"""
A workbook as a package: openpyxl writes the sheets, and the rows of long tables flow in here.

openpyxl is slow for a hundred thousand rows, slower with borders, and stores no values for
formulas, so that previews show none.  So it writes a sheet without those rows, and they are put
into its XML while the package is packed (:class:`Aliran`), never held whole.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs
from lxml import etree
from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from skm.office.paket import bongkar, kemas

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SELA = "baris"  # where rows flow in; no text of a cell can look like it


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


def anggota_buku(buku: Workbook) -> list[tuple[str, bytes]]:
    """Return a workbook's members; Workbook.save() would put the clock's time among them."""
    mentah = io.BytesIO()
    with zipfile.ZipFile(mentah, "w") as arsip:
        ExcelWriter(buku, arsip).write_data()
    return bongkar(mentah.getvalue())


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


def _alirkan(xml: bytes, aliran: Aliran) -> Iterator[bytes]:
    pohon: Any = etree.fromstring(xml)
    for rumus in pohon.iter(f"{_S}f"):
        rumus.getnext().text = aliran.nilai[rumus.getparent().get("r")]
    isi = pohon.find(f"{_S}sheetData")
    di_atas = sum(int(baris.get("r")) < aliran.awal for baris in isi)
    isi.insert(di_atas, etree.Comment(_SELA))
    utuh: bytes = etree.tostring(pohon, xml_declaration=True, encoding="UTF-8", standalone=True)
    atas, bawah = utuh.split(f"<!--{_SELA}-->".encode())
    yield atas
    for potongan in aliran.baris():
        yield potongan.encode()
    yield bawah
