"""What is asked about the shape of a table can be answered as it says: by option or in a report."""

import re
from pathlib import Path

import pytest
from perintah import Perintah

UNSUR = (
    "Persyaratan",
    "Prosedur",
    "Waktu Penyelesaian",
    "Biaya/Tarif",
    "Produk Layanan",
    "Kompetensi Pelaksana",
    "Perilaku Pelaksana",
    "Penanganan Pengaduan",
    "Sarana dan Prasarana",
)
SEBARAN = [
    ",".join(["Jawaban", *UNSUR]),
    *(f"{k},{','.join(str(n) for _ in UNSUR)}" for k, n in zip("4321", (7, 2, 1, 0), strict=True)),
]
PANJANG = ["kode,aspek,hasil", *(f"{r},{u},{n}" for r, n in ((1, 4), (2, 3)) for u in UNSUR)]
TERPUTAR = ["Unsur,Saya", *(f"{u},3" for u in UNSUR)]
IKM = {"sebaran": "90,00", "panjang": "87,50", "terputar": "75,00"}
ISI = {"sebaran": SEBARAN, "panjang": PANJANG, "terputar": TERPUTAR}


def _opsi(galat: str, bentuk: str) -> list[str]:
    """Return the options that a message says, with what it leaves open filled in."""
    teks = " ".join(galat.split())
    if bentuk != "panjang":
        (nama,) = re.findall(r"nyatakan (--bentuk \w+)", teks, re.IGNORECASE)
        return nama.split()
    return [
        bagian
        for guna, judul in re.findall(r'--kolom (\w+)="([^"]+)"', teks)
        for bagian in (
            "--kolom",
            f"{guna}={ {'responden': 'kode', 'nilai': 'hasil'}.get(guna, judul) }",
        )
    ]


@pytest.mark.parametrize("bentuk", ISI)
def test_saran_diikuti(skm: Perintah, bentuk: str) -> None:
    """Asked, then answered with what the message says to type."""
    Path("a.csv").write_text("\n".join(ISI[bentuk]) + "\n", encoding="utf-8")
    tanya = skm("hitung", "a.csv")
    jawab = skm("hitung", "a.csv", *_opsi(tanya.galat, bentuk))

    assert (2, 0) == (tanya.kode, jawab.kode)
    assert f"IKM unit pelayanan : {IKM[bentuk]}" in jawab.keluar


@pytest.mark.parametrize("bentuk", ["panjang", "terputar"])
def test_laporan(skm: Perintah, bentuk: str) -> None:
    """The same in a report file."""
    Path("a.csv").write_text("\n".join(ISI[bentuk]) + "\n", encoding="utf-8")
    kepala = 'jenis = "skm"\nskema = 1\nperiode = { tahun = 2026, triwulan = 1 }\n'
    kepala += '[unit]\nnama = "Kantor"\n[jawaban]\nberkas = "a.csv"\n'
    laporan = Path("laporan.toml")
    laporan.write_text(kepala, encoding="utf-8")
    tanya = skm("hitung", "laporan.toml")
    kolom = 'kolom = { responden = "kode", unsur = "aspek", nilai = "hasil" }\n'
    laporan.write_text(kepala + ('bentuk = "terputar"\n' if bentuk == "terputar" else kolom))
    jawab = skm("hitung", "laporan.toml")

    assert 2 == tanya.kode
    assert ('bentuk = "terputar"' if bentuk == "terputar" else "kolom.unsur") in tanya.galat
    assert IKM[bentuk] in jawab.keluar


def test_laporan_sebaran(skm: Perintah) -> None:
    """A report wants sheets, which a distribution has not; that is said, not met with a crash."""
    Path("a.csv").write_text("\n".join(SEBARAN) + "\n", encoding="utf-8")
    kepala = 'jenis = "skm"\nskema = 1\nperiode = { tahun = 2026, triwulan = 1 }\n'
    kepala += '[unit]\nnama = "Kantor"\n[jawaban]\nberkas = "a.csv"\nbentuk = "sebaran"\n'
    Path("laporan.toml").write_text(kepala, encoding="utf-8")
    hasil = skm("hitung", "laporan.toml")

    assert 2 == hasil.kode
    assert "sebaran tidak memuat jawaban tiap" in hasil.galat


def test_pemetaan(skm: Perintah) -> None:
    """A mapping file says it with the same word, and no other."""
    Path("a.csv").write_text("\n".join(SEBARAN) + "\n", encoding="utf-8")
    Path("peta.toml").write_text('bentuk = "sebaran"\n')
    jawab = skm("hitung", "a.csv", "--pemetaan", "peta.toml")
    Path("peta.toml").write_text('bentuk = "frekuensi"\n')
    salah = skm("hitung", "a.csv", "--pemetaan", "peta.toml")

    assert (0, 2) == (jawab.kode, salah.kode)
    assert "90,00" in jawab.keluar


def test_bukan_jawaban(skm: Perintah) -> None:
    """The option is for answers only."""
    Path("nilai.toml").write_text('jenis = "x"\n')
    hasil = skm("hitung", "nilai.toml", "--bentuk", "sebaran")

    assert 2 == hasil.kode
