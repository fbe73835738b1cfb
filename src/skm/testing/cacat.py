"""
Reports with exactly one planted defect, one generator for each rule of `skm.audit`.

Whoever writes rules, or another auditor, can see whether each kind of defect is found, and that
nothing else is.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from skm.audit import Telaah
from skm.audit.tabel import sebut_ujung
from skm.bahasa import isian
from skm.dasar import Peta
from skm.exact import round_half_up
from skm.jenis import SURVEI, TINDAK_LANJUT
from skm.model import (
    IKM,
    RTL,
    Bobot,
    DasarAngka,
    Dokumentasi,
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
    RTLTercantum,
    Saran,
    Status,
    Strategi,
    Tanggal,
    Tercantum,
)
from skm.model.laporan_skm import Laporan
from skm.regulasi import EDISI, muat
from skm.skor import hitung_galat, tentukan_mutu
from skm.tabulasi import cacah_lembar
from skm.testing.bersih import (
    laporan_bersih,
    realisasi_lengkap,
    strategi_lengkap,
)

Penanam: TypeAlias = Callable[[st.DrawFn], Laporan]

BAKU = "permenpanrb-14-2017"
TL, SKM = TINDAK_LANJUT.kunci, SURVEI.kunci


@attrs.frozen(kw_only=True)
class Cacat:
    """
    A kind of defect.

    Attributes:
        aturan: Id of the rule that finds it.
        tanam: Draws a report that has it.
        ikutan: Ids of rules that cannot but find something as well.
    """

    aturan: str
    tanam: Penanam
    ikutan: frozenset[str] = frozenset()


_SEMUA: dict[str, Cacat] = {}

CACAT: Mapping[str, Cacat] = MappingProxyType(_SEMUA)
"""All kinds of defects, by the id of the rule that finds them."""


def laporan_bercacat(aturan: str) -> st.SearchStrategy[Laporan]:
    """
    Return reports with one defect, which that rule finds, and otherwise none.

    Args:
        aturan: Id of a rule; see `CACAT` for those there are.

    Raises:
        KeyError: No defect is known for that rule.
    """
    return st.composite(CACAT[aturan].tanam)()


def _cacat(aturan: str, *ikutan: str) -> Callable[[Penanam], Penanam]:
    def catat(tanam: Penanam) -> Penanam:
        _SEMUA[aturan] = Cacat(aturan=aturan, tanam=tanam, ikutan=frozenset(ikutan))
        return tanam

    return catat


# ---------------------------------------------------------------- what the generators share


def _tindak(draw: st.DrawFn, **pilihan: Any) -> LaporanTindakLanjut:
    """Draw a clean follow-up report that states nothing."""
    laporan = draw(laporan_bersih(jenis=TL, tercantum=False, **pilihan))
    assert isinstance(laporan, LaporanTindakLanjut)  # noqa: S101 - asked for
    return laporan


def _survei(draw: st.DrawFn, **pilihan: Any) -> LaporanSKM:
    """Draw a clean survey report that states nothing."""
    berjawaban: dict[str, Any] = {"dasar": [DasarAngka.JAWABAN], **pilihan}
    laporan = draw(laporan_bersih(jenis=SKM, tercantum=False, **berjawaban))
    assert isinstance(laporan, LaporanSKM)  # noqa: S101 - asked for
    return laporan


def lembar_dari(laporan: LaporanSKM) -> LembarJawaban:
    """Return the answers of a report that has them."""
    assert laporan.jawaban is not None  # noqa: S101 - asked for
    return laporan.jawaban


def _apa_saja(draw: st.DrawFn, **pilihan: Any) -> Laporan:
    """Draw a clean report of any kind that states nothing."""
    berjawaban: dict[str, Any] = {"dasar": [DasarAngka.JAWABAN], **pilihan}
    return draw(laporan_bersih(tercantum=False, **berjawaban))


def _menyatakan(laporan: Laporan, **isi: Any) -> Laporan:
    """Return a report whose document states that and nothing else."""
    return attrs.evolve(laporan, tercantum=Tercantum(**isi))


def _ikm(laporan: Laporan) -> IKM:
    ikm = Telaah(laporan).ikm
    assert ikm is not None  # noqa: S101 - clean reports have one
    return ikm


def _kode(draw: st.DrawFn, laporan: Laporan) -> str:
    return draw(st.sampled_from([u.kode for u in _ikm(laporan).unsur]))


def _ganti(isi: Sequence[Any], tempat: int, **ubah: Any) -> tuple[Any, ...]:
    """Return a tuple with one of its nouns changed."""
    return (*isi[:tempat], attrs.evolve(isi[tempat], **ubah), *isi[tempat + 1 :])


def _berjarak(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
    """Give every unsur a mean of its own, the first the lowest."""
    return tuple(NilaiUnsur(kode=n.kode, total=200 + 10 * i, n=100) for i, n in enumerate(nilai))


def _pertama(laporan: LaporanTindakLanjut, status: Status, **ubah: Any) -> LaporanTindakLanjut:
    """Give the first activity a status with all that it calls for, but for what is changed."""
    id_rtl = laporan.rtl[0].id
    strategi = [s for s in laporan.strategi if s.rtl != id_rtl]
    if status is not Status.SUDAH:
        strategi.insert(0, strategi_lengkap(id_rtl))
    return attrs.evolve(
        laporan,
        realisasi=(
            attrs.evolve(realisasi_lengkap(id_rtl, status), **ubah),
            *laporan.realisasi[1:],
        ),
        strategi=tuple(strategi),
    )


def _strategi(laporan: LaporanTindakLanjut, **ubah: Any) -> LaporanTindakLanjut:
    """Add a strategy for the first activity, complete but for what is changed."""
    baru = attrs.evolve(strategi_lengkap(laporan.rtl[0].id), **ubah)
    return attrs.evolve(laporan, strategi=(*laporan.strategi, baru))


def _rtl(draw: st.DrawFn, **ubah: Any) -> Laporan:
    """Change one activity of a clean report."""
    laporan = _apa_saja(draw)
    tempat = draw(st.integers(0, len(laporan.rtl) - 1))
    return attrs.evolve(laporan, rtl=_ganti(laporan.rtl, tempat, **ubah))


def _asing(ids: Iterable[str]) -> str:
    """Return an id that is not among these."""
    nama, ada = "tidak-ada", {*ids}
    while nama in ada:
        nama += "-"
    return nama


# ---------------------------------------------------------------- the survey


@_cacat("SKM-SRV-001")
def _n_hilang(draw: st.DrawFn) -> Laporan:
    def tanpa_n(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
        return tuple(
            NilaiUnsur(kode=n.kode, nrr=Decimal("3.00") + Decimal(i).scaleb(-2))
            for i, n in enumerate(nilai)
        )

    return _tindak(draw, nilai=tanpa_n)


@_cacat("SKM-SRV-002")
def _sampel_kurang(draw: st.DrawFn) -> Laporan:
    return attrs.evolve(_survei(draw), populasi=draw(st.integers(1000, 10**6)))


@_cacat("SKM-SRV-003")
def _populasi_kurang(draw: st.DrawFn) -> Laporan:
    laporan = _survei(draw)
    return attrs.evolve(laporan, populasi=draw(st.integers(1, lembar_dari(laporan).n - 1)))


@_cacat("SKM-SRV-004")
def _jawaban_luar_skala(draw: st.DrawFn) -> Laporan:
    laporan = attrs.evolve(_survei(draw), populasi=None)
    pilih = _kode(draw, laporan)
    lembar = lembar_dari(laporan)
    # One more sheet with nothing else on it, so that no figure changes.
    jawaban = {k: isi + ("x" if k == pilih else "-") for k, isi in lembar.jawaban.items()}
    profil = {k: (*isi, isi[0]) for k, isi in lembar.profil.items()}
    return attrs.evolve(
        laporan, jawaban=attrs.evolve(lembar, jawaban=Peta(jawaban), profil=Peta(profil))
    )


@_cacat("SKM-SRV-005")
def _tabel_responden(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    n = Telaah(laporan).n or 0
    return _menyatakan(laporan, responden={"golongan": {"A": n, "B": draw(st.integers(1, 50))}})


@_cacat("SKM-SRV-006")
def _n_berbeda(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    return _menyatakan(laporan, n=(Telaah(laporan).n or 0) + draw(st.integers(1, 50)))


@_cacat("SKM-SRV-007")
def _luar_periode(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    besok = laporan.periode_survei.akhir + timedelta(days=draw(st.integers(1, 60)))
    if isinstance(laporan, LaporanSKM) and draw(st.booleans()):
        lembar = lembar_dari(laporan)
        hari = (besok.isoformat(), *lembar.profil["tanggal"][1:])
        profil = Peta({**lembar.profil, "tanggal": hari})
        return attrs.evolve(laporan, jawaban=attrs.evolve(lembar, profil=profil))
    return _menyatakan(laporan, pengumpulan=Periode(dari=besok, sampai=besok))


@_cacat("SKM-SRV-013")
def _triwulan_lalu(draw: st.DrawFn) -> Laporan:
    laporan = _survei(draw)
    besok = laporan.periode.akhir + timedelta(days=draw(st.integers(1, 60)))
    lembar = lembar_dari(laporan)
    profil = Peta({**lembar.profil, "tanggal": (besok.isoformat(),) * lembar.n})
    return attrs.evolve(laporan, jawaban=attrs.evolve(lembar, profil=profil))


@_cacat("SKM-SRV-008")
def _ganda(draw: st.DrawFn) -> Laporan:
    laporan = _survei(draw)
    return attrs.evolve(
        laporan, jawaban=attrs.evolve(lembar_dari(laporan), ganda=draw(st.integers(1, 9)))
    )


@_cacat("SKM-SRV-009")
def _responden_sedikit(draw: st.DrawFn) -> Laporan:
    return _apa_saja(draw, n=st.integers(2, 29))


@_cacat("SKM-SRV-010")
def _tabel_berbeda(draw: st.DrawFn) -> Laporan:
    laporan = _survei(draw)
    kelamin = lembar_dari(laporan).profil["jenis_kelamin"]
    hitung = {k: kelamin.count(k) for k in ("Laki-laki", "Perempuan")}
    dari, ke = sorted(hitung, key=lambda k: -hitung[k])
    hitung[dari] -= 1
    hitung[ke] += 1
    return _menyatakan(laporan, responden={"jenis_kelamin": hitung})


_IDENTITAS = st.sampled_from(("3201010505900001", "0812 9876 5432", "budi [at] contoh.id"))


@_cacat("SKM-SRV-011")
def _identitas_di_profil(draw: st.DrawFn) -> Laporan:
    laporan = _survei(draw)
    lembar = lembar_dari(laporan)
    kelas = (draw(_IDENTITAS), *("Petani",) * (lembar.n - 1))
    profil = Peta({**lembar.profil, "pekerjaan": kelas})
    return attrs.evolve(laporan, jawaban=attrs.evolve(lembar, profil=profil))


@_cacat("SKM-SRV-012")
def _identitas_di_saran(draw: st.DrawFn) -> Laporan:
    laporan = _survei(draw)
    saran = (*lembar_dari(laporan).saran, Saran(teks=f"Hubungi {draw(_IDENTITAS)}"))
    return attrs.evolve(laporan, jawaban=attrs.evolve(lembar_dari(laporan), saran=saran))


# ---------------------------------------------------------------- figures


@_cacat("SKM-IKM-001")
def _nilai_hilang(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    buang = draw(st.integers(0, len(laporan.nilai) - 1))
    return attrs.evolve(laporan, nilai=(*laporan.nilai[:buang], *laporan.nilai[buang + 1 :]))


@_cacat("SKM-IKM-002")
def _luar_skala(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    tempat = draw(st.integers(0, len(laporan.nilai) - 1))
    n = laporan.nilai[tempat].n or 1
    total = draw(st.sampled_from((n - 1, 4 * n + 1, 5 * n)))
    return attrs.evolve(laporan, nilai=_ganti(laporan.nilai, tempat, nrr=None, total=total))


@_cacat("SKM-IKM-003")
def _nrr_mustahil(draw: st.DrawFn) -> Laporan:
    def satu_mustahil(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
        # Whole answers of 33 people never give a mean of 3,50.
        return tuple(
            NilaiUnsur(kode=n.kode, nrr=Decimal("3.50"), n=33)
            if i == 0
            else NilaiUnsur(kode=n.kode, total=100, n=33)
            for i, n in enumerate(nilai)
        )

    return _tindak(draw, nilai=satu_mustahil)


def _berbobot(draw: st.DrawFn, ubah: Callable[[list[Fraction]], list[Fraction]]) -> Laporan:
    laporan = _apa_saja(draw)
    kode = [u.kode for u in _ikm(laporan).unsur]
    bobot = ubah([Fraction(1, len(kode))] * len(kode))
    konvensi = attrs.evolve(laporan.konvensi, bobot=Peta(zip(kode, bobot, strict=True)))
    return attrs.evolve(laporan, konvensi=konvensi)


@_cacat("SKM-IKM-004")
def _bobot_berlebih(draw: st.DrawFn) -> Laporan:
    kali = draw(st.fractions(Fraction(1, 2), Fraction(3, 2), max_denominator=20))
    return _berbobot(draw, lambda b: [b[0] * (2 if kali == 1 else kali), *b[1:]])


@_cacat("SKM-IKM-005")
def _bobot_negatif(draw: st.DrawFn) -> Laporan:
    kurang = Fraction(draw(st.integers(0, 9)), 10)
    return _berbobot(draw, lambda b: [-kurang, b[1] + b[0] + kurang, *b[2:]])


@_cacat("SKM-IKM-006")
def _bobot_dibulatkan(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    if len(_ikm(laporan).unsur) == 10:  # 0,1 is exact
        laporan = _apa_saja(draw, regulasi="kep-25-m-pan-2-2004")
    bobot = draw(st.sampled_from((Bobot.DUA_DESIMAL, Bobot.TIGA_DESIMAL)))
    return attrs.evolve(laporan, konvensi=attrs.evolve(laporan.konvensi, bobot=bobot))


def _huruf_lain(nilai: Fraction) -> str:
    """Return a letter that no rule set gives for an index near this one."""
    ada = {
        tentukan_mutu(nilai + geser, muat(edisi)).huruf for edisi in EDISI for geser in (-1, 0, 1)
    }
    return next(huruf for huruf in "DCBA" if huruf not in ada)


@_cacat("SKM-IKM-010")
def _mutu_salah(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    unsur = draw(st.sampled_from(_ikm(laporan).unsur))
    return _menyatakan(laporan, mutu={unsur.kode: _huruf_lain(unsur.konversi)})


@_cacat("SKM-IKM-011")
def _mutu_unit_salah(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    ikm = _ikm(laporan)
    tercantum = draw(st.sampled_from((None, ikm.cetak)))
    return _menyatakan(laporan, ikm=tercantum, mutu_ikm=_huruf_lain(ikm.nilai))


@_cacat("SKM-IKM-012")
def _ikm_salah(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    geser = Decimal(draw(st.integers(137, 900))).scaleb(-2)
    cetak = _ikm(laporan).cetak
    return _menyatakan(laporan, ikm=cetak - geser if cetak > 60 else cetak + geser)


@_cacat("SKM-IKM-013")
def _jumlah_salah(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    geser = Decimal(draw(st.integers(20, 90))).scaleb(-2)
    jumlah = round_half_up(_ikm(laporan).jumlah_tertimbang, draw(st.integers(2, 4)))
    return _menyatakan(laporan, jumlah_tertimbang=jumlah + geser)


@_cacat("SKM-IKM-014")
def _tertimbang_salah(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    unsur = draw(st.sampled_from(_ikm(laporan).unsur))
    geser = Decimal(draw(st.integers(2, 9))).scaleb(-2)
    return _menyatakan(laporan, tertimbang={unsur.kode: round_half_up(unsur.tertimbang, 3) + geser})


@_cacat("SKM-IKM-015")
def _nrr_salah(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    unsur = draw(st.sampled_from(_ikm(laporan).unsur))
    geser = Decimal(draw(st.integers(2, 90))).scaleb(-2)
    return _menyatakan(laporan, nrr={unsur.kode: round_half_up(unsur.nrr, 2) + geser})


@_cacat("SKM-IKM-016")
def _unsur_tercantum_asing(draw: st.DrawFn) -> Laporan:
    bidang = draw(st.sampled_from(("mutu", "nrr", "tertimbang", "nama_unsur_tabel_1")))
    isi: Any = Decimal("3.00") if bidang in ("nrr", "tertimbang") else "A"
    return _menyatakan(_apa_saja(draw), **{bidang: {"U99": isi}})


@_cacat("SKM-IKM-017")
def _interval_lain(draw: st.DrawFn) -> Laporan:
    def tinggi(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
        return tuple(NilaiUnsur(kode=n.kode, total=330 + i, n=100) for i, n in enumerate(nilai))

    # 82,50 and above, which is B today and was A under KEP/25/M.PAN/2/2004.
    laporan = _tindak(draw, regulasi=BAKU, nilai=tinggi)
    kode = draw(st.sets(st.sampled_from([n.kode for n in laporan.nilai]), min_size=1))
    return _menyatakan(laporan, mutu=dict.fromkeys(kode, "A"))


@_cacat("SKM-IKM-018")
def _kode_tertukar(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    satu, dua = draw(
        st.lists(
            st.sampled_from(muat(laporan.regulasi).unsur),
            min_size=2,
            max_size=2,
            unique_by=lambda u: u.kode,
        )
    )
    nama = {satu.kode: dua.nama}
    if draw(st.booleans()):
        return attrs.evolve(laporan, nama_unsur=nama)
    return _menyatakan(laporan, nama_unsur_tabel_1=nama)


@_cacat("SKM-IKM-019")
def _mutu_di_batas(draw: st.DrawFn) -> Laporan:
    def di_batas(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
        return tuple(NilaiUnsur(kode=n.kode, nrr=Decimal("3.53"), n=400) for n in nilai)

    laporan = _tindak(draw, regulasi=BAKU, nilai=di_batas)
    return _menyatakan(laporan, mutu={_kode(draw, laporan): "A"})


@_cacat("SKM-IKM-021")
def _fakta_salah_ketik(draw: st.DrawFn) -> Laporan:
    def tercetak(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
        return tuple(
            NilaiUnsur(kode=n.kode, nrr=Decimal(310 + 3 * i).scaleb(-2), n=400)
            for i, n in enumerate(nilai)
        )

    laporan = _tindak(draw, regulasi=BAKU, nilai=tercetak)
    # The lowest lower still or the highest higher, so that the plan is for the same unsur.
    tempat, geser = draw(st.sampled_from(((0, Decimal(-1)), (-1, Decimal("0.6")))))
    unsur = _ikm(laporan).unsur[tempat]
    salah = tuple(
        attrs.evolve(n, nrr=n.nrr + geser) if n.kode == unsur.kode and n.nrr is not None else n
        for n in laporan.nilai
    )
    tertimbang = {unsur.kode: round_half_up(unsur.tertimbang, 4)}
    menyatakan = Tercantum(ikm=_ikm(laporan).cetak, tertimbang=Peta(tertimbang))
    return attrs.evolve(laporan, tercantum=menyatakan, nilai=salah)


@_cacat("SKM-IKM-022")
def _skala_tertukar(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    ikm = _ikm(laporan)
    if draw(st.booleans()):
        return _menyatakan(laporan, ikm=round_half_up(ikm.nilai / 25, 2))
    nrr = {u.kode: round_half_up(25 * u.nrr, 2) for u in ikm.unsur}
    return _menyatakan(laporan, nrr=nrr)


@_cacat("SKM-IKM-020")
def _tren_luar_skala(draw: st.DrawFn) -> Laporan:
    laporan = _survei(draw)
    tren = NilaiTren(
        periode=Periode(tahun=laporan.periode.mulai.year - 5),
        ikm=draw(st.sampled_from((Decimal("3.45"), Decimal("100.01")))),
    )
    return attrs.evolve(laporan, tren=(tren,))


@_cacat("SKM-IKM-023")
def _tren_melonjak(draw: st.DrawFn) -> Laporan:
    laporan = _survei(draw)
    kini = _ikm(laporan).cetak
    jauh = Decimal(draw(st.integers(1600, 3500))).scaleb(-2)
    tahun = laporan.periode.mulai.year - 5
    ikm = kini - jauh if kini - jauh >= 25 else kini + jauh
    return attrs.evolve(laporan, tren=(NilaiTren(periode=Periode(tahun=tahun), ikm=ikm),))


@_cacat("SKM-IKM-024")
def _naik_yang_kebetulan(draw: st.DrawFn) -> Laporan:
    laporan = _survei(draw)
    galat = hitung_galat(
        cacah_lembar(lembar_dari(laporan), ()).semua,
        regulasi=laporan.regulasi,
        konvensi=laporan.konvensi,
    )
    assume(galat is not None and galat.galat > Decimal("0.01"))
    kini = _ikm(laporan).cetak
    dulu = kini - Decimal("0.01") if kini > 25 else kini + Decimal("0.01")
    tahun = laporan.periode.mulai.year - 1
    tren = NilaiTren(periode=Periode(tahun=tahun), ikm=dulu, n=2)
    arah = draw(st.sampled_from(("IKM naik.", "Nilai SKM meningkat dari tahun lalu.")))
    return attrs.evolve(laporan, tren=(tren,), paragraf=ParagrafSKM(tren=(arah,)))


@_cacat("SKM-IKM-030")
def _legenda_lain(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    ikm = _ikm(laporan)
    geser = Fraction(draw(st.integers(1, 3)), 100)
    isi: dict[str, Any] = {
        "tertimbang": {u.kode: round_half_up(u.tertimbang, 3) for u in ikm.unsur},
        "jumlah_tertimbang": round_half_up(ikm.jumlah_tertimbang, 3),
        "ikm": ikm.cetak,
    }
    pilih = draw(st.sets(st.sampled_from([*isi]), min_size=1))
    bobot = {u.kode: u.bobot + geser for u in ikm.unsur}
    return _menyatakan(laporan, bobot=bobot, **{k: isi[k] for k in pilih})


@_cacat("SKM-IKM-031")
def _legenda_tidak_dinyatakan(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    return _menyatakan(laporan, bobot=Fraction(draw(st.integers(1, 100)), 1000) + 1)


@_cacat("SKM-IKM-032")
def _tabel_lain(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    baku = {b.mutu: (b.batas_bawah, b.batas_atas) for b in muat(laporan.regulasi).tabel_mutu}
    mutu, ujung = draw(st.sampled_from([*baku])), draw(st.integers(0, 1))
    geser = Fraction(draw(st.sampled_from((-500, -10, -1, 1, 10, 500))), 100)
    bawah, atas = baku[mutu]
    baku[mutu] = (bawah, atas + geser) if ujung else (bawah + geser, atas)
    if draw(st.booleans()):
        lain = draw(st.sampled_from([e for e in EDISI if not _setabel(e, laporan.regulasi)]))
        baku = {b.mutu: (b.batas_bawah, b.batas_atas) for b in muat(lain).tabel_mutu}
    return _menyatakan(laporan, interval={k: sebut_ujung(v) for k, v in baku.items()})


def _setabel(satu: str, dua: str) -> bool:
    """Return whether two rule sets have one table of classes."""
    return [b.batas_bawah for b in muat(satu).tabel_mutu] == [
        b.batas_bawah for b in muat(dua).tabel_mutu
    ]


@_cacat("SKM-IKM-033")
def _skala_lain(draw: st.DrawFn) -> Laporan:
    return _menyatakan(_apa_saja(draw), skala=draw(st.sampled_from(("1–5", "0 s.d. 3", "4–1"))))


# ---------------------------------------------------------------- the plan


@_cacat("SKM-RTL-001", "SKM-RTL-003")
def _bukan_terlemah(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw, nilai=_berjarak)
    ketiga, terkuat = laporan.nilai[2].kode, laporan.nilai[-1].kode
    rtl = tuple(
        attrs.evolve(r, unsur=terkuat if r.unsur == ketiga else r.unsur) for r in laporan.rtl
    )
    return attrs.evolve(laporan, rtl=rtl)


@_cacat("SKM-RTL-002")
def _urutan_prioritas(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw, nilai=_berjarak)
    urut = sorted(laporan.rtl, key=lambda r: r.unsur != laporan.nilai[2].kode)
    tempat = {r.id: i for i, r in enumerate(urut)}
    return attrs.evolve(
        laporan,
        rtl=tuple(urut),
        realisasi=tuple(sorted(laporan.realisasi, key=lambda r: tempat[r.rtl])),
    )


@_cacat("SKM-RTL-003")
def _terlemah_tanpa_rtl(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw, nilai=_berjarak)
    kode = draw(st.sampled_from([n.kode for n in laporan.nilai[:3]]))
    buang = {r.id for r in laporan.rtl if r.unsur == kode}
    return attrs.evolve(
        laporan,
        rtl=tuple(r for r in laporan.rtl if r.id not in buang),
        realisasi=tuple(r for r in laporan.realisasi if r.rtl not in buang),
        strategi=tuple(s for s in laporan.strategi if s.rtl not in buang),
    )


@_cacat("SKM-RTL-004")
def _tanpa_penanggung_jawab(draw: st.DrawFn) -> Laporan:
    return _rtl(draw, penanggung_jawab=draw(st.sampled_from(("", " "))))


@_cacat("SKM-RTL-005")
def _tanpa_jadwal(draw: st.DrawFn) -> Laporan:
    kosong: list[dict[str, Any]] = [{"triwulan": ()}, {"tahun": None}]
    return _rtl(draw, **draw(st.sampled_from(kosong)))


@_cacat("SKM-RTL-006")
def _tanpa_kegiatan(draw: st.DrawFn) -> Laporan:
    return _rtl(draw, kegiatan=draw(st.sampled_from(("", " "))))


@_cacat("SKM-RTL-007")
def _unsur_asing(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    baru: RTL = attrs.evolve(laporan.rtl[-1], id=_asing(r.id for r in laporan.rtl), unsur="U99")
    return attrs.evolve(
        laporan,
        rtl=(*laporan.rtl, baru),
        realisasi=(*laporan.realisasi, realisasi_lengkap(baru.id, Status.SUDAH)),
    )


@_cacat("SKM-RTL-008")
def _sebelum_survei_berakhir(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    akhir = laporan.periode_survei.akhir
    rtl = _ganti(laporan.rtl, 0, tahun=akhir.year, triwulan=((akhir.month + 2) // 3,))
    return attrs.evolve(laporan, rtl=rtl)


@_cacat("SKM-RTL-009")
def _layanan_terabaikan(draw: st.DrawFn) -> Laporan:
    laporan = _survei(draw)
    assume(_ikm(laporan).mutu.nilai_persepsi < 3)
    lembar = lembar_dari(laporan)
    profil = Peta({**lembar.profil, "layanan": ("Loket Terabaikan",) * lembar.n})
    return attrs.evolve(laporan, jawaban=attrs.evolve(lembar, profil=profil))


# ---------------------------------------------------------------- what became of it


@_cacat("SKM-RLS-001")
def _tanpa_realisasi(draw: st.DrawFn) -> Laporan:
    laporan = _pertama(_tindak(draw), Status.BELUM)
    return attrs.evolve(laporan, realisasi=laporan.realisasi[1:])


@_cacat("SKM-RLS-002")
def _realisasi_asing(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    asing = realisasi_lengkap(_asing(r.id for r in laporan.rtl), draw(st.sampled_from(Status)))
    return attrs.evolve(laporan, realisasi=(*laporan.realisasi, asing))


@_cacat("SKM-RLS-003")
def _rumusan_berbeda(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    rtl = draw(st.sampled_from(laporan.rtl))
    kata = RTLTercantum(kegiatan=f"{rtl.kegiatan} tahap kedua")
    return _menyatakan(laporan, rtl={rtl.id: kata})


@_cacat("SKM-RLS-004")
def _nomor_berbeda(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    rtl = draw(st.sampled_from(laporan.rtl))
    return _menyatakan(laporan, rtl={rtl.id: RTLTercantum(nomor="77")})


@_cacat("SKM-RLS-005")
def _urutan_berbeda(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    return attrs.evolve(laporan, realisasi=(*laporan.realisasi[1:], laporan.realisasi[0]))


@_cacat("SKM-RLS-006")
def _tanpa_dokumentasi(draw: st.DrawFn) -> Laporan:
    return _pertama(_tindak(draw), Status.SUDAH, dokumentasi=())


@_cacat("SKM-RLS-007")
def _sudah_sebelum_waktunya(draw: st.DrawFn) -> Laporan:
    laporan = _pertama(_tindak(draw), Status.SUDAH)
    tahun = laporan.periode.tindak_lanjut.akhir.year + 1
    triwulan = tuple(sorted(draw(st.sets(st.integers(1, 4), min_size=1))))
    return attrs.evolve(laporan, rtl=_ganti(laporan.rtl, 0, tahun=tahun, triwulan=triwulan))


@_cacat("SKM-RLS-008")
def _tanpa_strategi(draw: st.DrawFn) -> Laporan:
    status = draw(st.sampled_from((Status.BELUM, Status.SEDANG)))
    laporan = _pertama(_tindak(draw), status)
    return attrs.evolve(laporan, strategi=laporan.strategi[1:])


@_cacat("SKM-RLS-009")
def _strategi_asing(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    asing: Strategi = strategi_lengkap(_asing(r.id for r in laporan.rtl))
    return attrs.evolve(laporan, strategi=(*laporan.strategi, asing))


@_cacat("SKM-RLS-010")
def _tanpa_target(draw: st.DrawFn) -> Laporan:
    return _strategi(_tindak(draw), target=draw(st.sampled_from(("", " "))))


@_cacat("SKM-RLS-011")
def _target_lewat(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    assert laporan.tanggal is not None  # noqa: S101 - clean reports have one
    lewat = laporan.tanggal.pertama - timedelta(days=draw(st.integers(1, 400)))
    return _strategi(laporan, target_tanggal=lewat)


@_cacat("SKM-RLS-012")
def _strategi_tanpa_penanggung_jawab(draw: st.DrawFn) -> Laporan:
    return _strategi(_tindak(draw), penanggung_jawab="")


@_cacat("SKM-RLS-013")
def _persentase_salah(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    semua = all(r.status is Status.SUDAH for r in laporan.realisasi)
    return _menyatakan(laporan, persentase=Decimal(99 if semua else 100))


@_cacat("SKM-RLS-014")
def _status_bertentangan(draw: st.DrawFn) -> Laporan:
    laporan = _pertama(_tindak(draw), Status.SUDAH)
    lain = realisasi_lengkap(laporan.rtl[0].id, Status.BELUM)
    return attrs.evolve(laporan, realisasi=(laporan.realisasi[0], lain, *laporan.realisasi[1:]))


@_cacat("SKM-RLS-015")
def _tanpa_deskripsi(draw: st.DrawFn) -> Laporan:
    return _pertama(_tindak(draw), Status.SUDAH, deskripsi=draw(st.sampled_from(("", " "))))


@_cacat("SKM-RLS-016")
def _tanpa_hambatan(draw: st.DrawFn) -> Laporan:
    status = draw(st.sampled_from((Status.BELUM, Status.SEDANG)))
    return _pertama(_tindak(draw), status, hambatan="")


@_cacat("SKM-RLS-017")
def _tercantum_asing(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    return _menyatakan(laporan, rtl={_asing(r.id for r in laporan.rtl): RTLTercantum()})


@_cacat("SKM-RLS-018")
def _tautan_buntu(draw: st.DrawFn) -> Laporan:
    situs = draw(st.sampled_from(("contoh.go.id:99999", "[::1]", "contoh,go.id", "contoh.go.id:a")))
    bukti = (Dokumentasi(tautan=f"https://{situs}/foto"),)
    return _pertama(_tindak(draw), Status.SUDAH, dokumentasi=bukti)


# ---------------------------------------------------------------- form


@_cacat("SKM-LAP-001")
def _periode_tabel(draw: st.DrawFn) -> Laporan:
    teks = draw(st.sampled_from(("Januari-Juni 1999", "Triwulan IV Tahun 1999", "Tahun 1999")))
    return _menyatakan(_apa_saja(draw), periode_tabel_1=teks)


@_cacat("SKM-LAP-002")
def _tidak_sesudah_survei(draw: st.DrawFn) -> Laporan:
    laporan = _tindak(draw)
    lama = laporan.periode
    tindak = Periode(dari=lama.survei.akhir, sampai=lama.tindak_lanjut.akhir)
    return attrs.evolve(laporan, periode=PeriodeLaporan(survei=lama.survei, tindak_lanjut=tindak))


@_cacat("SKM-LAP-003")
def _tanggal_terlalu_awal(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    hari = Telaah(laporan).akhir_periode - timedelta(days=draw(st.integers(1, 60)))
    tanggal = Tanggal(tahun=hari.year, bulan=hari.month, hari=hari.day)
    return attrs.evolve(laporan, tanggal=tanggal)


def _penandatangan(laporan: Laporan) -> Penandatangan:
    assert laporan.penandatangan is not None  # noqa: S101 - clean reports have one
    return laporan.penandatangan


def _dengan_nip(laporan: Laporan, nip: str) -> Laporan:
    return attrs.evolve(laporan, penandatangan=attrs.evolve(_penandatangan(laporan), nip=nip))


@_cacat("SKM-LAP-004")
def _tanpa_penandatangan(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    kosong = attrs.evolve(_penandatangan(laporan), nama=draw(st.sampled_from(("", "(nama)", "…"))))
    return attrs.evolve(laporan, penandatangan=draw(st.sampled_from((None, kosong))))


@_cacat("SKM-LAP-005")
def _tanpa_nip(draw: st.DrawFn) -> Laporan:
    return _dengan_nip(_apa_saja(draw), draw(st.sampled_from(("", "(18 angka)"))))


@_cacat("SKM-LAP-006")
def _nip_pendek(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    return _dengan_nip(laporan, _penandatangan(laporan).nip[: draw(st.integers(1, 17))])


@_cacat("SKM-LAP-007")
def _nip_mustahil(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    nip = _penandatangan(laporan).nip
    bulan_lahir, bulan_angkat = f"{nip[:4]}13{nip[6:]}", f"{nip[:12]}13{nip[14:]}"
    return _dengan_nip(laporan, draw(st.sampled_from((bulan_lahir, bulan_angkat))))


@_cacat("SKM-LAP-008")
def _nip_kelamin(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    nip = _penandatangan(laporan).nip
    return _dengan_nip(laporan, f"{nip[:14]}{draw(st.sampled_from('03456789'))}{nip[15:]}")


@_cacat("SKM-LAP-009")
def _nama_tidak_baku(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    kode = draw(st.sampled_from(muat(laporan.regulasi).unsur)).kode
    return _menyatakan(laporan, nama_unsur_tabel_2={kode: "Nama yang Lain Sama Sekali"})


@_cacat("SKM-LAP-010")
def _regulasi_dicabut(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw, regulasi=BAKU)
    teks = draw(
        st.sampled_from(
            (
                "Keputusan Menteri PAN Nomor KEP/25/M.PAN/2/2004.",
                "Peraturan Menteri PANRB Nomor 16 Tahun 2014.",
                "Survei berpedoman pada PermenPANRB 16/2014 dan dilaksanakan setiap triwulan.",
            )
        )
    )
    if isinstance(laporan, LaporanSKM):
        return attrs.evolve(laporan, paragraf=ParagrafSKM(dasar_hukum=(teks,)))
    return attrs.evolve(laporan, paragraf=ParagrafLaporan(latar_belakang=(teks,)))


@_cacat("SKM-LAP-011")
def _regulasi_tidak_berlaku(draw: st.DrawFn) -> Laporan:
    lama = draw(st.sampled_from(("permenpanrb-16-2014", "kep-25-m-pan-2-2004")))
    return _apa_saja(draw, regulasi=lama, tahun=draw(st.integers(2018, 2030)))


@_cacat("SKM-LAP-012")
def _bagian_kosong(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    kosong: list[dict[str, Any]] = [{"tempat": ""}, {"tanggal": None}]
    if isinstance(laporan, LaporanSKM):
        kosong.append({"rtl": ()})
    else:
        kosong.append({"rtl": (), "realisasi": (), "strategi": ()})
    return attrs.evolve(laporan, **draw(st.sampled_from(kosong)))


@_cacat("SKM-LAP-013")
def _paragraf_ditiadakan(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    bidang = draw(st.sampled_from(("latar_belakang", "dasar_hukum", "penutup")))
    isi: Any = {bidang: draw(st.sampled_from(((), (" ",))))}
    if isinstance(laporan, LaporanSKM):
        return attrs.evolve(laporan, paragraf=ParagrafSKM(**isi))
    return attrs.evolve(laporan, paragraf=ParagrafLaporan(**isi))


@_cacat("SKM-LAP-014")
def _tanpa_hari(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    assert laporan.tanggal is not None  # noqa: S101 - clean reports have one
    return attrs.evolve(laporan, tanggal=attrs.evolve(laporan.tanggal, hari=None))


@_cacat("SKM-LAP-015")
def _gambar_hilang(draw: st.DrawFn) -> Laporan:
    hilang = (Dokumentasi(berkas="foto/hilang.jpg"),)
    laporan = _pertama(_tindak(draw), Status.SUDAH, dokumentasi=hilang)
    return attrs.evolve(laporan, folder=Path("folder-yang-tidak-ada"))


@_cacat("SKM-LAP-016")
def _tren_terbalik(draw: st.DrawFn) -> Laporan:
    laporan = _survei(draw)
    tahun = laporan.periode.mulai.year
    urut = draw(st.sampled_from(((2, 3), (2, 2), (2, 0))))
    tren = tuple(NilaiTren(periode=Periode(tahun=tahun - i), ikm=Decimal(80)) for i in urut)
    return attrs.evolve(laporan, tren=tren)


@_cacat("SKM-LAP-017")
def _karakter_tak_tampak(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    huruf = draw(st.sampled_from("\x7f\x85\u200b\u200d\u202e\u2066\u2028\ufeff"))
    assert laporan.penandatangan is not None  # noqa: S101 - clean reports have one
    nama = f"{laporan.penandatangan.nama}{huruf}"
    return attrs.evolve(laporan, penandatangan=attrs.evolve(laporan.penandatangan, nama=nama))


@_cacat("SKM-LAP-018")
def _isian_tertinggal(draw: st.DrawFn) -> Laporan:
    laporan = _apa_saja(draw)
    nama = draw(st.sampled_from((isian("nama unit"), f"Kantor {isian('kota')} Barat")))
    return attrs.evolve(laporan, unit=attrs.evolve(laporan.unit, nama=nama))
