"""``skm format --uji``: the conformance kit, run on an installed renderer, for people."""

import json
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any

from skm.cli.kode_keluar import GALAT, SELESAI, TAK_TERPAKAI
from skm.cli.konsol import cetak_kolom, galat, laporkan, lipat
from skm.dasar import adalah

ARTI: Mapping[str, str] = MappingProxyType(
    {
        "protocol": "memenuhi kontrak renderer",
        "kinds": "menyebut jenis laporan yang ada",
        "options": "setiap opsi memiliki bawaan dan arti, dan dapat ditulis",
        "limits": "setiap batasan yang dinyatakan ada dan beralasan",
        "discovered": "ditemukan dengan namanya",
        "renders": "mencetak laporan biasa",
        "artifact": "berkas sesuai jenis media dan akhirannya, namanya aman",
        "figures": "indeks, mutu, dan nilai unsur tercetak apa adanya",
        "share_realised": "persentase realisasi tercetak apa adanya",
        "table_figures": "setiap angka tabel tercetak apa adanya",
        "tables": "setiap baris, judul, dan catatan tabel tercetak, menurut urutan kolomnya",
        "answers": "setiap jawaban tercetak apa adanya, yang kosong tetap kosong",
        "uncounted": "responden yang tidak dihitung tampak berbeda",
        "spans": "sel tabel digabung sebagaimana mestinya",
        "sentences": "setiap judul, paragraf, dan butir tercetak",
        "frame": "sampul, kop, dan tanda tangan tercetak",
        "charts": "isi setiap grafik tercetak, sebagai gambar atau kata",
        "bounds": "setiap batas kelas pada grafik tercetak dengan labelnya",
        "attachments": "keterangan gambar dan tautan tercetak",
        "colour": "warna kantor dipakai",
        "difficult_text": "teks yang mirip markah, rumus, atau templat tetap utuh di setiap tempat",
        "long_texts": "teks 5.000 karakter tetap utuh",
        "empty": "mencetak laporan tanpa isi tambahan, dengan angkanya",
        "many_rows": "mencetak 500 kegiatan",
        "generated": "mencetak laporan acak",
        "deterministic": "laporan yang sama, berkas yang sama",
        "reproducible": "berkas yang sama juga pada hari, pengguna, mesin, dan folder lain",
        "stateless": "tidak terpengaruh laporan sebelumnya",
        "report_unchanged": "tidak mengubah laporan",
        "prints_nothing": "tidak menulis ke layar",
        "writes_nothing": "tidak menulis berkas",
    }
)
"""What a renderer that passes a check does."""

_KATA = {
    "lulus": "lulus",
    "gagal": "GAGAL",
    "tidak-berlaku": "tidak berlaku",
    "tidak-diuji": "tidak diuji",
}


def _hasil(baris: str) -> Any:
    """Return how a check ended; None of a line that says something else."""
    try:
        isi: Any = json.loads(baris)
    except ValueError:
        return None
    return isi if adalah(isi, dict) and isi.get("nama") in ARTI else None


def jalankan_uji(nama: str, simpan: str | None = None) -> int:
    """Run the kit on a format and show how each check ended; files that fail go to *simpan*."""
    from skm.errors import DataError, Masalah
    from skm.renderers import cari_renderer

    if tanpa := [m for m in ("hypothesis", "pytest") if find_spec(m) is None]:
        masalah = Masalah(
            kode="ekstra-hilang",
            lokasi="--uji",
            ditemukan=" dan ".join(tanpa),
            saran='pip install "skm[testing]"',
        )
        return laporkan(DataError([masalah]), TAK_TERPAKAI)
    if simpan is not None:
        try:
            Path(simpan).mkdir(parents=True, exist_ok=True)
        except OSError as salah:
            sebab = salah.strerror or ""
            tertutup = DataError.satu("keluaran-terkunci", berkas=simpan, ditemukan=sebab)
            return laporkan(tertutup, TAK_TERPAKAI)
    asal = cari_renderer(nama)
    # In a process of its own: whatever a renderer does, this one goes on and says so.
    jadi = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-m", "skm.testing.uji", nama, *(() if simpan is None else (simpan,))],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    hasil = [h for h in map(_hasil, jadi.stdout.splitlines()) if h]
    if jadi.returncode or [*ARTI] != [h["nama"] for h in hasil]:
        akhir = (
            f"kode {jadi.returncode}" if jadi.returncode else "prosesnya berakhir sebelum selesai"
        )
        baris = jadi.stderr.strip().splitlines() or [akhir]
        galat(lipat(f"Format {nama} tidak dapat diuji: {baris[-1]}."))
        galat(lipat(f"Kesalahannya ada pada paket {asal.paket}."))
        return GALAT
    cetak_kolom([(_KATA[h["kesimpulan"]], h["nama"], ARTI[h["nama"]]) for h in hasil])
    for h in hasil:
        if h["rincian"]:
            galat(lipat(f"{h['nama']}: {h['rincian']}"))
    banyak = {k: sum(h["kesimpulan"] == k for h in hasil) for k in _KATA}
    print(f"{nama}: " + ", ".join(f"{n} {_KATA[k].lower()}" for k, n in banyak.items() if n))
    if not banyak["gagal"]:
        return SELESAI
    galat(lipat(f"Kesalahannya ada pada paket {asal.paket}."))
    return GALAT
