"""
Hypothesis strategies for what an index follows from, and for whole reports and documents.

Everything they give can be built, printed and stored.  With ``dapat_dinilai=True`` an index also
follows from it; without, what an inspector may meet turns up as well: means outside the scale,
counts of zero, missing and unknown unsur, realisations of activities that were never planned.
"""

from collections.abc import Collection, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
from hypothesis import strategies as st

from skm.dasar import Peta
from skm.model import (
    DIMENSI,
    AngkaLayanan,
    AturanSampel,
    BatasTakTerbaca,
    Bobot,
    DasarAngka,
    JawabanKosong,
    Konvensi,
    LaporanSKM,
    LaporanTindakLanjut,
    LembarJawaban,
    NilaiUnsur,
    Publikasi,
    Survei,
    Tabulasi,
    TindakLanjutLalu,
    Unsur,
)
from skm.model.publikasi import Laporan
from skm.naskah import Naskah, susun
from skm.regulasi import EDISI, muat
from skm.tabulasi import cacah_lembar
from skm.testing.bagian import (
    HARI,
    KODE,
    YA,
    angka,
    jadwal,
    kaitan,
    kop,
    nilai_tren,
    paragraf_laporan,
    paragraf_skm,
    penandatangan,
    periode,
    periode_laporan,
    realisasi,
    rencana_tindak_lanjut,
    saran,
    sel_kecil,
    strategi,
    susunan,
    susunan_tindak_lanjut,
    tanggal,
    teks,
    tercantum,
    unit_layanan,
)
from skm.testing.terbitan import publikasi

_PENANDATANGAN = st.one_of(st.none(), penandatangan())
_DESIMAL = st.one_of(st.none(), st.integers(2, 4), st.integers(0, 10))


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
    kode = draw(KODE) if kode is None else kode
    banyak = draw(st.integers(1, 400)) if n is None else n
    if not dapat_dinilai and draw(YA):
        if draw(YA):
            return NilaiUnsur(kode=kode, nrr=draw(angka(-9, 99, draw(st.integers(0, 9)))))
        return NilaiUnsur(
            kode=kode, total=draw(st.integers(0, 10**12)), n=draw(st.integers(0, banyak))
        )
    if draw(YA):
        return NilaiUnsur(kode=kode, total=draw(st.integers(banyak, 4 * banyak)), n=banyak)
    return NilaiUnsur(
        kode=kode,
        nrr=draw(angka(1, 4, draw(st.integers(0, 6)))),
        n=draw(st.sampled_from((None, banyak))),
    )


@st.composite
def _bobot(draw: st.DrawFn, kode: Sequence[str]) -> Peta[str, Fraction]:
    """Return exact weights that add up to 1."""
    bagian = draw(st.lists(st.integers(1, 50), min_size=len(kode), max_size=len(kode)))
    return Peta({k: Fraction(b, sum(bagian)) for k, b in zip(kode, bagian, strict=True)})


def batas_tak_terbaca() -> st.SearchStrategy[BatasTakTerbaca]:
    """Return limits of unreadable answers."""
    return st.builds(BatasTakTerbaca, banyak=st.integers(0, 50), persen=st.integers(0, 100))


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
    if not dapat_dinilai and draw(YA):
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
        batas_tak_terbaca=draw(batas_tak_terbaca()),
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
    if not dapat_dinilai and draw(YA):
        kode = draw(st.lists(st.sampled_from([*kode, "U98", "U99"]), unique=True))
        regulasi = draw(st.one_of(st.just(regulasi), teks(boleh_kosong=False)))
    n = draw(st.one_of(st.none(), st.integers(1, 400)))
    return Survei(
        nilai=tuple(draw(nilai_unsur(kode=k, n=n, dapat_dinilai=dapat_dinilai)) for k in kode),
        regulasi=regulasi,
        konvensi=aturan,
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
    asal = kaitan().map(
        lambda satu: attrs.evolve(
            satu,
            regulasi=dasar.regulasi,
            konvensi=dasar.konvensi,
            nilai=dasar.nilai,
            rtl=rencana,
        )
    )
    return LaporanTindakLanjut(
        unit=draw(unit_layanan()),
        periode=draw(periode_laporan()),
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
        kop=draw(kop()),
        paragraf=draw(paragraf_laporan()),
        susunan=draw(susunan_tindak_lanjut()),
        tercantum=draw(tercantum(ids=ids)),
        survei=draw(st.one_of(st.none(), asal)),
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
    if draw(YA):
        hari = st.one_of(st.just(""), HARI.map(date.isoformat))
        profil["tanggal"] = draw(st.lists(hari, min_size=n, max_size=n).map(tuple))
    return LembarJawaban(
        jawaban=Peta({k: "".join(b[i] for b in baris) for i, k in enumerate(kode)}),
        profil=Peta(profil),
        saran=tuple(draw(st.lists(saran(), max_size=3))),
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
    return lembar_jawaban(paling_banyak=paling_banyak, dapat_dinilai=False).map(cacah_lembar)


@st.composite
def _angka(
    draw: st.DrawFn,
    dasar: DasarAngka,
    kode: Sequence[str],
    *,
    berlayanan: bool,
    dapat_dinilai: bool,
) -> dict[str, Any]:
    """Return the fields of figures that rest on something else than answers."""
    if not dapat_dinilai and draw(YA):
        kode = draw(st.lists(st.sampled_from([*kode, "U98", "U99"]), min_size=1, unique=True))
    if dasar is DasarAngka.IKM:
        bawah, atas = (25, 100) if dapat_dinilai else (-9, 999)
        ikm = draw(angka(bawah, atas, draw(st.integers(0, 3))))
        return {"ikm": ikm, "n": draw(st.integers(1, 500))}
    if dasar is DasarAngka.SEBARAN:
        empat = st.tuples(*[st.integers(0, 40)] * 4)
        satu = empat.filter(any) if dapat_dinilai else empat
        sebaran = {k: draw(satu) for k in kode}
        paling_sedikit = max(1, *map(sum, sebaran.values()))
        return {
            "sebaran": Peta(sebaran),
            "n": draw(st.one_of(st.none(), st.integers(paling_sedikit, paling_sedikit + 9))),
        }
    n = draw(st.integers(1, 400))
    if dasar is DasarAngka.TOTAL:
        per_unsur = draw(st.sampled_from((n, max(1, n - 1))))
        banyak = [n, *(draw(st.sampled_from((n, per_unsur))) for _ in kode[1:])]
        return {
            "nilai": tuple(
                NilaiUnsur(kode=k, total=draw(st.integers(b if dapat_dinilai else 0, 4 * b)), n=b)
                for k, b in zip(kode, banyak, strict=True)
            )
        }
    berapa = n if berlayanan else draw(st.sampled_from((None, n)))
    bawah, atas = (1, 4) if dapat_dinilai else (-9, 99)
    nrr = angka(bawah, atas, draw(st.integers(0, 6)))
    return {"nilai": tuple(NilaiUnsur(kode=k, nrr=draw(nrr), n=berapa) for k in kode)}


def _dasar_angka(aturan: Konvensi) -> list[DasarAngka]:
    """Return on what figures may rest beside answers, so that an index follows."""
    tanpa = {DasarAngka.JAWABAN}
    if aturan.kosong is JawabanKosong.RESPONDEN_LENGKAP:
        tanpa.add(DasarAngka.SEBARAN)  # which does not tell who is complete
    return [d for d in DasarAngka if d not in tanpa]


@st.composite
def angka_layanan(
    draw: st.DrawFn,
    *,
    nama: str | None = None,
    kode: Sequence[str] | None = None,
    dasar: Collection[DasarAngka] = (*DasarAngka,)[1:],
    dapat_dinilai: bool = True,
) -> AngkaLayanan:
    """
    Return what a survey found for one service, where its answers are not at hand.

    Args:
        draw: Supplied by Hypothesis.
        nama: Name of the service; None for any.
        kode: The unsur; None for U1–U9.
        dasar: On what its figures may rest; answers are no choice.
        dapat_dinilai: False adds missing and unknown unsur, figures outside the scale, and unsur
            that nobody answered.
    """
    kode = [f"U{i}" for i in range(1, 10)] if kode is None else kode
    pilih = draw(st.sampled_from([*dasar]))
    return AngkaLayanan(
        nama=draw(teks(boleh_kosong=False)) if nama is None else nama,
        **draw(_angka(pilih, kode, berlayanan=True, dapat_dinilai=dapat_dinilai)),
    )


@st.composite
def _tanpa_jawaban(
    draw: st.DrawFn,
    dasar: DasarAngka,
    kode: Sequence[str],
    aturan: Konvensi,
    *,
    dapat_dinilai: bool,
) -> dict[str, Any]:
    """Return the fields of a survey report that rests on something else than answers."""
    boleh = _dasar_angka(aturan)
    layanan = tuple(
        draw(angka_layanan(nama=nama, kode=kode, dasar=boleh, dapat_dinilai=dapat_dinilai))
        for nama in draw(st.lists(teks(boleh_kosong=False), max_size=3, unique=True))
    )
    kelas = st.dictionaries(teks(boleh_kosong=False), st.integers(0, 400), max_size=3)
    dimensi = [d for d in DIMENSI if d != "layanan" or not layanan]
    return {
        **draw(_angka(dasar, kode, berlayanan=False, dapat_dinilai=dapat_dinilai)),
        "layanan": layanan,
        "responden": draw(st.dictionaries(st.sampled_from(dimensi), kelas, max_size=2)),
    }


@st.composite
def tindak_lanjut_lalu(draw: st.DrawFn, *, dapat_dinilai: bool = True) -> TindakLanjutLalu:
    """
    Return what became of an earlier plan, from nothing to all.

    Args:
        draw: Supplied by Hypothesis.
        dapat_dinilai: False adds activities that are in no plan.
    """
    rencana = draw(rencana_tindak_lanjut())
    ids = [r.id for r in rencana]
    jalankan = realisasi(ids=ids, dapat_dinilai=dapat_dinilai)
    paling_banyak = 3 if ids or not dapat_dinilai else 0
    return TindakLanjutLalu(
        periode=draw(periode()),
        rtl=rencana,
        realisasi=tuple(draw(st.lists(jalankan, max_size=paling_banyak))),
        survei=draw(st.one_of(st.none(), kaitan())),
    )


@st.composite
def laporan_skm(
    draw: st.DrawFn, *, dapat_dinilai: bool = True, dasar: Collection[DasarAngka] = (*DasarAngka,)
) -> LaporanSKM:
    """
    Return the facts of one survey report, from almost none to all.

    Args:
        draw: Supplied by Hypothesis.
        dapat_dinilai: True for reports that `skm.susun` turns into a document; False adds whatever
            loads but is odd.
        dasar: On what its figures may rest.
    """
    regulasi = draw(st.sampled_from(EDISI))
    aturan = draw(konvensi(regulasi=regulasi, dapat_dinilai=dapat_dinilai))
    kode = [f"U{i}" for i in range(1, len(muat(regulasi).unsur) + len(aturan.unsur_tambahan) + 1)]
    rujukan = st.sampled_from(kode)
    pilih = draw(st.sampled_from([*dasar]))
    if pilih is DasarAngka.SEBARAN and dapat_dinilai:
        aturan = attrs.evolve(aturan, kosong=JawabanKosong.UNSUR_TERISI)
    angka_survei: dict[str, Any] = (
        {"jawaban": draw(lembar_jawaban(kode=kode, dapat_dinilai=dapat_dinilai))}
        if pilih is DasarAngka.JAWABAN
        else draw(_tanpa_jawaban(pilih, kode, aturan, dapat_dinilai=dapat_dinilai))
    )
    return LaporanSKM(
        unit=draw(unit_layanan()),
        periode=draw(periode()),
        **angka_survei,
        regulasi=regulasi,
        konvensi=aturan,
        nama_unsur=draw(st.dictionaries(rujukan, teks(boleh_kosong=False), max_size=2)),
        populasi=draw(st.one_of(st.none(), st.integers(1, 10**7))),
        aturan_sampel=draw(st.sampled_from(AturanSampel)),
        jadwal=tuple(draw(st.lists(jadwal(), max_size=3))),
        tren=tuple(draw(st.lists(nilai_tren(), max_size=3))),
        rtl=draw(rencana_tindak_lanjut()),
        tindak_lanjut=draw(st.one_of(st.none(), tindak_lanjut_lalu(dapat_dinilai=dapat_dinilai))),
        pertanyaan=draw(st.dictionaries(rujukan, teks(boleh_kosong=False), max_size=2)),
        tanggal=draw(st.one_of(st.none(), tanggal())),
        tempat=draw(teks()),
        penandatangan=draw(_PENANDATANGAN),
        kop=draw(kop()),
        paragraf=draw(paragraf_skm()),
        susunan=draw(susunan()),
        sel_kecil=draw(sel_kecil()),
        tercantum=draw(tercantum()),
    )


def naskah(*, jenis: str | None = None) -> st.SearchStrategy[Naskah]:
    """
    Return documents, ready to be rendered.

    Args:
        jenis: Key of a kind in `skm.model.JENIS`; None for all.
    """
    semua: list[st.SearchStrategy[Laporan]] = []
    if jenis in (None, LaporanTindakLanjut.JENIS):
        semua.append(laporan_tindak_lanjut())
    if jenis in (None, LaporanSKM.JENIS):
        semua.append(laporan_skm())
    if jenis in (None, Publikasi.JENIS):
        semua.append(publikasi())
    return st.one_of(semua).map(susun)
