"""What a checker of PDF/UA says of every kind of report, short, long and difficult."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from test_pdf import AKAR, CONTOH, isi, unsur_struktur

import skm
from skm.jenis import SEMUA_JENIS
from skm.renderers import cetak
from skm.renderers.poster.renderer import OpsiPoster
from skm.testing import naskah_contoh
from skm.testing.baca_pdf import teks_pdf

pytestmark = pytest.mark.arsip

SEMUA = [
    *CONTOH,
    *(
        f"{nama}/{jenis}"
        for nama in ("biasa", "sulit", "kosong", "tersisih")
        for jenis in sorted(SEMUA_JENIS)
    ),
    *(
        f"{nama}/poster-{susunan}"
        for nama in ("biasa", "sulit", "kosong")
        for susunan in ("lampiran", "angka", "mendatar")
    ),
]


def pdf(nama: str) -> bytes:
    """Return the PDF of an example, or of a report that the conformance kit uses; or its poster."""
    if nama in CONTOH:
        return isi(nama)
    contoh, jenis = nama.split("/")
    if jenis.startswith("poster-"):
        opsi = OpsiPoster(susunan=jenis.removeprefix("poster-"))
        return cetak(naskah_contoh(contoh, "publikasi"), "poster", opsi).content
    return cetak(naskah_contoh(contoh, jenis), "pdf").content


def test_tanpa_kesalahan(tmp_path: Path) -> None:
    """There is nothing in its layer of conformance, and no error beyond it."""
    semua = {nama: tmp_path / f"{nama.replace('/', '-')}.pdf" for nama in SEMUA}
    for nama, berkas in semua.items():
        berkas.write_bytes(pdf(nama))
    hasil = tmp_path / "hasil.json"
    # TBL-004 miscounts a row whose last cells are those of a row above; test_kisi counts them.
    perintah = ["--json", str(hasil), "--skip", "TBL-004", "--fail-on", "never", "-q"]
    subprocess.run(
        [Path(sys.executable).with_name("outloud"), *perintah, *map(str, semua.values())],
        check=True,
        capture_output=True,
    )
    laporan: Any = json.loads(hasil.read_text(encoding="utf-8"))

    assert len(SEMUA) == len(laporan["results"])
    for satu in laporan["results"]:
        galat = [t for t in satu["findings"] if t["severity"] == "error"]
        assert (None, []) == (satu["error"], galat), satu["path"]


@pytest.mark.parametrize("nama", SEMUA)
def test_kisi(nama: str) -> None:
    """In every table each row has as many columns as the others, with what reaches into it."""
    with pikepdf.open(io.BytesIO(pdf(nama))) as dokumen:
        tabel = [e for e in unsur_struktur(dokumen.Root.StructTreeRoot) if str(e.S) == "/Table"]
        for satu in tabel:
            turun: dict[int, int] = {}
            lebar: set[int] = set()
            for baris in (e for e in unsur_struktur(satu) if str(e.S) == "/TR"):
                terisi = {k for k, sisa in turun.items() if sisa}
                turun = {k: sisa - 1 for k, sisa in turun.items() if sisa}
                for sel in unsur_struktur(baris):
                    if str(sel.S) not in ("/TH", "/TD"):
                        continue
                    ke_kanan, ke_bawah = (rentang(sel, n) for n in ("/ColSpan", "/RowSpan"))
                    mulai = next(k for k in range(1000) if k not in terisi)
                    for k in range(mulai, mulai + ke_kanan):
                        assert k not in terisi
                        terisi.add(k)
                        turun[k] = ke_bawah - 1
                lebar.add(len(terisi))
                assert terisi == {*range(len(terisi))}
            assert 1 == len(lebar)
            assert not any(turun.values())


def rentang(sel: Any, nama: str) -> int:
    """Return over how much a cell reaches."""
    sifat = sel.get("/A", [])
    semua = sifat if isinstance(sifat, pikepdf.Array) else [sifat]
    return next((int(a[nama]) for a in semua if nama in a), 1)


KALIMAT = "Penyusunan standar pelayanan, pertanggungjawaban, dan pemberdayaan masyarakat. "


@pytest.fixture(scope="module")
def panjang() -> skm.Naskah:
    """A report of 12 unsur, 60 services, 40 activities, 30 pictures and 17 periods."""
    nama = "Pelayanan Administrasi Kependudukan dan Pencatatan Sipil Wilayah"
    rtl = [
        {
            "id": f"r{i}",
            "unsur": ("U3", "U8", "U10")[i // 14],
            "kegiatan": (KALIMAT * 30)[:2000] if i in (5, 20) else KALIMAT[: 40 + i],
            "tahun": 2025,
            "triwulan": [1 + i % 4],
            "penanggung_jawab": f"Bidang {nama}",
            **({"gabung_atas": ["penanggung_jawab"]} if i % 14 and i % 3 else {}),
        }
        for i in range(40)
    ]
    foto = ("rapat-evaluasi.png", "pengeras-suara.jpg", "konten-instagram.png")
    realisasi = [
        {
            "rtl": f"r{i}",
            "status": "sudah",
            "deskripsi": KALIMAT,
            "dokumentasi": [{"berkas": f"dokumentasi/{foto[i % 3]}", "keterangan": f"Foto {i}"}]
            if i < 30
            else [],
        }
        for i in range(40)
    ]
    kode = [f"U{i}" for i in range(1, 13)]
    isi_laporan = {
        "jenis": "skm",
        "skema": 1,
        "periode": {"tahun": 2025, "triwulan": 4},
        "unit": {"nama": "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Kepulauan Contoh"},
        "kop": {"baris": ["Pemerintah Kabupaten Kepulauan Contoh Utara", "Dinas Contoh"]},
        "n": 4000,
        "konvensi": {
            "unsur_tambahan": [
                {"kode": f"U{i}", "nama": f"Ketersediaan Fasilitas bagi Kelompok Rentan {i}"}
                for i in (10, 11, 12)
            ]
        },
        "sebaran": {u: [10, 90 + i, 1900 - i, 2000] for i, u in enumerate(kode)},
        "layanan": [
            {
                "nama": f"{nama} {i:03}",
                "n": 60,
                "nrr": {u: f"3,{(i + k) % 9}0" for k, u in enumerate(kode)},
            }
            for i in range(60)
        ],
        "tren": [
            {
                "periode": {"tahun": 2021 + q // 4, "triwulan": q % 4 + 1},
                "ikm": f"{78 + q % 9},{q:02}",
            }
            for q in range(3, 19)
        ],
        "rtl": rtl,
        "tindak_lanjut": {
            "periode": {"tahun": 2025, "triwulan": 3},
            "rtl": rtl,
            "realisasi": realisasi,
        },
    }
    folder = AKAR / "examples" / "jateng-2024-tw1"
    return skm.susun(skm.laporan_dari(isi_laporan, folder=folder))


class TestPanjang:
    """Contents longer than any page was drawn for."""

    def test_tidak_terpotong(self, panjang: skm.Naskah) -> None:
        """Nothing leaves its page, and no word lies upon another."""
        import pymupdf

        with pymupdf.open(stream=cetak(panjang, "pdf").content) as berkas:
            for halaman in berkas:
                kertas = halaman.rect
                tepi = pymupdf.Rect(70, 30, kertas.width - 62, kertas.height - 30)
                # The names of many periods slope, and so do the boxes around them.
                datar = [
                    (pymupdf.Rect(satu["bbox"]), satu["text"])
                    for blok in halaman.get_text("dict")["blocks"]
                    for baris in blok.get("lines", [])
                    if baris["dir"] == (1.0, 0.0)
                    for satu in baris["spans"]
                    if satu["text"].strip()
                ]
                for i, (kotak, teks) in enumerate(datar):
                    assert kotak in tepi, (halaman.number, teks)
                    for lain, teks_lain in datar[:i]:
                        potong = kotak & lain
                        assert potong.width < 1 or potong.height < 0.4 * kotak.height, (
                            halaman.number,
                            teks,
                            teks_lain,
                        )

    def test_semua_ada(self, panjang: skm.Naskah) -> None:
        """Long cells are there to their last letter, and every picture is."""
        berkas = cetak(panjang, "pdf").content
        teks = "".join(teks_pdf(berkas).split())

        for tabel in panjang.tabel:
            for baris in tabel.baris:
                assert all("".join(s.teks.split()) in teks for s in baris.sel)
        assert all(f"Foto{i}" in teks for i in range(30))
