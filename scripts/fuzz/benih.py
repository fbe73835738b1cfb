"""What is mutated, and who reads it: the seeds of every format, each of which is accepted."""

import io
import json
import os
import shutil
import tomllib
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from importlib.util import find_spec
from pathlib import Path
from random import Random

import attrs
from scripts.fuzz.ubah import Ubahan, arsip, bita, gambar, teks

AKAR = Path(__file__).parents[2]
_TAK_TERPAKAI = 2
"""Exit code of the command for what it cannot use."""


@attrs.frozen(kw_only=True)
class Format:
    """
    A kind of input.

    Attributes:
        akhiran: Of the files.
        benih: Names and contents of the seeds.
        baca: Reads a file, next to what it may name; returns whether it was accepted.
        ubah: Makes another file of a seed.
        banyak: Files that a process reads before it is replaced.
    """

    akhiran: str
    benih: Callable[[], Iterator[tuple[str, bytes]]]
    baca: Callable[[Path], bool]
    ubah: Ubahan = teks
    banyak: int = 100


def perintah(*argumen: str | Path) -> bool:
    """
    Run the command; whether it could use its input.

    Raises:
        RuntimeError: It met something unforeseen, which it tells with a traceback.
    """
    from skm.cli import main

    os.environ["SKM_LACAK"] = "1"
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as galat:
        kode = main([str(a) for a in argumen])
    if "Traceback (most recent call last)" in galat.getvalue():
        raise RuntimeError(galat.getvalue())
    return kode != _TAK_TERPAKAI


def siapkan(folder: Path) -> None:
    """Put beside the inputs what they, or the commands about them, name."""
    os.environ["XDG_STATE_HOME"] = str(folder / ".ingatan")
    contoh = AKAR / "examples"
    shutil.copytree(contoh / "jateng-2024-tw1" / "dokumentasi", folder / "dokumentasi")
    shutil.copy(contoh / "mahulu-2025" / "jawaban.csv", folder / "jawaban.csv")
    shutil.copy(contoh / "kecil" / "laporan.toml", folder / "laporan-lain.toml")
    shutil.copy(contoh / "skm-kop-jatim/src/skm_kop_jatim/data/logo.png", folder / "logo.png")


# ------------------------------------------------------------------ seeds


def _berkas(*pola: str) -> Callable[[], Iterator[tuple[str, bytes]]]:
    def benih() -> Iterator[tuple[str, bytes]]:
        for satu in pola:
            for jalur in sorted(AKAR.glob(satu)):
                yield jalur.relative_to(AKAR).as_posix(), jalur.read_bytes()

    return benih


def _ekspor(akhiran: str) -> Callable[[], Iterator[tuple[str, bytes]]]:
    """Return what the tests have of a kind of answers, without what they say is asked about."""
    tabulasi = AKAR / "tests" / "tabulasi"

    def benih() -> Iterator[tuple[str, bytes]]:
        harapan = tomllib.loads((tabulasi / "ekspor" / "harapan.toml").read_text("utf-8"))
        terbaca = [tabulasi / "ekspor" / n for n, satu in harapan.items() if "kode" not in satu]
        for jalur in sorted((tabulasi / "rujukan").glob("*/jawaban.*")):
            satu = json.loads(jalur.with_name("expected.json").read_bytes())
            if satu["harapan"].get("ikm") and not satu["argumen"]:
                terbaca += [] if satu["boleh_berhenti_dan_bertanya"] else [jalur]
        for jalur in terbaca:
            if jalur.suffix == akhiran:
                yield jalur.relative_to(AKAR).as_posix(), jalur.read_bytes()

    return benih


def _isi(*semua: str) -> Callable[[], Iterator[tuple[str, bytes]]]:
    return lambda: iter([(f"benih {i}", isi.encode()) for i, isi in enumerate(semua, start=1)])


def _tabel() -> list[list[str]]:
    """Return a small table of answers with a profile."""
    kepala = ["No", "Tanggal", "Jenis Kelamin", "Usia", *(f"U{i}" for i in range(1, 10)), "Saran"]
    return [kepala] + [
        [
            *(str(n), f"2024-0{n % 3 + 1}-1{n % 9}", "LP"[n % 2], str(20 + n)),
            *(str((n * i) % 4 + 1) for i in range(1, 10)),
            "" if n % 3 else "Mohon loket ditambah",
        ]
        for n in range(1, 31)
    ]


def _jsonl() -> Iterator[tuple[str, bytes]]:
    kepala, *isi = _tabel()
    rekaman = [dict(zip(kepala, baris, strict=True)) for baris in isi]
    yield "baris", "".join(f"{json.dumps(r)}\n" for r in rekaman).encode()
    angka = [{k: int(v) if v.isdigit() else v for k, v in r.items()} for r in rekaman]
    yield "angka", "".join(f"{json.dumps(r, ensure_ascii=False)}\r\n" for r in angka).encode()


def _json() -> Iterator[tuple[str, bytes]]:
    yield from _ekspor(".json")()
    for nama, isi in _jsonl():
        yield nama, b"[" + b",".join(isi.split(b"\n")[:-1]) + b"]"


def _parquet() -> Iterator[tuple[str, bytes]]:
    import polars as pl

    kepala, *isi = _tabel()
    for nama, ubah in (("teks", str), ("angka", lambda v: int(v) if v.isdigit() else None)):
        kolom = {k: [ubah(b[i]) for b in isi] for i, k in enumerate(kepala)}
        keluar = io.BytesIO()
        pl.DataFrame(kolom).write_parquet(keluar)
        yield nama, keluar.getvalue()


def _laporan_json() -> Iterator[tuple[str, bytes]]:
    import skm
    from skm.serial import ke_json

    for nama, isi in _berkas("tests/golden/*/laporan.json")():
        if b'"skema"' in isi:
            yield nama, isi
    for jalur in sorted(AKAR.glob("examples/*/laporan.toml")):
        yield jalur.parent.name, ke_json(skm.baca(jalur)).encode()


def _gambar() -> Iterator[tuple[str, bytes]]:
    from PIL import Image

    yield from _berkas("examples/**/*.png", "examples/**/*.jpg")()
    dasar = Image.radial_gradient("L").resize((90, 60))
    for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16", "CMYK"):
        for jenis in ("PNG", "JPEG"):
            keluar = io.BytesIO()
            gambar_mode = dasar.convert("RGB").convert("P") if mode == "P" else dasar.convert(mode)
            try:
                gambar_mode.save(
                    keluar, jenis, progressive=True, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0"
                )
            except OSError:
                continue  # there is no such picture in that format
            yield f"{mode}.{jenis.lower()}", keluar.getvalue()


# ------------------------------------------------------------------ readers


def _jawaban(jalur: Path) -> bool:
    bentuk = ("--format", "json") if jalur.stat().st_size % 2 else ("--grup", "jenis_kelamin")
    # A group that nobody has is the command's to refuse, not the file's.
    return perintah("hitung", jalur, *bentuk) or perintah("hitung", jalur)


def _bermesin(mesin: str) -> Callable[[Path], bool]:
    return lambda jalur: perintah("hitung", jalur, "--mesin", mesin)


def _nilai(jalur: Path) -> bool:
    return perintah("hitung", jalur) & perintah("jelaskan", jalur)


def _laporan(jalur: Path) -> bool:
    terbaca = perintah("periksa", jalur)
    if terbaca:
        perintah("cetak", jalur, "-o", jalur.with_name("hasil.md"), "--timpa")
    return terbaca


def _profil(jalur: Path) -> bool:
    return perintah("periksa", jalur.with_name("laporan-lain.toml"), "--profil", jalur)


def _pemetaan(jalur: Path) -> bool:
    return perintah("hitung", jalur.with_name("jawaban.csv"), "--pemetaan", jalur)


def _templat(jalur: Path) -> bool:
    """Do what the process of a template does, in this one; its own limits are not at work."""
    from skm.errors import DataError
    from skm.renderers.docx.templat.periksa import periksa

    tugas = {"templat": jalur.read_bytes(), "contoh": {"tindak-lanjut": _bekal()}}
    try:
        hasil, _ = periksa(tugas, {"keluaran": 24 * 2**20})
    except DataError:
        return False
    except (RecursionError, SyntaxError, MemoryError):
        return False  # told as a limit of the template
    (satu,) = hasil["hasil"].values()
    gagal = [m["ditemukan"] for m in satu["masalah"] if m["kode"] == "templat-gagal"]
    if gagal:
        raise AssertionError(gagal[0])  # neither a tag nor a limit: said in Python's words
    return not satu["masalah"]


def _bekal() -> list[tuple[str, object]]:
    from skm.renderers.docx.templat.contoh import contoh_naskah
    from skm.renderers.docx.templat.induk import bekal

    if not _BEKAL:
        _BEKAL.extend((n, bekal(naskah)) for n, naskah in contoh_naskah("tindak-lanjut")[:1])
    return _BEKAL


_BEKAL: list[tuple[str, object]] = []


def _templat_terpisah(jalur: Path) -> bool:
    """Check a template as the command does, in a process of its own."""
    return perintah("templat", "periksa", jalur)


def _ambil_gambar(jalur: Path) -> bool:
    from skm.naskah.gambar import siapkan as siapkan_gambar

    return not isinstance(siapkan_gambar(jalur.read_bytes(), 900), str)


# ------------------------------------------------------------------ all formats

_NILAI = (
    'nrr = { U1 = "3,45", U2 = "3,50", U3 = "3,20", U4 = "3,95", U5 = "3,48", U6 = "3,60", '
    'U7 = "3,70", U8 = "3,80", U9 = "3,38" }\n',
    'regulasi = "permenpanrb-14-2017"\n[konvensi]\nbobot = "2-desimal"\ndesimal_nrr = 2\n'
    "[total]\nU1 = 30\nU2 = 31\nU3 = 32\nU4 = 40\nU5 = 33\nU6 = 34\nU7 = 35\nU8 = 36\nU9 = 37\n"
    "[n]\nU1 = 10\nU2 = 10\nU3 = 10\nU4 = 10\nU5 = 10\nU6 = 10\nU7 = 10\nU8 = 10\nU9 = 10\n",
)
_NILAI_JSON = (
    '{"n": 40, "total": {"U1": 138, "U2": 140, "U3": 128, "U4": 158, "U5": 139, "U6": 144, '
    '"U7": 148, "U8": 152, "U9": 135}, "konvensi": {"bobot": "3-desimal"}}',
)
_PROFIL = (
    'jenis = "profil"\nskema = 1\ntempat = "Semarang"\nwarna = "7A1F1F"\n'
    'penanggung_jawab = { U3 = "Seksi Kelembagaan" }\npenanggung_jawab_lain = "Tata Usaha"\n'
    '[unit]\nlogo = "logo.png"\n[kop]\nbaris = ["BADAN CONTOH", "KANTOR CONTOH"]\n'
    'alamat = "Jalan Contoh 1"\n[penandatangan]\nnama = "Nama"\njabatan = "Kepala"\n'
    'nip = "197001011995031001"\n',
)
_PEMETAAN = (
    'abaikan = ["Tidak ada"]\nstatus = "semua"\nzona = "WIB"\n'
    '[jawaban.semua]\n"Sangat Sesuai" = 4\nSesuai = 3\n"Kurang Sesuai" = 2\n"Tidak Sesuai" = 1\n',
)

FORMAT = {
    "csv": Format(akhiran=".csv", benih=_ekspor(".csv"), baca=_jawaban),
    "xlsx": Format(akhiran=".xlsx", benih=_ekspor(".xlsx"), baca=_jawaban, ubah=arsip),
    "jsonl": Format(akhiran=".jsonl", benih=_jsonl, baca=_jawaban),
    "json": Format(akhiran=".json", benih=_json, baca=_jawaban),
    "nilai-toml": Format(akhiran=".toml", benih=_isi(*_NILAI), baca=_nilai),
    "nilai-json": Format(akhiran=".json", benih=_isi(*_NILAI_JSON), baca=_nilai),
    "laporan-toml": Format(
        akhiran=".toml",
        benih=_berkas("examples/*/laporan.toml", "src/skm/mulai.toml"),
        baca=_laporan,
    ),
    "laporan-json": Format(akhiran=".json", benih=_laporan_json, baca=_laporan),
    "profil": Format(akhiran=".toml", benih=_isi(*_PROFIL), baca=_profil),
    "pemetaan": Format(akhiran=".toml", benih=_isi(*_PEMETAAN), baca=_pemetaan),
    "gambar": Format(akhiran=".png", benih=_gambar, baca=_ambil_gambar, ubah=gambar),
}
"""Formats by name."""  # fmt: skip

_DOCX = _berkas(
    "src/skm/renderers/docx/templates/laporan.docx", "examples/skm-kop-jatim/src/**/*.docx"
)
if find_spec("docxtpl"):
    FORMAT["templat"] = Format(akhiran=".docx", benih=_DOCX, baca=_templat, ubah=arsip, banyak=20)
    FORMAT["templat-bita"] = Format(
        akhiran=".docx", benih=_DOCX, baca=_templat_terpisah, ubah=bita, banyak=20
    )
if find_spec("polars") and find_spec("narwhals"):
    FORMAT["parquet"] = Format(
        akhiran=".parquet", benih=_parquet, baca=_bermesin("polars"), ubah=bita
    )
    FORMAT["csv-polars"] = attrs.evolve(FORMAT["csv"], baca=_bermesin("polars"))
if find_spec("duckdb") and find_spec("narwhals"):
    FORMAT["csv-duckdb"] = attrs.evolve(FORMAT["csv"], baca=_bermesin("duckdb"))


def buat(biji: int, nama: str, nomor: int, benih: list[bytes]) -> bytes:
    """Make a file, the same for the same seed, format and number."""
    acak = Random(f"{biji} {nama} {nomor}")  # noqa: S311 - no secret
    return FORMAT[nama].ubah(acak, acak.choice(benih), benih)
