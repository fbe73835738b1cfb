"""JSON and JSON lines: records that name their fields, laid flat."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, Any

from skm.batas import MAKS_DATAR, MAKS_JSON, MAKS_KOLOM, MAKS_KUNCI, MAKS_TULIS, mb
from skm.dasar import adalah, tampilan
from skm.errors import DataError, Masalah
from skm.exact import format_id
from skm.masukan import buka_teks
from skm.tabulasi.sumber.blok import UKURAN_BLOK, Bentuk, BlokBaris, Sumber, teks_sel
from skm.tabulasi.sumber.judul import Penilai
from skm.tabulasi.sumber.salah import gagal

if TYPE_CHECKING:
    from json import JSONDecoder

_DALAM, _CONTOH, _BERJUDUL = 4, 5, 3
_BUNGKUS = ("{", "[", '"')
_HAMPA_TEKS = ("", "{}", "[]")
_HAMPA: dict[str, str] = {}
"""A record of nothing; millions of them are one."""


class _SumberRekaman(Sumber):
    """Records that name their fields."""

    def _rekaman(self) -> Iterator[tuple[int, dict[str, str]]]:
        raise NotImplementedError

    def _kumpulkan_judul(self) -> None:
        judul: dict[str, None] = {}
        ada = False
        for nomor, satu in self._rekaman():
            ada = True
            if not satu.keys() <= judul.keys():
                judul.update(dict.fromkeys(satu))
            if len(judul) > MAKS_KOLOM:
                raise gagal(
                    "terlalu-lebar", self.berkas, f"> {MAKS_KOLOM}", str(MAKS_KOLOM), baris=nomor
                )
        if not ada:
            raise gagal("berkas-kosong", self.berkas)
        self.judul = tuple(judul)

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[BlokBaris]:
        semua = self._rekaman()
        while potong := list(islice(semua, ukuran)):
            baris = [[b.get(j, "") for j in self.judul] for _, b in potong]
            yield BlokBaris.dari_baris(baris, len(self.judul), [n for n, _ in potong])


class SumberJSON(_SumberRekaman):
    """A JSON file, or a list within it."""

    def __init__(self, berkas: str, bentuk: Bentuk, isi: list[dict[str, str]]) -> None:
        super().__init__(berkas, bentuk, ())
        self._isi = isi
        self._kumpulkan_judul()

    @classmethod
    def buka(cls, jalur: Path, berkas: str, penilai: Penilai, baris: str) -> "SumberJSON":
        """Read the records; *baris* is the way to the list that holds them, empty to find it."""
        if (besar := jalur.stat().st_size) > MAKS_JSON:
            raise gagal("berkas-terlalu-besar", berkas, mb(besar), mb(MAKS_JSON))
        pengodean = _pengodean_json(jalur, berkas)
        isi = _muat_json(jalur.read_text(encoding=pengodean), berkas)
        halaman: dict[str, Any] = isi if adalah(isi, dict) else {}
        if not baris and halaman:
            baris = _cari_daftar(halaman, berkas, penilai)
        for langkah in filter(None, baris.split(".")):
            ada = isi.keys() if adalah(isi, dict) else ()
            if langkah not in ada:
                raise gagal("json-baris", berkas, tampilan(baris), ", ".join(map(tampilan, ada)))
            halaman = isi
            isi = isi[langkah]
        if not adalah(isi, list):
            ada = [k for k, v in isi.items() if adalah(v, list)] if adalah(isi, dict) else []
            raise gagal("json-baris", berkas, _sebut(isi), ", ".join(map(tampilan, ada)))
        semua: list[dict[str, str]] = []
        for nomor, satu in enumerate(isi, start=1):
            if not adalah(satu, dict, list):
                raise gagal("bukan-tabel", berkas, _sebut(satu), lokasi=f"$[{nomor - 1}]")
            semua.append(ratakan(satu, berkas, lokasi=f"$[{nomor - 1}]"))
        sumber = cls(berkas, Bentuk(format="json", pengodean=pengodean), semua)
        if _sebagian(halaman, len(semua)):
            sumber.catatan.append(
                Masalah(
                    kode="json-sebagian",
                    berkas=berkas,
                    ditemukan=str(len(semua)),
                    diharapkan=str(halaman.get("count", "?")),
                )
            )
        return sumber

    def _rekaman(self) -> Iterator[tuple[int, dict[str, str]]]:
        return enumerate(self._isi, start=1)


def daftar_rekaman(isi: Any) -> dict[str, list[Any]]:
    """
    Return the lists of records within an object, by the way to each.

    Examples:
        >>> [*daftar_rekaman({"count": 1, "results": [{"U1": 3}], "data": {"rows": [{"a": 1}]}})]
        ['results', 'data.rows']
    """
    hasil: dict[str, list[Any]] = {}
    antre: list[tuple[tuple[str, ...], Any]] = [((), isi)]
    for jalan, satu in antre:
        if adalah(satu, dict) and len(jalan) < _DALAM:
            antre += [((*jalan, k), v) for k, v in satu.items() if k and "." not in k]
        elif adalah(satu, list) and jalan and all(adalah(s, dict, list) for s in satu):
            hasil[".".join(jalan)] = satu
    return hasil


def _cari_daftar(isi: dict[str, Any], berkas: str, penilai: Penilai) -> str:
    """Return the way to the list that holds the answers."""
    semua = daftar_rekaman(isi)
    berisi = {jalan: daftar for jalan, daftar in semua.items() if daftar} or semua
    dikenal = [
        jalan
        for jalan, daftar in berisi.items()
        if penilai.nilai(_judul_contoh(daftar[:_CONTOH], berkas))[0] >= _BERJUDUL
    ]
    pilih = dikenal or [*berisi]
    if len(pilih) > 1:
        daftar = ", ".join(map(tampilan, pilih))
        raise gagal("json-daftar", berkas, daftar, saran=f'baris = "{pilih[0]}"')
    return pilih[0] if pilih else ""


def _judul_contoh(daftar: Sequence[Any], berkas: str) -> list[str]:
    """Return the names of all fields; of a list that is broken, and may not be meant, none."""
    try:
        return [*{k: None for satu in daftar for k in ratakan(satu, berkas)}]
    except DataError:
        return []


def _sebagian(halaman: dict[str, Any], banyak: int) -> bool:
    """Return whether a service says that there are more records than these."""
    semua = str(halaman.get("count", ""))
    return bool(halaman.get("next")) or (semua.isdigit() and int(semua) > banyak > 0)


class SumberJSONL(_SumberRekaman):
    """One record of JSON on each line."""

    def __init__(self, jalur: Path, berkas: str, bentuk: Bentuk) -> None:
        super().__init__(berkas, bentuk, ())
        self._jalur = jalur
        self._masalah: list[Masalah] = []
        self._kumpulkan_judul()

    @classmethod
    def buka(cls, jalur: Path, berkas: str) -> "SumberJSONL":
        """Read the names of all fields."""
        return cls(jalur, berkas, Bentuk(format="jsonl", pengodean=_pengodean_json(jalur, berkas)))

    def _rekaman(self) -> Iterator[tuple[int, dict[str, str]]]:
        with buka_teks(self._jalur, self.bentuk.pengodean) as isi:
            for nomor, baris in enumerate(isi, start=1):
                if (isi_baris := baris.strip()) in _HAMPA_TEKS:
                    if isi_baris:
                        yield nomor, _HAMPA
                    continue
                try:
                    satu = _muat_json(baris.rstrip(), self.berkas, nomor)
                    if not adalah(satu, dict, list):
                        raise gagal("bukan-tabel", self.berkas, _sebut(satu), baris=nomor)
                    rekaman = ratakan(satu, self.berkas, baris=nomor)
                except DataError as salah:
                    # Every broken line is said, but of a file that is something else no more.
                    self._masalah += salah.masalah
                    if len(self._masalah) >= MAKS_TULIS:
                        break
                    continue
                yield nomor, rekaman
        if self._masalah:
            raise DataError(self._masalah)


def _pengodean_json(jalur: Path, berkas: str) -> str:
    with jalur.open("rb") as isi:
        awal = isi.read(4)
    if awal[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    pengodean = "utf-8-sig" if awal[:3] == b"\xef\xbb\xbf" else "utf-8"
    nomor = 1
    try:
        with buka_teks(jalur, pengodean) as teks:
            while blok := teks.read(1 << 20):
                nomor += blok.count("\n")
    except UnicodeDecodeError as salah:
        raise gagal("bukan-utf8", berkas, f"0x{salah.object[salah.start]:02X}") from None
    return pengodean


class _KunciGandaError(Exception):
    """An object of JSON has the same key twice."""


def _urai_json(teks: str) -> Any:
    """Read JSON with figures as texts; a key given twice is an error, not the last one."""
    if teks.startswith("\ufeff"):
        import json

        return json.loads(teks)  # which says what is wrong with it
    return _pengurai().decode(teks)


@cache
def _pengurai() -> "JSONDecoder":
    """Return what reads JSON; made once, not for every line."""
    import json

    return json.JSONDecoder(
        parse_float=intern,  # millions of the same few figures are one text each
        parse_int=intern,
        parse_constant=str,
        object_pairs_hook=_objek,
    )


def _objek(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
    hasil = dict(pasangan)
    if len(hasil) != len(pasangan):
        sudah: set[str] = set()
        for kunci, _ in pasangan:
            if kunci in sudah:
                raise _KunciGandaError(kunci)
            sudah.add(kunci)
    return hasil


def _muat_json(teks: str, berkas: str, baris: int | None = None) -> Any:
    import json

    try:
        return _urai_json(teks)
    except _KunciGandaError as salah:
        raise gagal("kunci-ganda", berkas, tampilan(salah.args[0]), baris=baris) from None
    except json.JSONDecodeError as salah:
        nomor = (baris or 1) + salah.lineno - 1
        if not teks.strip():
            raise gagal("berkas-kosong", berkas) from None
        raise gagal("sintaks", berkas, salah.msg, baris=nomor) from None
    except RecursionError:
        raise gagal("terlalu-dalam", berkas, baris=baris) from None


def ratakan(
    isi: Any,
    berkas: str,
    *,
    lokasi: str = "",
    baris: int | None = None,
    tulis: Callable[[Any], str] | None = None,
) -> dict[str, str]:
    """
    Write a record as headings and texts: ``jawaban.U1``, ``jawaban[0].nilai``.

    Args:
        isi: The record.
        berkas: How messages name where it is from.
        lokasi: Its path there.
        baris: Its line there.
        tulis: Writes a value; None for those of JSON, whose figures are texts.

    Raises:
        DataError: It is too wide, or has a name twice.
    """
    if not isi:
        return _HAMPA
    if tulis is None and (rata := _rata(isi)) is not None:
        return rata
    tulis = tulis or _tulis
    hasil: dict[str, str] = {}
    tumpukan: list[tuple[str, Any, int]] = [("", isi, 0)]
    while tumpukan:
        jalan, nilai, dalam = tumpukan.pop()
        if adalah(nilai, str) and nilai.lstrip()[:1] in ("{", "[", '"'):
            try:
                nilai = _json_dalam(nilai)
            except _KunciGandaError as salah:
                kunci = tampilan(salah.args[0])
                raise gagal("kunci-ganda", berkas, kunci, lokasi=lokasi, baris=baris) from None
        if dalam < 20 and adalah(nilai, dict, list):
            lebar = len(hasil) + len(tumpukan) + len(nilai)
            if lebar > MAKS_DATAR:
                ada, paling = format_id(lebar), format_id(MAKS_KOLOM)
                raise gagal("terlalu-lebar", berkas, ada, paling, lokasi=lokasi, baris=baris)
        if adalah(nilai, dict) and dalam < 20:
            awalan = f"{jalan}." if jalan else ""
            tumpukan += [(f"{awalan}{k}", v, dalam + 1) for k, v in reversed(nilai.items())]
        elif adalah(nilai, list) and dalam < 20:
            butir: list[Any] = nilai
            tumpukan += [
                (f"{jalan}[{i}]", butir[i], dalam + 1) for i in range(len(butir) - 1, -1, -1)
            ]
        else:
            if jalan in hasil:  # {"a.b": 1, "a": {"b": 2}}
                raise gagal("kunci-ganda", berkas, tampilan(jalan), lokasi=lokasi, baris=baris)
            hasil[jalan] = tulis(nilai)
    if (panjang := max(hasil, key=len, default="")) and len(panjang) > MAKS_KUNCI:
        awal, paling = tampilan(panjang[:40]), format_id(MAKS_KUNCI)
        raise gagal("kunci-terlalu-panjang", berkas, awal, paling, lokasi=lokasi, baris=baris)
    return hasil


def _rata(isi: Any) -> dict[str, str] | None:
    """Return a record that is flat already, as most are; None if it may not be."""
    if isi.__class__ is not dict or len(isi) > MAKS_DATAR:
        return None
    hasil: dict[str, str] = {}
    for kunci, nilai in isi.items():
        if nilai.__class__ is str:
            if nilai[:1] in _BUNGKUS or nilai[:1].isspace():
                return None
        elif nilai is None or nilai.__class__ is bool:
            nilai = teks_sel(nilai)
        else:
            return None
        if len(kunci) > MAKS_KUNCI:
            return None
        hasil[kunci] = nilai
    return hasil


def _sebut(nilai: Any) -> str:
    """Return what stands in place of records, without what it says: it may be a row as text."""
    return '"…"' if isinstance(nilai, str) else tampilan(nilai)


def _tulis(nilai: Any) -> str:
    return teks_sel(nilai) if nilai is None or adalah(nilai, str, bool) else tampilan(nilai)


def _json_dalam(teks: str) -> Any:
    """Read JSON that stands as text inside JSON, also twice wrapped; a text that is none stays."""
    isi: Any = teks
    for _ in range(3):
        try:
            isi = _urai_json(isi)
        except (ValueError, RecursionError):
            return teks
        if adalah(isi, dict, list):
            return isi
        if not adalah(isi, str):
            return teks
    return teks
