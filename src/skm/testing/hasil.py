"""
Hypothesis strategies for what is computed: every figure follows from facts that are drawn.

So figures belong together, and what is derived, found or compared is what skm itself says.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st

from skm.jejak import telusur as telusuri
from skm.model import (
    IKM,
    AturanSampel,
    BagianTelusur,
    Capaian,
    CapaianSampel,
    Cara,
    CaraCapaian,
    GalatIKM,
    Golongan,
    HasilPertanyaan,
    HasilUnsur,
    Hitungan,
    JenisSalahKetik,
    Keandalan,
    KecocokanCapaian,
    KecocokanIKM,
    KelompokIKM,
    KorelasiUnsur,
    Langkah,
    LembarJawaban,
    Masukan,
    Metode,
    MutuPelayanan,
    NilaiRekap,
    NRRMustahil,
    Pembulatan,
    Penjelasan,
    PenjelasanCapaian,
    Perbandingan,
    Peta,
    Realisasi,
    Rekap,
    Rentang,
    SalahKetik,
    Selisih,
    SelisihUnsur,
    Statistik,
    Telusur,
    Tempat,
    Temuan,
    Tingkat,
    TitikBanding,
    UjiWelch,
    UnitRekap,
    UnitTanpaIKM,
    UnsurTerendah,
)
from skm.regulasi import muat
from skm.skor import (
    bandingkan_titik,
    cetak_persen,
    cocokkan_capaian,
    cocokkan_konvensi,
    hitung_capaian,
    hitung_galat,
    hitung_ikm,
    hitung_keandalan,
    hitung_rekap,
    ikm_hitungan,
    terendah,
)
from skm.skor import (
    capaian_sampel as hitung_sampel,
)
from skm.skor.kecocokan_capaian import CARA_CAPAIAN
from skm.tabulasi import cacah_lembar
from skm.testing.bagian import kutipan, realisasi, rencana_tindak_lanjut, teks
from skm.testing.strategies import nilai_unsur, survei, tabulasi

T = TypeVar("T")

_YA = st.booleans()


@st.composite
def ikm(draw: st.DrawFn) -> IKM:
    """Return the index of a survey."""
    dasar = draw(survei())
    return hitung_ikm(dasar.nilai, regulasi=muat(dasar.regulasi), konvensi=dasar.konvensi)


def hasil_unsur() -> st.SearchStrategy[HasilUnsur]:
    """Return the result of one unsur."""
    return ikm().flatmap(lambda i: st.sampled_from(i.unsur))


@st.composite
def hasil_pertanyaan(draw: st.DrawFn) -> HasilPertanyaan:
    """Return the result of one of several questions about an unsur."""
    kode = ["U1a", "U1b", *(f"U{i}" for i in range(2, 10))]
    nilai = tuple(draw(nilai_unsur(kode=k)) for k in kode)
    return draw(st.sampled_from(hitung_ikm(nilai).unsur[0].bagian))


def mutu_pelayanan() -> st.SearchStrategy[MutuPelayanan]:
    """Return classes of the rule sets there are."""
    return hasil_unsur().map(lambda u: u.mutu)


def unsur_terendah() -> st.SearchStrategy[UnsurTerendah]:
    """Return one of the weakest unsur of a survey."""
    return ikm().flatmap(lambda i: st.sampled_from(terendah(i)))


@st.composite
def capaian(draw: st.DrawFn) -> Capaian:
    """Return the share of a plan that was realised, of no plan too."""
    rencana = draw(rencana_tindak_lanjut())
    ids = [r.id for r in rencana]
    jalan = st.lists(realisasi(ids=ids), max_size=3) if ids else st.just(list[Realisasi]())
    return hitung_capaian(rencana, draw(jalan))


def hitungan(*, paling_banyak: int = 30) -> st.SearchStrategy[Hitungan]:
    """
    Return counts of U1–U9.

    Args:
        paling_banyak: Most respondents.
    """
    return tabulasi(paling_banyak=paling_banyak).map(lambda t: t.semua)


@cache
def _hitungan(paling_banyak: int) -> st.SearchStrategy[Hitungan]:
    """Return counts from which an index follows, of nothing but answers."""
    baris = st.text("1234-x", min_size=9, max_size=9)
    lengkap = st.lists(st.text("1234", min_size=9, max_size=9), min_size=1, max_size=paling_banyak)
    return st.builds(_cacah, lengkap, st.lists(baris, max_size=2))


def _cacah(*baris: Sequence[str]) -> Hitungan:
    kolom = zip(*(b for isi in baris for b in isi if set(b) != {"-"}), strict=True)
    lembar = LembarJawaban(jawaban=Peta({f"U{i}": "".join(k) for i, k in enumerate(kolom, 1)}))
    return cacah_lembar(lembar).semua


def statistik() -> st.SearchStrategy[Statistik]:
    """Return what is counted over respondents who answered every unsur."""
    return _ada(hitungan().map(lambda h: h.statistik))


def _ada(asal: st.SearchStrategy[T | None]) -> st.SearchStrategy[T]:
    """Leave out None."""
    return asal.filter(lambda isi: isi is not None).map(_pasti)


def _pasti(isi: T | None) -> T:
    assert isi is not None  # noqa: S101 - left out before
    return isi


@st.composite
def capaian_sampel(draw: st.DrawFn) -> CapaianSampel:
    """Return what a sample achieved, of populations from one person on."""
    return hitung_sampel(
        draw(st.integers(1, 10**6)),
        draw(st.integers(0, 10**6)),
        aturan=draw(st.sampled_from(AturanSampel)),
    )


@st.composite
def _dengan_galat(draw: st.DrawFn) -> tuple[IKM, GalatIKM | None]:
    semua = draw(_hitungan(12))
    populasi = draw(st.one_of(st.none(), st.integers(semua.n, 10**5)))
    return ikm_hitungan(semua), hitung_galat(semua, populasi=populasi)


def galat_ikm() -> st.SearchStrategy[GalatIKM]:
    """Return margins of error."""
    return _ada(_dengan_galat().map(lambda isi: isi[1]))


def keandalan() -> st.SearchStrategy[Keandalan]:
    """Return how reliable answers are, down to those of nobody."""
    return statistik().map(hitung_keandalan)


def korelasi_unsur() -> st.SearchStrategy[KorelasiUnsur]:
    """Return the correlation of one unsur with the others, or that there is none."""
    return keandalan().flatmap(lambda k: st.sampled_from(k.unsur))


@st.composite
def rekap(draw: st.DrawFn) -> Rekap:
    """Return recaps of a few units, some of which have no index."""
    nama = draw(st.lists(teks(boleh_kosong=False), min_size=1, max_size=4, unique=True))
    unit = {n: draw(st.one_of(_hitungan(6), hitungan(paling_banyak=6))) for n in nama}
    unit[nama[0]] = draw(_hitungan(6))  # of nobody at all there is no recap
    if draw(_YA):
        unit[""] = draw(hitungan(paling_banyak=6))
    return hitung_rekap(unit, draw(st.sampled_from(Metode)))


def unit_rekap() -> st.SearchStrategy[UnitRekap]:
    """Return a unit of a recap."""
    return st.builds(_unit_rekap, teks(boleh_kosong=False), _hitungan(6))


def _unit_rekap(nama: str, isi: Hitungan) -> UnitRekap:
    return UnitRekap(nama=nama, n=isi.n, ikm=ikm_hitungan(isi))


def unit_tanpa_ikm() -> st.SearchStrategy[UnitTanpaIKM]:
    """Return a unit of which some unsur was never answered."""
    return st.builds(
        UnitTanpaIKM,
        nama=teks(boleh_kosong=False),
        n=st.integers(0, 30),
        tanpa_jawaban=st.sets(st.integers(1, 9), min_size=1).map(
            lambda nomor: tuple(f"U{i}" for i in sorted(nomor))
        ),
    )


def nilai_rekap() -> st.SearchStrategy[NilaiRekap]:
    """Return the index of many units by one method."""
    return _ada(rekap().map(lambda r: r.gabung or r.rata_unit))


def _titik(nama: str, isi: tuple[IKM, GalatIKM | None]) -> TitikBanding:
    return TitikBanding(nama=nama, ikm=isi[0], galat=isi[1])


def titik_banding() -> st.SearchStrategy[TitikBanding]:
    """Return results to be compared, some without precision."""
    dari_jawaban = st.builds(_titik, teks(boleh_kosong=False), _dengan_galat())
    return st.one_of(
        dari_jawaban, st.builds(TitikBanding, nama=teks(boleh_kosong=False), ikm=ikm())
    )


def perbandingan() -> st.SearchStrategy[Perbandingan]:
    """Return two results side by side."""
    return st.builds(bandingkan_titik, titik_banding(), titik_banding())


def selisih() -> st.SearchStrategy[Selisih]:
    """Return differences of two indices."""
    return perbandingan().map(lambda p: p.ikm)


def selisih_unsur() -> st.SearchStrategy[SelisihUnsur]:
    """Return differences of one unsur."""
    return perbandingan().filter(lambda p: p.unsur).flatmap(lambda p: st.sampled_from(p.unsur))


def uji_welch() -> st.SearchStrategy[UjiWelch]:
    """Return the figures of a test."""
    titik = st.builds(_titik, st.just("A"), _dengan_galat())
    return _ada(st.builds(bandingkan_titik, titik, titik).map(lambda p: p.uji))


# -- where figures come from, and what an audit says of them


def telusur() -> st.SearchStrategy[Telusur]:
    """Return derivations: of values and of answers."""
    return st.one_of(ikm(), _hitungan(6)).map(telusuri)


def bagian_telusur() -> st.SearchStrategy[BagianTelusur]:
    """Return one part of a derivation."""
    return telusur().flatmap(lambda t: st.sampled_from(t.bagian))


def langkah() -> st.SearchStrategy[Langkah]:
    """Return one step of a derivation."""
    return telusur().flatmap(lambda t: st.sampled_from([*t.langkah]))


def masukan() -> st.SearchStrategy[Masukan]:
    """Return what a step takes."""
    return langkah().filter(lambda s: s.masukan).flatmap(lambda s: st.sampled_from(s.masukan))


def pembulatan() -> st.SearchStrategy[Pembulatan]:
    """Return the moment a figure was rounded."""
    return _ada(langkah().map(lambda s: s.pembulatan))


def golongan() -> st.SearchStrategy[Golongan]:
    """Return the row of a table that a figure fell in."""
    return _ada(langkah().map(lambda s: s.golongan))


@st.composite
def tempat(draw: st.DrawFn) -> Tempat:
    """Return places: in a report in memory, in a file, in a workbook."""
    lokasi = draw(st.sampled_from(("$", "$.rtl[0].kegiatan", "$.nrr.U3")))
    if draw(_YA):
        return Tempat(lokasi=lokasi)
    berkas, baris = draw(teks(boleh_kosong=False)), draw(st.integers(1, 10**6))
    if draw(_YA):
        return Tempat(lokasi=lokasi, berkas=berkas, baris=baris)
    lembar = draw(teks(boleh_kosong=False))
    return Tempat(lokasi=lokasi, berkas=berkas, lembar=lembar, sel=f"C{baris}")


def temuan() -> st.SearchStrategy[Temuan]:
    """Return findings of any weight, some of them ignored with a reason."""
    return st.builds(
        Temuan,
        aturan=st.from_regex(r"\A[A-Z]{3}-[A-Z]{3}-[0-9]{3}\Z"),
        tingkat=st.sampled_from(Tingkat),
        tempat=tempat(),
        pesan=teks(boleh_kosong=False),
        kutipan=kutipan(),
        terkait=st.lists(tempat(), max_size=2).map(tuple),
        diabaikan=teks(),
    )


def kelompok_ikm() -> st.SearchStrategy[KelompokIKM]:
    """Return indices of parts of a unit, as printed or exact."""
    cetak = st.decimals("25", "100", places=2)
    return st.builds(
        KelompokIKM,
        nama=teks(boleh_kosong=False),
        ikm=st.one_of(cetak, cetak.map(Fraction)),
        n=st.one_of(st.none(), st.integers(1, 10**6)),
    )


@st.composite
def kecocokan_ikm(draw: st.DrawFn) -> KecocokanIKM:
    """Return what is said of a published index: one that is right, or any."""
    nrr = st.decimals("1", "4", places=draw(st.integers(1, 3)))
    isi = {f"U{i}": draw(nrr) for i in range(1, 10)}
    terbit = draw(st.one_of(st.just(hitung_ikm(isi).cetak), st.decimals("25", "100", places=2)))
    n = draw(st.one_of(st.none(), st.integers(1, 200)))
    return cocokkan_konvensi(isi, terbit, n=n, mutu=draw(st.sampled_from((None, "A", "D"))))


def nrr_mustahil() -> st.SearchStrategy[NRRMustahil]:
    """Return means that no whole answers give."""
    ada = kecocokan_ikm().filter(lambda k: k.mustahil)
    return ada.flatmap(lambda k: st.sampled_from(k.mustahil))


def penjelasan() -> st.SearchStrategy[Penjelasan]:
    """Return what a way makes of printed figures, whether it explains the index or comes near."""
    ada = kecocokan_ikm().map(lambda k: [*k.penjelasan, *filter(None, [k.terdekat])])
    return ada.flatmap(st.sampled_from)


def salah_ketik() -> st.SearchStrategy[SalahKetik]:
    """Return slips of the pen, with what a way makes of the figure meant."""
    return st.builds(SalahKetik, jenis=st.sampled_from(JenisSalahKetik), penjelasan=penjelasan())


def cara() -> st.SearchStrategy[Cara]:
    """Return ways in which offices arrive at an index."""
    return penjelasan().map(lambda p: p.cara)


def rentang() -> st.SearchStrategy[Rentang]:
    """Return what printed figures allow under a way."""
    return penjelasan().map(lambda p: p.rentang)


@st.composite
def kecocokan_capaian(draw: st.DrawFn) -> KecocokanCapaian:
    """Return what is said of a published share: one that some counting gives, or any."""
    rtl = draw(rencana_tindak_lanjut())
    jalan = draw(st.lists(realisasi(ids=[r.id for r in rtl]), max_size=6)) if rtl else []
    bagian = st.fractions(0, 1, max_denominator=len(rtl) or 1)
    terbit = st.one_of(
        bagian.map(lambda f: cetak_persen(100 * f)),
        st.decimals("0", "100", places=draw(st.integers(0, 2))),
    )
    return cocokkan_capaian(rtl, jalan, draw(terbit))


def penjelasan_capaian() -> st.SearchStrategy[PenjelasanCapaian]:
    """Return what a way of counting makes of a plan."""
    ada = kecocokan_capaian().filter(lambda k: k.cocok)
    return ada.flatmap(lambda k: st.sampled_from(k.penjelasan))


def cara_capaian() -> st.SearchStrategy[CaraCapaian]:
    """Return ways in which offices count the share of the plan."""
    return st.sampled_from(CARA_CAPAIAN)
