"""
A survey report to be filled in: what the answers say, and a mark where only the office knows.

What nobody has stated is a text (`skm.bahasa.isian`), which prints as it stands and is a finding;
where no text may stand, or nothing must, a line behind a ``#`` shows how to say it.  Such a line
has no fact of its own: with its ``#`` gone it is a finding too, or the file is refused there.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from skm.bahasa import isian, rangkai
from skm.dasar import adalah
from skm.exact import format_id
from skm.jenis import SKEMA, SURVEI
from skm.model import HasilUnsur, Periode
from skm.model.profil import Profil
from skm.serial.bentuk import converter
from skm.serial.toml_rapi import berkas_laporan

_KELAS_TERBANYAK = 20
"""Classes that are named one by one."""
_KEPALA = """\
Berkas laporan skm: Laporan Survei Kepuasan Masyarakat.

Baris yang diawali tanda # adalah penjelasan dan tidak ikut dicetak.
Yang belum diketahui tertulis "[isi: …]" dan ikut tercetak: ganti semua.
Teks diapit tanda kutip ganda ("…"), tanpa garis miring terbalik (\\)."""
_EKOR = """
# ---- Bila ada; hapus tanda # di depan baris yang dipakai, lalu isi.
#
# [[jadwal]]
# kegiatan   = "[isi: kegiatan, misalnya pengumpulan data]"
# waktu      = "[isi: waktu, misalnya {bulan}]"
# hari_kerja = …
#
# IKM periode yang lalu, seperti tercetak pada laporannya:
# [[tren]]
# periode = {{ tahun = … }}
# ikm     = "[isi: IKM]"
#
# Sebab di balik unsur yang lemah hanya kantor yang tahu:
# [paragraf]
# permasalahan = ["[isi: paragraf pertama]", "[isi: paragraf kedua]"]
"""


def rintisan_skm(
    *,
    periode: Periode,
    jawaban: Mapping[str, Any],
    perlu: Sequence[tuple[Sequence[HasilUnsur], int]],
    profil: Profil | None = None,
    lain: Mapping[str, Any],
) -> dict[str, Any]:
    """
    Return a survey report as plain data, with marks where something is to be filled in.

    Args:
        periode: When the survey was held.
        jawaban: Where its answers are, and how they are read.
        perlu: Unsur to be planned for, as `skm.skor.prioritas.perlu_rtl` gives them.
        profil: The office profile below the report; what that says is left to it.
        lain: Further keys of the report: ``profil``, ``regulasi``, ``konvensi``, ``populasi``.
    """
    milik = profil or Profil()
    unit = {"nama": isian("nama unit"), "instansi": isian("nama instansi")}
    isi: dict[str, Any] = {
        "jenis": SURVEI.kunci,
        "skema": SKEMA,
        **lain,
        "periode": converter().unstructure(periode),
        "unit": {k: v for k, v in unit.items() if getattr(milik.unit, k) is None},
        "jawaban": dict(jawaban),
        "rtl": [rtl_rintisan(u, milik) for kelompok, _ in perlu for u in kelompok],
    }
    if milik.tempat is None:
        isi["tempat"] = isian("tempat")
    if milik.penandatangan is None:
        isi["penandatangan"] = {"nama": isian("nama dan gelar"), "jabatan": isian("jabatan")}
    return {k: v for k, v in isi.items() if not adalah(v, Mapping, list) or v}


def rtl_rintisan(unsur: HasilUnsur, profil: Profil, ada: Container[str] = ()) -> dict[str, Any]:
    """Return a row of the plan to be filled in, by an id that no other row has."""
    id_rtl, nomor = unsur.kode.lower(), 1
    while id_rtl in ada:
        nomor += 1
        id_rtl = f"{unsur.kode.lower()}-{nomor}"
    isi = {"id": id_rtl, "unsur": unsur.kode, "kegiatan": isian("kegiatan")}
    if profil.penanggung_jawab.get(unsur.kode, profil.penanggung_jawab_lain) is None:
        isi["penanggung_jawab"] = isian("penanggung jawab")
    return isi


def tulis_rintisan(
    isi: Mapping[str, Any],
    *,
    periode: Periode,
    sebab_periode: str,
    kelas: Mapping[str, Mapping[str, int]],
    perlu: Sequence[tuple[Sequence[HasilUnsur], int]],
) -> str:
    """
    Return such a report as a file, with what the answers show in its comments.

    Args:
        isi: The report.
        periode: Its period.
        sebab_periode: Why that period.
        kelas: Per part of the profile that is worth a word its classes and how many are in each.
        perlu: As for `rintisan_skm`.
    """
    keterangan = {
        "$.periode": _paragraf(
            sebab_periode,
            "Juga: { tahun = 2026, semester = 1 }, { tahun = 2026 },",
            "{ dari = 2026-04-01, sampai = 2026-05-15 }",
        ),
        "$.jawaban": _paragraf(*(_kelas(k, v) for k, v in kelas.items())),
        "$.penandatangan": 'nip = "…" ditambahkan bila ada.',
        "$.rtl": _paragraf(*_tentang_rtl(perlu)),
    }
    keterangan |= jadwal_rintisan(isi.get("rtl", ()))
    keterangan |= tentang_baris(isi)
    teks = berkas_laporan(isi, kepala=_KEPALA, keterangan=keterangan)
    return teks + _EKOR.format(bulan=periode.rentang)


def jadwal_rintisan(rtl: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return comments, by path, that show how the schedule of an activity is written."""
    return {
        f"$.rtl[{i}].{'penanggung_jawab' if 'penanggung_jawab' in baris else 'kegiatan'}": (
            "tahun    = …\ntriwulan = […]"
        )
        for i, baris in enumerate(rtl)
        if "tahun" not in baris
    }


def tentang_baris(isi: Mapping[str, Any]) -> dict[str, str]:
    """Return comments, by path, that show the lines that only the office can write."""
    kata = {
        "$.tanggal": (
            'Bila sudah diketahui, hapus tanda # lalu isi (tanggal boleh "2026-07"):\n'
            f'tanggal = "{isian("tanggal")}"'
        )
    }
    if "populasi" not in isi and isi["jenis"] == SURVEI.kunci:
        kata["$.populasi"] = (
            "populasi = …   # penerima layanan pada periode itu; menilai jumlah responden"
        )
    return kata


def _paragraf(*baris: str) -> str:
    return "\n".join(b for b in baris if b)


def _kelas(nama: str, isi: Mapping[str, int]) -> str:
    ada = {k: n for k, n in isi.items() if k}
    sebut = [f"{' '.join(k.split())} ({format_id(n)})" for k, n in ada.items()]
    lebih = [f"{len(sebut) - _KELAS_TERBANYAK} lainnya"] if len(sebut) > _KELAS_TERBANYAK else []
    return f"{nama} pada jawaban: {'; '.join([*sebut[:_KELAS_TERBANYAK], *lebih])}." if ada else ""


def _tentang_rtl(perlu: Sequence[tuple[Sequence[HasilUnsur], int]]) -> Iterator[str]:
    """Yield what is to be said of the plan."""
    yield "---- Rencana tindak lanjut: satu [[rtl]] satu kegiatan, yang terlemah dahulu."
    yield "Jadwal: hapus tanda #, lalu isi (tahun = 2026, triwulan = [1, 2])."
    for kelompok, banyak in perlu:
        if banyak < len(kelompok):
            yield (
                f"{rangkai([u.kode for u in kelompok])} bernilai sama; cukup {banyak} di "
                "antaranya, hapus yang tidak dipilih."
            )
