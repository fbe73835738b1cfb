"""Books of rules: collected, combined, selected; and how they are run."""

import logging
import sys
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from importlib.metadata import EntryPoint
from pathlib import Path
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType
from typing import Any

import attrs
import pytest
from laporan_contoh import SKM, TL, kata, realisasi, temukan, tl

import skm
import skm.audit.ruang as folder
from golden import banding
from skm.audit import (
    Aturan,
    BukuAturan,
    Pelanggaran,
    Telaah,
    aturan,
    buku_bawaan,
    muat_pensiun,
    pelaksana,
    periksa,
    sesuai,
    tamu,
)
from skm.audit import pensiun as modul_pensiun
from skm.audit.pensiun import AturanPensiun, baca_pensiun
from skm.audit.tamu import buku_terpasang
from skm.errors import AturanError, DataError
from skm.model import Kutipan, Tempat, Temuan, Tingkat

KUTIPAN = Kutipan(regulasi="uji", bagian="pasal 1")
BAWAAN = buku_bawaan()


def buat(id_aturan: str = "UJI-LAP-001", **ubah: Any) -> Aturan:
    """Return a rule that always finds the whole report wanting."""

    def fungsi(telaah: Telaah) -> Iterator[Pelanggaran]:
        """
        Laporan selalu kurang.

        Karena begitu.

        Contoh: laporan mana pun.
        """
        yield Pelanggaran("$", f"kurang: {telaah.laporan.unit.nama}")

    return aturan(id_aturan, **{"tingkat": Tingkat.CATATAN, "kutipan": KUTIPAN, **ubah})(fungsi)


def gagal(telaah: Telaah) -> Iterator[Pelanggaran]:
    """Aturan ini gagal."""
    yield Pelanggaran("$", "sebelum gagal")
    raise ZeroDivisionError(telaah.laporan.tempat)


def modul(nama: str = "aturan_tamu", **isi: Any) -> ModuleType:
    """Return a module with these names."""
    baru = ModuleType(nama)
    vars(baru).update(isi)
    return baru


class TestKatalog:
    """The rules that ship with skm."""

    def test_daftar_beku(self) -> None:
        """A change of the catalogue is a change of the golden list."""
        baris = [f"{a.id}  {a.tingkat.value:10}  {a.judul}" for a in BAWAAN]
        baris += [f"{p.id}  pensiun     {p.sejak}" for p in muat_pensiun()]

        banding("aturan.txt", "\n".join(baris) + "\n")

    @pytest.mark.parametrize("satu", list(BAWAAN), ids=lambda a: a.id)
    def test_lengkap(self, satu: Aturan) -> None:
        """Every rule says what it wants, why, by what right, and gives an example."""
        assert satu.judul.endswith(".")
        assert satu.alasan.endswith(".")
        assert satu.contoh.endswith(".")
        assert satu.kutipan.bagian
        assert satu.ruang in ("SRV", "IKM", "RTL", "RLS", "KTN", "PUB", "LAP", "AUD")

    @pytest.mark.parametrize("satu", list(BAWAAN), ids=lambda a: a.id)
    @pytest.mark.parametrize("laporan", [TL, SKM], ids=["tindak-lanjut", "skm"])
    def test_laporan_mana_pun(self, satu: Aturan, laporan: Any) -> None:
        """A rule has nothing to say of a kind of report or a rule set it does not know."""
        asing = attrs.evolve(laporan, regulasi="tidak-dikenal")

        ditemukan = [*satu(Telaah(laporan)), *satu(Telaah(asing))]

        assert laporan.JENIS not in satu.jenis or len(ditemukan) == (satu.id == "SKM-IKM-001")

    def test_semua_aturan_terkumpul(self) -> None:
        """Whatever is decorated in a room is in the book, and every function there is a rule's."""
        ruang = [import_module(m.name) for m in iter_modules(folder.__path__, "skm.audit.ruang.")]

        assert {a.id for a in BAWAAN} == {
            v.id for m in ruang for v in vars(m).values() if isinstance(v, Aturan)
        }

    def test_pensiun_tidak_dipakai_lagi(self) -> None:
        """No rule has the id of a withdrawn one."""
        assert set() == {p.id for p in muat_pensiun()} & {a.id for a in BAWAAN}

    def test_baca_pensiun(self) -> None:
        """A withdrawn rule is read from the file."""
        (satu,) = baca_pensiun(
            '[[pensiun]]\nid = "SKM-IKM-999"\nsejak = 2030-01-01\nalasan = "Berganti."\n'
        )

        assert AturanPensiun(id="SKM-IKM-999", sejak=date(2030, 1, 1), alasan="Berganti.") == satu


class TestAturan:
    """One rule."""

    def test_bagian_docstring(self) -> None:
        """The docstring is the catalogue entry, the reason and the example."""
        satu = buat()

        assert "Laporan selalu kurang." == satu.judul
        assert "Karena begitu." == satu.alasan
        assert "laporan mana pun." == satu.contoh
        assert "LAP" == satu.ruang
        assert "pemeriksa" not in repr(satu)

    def test_tanpa_contoh(self) -> None:
        """Reason and example may be missing."""
        satu = aturan("UJI-LAP-002", tingkat=Tingkat.GALAT, kutipan=KUTIPAN)(gagal)

        assert ("Aturan ini gagal.", "", "") == (satu.judul, satu.alasan, satu.contoh)

    def test_tanpa_docstring(self) -> None:
        """A rule of which neither docstring nor source is known is refused by its book."""
        isi: dict[str, Any] = {"gagal": gagal}
        exec("def periksa(telaah):\n    yield from gagal(telaah)", isi)
        satu = aturan("UJI-LAP-002", tingkat=Tingkat.GALAT, kutipan=KUTIPAN)(isi["periksa"])

        assert ("", "", "") == (satu.judul, satu.alasan, satu.contoh)
        with pytest.raises(AturanError, match="UJI-LAP-002 has no docstring"):
            BukuAturan(aturan=(satu,))

    @pytest.mark.parametrize("id_aturan", ["", "skm-ikm-001", "SKM", "SKM_IKM_001", "SKM--1"])
    def test_id_salah(self, id_aturan: str) -> None:
        """An id has a pattern."""
        with pytest.raises(AturanError, match="is not like SKM-IKM-001"):
            buat(id_aturan)

    def test_jenis_salah(self) -> None:
        """A kind of report that does not exist is a slip."""
        with pytest.raises(AturanError, match="unknown kind of report 'skmm'"):
            buat(jenis=["skm", "skmm"])

    def test_hanya_jenisnya(self) -> None:
        """A rule for one kind of report is not run on another."""
        buku = BukuAturan(aturan=(buat(jenis=["skm"]),))

        assert [] == temukan("UJI-LAP-001", TL, buku=buku)
        assert 1 == len(temukan("UJI-LAP-001", SKM, buku=buku))

    def test_hanya_regulasinya(self) -> None:
        """The same id may be another function under the next regulation."""
        lama = buat(regulasi=["permenpanrb-16-2014"])
        baru = buat(regulasi=["permenpanrb-14-2017"], tingkat=Tingkat.GALAT)
        buku = BukuAturan(aturan=(lama, baru))
        (temuan,) = temukan("UJI-LAP-001", TL, buku=buku)

        assert Tingkat.GALAT is temuan.tingkat
        assert (baru, lama) == buku["UJI-LAP-001"]


class TestBuku:
    """A collection of rules."""

    def test_dari_modul(self) -> None:
        """Rules are collected by name; one that two modules share is there once."""
        satu, dua = buat("UJI-LAP-002"), buat("UJI-LAP-001")
        buku = BukuAturan.dari_modul(modul(a=satu, b=1, c="x"), modul(a=satu, d=dua))

        assert (dua, satu) == tuple(buku)
        assert 2 == len(buku)

    def test_tidak_berubah(self) -> None:
        """Nothing can be added to a book."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            BAWAAN.aturan = ()  # type: ignore[misc]

    def test_gabungan(self) -> None:
        """A sum is a new book, and its parts stay what they were."""
        semula = len(BAWAAN)
        jumlah = BAWAAN + BukuAturan(aturan=(buat(),))

        assert (semula, semula + 1) == (len(BAWAAN), len(jumlah))

    def test_id_ganda(self) -> None:
        """One id means one thing under one rule set."""
        with pytest.raises(AturanError, match="UJI-LAP-001 is there twice for all rule sets"):
            BukuAturan(aturan=(buat(), buat()))
        with pytest.raises(AturanError, match="is there twice for x"):
            BukuAturan(aturan=(buat(), buat(regulasi=["x"])))

    def test_tanpa_docstring(self) -> None:
        """A rule says what it wants."""
        diam = aturan("UJI-LAP-001", tingkat=Tingkat.GALAT, kutipan=KUTIPAN)(lambda _: ())

        with pytest.raises(AturanError, match="UJI-LAP-001 has no docstring"):
            BukuAturan(aturan=(diam,))

    @pytest.mark.parametrize(
        ("pola", "banyak"),
        [
            (("SKM-LAP-001",), 1),
            (("skm-lap-001", "SKM-LAP-002"), 2),
            (("SKM-AUD",), 2),
            (("SKM-",), len(BAWAAN)),
            (("GALAT", "peringatan", "catatan"), len(BAWAAN)),
        ],
    )
    def test_pilih(self, pola: tuple[str, ...], banyak: int) -> None:
        """By id, by the beginning of ids, by weight."""
        assert banyak == len(BAWAAN.pilih(*pola))

    def test_pola_asing(self) -> None:
        """A pattern that names nothing is a slip, and the nearest id is offered."""
        with pytest.raises(DataError) as salah:
            BAWAAN.pilih("SKM-IKM-010", "SKM-IKN-010", "entah")

        assert [("SKM-IKN-010", "SKM-IKM-010"), ("entah", "")] == [
            (m.ditemukan, m.saran) for m in salah.value.masalah
        ]

    def test_pola_kosong(self) -> None:
        """An empty pattern names no rule."""
        assert not sesuai("", "SKM-IKM-010", Tingkat.GALAT)

    def test_pola_pensiun(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A withdrawn id stays known, so that old commands run on."""
        lama = AturanPensiun(id="SKM-IKM-999", sejak=date(2030, 1, 1), alasan="Berganti.")
        monkeypatch.setattr(modul_pensiun, "muat_pensiun", lambda: (lama,))

        assert 0 == len(BAWAAN.pilih("SKM-IKM-999"))

    def test_abaikan(self) -> None:
        """What is ignored is still found, and says why it does not count."""
        laporan = tl(realisasi=(realisasi("w", dokumentasi=()), *TL.realisasi[1:]), tempat="")
        buku = BAWAAN.abaikan({"SKM-RLS": " ada di arsip "})
        semua = periksa(laporan, buku=buku)

        assert [("SKM-LAP-012", "", True), ("SKM-RLS-006", "ada di arsip", False)] == [
            (t.aturan, t.diabaikan, t.berlaku) for t in semua
        ]

    def test_abaikan_tanpa_alasan(self) -> None:
        """Ignoring needs a reason."""
        with pytest.raises(DataError) as salah:
            BAWAAN.abaikan({"galat": " "})

        assert ["alasan-kosong"] == [m.kode for m in salah.value.masalah]

    def test_alasan_ikut_digabung(self) -> None:
        """A sum ignores what its parts do."""
        jumlah = BukuAturan(aturan=()) + BAWAAN.abaikan({"catatan": "nanti"})

        assert "nanti" == jumlah.alasan_abai("X-Y-1", Tingkat.CATATAN)
        assert "" == jumlah.alasan_abai("X-Y-1", Tingkat.GALAT)


class TestPelaksanaan:
    """Running a book."""

    def test_aturan_gagal_menjadi_temuan(self, caplog: pytest.LogCaptureFixture) -> None:
        """A rule that raises is a finding, with the traceback in the log; the others run on."""
        rusak = aturan("UJI-AAA-001", tingkat=Tingkat.CATATAN, kutipan=KUTIPAN)(gagal)
        with caplog.at_level(logging.ERROR, "skm.audit"):
            semua = periksa(TL, buku=BukuAturan(aturan=(rusak, buat())))

        assert ["SKM-AUD-900", "UJI-AAA-001", "UJI-LAP-001"] == [t.aturan for t in semua]
        assert (
            "Aturan UJI-AAA-001 gagal dijalankan (ZeroDivisionError: Kota Contoh), sehingga"
        ) in semua[0].pesan
        assert "ZeroDivisionError" in caplog.text

    def test_yang_bukan_pelanggaran(self) -> None:
        """A rule that yields something else has failed."""
        aneh = aturan("UJI-AAA-001", tingkat=Tingkat.CATATAN, kutipan=KUTIPAN)(
            attrs.evolve(buat()).pemeriksa
        )
        buku = BukuAturan(aturan=(attrs.evolve(aneh, pemeriksa=_kata),))

        assert ["SKM-AUD-900"] == [t.aturan for t in periksa(TL, buku=buku)]

    def test_urutan_angka_aneh(self) -> None:
        """What only looks like a number in a place neither counts as one nor stops the audit."""
        semua = [
            Temuan(
                aturan="UJI-LAP-001",
                tingkat=Tingkat.CATATAN,
                tempat=Tempat(lokasi=f"$.rtl[{i}]"),
                pesan="x",
                kutipan=KUTIPAN,
            )
            for i in ("10", "²", "9" * 5000, "9", "٣")
        ]

        urut = sorted(semua, key=pelaksana._urutan)
        lokasi = [t.lokasi for t in urut]

        assert lokasi.index("$.rtl[9]") < lokasi.index("$.rtl[10]")

    def test_urutan(self) -> None:
        """Gravest first, then by id, then by place with 2 before 10."""
        buku = BukuAturan(
            aturan=(
                attrs.evolve(buat("UJI-AAA-001"), pemeriksa=_sepuluh),
                buat("UJI-LAP-001", tingkat=Tingkat.GALAT),
            )
        )

        assert ["$", "$.rtl", "$.rtl[2]", "$.rtl[10]", "$.rtl[10].a"] == [
            t.lokasi for t in periksa(TL, buku=buku)
        ]

    def test_tempat_sendiri(self) -> None:
        """A rule may point into another file, and at related places."""
        buku = BukuAturan(aturan=(attrs.evolve(buat(), pemeriksa=_di_berkas_lain),))
        (temuan,) = periksa(TL, buku=buku)

        assert Tempat(lokasi="$.x", berkas="a.xlsx", baris=3, lembar="L", sel="B3") == temuan.tempat
        assert (Tempat(lokasi="$.y"), Tempat(lokasi="$.z", baris=1)) == temuan.terkait
        assert ("a.xlsx", 3) == (temuan.berkas, temuan.baris)
        assert "a.xlsx:L!B3: $.x" == str(temuan.tempat)
        assert "1: $.z" == str(temuan.terkait[1])


def _kata(_: Telaah) -> Any:
    """Kata."""
    return ["bukan pelanggaran"]


def _sepuluh(_: Telaah) -> Iterator[Pelanggaran]:
    """Sepuluh."""
    for lokasi in ("$.rtl[10].a", "$.rtl[10]", "$.rtl", "$.rtl[2]"):
        yield Pelanggaran(lokasi, "x")


def _di_berkas_lain(_: Telaah) -> Iterator[Pelanggaran]:
    """Di berkas lain."""
    yield Pelanggaran(
        "$.x",
        "x",
        tempat=Tempat(lokasi="$.x", berkas="a.xlsx", baris=3, lembar="L", sel="B3"),
        terkait=("$.y", Tempat(lokasi="$.z", baris=1)),
    )


class TestTamu:
    """Rules of other packages."""

    @pytest.fixture
    def pasang(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
        """Return what installs entry points and gives the book that follows."""

        def jalankan(*titik: EntryPoint) -> BukuAturan:
            monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: titik)
            tamu._terpasang.cache_clear()
            return buku_terpasang()

        yield jalankan
        tamu._terpasang.cache_clear()

    def titik(
        self, monkeypatch: pytest.MonkeyPatch, nama: str, isi: Any, dist: Any = None
    ) -> EntryPoint:
        """Return an entry point to something in a module."""
        monkeypatch.setitem(sys.modules, f"tamu_{nama}", modul(isi=isi))
        satu = EntryPoint(nama, f"tamu_{nama}:isi", tamu.GRUP)
        vars(satu).update(dist=dist)
        return satu

    def test_buku(self, pasang: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        """A package may offer a book, or a module of rules."""
        buku = pasang(
            self.titik(monkeypatch, "b", BukuAturan(aturan=(buat("UJI-LAP-002"),))),
            self.titik(monkeypatch, "a", modul(x=buat("UJI-LAP-001"))),
        )

        assert len(BAWAAN) + 2 == len(buku)
        assert [] == temukan("SKM-AUD-901", TL, buku=buku)
        assert {"UJI-LAP-001", "UJI-LAP-002"} <= {t.aturan for t in periksa(TL)}

    def test_rusak(self, pasang: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        """What cannot be used is named with its package; the rest is used."""

        class Dist:
            metadata = MappingProxyType({"Name": "skm-acme", "Version": "1.2"})

        buku = pasang(
            EntryPoint("a", "tamu_hilang:isi", tamu.GRUP),
            self.titik(monkeypatch, "b", 1, Dist),
            self.titik(monkeypatch, "c", BukuAturan(aturan=(buat("SKM-LAP-999"),))),
            self.titik(monkeypatch, "d", modul(x=buat())),
            self.titik(monkeypatch, "e", modul(x=buat())),
            self.titik(monkeypatch, "f", BukuAturan.__new__(BukuAturan)),
        )
        temuan = [t.pesan for t in temukan("SKM-AUD-901", TL, buku=buku)]

        assert 1 == len(temukan("UJI-LAP-001", TL, buku=buku))
        assert 5 == len(temuan)
        for kata_kata in (
            "Aturan dari paket lain (a = tamu_hilang:isi) tidak dapat dipakai (ModuleNotFoundError",
            "Aturan dari paket skm-acme 1.2 (b = tamu_b:isi) tidak dapat dipakai (AturanError: "
            "tamu_b:isi is neither a BukuAturan nor a module)",
            "SKM-LAP-999: ids that begin with SKM- are skm's own",
            "(e = tamu_e:isi) tidak dapat dipakai (AturanError: rule UJI-LAP-001 is there twice",
        ):
            assert any(kata_kata in t for t in temuan), kata_kata

    def test_isi_bukan_aturan(self, pasang: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        """A book forged without its checks is no book."""
        palsu = BukuAturan(aturan=())
        object.__setattr__(palsu, "aturan", (1,))
        buku = pasang(self.titik(monkeypatch, "a", palsu))

        assert "holds something that is no Aturan" in buku.kerusakan[0].pesan

    def test_kerusakan_diabaikan(self, pasang: Any) -> None:
        """A package known to be broken can be passed over with a reason."""
        buku = pasang(EntryPoint("a", "tamu_hilang:isi", tamu.GRUP))
        (temuan,) = periksa(TL, buku=buku.abaikan({"SKM-AUD-901": "menunggu perbaikan"}))

        assert "menunggu perbaikan" == temuan.diabaikan


class TestGerbang:
    """`skm.periksa`, which adds what only the disk knows."""

    def test_gambar(self, tmp_path: Path) -> None:
        """Pictures are looked up below the report's folder."""
        (tmp_path / "ada.png").write_bytes(b"\x89PNG\r\n\x1a\n")
        (tmp_path / "teks.jpg").write_text("bukan gambar", encoding="utf-8")
        bukti = tuple(
            skm.Dokumentasi(berkas=b)
            for b in ("ada.png", "teks.jpg", "hilang.jpg", "a/../b.png")
            if ".." not in b
        )
        laporan = tl(
            realisasi=(realisasi("w", dokumentasi=bukti), *TL.realisasi[1:]),
            unit=attrs.evolve(TL.unit, logo="logo.png"),
            folder=tmp_path,
        )

        assert [
            ("$.realisasi[0].dokumentasi[1].berkas", "teks.jpg – bukan gambar PNG atau JPEG"),
            ("$.realisasi[0].dokumentasi[2].berkas", "hilang.jpg – berkas tidak ditemukan"),
            ("$.unit.logo", "logo.png – berkas tidak ditemukan"),
        ] == [
            (t.lokasi, t.pesan.split(": ", 1)[1].split(". Simpan")[0]) for t in skm.periksa(laporan)
        ]

    def test_logo_dari_profil(self, tmp_path: Path) -> None:
        """A logo that a profile brings lies in the profile's folder."""
        (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
        folder = tmp_path / "laporan"
        unit = attrs.evolve(TL.unit, logo="logo.png")

        assert () == skm.periksa(tl(unit=unit, folder=folder, folder_logo=tmp_path))
        assert ["$.unit.logo"] == [t.lokasi for t in skm.periksa(tl(unit=unit, folder=folder))]

    def test_gambar_tak_terbaca(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A picture that cannot be opened is said to be so."""
        (tmp_path / "a.png").write_bytes(b"")

        def tolak(*_: Any, **__: Any) -> Any:
            raise OSError

        monkeypatch.setattr(Path, "open", tolak)
        laporan = tl(unit=attrs.evolve(TL.unit, logo="a.png"), folder=tmp_path)

        assert ["SKM-LAP-015"] == [t.aturan for t in skm.periksa(laporan)]

    def test_survei_dan_tanpa_folder(self, tmp_path: Path) -> None:
        """A survey report has but a logo; without a folder nothing is looked up."""
        unit = attrs.evolve(SKM.unit, logo="logo.png")

        assert ["SKM-LAP-015"] == [
            t.aturan for t in skm.periksa(attrs.evolve(SKM, unit=unit, folder=tmp_path))
        ]
        assert () == skm.periksa(attrs.evolve(SKM, unit=unit))

    def test_baris_jawaban(self, tmp_path: Path) -> None:
        """With the file of answers at hand a finding names its sheet and cell, and no other's."""
        import openpyxl

        from skm.naskah import periksa as periksa_dengan
        from skm.serial import baca_lengkap

        buku = openpyxl.Workbook()
        lembar = buku.active
        assert lembar is not None
        lembar.title = "Jawaban"
        regulasi = skm.muat_regulasi()
        lembar.append(["No", *(u.nama for u in regulasi.unsur)])
        for i in range(1, 34):
            lembar.append([i, *([3] * 9)])
        lembar["D5"] = 7
        lembar["D9"] = 2.5
        lembar["D11"] = None
        lembar["F7"] = 8
        buku.save(tmp_path / "jawaban.xlsx")
        (tmp_path / "laporan.toml").write_text(
            'jenis = "skm"\nskema = 1\nunit = { nama = "Balai" }\nperiode = { tahun = 2024 }\n'
            'jawaban = { berkas = "jawaban.xlsx" }\n',
            encoding="utf-8",
        )
        bacaan = baca_lengkap(tmp_path / "laporan.toml")
        temuan, lain = [
            t
            for t in periksa_dengan(bacaan.laporan, jawaban=bacaan.jawaban)
            if t.aturan == "SKM-SRV-004"
        ]

        assert ("Jawaban", "D5", 5) == (temuan.tempat.lembar, temuan.tempat.sel, temuan.baris)
        assert ["D9"] == [t.sel for t in temuan.terkait]
        assert ' dihitung: "7" (Jawaban!D5) dan "2.5" (Jawaban!D9). Betulkan' in temuan.pesan
        assert ' dihitung: "8" (Jawaban!F7). Betulkan' in lain.pesan


def test_tingkat() -> None:
    """Weights have an order and a word."""
    assert [0, 1, 2] == [t.urutan for t in Tingkat]
    assert "peringatan" == str(Tingkat.PERINGATAN)
    assert "SKM-IKM-010 galat $.tercantum.mutu.U6: " in str(
        temukan("SKM-IKM-010", kata(mutu={"U6": "B"}))[0]
    )
