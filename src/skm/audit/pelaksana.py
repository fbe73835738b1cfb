"""Run a book of rules over a report."""

import logging
import re
from collections.abc import Iterator

import attrs

from skm.audit.buku import Aturan, BukuAturan, Pelanggaran
from skm.audit.sumber import SKM, menurut
from skm.audit.telaah import Lingkungan, Telaah
from skm.model.publikasi import Laporan
from skm.model.temuan import Tempat, Temuan, Tingkat
from skm.privasi.samaran import samarkan
from skm.titik_masuk import di_tempat, sebut

ATURAN_GAGAL = "SKM-AUD-900"
"""Id of the finding that a rule could not be run."""

_TEMPAT_LALU = (
    ("$.periode.tindak_lanjut", "$.periode"),
    ("$.periode.survei", "$.tindak_lanjut.periode"),
    *((f"$.{k}", f"$.tindak_lanjut.{k}") for k in ("periode", "rtl", "realisasi", "survei")),
)
"""Where what stands in a follow-up stands in the chapter of a survey report."""

_catat = logging.getLogger("skm.audit")
_catat.addHandler(logging.NullHandler())  # whoever wants the traceback, sets up logging
_ANGKA = re.compile(r"([0-9]{1,18})")  # not "²", nor more digits than int() takes


def periksa(
    laporan: Laporan, *, buku: BukuAturan | None = None, lingkungan: Lingkungan | None = None
) -> tuple[Temuan, ...]:
    """
    Return what a book of rules finds in a report; opens no file.

    Args:
        laporan: The report.
        buku: The rules; None for all that are installed.
        lingkungan: What only the disk knows; None if nothing.

    Returns:
        Findings, gravest first, then by id and place, so that their order is always the same.
        Those that shall not count are among them and say why.
    """
    if buku is None:
        from skm.audit.tamu import buku_terpasang

        buku = buku_terpasang()
    telaah = Telaah(laporan, lingkungan)
    semua = [t for a in buku if a.untuk(laporan.JENIS, laporan.regulasi) for t in _satu(a, telaah)]
    if telaah.lalu is not None:
        semua += _lalu(buku, telaah.lalu)
    semua += buku.kerusakan
    if buku.pengabaian:
        semua = [_abaikan(t, buku) for t in semua]
    return tuple(sorted(semua, key=_urutan))


def _lalu(buku: BukuAturan, lalu: Telaah) -> Iterator[Temuan]:
    """Yield what rules find in what a survey report says of an earlier plan, at its places."""
    for aturan in buku:
        if aturan.lalu and aturan.untuk(lalu.laporan.JENIS, lalu.laporan.regulasi):
            for temuan in _satu(aturan, lalu):
                yield attrs.evolve(
                    temuan,
                    tempat=_di_lalu(temuan.tempat),
                    terkait=tuple(map(_di_lalu, temuan.terkait)),
                )


def _di_lalu(tempat: Tempat) -> Tempat:
    for awal, benar in _TEMPAT_LALU:
        if tempat.lokasi.startswith(awal):
            return attrs.evolve(tempat, lokasi=benar + tempat.lokasi[len(awal) :])
    return tempat


def _satu(aturan: Aturan, telaah: Telaah) -> Iterator[Temuan]:
    """Run one rule; whatever it does, what it found before counts and the others run on."""
    jadi: list[Temuan] = []
    try:
        with di_tempat():
            for pelanggaran in aturan(telaah):
                jadi.append(_temuan(aturan, pelanggaran, telaah))  # noqa: PERF401 - keeps those before a raise
    except (Exception, SystemExit) as salah:
        _catat.exception("rule %s raised", aturan.id)
        jadi.append(
            Temuan(
                aturan=ATURAN_GAGAL,
                tingkat=Tingkat.GALAT,
                tempat=Tempat(lokasi="$"),
                pesan=(
                    f"Aturan {aturan.id} gagal dijalankan ({sebut(salah)}), "
                    "sehingga yang diperiksanya belum diketahui; aturan lain tetap dijalankan. "
                    "Mohon laporkan kepada pembuat aturan itu."
                ),
                kutipan=SKM,
            )
        )
    yield from jadi


def _temuan(aturan: Aturan, pelanggaran: Pelanggaran, telaah: Telaah) -> Temuan:
    return Temuan(
        aturan=aturan.id,
        tingkat=aturan.tingkat,
        tempat=pelanggaran.tempat or Tempat(lokasi=pelanggaran.lokasi),
        pesan=samarkan(pelanggaran.pesan)[0],
        kutipan=pelanggaran.kutipan or menurut(aturan.kutipan, telaah.regulasi),
        terkait=tuple(
            t if isinstance(t, Tempat) else Tempat(lokasi=t) for t in pelanggaran.terkait
        ),
    )


def _abaikan(temuan: Temuan, buku: BukuAturan) -> Temuan:
    return attrs.evolve(temuan, diabaikan=buku.alasan_abai(temuan.aturan, temuan.tingkat))


def _urutan(temuan: Temuan) -> tuple[object, ...]:
    return (
        temuan.tingkat.urutan,
        temuan.aturan,
        [(int(b), "") if i % 2 else (-1, b) for i, b in enumerate(_ANGKA.split(temuan.lokasi))],
        temuan.pesan,
    )
