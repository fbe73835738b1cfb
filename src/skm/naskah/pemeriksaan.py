"""An audit of a report on disk, and its findings as an appendix."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import attrs

from skm.audit.buku import BukuAturan
from skm.bahasa import rangkai
from skm.dasar import Peta
from skm.exact import format_id
from skm.model import LaporanTindakLanjut, Publikasi
from skm.model.publikasi import Laporan
from skm.model.temuan import Tempat, Temuan, Tingkat
from skm.naskah.bagian import Bab, Blok, Naskah, Paragraf
from skm.naskah.bagian_tabel import Baris, Kolom, Sel, Tabel, TabelJawaban
from skm.naskah.gambar import cari, tampak_rusak
from skm.pintu import pintu
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import hukum, pintu_hukum

if TYPE_CHECKING:
    from skm.audit.telaah import Lingkungan
    from skm.tabulasi import BacaanJawaban


@pintu_hukum
def periksa(
    laporan: Laporan,
    *,
    buku: BukuAturan | None = None,
    jawaban: "BacaanJawaban | None" = None,
    terbit: bool = False,
    regulasi: Regulasi | str | None = None,
) -> tuple[Temuan, ...]:
    """
    Return what is wrong with a report.

    Args:
        laporan: The report.  Whether its pictures are there is looked up in its `folder`.
        buku: The rules; None for skm's own and those of all installed packages.
        jawaban: How its file of answers was read, so that findings name rows; None if there is
            none.
        terbit: Whether the findings go into a document, so that they say nothing that it does not
            show of small groups; see `LaporanSKM.sel_kecil`.
        regulasi: A rule set or its id to hold it against, in place of the one that it names.

    Returns:
        Findings, gravest first, then by id and place.  Those that `BukuAturan.abaikan` named are
        among them and say why they do not count.

    Examples:
        >>> import skm
        >>> laporan = skm.baca("examples/jateng-2024-tw1/seperti-terbit.toml")
        >>> for temuan in skm.periksa(laporan)[:1]:
        ...     print(temuan.lokasi, temuan.tingkat, temuan.aturan)
        $.tercantum.mutu.U6 galat SKM-IKM-010
    """
    from skm.audit.pelaksana import periksa as jalankan

    milik = None if regulasi is None else hukum(regulasi)
    if milik is not None:
        laporan = attrs.evolve(laporan, regulasi=milik.id)
    sekitar = attrs.evolve(lingkungan(laporan, jawaban, terbit=terbit), regulasi=milik)
    return jalankan(laporan, buku=buku, lingkungan=sekitar)


def lingkungan(
    laporan: Laporan,
    jawaban: "BacaanJawaban | None" = None,
    *,
    terbit: bool = False,
) -> "Lingkungan":
    """
    Gather what only the disk knows of a report.

    Args:
        laporan: The report; without a `folder` nothing is looked up.
        jawaban: How its file of answers was read.
        terbit: Whether the findings go into a document.
    """
    from skm.audit.telaah import Lingkungan

    return Lingkungan(gambar=Peta(dict(_tanpa_gambar(laporan))), jawaban=jawaban, terbit=terbit)


def _tanpa_gambar(laporan: Laporan) -> Iterator[tuple[str, str]]:
    """Yield the places of pictures that cannot be used, each with why."""
    for tempat, folder, nama in _gambar(laporan):
        if folder is None:
            continue
        jalur = cari(folder, nama)
        sebab = jalur if isinstance(jalur, str) else tampak_rusak(jalur)
        if sebab:
            yield tempat, f"{nama} – {sebab}"


def _gambar(
    laporan: Laporan,
) -> Iterator[tuple[str, Path | None, str]]:
    if laporan.unit.logo is not None:
        yield "$.unit.logo", laporan.folder_logo or laporan.folder, laporan.unit.logo
    if isinstance(laporan, Publikasi):
        return
    lalu, asal = (
        (laporan, "$")
        if isinstance(laporan, LaporanTindakLanjut)
        else (laporan.tindak_lanjut, "$.tindak_lanjut")
    )
    for i, r in enumerate(() if lalu is None else lalu.realisasi):
        for j, d in enumerate(r.dokumentasi):
            if d.berkas is not None:
                yield f"{asal}.realisasi[{i}].dokumentasi[{j}].berkas", laporan.folder, d.berkas


def ringkas(temuan: Iterable[Temuan]) -> str:
    """
    Count findings in words: "3 galat, 2 peringatan, dan 1 catatan"; empty if there are none.

    Those that shall not count are left out.
    """
    ada = [t.tingkat for t in temuan if t.berlaku]
    return rangkai([f"{format_id(n)} {t}" for t in Tingkat if (n := ada.count(t))])


@pintu
def lampirkan_temuan(naskah: Naskah, temuan: Sequence[Temuan]) -> Naskah:
    """
    Return a document with findings as its last appendix, for every renderer to print.

    Args:
        naskah: The document.
        temuan: What `periksa` returned with *terbit*; may be empty, and then the appendix says so.
    """
    temuan = [_tanpa_folder(t) for t in temuan]
    bab = Bab(
        id="temuan",
        nomor=str(len(naskah.lampiran) + 1),
        judul="Temuan Pemeriksaan",
        isi=tuple(_isi(naskah, temuan)),
        sebutan="LAMPIRAN",
    )
    return attrs.evolve(naskah, lampiran=(*naskah.lampiran, bab), temuan=tuple(temuan))


def _tanpa_folder(temuan: Temuan) -> Temuan:
    """Return a finding that says in which file, not where on whose disk that file is."""

    def polos(tempat: Tempat) -> Tempat:
        return attrs.evolve(tempat, berkas=PurePath(tempat.berkas).name if tempat.berkas else "")

    return attrs.evolve(
        temuan, tempat=polos(temuan.tempat), terkait=tuple(map(polos, temuan.terkait))
    )


def _isi(naskah: Naskah, temuan: Sequence[Temuan]) -> Iterator[Blok]:
    jumlah = ringkas(temuan)
    diabaikan = sum(not t.berlaku for t in temuan)
    yield Paragraf(
        id="temuan",
        teks=(
            f"Pemeriksaan otomatis menemukan {jumlah}."
            if jumlah
            else "Tidak ada temuan yang berlaku pada pemeriksaan otomatis."
        )
        + (f" Selain itu, {diabaikan} temuan diabaikan dengan alasan." if diabaikan else ""),
    )
    if not temuan:
        return
    nomor = [b.nomor for b in naskah.blok if isinstance(b, Tabel | TabelJawaban)]
    yield Tabel(
        id="temuan",
        nomor=max(nomor, default=0) + 1,
        judul="Temuan Pemeriksaan",
        kolom=(
            Kolom(id="no", judul="No", lebar=10, rata="tengah"),
            Kolom(id="aturan", judul="Aturan dan Tingkat", lebar=30),
            Kolom(id="tempat", judul="Tempat", lebar=50),
            Kolom(id="temuan", judul="Temuan dan Sumber", lebar=70),
        ),
        baris=tuple(
            Baris(
                sel=(
                    Sel(teks=str(i), nilai=i),
                    Sel(teks=f"{t.aturan}\n{t.tingkat}"),
                    Sel(teks=_tempat(t.tempat)),
                    Sel(teks=_uraian(t)),
                ),
                peran="galat" if t.berlaku and t.tingkat is Tingkat.GALAT else "",
            )
            for i, t in enumerate(temuan, start=1)
        ),
    )


def _tempat(tempat: Tempat) -> str:
    if tempat.lembar:
        return f"{tempat.lokasi}\n{tempat.lembar}!{tempat.sel}"
    return tempat.lokasi if tempat.baris is None else f"{tempat.lokasi}\nbaris {tempat.baris}"


def _uraian(temuan: Temuan) -> str:
    abai = f"\nDiabaikan: {temuan.diabaikan}" if temuan.diabaikan else ""
    return f"{temuan.pesan}\nSumber: {temuan.kutipan}{abai}"
