"""What ``skm hitung``, ``banding`` and ``jelaskan`` compute from: values, a report or answers."""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from skm.cli.konsol import cetak_temuan, galat, kemajuan
from skm.dasar import Polos, adalah
from skm.errors import DataError, Masalah, ScoringError
from skm.model import (
    IKM,
    AturanSampel,
    Hitungan,
    JawabanKosong,
    Konvensi,
    LaporanSKM,
    LaporanTindakLanjut,
    NilaiUnsur,
    Periode,
    Survei,
    Tabulasi,
)
from skm.regulasi import Regulasi
from skm.skor import (
    bobot_bernama,
    daftar_unsur,
    hitung_ikm,
    ikm_dari,
    pilih_regulasi,
)

if TYPE_CHECKING:
    from skm.tabulasi import BacaanJawaban

AKHIRAN_NILAI = (".toml", ".json")
UNTUK_JAWABAN = {
    "grup": "--grup",
    "periode": "--periode",
    "kolom": "--kolom",
    "pemetaan": "--pemetaan",
    "tanggal": "--tanggal",
    "ganda": "--ganda",
    "mesin": "--mesin",
}
"""Options that make sense for a file of answers only."""
UNTUK_TABULASI = {"kosong": "--kosong", "populasi": "--populasi"}
"""Options that make sense wherever answers are counted."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Muatan(Polos):
    """
    One input, ready to be scored.

    Attributes:
        berkas: The file as the user named it.
        nama: Its period if known, else the file's name.
        regulasi: The rule set.
        konvensi: The readings, those of the command line applied.
        nilai: Values per unsur; empty where there are counts.
        tabulasi: Counts; None where only values are known.
        bacaan: How answers were read; None for other files.
        akhir: The period the values belong to; None if unknown.
        populasi: People served; None if unknown.
        laporan: The report; None for values and answers.
    """

    berkas: str
    nama: str
    regulasi: Regulasi
    konvensi: Konvensi
    nilai: tuple[NilaiUnsur, ...] = ()
    tabulasi: Tabulasi | None = None
    bacaan: "BacaanJawaban | None" = None
    periode: Periode | None = None
    populasi: int | None = None
    laporan: LaporanTindakLanjut | LaporanSKM | None = None

    @property
    def hitungan(self) -> Hitungan | None:
        """Counts of all respondents; None where only values are known."""
        return None if self.tabulasi is None else self.tabulasi.semua

    @property
    def aturan_sampel(self) -> AturanSampel:
        """How the sample size is read: as the report says, else the nearest whole number."""
        return (
            self.laporan.aturan_sampel
            if isinstance(self.laporan, LaporanSKM)
            else AturanSampel.TERDEKAT
        )

    def ikm(self) -> IKM:
        """
        Return the index.

        Raises:
            ScoringError: None follows; each problem with file and line where they are known.
        """
        from skm.naskah.bersama import dengan_nama

        return dengan_nama(self._hitung(), self.laporan.nama_unsur if self.laporan else {})

    def _hitung(self) -> IKM:
        try:
            if self.tabulasi is not None:
                return ikm_dari(self.tabulasi.semua, regulasi=self.regulasi, konvensi=self.konvensi)
            return hitung_ikm(self.nilai, regulasi=self.regulasi, konvensi=self.konvensi)
        except ScoringError as salah:
            if self.bacaan is not None:
                cetak_temuan(self.bacaan)  # what was refused is why there is no index
            raise _tempatkan(self.berkas, salah) from None


def _tempatkan(berkas: str, salah: ScoringError) -> ScoringError:
    from skm.serial import tempatkan

    if Path(berkas).suffix.lower() in AKHIRAN_NILAI:
        return ScoringError(tempatkan(berkas, salah).masalah)
    return ScoringError(attrs.evolve(m, berkas=berkas, lokasi="") for m in salah.masalah)


def muat(berkas: str, pilihan: argparse.Namespace) -> Muatan:
    """
    Read one input.

    Args:
        berkas: A file of values, a report, or a file of answers.
        pilihan: Options of the command.

    Raises:
        DataError: The file or the options cannot be used.
    """
    if adalah_jawaban(berkas, pilihan):
        return _dari_jawaban(berkas, pilihan)
    from skm.serial import baca_survei

    try:
        survei = baca_survei(berkas)
    except DataError as salah:
        raise DataError([*salah.masalah, *_bukan_nilai(berkas)]) from None
    tabulasi: Tabulasi | None = None
    if isinstance(survei, LaporanSKM):
        from skm.tabulasi import tabulasikan

        tabulasi = tabulasikan(survei.jawaban)
        _tolak(pilihan, UNTUK_JAWABAN)
    else:
        _tolak(pilihan, {**UNTUK_JAWABAN, **UNTUK_TABULASI})
    try:
        regulasi = pilih_regulasi(pilihan.regulasi or survei.regulasi)
        konvensi = _konvensi(survei.konvensi, regulasi, pilihan)
    except ScoringError as salah:
        raise _salah_pilihan(salah, berkas, pilihan) from None
    periode = None if isinstance(survei, Survei) else survei.periode_survei
    return Muatan(
        berkas=berkas,
        nama=str(periode) if periode else Path(berkas).stem,
        regulasi=regulasi,
        konvensi=konvensi,
        nilai=() if isinstance(survei, LaporanSKM) else survei.nilai,
        tabulasi=tabulasi,
        periode=periode,
        populasi=pilihan.populasi or (survei.populasi if isinstance(survei, LaporanSKM) else None),
        laporan=None if isinstance(survei, Survei) else survei,
    )


def adalah_jawaban(berkas: str, pilihan: argparse.Namespace) -> bool:
    """Tell a file of answers from one of values or a report: by suffix, option or content."""
    akhiran = Path(berkas).suffix.lower()
    if akhiran not in AKHIRAN_NILAI:
        return True
    if akhiran == ".toml":
        return False
    return bool(pilihan.pemetaan or pilihan.kolom) or _daftar_json(berkas)


def _daftar_json(berkas: str) -> bool:
    """Tell whether a JSON file holds a list of records."""
    try:
        with Path(berkas).open("rb") as isi:
            return isi.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"["
    except OSError:
        return False  # the reader of reports says what is wrong


def _bukan_nilai(berkas: str) -> Iterator[Masalah]:
    """Yield a hint if a JSON file that holds no values holds a list of records instead."""
    import json

    if Path(berkas).suffix.lower() != ".json":
        return
    try:
        isi = json.loads(Path(berkas).read_bytes())
    except (OSError, ValueError, RecursionError):
        return
    if not adalah(isi, dict) or {"jenis", "skema", "laporan"} & set(isi):
        return
    antre: list[tuple[tuple[str, ...], Any]] = [((), isi)]
    for jalan, satu in antre:
        if adalah(satu, dict) and len(jalan) < 4:
            antre += [((*jalan, k), v) for k, v in satu.items() if "." not in k]
        elif adalah(satu, list) and all(adalah(s, dict, list) for s in satu):
            jalur = ".".join(jalan)
            yield Masalah(
                kode="json-rekaman",
                berkas=berkas,
                ditemukan=f'"{jalur}"',
                saran=f'baris = "{jalur}"',
            )
            return


def _dari_jawaban(berkas: str, pilihan: argparse.Namespace) -> Muatan:
    from skm.serial.pemetaan import baca_pemetaan
    from skm.tabulasi import Pemetaan, hitung_jawaban

    try:
        regulasi = pilih_regulasi(pilihan.regulasi) if pilihan.regulasi else pilih_regulasi_baku()
        konvensi = _konvensi(Konvensi(), regulasi, pilihan)
    except ScoringError as salah:
        raise _salah_pilihan(salah, berkas, pilihan) from None
    pemetaan = baca_pemetaan(pilihan.pemetaan) if pilihan.pemetaan else Pemetaan()
    pemetaan = pemetaan.dengan(pilihan.kolom)
    if pilihan.tanggal is not None:
        pemetaan = attrs.evolve(pemetaan, bulan_dahulu=pilihan.tanggal == "bulan-dahulu")
    with kemajuan("Membaca", "baris") as maju:
        bacaan = hitung_jawaban(
            berkas,
            mesin=pilihan.mesin,
            pemetaan=pemetaan,
            grup=pilihan.grup,
            regulasi=regulasi,
            periode=pilihan.periode,
            ganda=pilihan.ganda or "hitung",
            kemajuan=maju,
            kabar=galat,
        )
    return Muatan(
        berkas=berkas,
        nama=str(pilihan.periode) if pilihan.periode else Path(berkas).stem,
        regulasi=regulasi,
        konvensi=konvensi,
        tabulasi=bacaan.tabulasi,
        bacaan=bacaan,
        periode=pilihan.periode,
        populasi=pilihan.populasi,
    )


def pilih_regulasi_baku() -> Regulasi:
    """Return the rule set that holds where nobody names one."""
    from skm.regulasi import muat as muat_regulasi

    return muat_regulasi()


def _konvensi(asal: Konvensi, regulasi: Regulasi, pilihan: argparse.Namespace) -> Konvensi:
    unsur = daftar_unsur(regulasi, asal)
    ubah: dict[str, Any] = {}
    if pilihan.bobot is not None:
        ubah["bobot"] = bobot_bernama(pilihan.bobot, len(unsur))
    if pilihan.kosong is not None:
        ubah["kosong"] = JawabanKosong(pilihan.kosong)
    return attrs.evolve(asal, **ubah)


def _salah_pilihan(salah: ScoringError, berkas: str, pilihan: argparse.Namespace) -> DataError:
    """Return an unusable option as such, anything else with its place in the file."""
    milik_pilihan = ["bobot-tidak-cocok"]
    if pilihan.regulasi:
        milik_pilihan.append("regulasi-tidak-dikenal")
    if all(m.kode in milik_pilihan for m in salah.masalah):
        return DataError(attrs.evolve(m, lokasi="") for m in salah.masalah)
    return _tempatkan(berkas, salah)


def _tolak(pilihan: argparse.Namespace, nama: Mapping[str, str]) -> None:
    """Refuse options that would have no effect."""
    if masalah := list(_tanpa_guna(pilihan, nama)):
        raise DataError(masalah)


def _tanpa_guna(pilihan: argparse.Namespace, nama: Mapping[str, str]) -> Iterator[Masalah]:
    for kunci, sebutan in nama.items():
        isi = getattr(pilihan, kunci)
        if isi is not None and not (adalah(isi, list) and not isi):
            yield Masalah(kode="pilihan-jawaban", ditemukan=sebutan)
