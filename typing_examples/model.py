"""Never executed: what the type checkers must understand about building nouns in code."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import skm

tw1 = skm.Periode(tahun=2026, triwulan=1)
laporan = skm.LaporanTindakLanjut(
    unit=skm.UnitLayanan(nama="Kantor Contoh"),
    periode=skm.PeriodeLaporan(survei=tw1, tindak_lanjut=tw1),
    nilai=[skm.NilaiUnsur(kode="U1", nrr="3,49")],
    rtl=[skm.RTL(id="a", unsur="U1", kegiatan="Menambah loket", triwulan=[1, 2])],
    realisasi=(skm.Realisasi(rtl=r, status="sedang") for r in "a"),
    tercantum=skm.Tercantum(mutu={"U6": "B"}, nrr={"U1": "3,49"}, bobot="0,11"),
    folder="contoh",
)
assert_type(laporan.nilai, tuple[skm.NilaiUnsur, ...])
assert_type(laporan.nilai[0].nrr, Decimal | None)
assert_type(laporan.realisasi[0].status, skm.Status)
assert_type(laporan.tercantum.bobot, Fraction | skm.Peta[str, Fraction] | None)

assert_type(skm.Konvensi(bobot="1/k").bobot, skm.Bobot | skm.Peta[str, Fraction])
skm.Konvensi(bobot={"U1": "0,11"}, kosong="responden-lengkap", tanpa=["U9"])
skm.Konvensi(bobot=skm.Bobot.PER_K, bagian={"U1": ["U1a", "U1b"]})
skm.Pemetaan(kolom={"U1": "Syarat", "U2": ["a", "b"]}, jawaban={"semua": {"Puas": 3}})
assert_type(
    skm.Strategi(rtl="a", strategi="x", target_tanggal="2026-06-30").target_tanggal, date | None
)

skm.NilaiUnsur(kode="U1", nrr=3.49)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
skm.RTL(id="a", unsur="U1", kegiatan="x", triwulan=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
skm.Realisasi(rtl="a", status=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
