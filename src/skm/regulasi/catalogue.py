"""The rule sets that ship with skm, and those of installed packages."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
from cattrs.errors import BaseValidationError

from skm.dasar import adalah, tampilan
from skm.errors import DataError, Masalah, ParameterError
from skm.masukan import BerkasAtauIsi, isi_masukan, nama_masukan
from skm.model.ikm import REGULASI_BAWAAN
from skm.pintu import pintu, pintu_dengan
from skm.regulasi.parameter import Instrumen, Regulasi
from skm.strict import buat_converter, masalah_dari
from skm.syarat import buat_syarat, periksa, satu
from skm.titik_masuk import di_tempat, nama_versi, sebut, titik_masuk

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from skm.regulasi.sampel import TabelSampel, TabelT

T = TypeVar("T")

_DATA = Path(__file__).parent / "data"  # importlib.resources would cost a tenth of the start-up

EDISI = ("permenpanrb-14-2017", "permenpanrb-16-2014", "kep-25-m-pan-2-2004")
"""Ids of the rule sets of skm, newest first."""

GRUP = "skm.regulasi"
"""Entry points of rule sets of other packages; the name of each is the id of its rule set."""


def edisi() -> tuple[str, ...]:
    """Return the ids of all rule sets: skm's own, newest first, then those of packages."""
    return (*EDISI, *sorted({t.name for t in titik_masuk(GRUP)} - {*EDISI}))


def dikenal(id_regulasi: str) -> bool:
    """Return whether there is a rule set of that id; nothing is imported to find out."""
    return id_regulasi in EDISI or id_regulasi in edisi()


@pintu
def muat(id_regulasi: str = REGULASI_BAWAAN) -> Regulasi:
    """
    Return a rule set by id; those of skm have the same numbers in every release.

    Raises:
        ParameterError: There is no such rule set; the message lists those there are.  Or that of
            a package cannot be used, and the message says whose fault it is.
    """
    if id_regulasi in EDISI:
        return _muat(id_regulasi)
    semua = [t for t in titik_masuk(GRUP) if t.name == id_regulasi]
    if not semua:
        raise ParameterError.satu(
            "regulasi-tidak-dikenal",
            ditemukan=tampilan(id_regulasi),
            diharapkan=", ".join(edisi()),
        )
    if len({t.value for t in semua}) > 1:
        raise _tak_terpakai(id_regulasi, " | ".join(map(_paket, semua)), "offered twice")
    return _muat_tamu(semua[0])


def hukum(regulasi: Regulasi | str | None) -> Regulasi:
    """
    Return the rule set that is meant: itself, that of an id, or the one in force where none is.

    Raises:
        ParameterError: As `muat`.
    """
    if isinstance(regulasi, Regulasi):
        return regulasi
    return muat() if regulasi is None else muat(regulasi)


def _paket(titik: "EntryPoint") -> str:
    return " ".join(nama_versi(titik.dist)).strip() or titik.value


def _tak_terpakai(id_regulasi: str, paket: str, sebab: str) -> ParameterError:
    """Say whose rule set it is that cannot be used, and why."""
    return ParameterError.satu(
        "regulasi-rusak", ditemukan=tampilan(id_regulasi), diharapkan=paket, saran=sebab
    )


@cache
def _muat_tamu(titik: "EntryPoint") -> Regulasi:
    """Return the rule set of a package: an object of it, or the path of a TOML file."""
    try:
        with di_tempat():
            isi: Any = titik.load()
            if not adalah(isi, Regulasi) and hasattr(isi, "read_bytes"):
                isi = baca_regulasi(isi.read_bytes(), nama=str(isi))
    except (Exception, SystemExit) as salah:
        raise _tak_terpakai(titik.name, _paket(titik), sebut(salah)) from salah
    if not isinstance(isi, Regulasi):
        sebab = f"{titik.value} is neither a Regulasi nor the path of a TOML file"
        raise _tak_terpakai(titik.name, _paket(titik), sebab)
    if isi.id != titik.name:
        raise _tak_terpakai(titik.name, _paket(titik), f"its id is {isi.id!r}")
    return isi


@cache
def _muat(id_regulasi: str) -> Regulasi:
    nama = id_regulasi.replace("-", "_") + ".toml"
    return baca_regulasi(_DATA / nama, nama=nama)


def _cek_regulasi(nilai: Any) -> list[Masalah]:
    if isinstance(nilai, str):
        kode, ada = "regulasi-tidak-dikenal", ", ".join(edisi())
        return [Masalah(kode=kode, ditemukan=tampilan(nilai), diharapkan=ada)]
    return periksa(satu(Regulasi), nilai)


pintu_hukum = pintu_dengan(
    {
        Regulasi: buat_syarat(
            _cek_regulasi, lambda n: muat(n) if isinstance(n, str) and dikenal(n) else n
        )
    }
)
"""The door of functions that take a rule set: its id will do."""


@cache
def muat_pekppp() -> Instrumen:
    """Return the levels of PEKPPP F-01, item 8."""
    return _muat_lain("pekppp_f01.toml", Instrumen)


@cache
def muat_sampel() -> "TabelSampel":
    """Return the Krejcie–Morgan formula and its table."""
    from skm.regulasi.sampel import TabelSampel

    return _muat_lain("krejcie_morgan.toml", TabelSampel)


@cache
def muat_t() -> "TabelT":
    """Return the critical values of Student's t at 95 %."""
    from skm.regulasi.sampel import TabelT

    return _muat_lain("student_t.toml", TabelT)


def _muat_lain(nama: str, kelas: type[T]) -> T:
    import tomllib

    isi = _dengan_regulasi(tomllib.loads((_DATA / nama).read_text(encoding="utf-8")))
    return _struktur(isi, kelas, nama)


@pintu
def baca_regulasi(path: BerkasAtauIsi, *, nama: str = "") -> Regulasi:
    """
    Read a rule set from TOML.

    Args:
        path: The file, its bytes, or a binary stream.
        nama: How messages name it; empty for its path.

    Raises:
        DataError: It is no rule set: something is missing or of another kind, its classes overlap
            or leave holes, weights do not add up to 1, something is not cited.  All slips at once,
            each with file and path.
        TypeError: A stream is one of text.
    """
    import tomllib

    nama = nama_masukan(path, nama)
    try:
        mentah = Path(path).read_bytes() if isinstance(path, str | Path) else isi_masukan(path)
        isi = tomllib.loads(mentah.decode("utf-8-sig").replace("\r\n", "\n"))
    except FileNotFoundError:
        raise DataError.satu("berkas-tidak-ada", berkas=nama) from None
    except UnicodeDecodeError as salah:
        sandi = f"0x{salah.object[salah.start]:02X}"
        raise DataError.satu("bukan-utf8", berkas=nama, ditemukan=sandi) from None
    except tomllib.TOMLDecodeError as salah:
        raise DataError.satu("sintaks", berkas=nama, ditemukan=str(salah)) from None
    except (OSError, ValueError) as salah:  # ValueError: a null in the name
        sebab = getattr(salah, "strerror", None) or str(salah)
        raise DataError.satu("berkas-tidak-terbaca", berkas=nama, ditemukan=sebab) from None
    return _struktur(_dengan_regulasi(isi), Regulasi, nama)


def _dengan_regulasi(isi: dict[str, Any]) -> Any:
    """Complete every citation with the id of the file it stands in."""

    def jalan(nilai: Any) -> Any:
        if adalah(nilai, Mapping):
            return {
                k: {"regulasi": isi.get("id"), **v}
                if k == "kutipan" and adalah(v, Mapping)
                else jalan(v)
                for k, v in nilai.items()
            }
        return [jalan(n) for n in nilai] if adalah(nilai, list) else nilai

    return jalan(isi)


def _struktur(isi: Any, kelas: type[T], nama: str) -> T:
    try:
        return buat_converter().structure(isi, kelas)
    except (BaseValidationError, DataError) as salah:
        raise DataError(attrs.evolve(m.di("$"), berkas=nama) for m in masalah_dari(salah)) from None
