"""Load what there is to score: values, a report or answers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from skm.dasar import Polos, adalah
from skm.errors import DataError, Masalah, ScoringError
from skm.model import (
    IKM,
    AturanSampel,
    BatasTakTerbaca,
    Hitungan,
    JawabanKosong,
    Konvensi,
    LaporanSKM,
    NilaiUnsur,
    Periode,
    Survei,
    Tabulasi,
)
from skm.model.laporan_skm import LaporanBerencana
from skm.pintu import pintu
from skm.regulasi import Regulasi
from skm.regulasi import muat as muat_regulasi
from skm.skor import bobot_bernama, daftar_unsur, hitung_ikm, ikm_hitungan, pilih_regulasi

if TYPE_CHECKING:
    from skm.angka import AngkaLaporan
    from skm.serial import Mentah
    from skm.tabulasi import BacaanJawaban
    from skm.tabulasi.arti.pemetaan import (
        PemetaanAtauIsi,
        PilihanStatus,
        PilihanTanggal,
        PilihanTersembunyi,
        PilihanZona,
    )
    from skm.tabulasi.bacaan import Ganda
    from skm.tabulasi.pilih import PilihanMesin

AKHIRAN_NILAI = (".toml", ".json")
AKHIRAN_ISIAN = (".xlsx", ".xlsm")
KUNCI_JAWABAN = ("bentuk", "tanggal", "zona", "status")
"""Options that are keys of a mapping as well."""
_KUNCI_NILAI = {"jenis", "skema", "laporan", "nrr", "total"}
"""Keys of a file of values or a report, of which one of answers has none."""
_UNTUK_JAWABAN = (
    "grup",
    "periode",
    "kolom",
    "bagian",
    "pemetaan",
    *KUNCI_JAWABAN,
    "hitung_baris",
    "lewati_baris",
    "ganda",
    "mesin",
    "batas_tak_terbaca",
    "tanpa",
    "lembar",
    "tersembunyi",
)
"""Options that make sense for a file of answers only."""
_UNTUK_TABULASI = ("kosong", "populasi")
"""Options that make sense wherever answers are counted."""


def _daftar(isi: "str | Iterable[str]") -> tuple[str, ...]:
    """Let one text stand for a list of one."""
    return (isi,) if isinstance(isi, str) else tuple(isi)


def _baris(isi: "int | str | Iterable[int | str]") -> tuple[str, ...]:
    """Let numbers of rows, one or several, stand for the texts by which options name them."""
    return tuple(map(str, (isi,) if isinstance(isi, int | str) else isi))


KolomDisebut: TypeAlias = "Mapping[str, str | Sequence[str]] | Iterable[str]"
"""Headings by what they are for, or a text for each as on the command line."""


def _disebut(isi: KolomDisebut) -> "KolomDisebut":
    return isi if adalah(isi, Mapping) else _daftar(isi)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class PilihanMuat(Polos):
    """
    How a file is to be read and scored; None and nothing for what is usual.

    Attributes:
        regulasi: Id of the rule set; None for that of the file.
        bobot: Weights: ``pecahan``, ``0,11`` or ``0,111``; None for those of the file.
        kosong: What is done with blank answers: ``unsur-terisi`` or ``responden-lengkap``.
        periode: Count only answers dated in it.
        kolom: Columns by hand: headings by what they are for, or texts such as ``U8="Heading"``.
        bagian: Questions about one unsur, in the same way; one text for each.
        bentuk: What shape the table has; None to find out.
        pemetaan: A mapping file, a mapping, or its keys.
        hitung_baris: Rows of the file that are respondents, such as ``12`` or ``12-14``.
        lewati_baris: Rows of the file that are none.
        tanggal: In which order day and month stand: ``hari-dahulu`` or ``bulan-dahulu``; or
            ``tertukar``, where Excel has turned a part.
        zona: Zone of the survey: ``WIB``, ``WITA`` or ``WIT``.
        status: Which responses count: those ``terkirim``, or ``semua``.
        ganda: What is done with sheets that repeat an earlier one: ``hitung`` or ``buang``.
        lembar: Sheets of a workbook that are read; none for what is usual.
        tersembunyi: What is done with what a workbook hides: ``hitung`` or ``lewati``.
        populasi: People served in the period; None for what the report says.
        mesin: Who counts: an engine or ``python``; None to choose by kind and size of the file.
        grup: Parts of the profile by which to count as well.
        batas_tak_terbaca: How many answers may be unreadable; None for the usual.
        tanpa: Unsur of the rule set that are not asked.
        akar: A folder out of which a report may name no other; None for anywhere.
    """

    regulasi: str | None = None
    bobot: str | None = None
    kosong: str | None = None
    periode: Periode | None = None
    kolom: "KolomDisebut" = attrs.field(default=(), converter=_disebut)
    bagian: "KolomDisebut" = attrs.field(default=(), converter=_disebut)
    bentuk: str | None = None
    pemetaan: "Path | str | PemetaanAtauIsi | None" = None
    hitung_baris: tuple[str, ...] = attrs.field(default=(), converter=_baris)
    lewati_baris: tuple[str, ...] = attrs.field(default=(), converter=_baris)
    tanggal: "PilihanTanggal | None" = None
    zona: "PilihanZona | None" = None
    status: "PilihanStatus | None" = None
    ganda: "Ganda | None" = None
    lembar: tuple[str, ...] = attrs.field(default=(), converter=_daftar)
    tersembunyi: "PilihanTersembunyi | None" = None
    populasi: int | None = None
    mesin: "PilihanMesin | None" = None
    grup: tuple[str, ...] = attrs.field(default=(), converter=_daftar)
    batas_tak_terbaca: BatasTakTerbaca | None = None
    tanpa: tuple[str, ...] = attrs.field(default=(), converter=_daftar)
    akar: Path | str | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Muatan(Polos):
    """
    One input, ready to be scored.

    Attributes:
        berkas: The file as the user named it.
        nama: Its period if known, else the file's name.
        regulasi: The rule set.
        konvensi: The readings, those of the options applied.
        nilai: Values per unsur; empty where there are counts, or an index alone.
        angka: The figures of the report; None for values and answers.
        tabulasi: Counts; None where only values are known.
        bacaan: How answers were read, also those that a report points at; None for other files.
        periode: The period the values belong to; None if unknown.
        populasi: People served; None if unknown.
        laporan: The report; None for values and answers.
        mentah: What the file says; None for answers.
        masukan: Files that were read, the mapping and the answers of a report among them.
    """

    berkas: str
    nama: str
    regulasi: Regulasi
    konvensi: Konvensi
    nilai: tuple[NilaiUnsur, ...] = ()
    angka: "AngkaLaporan | None" = None
    tabulasi: Tabulasi | None = None
    bacaan: "BacaanJawaban | None" = None
    periode: Periode | None = None
    populasi: int | None = None
    laporan: LaporanBerencana | None = None
    mentah: "Mentah | None" = None
    masukan: tuple[str, ...] = ()

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
            if self.angka is not None:
                return self.angka.hitung(regulasi=self.regulasi, konvensi=self.konvensi)
            if self.tabulasi is not None:
                return ikm_hitungan(
                    self.tabulasi.semua, regulasi=self.regulasi, konvensi=self.konvensi
                )
            return hitung_ikm(self.nilai, regulasi=self.regulasi, konvensi=self.konvensi)
        except ScoringError as salah:
            raise _tempatkan(self.berkas, self.mentah, salah) from None


def _tempatkan(berkas: str, mentah: "Mentah | None", salah: ScoringError) -> ScoringError:
    if mentah is not None:
        return ScoringError(mentah.tempatkan_fakta(salah.masalah).masalah)
    return ScoringError(attrs.evolve(m, berkas=berkas, lokasi="") for m in salah.masalah)


@pintu
def muat(
    berkas: Path | str | Sequence[Path | str],
    pilihan: PilihanMuat | None = None,
    *,
    kemajuan: Callable[[int], None] | None = None,
    kabar: Callable[[str], object] | None = None,
) -> Muatan:
    """
    Read one file of values, a report, or answers, ready to be scored.

    Args:
        berkas: The file; or several of answers, which are summed.
        pilihan: How to read and score it; None for what is usual.
        kemajuan: Called with the number of answers on the way, where no engine counts.
        kabar: Called with what the user should know on the way, in Indonesian.

    Raises:
        DataError: The file or the options cannot be used.
    """
    pilihan = pilihan or PilihanMuat()
    semua = [str(berkas)] if isinstance(berkas, str | Path) else [str(b) for b in berkas]
    if not semua:
        raise DataError.satu("kosong", lokasi="berkas")
    bukan = [b for b in semua if not _adalah_jawaban(b, pilihan)]
    if not bukan:
        return _dari_jawaban(semua, pilihan, kemajuan, kabar)
    if len(semua) > 1:
        raise DataError(Masalah(kode="beberapa-berkas", berkas=b) for b in bukan)
    return _dari_nilai(semua[0], pilihan)


def _dari_nilai(berkas: str, pilihan: PilihanMuat) -> Muatan:
    from skm.serial import baca_survei_lengkap

    terbaca = baca_survei_lengkap(berkas, akar=pilihan.akar)
    survei = terbaca.survei
    tabulasi: Tabulasi | None = None
    angka: AngkaLaporan | None = None
    if not isinstance(survei, Survei):
        from skm.angka import angka_laporan

        angka = angka_laporan(survei)
        tabulasi = angka.tabulasi
    tolak_pilihan(pilihan, _UNTUK_JAWABAN if tabulasi else (*_UNTUK_JAWABAN, *_UNTUK_TABULASI))
    try:
        regulasi = pilih_regulasi(pilihan.regulasi or survei.regulasi)
        konvensi = konvensi_dari(survei.konvensi, regulasi, pilihan)
    except ScoringError as salah:
        raise salah_pilihan(salah, berkas, pilihan, terbaca.mentah) from None
    periode = None if isinstance(survei, Survei) else survei.periode_survei
    return Muatan(
        berkas=berkas,
        nama=str(periode) if periode else Path(berkas).stem,
        regulasi=regulasi,
        konvensi=konvensi,
        nilai=survei.nilai,
        angka=angka,
        tabulasi=tabulasi,
        bacaan=terbaca.jawaban,
        periode=periode,
        populasi=pilihan.populasi or (survei.populasi if isinstance(survei, LaporanSKM) else None),
        laporan=None if isinstance(survei, Survei) else survei,
        mentah=terbaca.mentah,
        masukan=tuple(map(str, terbaca.berkas)),
    )


def _adalah_jawaban(berkas: str, pilihan: PilihanMuat) -> bool:
    """Tell a file of answers from one of values or a report: by suffix, option or content."""
    akhiran = Path(berkas).suffix.lower()
    if akhiran in AKHIRAN_ISIAN:
        from skm.isian.baca import kenali  # which few processes need

        return not kenali(Path(berkas))
    if akhiran not in AKHIRAN_NILAI:
        return True
    if akhiran == ".toml":
        return False
    return bool(pilihan.pemetaan or pilihan.kolom or pilihan.bagian) or _daftar_json(berkas)


def _daftar_json(berkas: str) -> bool:
    """Tell whether a JSON file holds a list of records: as a whole, or somewhere within."""
    import json

    try:
        with Path(berkas).open("rb") as isi:
            awal = isi.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
        if awal[:1] != b"{":
            return awal[:1] == b"["
        semua = json.loads(Path(berkas).read_bytes())
    except (OSError, ValueError, RecursionError):
        return False  # the reader of reports says what is wrong
    if not adalah(semua, dict) or _KUNCI_NILAI & set(semua):
        return False
    from skm.tabulasi.sumber.json import daftar_rekaman

    return any(daftar_rekaman(semua).values())


def _dari_jawaban(
    semua: Sequence[str],
    pilihan: PilihanMuat,
    kemajuan: Callable[[int], None] | None,
    kabar: Callable[[str], object] | None,
) -> Muatan:
    from skm.serial.pemetaan import baca_pemetaan
    from skm.serial.pertanyaan import tujukan
    from skm.tabulasi import Pemetaan, hitung_jawaban

    berkas = ", ".join(semua)
    try:
        regulasi = pilih_regulasi(pilihan.regulasi) if pilihan.regulasi else muat_regulasi()
        konvensi = konvensi_dari(Konvensi(), regulasi, pilihan)
    except ScoringError as salah:
        raise salah_pilihan(salah, berkas, pilihan) from None
    berkas_pemetaan = pilihan.pemetaan if isinstance(pilihan.pemetaan, str | Path) else None
    pemetaan = (
        Pemetaan.dari(pilihan.pemetaan)
        if not isinstance(pilihan.pemetaan, str | Path)
        else baca_pemetaan(pilihan.pemetaan)
    )
    pemetaan = pemetaan.dengan(pilihan.kolom, pilihan.bagian)
    try:
        pemetaan = pemetaan.dengan_baris(hitung=pilihan.hitung_baris, lewati=pilihan.lewati_baris)
    except DataError as salah:
        raise DataError(
            attrs.evolve(m, lokasi=sebut_pilihan(m.lokasi)) for m in salah.masalah
        ) from None
    dinyatakan = {k: v for k in KUNCI_JAWABAN if (v := getattr(pilihan, k)) is not None}
    pemetaan = attrs.evolve(pemetaan, **dinyatakan)
    try:
        bacaan = hitung_jawaban(
            semua[0] if len(semua) == 1 else semua,
            mesin=pilihan.mesin,
            pemetaan=pemetaan,
            grup=pilihan.grup or None,
            regulasi=regulasi,
            tanpa=konvensi.tanpa,
            periode=pilihan.periode,
            ganda=pilihan.ganda or "hitung",
            lembar=pilihan.lembar,
            tersembunyi=pilihan.tersembunyi,
            batas_tak_terbaca=konvensi.batas_tak_terbaca,
            kemajuan=kemajuan,
            kabar=kabar,
        )
    except DataError as salah:
        if berkas_pemetaan is None:
            raise
        raise DataError(tujukan(salah.masalah, berkas_pemetaan, "pemetaan")) from None
    return Muatan(
        berkas=berkas,
        nama=str(pilihan.periode) if pilihan.periode else ", ".join(Path(b).stem for b in semua),
        regulasi=regulasi,
        konvensi=konvensi,
        tabulasi=bacaan.tabulasi,
        bacaan=bacaan,
        periode=pilihan.periode,
        populasi=pilihan.populasi,
        masukan=tuple(str(b) for b in (*semua, berkas_pemetaan) if b is not None),
    )


def konvensi_dari(asal: Konvensi, regulasi: Regulasi, pilihan: PilihanMuat) -> Konvensi:
    """Return readings with what the options say of them in place of their own."""
    if pilihan.tanpa:
        asal = attrs.evolve(asal, tanpa=pilihan.tanpa)
    unsur = daftar_unsur(regulasi, asal)
    ubah: dict[str, Any] = {}
    if pilihan.bobot is not None:
        ubah["bobot"] = bobot_bernama(pilihan.bobot, len(unsur))
    if pilihan.batas_tak_terbaca is not None:
        ubah["batas_tak_terbaca"] = pilihan.batas_tak_terbaca
    if pilihan.kosong is not None:
        ubah["kosong"] = JawabanKosong(pilihan.kosong)
    return attrs.evolve(asal, **ubah)


def salah_pilihan(
    salah: ScoringError, berkas: str, pilihan: PilihanMuat, mentah: "Mentah | None" = None
) -> DataError:
    """Return an unusable option as such, anything else with its place in the file."""
    milik_pilihan = ["bobot-tidak-cocok"]
    if pilihan.regulasi:
        milik_pilihan.append("regulasi-tidak-dikenal")
    if pilihan.tanpa:
        milik_pilihan.append("unsur-tanpa")
    if all(m.kode in milik_pilihan for m in salah.masalah):
        return DataError(attrs.evolve(m, lokasi="") for m in salah.masalah)
    return _tempatkan(berkas, mentah, salah)


def sebut_pilihan(lokasi: str) -> str:
    """Return the option that a key of a mapping is."""
    return f"--{lokasi.strip('.').partition('[')[0].replace('_', '-')}"


def tolak_pilihan(pilihan: PilihanMuat, nama: Iterable[str] | None = None) -> None:
    """Refuse options that would have no effect: those named, or all."""
    semua = nama or [f.name for f in attrs.fields(PilihanMuat)]
    if sia_sia := [n for n in semua if getattr(pilihan, n) not in (None, ())]:
        raise DataError(
            Masalah(kode="pilihan-jawaban", ditemukan=sebut_pilihan(n)) for n in sia_sia
        )
