"""
Hypothesis strategies for the nouns of the model: valid by construction, difficult on purpose.

Everything they give can be built, printed and stored.  With ``dapat_dinilai=True`` an index also
follows from it; without, what an inspector may meet turns up as well: means outside the scale,
counts of zero, missing and unknown unsur, realisations of activities that were never planned.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from skm.dasar import Peta
from skm.jenis import KUNCI_JENIS
from skm.model import (
    DIMENSI,
    RTL,
    AturanSampel,
    Bobot,
    Dokumentasi,
    Jadwal,
    JawabanKosong,
    Konvensi,
    Kop,
    Kutipan,
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
    RTLTercantum,
    Status,
    Strategi,
    Survei,
    Tabulasi,
    Tanggal,
    Tercantum,
    UnitLayanan,
    Unsur,
)
from skm.model.profil import Profil, UnitProfil
from skm.naskah import Naskah, susun
from skm.regulasi import EDISI, muat
from skm.tabulasi import tabulasikan

T = TypeVar("T")

_HURUF = st.characters(
    exclude_categories=["Cs"],
    exclude_characters=[
        *map(chr, [*range(9), 11, 12, *range(13, 32)]),
        "\ufffe",
        "\uffff",
    ],
)

_SULIT = (
    "Rapat evaluasi",
    'Dinas "A" & B <Kota> – Rājā',
    "=1+1",
    "baris satu\nbaris dua",
    " tepi\tspasi ",
    "{{ unit.nama }} {% if x %} {# y #}",
    "</w:t><w:t>",
    "| sel | _miring_ **tebal** `kode` # judul",
    "\u202eterbalik\u202c",
    "e\u0301\u0302\u0303",
    "\U0001f469\u200d\U0001f3eb\U00020000",
    "@SUM(A1) -1 +1",
    '"""\n[rtl]\na = 1',
    "'''",
    "\\n \\u0041 C:\\foto",
    "\x7f\x85\u2028\ufeff",
    "3,49",
    "true",
    "2024-04-30",
)


def teks(*, boleh_kosong: bool = True, paling_panjang: int = 40) -> st.SearchStrategy[str]:
    """
    Return texts that every document can hold, many of them awkward.

    Args:
        boleh_kosong: Whether "" and texts of white space alone are among them.
        paling_panjang: Longest made-up text; the fixed awkward ones may be longer.
    """
    return _teks(boleh_kosong, paling_panjang)


@cache
def _teks(boleh_kosong: bool, paling_panjang: int) -> st.SearchStrategy[str]:  # noqa: FBT001
    semua = st.one_of(
        st.sampled_from(_SULIT),
        st.text(_HURUF, min_size=0 if boleh_kosong else 1, max_size=paling_panjang),
    )
    return semua if boleh_kosong else semua.filter(str.strip)


# Built once: Hypothesis looks at every new strategy anew, which is half of the time a report takes.
_TAHUN = st.one_of(st.integers(2017, 2030), st.integers(1900, 9999))
_TAHUN_ATAU_TIDAK = st.one_of(st.none(), _TAHUN)
_HARI = st.dates(date(1900, 1, 1), date(9990, 1, 1))
_HARI_ATAU_TIDAK = st.one_of(st.none(), st.dates())
_YA = st.booleans()
_KODE = st.integers(1, 99).map(lambda i: f"U{i}")
_TRIWULAN = st.lists(st.integers(1, 4), unique=True).map(lambda t: tuple(sorted(t)))
_DESIMAL = st.one_of(st.none(), st.integers(2, 4), st.integers(0, 10))


@st.composite
def periode(draw: st.DrawFn) -> Periode:
    """Return triwulan, semesters, years and ranges of dates."""
    bentuk = draw(st.sampled_from(("triwulan", "semester", "tahun", "rentang")))
    if bentuk == "triwulan":
        return Periode(tahun=draw(_TAHUN), triwulan=draw(st.integers(1, 4)))
    if bentuk == "semester":
        return Periode(tahun=draw(_TAHUN), semester=draw(st.integers(1, 2)))
    if bentuk == "tahun":
        return Periode(tahun=draw(_TAHUN))
    dari = draw(_HARI)
    return Periode(dari=dari, sampai=dari + timedelta(days=draw(st.integers(0, 800))))


@st.composite
def tanggal(draw: st.DrawFn) -> Tanggal:
    """Return dates of reports, with and without a day."""
    hari = draw(st.dates(date(1900, 1, 1), date(9999, 12, 31)))
    return Tanggal(tahun=hari.year, bulan=hari.month, hari=draw(st.sampled_from((None, hari.day))))


@cache
def _angka(bawah: int, atas: int, desimal: int) -> st.SearchStrategy[Decimal]:
    """Return decimals in [bawah, atas] with exactly *desimal* decimals."""
    return st.integers(bawah * 10**desimal, atas * 10**desimal).map(
        lambda n: Decimal((int(n < 0), tuple(map(int, str(abs(n)))), -desimal))
    )


@st.composite
def nilai_unsur(
    draw: st.DrawFn, *, kode: str | None = None, n: int | None = None, dapat_dinilai: bool = True
) -> NilaiUnsur:
    """
    Return the value of one unsur: a total with its count, or a mean as printed.

    Args:
        draw: Supplied by Hypothesis.
        kode: The unsur; None for any.
        n: Number of answers; None for any.
        dapat_dinilai: False adds means outside 1–4, totals no answers can give, and n = 0.
    """
    kode = draw(_KODE) if kode is None else kode
    banyak = draw(st.integers(1, 400)) if n is None else n
    if not dapat_dinilai and draw(_YA):
        if draw(_YA):
            return NilaiUnsur(kode=kode, nrr=draw(_angka(-9, 99, draw(st.integers(0, 9)))))
        return NilaiUnsur(
            kode=kode, total=draw(st.integers(0, 10**12)), n=draw(st.integers(0, banyak))
        )
    if draw(_YA):
        return NilaiUnsur(kode=kode, total=draw(st.integers(banyak, 4 * banyak)), n=banyak)
    return NilaiUnsur(
        kode=kode,
        nrr=draw(_angka(1, 4, draw(st.integers(0, 6)))),
        n=draw(st.sampled_from((None, banyak))),
    )


@st.composite
def _bobot(draw: st.DrawFn, kode: Sequence[str]) -> Peta[str, Fraction]:
    """Return exact weights that add up to 1."""
    bagian = draw(st.lists(st.integers(1, 50), min_size=len(kode), max_size=len(kode)))
    return Peta({k: Fraction(b, sum(bagian)) for k, b in zip(kode, bagian, strict=True)})


@st.composite
def konvensi(draw: st.DrawFn, *, regulasi: str = EDISI[0], dapat_dinilai: bool = True) -> Konvensi:
    """
    Return conventions for a rule set.

    Args:
        draw: Supplied by Hypothesis.
        regulasi: Id of the rule set, whose unsur the weights and extra unsur continue.
        dapat_dinilai: False adds weights for other unsur, and weights that do not add up to 1.
    """
    baku = len(muat(regulasi).unsur)
    tambahan = tuple(
        Unsur(kode=f"U{baku + i}", nama=draw(teks(boleh_kosong=False)))
        for i in range(1, draw(st.integers(0, 2)) + 1)
    )
    kode = [f"U{i}" for i in range(1, baku + len(tambahan) + 1)]
    if not dapat_dinilai and draw(_YA):
        kode = draw(st.lists(st.sampled_from([*kode, "U99"]), min_size=1, unique=True))
    bobot: Bobot | Peta[str, Fraction] = draw(st.one_of(st.sampled_from(Bobot), _bobot(kode)))
    if not dapat_dinilai and isinstance(bobot, Peta):
        kali = draw(st.fractions(-2, 2, max_denominator=50))
        bobot = Peta({k: b * kali for k, b in bobot.items()})
    return Konvensi(
        bobot=bobot,
        desimal_nrr=draw(_DESIMAL),
        desimal_tertimbang=draw(_DESIMAL),
        desimal_jumlah=draw(_DESIMAL),
        kosong=draw(st.sampled_from(JawabanKosong)),
        unsur_tambahan=tambahan,
    )


@st.composite
def survei(draw: st.DrawFn, *, dapat_dinilai: bool = True) -> Survei:
    """
    Return the facts from which an index follows.

    Args:
        draw: Supplied by Hypothesis.
        dapat_dinilai: False adds what loads but cannot be scored: missing and unknown unsur, means
            outside the scale, rule sets that nobody has.
    """
    regulasi = draw(st.sampled_from(EDISI))
    aturan = draw(konvensi(regulasi=regulasi, dapat_dinilai=dapat_dinilai))
    kode = [f"U{i}" for i in range(1, len(muat(regulasi).unsur) + len(aturan.unsur_tambahan) + 1)]
    if not dapat_dinilai and draw(_YA):
        kode = draw(st.lists(st.sampled_from([*kode, "U98", "U99"]), unique=True))
        regulasi = draw(st.one_of(st.just(regulasi), teks(boleh_kosong=False)))
    n = draw(st.one_of(st.none(), st.integers(1, 400)))
    return Survei(
        nilai=tuple(draw(nilai_unsur(kode=k, n=n, dapat_dinilai=dapat_dinilai)) for k in kode),
        regulasi=regulasi,
        konvensi=aturan,
    )


@st.composite
def rtl(draw: st.DrawFn, *, id: str | None = None, unsur: str | None = None) -> RTL:  # noqa: A002
    """
    Return one activity of a plan, without shared cells.

    Args:
        draw: Supplied by Hypothesis.
        id: Its id; None for any.
        unsur: Its unsur; None for any of U1–U9.
    """
    return RTL(
        id=draw(teks(boleh_kosong=False)) if id is None else id,
        unsur=draw(st.integers(1, 9).map(lambda i: f"U{i}")) if unsur is None else unsur,
        kegiatan=draw(teks()),
        tahun=draw(_TAHUN_ATAU_TIDAK),
        triwulan=draw(_TRIWULAN),
        penanggung_jawab=draw(teks()),
    )


_JALUR = st.one_of(
    st.sampled_from(("foto.jpg", "dokumentasi/rapat 1.png", "foto/hilang & lain.PNG")),
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12).map(
        lambda t: t + ".png"
    ),
)


@st.composite
def dokumentasi(draw: st.DrawFn) -> Dokumentasi:
    """Return pieces of evidence: pictures that are not there, and links."""
    if draw(_YA):
        return Dokumentasi(berkas=draw(_JALUR), keterangan=draw(teks()))
    alamat = "https://contoh.go.id/" + draw(st.sampled_from(("", "a?b=1&c=2", "rapat%20satu#x")))
    return Dokumentasi(tautan=alamat, keterangan=draw(teks()))


@st.composite
def realisasi(draw: st.DrawFn, *, ids: Sequence[str] = (), dapat_dinilai: bool = True) -> Realisasi:
    """
    Return what was done about one activity.

    Args:
        draw: Supplied by Hypothesis.
        ids: Activities of the plan.
        dapat_dinilai: False adds activities that are in no plan; so does an empty *ids*.
    """
    dari = st.sampled_from(list(ids)) if ids else teks(boleh_kosong=False)
    return Realisasi(
        rtl=draw(dari if dapat_dinilai else st.one_of(dari, teks(boleh_kosong=False))),
        status=draw(st.sampled_from(Status)),
        deskripsi=draw(teks()),
        dokumentasi=tuple(draw(st.lists(dokumentasi(), max_size=2))),
        hambatan=draw(teks()),
    )


@st.composite
def strategi(draw: st.DrawFn, *, ids: Sequence[str] = (), dapat_dinilai: bool = True) -> Strategi:
    """
    Return a way to see one activity through.

    Args:
        draw: Supplied by Hypothesis.
        ids: Activities of the plan.
        dapat_dinilai: False adds activities that are in no plan; so does an empty *ids*.
    """
    dari = st.sampled_from(list(ids)) if ids else teks(boleh_kosong=False)
    return Strategi(
        rtl=draw(dari if dapat_dinilai else st.one_of(dari, teks(boleh_kosong=False))),
        strategi=draw(teks()),
        target=draw(teks()),
        target_tanggal=draw(_HARI_ATAU_TIDAK),
        penanggung_jawab=draw(teks()),
        pemangku_kepentingan=draw(teks()),
    )


@st.composite
def rencana_tindak_lanjut(draw: st.DrawFn) -> tuple[RTL, ...]:
    """Return a plan, some of whose rows share cells with the row above."""
    ids = draw(st.lists(teks(boleh_kosong=False), max_size=4, unique=True))
    jadi: list[RTL] = []
    for nama in ids:
        baru = draw(rtl(id=nama))
        bersambung = draw(_YA)
        if jadi and bersambung:
            atas = jadi[-1]
            kolom = draw(
                st.lists(st.sampled_from(("waktu", "penanggung_jawab")), min_size=1, unique=True)
            )
            bersama = "waktu" in kolom
            baru = RTL(
                id=baru.id,
                unsur=atas.unsur,
                kegiatan=baru.kegiatan,
                tahun=atas.tahun if bersama else baru.tahun,
                triwulan=atas.triwulan if bersama else baru.triwulan,
                penanggung_jawab=(
                    atas.penanggung_jawab if "penanggung_jawab" in kolom else baru.penanggung_jawab
                ),
                gabung_atas=tuple(kolom),
            )
        jadi.append(baru)
    return tuple(jadi)


_ISI_PARAGRAF: st.SearchStrategy[tuple[str, ...] | None] = st.one_of(
    st.none(), st.none(), st.lists(teks(), max_size=2).map(tuple)
)
_PARAGRAF = st.builds(
    ParagrafLaporan, **{f.name: _ISI_PARAGRAF for f in attrs.fields(ParagrafLaporan)}
)
_PETA = st.dictionaries(st.integers(1, 14).map(lambda i: f"U{i}"), teks(), max_size=2)
_TEKS_ATAU_TIDAK = st.one_of(st.none(), teks())
_CACAH_ATAU_TIDAK = st.one_of(st.none(), st.integers(0, 10**12))
_RESPONDEN = st.dictionaries(
    teks(boleh_kosong=False), st.dictionaries(teks(), st.integers(0, 500), max_size=2), max_size=2
)
_RTL_TERCANTUM = st.builds(RTLTercantum, nomor=_TEKS_ATAU_TIDAK, kegiatan=_TEKS_ATAU_TIDAK)
_SIAPA = st.builds(
    Penandatangan,
    nama=teks(),
    jabatan=teks(),
    nip=st.one_of(st.just("197001011995031001"), teks()),
)
_PENANDATANGAN = st.one_of(st.none(), _SIAPA)
_KOP = st.builds(
    Kop,
    baris=st.lists(teks(boleh_kosong=False), max_size=3).map(tuple),
    alamat=teks(),
    kontak=teks(),
)
_UNIT = st.builds(
    UnitLayanan,
    nama=teks(boleh_kosong=False),
    singkatan=teks(),
    instansi=teks(),
    singkatan_instansi=teks(),
    logo=st.one_of(st.none(), _JALUR),
)
_PERIODE_LAPORAN = st.builds(PeriodeLaporan, survei=periode(), tindak_lanjut=periode())


@st.composite
def tercantum(draw: st.DrawFn, *, ids: Sequence[str] = ()) -> Tercantum:
    """
    Return what an existing document may have stated, right or wrong.

    Args:
        draw: Supplied by Hypothesis.
        ids: Activities of the plan; none for any.
    """
    angka = st.one_of(st.none(), _angka(-5, 500, draw(st.integers(0, 7))))
    per_unsur = st.dictionaries(_KODE, _angka(-5, 500, 3), max_size=2)
    kunci = st.sampled_from(list(ids)) if ids else teks(boleh_kosong=False)
    return Tercantum(
        n=draw(_CACAH_ATAU_TIDAK),
        responden=draw(_RESPONDEN),
        pengumpulan=draw(st.one_of(st.none(), periode())),
        nrr=draw(per_unsur),
        tertimbang=draw(per_unsur),
        ikm=draw(angka),
        mutu_ikm=draw(st.sampled_from((None, "A", "B", "E"))),
        mutu=draw(_PETA),
        nama_unsur_tabel_1=draw(_PETA),
        nama_unsur_tabel_2=draw(_PETA),
        jumlah_tertimbang=draw(angka),
        persentase=draw(angka),
        periode_tabel_1=draw(_TEKS_ATAU_TIDAK),
        dasar_hukum=tuple(draw(st.lists(teks(), max_size=2))),
        rtl=draw(st.dictionaries(kunci, _RTL_TERCANTUM, max_size=2)),
    )


@st.composite
def laporan_tindak_lanjut(draw: st.DrawFn, *, dapat_dinilai: bool = True) -> LaporanTindakLanjut:
    """
    Return the facts of one follow-up report, from almost none to all.

    Args:
        draw: Supplied by Hypothesis.
        dapat_dinilai: True for reports that `skm.susun` turns into a document; False adds whatever
            loads but is odd.
    """
    dasar = draw(survei(dapat_dinilai=dapat_dinilai))
    rencana = draw(rencana_tindak_lanjut())
    ids = [r.id for r in rencana]
    jalankan = realisasi(ids=ids, dapat_dinilai=dapat_dinilai)
    atasi = strategi(ids=ids, dapat_dinilai=dapat_dinilai)
    # Without a plan there is nothing to realise, unless the report may be odd.
    paling_banyak = 3 if ids or not dapat_dinilai else 0
    kode = st.sampled_from([n.kode for n in dasar.nilai] or ["U1"])
    return LaporanTindakLanjut(
        unit=draw(_UNIT),
        periode=draw(_PERIODE_LAPORAN),
        nilai=dasar.nilai,
        regulasi=dasar.regulasi,
        konvensi=dasar.konvensi,
        nama_unsur=draw(st.dictionaries(kode, teks(boleh_kosong=False), max_size=2)),
        rtl=rencana,
        realisasi=tuple(draw(st.lists(jalankan, max_size=paling_banyak))),
        strategi=tuple(draw(st.lists(atasi, max_size=paling_banyak))),
        tanggal=draw(st.one_of(st.none(), tanggal())),
        tempat=draw(teks()),
        penandatangan=draw(_PENANDATANGAN),
        kop=draw(_KOP),
        paragraf=draw(_PARAGRAF),
        tercantum=draw(tercantum(ids=ids)),
    )


_KELAS = st.one_of(
    st.sampled_from(("", "Laki-laki", "Perempuan", "26–35", "SMA", "Kartu & Izin <baru>")),
    teks(paling_panjang=12),
)


@st.composite
def lembar_jawaban(
    draw: st.DrawFn,
    *,
    kode: Sequence[str] | None = None,
    paling_banyak: int = 30,
    dapat_dinilai: bool = True,
) -> LembarJawaban:
    """
    Return answer sheets, with answers left open and answers off the scale.

    Args:
        draw: Supplied by Hypothesis.
        kode: The unsur; None for U1–U9.
        paling_banyak: Most respondents.
        dapat_dinilai: True for at least one respondent who answered every unsur, so that an index
            follows under every konvensi; False adds sheets of nobody.
    """
    kode = [f"U{i}" for i in range(1, 10)] if kode is None else kode
    baris = draw(
        st.lists(
            st.text("1234-x", min_size=len(kode), max_size=len(kode)).filter(
                lambda b: set(b) != {"-"}
            ),
            max_size=paling_banyak - 1,
        )
    )
    if dapat_dinilai:
        lengkap = draw(st.text("1234", min_size=len(kode), max_size=len(kode)))
        baris.insert(draw(st.integers(0, len(baris))), lengkap)
    n = len(baris)
    dimensi = draw(st.lists(st.sampled_from(DIMENSI), max_size=2, unique=True))
    profil = {d: draw(st.lists(_KELAS, min_size=n, max_size=n).map(tuple)) for d in dimensi}
    if draw(_YA):
        hari = st.one_of(st.just(""), _HARI.map(date.isoformat))
        profil["tanggal"] = draw(st.lists(hari, min_size=n, max_size=n).map(tuple))
    return LembarJawaban(
        jawaban=Peta({k: "".join(b[i] for b in baris) for i, k in enumerate(kode)}),
        profil=Peta(profil),
        saran=tuple(draw(st.lists(teks(boleh_kosong=False), max_size=3))),
        tanpa_jawaban=draw(st.integers(0, 3)),
        ganda=draw(st.integers(0, n)),
        dibuang=draw(st.integers(0, 3)),
    )


def tabulasi(*, paling_banyak: int = 30) -> st.SearchStrategy[Tabulasi]:
    """
    Return counts of U1–U9 with groups.

    Args:
        paling_banyak: Most respondents.
    """
    return lembar_jawaban(paling_banyak=paling_banyak, dapat_dinilai=False).map(tabulasikan)


_PARAGRAF_SKM = st.builds(ParagrafSKM, **{f.name: _ISI_PARAGRAF for f in attrs.fields(ParagrafSKM)})
_TREN = st.builds(NilaiTren, periode=periode(), ikm=_angka(25, 100, 2))
_JADWAL = st.builds(
    Jadwal,
    kegiatan=teks(boleh_kosong=False),
    waktu=teks(),
    hari_kerja=st.one_of(st.none(), st.integers(0, 60)),
)


@st.composite
def laporan_skm(draw: st.DrawFn, *, dapat_dinilai: bool = True) -> LaporanSKM:
    """
    Return the facts of one survey report, from almost none to all.

    Args:
        draw: Supplied by Hypothesis.
        dapat_dinilai: True for reports that `skm.susun` turns into a document; False adds whatever
            loads but is odd.
    """
    regulasi = draw(st.sampled_from(EDISI))
    aturan = draw(konvensi(regulasi=regulasi, dapat_dinilai=dapat_dinilai))
    kode = [f"U{i}" for i in range(1, len(muat(regulasi).unsur) + len(aturan.unsur_tambahan) + 1)]
    rujukan = st.sampled_from(kode)
    return LaporanSKM(
        unit=draw(_UNIT),
        periode=draw(periode()),
        jawaban=draw(lembar_jawaban(kode=kode, dapat_dinilai=dapat_dinilai)),
        regulasi=regulasi,
        konvensi=aturan,
        nama_unsur=draw(st.dictionaries(rujukan, teks(boleh_kosong=False), max_size=2)),
        populasi=draw(st.one_of(st.none(), st.integers(1, 10**7))),
        aturan_sampel=draw(st.sampled_from(AturanSampel)),
        jadwal=tuple(draw(st.lists(_JADWAL, max_size=3))),
        tren=tuple(draw(st.lists(_TREN, max_size=3))),
        rtl=draw(rencana_tindak_lanjut()),
        pertanyaan=draw(st.dictionaries(rujukan, teks(boleh_kosong=False), max_size=2)),
        tanggal=draw(st.one_of(st.none(), tanggal())),
        tempat=draw(teks()),
        penandatangan=draw(_PENANDATANGAN),
        kop=draw(_KOP),
        paragraf=draw(_PARAGRAF_SKM),
        tercantum=draw(tercantum()),
    )


def naskah(*, jenis: str | None = None) -> st.SearchStrategy[Naskah]:
    """
    Return documents, ready to be rendered.

    Args:
        jenis: Key of a kind in `skm.model.JENIS`; None for all.
    """
    semua: list[st.SearchStrategy[LaporanTindakLanjut | LaporanSKM]] = []
    if jenis in (None, LaporanTindakLanjut.JENIS):
        semua.append(laporan_tindak_lanjut())
    if jenis in (None, LaporanSKM.JENIS):
        semua.append(laporan_skm())
    return st.one_of(semua).map(susun)


# -- parts of a report


def unsur() -> st.SearchStrategy[Unsur]:
    """Return an unsur of an office's own."""
    return st.builds(Unsur, kode=_KODE, nama=teks(boleh_kosong=False))


def unit_layanan() -> st.SearchStrategy[UnitLayanan]:
    """Return units, from a bare name to all that can be said of one."""
    return _UNIT


def periode_laporan() -> st.SearchStrategy[PeriodeLaporan]:
    """Return when a survey was held and when it was followed up, in any order."""
    return _PERIODE_LAPORAN


def kop() -> st.SearchStrategy[Kop]:
    """Return letterheads, empty ones among them."""
    return _KOP


def unit_profil() -> st.SearchStrategy[UnitProfil]:
    """Return what a profile says of a unit, often nothing."""
    isi = st.one_of(st.none(), teks(boleh_kosong=False))
    return st.builds(
        UnitProfil,
        nama=isi,
        singkatan=_TEKS_ATAU_TIDAK,
        instansi=_TEKS_ATAU_TIDAK,
        singkatan_instansi=_TEKS_ATAU_TIDAK,
        logo=st.one_of(st.none(), _JALUR),
    )


def profil() -> st.SearchStrategy[Profil]:
    """Return office profiles, empty ones among them."""
    warna = st.sampled_from(("", "14532D", "7a1f1f"))
    return st.builds(
        Profil,
        unit=unit_profil(),
        tempat=_TEKS_ATAU_TIDAK,
        penandatangan=_PENANDATANGAN,
        kop=st.one_of(st.none(), _KOP),
        penanggung_jawab=st.dictionaries(_KODE, teks(boleh_kosong=False), max_size=2).map(Peta),
        penanggung_jawab_lain=st.one_of(st.none(), teks(boleh_kosong=False)),
        warna=warna,
        templat=st.dictionaries(
            st.sampled_from(KUNCI_JENIS),
            st.just("templat/kantor.docx"),
        ).map(Peta),
        opsi=st.dictionaries(st.just("docx"), warna.map(lambda w: Peta({"warna": w}))).map(Peta),
    )


def penandatangan() -> st.SearchStrategy[Penandatangan]:
    """Return signatories, with a NIP that may be none."""
    return _SIAPA


def paragraf_laporan() -> st.SearchStrategy[ParagrafLaporan]:
    """Return an office's own paragraphs of a follow-up report."""
    return _PARAGRAF


def paragraf_skm() -> st.SearchStrategy[ParagrafSKM]:
    """Return an office's own paragraphs of a survey report."""
    return _PARAGRAF_SKM


def rtl_tercantum() -> st.SearchStrategy[RTLTercantum]:
    """Return how an existing document may repeat an activity."""
    return _RTL_TERCANTUM


def jadwal() -> st.SearchStrategy[Jadwal]:
    """Return steps of a survey."""
    return _JADWAL


def nilai_tren() -> st.SearchStrategy[NilaiTren]:
    """Return indices of earlier periods."""
    return _TREN


def kutipan() -> st.SearchStrategy[Kutipan]:
    """Return citations, verified and not."""
    isi = teks(boleh_kosong=False)
    return st.builds(Kutipan, regulasi=isi, bagian=isi, terverifikasi=_YA, catatan=teks())
