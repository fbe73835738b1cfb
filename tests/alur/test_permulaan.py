"""A report file begun from answers: it prints at once, and says what is still to be filled in."""

import csv
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import skm
from perkakas import lebih_sedikit
from skm.alur import DitanyaError, Permulaan, PilihanMuat, lanjutkan, muat, mulai_skm
from skm.audit import Telaah, periksa
from skm.bahasa import ISIAN
from skm.errors import DataError
from skm.model import BatasTakTerbaca, LaporanSKM, LembarJawaban, Periode, Tingkat
from skm.pesan import kalimat
from skm.serial.profil import baca_profil
from skm.testing.strategies import lembar_jawaban

CONTOH = Path(__file__).parents[2] / "examples/mahulu-2025/jawaban.csv"
UNSUR = [f"U{i}" for i in range(1, 10)]
BELUM_DIISI = {"SKM-LAP-012", "SKM-LAP-018", "SKM-RTL-005"}
"""Findings on what is still to be filled in: the date of the report, texts, the schedule."""
PERIODE = {"periode-tanpa-tanggal", "periode-belum-pasti"}
TENTANG_JAWABAN = {"SKM-LAP-011", "SKM-LAP-017", "SKM-SRV-004", "SKM-SRV-011", "SKM-SRV-012"}
"""Findings on what respondents wrote, and when."""
TW2 = Periode(tahun=2026, triwulan=2)


@pytest.fixture(autouse=True)
def _sendiri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kantor"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for nama in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(nama, str(tmp_path / "ingatan"))


def tulis(nama: str, *baris: str, kolom: str = "tanggal") -> str:
    """Write answers, each row a date and nine answers; return the name of the file."""
    kepala = ",".join([kolom, *UNSUR])
    isi = [f"{hari},{','.join(nilai)}" for hari, nilai in (b.split(" ") for b in baris)]
    Path(nama).write_text("\n".join([kepala, *isi]) + "\n", encoding="utf-8")
    return nama


def isi(nama: str = "laporan.toml") -> dict[str, Any]:
    """Return a report file as plain data."""
    return tomllib.loads(Path(nama).read_text(encoding="utf-8"))


def ditanya(jawaban: str | list[str], **pilihan: Any) -> DataError:
    """Return what is said where no report is begun."""
    with pytest.raises(DataError) as salah:
        mulai_skm("laporan.toml", jawaban, PilihanMuat(**pilihan))

    assert not Path("laporan.toml").exists()
    return salah.value


def kode(salah: DataError) -> list[str]:
    return [m.kode for m in salah.masalah]


# ---------------------------------------------------------------- whatever the answers


def simpan(lembar: LembarJawaban) -> str:
    """Write sheets as a file of answers."""
    kolom = {**lembar.profil, **lembar.jawaban}
    with Path("jawaban.csv").open("w", encoding="utf-8", newline="") as berkas:
        penulis = csv.writer(berkas)
        penulis.writerow(["No", *kolom])
        for i in range(lembar.n):
            sel = [k[i] for k in kolom.values()]
            penulis.writerow([i + 1, *("7" if s == "x" else "" if s == "-" else s for s in sel)])
    return "jawaban.csv"


@pytest.mark.property
@lebih_sedikit(3)
@given(lembar_jawaban())
def test_langsung_tercetak(lembar: LembarJawaban) -> None:
    """
    Answers that have an index become a report that reads, prints and has that index, and lacks only
    what it says is to be filled in; only their period may be asked for.
    """
    for lama in ("laporan.toml", "pemetaan.toml"):
        Path(lama).unlink(missing_ok=True)
    jawaban = simpan(lembar)
    try:
        ikm = muat(jawaban).ikm()
    except DataError as salah:
        sebab = kode(salah)
        assert sebab == kode(ditanya(jawaban))
        return
    try:
        mulai_skm("laporan.toml", jawaban)
    except DataError as salah:
        assert PERIODE >= {*kode(salah)}  # noqa: PT017 - nothing else is asked
        hari = [h for h in lembar.profil.get("tanggal", ()) if h] or ["2026-01-01"]
        periode = Periode(dari=min(hari), sampai=max(hari))
        mulai_skm("laporan.toml", jawaban, PilihanMuat(periode=periode))
    laporan = skm.baca("laporan.toml")
    naskah = skm.susun(laporan)
    teks = skm.cetak(naskah, "markdown").content.decode()

    assert ikm == naskah.hasil.ikm
    assert "[isi: nama unit]" in teks.replace("\\", "")
    peringatan = {t.aturan for t in periksa(laporan) if t.tingkat is not Tingkat.CATATAN}
    assert set() == peringatan - BELUM_DIISI - TENTANG_JAWABAN
    perlu = Telaah(laporan).terlemah
    assert perlu == {r.unsur for r in laporan.rtl}


# ---------------------------------------------------------------- what the file says


def test_isi() -> None:
    """What the answers show is stated; what they do not is marked, or a line behind a #."""
    jawaban = tulis("jawaban.csv", *["2026-04-03 444444444"] * 3, "2026-06-30 234344433")
    hasil = mulai_skm("laporan.toml", jawaban)

    assert isinstance(hasil, Permulaan)
    assert (Path("laporan.toml"), TW2, None) == (hasil.tujuan, hasil.periode, hasil.pemetaan)
    assert "Menurut tanggal jawaban, 3 April 2026 s.d. 30 Juni 2026." == hasil.sebab_periode
    assert {
        "jenis": "skm",
        "skema": 1,
        "periode": {"tahun": 2026, "triwulan": 2},
        "tempat": "[isi: tempat]",
        "unit": {"nama": "[isi: nama unit]", "instansi": "[isi: nama instansi]"},
        "jawaban": {"berkas": "jawaban.csv"},
        "penandatangan": {"nama": "[isi: nama dan gelar]", "jabatan": "[isi: jabatan]"},
        "rtl": [
            {
                "id": k.lower(),
                "unsur": k,
                "kegiatan": "[isi: kegiatan]",
                "penanggung_jawab": "[isi: penanggung jawab]",
            }
            for k in ("U1", "U2", "U4", "U8", "U9")
        ],
    } == isi()
    teks = Path("laporan.toml").read_text(encoding="utf-8")
    assert "U2, U4, U8, dan U9 bernilai sama; cukup 2 di antaranya" in _lurus(teks)


def _lurus(teks: str) -> str:
    return re.sub(r"\n# (?=\S)", " ", teks)


def test_yang_diawali_pagar() -> None:
    """What stands behind a # is filled in and loads once the sign is gone."""
    jawaban = tulis("jawaban.csv", *["2026-04-03 344444444"] * 3, "2026-06-03 344444444")
    mulai_skm("laporan.toml", jawaban)
    teks = Path("laporan.toml").read_text(encoding="utf-8")
    for awal, nilai in {
        "tanggal = ": '"2026-07"', "populasi = ": "450", "tahun    = ": "2026",
        "triwulan = ": "[1, 2]", "[[jadwal]]": "", "kegiatan   = ": '"Pengumpulan"',
        "waktu      = ": '"April"', "hari_kerja = ": "60", "[[tren]]": "",
        "periode = ": "{ tahun = 2025 }", "ikm     = ": '"80,00"', "[paragraf]": "",
        "permasalahan = ": '["Satu.", "Dua."]',
    }.items():  # fmt: skip
        assert f"\n# {awal}" in teks
        teks = re.sub(rf"\n# {re.escape(awal)}.*", f"\n{awal}{nilai}", teks)
    Path("laporan.toml").write_text(teks, encoding="utf-8")
    laporan = skm.baca("laporan.toml")

    assert isinstance(laporan, LaporanSKM)
    assert (450, "2026-07") == (
        laporan.populasi,
        str(laporan.tanggal and laporan.tanggal.isoformat()),
    )
    assert {(2026, (1, 2))} == {(r.tahun, r.triwulan) for r in laporan.rtl}
    assert [("Pengumpulan", "April", 60)] == [
        (j.kegiatan, j.waktu, j.hari_kerja) for j in laporan.jadwal
    ]
    assert 1 == len(laporan.tren)
    assert ("Satu.", "Dua.") == laporan.paragraf.permasalahan


def _tanpa_pagar(teks: str, *di: int) -> str:
    baris = teks.splitlines()
    return "\n".join(b.lstrip("# ") if i in di else b for i, b in enumerate(baris))


def _diam(teks: str, *di: int) -> bool:
    """Return whether lines that lose their # add to a report, or refuse it, without naming them."""
    asal = skm.baca("laporan.toml")
    Path("coba.toml").write_text(_tanpa_pagar(teks, *di), encoding="utf-8")
    try:
        jadi = skm.baca("coba.toml")
    except DataError as salah:
        return not {m.baris for m in salah.masalah} & {i + 1 for i in di}
    if asal == jadi:
        return False
    lama, baru = (
        {(t.lokasi, t.pesan) for t in periksa(x) if t.aturan == "SKM-LAP-018"} for x in (asal, jadi)
    )
    return not baru - lama


@pytest.mark.parametrize("nilai", ["344444444", "333333333"])
def test_pagar_tanpa_angka_rekaan(nilai: str) -> None:
    """Any line loses its # without a fact that nobody stated."""
    jawaban = tulis("jawaban.csv", *[f"2026-04-03 {nilai}"] * 3, f"2026-06-03 {nilai}")
    mulai_skm("laporan.toml", jawaban)
    teks = Path("laporan.toml").read_text(encoding="utf-8")
    pagar = [i for i, b in enumerate(teks.splitlines()) if b.startswith("#")]

    assert len(pagar) > 20
    assert [] == [teks.splitlines()[i] for i in pagar if _diam(teks, i)]
    # Also where the heading above it has lost its own.
    kepala = 0
    for i in pagar:
        if teks.splitlines()[i].startswith("# ["):
            kepala = i
        elif kepala:
            assert not _diam(teks, kepala, i)


def test_layanan_disebut() -> None:
    """Services that were met are named in a comment, on one line however they are written."""
    baris = [
        f'2026-0{i}-01,"Izin\nusaha",444444443'.replace("444444443", ",".join("444444443"))
        for i in (4, 6)
    ]
    Path("jawaban.csv").write_text(
        "\n".join([f"tanggal,layanan,{','.join(UNSUR)}", *baris]), encoding="utf-8"
    )
    mulai_skm("laporan.toml", "jawaban.csv")

    assert "\n# Layanan pada jawaban: Izin usaha (2).\n" in Path("laporan.toml").read_text(
        encoding="utf-8"
    )


def test_banyak_layanan() -> None:
    """Of very many the first are named, and how many more there are."""
    baris = [f"2026-0{4 + i % 3}-01,L{i:03},{','.join('444444443')}" for i in range(25)]
    Path("jawaban.csv").write_text(
        "\n".join([f"tanggal,layanan,{','.join(UNSUR)}", *baris]), encoding="utf-8"
    )
    mulai_skm("laporan.toml", "jawaban.csv")

    assert "L019 (1); 5 lainnya." in _lurus(Path("laporan.toml").read_text(encoding="utf-8"))


def test_setara() -> None:
    """Where all unsur are equal, none is weak, and there is no plan to fill in."""
    mulai_skm(
        "laporan.toml", tulis("jawaban.csv", *["2026-04-03 333333333"] * 2, "2026-06-03 333333333")
    )

    assert "rtl" not in isi()


def test_akhir_zaman() -> None:
    """A period at the end of the calendar has no month after it, and prints all the same."""
    jawaban = tulis("jawaban.csv", *["2026-04-03 344444444"] * 2, "2026-06-03 344444444")
    periode = Periode(dari=date(9999, 1, 1), sampai=date.max)
    with pytest.raises(DataError):
        mulai_skm("laporan.toml", jawaban, PilihanMuat(periode=periode))
    periode = Periode(dari=date(1999, 1, 1), sampai=date.max)
    mulai_skm("laporan.toml", jawaban, PilihanMuat(periode=periode))

    assert periode == skm.baca("laporan.toml").periode


# ---------------------------------------------------------------- options, profile, folders


def test_pilihan() -> None:
    """Options are what the report then says, in its own words."""
    jawaban = tulis("a.csv", *["03/04/2026 344444444"] * 9, "12/06/2026 444444444")
    lain = tulis("b.csv", *["03/04/2026 344444444"] * 9)
    pilihan = PilihanMuat(
        regulasi="permenpanrb-14-2017",
        bobot="0,11",
        kosong="responden-lengkap",
        kolom=["U1=U1"],
        tanggal="hari-dahulu",
        zona="WITA",
        status="semua",
        ganda="hitung",
        tersembunyi="hitung",
        bentuk="responden",
        populasi=40,
        batas_tak_terbaca=BatasTakTerbaca(banyak=5, persen=40),
    )
    hasil = mulai_skm("laporan.toml", [jawaban, lain], pilihan)

    assert {
        "berkas": ["a.csv", "b.csv"],
        "kolom": {"U1": "U1"},
        "tanggal": "hari-dahulu",
        "zona": "WITA",
        "status": "semua",
        "ganda": "hitung",
        "tersembunyi": "hitung",
        "bentuk": "responden",
    } == isi()["jawaban"]
    assert {
        "bobot": "2-desimal",
        "kosong": "responden-lengkap",
        "batas_tak_terbaca": {"banyak": 5, "persen": 40},
    } == isi()["konvensi"]
    assert ("permenpanrb-14-2017", 40) == (isi()["regulasi"], isi()["populasi"])
    assert hasil.ikm == skm.susun(skm.baca("laporan.toml")).hasil.ikm


def test_baris() -> None:
    """Rows that count, and those that do not, are named."""
    jawaban = tulis("jawaban.csv", *["2026-04-03 344444444"] * 8, "2026-06-03 344444444")
    hasil = mulai_skm("laporan.toml", jawaban, PilihanMuat(hitung_baris=("2", "3"), lewati_baris=4))

    assert (["2", "3"], "4") == tuple(isi()["jawaban"][f"{k}_baris"] for k in ("hitung", "lewati"))
    assert 8 == hasil.bacaan.tabulasi.semua.n
    Path("laporan.toml").unlink()
    salah = ditanya(jawaban, hitung_baris="x")
    assert [("--hitung-baris", "pilihan")] == [(m.lokasi, m.kode) for m in salah.masalah]


def test_bagian() -> None:
    """Several questions about an unsur stay several."""
    Path("jawaban.csv").write_text(
        f"tanggal,{','.join(UNSUR)},Lekas\n"
        + "".join(f"2026-0{i}-01,{','.join('4443444443')}\n" for i in (4, 5, 6)),
        encoding="utf-8",
    )
    hasil = mulai_skm(
        "laporan.toml", "jawaban.csv", PilihanMuat(bagian=["U3=U3", "U3=Lekas"], lembar=())
    )

    assert {"U3": ["U3", "Lekas"]} == isi()["jawaban"]["bagian"]
    assert hasil.ikm == skm.susun(skm.baca("laporan.toml")).hasil.ikm


def test_lembar() -> None:
    """Sheets of a workbook are named."""
    from openpyxl import Workbook

    buku = Workbook()
    for nama in ("Januari", "Maret"):
        lembar = buku.create_sheet(nama)
        lembar.append(["Tanggal", *UNSUR])
        lembar.append([date(2026, 1, 5), *[4] * 8, 3])
        lembar.append([date(2026, 3, 5), *[4] * 9])
    buku.remove(buku.worksheets[0])
    buku.save("skm.xlsx")

    assert ["lembar-setara"] == kode(ditanya("skm.xlsx"))
    isi_pemetaan = Path("pemetaan.toml").read_text(encoding="utf-8")
    assert '\n# lembar = "Januari"\n# lembar = ["Januari", "Maret"]\n' in isi_pemetaan
    Path("pemetaan.toml").unlink()
    mulai_skm("laporan.toml", "skm.xlsx", PilihanMuat(lembar=("Januari", "Maret")))
    assert {"berkas": "skm.xlsx", "lembar": ["Januari", "Maret"]} == isi()["jawaban"]


def test_pilihan_keliru() -> None:
    """An option that is none of the kind is named as the option that it is."""
    jawaban = tulis("jawaban.csv", *["2026-04-03 344444444"] * 2, "2026-06-03 344444444")

    assert ["bobot-tidak-cocok"] == kode(ditanya(jawaban, bobot="0,11", tanpa=("U4",)))


def test_profil() -> None:
    """What an office profile says is left to it, and it may lie above the report."""
    Path("profil.toml").write_text(
        'jenis = "profil"\nskema = 1\ntempat = "Kota"\npenanggung_jawab_lain = "Seksi"\n'
        '[unit]\nnama = "Balai"\ninstansi = "Badan"\n[penandatangan]\nnama = "Kepala"\n',
        encoding="utf-8",
    )
    Path("tw2").mkdir()
    tulis("tw2/jawaban.csv", *["2026-04-03 344444444"] * 2, "2026-06-03 344444444")
    mulai_skm("tw2/laporan.toml", "tw2/jawaban.csv", profil="profil.toml")
    laporan = skm.baca("tw2/laporan.toml")

    assert "../profil.toml" == isi("tw2/laporan.toml")["profil"]
    assert not {"tempat", "unit", "penandatangan"} & set(isi("tw2/laporan.toml"))
    assert ("Balai", "Kota", {"Seksi"}) == (
        laporan.unit.nama,
        laporan.tempat,
        {r.penanggung_jawab for r in laporan.rtl},
    )
    assert baca_profil("profil.toml").profil.tempat == laporan.tempat
    kalimat_isian = [t.pesan for t in periksa(laporan) if ISIAN.search(t.pesan)]
    assert len(laporan.rtl) == len(kalimat_isian)


@pytest.mark.parametrize("nama", ["laporan.txt", "laporan", "laporan.json", ".toml"])
def test_akhiran(nama: str) -> None:
    """Of a name that is of no report file nothing is begun, nor is anything read."""
    for mulai in (
        lambda: mulai_skm(nama, "tiada.csv"),
        lambda: lanjutkan("tiada.toml", nama),
    ):
        with pytest.raises(DataError) as salah:
            mulai()

        assert ["format-tidak-dikenal"] == kode(salah.value)
    assert not Path(nama).exists()


def test_profil_di_diska_lain(monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile to which no path leads from the report is refused."""
    Path("profil.toml").write_text('jenis = "profil"\nskema = 1\n', encoding="utf-8")

    def tanpa_jalan(*_: object) -> str:
        raise ValueError

    monkeypatch.setattr("os.path.relpath", tanpa_jalan)
    with pytest.raises(DataError) as salah:
        mulai_skm("laporan.toml", "jawaban.csv", profil="profil.toml")

    assert ["di-luar-folder"] == kode(salah.value)


def test_di_luar_folder() -> None:
    """Answers and a mapping lie in the folder of the report or below it, all told at once."""
    Path("tw2").mkdir()
    jawaban = tulis("jawaban.csv", *["2026-04-03 344444444"] * 2, "2026-06-03 344444444")
    Path("arti.toml").write_text("", encoding="utf-8")
    with pytest.raises(DataError) as salah:
        mulai_skm("tw2/laporan.toml", [jawaban, "lain.csv"], PilihanMuat(pemetaan="arti.toml"))

    assert ["jawaban.csv", "lain.csv", "arti.toml"] == [m.berkas for m in salah.value.masalah]
    assert "simpan di folder itu" in kalimat(salah.value.masalah[0]).casefold()


def test_jalur_bertitik() -> None:
    """A path that leads out and in again is the file it leads to."""
    Path("data").mkdir()
    tulis("data/jawaban.csv", *["2026-04-03 344444444"] * 2, "2026-06-03 344444444")
    mulai_skm("laporan.toml", "../kantor/data/./jawaban.csv")

    assert "data/jawaban.csv" == isi()["jawaban"]["berkas"]


def test_tidak_ditimpa() -> None:
    """What somebody wrote stays, and so do the answers, whatever is said."""
    jawaban = tulis("jawaban.toml", *["2026-04-03 344444444"] * 2, "2026-06-03 344444444")
    with pytest.raises(DataError) as salah:
        mulai_skm("jawaban.toml", jawaban, timpa=True)

    assert ["keluaran-masukan"] == kode(salah.value)
    jawaban = tulis("jawaban.csv", *["2026-04-03 344444444"] * 2, "2026-06-03 344444444")
    Path("laporan.toml").write_text("saya", encoding="utf-8")
    with pytest.raises(DataError) as salah:
        mulai_skm("laporan.toml", jawaban)
    assert ["keluaran-diubah"] == kode(salah.value)
    mulai_skm("laporan.toml", jawaban, timpa=True)
    assert "skm" == isi()["jenis"]


# ---------------------------------------------------------------- the period


def test_sebagian_tanpa_tanggal() -> None:
    """A few answers without a date do not keep the others from saying the period."""
    ada = [*["2026-04-03 344444444"] * 9, *["2026-06-30 444444444"] * 10]
    jawaban = tulis("jawaban.csv", " 444444434", *ada)

    assert (
        "Menurut tanggal jawaban, 3 April 2026 s.d. 30 Juni 2026."
        == mulai_skm("laporan.toml", jawaban).sebab_periode
    )
    Path("laporan.toml").unlink()
    assert ["periode-tanpa-tanggal"] == kode(ditanya(tulis("lain.csv", *[" 444444434"] * 2, *ada)))


def test_sebagian_triwulan() -> None:
    """Answers of two months of a triwulan are not taken for those of all three."""
    jawaban = tulis("jawaban.csv", "2026-04-03 344444444", "2026-05-03 344444444")
    (satu,) = ditanya(jawaban).masalah

    assert "--periode 2026-TW2 | --periode 2026-04-01..2026-05-31" == satu.saran


def test_periode_disebut() -> None:
    """A period that is named goes before the dates; answers outside it are left out and said."""
    jawaban = tulis(
        "jawaban.csv", *["2026-04-03 344444444"] * 8, "2026-06-03 344444444", "2026-07-01 111111111"
    )

    assert ["periode-belum-pasti"] == kode(ditanya(jawaban))
    assert [jawaban] == [m.berkas for m in ditanya(jawaban).masalah]
    hasil = mulai_skm("laporan.toml", jawaban, PilihanMuat(periode=TW2))
    assert (9, True) == (hasil.bacaan.tabulasi.semua.n, isi()["jawaban"]["saring_periode"])
    assert hasil.ikm == skm.susun(skm.baca("laporan.toml")).hasil.ikm
    mulai_skm("laporan.toml", jawaban, PilihanMuat(periode=Periode(tahun=2026)), timpa=True)
    assert "saring_periode" not in isi()["jawaban"]


@pytest.mark.parametrize("tempat", ["", 'tempat = "Kota"\n'])
def test_baris_yang_belum_ada(tempat: str) -> None:
    """What is said of a line stands where that line would, whatever a profile says."""
    jawaban = tulis("jawaban.csv", *["2026-04-03 344444444"] * 8)
    Path("profil.toml").write_text(f'jenis = "profil"\nskema = 1\n{tempat}', encoding="utf-8")
    mulai_skm("laporan.toml", jawaban, PilihanMuat(periode=TW2), profil="profil.toml")
    baris = Path("laporan.toml").read_text(encoding="utf-8").splitlines()
    kunci = [b.removeprefix("# ").partition(" ")[0] for b in baris]

    awal, akhir = kunci.index("periode"), kunci.index("populasi")
    isi_tempat = [] if tempat else ["tempat"]
    assert ["periode", *isi_tempat, "Bila", "tanggal", "populasi", ""] == kunci[awal : akhir + 2]


def test_bulan_tanpa_hari() -> None:
    """A month without a day is in a period that touches it."""
    jawaban = tulis("jawaban.csv", *["2026-04 344444444"] * 3, *["2026-06 444444444"] * 3)
    mulai_skm("laporan.toml", jawaban, PilihanMuat(periode=TW2))

    assert "saring_periode" not in isi()["jawaban"]
    april = Periode(dari="2026-04-01", sampai="2026-04-30")
    hasil = mulai_skm("laporan.toml", jawaban, PilihanMuat(periode=april), timpa=True)
    assert 3 == hasil.bacaan.tabulasi.semua.n


def test_urutan_hari_dan_bulan() -> None:
    """Where the period hangs on the order of day and month, the order is asked for."""
    jawaban = tulis("jawaban.csv", "03/04/2026 344444444", "05/04/2026 444444444")
    salah = ditanya(jawaban)

    assert isinstance(salah, DitanyaError)
    assert [
        "jawaban.csv: tanggal jawaban dapat dibaca hari-bulan-tahun (3 April 2026 s.d. 5 April "
        "2026) atau bulan-hari-tahun (4 Maret 2026 s.d. 4 Mei 2026), dan tidak ada tanggal yang "
        "memastikannya. Nyatakan urutannya: --tanggal hari-dahulu atau --tanggal bulan-dahulu "
        "(dalam berkas pemetaan: kunci tanggal)."
    ] == [kalimat(m) for m in salah.masalah]
    teks = Path("pemetaan.toml").read_text(encoding="utf-8")
    assert teks.endswith('\n# tanggal = "hari-dahulu"\n# tanggal = "bulan-dahulu"\n')
    Path("pemetaan.toml").write_text(teks.replace('# tanggal = "h', 'tanggal = "h'), "utf-8")
    assert ["periode-belum-pasti"] == kode(ditanya(jawaban))
    mulai_skm("laporan.toml", jawaban, PilihanMuat(periode=TW2))
    assert "saring_periode" not in isi()["jawaban"]


def test_urutan_campur() -> None:
    """Dates of both orders in one column say no period before one of them is declared."""
    jawaban = tulis("jawaban.csv", "13/04/2026 344444444", "04/14/2026 444444444")
    salah = ditanya(jawaban)

    assert (True, ["tanggal-urutan-campur"]) == (isinstance(salah, DitanyaError), kode(salah))
    assert '\n# tanggal = "hari-dahulu"\n' in Path("pemetaan.toml").read_text(encoding="utf-8")


def test_urutan_tidak_berpengaruh() -> None:
    """Where both orders give the same period, nothing is asked."""
    jawaban = tulis("jawaban.csv", "04/06/2026 344444444", "06/04/2026 444444444")

    assert TW2 == mulai_skm("laporan.toml", jawaban).periode


def test_urutan_menentukan() -> None:
    """The order is asked for too where only one of the two leaves a triwulan without doubt."""
    jawaban = tulis(
        "jawaban.csv", *["04/06/2026 344444444", "06/04/2026 444444444"], "07/05/2026 444444444"
    )

    assert ["periode-urutan"] == kode(ditanya(jawaban))


def test_urutan_dan_periode_disebut() -> None:
    """The order is asked for where it says who is in a named period, and not where it does not."""
    jawaban = tulis("jawaban.csv", "03/04/2026 344444444", "05/04/2026 444444444")

    assert ["tanggal-urutan-rancu"] == kode(ditanya(jawaban, periode=TW2))
    Path("pemetaan.toml").unlink()
    mulai_skm("laporan.toml", jawaban, PilihanMuat(periode=Periode(tahun=2026)))
    assert "saring_periode" not in isi()["jawaban"]


# ---------------------------------------------------------------- questions


def test_tidak_terbaca() -> None:
    """What no mapping file can settle is said, and none is written."""
    assert ["berkas-tidak-ada"] == kode(ditanya("tiada.csv"))
    assert not Path("pemetaan.toml").exists()


def test_pemetaan_yang_ada() -> None:
    """A mapping file that there is stays as it is, and is where further questions go."""
    jawaban = tulis("jawaban.csv", *["2026-04-03 345555555"] * 8, "2026-06-03 345555555")
    Path("pemetaan.toml").write_text("# milik saya\n", encoding="utf-8")
    salah = ditanya(jawaban)

    assert not isinstance(salah, DitanyaError)
    assert ["pemetaan.toml"] == [m.pertanyaan and m.pertanyaan.tempat for m in salah.masalah]
    assert "# milik saya\n" == Path("pemetaan.toml").read_text(encoding="utf-8")


def test_pemetaan_lain() -> None:
    """A mapping file that is named is the one the report names."""
    jawaban = tulis("jawaban.csv", *["2026-04-03 344444444"] * 2, "2026-06-03 344444444")
    Path("arti.toml").write_text('zona = "WITA"\n', encoding="utf-8")
    hasil = mulai_skm("laporan.toml", jawaban, PilihanMuat(pemetaan="arti.toml"))

    assert (Path("arti.toml"), "arti.toml") == (hasil.pemetaan, isi()["jawaban"]["pemetaan"])


def test_galat_dikirim() -> None:
    """The error that tells where questions are travels between processes."""
    import pickle

    salah = ditanya(tulis("jawaban.csv", *["2026-04-03 345555555"] * 8, "2026-06-03 345555555"))
    lain = pickle.loads(pickle.dumps(salah))

    assert isinstance(lain, DitanyaError)
    assert (Path("pemetaan.toml"), salah.masalah) == (lain.pemetaan, lain.masalah)
