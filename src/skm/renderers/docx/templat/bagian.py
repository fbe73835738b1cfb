"""
The parts of a Word file: that each is what it says it is, and that none brings people along.

python-docx goes by the type that the list of types gives a part, and takes for granted that its
root is the element of that type.
"""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from skm.errors import DataError, Masalah
from skm.renderers.docx.templat.letak import pendek
from skm.renderers.docx.templat.paket import DAFTAR_TIPE, Paket

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TIPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_HUBUNGAN = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_KETAT = "http://purl.oclc.org/ooxml/"
_TIPE_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
TIPE_SIFAT = "application/vnd.openxmlformats-package.core-properties+xml"
_SIFAT = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}coreProperties"

_BAGIAN: Mapping[str, tuple[str, str]] = {
    "document.main": ("document", "badan dokumen"),
    "header": ("hdr", "kepala halaman"),
    "footer": ("ftr", "kaki halaman"),
    "styles": ("styles", "gaya"),
    "settings": ("settings", "pengaturan dokumen"),
    "numbering": ("numbering", "penomoran"),
    "footnotes": ("footnotes", "catatan kaki"),
    "endnotes": ("endnotes", "catatan akhir"),
    "comments": ("comments", "komentar"),
}
"""Kinds of parts that are read as what they say they are, with their root and what to call them."""
_AKAR: Mapping[str, tuple[str, str]] = {
    **{_TIPE_WORD.format(j): (f"{_W}{akar}", kata) for j, (akar, kata) in _BAGIAN.items()},
    TIPE_SIFAT: (_SIFAT, "sifat dokumen"),
}

_KOMENTAR = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
_TUGAS = "documenttasks"
HUBUNGAN_KOMENTAR = frozenset({*_KOMENTAR, _TUGAS})
"""Relationships to comments, and to what Word keeps beside them: who wrote them, who is to act."""
_TIPE_KOMENTAR = frozenset(
    {
        *(_TIPE_WORD.format(jenis.lower()) for jenis in _KOMENTAR),
        f"application/vnd.ms-office.{_TUGAS}+xml",
    }
)
_JANGKAR = tuple(f"{_W}comment{apa}" for apa in ("RangeStart", "RangeEnd", "Reference"))
_PENULIS = f"{_W}author"
_SAAT = frozenset({"date", "dateUtc"})


def periksa_bagian(paket: Paket) -> None:
    """
    Refuse parts that are something else than they say.

    Raises:
        DataError: Those that are, or that they are written as Strict Open XML.
    """
    masalah: list[Masalah] = []
    for nama, akar in paket.pohon.items():
        harus, sebutan = _harus(nama, paket.tipe.get(nama, ""))
        if harus in ("", akar.tag) and _utuh(akar):
            continue
        apa = f"{pendek(nama)} bukan {sebutan}"
        if str(akar.tag).startswith(f"{{{_KETAT}"):
            apa = "dokumen Strict Open XML"
        masalah.append(Masalah(kode="templat-bukan-docx", ditemukan=apa))
    if masalah:
        raise DataError(dict.fromkeys(masalah))


def _harus(nama: str, tipe: str) -> tuple[str, str]:
    """Return the root that a part must have, and what to call such a part; empty for any."""
    if nama == DAFTAR_TIPE:
        return f"{_TIPE}Types", "daftar jenis isi"
    if nama.lower().endswith(".rels"):
        return f"{_HUBUNGAN}s", "daftar hubungan"
    return _AKAR.get(tipe, ("", ""))


def _utuh(akar: Any) -> bool:
    """Tell whether a part has what python-docx takes for granted below such a root."""
    if akar.tag == f"{_W}document":
        return akar.find(f"{_W}body") is not None
    if akar.tag == f"{_TIPE}Types":
        wajib = {f"{_TIPE}Default": "Extension", f"{_TIPE}Override": "PartName"}
        return all(
            e.get(k) is not None
            for nama, kunci in wajib.items()
            for e in akar.iter(nama)
            for k in (kunci, "ContentType")
        )
    if akar.tag == f"{_HUBUNGAN}s":
        semua = list(akar.iter(_HUBUNGAN))
        lengkap = all(e.get(k) is not None for e in semua for k in ("Id", "Type", "Target"))
        return lengkap and len({e.get("Id") for e in semua}) == len(semua)
    return True


def jenis_cocok(jenis: str, tipe: str) -> bool:
    """Tell whether a part to which a relationship of a kind leads has the type of that kind."""
    return jenis not in _BAGIAN or tipe == _TIPE_WORD.format(jenis)


def tanpa_orang(paket: Paket) -> None:
    """
    Leave out comments with what marks their places, and who changed what.

    A report goes to others than those who wrote its template.  Tracked changes themselves stay,
    for only the office knows which of them it wants.
    """
    banyak = 0
    for nama in [n for n, tipe in paket.tipe.items() if tipe in _TIPE_KOMENTAR]:
        akar = paket.pohon.pop(nama, None)
        banyak += 0 if akar is None else len(akar.findall(f"{_W}comment"))
        del paket.anggota[nama], paket.tipe[nama]
        folder, _, berkas = nama.rpartition("/")
        hubungan = f"{folder}/_rels/{berkas}.rels".lstrip("/")
        for lama in (paket.anggota, paket.pohon, paket.tipe):
            lama.pop(hubungan, None)
    if banyak:
        paket.catatan.append(
            Masalah(kode="templat-dibuang", ditemukan="komentar Word", diharapkan=f"{banyak} buah")
        )
    for nama, akar in paket.pohon.items():
        jangkar = list(akar.iter(*_JANGKAR))
        for e in jangkar:
            _lepas(e)
        ubahan = akar.xpath("//*[@w:author]", namespaces={"w": _W[1:-1]})
        for e in ubahan:
            e.set(_PENULIS, "")  # which a change must have
            for kunci in [k for k in e.attrib if etree.QName(k).localname in _SAAT]:
                del e.attrib[kunci]
        if jangkar or ubahan:
            paket.diubah.add(nama)


def _lepas(e: Any) -> None:
    """Take an element out of its tree, and the run that holds nothing else."""
    induk = e.getparent()
    if induk is None:  # a part of its own, which nobody shows
        return
    induk.remove(e)
    if induk.tag == f"{_W}r" and all(anak.tag == f"{_W}rPr" for anak in induk):
        _lepas(induk)
