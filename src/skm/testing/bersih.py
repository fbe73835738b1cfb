"""
Hypothesis strategies for reports in which an audit finds nothing, to plant defects in.

What they state of figures agrees with what is computed, the plan is for the weakest unsur, and
every activity has what it needs.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from skm.audit import Telaah
from skm.audit.kelas import kelas_lemah
from skm.audit.ruang.teks import TAK_TAMPAK
from skm.audit.tabel import sebut_ujung
from skm.dasar import Peta
from skm.exact import round_half_up
from skm.jenis import KUNCI_LAPORAN, SURVEI
from skm.model import (
    RTL,
    Bobot,
    DasarAngka,
    Dokumentasi,
    HasilUnsur,
    Konvensi,
    LaporanSKM,
    LaporanTindakLanjut,
    LembarJawaban,
    NilaiTren,
    NilaiUnsur,
    Penandatangan,
    Periode,
    PeriodeLaporan,
    Realisasi,
    RTLTercantum,
    Status,
    Strategi,
    Tanggal,
    Tercantum,
    UnitLayanan,
    Unsur,
)
from skm.model.laporan_skm import LaporanBerencana
from skm.privasi.identitas import cari_identitas
from skm.regulasi import EDISI, muat
from skm.skor import hitung_capaian
from skm.testing.bagian import teks
from skm.testing.dasar import tanpa_jawaban

L = TypeVar("L", LaporanTindakLanjut, LaporanSKM)

TAHUN = {
    "permenpanrb-14-2017": (2018, 2035),
    "permenpanrb-16-2014": (2015, 2016),
    "kep-25-m-pan-2-2004": (2005, 2013),
}
"""Years in which each rule set was in force from the first day to the last."""

_YA = st.booleans()
ISI_BERSIH = teks(boleh_kosong=False, paling_panjang=20).filter(
    lambda t: not TAK_TAMPAK.search(t) and not cari_identitas(t)
)
"""Texts that a report may have anywhere."""
_EDISI = st.sampled_from(EDISI)
_N = st.integers(30, 400)
_N_LEMBAR = st.integers(30, 40)


@st.composite
def laporan_bersih(
    draw: st.DrawFn,
    *,
    jenis: str | None = None,
    regulasi: str | None = None,
    tahun: int | None = None,
    n: st.SearchStrategy[int] | None = None,
    nilai: Callable[[tuple[NilaiUnsur, ...]], tuple[NilaiUnsur, ...]] | None = None,
    tercantum: bool = True,
    dasar: Collection[DasarAngka] = (*DasarAngka,),
) -> LaporanBerencana:
    """
    Return a report with a plan in which `skm.periksa` finds nothing.

    Args:
        draw: Supplied by Hypothesis.
        jenis: Kind of report; None for any.
        regulasi: Id of the rule set; None for any.
        tahun: Year of the survey; None for one in which the rule set was in force.
        n: Number of respondents; None for 30 or more.
        nilai: Changes the values of a follow-up report before a plan is made for them.
        tercantum: Whether it may repeat what an existing document states.
        dasar: On what the figures of a survey report may rest.
    """
    jenis = draw(st.sampled_from(KUNCI_LAPORAN)) if jenis is None else jenis
    regulasi = draw(_EDISI) if regulasi is None else regulasi
    tahun = draw(st.integers(*TAHUN[regulasi])) if tahun is None else tahun
    if jenis == SURVEI.kunci:
        skm = _survei(draw, regulasi, tahun, _N_LEMBAR if n is None else n)
        skm = tanpa_jawaban(skm, draw(st.sampled_from([*dasar])))
        if draw(_YA):  # nobody else was served, so that all of them suffice
            skm = attrs.evolve(skm, populasi=Telaah(skm).angka.n)
        return attrs.evolve(skm, tercantum=_tercantum(draw, skm)) if tercantum else skm
    tindak = _tindak_lanjut(draw, regulasi, tahun, _N if n is None else n, nilai)
    return attrs.evolve(tindak, tercantum=_tercantum(draw, tindak)) if tercantum else tindak


# ---------------------------------------------------------------- the two kinds


def _tindak_lanjut(
    draw: st.DrawFn,
    regulasi: str,
    tahun: int,
    n: st.SearchStrategy[int],
    ubah: Callable[[tuple[NilaiUnsur, ...]], tuple[NilaiUnsur, ...]] | None,
) -> LaporanTindakLanjut:
    konvensi = _konvensi(draw, regulasi)
    nilai = _nilai(draw, _kode(regulasi, konvensi), draw(n))
    survei, tindak = _periode(draw, tahun)
    dasar = LaporanTindakLanjut(
        unit=_unit(draw),
        periode=PeriodeLaporan(survei=survei, tindak_lanjut=tindak),
        nilai=nilai if ubah is None else ubah(nilai),
        regulasi=regulasi,
        konvensi=konvensi,
        tanggal=_tanggal(tindak.akhir + timedelta(days=draw(st.integers(1, 60)))),
        tempat="Kota " + draw(ISI_BERSIH),
    )
    dasar = attrs.evolve(dasar, penandatangan=_penandatangan(draw, tahun))
    rtl = _rencana(draw, dasar, tindak)
    realisasi = tuple(_realisasi(draw, r) for r in rtl)
    belum = [r.rtl for r in realisasi if r.status is not Status.SUDAH]
    return attrs.evolve(
        dasar,
        rtl=rtl,
        realisasi=realisasi,
        strategi=tuple(strategi_lengkap(i) for i in belum),
    )


def _survei(draw: st.DrawFn, regulasi: str, tahun: int, n: st.SearchStrategy[int]) -> LaporanSKM:
    konvensi = _konvensi(draw, regulasi)
    survei, sesudah = _periode(draw, tahun)
    dasar = LaporanSKM(
        unit=_unit(draw),
        periode=survei,
        jawaban=_lembar(draw, _kode(regulasi, konvensi), draw(n), survei),
        regulasi=regulasi,
        konvensi=konvensi,
        tanggal=_tanggal(survei.akhir + timedelta(days=draw(st.integers(1, 60)))),
        tempat="Kota " + draw(ISI_BERSIH),
    )
    dasar = attrs.evolve(
        dasar, penandatangan=_penandatangan(draw, tahun), tren=_tren(draw, dasar, tahun)
    )
    return attrs.evolve(dasar, rtl=_rencana(draw, dasar, sesudah))


def _tren(draw: st.DrawFn, laporan: LaporanSKM, tahun: int) -> tuple[NilaiTren, ...]:
    """Return indices of earlier years, each as near the report's own as is credible."""
    ikm = Telaah(laporan).ikm
    tengah = Decimal(60) if ikm is None else ikm.cetak
    bawah, atas = max(tengah - 7, Decimal(25)), min(tengah + 7, Decimal(100))
    return tuple(
        NilaiTren(
            periode=Periode(tahun=tahun - i),
            ikm=Decimal(draw(st.integers(int(100 * bawah), int(100 * atas)))).scaleb(-2),
        )
        for i in range(draw(st.integers(0, 3)), 0, -1)
    )


# ---------------------------------------------------------------- their parts


def _kode(regulasi: str, konvensi: Konvensi) -> list[str]:
    return [u.kode for u in (*muat(regulasi).unsur, *konvensi.unsur_tambahan)]


def _konvensi(draw: st.DrawFn, regulasi: str) -> Konvensi:
    """Return readings whose weights are exact and add up to 1."""
    baku = len(muat(regulasi).unsur)
    tambahan: tuple[Unsur, ...] = ()
    if draw(_YA):
        tambahan = (Unsur(kode=f"U{baku + 1}", nama="Transparansi Pelayanan"),)
    bobot: Bobot | Peta[str, Fraction] = Bobot.PER_K
    kode = [f"U{i}" for i in range(1, baku + len(tambahan) + 1)]
    if draw(_YA):
        bagian = draw(st.lists(st.integers(1, 9), min_size=len(kode), max_size=len(kode)))
        bobot = Peta({k: Fraction(b, sum(bagian)) for k, b in zip(kode, bagian, strict=True)})
    return Konvensi(bobot=bobot, unsur_tambahan=tambahan)


def _nilai(draw: st.DrawFn, kode: Sequence[str], n: int) -> tuple[NilaiUnsur, ...]:
    """Return totals of whole answers, or the means they print as."""
    total = draw(st.lists(st.integers(n, 4 * n), min_size=len(kode), max_size=len(kode)))
    if draw(_YA):
        return tuple(NilaiUnsur(kode=k, total=t, n=n) for k, t in zip(kode, total, strict=True))
    return tuple(
        NilaiUnsur(kode=k, nrr=round_half_up(Fraction(t, n), 2), n=n)
        for k, t in zip(kode, total, strict=True)
    )


def _lembar(draw: st.DrawFn, kode: Sequence[str], n: int, periode: Periode) -> LembarJawaban:
    def kolom() -> str:
        isi = draw(st.text("1234-", min_size=n - 1, max_size=n - 1))
        return isi + "3"  # somebody answered

    kelamin = draw(st.lists(st.sampled_from(("Laki-laki", "Perempuan")), min_size=n, max_size=n))
    hari = draw(st.dates(periode.mulai, periode.akhir)).isoformat()
    return LembarJawaban(
        jawaban=Peta({k: kolom() for k in kode}),
        profil=Peta({"jenis_kelamin": tuple(kelamin), "tanggal": (hari,) * n}),
    )


def _periode(draw: st.DrawFn, tahun: int) -> tuple[Periode, Periode]:
    """Return the period of a survey in that year, and the one after it."""
    if draw(_YA):
        awal = draw(st.integers(1, 3))
        return Periode(tahun=tahun, triwulan=awal), Periode(tahun=tahun, triwulan=awal + 1)
    if draw(_YA):
        return Periode(tahun=tahun, semester=1), Periode(tahun=tahun, semester=2)
    return Periode(tahun=tahun), Periode(tahun=tahun + 1)


def _tanggal(hari: date) -> Tanggal:
    return Tanggal(tahun=hari.year, bulan=hari.month, hari=hari.day)


def _unit(draw: st.DrawFn) -> UnitLayanan:
    return UnitLayanan(nama="Balai " + draw(ISI_BERSIH))


def _penandatangan(draw: st.DrawFn, tahun: int) -> Penandatangan:
    lahir = draw(st.dates(date(tahun - 60, 1, 1), date(tahun - 30, 12, 31)))
    angkat = lahir.year + draw(st.integers(18, 29))
    bulan = draw(st.sampled_from((*range(1, 13), 21)))
    kelamin, urut = draw(st.integers(1, 2)), draw(st.integers(1, 999))
    return Penandatangan(
        nama="Kepala " + draw(ISI_BERSIH),
        jabatan="Kepala Balai",
        nip=f"{lahir:%Y%m%d}{angkat}{bulan:02d}{kelamin}{urut:03d}",
    )


def _rencana(draw: st.DrawFn, laporan: LaporanBerencana, waktu: Periode) -> tuple[RTL, ...]:
    """Return a plan for the weakest unsur, weakest first."""
    berkas = Telaah(laporan)
    lemah: list[HasilUnsur] = [u for isi, _ in berkas.perlu_rtl for u in isi]
    kode = [u.kode for u in lemah or berkas.hasil_unsur[:3]]
    banyak = draw(st.lists(st.integers(1, 2), min_size=len(kode), max_size=len(kode)))
    unsur = [k for k, b in zip(kode, banyak, strict=True) for _ in range(b)]
    ids = draw(st.lists(ISI_BERSIH, min_size=len(unsur), max_size=len(unsur), unique=True))
    boleh = sorted({(tahun, (bulan + 2) // 3) for tahun, bulan in waktu.bulan})
    bagi = "".join(f" bagi {k.nama}" for k in kelas_lemah(berkas))
    return tuple(
        RTL(
            id=nama,
            unsur=k,
            kegiatan="Kegiatan " + draw(ISI_BERSIH) + bagi,
            tahun=boleh[0][0],
            triwulan=tuple(
                sorted(
                    draw(st.sets(st.sampled_from([t for _, t in boleh]), min_size=1, max_size=4))
                )
            ),
            penanggung_jawab="Seksi " + draw(ISI_BERSIH),
        )
        for k, nama in zip(unsur, ids, strict=True)
    )


def _realisasi(draw: st.DrawFn, rtl: RTL) -> Realisasi:
    return realisasi_lengkap(rtl.id, draw(st.sampled_from(Status)))


def realisasi_lengkap(rtl: str, status: Status) -> Realisasi:
    """Return what was done about an activity, with all that its status calls for."""
    return Realisasi(
        rtl=rtl,
        status=status,
        deskripsi="Sudah dilaksanakan.",
        dokumentasi=(Dokumentasi(tautan="https://contoh.go.id/berita"),),
        hambatan="" if status is Status.SUDAH else "Menunggu anggaran.",
    )


def strategi_lengkap(rtl: str) -> Strategi:
    """Return a strategy for an activity, with all that it needs."""
    return Strategi(
        rtl=rtl, strategi="Rapat bulanan", target="2 bulan", penanggung_jawab="Tata Usaha"
    )


def _legenda(konvensi: Konvensi, bobot: Mapping[str, Fraction]) -> Fraction | Peta[str, Fraction]:
    """Return the weights as a legend gives them: one for all, or one per unsur."""
    return Peta(bobot) if isinstance(konvensi.bobot, Peta) else next(iter(bobot.values()))


def _tabel(draw: st.DrawFn, regulasi: str) -> Peta[str, str]:
    """Return the table of classes as printed, converted or on the answer scale."""
    baris = muat(regulasi).tabel_mutu
    if draw(_YA):
        return Peta({b.mutu: sebut_ujung((b.batas_bawah, b.batas_atas)) for b in baris})
    return Peta({b.kinerja: sebut_ujung((b.ni_bawah, b.ni_atas)) for b in baris})


def _tercantum(draw: st.DrawFn, laporan: L) -> Tercantum:
    """Return statements that agree with the figures, some or all of them."""
    berkas = Telaah(laporan)
    ikm, n = berkas.ikm, berkas.n
    if ikm is None or n is None or draw(_YA):
        return Tercantum()
    bagian = draw(st.integers(0, n))
    kelamin = {"Laki-laki": bagian, "Perempuan": n - bagian}
    capaian = hitung_capaian(berkas.rtl, berkas.realisasi)
    tercantum = Tercantum(
        n=n,
        pengumpulan=Periode(dari=berkas.periode.mulai, sampai=berkas.periode.akhir),
        nrr=Peta({u.kode: u.nrr_cetak for u in ikm.unsur}),
        tertimbang=Peta({u.kode: round_half_up(u.tertimbang, 3) for u in ikm.unsur}),
        bobot=_legenda(laporan.konvensi, berkas.bobot),
        interval=_tabel(draw, laporan.regulasi),
        skala="1–4",
        jumlah_tertimbang=round_half_up(ikm.jumlah_tertimbang, 3),
        ikm=ikm.cetak,
        mutu_ikm=ikm.mutu.huruf,
        mutu=Peta({u.kode: draw(st.sampled_from((u.mutu.huruf, str(u.mutu)))) for u in ikm.unsur}),
        nama_unsur_tabel_1=Peta({"U1": berkas.nama_unsur["U1"].upper()}),
        periode_tabel_1=berkas.periode.rentang,
        dasar_hukum=("Undang-Undang Nomor 25 Tahun 2009;",),
    )
    if isinstance(laporan, LaporanSKM):
        ada = berkas.angka.profil["jenis_kelamin"]
        kelamin = {k: ada.get(k, 0) for k in kelamin}
    else:
        tercantum = attrs.evolve(
            tercantum,
            persentase=capaian.cetak,
            rtl=Peta(
                {
                    r.id: RTLTercantum(nomor=f"{i}.", kegiatan=r.kegiatan.upper())
                    for i, r in enumerate(laporan.rtl, start=1)
                }
            ),
        )
    return attrs.evolve(tercantum, responden=Peta({"jenis_kelamin": Peta(kelamin)}))
