"""Where a survey report's answers come from: a file of their own beside it."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import attrs
from cattrs.errors import BaseValidationError

from skm.dasar import Benda, Peta, Polos, adalah
from skm.errors import DataError, Masalah
from skm.model import Konvensi, LembarJawaban, Periode
from skm.regulasi import Regulasi, dikenal, muat
from skm.serial.bentuk import converter
from skm.serial.pemetaan import baca_pemetaan
from skm.serial.pertanyaan import tujukan
from skm.strict import masalah_dari
from skm.syarat import (
    ISI,
    JALUR,
    KODE,
    LOGIKA,
    banyak,
    diolah,
    opsional,
    peta_dari,
    pilihan,
    ubah,
)
from skm.tabulasi import BacaanJawaban, Pemetaan, baca_jawaban
from skm.tabulasi.arti.pemetaan import (
    ARTI_JAWABAN,
    BARIS,
    BENTUK_TABEL,
    SEBUTAN,
    ArtiDinyatakan,
    PilihanTersembunyi,
)
from skm.tabulasi.arti.urai import seragam
from skm.tabulasi.bacaan import SARAN_GANDA

T = TypeVar("T")
TERSEMBUNYI: Mapping[str, PilihanTersembunyi] = {"hitung": "hitung", "lewati": "lewati"}
_DAFTAR = ("berkas", "lembar")
_BARIS = ("hitung_baris", "lewati_baris")
_BERJUDUL = ("kolom", "bagian")
_BARIS_TERTULIS = diolah(banyak(ISI), ditulis=(BARIS,))
_KOSONG = LembarJawaban(jawaban=Peta({"U1": ""}))  # stands in where answers cannot be read


def _tanpa_kolom() -> Peta[str, tuple[str, ...]]:
    return Peta()


def _tanpa_bagian() -> Peta[str, tuple[str, ...]]:
    return Peta()


def _tanpa_arti() -> Peta[str, Peta[str, ArtiDinyatakan]]:
    return Peta()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class SumberJawaban(Benda):
    """
    The part of a report file that names a file of answers.

    Attributes:
        berkas: The file of answers, relative to the report and below its folder; of several the
            answers are summed.
        pemetaan: A mapping file, in the same way; None if the labels speak for themselves.
        kolom: Labels of columns by unsur or part of the profile, of several that take turns all;
            before those of `pemetaan`.
        bagian: Of several questions about an unsur the labels of their columns; as `kolom`.
        jawaban: What texts mean, per unsur or for ``semua``; before that of `pemetaan`.
        bentuk: What shape the table has; before that of `pemetaan`, empty to find out.
        hitung_baris: Rows of the file that are respondents, such as ``12`` or ``12-14``; a number
            or a text stands for a list of one.
        lewati_baris: Rows of the file that are none.
        ganda: ``hitung`` counts sheets that repeat an earlier one, ``buang`` leaves them out.
        lembar: Sheets of a workbook, which are summed; before those of `pemetaan`.
        tersembunyi: ``hitung`` reads what a workbook hides, ``lewati`` leaves it out; None for what
            `pemetaan` says.
        saring_periode: Whether to leave out answers dated outside the report's period.
        tanggal: As in a mapping file, and so are the others; before what stands there.
        zona: Zone of the survey.
        status: Which responses count.
    """

    berkas: tuple[str, ...] = attrs.field(
        metadata=diolah(banyak(JALUR), ditulis=(JALUR, banyak(JALUR)))
    )
    pemetaan: str | None = attrs.field(default=None, metadata=opsional(JALUR))
    kolom: Peta[str, tuple[str, ...]] = attrs.field(
        factory=_tanpa_kolom, metadata=peta_dari(ISI, SEBUTAN)
    )
    bagian: Peta[str, tuple[str, ...]] = attrs.field(
        factory=_tanpa_bagian, metadata=peta_dari(KODE, SEBUTAN)
    )
    jawaban: Peta[str, Peta[str, ArtiDinyatakan]] = attrs.field(
        factory=_tanpa_arti, metadata=ARTI_JAWABAN
    )
    bentuk: str = attrs.field(default="", metadata=pilihan("", *BENTUK_TABEL))
    hitung_baris: tuple[str, ...] = attrs.field(default=(), metadata=_BARIS_TERTULIS)
    lewati_baris: tuple[str, ...] = attrs.field(default=(), metadata=_BARIS_TERTULIS)
    ganda: str = attrs.field(default="hitung", metadata=pilihan("hitung", "buang"))
    lembar: tuple[str, ...] = attrs.field(default=(), metadata=SEBUTAN)
    tersembunyi: str | None = attrs.field(
        default=None, metadata=opsional(pilihan("hitung", "lewati"))
    )
    saring_periode: bool = attrs.field(default=False, metadata=LOGIKA)
    tanggal: str = attrs.field(
        default="", metadata=pilihan("", "hari-dahulu", "bulan-dahulu", "tertukar")
    )
    zona: str = attrs.field(default="", metadata=pilihan("", "WIB", "WITA", "WIT"))
    status: str = attrs.field(default="", metadata=pilihan("", "terkirim", "semua"))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class JawabanTerbuka(Polos):
    """
    What came of opening the answers a report file points at.

    Attributes:
        lembar: The sheets; empty ones where they could not be read.
        bacaan: How they were read; None where they could not be.
        berkas: Files it took, which must not be written over.
        masalah: What stands in the way; in the report file where no file is named.
    """

    lembar: LembarJawaban
    bacaan: BacaanJawaban | None
    berkas: tuple[Path, ...]
    masalah: tuple[Masalah, ...]


def buka_jawaban(
    isi: Mapping[str, Any], folder: Path, laporan: Path | str, asal: bytes | None = None
) -> JawabanTerbuka:
    """
    Read the answers that a report file points at.

    Args:
        isi: The report file as plain data; its ``jawaban`` names a file.
        folder: Folder of the report file.
        laporan: The report file, as the user named it.
        asal: What the report was read from, if its answers stand in it and it is no file.
    """
    berkas: tuple[Path, ...] = ()
    try:
        sumber = converter().structure(_berdaftar(isi["jawaban"]), SumberJawaban)
        nama = (*sumber.berkas, sumber.pemetaan)
        berkas = () if asal else tuple(folder / n for n in nama if n is not None)
        bacaan = _baca(sumber, isi, folder, asal)
    except (BaseValidationError, DataError) as salah:
        masalah = tuple(_di_laporan(m, isi["jawaban"]) for m in masalah_dari(salah))
        masalah = tuple(tujukan(masalah, laporan, "laporan"))
        return JawabanTerbuka(lembar=_KOSONG, bacaan=None, berkas=berkas, masalah=masalah)
    lembar = bacaan.lembar
    assert lembar is not None  # noqa: S101 - simpan=True keeps them
    bacaan = attrs.evolve(bacaan, catatan=tuple(map(_saran_laporan, bacaan.catatan)))
    return JawabanTerbuka(lembar=lembar, bacaan=bacaan, berkas=berkas, masalah=())


def baca_sumber(isi: Mapping[str, Any], folder: Path) -> BacaanJawaban:
    """
    Read the answers that a report to be points at, as it will when it is printed.

    Args:
        isi: The report as plain data; its ``jawaban`` names a file.
        folder: Folder of the report.

    Raises:
        DataError: They cannot be read; in words of the command, not of a report file.
    """
    sumber = _berdaftar(isi["jawaban"])
    return _baca(converter().structure(sumber, SumberJawaban), isi, folder, None)


def _berdaftar(jawaban: Mapping[str, Any]) -> dict[str, Any]:
    """Let one file, sheet, heading or row stand for a list of one, as in a mapping file."""
    satu: dict[str, Any] = {k: [v] for k in _DAFTAR if adalah(v := jawaban.get(k), str)}
    for kunci in _BERJUDUL:
        isi: Any = jawaban.get(kunci)
        if adalah(isi, Mapping):
            satu[kunci] = {k: [v] if adalah(v, str) else v for k, v in dict(isi).items()}
    for kunci in _BARIS:
        if adalah(baris := ubah(BARIS, jawaban.get(kunci)), tuple):
            satu[kunci] = [*baris]
    return {**jawaban, **satu}


def _di_laporan(masalah: Masalah, jawaban: Mapping[str, Any]) -> Masalah:
    """Return a problem with its place in the report, where it is one of the report."""
    if not masalah.berkas:
        for kunci in (*_DAFTAR, *_BARIS):
            if not adalah(jawaban.get(kunci), list):
                lokasi = re.sub(rf"^([$.]*{kunci})\[0\]", r"\1", masalah.lokasi)
                masalah = attrs.evolve(masalah, lokasi=lokasi)
        return masalah.di("$.jawaban")
    if masalah.kode == "berkas-tidak-ada":
        kunci = "pemetaan" if masalah.berkas.endswith((".toml", ".json")) else "berkas"
        return Masalah(
            kode="berkas-jawaban-tidak-ada",
            lokasi=f"$.jawaban.{kunci}",
            ditemukan=masalah.berkas,
        )
    return _saran_laporan(masalah)


def _saran_laporan(masalah: Masalah) -> Masalah:
    """Advise what a report file can say, which has no options."""
    saran, lain = map(_pilihan_laporan, (masalah.saran, masalah.diharapkan))
    if saran == masalah.saran:
        return masalah
    return attrs.evolve(masalah, saran=f"{saran} pada [jawaban]", diharapkan=lain)


def _pilihan_laporan(teks: str) -> str:
    """Write options of the command as keys of a report file."""
    teks = re.sub(r'(?:--kolom (\w+)="[^"]*"(?: (?=--kolom \1=)|))+', _kolom_laporan, teks)
    teks = re.sub(r'(?:--bagian (\w+)="[^"]*"(?: |$))+', _bagian_laporan, teks)
    teks = teks.replace(SARAN_GANDA, 'ganda = "buang"')
    teks = re.sub(r"--(hitung|lewati)-baris ([0-9,-]+)", r'\1_baris = ["\2"]', teks)
    teks = re.sub(r"--(bentuk|tanggal|zona|status|tersembunyi) ([\w-]+)", r'\1 = "\2"', teks)
    return re.sub(r'(?:--lembar "[^"]*" ?)+', _lembar_laporan, teks)


def _kolom_laporan(kena: re.Match[str]) -> str:
    """Write the options for one unsur as the key that names its column, or all of them."""
    return f"kolom.{kena[1]} = {_satu_atau_daftar(kena[0])}"


def _satu_atau_daftar(pilihan: str) -> str:
    """Write what options quote as one text, or as a list of several."""
    nama = re.findall(r'"[^"]*"', pilihan)
    return nama[0] if len(nama) == 1 else f"[{', '.join(nama)}]"


def _lembar_laporan(pilihan: re.Match[str]) -> str:
    return f"lembar = {_satu_atau_daftar(pilihan[0])}"


def _bagian_laporan(kena: re.Match[str]) -> str:
    """Write the options for one unsur as the key that lists its questions."""
    judul = re.findall('"[^"]*"', kena[0])
    return f"bagian.{kena[1]} = [{', '.join(judul)}]"


def _baca(
    sumber: SumberJawaban, isi: Mapping[str, Any], folder: Path, asal: bytes | None
) -> BacaanJawaban:
    # What is malformed here is reported when the report itself is read.
    konvensi = _struktur(isi.get("konvensi", {}), Konvensi) or Konvensi()
    periode = _struktur(isi.get("periode"), Periode) if sumber.saring_periode else None
    pemetaan = Pemetaan()
    if sumber.pemetaan is not None:
        pemetaan = baca_pemetaan(folder / sumber.pemetaan)
    pemetaan = pemetaan.dengan_kolom(sumber.kolom, sumber.bagian)
    if sumber.jawaban:
        # Texts of the mapping file that the report says nothing of hold all the same.
        lama: dict[str, dict[str, ArtiDinyatakan]] = {
            k: {seragam(t): n for t, n in v.items()} for k, v in pemetaan.jawaban.items()
        }
        for kunci, arti in sumber.jawaban.items():
            lama.setdefault(kunci, {}).update({seragam(t): n for t, n in arti.items()})
        pemetaan = attrs.evolve(pemetaan, jawaban=Peta({k: Peta(v) for k, v in lama.items()}))
    lain = {k: v for k in ("bentuk", "tanggal", "zona", "status") if (v := getattr(sumber, k))}
    pemetaan = attrs.evolve(pemetaan, **lain)
    pemetaan = pemetaan.dengan_baris(hitung=sumber.hitung_baris, lewati=sumber.lewati_baris)
    return baca_jawaban(
        [folder / n for n in sumber.berkas] if asal is None else asal,
        nama="" if asal is None else str(sumber.berkas[0]),
        pemetaan=pemetaan,
        regulasi=_regulasi(isi.get("regulasi")),
        unsur_tambahan=konvensi.unsur_tambahan,
        tanpa=konvensi.tanpa,
        periode=periode,
        ganda="buang" if sumber.ganda == "buang" else "hitung",
        batas_tak_terbaca=konvensi.batas_tak_terbaca,
        lembar=sumber.lembar,
        tersembunyi=TERSEMBUNYI.get(sumber.tersembunyi or ""),
        simpan=True,
    )


def _regulasi(nama: object) -> Regulasi:
    return muat(nama) if isinstance(nama, str) and dikenal(nama) else muat()


def _struktur(isi: object, kelas: type[T]) -> T | None:
    try:
        return converter().structure(isi, kelas)
    except (BaseValidationError, DataError):
        return None
