"""
Reports that every renderer must get through, always the same ones.

They need nothing but skm itself, so that a process of its own can make them anew.
"""

import pickle
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from io import BytesIO
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import TypeAlias

import attrs

from skm.dasar import Peta
from skm.model import (
    RTL,
    Dokumentasi,
    Jadwal,
    Kop,
    LaporanSKM,
    LaporanTindakLanjut,
    LembarJawaban,
    NilaiTren,
    NilaiUnsur,
    ParagrafLaporan,
    ParagrafSKM,
    Penandatangan,
    Periode,
    PeriodeLaporan,
    Realisasi,
    Status,
    Strategi,
    Tanggal,
    UnitLayanan,
)
from skm.naskah import Naskah, susun

Laporan: TypeAlias = LaporanTindakLanjut | LaporanSKM

JENIS = (LaporanTindakLanjut.JENIS, LaporanSKM.JENIS)
"""The kinds of report."""

TEKS_SULIT = (
    'Dinas "A" & B <Kota> – Rājā',
    "=1+1",
    "@SUM(A1) -1 +1",
    "baris satu\nbaris dua",
    " tepi\tspasi ",
    "{{ unit.nama }} {% if x %} {# y #}",
    "</w:t><w:t> ]]> &amp; &#65;",
    "| sel | _miring_ **tebal** `kode` # judul",
    "e\u0301\u0302\u0303 \U0001f469\u200d\U0001f3eb \U00020000",
    "\u202eterbalik\u202c",
    "C:\\foto \\n \\u0041 \"\"\" '''",
    'satu, dua; tiga\t"empat"',
)
"""Texts that one format or another takes for something else."""

_SATU_SEL = {
    "Menyederhanakan langkah ke-5 pada alur pelayanan": "007",
    "Menyederhanakan langkah ke-6 pada alur pelayanan": "TRUE",
}
"""Activities that become what only a whole cell is mistaken for."""

PANJANG = 5000
"""Characters of the texts in the report ``panjang``."""

BANYAK = 500
"""Activities in the report ``banyak``."""

_UNSUR = tuple(f"U{i}" for i in range(1, 10))
_NRR = ("3.49", "3.51", "3.40", "3.58", "3.55", "3.52", "3.61", "3.57", "3.47")
_JAWABAN = ("344334433", "443343434", "332434343", "4434x4344", "3433344-3", "243343432")


def naskah_contoh(nama: str, jenis: str) -> Naskah:
    """
    Return a document to be rendered, one of its own at every call.

    Args:
        nama: ``biasa``, ``sulit``, ``kosong``, ``panjang`` or ``banyak``.
        jenis: ``tindak-lanjut`` or ``skm``.
    """
    naskah: Naskah = pickle.loads(_tersusun(nama, jenis))  # noqa: S301 - composed here
    return naskah


@cache
def _tersusun(nama: str, jenis: str) -> bytes:
    """Compose a document once, and keep it where nobody changes it."""
    with TemporaryDirectory(prefix="skm-") as folder:
        (Path(folder) / "foto.png").write_bytes(_png())
        laporan = CONTOH[nama](jenis)
        naskah = susun(attrs.evolve(laporan, folder=Path(folder)))
    # The folder is gone, and is nobody's business.
    naskah = attrs.evolve(naskah, laporan=attrs.evolve(naskah.laporan, folder=None))
    return pickle.dumps(naskah, pickle.HIGHEST_PROTOCOL)


def _png() -> bytes:
    from PIL import Image

    gambar = Image.new("RGB", (48, 32), (200, 225, 240))
    gambar.paste((20, 90, 140), (8, 8, 40, 24))
    isi = BytesIO()
    gambar.save(isi, "PNG")
    return isi.getvalue()


def _biasa(jenis: str) -> Laporan:
    return _laporan(jenis, lambda teks: teks)


def _sulit(jenis: str) -> Laporan:
    """Every text that an office may choose is an awkward one."""
    nomor = count()
    return _laporan(jenis, lambda teks: _sulitkan(next(nomor), teks))


def _sulitkan(nomor: int, teks: str) -> str:
    """Return all difficult texts, each time from another one on; by the number it is unique."""
    if teks in _SATU_SEL:
        return _SATU_SEL[teks]
    i = nomor % len(TEKS_SULIT)
    return " ".join((TEKS_SULIT[i], str(nomor), *TEKS_SULIT[i + 1 :], *TEKS_SULIT[:i]))


def _panjang(jenis: str) -> Laporan:
    nomor = count()
    return _laporan(jenis, lambda teks: _panjangkan(next(nomor), teks))


def _panjangkan(nomor: int, teks: str) -> str:
    kepala = f"Teks {nomor}: {teks}"
    isi = kepala + "".join(f" kata{i:04}" for i in range(PANJANG // 9))
    return isi[:PANJANG].rstrip()


def tempat(jenis: str) -> tuple[tuple[str, str], ...]:
    """Return what stands in ``sulit`` and in ``panjang`` at each place where an office writes."""
    asal: list[str] = []

    def catat(teks: str) -> str:
        asal.append(teks)
        return teks

    _laporan(jenis, catat)
    return tuple(
        (_sulitkan(i, teks), _panjangkan(i, teks))
        for i, teks in enumerate(asal)
        if teks not in _SATU_SEL  # what is not unique
    )


def _banyak(jenis: str) -> Laporan:
    return _laporan(jenis, lambda teks: teks, kegiatan=BANYAK)


def _kosong(jenis: str) -> Laporan:
    """Nothing but what a report cannot do without."""
    unit = UnitLayanan(nama="Unit Contoh")
    periode = Periode(tahun=2024, triwulan=1)
    if jenis == LaporanSKM.JENIS:
        lembar = LembarJawaban(jawaban=Peta(dict.fromkeys(_UNSUR, "3")))
        return LaporanSKM(unit=unit, periode=periode, jawaban=lembar)
    return LaporanTindakLanjut(
        unit=unit,
        periode=PeriodeLaporan(survei=periode, tindak_lanjut=periode),
        nilai=tuple(NilaiUnsur(kode=u, nrr=Decimal("3.20")) for u in _UNSUR),
    )


CONTOH: Mapping[str, Callable[[str], Laporan]] = MappingProxyType(
    {
        "biasa": _biasa,
        "sulit": _sulit,
        "kosong": _kosong,
        "panjang": _panjang,
        "banyak": _banyak,
    }
)
"""The reports by name."""


def _laporan(jenis: str, t: Callable[[str], str], *, kegiatan: int = 6) -> Laporan:
    """Return a report in which nothing is missing; *t* makes of every text another."""
    buat = _skm if jenis == LaporanSKM.JENIS else _tindak_lanjut
    return buat(t, _rencana(t, kegiatan))


def _rencana(t: Callable[[str], str], banyak: int) -> tuple[RTL, ...]:
    jadi: list[RTL] = []
    for i in range(banyak):
        sambung = i % 3 == 1
        jadi.append(
            RTL(
                id=f"k{i}",
                unsur=_UNSUR[i // 3 % 9],
                kegiatan=t(f"Menyederhanakan langkah ke-{i + 1} pada alur pelayanan"),
                tahun=2024,
                triwulan=jadi[-1].triwulan if sambung else (i % 4 + 1,),
                penanggung_jawab=jadi[-1].penanggung_jawab if sambung else t("Seksi Pelayanan"),
                gabung_atas=("waktu", "penanggung_jawab") if sambung else (),
            )
        )
    return tuple(jadi)


def _unit(t: Callable[[str], str]) -> UnitLayanan:
    return UnitLayanan(
        nama=t("Unit Pelayanan Contoh Kabupaten Contoh"),
        singkatan=t("UP Contoh"),
        instansi=t("Pemerintah Kabupaten Contoh"),
        logo="foto.png",
    )


def _kop(t: Callable[[str], str]) -> Kop:
    return Kop(
        baris=(t("Pemerintah Kabupaten Contoh"), t("Unit Pelayanan Contoh")),
        alamat=t("Jalan Contoh Nomor 1, Kota Contoh"),
        kontak=t("Telepon 000000"),
    )


def _penandatangan(t: Callable[[str], str]) -> Penandatangan:
    return Penandatangan(
        nama=t("Nama Pejabat Contoh"), jabatan=t("Kepala Unit"), nip="197001011995031001"
    )


def _tindak_lanjut(t: Callable[[str], str], rtl: Sequence[RTL]) -> Laporan:
    status = tuple(Status)
    bukti = (
        Dokumentasi(berkas="foto.png", keterangan=t("Rapat evaluasi di ruang pertemuan")),
        Dokumentasi(tautan="https://contoh.go.id/a?b=1&c=2"),
        Dokumentasi(berkas="foto/hilang.jpg", keterangan=t("Papan informasi yang baru")),
    )
    return LaporanTindakLanjut(
        unit=_unit(t),
        periode=PeriodeLaporan(
            survei=Periode(tahun=2024, triwulan=1), tindak_lanjut=Periode(tahun=2024, triwulan=2)
        ),
        nilai=tuple(NilaiUnsur(kode=u, nrr=Decimal(n)) for u, n in zip(_UNSUR, _NRR, strict=True)),
        nama_unsur=Peta({u: t(f"Unsur contoh {u}") for u in _UNSUR[:6]}),
        rtl=tuple(rtl),
        realisasi=tuple(
            Realisasi(
                rtl=r.id,
                status=status[i % 3],
                deskripsi=t(f"Langkah ke-{i + 1} dibahas dalam rapat bulanan"),
                dokumentasi=bukti if i == 0 else (),
                hambatan=t("Anggaran baru tersedia pada triwulan berikutnya"),
            )
            for i, r in enumerate(rtl)
            if i % 4 != 3
        ),
        strategi=tuple(
            Strategi(
                rtl=r.id,
                strategi=t("Menyusun jadwal bersama bagian keuangan"),
                target=t("akhir semester"),
                penanggung_jawab=t("Sekretariat"),
                pemangku_kepentingan=t("Bagian Keuangan"),
            )
            for r in rtl[1:3]
        ),
        tanggal=Tanggal(tahun=2024, bulan=7, hari=5),
        tempat=t("Contoh"),
        penandatangan=_penandatangan(t),
        kop=_kop(t),
        paragraf=ParagrafLaporan(
            latar_belakang=(t("Survei diadakan agar pelayanan makin baik."),),
            penutup=(t("Demikian laporan ini disusun."),),
        ),
    )


def _skm(t: Callable[[str], str], rtl: Sequence[RTL]) -> Laporan:
    n = 30
    baris = [_JAWABAN[i * i % 7 % 6] for i in range(n)]
    layanan = tuple(t(nama) for nama in ("Izin usaha", "Legalisasi"))
    return LaporanSKM(
        unit=_unit(t),
        periode=Periode(tahun=2024, semester=1),
        jawaban=LembarJawaban(
            jawaban=Peta({u: "".join(b[i] for b in baris) for i, u in enumerate(_UNSUR)}),
            profil=Peta(
                {
                    "layanan": tuple(layanan[i % 2] for i in range(n)),
                    "jenis_kelamin": tuple(("Perempuan", "Laki-laki")[i % 3 % 2] for i in range(n)),
                }
            ),
            saran=tuple(t(s) for s in ("Kursi tunggu ditambah", "Antrean dapat diambil di rumah")),
        ),
        nama_unsur=Peta({u: t(f"Unsur contoh {u}") for u in _UNSUR[:6]}),
        populasi=400,
        jadwal=(Jadwal(kegiatan=t("Pengumpulan data"), waktu=t("Mei 2024"), hari_kerja=20),),
        tren=(
            NilaiTren(periode=Periode(tahun=2023, semester=1), ikm=Decimal("81.45")),
            NilaiTren(periode=Periode(tahun=2023, semester=2), ikm=Decimal("80.02")),
        ),
        rtl=tuple(rtl),
        pertanyaan=Peta({"U1": t("Bagaimana persyaratan pelayanan di unit ini?")}),
        tanggal=Tanggal(tahun=2024, bulan=7, hari=5),
        tempat=t("Contoh"),
        penandatangan=_penandatangan(t),
        kop=_kop(t),
        paragraf=ParagrafSKM(
            permasalahan=(t("Waktu penyelesaian belum pasti pada jam sibuk."),),
            penutup=(t("Demikian laporan ini disusun."),),
        ),
    )
