"""Defects in how a survey was held."""

from datetime import timedelta
from decimal import Decimal

import attrs
from hypothesis import strategies as st

from skm.audit import Telaah
from skm.dasar import Peta
from skm.model import (
    LaporanSKM,
    NilaiUnsur,
    Periode,
    Saran,
)
from skm.model.laporan_skm import LaporanBerencana
from skm.testing.cacat.dasar import (
    apa_saja,
    cacat,
    kode_dari,
    lembar_dari,
    menyatakan,
    survei_bersih,
    tindak_bersih,
)


@cacat("SKM-SRV-001")
def _n_hilang(draw: st.DrawFn) -> LaporanBerencana:
    def tanpa_n(nilai: tuple[NilaiUnsur, ...]) -> tuple[NilaiUnsur, ...]:
        return tuple(
            NilaiUnsur(kode=n.kode, nrr=Decimal("3.00") + Decimal(i).scaleb(-2))
            for i, n in enumerate(nilai)
        )

    return tindak_bersih(draw, nilai=tanpa_n)


@cacat("SKM-SRV-002")
def _sampel_kurang(draw: st.DrawFn) -> LaporanBerencana:
    return attrs.evolve(survei_bersih(draw), populasi=draw(st.integers(1000, 10**6)))


@cacat("SKM-SRV-003")
def _populasi_kurang(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    return attrs.evolve(laporan, populasi=draw(st.integers(1, lembar_dari(laporan).n - 1)))


@cacat("SKM-SRV-004")
def _jawaban_luar_skala(draw: st.DrawFn) -> LaporanBerencana:
    laporan = attrs.evolve(survei_bersih(draw), populasi=None)
    pilih = kode_dari(draw, laporan)
    lembar = lembar_dari(laporan)
    # One more sheet with nothing else on it, so that no figure changes.
    jawaban = {k: isi + ("x" if k == pilih else "-") for k, isi in lembar.jawaban.items()}
    profil = {k: (*isi, isi[0]) for k, isi in lembar.profil.items()}
    return attrs.evolve(
        laporan, jawaban=attrs.evolve(lembar, jawaban=Peta(jawaban), profil=Peta(profil))
    )


@cacat("SKM-SRV-005")
def _tabel_responden(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    n = Telaah(laporan).n or 0
    return menyatakan(laporan, responden={"golongan": {"A": n, "B": draw(st.integers(1, 50))}})


@cacat("SKM-SRV-006")
def _n_berbeda(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    return menyatakan(laporan, n=(Telaah(laporan).n or 0) + draw(st.integers(1, 50)))


@cacat("SKM-SRV-007")
def _luar_periode(draw: st.DrawFn) -> LaporanBerencana:
    laporan = apa_saja(draw)
    besok = laporan.periode_survei.akhir + timedelta(days=draw(st.integers(1, 60)))
    if isinstance(laporan, LaporanSKM) and draw(st.booleans()):
        lembar = lembar_dari(laporan)
        hari = (besok.isoformat(), *lembar.profil["tanggal"][1:])
        profil = Peta({**lembar.profil, "tanggal": hari})
        return attrs.evolve(laporan, jawaban=attrs.evolve(lembar, profil=profil))
    return menyatakan(laporan, pengumpulan=Periode(dari=besok, sampai=besok))


@cacat("SKM-SRV-013")
def _triwulan_lalu(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    besok = laporan.periode.akhir + timedelta(days=draw(st.integers(1, 60)))
    lembar = lembar_dari(laporan)
    profil = Peta({**lembar.profil, "tanggal": (besok.isoformat(),) * lembar.n})
    return attrs.evolve(laporan, jawaban=attrs.evolve(lembar, profil=profil))


@cacat("SKM-SRV-008")
def _ganda(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    return attrs.evolve(
        laporan, jawaban=attrs.evolve(lembar_dari(laporan), ganda=draw(st.integers(1, 9)))
    )


@cacat("SKM-SRV-009")
def _responden_sedikit(draw: st.DrawFn) -> LaporanBerencana:
    return apa_saja(draw, n=st.integers(2, 29))


@cacat("SKM-SRV-010")
def _tabel_berbeda(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    kelamin = lembar_dari(laporan).profil["jenis_kelamin"]
    hitung = {k: kelamin.count(k) for k in ("Laki-laki", "Perempuan")}
    dari, ke = sorted(hitung, key=lambda k: -hitung[k])
    hitung[dari] -= 1
    hitung[ke] += 1
    return menyatakan(laporan, responden={"jenis_kelamin": hitung})


_IDENTITAS = st.sampled_from(("3201010505900001", "0812 9876 5432", "budi [at] contoh.id"))


@cacat("SKM-SRV-011")
def _identitas_di_profil(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    lembar = lembar_dari(laporan)
    kelas = (draw(_IDENTITAS), *("Petani",) * (lembar.n - 1))
    profil = Peta({**lembar.profil, "pekerjaan": kelas})
    return attrs.evolve(laporan, jawaban=attrs.evolve(lembar, profil=profil))


@cacat("SKM-SRV-012")
def _identitas_di_saran(draw: st.DrawFn) -> LaporanBerencana:
    laporan = survei_bersih(draw)
    saran = (*lembar_dari(laporan).saran, Saran(teks=f"Hubungi {draw(_IDENTITAS)}"))
    return attrs.evolve(laporan, jawaban=attrs.evolve(lembar_dari(laporan), saran=saran))
