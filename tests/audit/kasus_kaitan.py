"""Reports that name others, and type something all the same: for the rules on that."""

from decimal import Decimal
from typing import Any

import attrs
from laporan_contoh import SKM, TL, nilai, nrr, realisasi, rtl, skm, tl

from skm.audit.telaah import Telaah
from skm.model import (
    BatasTakTerbaca,
    Bobot,
    Kaitan,
    Konvensi,
    NilaiTren,
    NilaiUnsur,
    Periode,
    UnitLayanan,
)

IKM = Telaah(TL).ikm
assert IKM is not None
SURVEI = Kaitan(
    berkas="../tw1.toml",
    unit=TL.unit.nama,
    periode=TL.periode.survei,
    ikm=IKM.cetak,
    nilai=TL.nilai,
    rtl=TL.rtl,
)
TL_KAIT = tl(survei=SURVEI)
LAMA = Kaitan(
    berkas="../2023.toml", unit=SKM.unit.nama, periode=Periode(tahun=2023), ikm=Decimal("83.04")
)


def kait(survei: dict[str, Any] | None = None, **ubah: Any) -> Any:
    """Return the follow-up that names its survey report, with one of the two changed."""
    return attrs.evolve(TL_KAIT, survei=attrs.evolve(SURVEI, **(survei or {})), **ubah)


def tren(**ubah: Any) -> Any:
    """Return the survey report with one row of the trend, which names its report."""
    baris = NilaiTren(periode=Periode(tahun=2023), ikm=Decimal("83.04"), laporan=LAMA)
    return skm(tren=(attrs.evolve(baris, **ubah),))


def n_lain(n: int, *kode: str) -> tuple[NilaiUnsur, ...]:
    """Return the usual totals, of so many respondents in these unsur or in all."""
    return tuple(attrs.evolve(v, n=n) if not kode or v.kode in kode else v for v in TL.nilai)


LOKET = attrs.evolve(TL.rtl[0], id="loket")
SETAHUN = Periode(dari=Periode(tahun=2023).mulai, sampai=Periode(tahun=2023).akhir)

KASUS_KAITAN: tuple[tuple[str, Any, str, str, Any], ...] = (
    ("SKM-SRV-001", kait({"nilai": nrr()}, nilai=nrr()), "$.survei",
     'tidak dicantumkan pada laporan survei "../tw1.toml". Isi di laporan itu;', TL_KAIT),
    ("SKM-SRV-001", kait({"nilai": nrr()}, nilai=nrr(n=100)), "$.n",
     'ditulis di sini, tetapi tidak dicantumkan pada laporan survei "../tw1.toml".',
     kait({"nilai": nrr(), "responden": 100}, nilai=nrr(n=100))),
    ("SKM-KTN-001", kait(nilai=nilai(U3=305)), "$.total.U3",
     'Jumlah nilai U3 Waktu Penyelesaian ditulis 305, pada laporan survei "../tw1.toml" 300.',
     TL_KAIT),
    ("SKM-KTN-001", kait(nilai=nrr(U2="3.05")), "$.nrr.U2", "ditulis 3,05, pada laporan survei",
     kait(nilai=nrr())),
    ("SKM-KTN-001", kait({"nilai": nrr(U2="3.05")}), "$.total.U2", "NRR U2 Sistem",
     kait({"nilai": nrr(n=100)})),
    ("SKM-KTN-001", kait(nilai=n_lain(101)), "$.n", 'n ditulis 101, pada laporan survei "../tw1',
     kait(nilai=n_lain(100))),
    ("SKM-KTN-001", kait({"nilai": n_lain(99, "U1")}, nilai=n_lain(101)), "$.n", "99–100", TL),
    ("SKM-KTN-001", kait(nilai=n_lain(101, "U4")), "$.n.U4",
     'n U4 Biaya/Tarif ditulis 101, pada laporan survei "../tw1.toml" 100.', TL_KAIT),
    ("SKM-KTN-001", kait({"nilai": nrr(), "responden": 100}, nilai=nrr(n=120)), "$.n",
     'n ditulis 120, pada laporan survei "../tw1.toml" 100.',
     kait({"nilai": nrr(), "responden": 100}, nilai=nrr(n=100))),
    ("SKM-KTN-001", kait(nilai=TL.nilai[1:]), "$.survei", "Nilai U1 Persyaratan ada pada", TL_KAIT),
    ("SKM-KTN-002", kait(konvensi=Konvensi(bobot=Bobot.DUA_DESIMAL)), "$.konvensi",
     "Konvensi yang ditulis lain daripada pada laporan survei", TL_KAIT),
    ("SKM-KTN-002", kait({"regulasi": "lain"}), "$.regulasi", "Peraturan yang ditulis", TL_KAIT),
    ("SKM-KTN-002",
     kait({"nilai": nilai(U3=301), "ikm": Decimal("87.40")}, nilai=nrr(U3="3.0", U4="3.9")),
     "$.survei", "IKM dari nilai yang ditulis 87,33, pada laporan survei", TL_KAIT),
    ("SKM-KTN-003", kait({"periode": Periode(tahun=2023, triwulan=4)}), "$.periode.survei",
     "Periode survei ditulis Triwulan I (Januari–Maret 2024), sedangkan", TL_KAIT),
    ("SKM-KTN-004", kait(unit=UnitLayanan(nama="Balai Lain")), "$.survei",
     'adalah laporan "Balai Contoh", sedangkan laporan ini laporan "Balai Lain"',
     kait(unit=UnitLayanan(nama="BALAI CONTOH"))),
    ("SKM-KTN-004", tren(laporan=attrs.evolve(SURVEI, unit="Balai Lain", ikm=Decimal("83.04"),
                                              periode=Periode(tahun=2023))),
     "$.tren[0].laporan", 'laporan "Balai Lain"', tren()),
    ("SKM-KTN-005", kait(rtl=(attrs.evolve(TL.rtl[0], kegiatan="Lain"), *TL.rtl[1:])),
     "$.rtl[0].kegiatan", 'Kegiatan RTL "w" ditulis "Lain", direncanakan "Kegiatan w".',
     kait(rtl=(attrs.evolve(TL.rtl[0], kegiatan="KEGIATAN w."), *TL.rtl[1:]))),
    ("SKM-KTN-005", kait(rtl=(attrs.evolve(TL.rtl[0], unsur="U2"), *TL.rtl[1:])),
     "$.rtl[0].unsur", "ditulis U2, direncanakan U3", TL_KAIT),
    ("SKM-KTN-005", kait(rtl=(attrs.evolve(TL.rtl[0], triwulan=(3, 2)), *TL.rtl[1:])),
     "$.rtl[0].triwulan", "ditulis TW II dan TW III 2024, direncanakan TW II 2024", TL_KAIT),
    ("SKM-KTN-005", kait(rtl=(attrs.evolve(TL.rtl[0], tahun=None, triwulan=()), *TL.rtl[1:])),
     "$.rtl[0].tahun", "ditulis tanpa waktu, direncanakan", TL_KAIT),
    ("SKM-KTN-005", kait(rtl=(attrs.evolve(TL.rtl[0], penanggung_jawab="TU"), *TL.rtl[1:])),
     "$.rtl[0].penanggung_jawab", 'ditulis "TU", direncanakan "Seksi Pelayanan"', TL_KAIT),
    ("SKM-KTN-006", kait(rtl=TL.rtl[1:], realisasi=TL.realisasi[1:]), "$.rtl",
     'RTL "w" ("Kegiatan w") direncanakan pada laporan survei "../tw1.toml", tetapi tidak ada di '
     "sini. Tambahkan", TL_KAIT),
    ("SKM-KTN-006", kait({"rtl": TL.rtl[:1]}, rtl=(), realisasi=()), "$.survei", "tidak ada di",
     TL_KAIT),
    ("SKM-KTN-006", kait(rtl=(LOKET, *TL.rtl[1:])), "$.rtl[0].id",
     'Mungkin idnya berganti menjadi "loket"; kembalikan.', TL_KAIT),
    ("SKM-KTN-007", kait(rtl=(*TL.rtl, rtl("x", "U3"))), "$.rtl[3]",
     'RTL "x" ("Kegiatan x") tidak ada pada rencana laporan survei "../tw1.toml". Hapus', TL_KAIT),
    ("SKM-KTN-007",
     kait(rtl=(*TL.rtl, rtl("x", "U3")), realisasi=(*TL.realisasi, realisasi("x"))), "$.rtl[3]",
     "meskipun realisasinya sudah dicatat", TL_KAIT),
    ("SKM-KTN-008", tren(ikm=Decimal("38.04")), "$.tren[0].ikm",
     'IKM ditulis 38,04, pada laporan "../2023.toml" 83,04. Hapus ikm', tren()),
    ("SKM-KTN-008", tren(periode=Periode(tahun=2022)), "$.tren[0].periode",
     "Periode ditulis Tahun 2022, pada laporan", tren(periode=SETAHUN)),
    ("SKM-KTN-008", tren(n=120, laporan=attrs.evolve(LAMA, responden=100)), "$.tren[0].n",
     'Jumlah responden yang menjadi dasar IKM ditulis 120, pada laporan "../2023.toml" 100. Hapus '
     "n", tren(n=100, laporan=attrs.evolve(LAMA, responden=100))),
    ("SKM-KTN-009", tren(laporan=attrs.evolve(LAMA, konvensi=Konvensi(tanpa=("U4",)))),
     "$.tren[0]", 'IKM Tahun 2023 pada laporan "../2023.toml" dihitung dengan konvensi.tanpa yang',
     tren(laporan=attrs.evolve(
         LAMA, konvensi=Konvensi(batas_tak_terbaca=BatasTakTerbaca(banyak=9))))),
    ("SKM-KTN-009", tren(laporan=attrs.evolve(
        LAMA, regulasi="lain", konvensi=Konvensi(bobot=Bobot.DUA_DESIMAL))),
     "$.tren[0]", "dengan peraturan dan konvensi.bobot yang lain", tren(n=3)),
)  # fmt: skip
