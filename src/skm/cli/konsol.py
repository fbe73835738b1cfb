"""What commands say, and how they end."""

import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, TextIO

from skm.cli.panggilan import seperti_dipanggil

if TYPE_CHECKING:
    from skm.errors import DataError
    from skm.tabulasi import BacaanJawaban

LEBAR = 80
"""Columns of a line of text; a narrower terminal has fewer, a wider one no more."""

_TERSEMPIT = 40

JEDA = 2
"""Seconds of silence before a long piece of work shows how far it is."""


# Controls but the line feed, C1, what sets the direction of text or parts lines, half characters.
_BERULAH = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def terlihat(teks: str) -> str:
    r"""
    Return a text whose characters all show: others do something to a terminal or to a reader.

    They are written as `skm.dasar.tampilan` and JSON do, so that JSON stays the same JSON.

    Examples:
        >>> print(terlihat("\x1b[2J\u202eoke"))
        \u001b[2J\u202eoke
    """
    return _BERULAH.sub(lambda satu: f"\\u{ord(satu.group()):04x}", teks)


class _Layar:
    """
    Stands in for a standard stream while a command runs, and shows what it is given.

    All that is printed passes here, also what argparse, warnings and guests print.
    """

    def __init__(self, asli: TextIO, *, wajib: bool) -> None:
        self.asli, self._wajib = asli, wajib

    def _coba(self, kerja: Callable[[], Any]) -> Any:
        """Let go what nobody can read any more, unless it is a result."""
        try:
            return kerja()
        except (OSError, ValueError):  # ValueError: the stream is closed
            if self._wajib:
                raise
            return None

    def write(self, teks: str) -> int:
        self._coba(lambda: self.asli.write(terlihat(teks)))
        return len(teks)

    def writelines(self, semua: Iterable[str]) -> None:
        for teks in semua:
            self.write(teks)

    def flush(self) -> None:
        self._coba(self.asli.flush)

    def isatty(self) -> bool:
        return bool(self._coba(self.asli.isatty))

    def __getattr__(self, nama: str) -> Any:
        return getattr(self.asli, nama)


@contextmanager
def layar() -> Generator[tuple[TextIO, TextIO]]:
    """
    Let what is printed show, and remarks fail without harm; give the streams as they are.

    A stream that was closed before the command began leads nowhere.
    """
    asli = sys.stdout, sys.stderr
    keluar, ke_galat = map(_terbuka, asli)
    layar_keluar: Any = _Layar(keluar, wajib=True)
    layar_galat: Any = _Layar(ke_galat, wajib=False)
    sys.stdout, sys.stderr = layar_keluar, layar_galat
    try:
        yield keluar, ke_galat
    finally:
        sys.stdout, sys.stderr = asli


def _terbuka(aliran: TextIO | None) -> TextIO:
    # Nothing else was opened yet: no file of ours gets the number of a standard stream.
    return Path(os.devnull).open("w", encoding="utf-8") if aliran is None else aliran


def laporkan(salah: "DataError", kode: int) -> int:
    """Write all problems of an error, then what to paste to answer them; return the exit code."""
    from skm.pesan import isian, kalimat

    for masalah in salah.masalah:
        galat(lipat(kalimat(masalah)))
    for ajakan, blok in isian(salah.masalah):
        galat(f"\n{lipat(ajakan)}\n\n{blok}\n")
    if len(salah.masalah) > 1:
        galat(f"{len(salah.masalah)} masalah ditemukan; tidak ada hasil yang dibuat.")
    return kode


def galat(teks: str) -> None:
    """Write a line for people, apart from results."""
    print(teks, file=sys.stderr)


def lacak(salah: BaseException | None) -> bool:
    """Show where something went wrong, if whoever runs the command wants to know; tell whether."""
    if salah is None or not os.environ.get("SKM_LACAK"):
        return False
    import traceback

    traceback.print_exception(salah)  # here, where what guests say is shown and not done
    return True


# What is typed as it stands is never parted: a command, an option with its value.
_UTUH = re.compile(
    r'--[a-z][\w-]*(?: (?:[\w.-]+=)?"[^"]*"| [\w.-]+=[^\s;]+| \d[\w,.–-]*| (?:python|semua)\b)?'
    r"|(?<![\w./\\-])(?<!-m )skm [a-z]+(?:-[a-z]+)?"
    r"(?: (?:ekspor|periksa|NAMA|--?[a-z][\w-]*|[\w./\\-]+\.[a-z]{2,5}\b))*"
)
_PENYAMBUNG = "\x00"


def lebar() -> int:
    """Return how many columns a line of text may have."""
    if not sys.stdout.isatty():
        return LEBAR
    from shutil import get_terminal_size

    return max(_TERSEMPIT, min(LEBAR, get_terminal_size((LEBAR, 24)).columns))


def lipat(teks: str, gantung: str = "  ") -> str:
    """
    Return a sentence in lines of at most `lebar` columns, all but the first set in.

    Commands in it are written as this one was called.
    """
    awal = teks[: len(teks) - len(teks.lstrip(" "))]
    return "\n".join(_patah(teks, lebar(), awal + gantung))


def _patah(teks: str, kolom: int, gantung: str = "") -> list[str]:
    from textwrap import wrap

    baris = wrap(
        _UTUH.sub(lambda satu: seperti_dipanggil(satu.group()).replace(" ", _PENYAMBUNG), teks),
        kolom,
        subsequent_indent=gantung,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [satu.replace(_PENYAMBUNG, " ") for satu in baris]


def berkas_baru(nama: str, akhiran: str, *, timpa: bool) -> Path:
    """
    Return where a file is to be begun.

    Raises:
        DataError: Its suffix is another one, or it is there already and *timpa* is not given.
    """
    from skm.errors import DataError
    from skm.keluaran import ada
    from skm.keluaran.tujuan import ALIRAN

    tujuan = Path(nama)
    if nama == ALIRAN:
        raise DataError.satu("keluaran-aliran", berkas=nama)
    if tujuan.suffix.lower() != akhiran:
        ditemukan = tujuan.suffix or tujuan.name
        raise DataError.satu(
            "format-tidak-dikenal", berkas=nama, ditemukan=ditemukan, diharapkan=akhiran
        )
    if ada(tujuan) and not timpa:
        raise DataError.satu("keluaran-ada", berkas=nama)
    return tujuan


_TERAKHIR = 30
"""So many columns a sentence at the end of a row needs, to be folded there."""
_PASANGAN = 36
"""Up to so many columns several figures stand in a line of a row that is turned."""


def cetak_kolom(baris: Sequence[Sequence[str]], *, kanan: Sequence[int] = ()) -> None:
    """
    Write a table; its first row is the head.

    One that is too wide has its last column folded, if that holds words; else each row becomes a
    block: its name, and below it what stands in every column.
    """
    for satu in susun_kolom(baris, kanan=kanan):
        print(satu)


def susun_kolom(baris: Sequence[Sequence[str]], *, kanan: Sequence[int] = ()) -> Iterator[str]:
    """Yield the lines of a table; see `cetak_kolom`."""
    *lebar_kolom, akhir = (max(map(len, kolom)) for kolom in zip(*baris, strict=True))
    depan = sum(lebar_kolom) + 2 * len(lebar_kolom)
    berkata = len(lebar_kolom) not in kanan
    if depan + akhir > lebar() and not (berkata and lebar() - depan >= _TERAKHIR):
        for isi in baris[1:]:
            yield from _blok(baris[0], isi, min(kanan, default=1))
        return
    for isi in baris:
        *sel, ujung = (
            teks.rjust(n) if i in kanan else teks.ljust(n)
            for i, (teks, n) in enumerate(zip(isi, (*lebar_kolom, akhir), strict=True))
        )
        awal = "".join(f"{teks}  " for teks in sel)
        for potong in _patah(ujung.rstrip(), lebar() - depan) or [""]:
            yield (awal + potong).rstrip()
            awal = " " * depan


def _blok(judul: Sequence[str], isi: Sequence[str], nama: int) -> Iterator[str]:
    """Yield one row of a table that is too wide: what names it, then each figure with its head."""
    yield from lipat("  ".join(filter(None, isi[:nama])), "    ").splitlines()
    pasang = [f"{j}: {v}" for j, v in zip(judul[nama:], isi[nama:], strict=True) if v]
    if any(len(satu) > _PASANGAN for satu in pasang):
        yield from (b for satu in pasang for b in lipat(f"  {satu}").splitlines())
    else:
        utuh = "  ".join(satu.replace(" ", _PENYAMBUNG) for satu in pasang)
        yield from lipat(f"  {utuh}", "").splitlines()


def cetak_json(isi: object) -> None:
    """Write a result for programs; characters as they are where the console has them all."""
    from json import encoder

    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(_json(isi, "", encoder.encode_basestring if utf8 else encoder.encode_basestring_ascii))


def _json(isi: Any, lekuk: str, teks: Callable[[str], str]) -> str:
    """Write what has texts for keys as `json.dumps` does with an indent, in a fifth of the time."""
    kelas, dalam = isi.__class__, lekuk + "  "
    if isinstance(isi, str):
        return teks(isi)
    if kelas is int:
        return repr(isi)
    if kelas is dict and isi:
        butir = [f"{dalam}{teks(k)}: {_json(v, dalam, teks)}" for k, v in isi.items()]
        return "{\n" + ",\n".join(butir) + f"\n{lekuk}}}"
    if kelas in (list, tuple) and isi:
        butir = [f"{dalam}{_json(v, dalam, teks)}" for v in isi]
        return "[\n" + ",\n".join(butir) + f"\n{lekuk}]"
    import json

    return json.dumps(isi)


@contextmanager
def kemajuan(kerja: str, satuan: str) -> Generator[Callable[[int], None]]:
    """
    Give what a long piece of work calls with how much is done.

    A line appears on a terminal, and there only once the work has taken `JEDA` seconds.
    """
    awal, palang = monotonic(), list[Any]()

    def maju(selesai: int) -> None:
        if not palang and sys.stderr.isatty() and monotonic() - awal > JEDA:
            from tqdm import tqdm

            bentuk = f"{kerja}: {{n_fmt}} {satuan} [{{elapsed}}]"
            ke = getattr(sys.stderr, "asli", sys.stderr)  # a bar moves the cursor
            palang.append(tqdm(bar_format=bentuk, unit_scale=True, leave=False, file=ke))
        if palang:
            palang[0].update(selesai - palang[0].n)

    try:
        yield maju
    finally:
        for satu in palang:
            satu.close()


BERJUMLAH = (
    "baris-gabungan",
    "baris-tersembunyi",
    "di-luar-periode",
    "rumus-tanpa-nilai",
    "tersembunyi-dilewati",
    "sel-tanpa-judul",
    "tanggal-tanpa-hari",
    "saran-disamarkan",
    "profil-disamarkan",
    "unit-disamarkan",
    "usia-disamarkan",
    "profil-identitas",
)
"""Remarks of which one is enough, since it says how many rows it stands for."""


def cetak_catatan(bacaan: "BacaanJawaban") -> None:
    """Write every remark on a file of answers, and how many more there are."""
    from skm.exact import format_id
    from skm.pesan import kalimat

    tampil, sisa = Counter[str](), Counter(c.kode for c in bacaan.catatan)
    for catatan in bacaan.catatan:
        kode = catatan.kode
        galat(lipat(f"Catatan: {kalimat(catatan)}"))
        tampil[kode] += catatan.banyak
        sisa[kode] -= 1
        jumlah = bacaan.jumlah_catatan.get(kode, 0)
        if not sisa[kode] and jumlah > tampil[kode] and kode not in BERJUMLAH:
            banyak = format_id(jumlah)
            galat(f"Catatan: dari {banyak} catatan serupa ditampilkan {format_id(tampil[kode])}.")
