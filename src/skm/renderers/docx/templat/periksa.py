"""
Check a template from outside the package: everything that is wrong with it, at once.

First its tags are read (`skm.renderers.docx.templat.tag`), then it is filled in with difficult
reports (`skm.renderers.docx.templat.contoh`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from skm.errors import DataError, Masalah
from skm.renderers.docx.templat.hasil import PemeriksaHasil
from skm.renderers.docx.templat.isi import buka_hasil, isi_luar
from skm.renderers.docx.templat.lapor import dihentikan
from skm.renderers.docx.templat.letak import letak_elemen, pendek, sebut_bagian
from skm.renderers.docx.templat.paket import Paket
from skm.renderers.docx.templat.siap import Siap, siapkan
from skm.renderers.docx.templat.tag import TAK_BERPASANGAN, BacaanTag, baca_tag, jenis_lain

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SEBAB = frozenset({"templat-di-luar", "templat-bukan-teks", "templat-bukan-paragraf"})
_AKIBAT = frozenset({"templat-nama", "templat-bukan-teks", "templat-xml", "templat-daftar"})
"""What reading found, and what the same tag may give when it is filled in."""

_RUSAK = frozenset({"templat-pasangan", "templat-wadah", "templat-satu-baris"})


def periksa(tugas: Mapping[str, Any], batas: Mapping[str, Any]) -> tuple[dict[str, Any], bytes]:
    """
    Check a template against kinds of report.

    Args:
        tugas: ``templat``, and in ``contoh`` per kind of report what to fill it with.
        batas: What one filling may take.

    Returns:
        Per kind of report its problems, remarks and the difficult reports that came out well.
    """
    siap = siapkan(tugas["templat"])
    kemasan = siap.paket.kemas()
    hasil: dict[str, Any] = {}
    for jenis, contoh in tugas["contoh"].items():
        bacaan = baca_tag(siap, jenis)
        lain = jenis_lain(siap, jenis, bacaan.masalah)
        if lain:
            bacaan = BacaanTag(masalah=[lain])
        # One end too few makes Jinja stumble over another one, far away; so does one that
        # replaces something else than its beginning does, over the XML.
        kode = {m.kode for m in bacaan.masalah}
        gema = {TAK_BERPASANGAN} if TAK_BERPASANGAN in kode else set[str]()
        gema |= {"templat-xml", TAK_BERPASANGAN} if kode & _RUSAK else set[str]()
        berhasil: list[str] = []
        saat_diisi: list[Masalah] = []
        pemeriksa = PemeriksaHasil(siap.paket.pohon)
        if not siap.paket.masalah and not siap.masalah and not lain:
            for nama, isi in contoh:
                bekal = {**isi, "jenis": jenis, "warna": "", "nama": nama}
                salah = _coba(siap, kemasan, bekal, batas, pemeriksa)
                if not salah:
                    berhasil.append(nama)
                saat_diisi += (attrs.evolve(m, berkas=nama) for m in salah if m.kode not in gema)
                if dihentikan() or any(m.kode == "templat-batas" for m in salah):
                    break  # it would not fare better with the others
        bacaan.masalah = _tanpa_gema(bacaan.masalah, saat_diisi)
        masalah, catatan = pemeriksa.putusan()
        bacaan.masalah += masalah
        bacaan.catatan += catatan
        hasil[jenis] = {
            "masalah": [attrs.asdict(m) for m in bacaan.masalah],
            "catatan": [attrs.asdict(m) for m in dict.fromkeys(bacaan.catatan)],
            "berhasil": berhasil,
            "dinyatakan": jenis == siap.jenis,
        }
    return {"hasil": hasil}, b""


def _tanpa_gema(dibaca: Sequence[Masalah], diisi: Sequence[Masalah]) -> list[Masalah]:
    """Leave out what filling in found where reading, or filling in before, had found it."""
    jadi = list(dict.fromkeys(dibaca))
    ada = {(m.kode, m.lokasi or m.ditemukan) for m in jadi}
    tempat = {m.lokasi for m in jadi if m.lokasi and m.kode in _SEBAB}
    for m in diisi:
        kunci = (m.kode, m.lokasi or m.ditemukan)
        # What shows in the document only has no tag, nor its place.
        tanpa_tag = m.kode == "templat-xml" or m.ditemukan.startswith("“")
        gema = m.kode in _AKIBAT and (m.lokasi in tempat or bool(tempat and tanpa_tag))
        if kunci not in ada and not gema:
            ada.add(kunci)
            jadi.append(m)
    return jadi


def _coba(
    siap: Siap,
    kemasan: bytes,
    tugas: Mapping[str, Any],
    batas: Mapping[str, Any],
    pemeriksa: PemeriksaHasil,
) -> list[Masalah]:
    try:
        hasil = isi_luar(siap, kemasan, tugas, batas)
    except DataError as salah:
        return list(salah.masalah)
    paket = buka_hasil(hasil)
    masalah = list(_salah_hasil(paket))
    if not masalah:
        pemeriksa.lihat(tugas["nama"], paket.pohon, tugas["data"])
    return masalah


def _salah_hasil(paket: Paket) -> Iterator[Masalah]:
    """Yield what Word would call damaged, though it is XML."""
    for nama, akar in paket.pohon.items():
        for sel in akar.iter(f"{_W}tc"):
            if len(sel) == 0 or sel[-1].tag not in (f"{_W}p", f"{_W}sdt"):
                tabel = next(a for a in sel.iterancestors() if a.tag == f"{_W}tbl")
                teks = " ".join("".join(tabel.itertext()).split())
                yield Masalah(kode="templat-sel", lokasi=sebut_bagian(nama), ditemukan=pendek(teks))
                break
        for rentang in akar.iter(f"{_W}gridSpan"):
            nilai = str(rentang.get(f"{_W}val"))
            if not re.fullmatch("0*[1-9][0-9]{0,3}", nilai):
                sel = next((a for a in rentang.iterancestors() if a.tag == f"{_W}tc"), rentang)
                dalam = next(sel.iter(f"{_W}p"), sel)
                yield Masalah(
                    kode="templat-rentang",
                    lokasi=letak_elemen(akar, sebut_bagian(nama), dalam),
                    ditemukan=f'"{pendek(nilai)}"',
                )
                break
