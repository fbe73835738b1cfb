"""Never executed: what the type checkers must understand about the public API."""

import sqlite3
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, ClassVar, assert_type

import skm
from skm.renderers import TanpaOpsi

laporan = skm.baca("laporan.toml")
assert_type(laporan, skm.LaporanTindakLanjut | skm.LaporanSKM | skm.Publikasi)
assert isinstance(laporan, skm.LaporanTindakLanjut)
assert_type(laporan.unit.logo, str | None)
assert_type(laporan.folder, Path | None)
assert_type(laporan.rtl[0].triwulan, tuple[int, ...])
assert_type(laporan.tercantum.mutu["U1"], str)

naskah = skm.susun(laporan)
assert_type(naskah, skm.Naskah)
assert naskah.hasil.capaian is not None
assert_type(naskah.hasil.capaian.persentase, Fraction | None)
assert_type(skm.cetak(naskah, "docx"), skm.Artifact)
assert_type(skm.cetak(naskah, "docx").content, bytes)
assert_type(naskah.grafik[0].svg(), str)

ikm = skm.hitung_ikm({"U1": "3,49"})
assert_type(ikm, skm.IKM)
assert_type(ikm.nilai, Fraction)
assert_type(ikm.cetak, Decimal)
assert_type(ikm["U1"], skm.HasilUnsur)
assert_type(list(ikm), list[skm.HasilUnsur])
ikm.ke_tabel("pandas", angka="float")
ikm.ke_tabel("duckdb")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
skm.hitung_ikm([skm.NilaiUnsur(kode="U1", total=105, n=29)], regulasi=skm.muat_regulasi())
assert_type(skm.terendah(ikm), tuple[skm.UnsurTerendah, ...])
assert_type(skm.tentukan_mutu(Fraction(90), skm.muat_regulasi()).huruf, str)
assert_type(skm.hitung_capaian(laporan.rtl, laporan.realisasi), skm.Capaian)

assert_type(skm.cetak(laporan, "docx"), skm.Artifact)
assert_type(
    skm.laporan_dari({"jenis": "skm"}), skm.LaporanTindakLanjut | skm.LaporanSKM | skm.Publikasi
)
assert_type(skm.Periode.urai("2024-TW1"), skm.Periode)

kursor = sqlite3.connect(":memory:").execute("SELECT 3 AS U1")
assert_type(skm.tabulasikan(kursor, grup="layanan"), skm.Tabulasi)
assert_type(skm.tabulasikan([{"U1": 3, "layanan": "A"}, {"U1": None}]), skm.Tabulasi)
assert_type(skm.tabulasikan([[3, "A"], [4, "B"]], judul=["U1", "layanan"]), skm.Tabulasi)
assert_type(skm.tabulasikan({"U1": (0, 1, 9, 16)}), skm.Tabulasi)
assert_type(skm.tabulasikan([Path("a.csv"), b"U1"], kolom={"U1": ["a", "b"]}), skm.Tabulasi)
assert_type(skm.baca_jawaban(kursor, pemetaan={"zona": "WIB"}), skm.BacaanJawaban)
assert_type(skm.baca_pemetaan(b"zona = 'WIB'", nama="isian"), skm.Pemetaan)
assert_type(skm.ikm_dari({"U1": 105}, n=29), skm.IKM)
assert_type(skm.ikm_dari(skm.baca_jawaban("a.csv")), skm.IKM)
assert_type(skm.rekap("a.csv", unit="layanan", mesin="polars").n, int)
assert_type(skm.bandingkan(ikm, "a.csv", sebutan=("2024", "2025")).ikm.nilai, Fraction)
skm.tabulasikan(3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
skm.tabulasikan("a.csv", dimensi="unit")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

temuan = skm.periksa(laporan)
assert_type(temuan, tuple[skm.Temuan, ...])
assert_type(temuan[0].tingkat, skm.Tingkat)
assert_type(temuan[0].baris, int | None)
assert_type(skm.lampirkan_temuan(naskah, temuan), skm.Naskah)
skm.periksa("laporan.toml")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

assert_type(skm.skema("laporan"), dict[str, Any])

jejak = skm.telusur(laporan)
assert_type(jejak, skm.Telusur)
assert_type(jejak["U3.nrr"], skm.Langkah)
assert_type(jejak["U3.nrr"].hasil, Fraction)
assert_type(jejak["U3.nrr"].cetak, Decimal | None)
skm.telusur(ikm, regulasi=skm.muat_regulasi())
skm.telusur(ikm, regulasi="permenpanrb-14-2017")
skm.hitung_ikm({"U1": "3,49"}, regulasi=14)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
skm.telusur("laporan.toml")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

skm.Konvensi(bobot=skm.Bobot.DUA_DESIMAL, desimal_nrr=2)
skm.Konvensi(bobot=skm.Peta({"U1": Fraction(1, 9)}))
skm.Periode(tahun=2024, triwulan=1)
skm.Periode(tahun="2024")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
skm.RTL(id="a", unsur="U1")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

try:
    skm.baca("laporan.toml")
except skm.DataError as salah:
    assert_type(salah.masalah, tuple[skm.Masalah, ...])
    assert_type(salah.masalah[0].baris, int | None)


class CsvRenderer:
    """A guest's renderer satisfies the protocol without inheriting from it."""

    format: ClassVar[str] = "csv"
    media_type: ClassVar[str] = "text/csv"
    suffix: ClassVar[str] = ".csv"
    jenis: ClassVar[frozenset[str]] = frozenset({"tindak-lanjut"})
    opsi: ClassVar[type[Any]] = TanpaOpsi

    def render(self, naskah: skm.Naskah, opsi: TanpaOpsi, /) -> skm.Artifact:
        """Return nothing much."""
        return skm.Artifact(file_name="a.csv", media_type=self.media_type, content=b"")


renderer: skm.Renderer = CsvRenderer()
