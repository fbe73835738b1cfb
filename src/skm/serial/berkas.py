"""From a file to plain data and their places, with every slip named."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from skm.bahasa import maksud_tanggal
from skm.batas import MAKS_DALAM, MAKS_JSON, MAKS_KUNCI, MAKS_NILAI, MAKS_TOML, MAKS_TULIS, mb
from skm.dasar import adalah, tampilan
from skm.errors import DataError, Masalah
from skm.exact import format_id
from skm.masukan import BerkasAtauIsi, baca_biasa, isi_masukan, nama_masukan
from skm.privasi.samaran import samarkan
from skm.serial.lokasi import (
    NomorBaris,
    baris_json,
    baris_toml,
    ganda_json,
    kosongkan_teks,
    kunci_bertitik_panjang,
)
from skm.serial.saran import perjelas

if TYPE_CHECKING:
    from skm.isian.baca import BacaanIsian
    from skm.isian.tempat import PetaSel

Gagal: TypeAlias = Callable[..., DataError]

AKHIRAN = (".toml", ".json")
AKHIRAN_ISIAN = (".xlsx", ".xlsm")
"""Suffixes of workbooks, which may be reports to fill in."""
_ZIP = b"PK"

_KOMA = re.compile(r"[=:]\s*([+-]?[0-9]+,[0-9]+)\s*(?=[},\]]|$)")
_TANGGAL = re.compile(
    r"([=:])\s*([0-9]{1,2}([-/. ])(?:[0-9]{1,2}|[A-Za-z]{3,9})\3[0-9]{4}"
    r"|[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2})\s*(?=[},\]]|$)"
)
_RIBUAN = re.compile(r"[=:]\s*([1-9][0-9]{0,2}(?:\.[0-9]{3}){2,})\s*(?=[},\]]|$)")
_JALUR_DISK = re.compile(r'"(?:[A-Za-z]:\\|\\\\).*"?')
_JAWABAN = (".csv", ".tsv", ".jsonl", ".xlsx", ".xlsm", ".xls", ".ods", ".parquet")
"""Suffixes of what holds answers rather than a report."""
_LEMBAR_SEBAR = (".xls", ".ods")
"""Those of them that may be a workbook to fill in, saved in another format."""
_POSISI = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_GANDA = re.compile(r"overwrite|twice|Duplicate|redefine|mutate")
_MIRING = re.compile(r"Unescaped '\\'|hex value|Invalid \\")
_BAGIAN = r"""(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_KUNCI = re.compile(rf"\s*\[*\s*({_BAGIAN}(?:\s*\.\s*{_BAGIAN})*)\s*[=\]]")


def _tanpa_kaitan() -> Mapping[str, str]:
    return {}


@attrs.frozen(kw_only=True)
class Mentah:
    """
    What a file says and where; travels with what is read from it, so that nobody reads it again.

    Attributes:
        isi: Dicts, lists, texts, ints, `Decimal`, dates.
        berkas: The file as the user named it.
        teks: All of it, lines ended by a line feed; empty for a workbook.
        baris: Its lines by path.
        isian: How a workbook to fill in was read; None for other files.
        asal: What it was read from, where that is no file; None for a file.
        kaitan: Of what it does not say itself the path, and that of what names the report which
            does.
    """

    isi: dict[str, Any]
    berkas: str
    teks: str = attrs.field(repr=False)
    baris: NomorBaris = attrs.field(repr=False)
    isian: "BacaanIsian | None" = attrs.field(default=None, repr=False)
    asal: bytes | None = attrs.field(default=None, repr=False)
    kaitan: Mapping[str, str] = attrs.field(factory=_tanpa_kaitan, repr=False)

    @property
    def awalan(self) -> str:
        """Path of a report's facts: not the root of what the ``json`` renderer wrote."""
        return "$.laporan" if "laporan" in self.isi else "$"

    def dengan_asal(self, asal: Mapping[str, str]) -> "Mentah":
        """Return the same, where what is read from elsewhere has the place of what names it."""
        isian = self.isian
        if isian is not None:
            isian = attrs.evolve(isian, sel=isian.sel.dengan_asal(asal))
        baris = self.baris.dengan_asal(asal)
        return attrs.evolve(self, baris=baris, isian=isian, kaitan=asal)

    def laporan_lain(self, lokasi: str) -> str:
        """Return the file, as this one names it, that what a path leads to was read from."""
        for jalur, tempat in self.kaitan.items():
            if lokasi == jalur or lokasi.startswith((f"{jalur}.", f"{jalur}[")):
                isi: Any = self.isi
                for kunci in tempat.split(".")[1:]:
                    isi = isi[kunci]
                return str(isi)
        return ""

    def tempatkan(self, masalah: Iterable[Masalah]) -> DataError:
        """Return the error for problems with paths, completed with file and line, or cell."""
        if self.isian is not None:
            return DataError(self._di_sel(self.isian.sel, masalah))
        jadi = dict.fromkeys(
            attrs.evolve(self._jelas(m), berkas=self.berkas, baris=self.baris[m.lokasi])
            for m in masalah
        )
        return DataError(sorted(jadi, key=lambda m: m.baris or 0))

    def _di_sel(self, sel: "PetaSel", masalah: Iterable[Masalah]) -> Iterator[Masalah]:
        """Yield problems in the order of their cells."""
        jadi: dict[Masalah, tuple[int, ...]] = {}
        for asli in masalah:
            for m in sel.belum_diisi(self._jelas(asli)):
                alamat = sel[m.lokasi] if not m.sel else None
                sebut = m.sel or str(alamat or "")
                if m.diharapkan.startswith("$."):  # a path of the report, such as of the first id
                    m = attrs.evolve(m, diharapkan=str(sel[m.diharapkan] or m.diharapkan))
                jadi[attrs.evolve(m, berkas=self.berkas, sel=sebut)] = (
                    (alamat.urut, alamat.baris, alamat.kolom) if alamat else ()
                )
        yield from sorted(jadi, key=lambda m: jadi[m])

    def _jelas(self, masalah: Masalah) -> Masalah:
        return _tanpa_orang(perjelas(masalah, self.isi))

    def tempatkan_fakta(self, masalah: Iterable[Masalah]) -> DataError:
        """Return the same for problems whose paths begin at a report's facts."""
        return self.tempatkan(attrs.evolve(m, lokasi=self.jalur_fakta(m.lokasi)) for m in masalah)

    def jalur_fakta(self, lokasi: str) -> str:
        """Return a path that begins at a report's facts as one of the file."""
        return self.awalan + lokasi.removeprefix("$")


def _tanpa_orang(masalah: Masalah) -> Masalah:
    """Return a problem that shows nobody: messages are kept in logs, also those on a report."""
    return attrs.evolve(
        masalah,
        lokasi=samarkan(masalah.lokasi)[0],
        ditemukan=samarkan(masalah.ditemukan)[0],
        saran=samarkan(masalah.saran)[0],
    )


def baca_mentah(masukan: BerkasAtauIsi, nama: str = "", *, isian: bool = False) -> Mentah:
    """
    Read a TOML or JSON file, or what one holds.

    Args:
        masukan: A path, bytes, or a binary stream.
        nama: How messages name it; empty for its path.
        isian: Whether it may be a workbook to fill in, too.

    Raises:
        DataError: The file cannot be read or its text is malformed.
        ArgumenError: A stream is one of text.
    """
    berkas = nama_masukan(masukan, nama)

    def gagal(kode: str, ditemukan: str = "", **rincian: Any) -> DataError:
        salah = DataError.satu(kode, berkas=berkas, ditemukan=ditemukan, **rincian)
        return DataError(map(_tanpa_orang, salah.masalah))

    if isinstance(masukan, str | Path):
        jalur = Path(masukan)
        jenis = jalur.suffix.lower()
        if isian and jenis in AKHIRAN_ISIAN:
            return _dari_buku(jalur, berkas, gagal)
        if jenis not in AKHIRAN:
            raise _akhiran_lain(jalur, berkas, (*AKHIRAN, *AKHIRAN_ISIAN[: int(isian)]), gagal)
        try:
            byte = baca_biasa(jalur, _paling(jenis))
        except FileNotFoundError:
            # What Notepad makes of it where suffixes do not show.
            if (lain := jalur.with_name(f"{jalur.name}.txt")).is_file():
                raise gagal("berkas-akhiran-ganda", lain.name, saran=jalur.name) from None
            raise gagal("berkas-tidak-ada") from None
        except (OSError, ValueError) as salah:  # ValueError: a null in the name
            sebab = getattr(salah, "strerror", None) or str(salah)
            raise gagal("berkas-tidak-terbaca", sebab) from None
    else:
        byte = isi_masukan(masukan)
        if isian and byte.startswith(_ZIP):
            return _dari_buku(byte, berkas, gagal)
        # No TOML begins with a brace, and no object of JSON with anything else.
        awal = byte[:64].replace(b"\0", b"").lstrip(BOM_UTF8 + BOM_UTF16_LE + BOM_UTF16_BE)
        jenis = ".json" if awal.lstrip()[:1] == b"{" else ".toml"
    if len(byte) > (paling := _paling(jenis)):
        raise gagal("laporan-terlalu-besar", jenis[1:].upper(), diharapkan=mb(paling))
    try:
        teks = byte.decode(pengodean(byte)).replace("\r\n", "\n")
    except UnicodeDecodeError as salah:
        baris = byte.count(b"\n", 0, salah.start) + 1
        raise gagal("bukan-utf8", f"0x{byte[salah.start]:02X}", baris=baris) from None
    urai = _urai_toml if jenis == ".toml" else _urai_json
    try:
        isi, nomor = urai(teks, gagal)
    except RecursionError:
        raise gagal("terlalu-dalam") from None
    if not adalah(isi, dict):
        ada = '"…"' if isinstance(isi, str) else tampilan(isi)  # may be a row of answers
        raise gagal("bukan-tabel", ada, lokasi="$", baris=1)
    return Mentah(isi=isi, berkas=berkas, teks=teks, baris=nomor)


def pengodean(byte: bytes) -> str:
    """
    Return how a text file is encoded: UTF-8, or UTF-16 as Notepad may write it.

    Without a BOM UTF-16 is known by its zero bytes, which no text of ours has.
    """
    if byte.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    awal = byte[:64]
    if len(byte) > 1 and len(byte) % 2 == 0:
        # Keys, brackets and blanks are ASCII: of each of them one byte is zero.
        if 0 not in awal[::2] and awal[1::2].count(0) * 4 > len(awal):
            return "utf-16-le"
        if 0 not in awal[1::2] and awal[::2].count(0) * 4 > len(awal):
            return "utf-16-be"
    return "utf-8-sig"


def _akhiran_lain(jalur: Path, berkas: str, dikenal: Sequence[str], gagal: Gagal) -> DataError:
    """Say what a file is that is no report by its name, and what would do."""
    jenis = jalur.suffix.lower()
    if jenis == ".txt" and Path(jalur.stem).suffix.lower() in AKHIRAN:
        return gagal("akhiran-ganda", "".join(jalur.suffixes[-2:]), saran=jalur.stem)
    kode = "laporan-jawaban" if jenis in _JAWABAN else "format-tidak-dikenal"
    if jenis in _LEMBAR_SEBAR:
        kode = "laporan-lembar-sebar"
    diketik = f'"{berkas}"' if " " in berkas else berkas
    saran = diketik if jenis in _JAWABAN else ""
    ada = ", ".join(dikenal)
    return gagal(kode, jalur.suffix or berkas, diharapkan=ada, saran=saran)


def _dari_buku(masukan: Path | bytes, berkas: str, gagal: Gagal) -> Mentah:
    """Read a workbook to fill in."""
    from skm.isian.baca import baca_isian, kenali  # which few processes need

    if isinstance(masukan, Path) and not masukan.exists():
        raise gagal("berkas-tidak-ada")
    if not kenali(masukan):
        raise gagal("isian-bukan")
    isian = baca_isian(masukan, berkas)
    isi = isian.isi
    masalah = isian.masalah
    if isian.jawaban:
        sumber: Any = isi.setdefault("jawaban", {})
        if not adalah(sumber, dict) or "berkas" in sumber:
            lokasi = "$.jawaban.berkas" if adalah(sumber, dict) else "$.jawaban"
            ganda = Masalah(kode="isian-jawaban-ganda", lokasi=lokasi, ditemukan=isian.jawaban)
            masalah = (*masalah, ganda)
        else:
            # Of a link, answers are looked for where it leads, and so by the name there.
            sumber["berkas"] = [masukan.resolve().name if isinstance(masukan, Path) else berkas]
            sumber.setdefault("lembar", [isian.jawaban])
    asal = masukan if isinstance(masukan, bytes) else None
    return Mentah(
        isi=isi,
        berkas=berkas,
        teks="",
        baris=NomorBaris(()),
        isian=attrs.evolve(isian, masalah=masalah),
        asal=asal,
    )


def _paling(jenis: str) -> int:
    return MAKS_TOML if jenis == ".toml" else MAKS_JSON


def _periksa_batas(isi: Any, gagal: Gagal) -> None:
    """Refuse what is deeper, longer or more than a report can be."""
    banyak, dalam = 0, 0
    lapis: list[Any] = [isi]
    while lapis:
        banyak += sum(map(len, lapis))
        if banyak > MAKS_NILAI:
            paling = format_id(MAKS_NILAI)
            raise gagal("nilai-terlalu-banyak", diharapkan=paling)
        if dalam > MAKS_DALAM:
            raise gagal("terlalu-dalam")
        for satu in lapis:
            if satu.__class__ is dict and satu and max(map(len, satu)) > MAKS_KUNCI:
                panjang: str = max(satu, key=len)
                paling = format_id(MAKS_KUNCI)
                raise gagal("kunci-terlalu-panjang", tampilan(panjang[:40]), diharapkan=paling)
        anak = (s.values() if s.__class__ is dict else s for s in lapis)
        lapis = [a for s in anak for a in s if a.__class__ in (dict, list)]
        dalam += 1


def _urai_toml(teks: str, gagal: Gagal) -> tuple[Any, NomorBaris]:
    import tomllib

    if nomor := kunci_bertitik_panjang(teks):
        raise gagal("terlalu-dalam", baris=nomor)
    try:
        isi = tomllib.loads(teks, parse_float=_angka)
    except ValueError as salah:
        pesan = str(salah)
        if posisi := _POSISI.search(pesan):
            nomor = int(posisi[1]) if posisi[1] else teks.count("\n") + 1
            pesan = pesan[: posisi.start()]
        else:
            nomor = _baris_angka_raksasa(teks)
        raise DataError(_salah_tulis(teks, pesan, nomor, gagal)) from None
    _periksa_batas(isi, gagal)
    return isi, baris_toml(teks)


def _urai_json(teks: str, gagal: Gagal) -> tuple[Any, NomorBaris]:
    import json

    ganda = False

    def objek(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal ganda
        hasil = dict(pasangan)
        ganda = ganda or len(hasil) != len(pasangan)
        return hasil

    try:
        isi = json.loads(
            teks, parse_float=_angka, parse_constant=_bukan_angka, object_pairs_hook=objek
        )
    except json.JSONDecodeError as salah:
        raise DataError(_salah_tulis(teks, salah.msg, salah.lineno, gagal)) from None
    except ValueError as salah:
        nomor = _baris_angka_raksasa(teks)
        raise DataError(_salah_tulis(teks, str(salah), nomor, gagal)) from None
    if adalah(isi, dict, list):
        _periksa_batas(isi, gagal)
    if ganda:
        raise DataError(
            m
            for lokasi, kunci, baris in islice(ganda_json(teks), MAKS_TULIS)
            for m in gagal("kunci-ganda", tampilan(kunci), lokasi=lokasi, baris=baris).masalah
        )
    return isi, baris_json(teks)


def _angka(teks: str) -> Decimal:
    try:
        return Decimal(teks)
    except ArithmeticError:  # an exponent beyond all bounds
        return Decimal("inf")  # refused where a figure is expected


def _baris_angka_raksasa(teks: str) -> int:
    """Find the integer that Python refuses to read, which it does without saying where."""
    panjang = re.search(r"[0-9_]{4000}", teks)
    return teks.count("\n", 0, panjang.start() if panjang else 0) + 1


def _bukan_angka(nama: str) -> Decimal:
    return Decimal(nama.replace("Infinity", "inf"))  # refused where a figure is expected


def _salah_tulis(teks: str, pesan: str, nomor: int, gagal: Gagal) -> Iterator[Masalah]:
    """Name the slip, and with it every number with a decimal comma in the file."""
    semua, samar = teks.split("\n"), kosongkan_teks(teks).split("\n")
    koma: set[int] = set()
    semua_koma = ((di, t) for di, isi in enumerate(samar, start=1) for t in _KOMA.findall(isi))
    for di, temuan in islice(semua_koma, MAKS_TULIS):
        koma.add(di)
        yield from gagal("koma-desimal", temuan, saran=f'"{temuan}"', baris=di).masalah
    for di, kode, temuan, saran in islice(_salah_bilangan(samar), MAKS_TULIS):
        koma.add(di)
        yield from gagal(kode, temuan, saran=saran, baris=di).masalah
    if nomor in koma:
        return
    isi = semua[nomor - 1].strip()
    if _MIRING.search(pesan):
        salah = next((t for t in re.findall(r'"[^"]*"?', isi) if "\\" in t), isi)
        if _JALUR_DISK.fullmatch(salah):
            nama = re.split(r"[\\/]", salah.strip('"'))[-1]
            yield from gagal("jalur-disk", salah, saran=f'"{nama}"', baris=nomor).masalah
            return
        masalah = gagal("garis-miring-terbalik", salah, saran=salah.replace("\\", "/"), baris=nomor)
    elif _GANDA.search(pesan):
        kunci, di = _kunci_di_atas(semua, samar, nomor)
        dalam = re.search(r"inline table key '(.*)'", pesan)
        if not dalam and (tunggal := _larik_tunggal(samar, kunci)):
            yield from gagal("larik-tunggal", kunci, baris=tunggal).masalah
            return
        masalah = gagal("kunci-ganda", f'"{dalam[1] if dalam else kunci}"', baris=di)
    else:
        masalah = gagal("sintaks", pesan, baris=nomor)
    yield from masalah.masalah


def _salah_bilangan(samar: Sequence[str]) -> Iterator[tuple[int, str, str, str]]:
    """Yield dates and integers that are written as on paper: line, problem, text, what would do."""
    for di, isi in enumerate(samar, start=1):
        for tanda, temuan, _ in _TANGGAL.findall(isi):
            maksud = maksud_tanggal(temuan)
            if maksud != temuan and (maksud or not temuan[:4].isdigit()):
                saran = maksud or "tahun, bulan, lalu tanggal, seperti 2024-04-30"
                kutip = '"' if maksud and tanda == ":" else ""
                yield di, "tanggal-tulisan", temuan, f"{kutip}{saran}{kutip}"
        for temuan in _RIBUAN.findall(isi):
            yield di, "ribuan-titik", temuan, temuan.replace(".", "")


def _larik_tunggal(samar: Sequence[str], kunci: str) -> int | None:
    """Return the line of a ``[kunci]`` in a file that has ``[[kunci]]`` too; None without both."""
    nama = re.escape(kunci)
    ada = any(re.match(rf"\s*\[\[\s*{nama}\s*\]\]", isi) for isi in samar)
    tunggal = (di for di, isi in enumerate(samar, 1) if re.match(rf"\s*\[\s*{nama}\s*\]", isi))
    return next(tunggal, None) if ada and kunci else None


def _kunci_di_atas(semua: list[str], samar: list[str], nomor: int) -> tuple[str, int]:
    """Return the key, and its line, of a value that ends on line *nomor*."""
    cocok = (
        (kunci[1].strip("\"'"), di)
        for di in range(nomor, 0, -1)
        if re.search(r"[=\]]", samar[di - 1]) and (kunci := _KUNCI.match(semua[di - 1]))
    )
    return next(cocok, ("", nomor))
