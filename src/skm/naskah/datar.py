"""A document as plain data, for whoever fills in a template of another kind with it."""

from base64 import b64encode
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, cast

import attrs

from skm.model import Kop
from skm.naskah.bagian import Bab, Blok, Grafik, Naskah, Subbab
from skm.naskah.bagian_tabel import Baris, Tabel, TabelJawaban
from skm.naskah.lampiran import Gambar, TanpaGambar, Tautan
from skm.pintu import pintu

_TURUNAN: Mapping[type, tuple[str, ...]] = {
    Kop: ("teks",),
    Bab: ("teks",),
    Subbab: ("teks",),
    Tabel: ("kepala", "mendatar", "padat"),
    TabelJawaban: ("kolom", "kepala", "baris", "mendatar"),
    Baris: ("tebal",),
    Grafik: ("catatan", "langkah", "skala", "kelas"),
    Tautan: ("teks", "sah"),
    TanpaGambar: ("teks",),
}
"""What of a part is no field of it, but all the same data."""
_LAMPIRAN: Mapping[type, str] = {
    Gambar: "gambar",
    Tautan: "tautan",
    TanpaGambar: "tanpa-gambar",
}
_TANPA: Mapping[type, tuple[str, ...]] = {
    # The answers stand in its rows.
    TabelJawaban: ("unsur", "jawaban", "dihitung", "bobot", "desimal", "faktor", "kaki"),
}


@pintu
def naskah_datar(naskah: Naskah) -> dict[str, Any]:
    """
    Return everything a document shows as dictionaries, lists, texts, numbers and truth values.

    Each name is that of the field; a block has its kind under ``blok`` (``subbab``, ``paragraf``,
    ``daftar``, ``tabel`` or ``grafik``), what stands in a cell after its text has its kind under
    ``lampiran`` (``gambar``, ``tautan`` or ``tanpa-gambar``), and the table of all answers is a
    ``tabel`` as any other.
    Figures that are no whole numbers are texts, as exact as they are printed; the bytes of a
    picture are in Base64.  Facts, figures behind the document and remarks are left out.

    Args:
        naskah: The document.

    Returns:
        The data; all of it can be written as JSON.

    Examples:
        >>> import skm
        >>> laporan = skm.LaporanTindakLanjut(
        ...     unit=skm.UnitLayanan(nama="Kantor Contoh"),
        ...     periode=skm.PeriodeLaporan(
        ...         survei=skm.Periode(tahun=2026), tindak_lanjut=skm.Periode(tahun=2026)
        ...     ),
        ...     nilai=[skm.NilaiUnsur(kode=f"U{i}", total=9, n=3) for i in range(1, 10)],
        ... )
        >>> datar = naskah_datar(skm.susun(laporan))
        >>> datar["sampul"]["unit"], datar["bab"][1]["isi"][2]["kepala"][0][0]
        ('Kantor Contoh', {'teks': 'No', 'kolom': 0, 'lebar': 1, 'tinggi': 1})
    """
    bagian = ("properti", "kop", "sampul", "ringkasan", "tanda_tangan")
    return {
        "jenis": naskah.jenis,
        "warna": naskah.warna,
        "poster": _datar(naskah.poster),
        **{nama: _datar(getattr(naskah, nama)) for nama in bagian},
        "depan": [*map(_bab, naskah.depan)],
        "bab": [*map(_bab, naskah.bab)],
        "lampiran": [*map(_bab, naskah.lampiran)],
    }


def _bab(bab: Bab) -> dict[str, Any]:
    return {**_bidang(bab, "isi"), "isi": [*map(_blok, bab.isi)]}


def _blok(blok: Blok) -> dict[str, Any]:
    nama = "tabel" if isinstance(blok, TabelJawaban) else type(blok).__name__.lower()
    return {"blok": nama, **_datar(blok)}


def _bidang(benda: Any, *tanpa: str) -> dict[str, Any]:
    kelas = cast("Any", type(benda))
    nama = [f.name for f in attrs.fields(kelas) if f.name not in tanpa]
    return {n: _datar(getattr(benda, n)) for n in (*nama, *_TURUNAN.get(kelas, ()))}


def _datar(isi: Any) -> Any:
    kelas = cast("Any", type(isi))
    match isi:
        case Decimal():
            return str(isi)
        case bytes():
            return b64encode(isi).decode()
        case date():
            return isi.isoformat()
        case None | str() | int():
            return isi
        case _ if attrs.has(kelas):
            nama = {"lampiran": _LAMPIRAN[kelas]} if kelas in _LAMPIRAN else {}
            return {**nama, **_bidang(isi, *_TANPA.get(kelas, ()))}
        case _:
            return [*map(_datar, isi)]
