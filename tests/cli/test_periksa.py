"""``skm periksa``: what is wrong with reports; and what ``skm cetak`` makes of it."""

import json
from datetime import date
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from perintah import Perintah, isi_folder, lurus

from skm import audit
from skm.audit import buku_bawaan, tamu
from skm.audit.pensiun import AturanPensiun
from skm.cli import petikan

CONTOH = Path(__file__).parents[2] / "examples"
TERBIT = str(CONTOH / "jateng-2024-tw1" / "seperti-terbit.toml")
BERSIH = sorted(str(p) for p in CONTOH.glob("*/laporan.toml"))


JUDUL = "Persyaratan,Prosedur,Waktu,Biaya,Produk,Kompetensi,Perilaku,Pengaduan,Sarana"


def laporan_jawaban(berkas: str) -> str:
    """Write a survey report on a file of answers and return its name."""
    Path("l.toml").write_text(
        'jenis = "skm"\nskema = 1\nunit = { nama = "Balai" }\nperiode = { tahun = 2024 }\n'
        f'jawaban = {{ berkas = "{berkas}" }}\n',
        encoding="utf-8",
    )
    return "l.toml"


def temuan(hasil: Any) -> set[tuple[str, str]]:
    """Return rule and place of every finding."""
    return {(t["id"], t["lokasi"]) for t in hasil.data["temuan"]}


class TestContoh:
    """The examples."""

    def test_seperti_terbit(self, skm: Perintah) -> None:
        """Every defect of the published report is found, in its place, and nothing false."""
        hasil = skm("periksa", TERBIT, "--format", "json")
        sudah = {("SKM-RLS-007", f"$.realisasi[{i}].status") for i in range(7)}

        assert 1 == hasil.kode
        assert {
            *(("SKM-IKM-010", f"$.tercantum.mutu.{k}") for k in ("U6", "U7", "U9")),
            ("SKM-LAP-001", "$.tercantum.periode_tabel_1"),
            ("SKM-LAP-002", "$.periode.tindak_lanjut"),
            *(("SKM-RLS-003", f"$.tercantum.rtl.{k}.kegiatan")
              for k in ("w2", "p2", "p4", "k1", "k2")),
            ("SKM-RLS-004", "$.tercantum.rtl.k2.nomor"),
            *(("SKM-RLS-006", f"$.realisasi[{i}]") for i in range(9)),
            *sudah,
            # true as well
            ("SKM-LAP-009", "$.tercantum.nama_unsur_tabel_2.U5"),
            ("SKM-RTL-008", "$.rtl[7].triwulan"),
            ("SKM-RTL-008", "$.rtl[8].triwulan"),
            ("SKM-LAP-005", "$.penandatangan"),
            ("SKM-LAP-014", "$.tanggal"),
            ("SKM-SRV-001", "$.nrr"),
        } == temuan(hasil)  # fmt: skip
        assert {"galat": 3, "peringatan": 27, "catatan": 3} == hasil.data["jumlah"]

    def test_bentuk_json(self, skm: Perintah) -> None:
        """Each finding says where it is, what it is, and by what right."""
        satu = skm("periksa", TERBIT, "--format", "json").data["temuan"][0]
        baris = Path(TERBIT).read_text(encoding="utf-8").split("\n")

        assert ["id", "tingkat", "berkas", "baris", "lokasi", "pesan", "kutipan", "terkait"] == (
            list(satu)
        )
        assert ("SKM-IKM-010", "galat", TERBIT) == (satu["id"], satu["tingkat"], satu["berkas"])
        assert baris[satu["baris"] - 1].startswith("mutu ")
        assert satu["kutipan"].startswith("permenpanrb-14-2017, Lampiran, tabel nilai persepsi")
        assert ["$.nrr.U6"] == [t["lokasi"] for t in satu["terkait"]]

    @pytest.mark.parametrize("berkas", BERSIH, ids=lambda b: Path(b).parent.name)
    def test_tanpa_galat(self, skm: Perintah, berkas: str) -> None:
        """The other examples have no galat."""
        hasil = skm("periksa", berkas, "--format", "json")

        assert (0, 0) == (hasil.kode, hasil.data["jumlah"]["galat"])

    def test_starter(self, skm: Perintah, laporan: Path) -> None:
        """The file to start from has nothing but an open NIP."""
        hasil = skm("periksa", str(laporan), "--format", "json")

        assert {("SKM-LAP-005", "$.penandatangan")} == temuan(hasil)

    def test_beberapa_berkas(self, skm: Perintah, laporan: Path) -> None:
        """Several reports are audited together; one of them decides."""
        hasil = skm("periksa", str(laporan), TERBIT, "--format", "json")

        assert 1 == hasil.kode
        assert {str(laporan), TERBIT} == {t["berkas"] for t in hasil.data["temuan"]}


class TestTeks:
    """For people."""

    def test_baris_ditandai(self, skm: Perintah) -> None:
        """The line is shown, cut to its middle, with a mark under what it is about."""
        hasil = skm("periksa", TERBIT, "--pilih", "SKM-IKM-010")

        assert (1, "") == (hasil.kode, hasil.galat)
        assert hasil.keluar.startswith(
            f"{TERBIT}:170: galat SKM-IKM-010 $.tercantum.mutu.U6\n"
            "  Mutu U6 Kompetensi Pelaksana tercantum B, seharusnya A (Sangat Baik): "
        )
        baris = hasil.keluar.split("\n")
        tanda = next(b for b in baris if "^" in b)
        kutipan = baris[baris.index(tanda) - 1]

        assert 'U6 = "B"' == kutipan[tanda.index("^") : tanda.rindex("^") + 1]
        assert kutipan.startswith("  170 | …")
        assert "  Lihat juga: baris 12 ($.nrr.U6)" in baris
        assert hasil.keluar.endswith("\n\n3 galat.\n")

    @pytest.mark.parametrize(
        ("lokasi", "baris", "bagian"),
        [
            ("$.rtl[0]", "  [[rtl]]", "[[rtl]]"),
            ("$.nrr.U3", 'nrr = { U1 = "3,1", U3 = "3,4" }', 'U3 = "3,4"'),
            ("$.nrr.U3", '  "nrr": {"U13": "1", "U3": "3.4"},', '"U3": "3.4"'),
            ('$.tercantum.rtl["a b"].nomor', "x = { nomor = '1', k = 2 }", "nomor = '1'"),
            ('$.rtl["a.b"]', '"a.b" = { nomor = "1" }', '"a.b" = { nomor = "1" }'),
            ("$.rtl[1].triwulan", "triwulan = [1, 2]  # x", "triwulan = [1, 2]"),
            ("$.tempat", "tempat =", "tempat ="),
            ("$.hilang", "jenis = 1", "jenis = 1"),
        ],
    )
    def test_tanda(self, lokasi: str, baris: str, bagian: str) -> None:
        """The key and its value are marked; the whole line where they are not there."""
        awal, akhir = petikan._tanda(baris, lokasi)

        assert bagian == baris[awal:akhir]

    def test_berulang(self, skm: Perintah) -> None:
        """Of many findings of one rule the first has line and source; each has its sentence."""
        teks = skm("periksa", TERBIT, "--pilih", "SKM-RLS-006").keluar
        dua = skm("periksa", TERBIT, "--pilih", "SKM-IKM-010").keluar

        assert "\n8 temuan SKM-RLS-006 lainnya, dengan sumber yang sama:\n" in teks
        assert 9 == teks.count(" peringatan SKM-RLS-006 $.realisasi[")
        assert 1 == teks.count("Sumber: ") == teks.count("| ^")
        assert 3 == dua.count("Sumber: ") == dua.count(" galat SKM-IKM-010 ")
        assert "lainnya" not in dua

    def test_tanpa_petikan(self, skm: Perintah, laporan: Path) -> None:
        """What concerns the whole report quotes no line."""
        teks = laporan.read_text(encoding="utf-8").replace('tempat   = "Kota Contoh"', "")
        laporan.write_text(teks, encoding="utf-8")
        hasil = skm("periksa", str(laporan), "--pilih", "SKM-LAP-012")

        assert 0 == hasil.kode
        assert " | " not in hasil.keluar
        assert hasil.keluar.startswith("laporan.toml:1: peringatan SKM-LAP-012 $.tempat\n")

    def test_tidak_ada(self, skm: Perintah, laporan: Path) -> None:
        """Nothing found is said."""
        hasil = skm("periksa", str(laporan), "--pilih", "galat")

        assert (0, "Tidak ada temuan.\n") == (hasil.kode, hasil.keluar)

    def test_json_terbungkus(self, skm: Perintah, laporan: Path) -> None:
        """In a JSON document the path begins at its report, and its lines are shown."""
        assert 0 == skm("cetak", str(laporan), "-o", "a.json").kode

        hasil = skm("periksa", "a.json")

        assert ": catatan SKM-LAP-005 $.laporan.penandatangan\n" in hasil.keluar
        assert "| " in hasil.keluar

    def test_jawaban(self, skm: Perintah) -> None:
        """A finding in the file of answers names what stands there, and quotes no row of it."""
        isi = ["3,3,9,3,3,3,3,3,3", '3,3,"3,5",3,3,3,3,3,3', *["3,3,3,3,3,3,3,3,3"] * 30]
        Path("jawaban.csv").write_text("\n".join([JUDUL, *isi, ""]), encoding="utf-8")
        hasil = skm("periksa", laporan_jawaban("jawaban.csv"), "--pilih", "SKM-SRV-004")

        assert 1 == hasil.kode
        assert "jawaban.csv:2: galat SKM-SRV-004 $.jawaban.jawaban.U3" in hasil.keluar
        assert " | " not in hasil.keluar
        assert '"9" (baris 2) dan "3,5" (baris 3). Betulkan' in " ".join(hasil.keluar.split())
        assert "  Lihat juga: baris 3 ($.jawaban.jawaban.U3)\n" in hasil.keluar

    def test_jawaban_kata(self, skm: Perintah) -> None:
        """A word nobody knows may be an answer; how its meaning is told is said."""
        isi = ["3,3,Mahal,3,3,3,3,3,3", *["3,3,3,3,3,3,3,3,3"] * 30]
        Path("jawaban.csv").write_text("\n".join([JUDUL, *isi, ""]), encoding="utf-8")
        keluar = skm("periksa", laporan_jawaban("jawaban.csv"), "--pilih", "SKM-SRV-004").keluar

        assert "tambahkan artinya pada [jawaban.U3] di berkas pemetaan" in " ".join(keluar.split())

    def test_jawaban_banyak(self, skm: Perintah) -> None:
        """Of many answers off the scale the first are named, and the rest are counted."""
        isi = ["3,3,0,3,3,3,3,3,3"] * 25 + ["3,3,4,3,3,3,3,3,3"] * 500
        Path("jawaban.csv").write_text("\n".join([JUDUL, *isi, ""]), encoding="utf-8")
        keluar = skm("periksa", laporan_jawaban("jawaban.csv"), "--pilih", "SKM-SRV-004").keluar

        assert '"0" (baris 21), dan 5 lainnya. Betulkan' in " ".join(keluar.split())

    def test_jawaban_cetak(self, skm: Perintah) -> None:
        """Answers that are not counted stop a print; it can be had all the same."""
        isi = ["3,3,9,3,3,3,3,3,3", *["3,3,3,3,3,3,3,3,3"] * 30]
        Path("jawaban.csv").write_text("\n".join([JUDUL, *isi, ""]), encoding="utf-8")
        laporan = laporan_jawaban("jawaban.csv")

        assert (1, "") == ((hasil := skm("cetak", laporan, "-o", "a.md")).kode, hasil.keluar)
        assert "[SKM-SRV-004]" in hasil.galat
        assert "Selesai: a.md\n" == skm("cetak", laporan, "-o", "a.md", "--paksa").keluar

    def test_jawaban_buku_kerja(self, skm: Perintah) -> None:
        """In a workbook also the places that belong to it are cells."""
        import openpyxl

        buku = openpyxl.Workbook()
        lembar = buku.active
        assert lembar is not None
        lembar.title = "Jawaban SKM"
        lembar.append(JUDUL.split(","))
        for _ in range(33):
            lembar.append([3] * 9)
        lembar["C5"], lembar["C8"] = 7, 0
        buku.save("jawaban.xlsx")
        laporan = laporan_jawaban("jawaban.xlsx")
        teks = skm("periksa", laporan, "--pilih", "SKM-SRV-004").keluar
        sarif = skm("periksa", laporan, "--pilih", "SKM-SRV-004", "--format", "sarif").data
        (terkait,) = sarif["runs"][0]["results"][0]["relatedLocations"]

        assert "jawaban.xlsx:Jawaban SKM!C5: galat SKM-SRV-004 $.jawaban.jawaban.U3\n" in teks
        assert "Lihat juga: jawaban.xlsx:Jawaban SKM!C8: $.jawaban.jawaban.U3\n" in teks
        assert "Jawaban SKM!C8" == terkait["message"]["text"]
        assert "Jawaban SKM!C8" == terkait["logicalLocations"][0]["fullyQualifiedName"]

    def test_petikan_hilang(self) -> None:
        """A file that cannot be shown is not."""
        baca = petikan.PembacaBaris()

        assert () == baca("a.xlsx")
        assert () == baca("tidak-ada.toml")


class TestPilihan:
    """Selecting and ignoring."""

    def test_pilih(self, skm: Perintah) -> None:
        """By id, by the beginning of ids, by weight; several are one list."""
        hasil = skm("periksa", TERBIT, "--pilih", "skm-lap", "--pilih", "galat", "--format", "json")

        assert {"LAP", "IKM"} == {i.split("-")[1] for i, _ in temuan(hasil)}

    def test_abaikan(self, skm: Perintah) -> None:
        """What is ignored is counted and its reason printed; then there is no galat left."""
        pilihan = ["--abaikan", "SKM-IKM-010=huruf = warisan", "--abaikan", "peringatan=nanti"]
        hasil = skm("periksa", TERBIT, *pilihan)

        assert 0 == hasil.kode
        assert "3 catatan.\n" in hasil.keluar
        assert "Diabaikan: 3 temuan SKM-IKM-010. Alasan: huruf = warisan\n" in hasil.keluar
        assert "Diabaikan: 9 temuan SKM-RLS-006. Alasan: nanti\n" in hasil.keluar

        data = skm("periksa", TERBIT, *pilihan, "--format", "json").data

        assert (3, 30) == (len(data["temuan"]), len(data["diabaikan"]))
        assert "huruf = warisan" == data["diabaikan"][0]["diabaikan"]

    @pytest.mark.parametrize(
        "nilai",
        ["SKM-IKM-010", "SKM-IKM-010=", "=alasan", " = ", 'SKM-IKM-010=" "', "SKM-IKM-010='"],
    )
    def test_tanpa_alasan(self, skm: Perintah, nilai: str) -> None:
        """Ignoring needs a reason."""
        hasil = skm("periksa", TERBIT, "--abaikan", nilai)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert "tanpa alasan; tulis seperti SKM-RLS-006=" in hasil.galat

    def test_alasan_berkutip(self, skm: Perintah) -> None:
        """Quotation marks that the shell left are none of the reason's."""
        hasil = skm("periksa", TERBIT, "--abaikan", "SKM-IKM-010='sudah \"benar\"'")

        assert 'Alasan: sudah "benar"\n' in hasil.keluar

    @pytest.mark.parametrize("pilihan", ["--pilih=SKM-IKN-010", "--abaikan=SKM-IKN-010=x"])
    def test_aturan_asing(self, skm: Perintah, pilihan: str) -> None:
        """A rule that does not exist is usage, and the nearest is offered."""
        hasil = skm("periksa", TERBIT, pilihan)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert (
            "Tidak ada aturan SKM-IKN-010; daftarnya ditampilkan oleh: skm periksa --aturan. "
            "Mungkin maksudnya SKM-IKM-010.\n"
        ) == hasil.galat

    def test_tanpa_berkas(self, skm: Perintah) -> None:
        """Something must be audited."""
        hasil = skm("periksa")

        assert (2, "Kunci wajib belum ada: LAPORAN.\n") == (hasil.kode, hasil.galat)

    def test_berkas_rusak(self, skm: Perintah, laporan: Path) -> None:
        """A file that is no report is exit 2; the others are audited all the same."""
        Path("rusak.toml").write_text("jenis = 3,4\n", encoding="utf-8")
        hasil = skm("periksa", "rusak.toml", "hilang.toml", str(laporan))

        assert 2 == hasil.kode
        assert "SKM-LAP-005" in hasil.keluar
        assert "rusak.toml:1: bilangan 3,4" in hasil.galat
        assert "hilang.toml: berkas tidak ditemukan" in hasil.galat

    def test_tidak_ada_yang_terperiksa(self, skm: Perintah) -> None:
        """Where nothing was audited, nothing looks clean."""
        hasil = skm("periksa", "hilang.toml")

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert "hilang.toml: berkas tidak ditemukan" in hasil.galat

    def test_tidak_terperiksa_json(self, skm: Perintah, laporan: Path) -> None:
        """For programs as well: what was not audited is named."""
        hasil = skm("periksa", "hilang.toml", str(laporan), "--format", "json")

        assert (2, ["hilang.toml"]) == (hasil.kode, hasil.data["tidak_terperiksa"])
        assert [] == skm("periksa", str(laporan), "--format", "json").data["tidak_terperiksa"]

    def test_tidak_terperiksa_sarif(self, skm: Perintah, laporan: Path) -> None:
        """A log says that it is not complete, and why."""
        Path("rusak.toml").write_text("jenis = 3,4\n", encoding="utf-8")
        hasil = skm("periksa", "rusak.toml", str(laporan), "--format", "sarif")
        (jalan,) = hasil.data["runs"][0]["invocations"]
        (kabar,) = jalan["toolExecutionNotifications"]

        assert (2, False) == (hasil.kode, jalan["executionSuccessful"])
        assert "error" == kabar["level"]
        assert "bilangan 3,4" in kabar["message"]["text"]
        fisik = kabar["locations"][0]["physicalLocation"]
        assert ("rusak.toml", 1) == (
            fisik["artifactLocation"]["uri"],
            fisik["region"]["startLine"],
        )


class TestSarif:
    """For code hosts."""

    def test_bentuk(self, skm: Perintah) -> None:
        """Results point at rules and lines, with slashes and without spaces in their paths."""
        Path("sub folder").mkdir()
        berkas = Path("sub folder", "laporan.toml")
        berkas.write_text(Path(TERBIT).read_text(encoding="utf-8"), encoding="utf-8")
        hasil = skm("periksa", str(berkas), "--format", "sarif", "--abaikan", "catatan=nanti")
        (jalan,) = hasil.data["runs"]
        aturan = jalan["tool"]["driver"]["rules"]

        assert 1 == hasil.kode
        assert "2.1.0" == hasil.data["version"]
        assert [{"executionSuccessful": True, "toolExecutionNotifications": []}] == (
            jalan["invocations"]
        )
        assert 33 == len(jalan["results"])
        assert len({a["id"] for a in aturan}) == len(aturan)
        for satu in jalan["results"]:
            (tempat,) = satu["locations"]
            fisik = tempat["physicalLocation"]

            assert satu["ruleId"] == aturan[satu["ruleIndex"]]["id"]
            assert satu["level"] == aturan[satu["ruleIndex"]]["defaultConfiguration"]["level"]
            assert "sub%20folder/laporan.toml" == fisik["artifactLocation"]["uri"]
            assert fisik["region"]["startLine"] >= 1
            assert (satu["level"] == "note") == ("suppressions" in satu)
        assert len({s["partialFingerprints"]["temuanSkm/v1"] for s in jalan["results"]}) == 33

    def test_jalur_mutlak(self, skm: Perintah) -> None:
        """An absolute path becomes a file address."""
        hasil = skm("periksa", str(Path(TERBIT).resolve()), "--format", "sarif")
        tempat = hasil.data["runs"][0]["results"][0]["locations"][0]["physicalLocation"]

        assert tempat["artifactLocation"]["uri"].startswith("file:///")

    def test_terkait(self, skm: Perintah) -> None:
        """Related places are numbered and named."""
        hasil = skm("periksa", TERBIT, "--format", "sarif", "--pilih", "SKM-RLS-003")
        terkait = hasil.data["runs"][0]["results"][0]["relatedLocations"]

        assert [(1, "$.rtl[7].kegiatan")] == [(t["id"], t["message"]["text"]) for t in terkait]


class TestAturan:
    """The catalogue."""

    def test_daftar(self, skm: Perintah) -> None:
        """All rules, one a line."""
        hasil = skm("periksa", "--aturan")

        assert 0 == hasil.kode
        assert len(buku_bawaan()) + 1 == len(lurus(hasil.keluar).splitlines())

    def test_satu(self, skm: Perintah) -> None:
        """One rule with reason, example and citation."""
        hasil = skm("periksa", "--aturan", "skm-ikm-010")

        assert 0 == hasil.kode
        for kata in ("SKM-IKM-010 (galat)\n", "\nContoh: NRR 3,58", "\nSumber: permenpanrb-14-2017",
                     "\nJenis laporan: publikasi, skm, tindak-lanjut\n"):  # fmt: skip
            assert kata in hasil.keluar

    def test_catatan_sumber(self, skm: Perintah) -> None:
        """What is not sure of a citation is said; a rule without reason is short."""
        assert "Catatan sumber: " in skm("periksa", "--aturan", "SKM-LAP-008").keluar

    def test_awalan(self, skm: Perintah) -> None:
        """The beginning of ids lists those rules."""
        assert 3 == len(skm("periksa", "--aturan", "SKM-AUD").keluar.splitlines())

    def test_json(self, skm: Perintah) -> None:
        """The catalogue for programs."""
        (satu,) = skm("periksa", "--aturan", "SKM-IKM-010", "--format", "json").data["aturan"]

        assert ("SKM-IKM-010", "galat", ["publikasi", "skm", "tindak-lanjut"], []) == (
            satu["id"],
            satu["tingkat"],
            satu["jenis"],
            satu["regulasi"],
        )

    def test_sarif(self, skm: Perintah) -> None:
        """SARIF is for findings."""
        hasil = skm("periksa", "--aturan", "--format", "sarif")

        assert (2, '--format: diharapkan "teks", "json", ditemukan "sarif".\n') == (
            hasil.kode,
            hasil.galat,
        )

    def test_asing(self, skm: Perintah) -> None:
        """A rule that does not exist."""
        assert 2 == skm("periksa", "--aturan", "SKM-XYZ-001").kode

    def test_pensiun(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """A withdrawn rule says why, and what took its place."""
        lama = AturanPensiun(
            id="SKM-IKM-999", sejak=date(2030, 1, 1), alasan="Berganti.", penerus="SKM-IKM-998"
        )
        monkeypatch.setattr(audit, "muat_pensiun", lambda: (lama,))
        hasil = skm("periksa", "--aturan", "skm-ikm-999")

        assert 0 == hasil.kode
        assert (
            "SKM-IKM-999 tidak dipakai lagi sejak 2030-01-01: Berganti. Penggantinya SKM-IKM-998.\n"
        ) == lurus(hasil.keluar)


class TestCetak:
    """``skm cetak`` audits first."""

    def test_ditolak(self, skm: Perintah) -> None:
        """With a galat nothing is written, and all of them are named."""
        hasil = skm("cetak", TERBIT, "-o", "a.docx", "-o", "a.md")

        assert (1, "") == (hasil.kode, hasil.keluar)
        assert f"{TERBIT}:170: $.tercantum.mutu.U6: Mutu U6" in hasil.galat
        assert "[SKM-IKM-010]\n" in hasil.galat
        assert hasil.galat.endswith(
            "Pemeriksaan menemukan 3 galat; tidak ada yang dicetak. Perbaiki laporannya, atau "
            "cetak apa adanya dengan --paksa.\n"
        )
        assert {} == isi_folder()

    def test_paksa(self, skm: Perintah) -> None:
        """--paksa prints as it is, and says what was found."""
        hasil = skm("cetak", TERBIT, "-o", "a.md", "--paksa")

        assert (0, "Selesai: a.md\n") == (hasil.kode, hasil.keluar)
        assert (
            f"Pemeriksaan: 3 galat dan 27 peringatan. Rincian: skm periksa {TERBIT}\n"
        ) == hasil.galat
        assert "SKM-IKM-010" not in isi_folder()["a.md"].decode()

    def test_tamu_rusak(
        self, skm: Perintah, laporan: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Rules of another package that cannot be loaded are said, and no fault of the report."""
        titik = EntryPoint("rusak", "tidak_ada_modul_ini", tamu.GRUP)
        buku = tamu._tambah(buku_bawaan(), titik)
        monkeypatch.setattr(tamu, "buku_terpasang", lambda: buku)
        hasil = skm("cetak", str(laporan), "-o", "a.md")

        assert (0, "Selesai: a.md\n") == (hasil.kode, hasil.keluar)
        assert "Catatan: Aturan dari paket lain (rusak = tidak_ada_modul_ini)" in hasil.galat
        assert "[SKM-AUD-901]\n" in hasil.galat
        assert "Perbaiki laporannya" not in hasil.galat

    def test_paksa_tidak_membuat_angka(self, skm: Perintah, laporan: Path) -> None:
        """Where no index follows there is nothing to print, by force or not."""
        teks = laporan.read_text(encoding="utf-8").replace('U3 = "3,20", ', "")
        laporan.write_text(teks, encoding="utf-8")
        hasil = skm("cetak", str(laporan), "-o", "a.md", "--paksa")

        assert (1, "laporan.toml:23: $.nrr: nilai unsur U3 belum ada.\n") == (
            hasil.kode,
            hasil.galat,
        )
        assert {"laporan.toml"} == set(isi_folder())

    @pytest.mark.parametrize("akhiran", ["docx", "xlsx", "md", "json"])
    def test_lampiran(self, skm: Perintah, akhiran: str) -> None:
        """Every format takes the findings with it, wherever the report lies."""
        nama = f"a.{akhiran}"
        hasil = skm("cetak", TERBIT, "-o", nama, "--paksa", "--lampirkan-temuan")

        assert 0 == hasil.kode

        teks = _teks(nama)

        for kata in ("SKM-IKM-010", "SKM-RLS-004", "SKM-SRV-001"):
            assert kata in teks
        assert str(CONTOH) not in teks

    def test_lampiran_kosong(self, skm: Perintah, laporan: Path) -> None:
        """That nothing was found is worth an appendix, too."""
        teks = laporan.read_text(encoding="utf-8").replace('nip     = ""', f'nip = "{NIP}"')
        laporan.write_text(teks, encoding="utf-8")

        assert 0 == skm("cetak", str(laporan), "-o", "a.md", "--lampirkan-temuan").kode
        assert "Tidak ada temuan yang berlaku pada pemeriksaan otomatis" in _teks("a.md")

    def test_lampiran_terbaca_kembali(self, skm: Perintah) -> None:
        """A JSON document with findings is a report like any other."""
        assert 0 == skm("cetak", TERBIT, "-o", "a.json", "--paksa", "--lampirkan-temuan").kode

        isi = json.loads(Path("a.json").read_text(encoding="utf-8"))

        assert 33 == len(isi["hasil"]["temuan"])
        assert {"seperti-terbit.toml"} == {t["berkas"] for t in isi["hasil"]["temuan"]}
        assert 1 == skm("periksa", "a.json").kode


NIP = "197001012000031001"


def _teks(nama: str) -> str:
    """Return all that a document holds as text."""
    import zipfile

    if not zipfile.is_zipfile(nama):
        return Path(nama).read_text(encoding="utf-8")
    with zipfile.ZipFile(nama) as arsip:
        return "".join(
            arsip.read(n).decode() for n in arsip.namelist() if n.endswith((".xml", ".rels"))
        )
