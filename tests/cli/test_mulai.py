"""``skm mulai``: a starter that prints at once."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from perintah import MAHULU, UNSUR, Perintah, isi_folder, tulis_csv

import skm as pustaka
from skm.model import LaporanSKM
from skm.renderers import daftar, muat_renderer


def bisa(jenis: str) -> list[str]:
    """Return the formats that print a kind."""
    return sorted(t.nama for t in daftar() if jenis in muat_renderer(t.nama).jenis)


@pytest.mark.parametrize("format_", bisa("tindak-lanjut"))
def test_prints_at_once(skm: Perintah, laporan: Path, format_: str) -> None:
    """The starter prints in every installed format, without remark."""
    hasil = skm("cetak", str(laporan), "-o", "hasil", "--format", format_)

    assert (0, "Selesai: hasil\n", "") == (hasil.kode, hasil.keluar, hasil.galat)


@pytest.mark.parametrize("format_", bisa("skm"))
def test_survey_prints_at_once(skm: Perintah, format_: str) -> None:
    """So does the starter of a survey report, of the answers that come with it."""
    mulai = skm("mulai", "laporan.toml", "--jenis", "skm")
    hasil = skm("cetak", "laporan.toml", "-o", "hasil", "--format", format_)

    assert ["Selesai: laporan.toml", "Selesai: jawaban-contoh.csv"] == mulai.keluar.splitlines()[:2]
    assert (0, "Selesai: hasil\n", "") == (hasil.kode, hasil.keluar, hasil.galat)


@pytest.mark.parametrize("format_", bisa("publikasi"))
def test_publication_prints_at_once(skm: Perintah, format_: str) -> None:
    """So does that of a publication; what is said to come next is its poster."""
    mulai = skm("mulai", "publikasi.toml", "--jenis", "publikasi")
    hasil = skm("cetak", "publikasi.toml", "-o", "hasil", "--format", format_)

    assert "Selesai: publikasi.toml" == mulai.keluar.splitlines()[0]
    assert mulai.keluar.rstrip().endswith("cetak publikasi.toml -o poster.pdf")
    assert (0, "Selesai: hasil\n", "") == (hasil.kode, hasil.keluar, hasil.galat)


def test_publication_by_suffix(skm: Perintah) -> None:
    """A PDF of it is its poster; the format of that name prints the page all the same."""
    skm("mulai", "publikasi.toml", "--jenis", "publikasi")
    hasil = skm("cetak", "publikasi.toml", "-o", "a.pdf", "-o", "a.png", "-o", "a.svg")
    polos = skm("cetak", "publikasi.toml", "-o", "b.pdf", "--format", "pdf")
    lagi = skm("cetak", "publikasi.toml", "-o", "c.pdf", "--format", "poster")
    salah = skm("cetak", "publikasi.toml", "-o", "d.md", "--format", "poster")

    assert (0, 0, 0, 2) == (hasil.kode, polos.kode, lagi.kode, salah.kode)
    assert Path("a.pdf").read_bytes() == Path("c.pdf").read_bytes() != Path("b.pdf").read_bytes()
    assert [b"\x89PNG", b"<svg"] == [Path(f"a.{s}").read_bytes()[:4] for s in ("png", "svg")]


def test_publication_is_no_report(skm: Perintah) -> None:
    """Nothing follows it, no answers begin it, and there is no workbook of it."""
    skm("mulai", "publikasi.toml", "--jenis", "publikasi")
    lanjut = skm("lanjut", "publikasi.toml", "-o", "baru.toml")
    jawaban = skm("mulai", "p.toml", "--jenis", "publikasi", "--jawaban", "x.csv")
    buku = skm("mulai", "p.xlsx", "--jenis", "publikasi")

    assert [2, 2, 2] == [h.kode for h in (lanjut, jawaban, buku)]
    assert "publikasi tidak dilanjutkan dengan laporan" in lanjut.galat


def test_survey_both_or_none(skm: Perintah) -> None:
    """Somebody's answers under that name stay, and then there is no report either."""
    Path("jawaban-contoh.csv").write_bytes(b"milik saya")
    hasil = skm("mulai", "laporan.toml", "--jenis", "skm")

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert hasil.galat.startswith("jawaban-contoh.csv: berkas sudah ada")
    assert {"jawaban-contoh.csv": b"milik saya"} == isi_folder()
    assert 0 == skm("mulai", "laporan.toml", "--jenis", "skm", "--timpa").kode


def test_survey_commented_parts_are_valid(skm: Perintah) -> None:
    """What its comments offer loads once the comment sign is gone."""
    assert 0 == skm("mulai", "laporan.toml", "--jenis", "skm").kode
    teks = Path("laporan.toml").read_text(encoding="utf-8")
    for nama in ("logo ", "saring_periode", "[paragraf]", "permasalahan", "[konvensi]", "bobot ="):
        assert 1 == teks.count(f"# {nama}")

        teks = teks.replace(f"# {nama}", nama)
    kolom = "# kolom          = { U8 = …, U9 = … }"
    assert kolom in teks
    isi = '{ U8 = "sarana dan prasarana", U9 = "penanganan pengaduan" }'
    teks = teks.replace(kolom, f"kolom = {isi}")
    Path("semua.toml").write_text(teks, encoding="utf-8")
    semua = pustaka.baca("semua.toml")

    assert isinstance(semua, LaporanSKM)
    assert ("logo.png", 2) == (semua.unit.logo, len(semua.paragraf.permasalahan or ()))
    assert "2-desimal" == semua.konvensi.bobot.value  # type: ignore[union-attr]
    assert 40 == semua.jawaban.n


def test_survey_without_answers(skm: Perintah) -> None:
    """The values it offers take the place of the answers, and print as well."""
    assert 0 == skm("mulai", "laporan.toml", "--jenis", "skm").kode
    teks = Path("laporan.toml").read_text(encoding="utf-8")
    tanpa = re.sub(r'\[jawaban\]\nberkas = "jawaban-contoh.csv"\n', "", teks)
    nrr = ("3,45", "3,60", "3,20", "3,88", "3,58", "3,65", "3,78", "3,75", "3,40")
    Path("kosong.toml").write_text(re.sub(r"\n# (n|nrr) ", r"\n\1 ", tanpa), encoding="utf-8")
    with pytest.raises(pustaka.DataError):
        pustaka.baca("kosong.toml")
    for nama, nilai in {
        "n   = ": "40",
        "nrr = ": "{ " + ", ".join(f'U{i} = "{n}"' for i, n in enumerate(nrr, 1)) + " }",
    }.items():
        assert f"\n# {nama}…" in tanpa or f"\n# {nama}{{ U1 = …" in tanpa
        tanpa = re.sub(rf"\n# {nama}.*", f"\n{nama}{nilai}", tanpa)
    Path("tanpa.toml").write_text(tanpa, encoding="utf-8")

    assert 0 == skm("cetak", "tanpa.toml", "-o", "tanpa.md").kode
    cetak = [pustaka.susun(pustaka.baca(b)) for b in ("laporan.toml", "tanpa.toml")]
    assert 1 == len({str(n.hasil.ikm.cetak)[:3] for n in cetak})


def test_says_what_next(skm: Perintah) -> None:
    """The command it suggests works as it stands, also for a name with blanks."""
    hasil = skm("mulai", "laporan saya.toml")
    saran = shlex.split(hasil.keluar.splitlines()[-1])

    assert (0, "Selesai: laporan saya.toml") == (hasil.kode, hasil.keluar.splitlines()[0])
    assert ["skm", "cetak", "laporan saya.toml", "-o", "laporan saya.docx"] == saran
    assert 0 == skm(*saran[1:]).kode


def test_commented_parts_are_valid(skm: Perintah, laporan: Path) -> None:
    """What the comments offer loads once the comment sign is gone."""
    teks = laporan.read_text(encoding="utf-8")
    for nama in ("logo ", "dokumentasi =", "[paragraf]", "latar_belakang", "[konvensi]", "bobot ="):
        assert 1 == teks.count(f"# {nama}")

        teks = teks.replace(f"# {nama}", nama)
    Path("semua.toml").write_text(teks, encoding="utf-8")
    semua = pustaka.baca("semua.toml")

    assert "logo.png" == semua.unit.logo
    assert "foto/loket.jpg" == semua.realisasi[1].dokumentasi[0].berkas
    assert 2 == len(semua.paragraf.latar_belakang or ())
    assert "2-desimal" == semua.konvensi.bobot.value  # type: ignore[union-attr]


@pytest.mark.parametrize("jenis", ["skm", "tindak-lanjut"])
def test_no_commented_figure(skm: Perintah, jenis: str) -> None:
    """No line that loses its comment sign states a fact without a word."""
    assert 0 == skm("mulai", "laporan.toml", "--jenis", jenis).kode
    baris = Path("laporan.toml").read_text(encoding="utf-8").splitlines()
    asal = pustaka.baca("laporan.toml")
    diam = set()
    for i, satu in enumerate(baris):
        if not satu.startswith("#"):
            continue
        lain = [*baris[:i], satu.lstrip("# "), *baris[i + 1 :]]
        Path("coba.toml").write_text("\n".join(lain), encoding="utf-8")
        try:
            laporan = pustaka.baca("coba.toml")
        except pustaka.DataError:
            continue
        belum = "SKM-LAP-018" in {t.aturan for t in pustaka.periksa(laporan)}
        if laporan != asal and not belum:
            diam.add(satu.split()[1])

    assert {"logo", "saring_periode"} >= diam


@pytest.mark.parametrize(
    "periode",
    [
        "{ tahun = 2026, semester = 1 }",
        "{ tahun = 2026 }",
        "{ dari = 2026-04-01, sampai = 2026-05-15 }",
    ],
)
def test_offered_periods_are_valid(laporan: Path, periode: str) -> None:
    """The periods the comment offers load."""
    teks = laporan.read_text(encoding="utf-8")

    assert periode in teks

    laporan.write_text(teks.replace("{ tahun = 2026, triwulan = 2 }", periode), encoding="utf-8")

    assert pustaka.baca(laporan).periode.tindak_lanjut


@pytest.mark.parametrize("isi", [b"punya saya", b""])
def test_existing_file(skm: Perintah, isi: bytes) -> None:
    """A file that exists is left alone, whatever it holds; --timpa replaces it."""
    Path("laporan.toml").write_bytes(isi)
    hasil = skm("mulai", "laporan.toml")

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert (
        "laporan.toml: berkas sudah ada. Pilih nama lain, atau timpa dengan --timpa.\n"
    ) == hasil.galat
    assert {"laporan.toml": isi} == isi_folder()
    assert 0 == skm("mulai", "laporan.toml", "--timpa").kode
    assert isi_folder()["laporan.toml"].startswith(b"# Berkas laporan skm")


def test_own_file_is_somebodys_too(skm: Perintah, laporan: Path) -> None:
    """Even the untouched starter is not replaced unasked."""
    assert 2 == skm("mulai", str(laporan)).kode


@pytest.mark.parametrize(
    ("nama", "kalimat"),
    [
        ("laporan.json", "laporan.json: akhiran tidak dikenal (.json); diharapkan .toml.\n"),
        ("-", "-: keluaran standar bukan tujuan. Sebutkan nama berkasnya.\n"),
        ("laporan", "laporan: akhiran tidak dikenal (laporan); diharapkan .toml.\n"),
        ("tiada/laporan.toml", "foldernya tidak ada. Buat foldernya terlebih dahulu.\n"),
    ],
)
def test_other_names(skm: Perintah, nama: str, kalimat: str) -> None:
    """The starter is TOML, in a folder that exists."""
    hasil = skm("mulai", nama)

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert kalimat in hasil.galat
    assert {} == isi_folder()


def test_upper_case_suffix(skm: Perintah) -> None:
    """A suffix in capitals is the same suffix, to `mulai` and to `cetak`."""
    assert 0 == skm("mulai", "LAPORAN.TOML").kode
    assert 0 == skm("cetak", "LAPORAN.TOML", "-o", "LAPORAN.JSON").kode


# ---------------------------------------------------------------- from answers


def _jawaban(isi: str = "2026-04-03", *, nilai: str = "344444444") -> str:
    """Write answers of a triwulan, and return the name of the file."""
    baris = [f"{hari},{','.join(nilai)}" for hari in (isi, isi, isi, "2026-06-30")]
    return tulis_csv("jawaban.csv", baris, kepala=",".join(["tanggal", *UNSUR]))


def test_dari_jawaban(skm: Perintah) -> None:
    """What was read is said, what rests on it, and the command that comes next works as it is."""
    hasil = skm("mulai", "laporan.toml", "--jawaban", _jawaban())

    assert (0, True) == (hasil.kode, hasil.galat.startswith("Catatan: jawaban.csv: kode U4"))
    assert hasil.keluar == (
        "Selesai: laporan.toml\n"
        "IKM     : 97,22, mutu A (Sangat Baik), n = 4\n"
        "Periode : Triwulan II (April–Juni 2026). Menurut tanggal jawaban, 3 April 2026\n"
        "          s.d. 30 Juni 2026.\n"
        'Ganti setiap "[isi: …]" dengan penyunting teks, lalu cetak dengan:\n'
        "  skm cetak laporan.toml -o laporan.docx\n"
    )
    saran = shlex.split(hasil.keluar.splitlines()[-1])
    cetak = skm(*saran[1:])
    assert (0, True) == (cetak.kode, "Selesai: laporan.docx" in cetak.keluar)


def test_beberapa_jawaban(skm: Perintah) -> None:
    """Several files are summed, wherever the name of the report stands among them."""
    lain = str(Path(_jawaban(nilai="443444444")).rename("lain.csv"))
    hasil = skm("mulai", "--jawaban", _jawaban(), "--jawaban", lain, "laporan.toml")

    assert (0, True) == (hasil.kode, ", n = 8\n" in hasil.keluar)


def test_jawaban_ditanyakan(skm: Perintah) -> None:
    """Questions are shown and put into a file; once it is filled in the same command goes on."""
    jawaban = _jawaban(nilai="355555555")
    perintah = ("mulai", "laporan.toml", "--jenis", "skm", "--jawaban", jawaban)
    hasil = skm(*perintah)

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert "skala 1–5" in hasil.galat
    assert "[jawaban.semua]" not in hasil.galat
    assert hasil.galat.endswith(
        "Pertanyaannya ditulis ke pemetaan.toml. Jawab di berkas itu, simpan, lalu ulangi perintah "
        "yang sama.\n"
    )
    assert {"jawaban.csv", "pemetaan.toml"} == set(isi_folder())
    lagi = skm(*perintah)
    assert (2, True) == (lagi.kode, 'ditemukan "?"' in lagi.galat)
    teks = Path("pemetaan.toml").read_text(encoding="utf-8")
    for lama, baru in (("3", "2"), ("5", "4")):
        teks = teks.replace(f'"{lama}" = "?"', f'"{lama}" = {baru}')
    Path("pemetaan.toml").write_text(teks, encoding="utf-8")
    jadi = skm(*perintah)
    assert (0, True) == (jadi.kode, "Pemetaan: pemetaan.toml\n" in jadi.keluar)
    assert 0 == skm("cetak", "laporan.toml", "-o", "laporan.md").kode


def test_jawaban_tak_terhitung(skm: Perintah) -> None:
    """A report of which some answers could not be counted is written, and the code says so."""
    baris = [f"2026-0{4 + i % 3}-01,{','.join('344444444')}" for i in range(1, 9)]
    jawaban = tulis_csv(
        "jawaban.csv", [*baris, f"2026-04-09,{','.join('x44444444')}"],
        kepala=",".join(["tanggal", *UNSUR]),
    )  # fmt: skip
    hasil = skm("mulai", "laporan.toml", "--jawaban", jawaban)

    assert (1, True) == (hasil.kode, hasil.keluar.startswith("Selesai: laporan.toml\n"))
    assert '"x"' in hasil.galat


@pytest.mark.parametrize(
    ("argumen", "kalimat"),
    [
        (
            ["--jenis", "tindak-lanjut", "--jawaban", "jawaban.csv"],
            "laporan berjenis tindak-lanjut tidak dimulai dari jawaban responden. Pakai "
            "--jenis skm, atau hapus --jawaban",
        ),
        (["--profil", "profil.toml"], "pilihan --profil hanya berlaku untuk berkas jawaban"),
        (["--kolom", "U8=U9"], "pilihan --kolom hanya berlaku untuk berkas jawaban"),
        (["--populasi", "40"], "pilihan --populasi hanya berlaku untuk berkas jawaban"),
    ],
)
def test_tanpa_arti(skm: Perintah, argumen: list[str], kalimat: str) -> None:
    """What would have no effect is refused."""
    _jawaban()
    hasil = skm("mulai", "laporan.toml", *argumen)

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert kalimat.casefold() in hasil.galat.casefold()
    assert {"jawaban.csv"} == set(isi_folder())


def test_jenis_tindak_lanjut(skm: Perintah) -> None:
    """The kind that is begun without answers may be named."""
    assert 0 == skm("mulai", "laporan.toml", "--jenis", "tindak-lanjut").kode


def test_pilihan_ikut(skm: Perintah) -> None:
    """Options that settle how answers are read stand in the report, which prints the same index."""
    jawaban = str(shutil.copy(MAHULU / "jawaban.csv", "."))
    kolom = ("--kolom", "U8=U9", "--kolom", "U9=U8")
    dihitung = skm("hitung", jawaban, *kolom)
    hasil = skm("mulai", "laporan.toml", "--jawaban", jawaban, *kolom)

    assert (0, 0) == (dihitung.kode, hasil.kode)
    assert skm("hitung", "laporan.toml").keluar.splitlines()[0] == dihitung.keluar.splitlines()[0]
    assert "kode U4" not in skm("cetak", "laporan.toml", "-o", "laporan.md").galat


def test_isian_tanpa_jawaban(skm: Perintah) -> None:
    """An empty workbook takes no options on answers; a follow-up does not begin with them."""
    hasil = skm("mulai", "isian.xlsx", "--profil", "profil.toml")
    lanjut = ("--jenis", "tindak-lanjut", "--jawaban", _jawaban())

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert 2 == skm("mulai", "isian.xlsx", *lanjut).kode
    assert not Path("isian.xlsx").exists()
