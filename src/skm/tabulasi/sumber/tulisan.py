"""How a text file is written: its encoding and the ends of its lines."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from skm.exact import format_id
from skm.tabulasi.sumber.salah import gagal, tak_terbuka

_Hasil = TypeVar("_Hasil")

CUPLIKAN = 65536
"""How much of the beginning of a file is looked at first."""
_PEMISAH = (b",", b";", b"\t", b"|")


class Tulisan(NamedTuple):
    """
    How a text file is written, as far as its bytes tell.

    Attributes:
        pengodean: Its encoding.
        baku: Whether all its lines end in one way, and in one that is still in use.
        berkutip: Whether there are quotation marks in it, or that was not found out.
        pemisah: What seems to stand between its cells, and how often it is there; empty if that was
            not found out.
    """

    pengodean: str
    baku: bool
    berkutip: bool = True
    pemisah: tuple[str, int] = ("", 0)


def sambil_diperiksa(
    jalur: Path,
    kerja: Callable[[Tulisan, Callable[[], Tulisan]], _Hasil],
    *,
    pemisah: bool = False,
) -> _Hasil:
    """
    Work on a CSV file while a thread reads all of it to learn how it is written.

    Args:
        jalur: The file.
        kerja: Called with what the beginning of the file says of it, and once more if the whole
            says otherwise; and with what waits for what the whole says.
        pemisah: Whether to count what stands between cells.

    Raises:
        DataError: The file is no text, whatever became of the work on it.
    """
    from threading import Thread

    berkas, pasti = str(jalur), list[Tulisan | Exception]()

    def periksa() -> None:
        try:
            pasti.append(tulisan(jalur, berkas, hitung=pemisah))
        except Exception as salah:
            pasti.append(salah)

    def tunggu() -> Tulisan:
        utas.join()
        (jawab,) = pasti
        if isinstance(jawab, Exception):
            raise tak_terbuka(berkas, jawab) from None
        return jawab

    utas = Thread(target=periksa, daemon=True)  # an interrupted user need not wait for it
    utas.start()
    if awal := _tulisan_awal(jalur):
        try:
            hasil = kerja(awal, tunggu)
        except Exception:
            if tunggu()[:2] == awal[:2]:
                raise
        else:
            if tunggu()[:2] == awal[:2]:
                return hasil
    return kerja(tunggu(), tunggu)


def _tulisan_awal(jalur: Path) -> Tulisan | None:
    """Return what the beginning of a file says of it; None if its encoding is in doubt."""
    import codecs

    try:
        with jalur.open("rb") as isi:
            awal = isi.read(CUPLIKAN)
        codecs.getincrementaldecoder("utf-8")().decode(awal)
    except (OSError, ValueError):
        return None
    ujung = UjungBaris()
    ujung.lihat(awal)
    pengodean = "utf-8-sig" if awal.startswith(codecs.BOM_UTF8) else "utf-8"
    return Tulisan(pengodean, ujung.baku, b'"' in awal)


class UjungBaris:
    """Looks at how lines end, block by block."""

    def __init__(self) -> None:
        self._ada: set[str] = set()
        self._sisa = b""

    def lihat(self, blok: bytes) -> None:
        """Look at one more block; a return at its end may belong to what follows."""
        if self._sisa:
            blok, self._sisa = self._sisa + blok, b""
        if blok.endswith(b"\r"):
            blok, self._sisa = blok[:-1], b"\r"
        if b"\r" in blok:
            cr, lf, keduanya = map(blok.count, (b"\r", b"\n", b"\r\n"))
            self._ada.add("crlf" if cr == lf == keduanya else "lain")
        elif b"\n" in blok:
            self._ada.add("lf")

    @property
    def baku(self) -> bool:
        """Whether all lines so far end in one way, and in one that is still in use."""
        return self._ada <= {"lf"} or self._ada == {"crlf"}


def tulisan(jalur: Path, berkas: str, *, rinci: bool = True, hitung: bool = False) -> Tulisan:
    """
    Find how a text file is written by reading it once, and refuse what is no text.

    Args:
        jalur: The file.
        berkas: Its name in messages.
        rinci: Whether to look at more than its encoding; without it the rest says nothing.
        hitung: Whether to count what stands between cells.
    """
    import codecs

    utf8 = codecs.getincrementaldecoder("utf-8")()
    jenis = ""
    posisi, kutip, ujung = 0, False, UjungBaris()
    pemisah, banyak = b"", 0
    with jalur.open("rb") as isi:
        while blok := isi.read(1 << 20):
            if not posisi:
                if blok.startswith(codecs.BOM_UTF8):
                    jenis = "utf-8-sig"
                elif blok.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                    return _periksa_teks(jalur, berkas, "utf-16")
                elif blok.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
                    raise gagal("berkas-biner", berkas, blok[:4].hex(" "))
            if b"\0" in blok:
                baris = blok[: blok.index(b"\0")].count(b"\n") + 1 if not posisi else None
                raise gagal("berkas-biner", berkas, "00", baris=baris)
            if len(blok) == 1 << 20 and b"\n" not in blok and b"\r" not in blok:
                raise gagal("baris-terlalu-panjang", berkas, format_id(len(blok)))
            if not (blok.isascii() and utf8.getstate()[0] == b""):
                try:
                    utf8.decode(blok)
                except UnicodeDecodeError as salah:
                    if jenis == "utf-8-sig":
                        sandi = f"0x{salah.object[salah.start]:02X}"
                        raise gagal("bukan-utf8", berkas, sandi) from None
                    return _periksa_teks(jalur, berkas, "cp1252")
            if rinci:
                kutip = kutip or b'"' in blok
                ujung.lihat(blok)
            if hitung:
                pemisah = pemisah or max(_PEMISAH, key=blok.count)
                banyak += blok.count(pemisah)
            posisi += len(blok)
    if not jenis and utf8.getstate()[0]:
        return _periksa_teks(jalur, berkas, "cp1252")  # ends inside a character
    return Tulisan(jenis or "utf-8", ujung.baku, kutip, (pemisah.decode(), banyak))


def _periksa_teks(jalur: Path, berkas: str, pengodean: str) -> Tulisan:
    """Return this encoding if the whole file is text in it."""
    try:
        with jalur.open(encoding=pengodean, newline="") as isi:
            while blok := isi.read(1 << 20):
                if "\0" in blok:
                    raise gagal("berkas-biner", berkas, "00")
                if len(blok) == 1 << 20 and "\n" not in blok and "\r" not in blok:
                    raise gagal("baris-terlalu-panjang", berkas, format_id(len(blok)))
    except UnicodeDecodeError as salah:
        sandi = salah.object[salah.start : salah.start + 1].hex()
        raise gagal("berkas-biner", berkas, sandi) from None
    except UnicodeError as salah:
        raise gagal("berkas-biner", berkas, str(salah)) from None
    return Tulisan(pengodean, baku=False)  # it is copied anyhow
