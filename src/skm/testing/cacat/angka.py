"""Defects in figures, and in what is said of them."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from skm.audit.tabel import sebut_ujung
from skm.dasar import Peta
from skm.exact import round_half_up
from skm.model import (
    AngkaLayanan,
    Bobot,
    DasarAngka,
    NilaiTren,
    NilaiUnsur,
    ParagrafSKM,
    Periode,
    Tercantum,
)
from skm.model.laporan_skm import LaporanBerencana
from skm.regulasi import EDISI, muat
from skm.skor import hitung_galat, tentukan_mutu
from skm.tabulasi import cacah_lembar
from skm.testing.cacat.dasar import (
    BAKU,
    apa_saja,
    cacat,
    ganti,
    ikm_dari,
    kode_dari,
    lembar_dari,
    menyatakan,
    survei_bersih,
    tindak_bersih,
)


@cacat("SKM-IKM-001")
def _nilai_hilang(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    buang = draw(st.integers(0, len(laporan.nilai) - 1))
    return attrs.evolve(laporan, nilai=(*laporan.nilai[:buang], *laporan.nilai[buang + 1 :]))


@cacat("SKM-IKM-002")
def _luar_skala(draw: st.DrawFn) -> LaporanBerencana:
    laporan = tindak_bersih(draw)
    tempat = draw(st.integers(0, len(laporan.nilai) - 1))
    n = laporan.nilai[tempat].n or 1
    total = draw(st.sampled_from((n - 1, 4 * n + 1, 5 * n)))
    return attrs.evolve(laporan, nilai=ganti(laporan.nilai, tempat, nrr=None, total=total))


@cacat("SKM-IKM-003")
def _nrr_mustahil(draw: st.DrawFn) -> LaporanBerencana:
    def satu_mustahil(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
        # Whole answers of 33 people never give a mean of 3,50.
        return tuple(
            NilaiUnsur(kode=n.kode, nrr=Decimal("3.50"), n=33)
            if i == 0
            else NilaiUnsur(kode=n.kode, total=100, n=33)
            for i, n in enumerate(nilai)
        )

    return tindak_bersih(draw, nilai=satu_mustahil)


def _berbobot(
    draw: st.DrawFn, ubah: Callable[[list[Fraction]], list[Fraction]]
) -> LaporanBerencana:
    laporan = apa_saja(draw)
    kode = [u.kode for u in ikm_dari(laporan).unsur]
    bobot = ubah([Fraction(1, len(kode))] * len(kode))
    konvensi = attrs.evolve(laporan.konvensi, bobot=Peta(zip(kode, bobot, strict=True)))
    return attrs.evolve(laporan, konvensi=konvensi)


@cacat("SKM-IKM-004")
def _bobot_berlebih(draw: st.DrawFn) -> LaporanBerencana:
    kali = draw(st.fractions(Fraction(1, 2), Fraction(3, 2), max_denominator=20))
    return _berbobot(draw, lambda b: [b[0] * (2 if kali == 1 else kali), *b[1:]])


@cacat("SKM-IKM-005")
def _bobot_negatif(draw: st.DrawFn) -> LaporanBerencana:
    kurang = Fraction(draw(st.integers(0, 9)), 10)
    return _berbobot(draw, lambda b: [-kurang, b[1] + b[0] + kurang, *b[2:]])


@cacat("SKM-IKM-006")
def _bobot_dibulatkan(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    if len(ikm_dari(laporan).unsur) == 10:  # 0,1 is exact
        laporan = apa_saja(draw, regulasi="kep-25-m-pan-2-2004")
    bobot = draw(st.sampled_from((Bobot.DUA_DESIMAL, Bobot.TIGA_DESIMAL)))
    return attrs.evolve(laporan, konvensi=attrs.evolve(laporan.konvensi, bobot=bobot))


def _huruf_lain(nilai: Fraction) -> str:
    """Return a letter that no rule set gives for an index near this one."""
    ada = {
        tentukan_mutu(nilai + geser, muat(edisi)).huruf for edisi in EDISI for geser in (-1, 0, 1)
    }
    return next(huruf for huruf in "DCBA" if huruf not in ada)


@cacat("SKM-IKM-010")
def _mutu_salah(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    unsur = draw(st.sampled_from(ikm_dari(laporan).unsur))
    return menyatakan(laporan, mutu={unsur.kode: _huruf_lain(unsur.konversi)})


@cacat("SKM-IKM-011")
def _mutu_unit_salah(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    ikm = ikm_dari(laporan)
    tercantum = draw(st.sampled_from((None, ikm.cetak)))
    return menyatakan(laporan, ikm=tercantum, mutu_ikm=_huruf_lain(ikm.nilai))


@cacat("SKM-IKM-012")
def _ikm_salah(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    geser = Decimal(draw(st.integers(137, 900))).scaleb(-2)
    cetak = ikm_dari(laporan).cetak
    return menyatakan(laporan, ikm=cetak - geser if cetak > 60 else cetak + geser)


@cacat("SKM-IKM-013")
def _jumlah_salah(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    geser = Decimal(draw(st.integers(20, 90))).scaleb(-2)
    jumlah = round_half_up(ikm_dari(laporan).jumlah_tertimbang, draw(st.integers(2, 4)))
    return menyatakan(laporan, jumlah_tertimbang=jumlah + geser)


@cacat("SKM-IKM-014")
def _tertimbang_salah(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    unsur = draw(st.sampled_from(ikm_dari(laporan).unsur))
    geser = Decimal(draw(st.integers(2, 9))).scaleb(-2)
    return menyatakan(laporan, tertimbang={unsur.kode: round_half_up(unsur.tertimbang, 3) + geser})


@cacat("SKM-IKM-015")
def _nrr_salah(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    unsur = draw(st.sampled_from(ikm_dari(laporan).unsur))
    geser = Decimal(draw(st.integers(2, 90))).scaleb(-2)
    return menyatakan(laporan, nrr={unsur.kode: round_half_up(unsur.nrr, 2) + geser})


@cacat("SKM-IKM-016")
def _unsur_tercantum_asing(draw: st.DrawFn) -> LaporanBerencana:
    bidang = draw(st.sampled_from(("mutu", "nrr", "tertimbang", "nama_unsur_tabel_1")))
    isi: Any = Decimal("3.00") if bidang in ("nrr", "tertimbang") else "A"
    return menyatakan(apa_saja(draw), **{bidang: {"U99": isi}})


@cacat("SKM-IKM-017")
def _interval_lain(draw: st.DrawFn) -> LaporanBerencana:
    def tinggi(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
        return tuple(NilaiUnsur(kode=n.kode, total=330 + i, n=100) for i, n in enumerate(nilai))

    # 82,50 and above, which is B today and was A under KEP/25/M.PAN/2/2004.
    laporan = tindak_bersih(draw, regulasi=BAKU, nilai=tinggi)
    kode = draw(st.sets(st.sampled_from([n.kode for n in laporan.nilai]), min_size=1))
    return menyatakan(laporan, mutu=dict.fromkeys(kode, "A"))


@cacat("SKM-IKM-018")
def _kode_tertukar(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
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
    return menyatakan(laporan, nama_unsur_tabel_1=nama)


@cacat("SKM-IKM-019")
def _mutu_di_batas(draw: st.DrawFn) -> LaporanBerencana:
    def di_batas(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
        return tuple(NilaiUnsur(kode=n.kode, nrr=Decimal("3.53"), n=400) for n in nilai)

    laporan = tindak_bersih(draw, regulasi=BAKU, nilai=di_batas)
    return menyatakan(laporan, mutu={kode_dari(draw, laporan): "A"})


@cacat("SKM-IKM-021")
def _fakta_salah_ketik(draw: st.DrawFn) -> LaporanBerencana:
    def tercetak(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
        return tuple(
            NilaiUnsur(kode=n.kode, nrr=Decimal(310 + 3 * i).scaleb(-2), n=400)
            for i, n in enumerate(nilai)
        )

    laporan = tindak_bersih(draw, regulasi=BAKU, nilai=tercetak)
    # The lowest lower still or the highest higher, so that the plan is for the same unsur.
    tempat, geser = draw(st.sampled_from(((0, Decimal(-1)), (-1, Decimal("0.6")))))
    unsur = ikm_dari(laporan).unsur[tempat]
    salah = tuple(
        attrs.evolve(n, nrr=n.nrr + geser) if n.kode == unsur.kode and n.nrr is not None else n
        for n in laporan.nilai
    )
    tertimbang = {unsur.kode: round_half_up(unsur.tertimbang, 4)}
    menyatakan = Tercantum(ikm=ikm_dari(laporan).cetak, tertimbang=Peta(tertimbang))
    return attrs.evolve(laporan, tercantum=menyatakan, nilai=salah)


@cacat("SKM-IKM-022")
def _skala_tertukar(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    ikm = ikm_dari(laporan)
    if draw(st.booleans()):
        return menyatakan(laporan, ikm=round_half_up(ikm.nilai / 25, 2))
    nrr = {u.kode: round_half_up(25 * u.nrr, 2) for u in ikm.unsur}
    return menyatakan(laporan, nrr=nrr)


@cacat("SKM-IKM-020")
def _tren_luar_skala(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    tren = NilaiTren(
        periode=Periode(tahun=laporan.periode.mulai.year - 5),
        ikm=draw(st.sampled_from((Decimal("3.45"), Decimal("100.01")))),
    )
    return attrs.evolve(laporan, tren=(tren,))


@cacat("SKM-IKM-023")
def _tren_melonjak(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    kini = ikm_dari(laporan).cetak
    jauh = Decimal(draw(st.integers(1600, 3500))).scaleb(-2)
    tahun = laporan.periode.mulai.year - 5
    ikm = kini - jauh if kini - jauh >= 25 else kini + jauh
    return attrs.evolve(laporan, tren=(NilaiTren(periode=Periode(tahun=tahun), ikm=ikm),))


@cacat("SKM-IKM-024")
def _naik_yang_kebetulan(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    galat = hitung_galat(
        cacah_lembar(lembar_dari(laporan), ()).semua,
        regulasi=laporan.regulasi,
        konvensi=laporan.konvensi,
    )
    assume(galat is not None and galat.galat > Decimal("0.01"))
    kini = ikm_dari(laporan).cetak
    dulu = kini - Decimal("0.01") if kini > 25 else kini + Decimal("0.01")
    tahun = laporan.periode.mulai.year - 1
    tren = NilaiTren(periode=Periode(tahun=tahun), ikm=dulu, n=2)
    arah = draw(st.sampled_from(("IKM naik.", "Nilai SKM meningkat dari tahun lalu.")))
    return attrs.evolve(laporan, tren=(tren,), paragraf=ParagrafSKM(tren=(arah,)))


@cacat("SKM-IKM-030")
def _legenda_lain(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    ikm = ikm_dari(laporan)
    geser = Fraction(draw(st.integers(1, 3)), 100)
    isi: dict[str, Any] = {
        "tertimbang": {u.kode: round_half_up(u.tertimbang, 3) for u in ikm.unsur},
        "jumlah_tertimbang": round_half_up(ikm.jumlah_tertimbang, 3),
        "ikm": ikm.cetak,
    }
    pilih = draw(st.sets(st.sampled_from([*isi]), min_size=1))
    bobot = {u.kode: u.bobot + geser for u in ikm.unsur}
    return menyatakan(laporan, bobot=bobot, **{k: isi[k] for k in pilih})


@cacat("SKM-IKM-031")
def _legenda_tidak_dinyatakan(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    return menyatakan(laporan, bobot=Fraction(draw(st.integers(1, 100)), 1000) + 1)


@cacat("SKM-IKM-032")
def _tabel_lain(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    baku = {b.mutu: (b.batas_bawah, b.batas_atas) for b in muat(laporan.regulasi).tabel_mutu}
    mutu, ujung = draw(st.sampled_from([*baku])), draw(st.integers(0, 1))
    geser = Fraction(draw(st.sampled_from((-500, -10, -1, 1, 10, 500))), 100)
    bawah, atas = baku[mutu]
    baku[mutu] = (bawah, atas + geser) if ujung else (bawah + geser, atas)
    if draw(st.booleans()):
        lain = draw(st.sampled_from([e for e in EDISI if not _setabel(e, laporan.regulasi)]))
        baku = {b.mutu: (b.batas_bawah, b.batas_atas) for b in muat(lain).tabel_mutu}
    return menyatakan(laporan, interval={k: sebut_ujung(v) for k, v in baku.items()})


def _setabel(satu: str, dua: str) -> bool:
    """Return whether two rule sets have one table of classes."""
    return [b.batas_bawah for b in muat(satu).tabel_mutu] == [
        b.batas_bawah for b in muat(dua).tabel_mutu
    ]


@cacat("SKM-IKM-033")
def _skala_lain(draw: st.DrawFn) -> LaporanBerencana:
    return menyatakan(apa_saja(draw), skala=draw(st.sampled_from(("1–5", "0 s.d. 3", "4–1"))))


@cacat("SKM-IKM-025")
def _unit_di_luar_layanan(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw, dasar=[DasarAngka.IKM])
    kini = ikm_dari(laporan).cetak
    arah = 1 if kini < 60 else -1
    layanan = [
        AngkaLayanan(nama=nama, n=29, ikm=kini + arah * Decimal(draw(st.integers(100, 3000))) / 100)
        for nama in ("Loket Barat", "Loket Timur")
    ]
    return attrs.evolve(laporan, n=58, populasi=None, responden=Peta(), layanan=layanan)
