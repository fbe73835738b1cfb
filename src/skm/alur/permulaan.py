"""From answers to a report file to go on with."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from skm.alur.berkas_baru import bita_laporan, jalur_dari, periksa_akhiran
from skm.alur.muatan import PilihanMuat, konvensi_dari, salah_pilihan, sebut_pilihan
from skm.bahasa import sebut_tanggal
from skm.dasar import Polos, adalah
from skm.errors import DataError, Masalah, ScoringError
from skm.keluaran import ada, periksa_tujuan, tulis
from skm.model import IKM, Konvensi, Periode
from skm.model.jawaban import rentang_tanggal
from skm.pintu import pintu
from skm.regulasi import muat as muat_regulasi
from skm.serial.bentuk import converter
from skm.serial.jawaban import baca_sumber
from skm.serial.pertanyaan import berkas_pertanyaan, tujukan
from skm.serial.profil import ProfilTerbaca, baca_profil
from skm.serial.rintisan import rintisan_skm, tulis_rintisan
from skm.skor import ikm_hitungan, pilih_regulasi
from skm.skor.prioritas import kelompok_setara, perlu_rtl
from skm.syarat import JALUR, periksa
from skm.tabulasi import BacaanJawaban, Pemetaan
from skm.tabulasi.arti.tanggal import PILIHAN_URUTAN
from skm.tabulasi.periode import periode_jawaban

PEMETAAN = "pemetaan.toml"
"""Where questions about answers go, beside the report."""
_DIWARISKAN = (
    "bentuk",
    "ganda",
    "tersembunyi",
    "tanggal",
    "zona",
    "status",
)
"""Options that are keys of ``[jawaban]`` as they stand."""
_TANGGAL_RANCU = ("tanggal-urutan-campur", "tanggal-urutan-tertukar")
"""Remarks on dates that are questions where a period is to be found by them."""
_DISEBUT = {"unit": "Unit", "layanan": "Layanan"}
"""Parts of the profile whose classes the file names."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Permulaan(Polos):
    """
    A report file that was begun.

    Attributes:
        tujuan: The report file.
        periode: The period it is of.
        sebab_periode: Why that one; Indonesian.
        ikm: The index that it prints.
        bacaan: How the answers were read.
        pemetaan: The mapping file that it names; None for none.
    """

    tujuan: Path
    periode: Periode
    sebab_periode: str
    ikm: IKM
    bacaan: BacaanJawaban
    pemetaan: Path | None


class DitanyaError(DataError):
    """
    Answers that raise questions, which were put into a mapping file to be answered there.

    Attributes:
        pemetaan: That file.
    """

    def __init__(self, masalah: Sequence[Masalah], pemetaan: Path) -> None:
        self.pemetaan = pemetaan
        super().__init__(masalah)

    def __reduce__(self) -> Any:  # of an error that takes one argument more
        return type(self), (self.masalah, self.pemetaan)


@pintu
def mulai_skm(
    tujuan: Path | str,
    jawaban: Path | str | Sequence[Path | str],
    pilihan: PilihanMuat | None = None,
    *,
    profil: Path | str | None = None,
    timpa: bool = False,
) -> Permulaan:
    """
    Begin the report file of a survey from its answers, so that it prints at once.

    Questions about the answers go into ``pemetaan.toml`` beside the report, unless there is one:
    then that is read, and named in the report.

    Args:
        tujuan: The report file to write: TOML, or a workbook to fill in.
        jawaban: The file of answers, in the folder of the report or below it; or several.
        pilihan: How to read and score them, which the report then says; ``mesin`` and ``grup`` are
            nothing that a report says, and are passed over.  With a period only the answers dated
            in it count, where some are not.
        profil: An office profile, which the report then names.
        timpa: Whether to replace a file that skm did not write.

    Raises:
        DitanyaError: The answers raise questions, which are in a mapping file now.
        DataError: Something cannot be read or written, or the period is not certain; no report was
            written.
        ScoringError: No index follows from the answers.
    """
    periksa_akhiran(Path(tujuan))
    return _Perintis(
        Path(tujuan),
        [jawaban] if isinstance(jawaban, str | Path) else [*jawaban],
        pilihan or PilihanMuat(),
        None if profil is None else Path(profil),
    ).tulis(timpa=timpa)


class _Perintis:
    """Puts a report together, each step from those before."""

    def __init__(
        self,
        tujuan: Path,
        jawaban: Sequence[Path | str],
        pilihan: PilihanMuat,
        profil: Path | None,
    ) -> None:
        self.tujuan, self.folder, self.pilihan = tujuan, tujuan.parent, pilihan
        self.jawaban = [Path(j) for j in jawaban]
        self.profil: ProfilTerbaca | None = None if profil is None else baca_profil(profil)
        try:
            self.regulasi = (
                pilih_regulasi(pilihan.regulasi) if pilihan.regulasi else muat_regulasi()
            )
            self.konvensi = konvensi_dari(Konvensi(), self.regulasi, pilihan)
        except ScoringError as salah:
            raise salah_pilihan(salah, str(self.jawaban[0]), pilihan) from None
        self.pemetaan = self._pemetaan()
        self.lain = self._lain()
        self.sumber = self._sumber()

    # -- what the report says beside the answers

    def _pemetaan(self) -> Path | None:
        if isinstance(self.pilihan.pemetaan, str | Path):
            return Path(self.pilihan.pemetaan)
        return jalur if ada(jalur := self.folder / PEMETAAN) else None

    def _lain(self) -> dict[str, Any]:
        lain: dict[str, Any] = {}
        if self.profil is not None:
            lain["profil"] = jalur_dari(self.profil.jalur, self.folder)
        if self.pilihan.regulasi:
            lain["regulasi"] = self.regulasi.id
        if konvensi := converter().unstructure(self.konvensi):
            lain["konvensi"] = konvensi
        if self.pilihan.populasi is not None:
            lain["populasi"] = self.pilihan.populasi
        return lain

    def _sumber(self) -> dict[str, Any]:
        semua = [*self.jawaban, *([] if self.pemetaan is None else [self.pemetaan])]
        tertulis = di_folder(semua, self.folder)
        pilihan = self.pilihan
        minta = Pemetaan().dengan(pilihan.kolom, pilihan.bagian)
        try:
            minta = minta.dengan_baris(hitung=pilihan.hitung_baris, lewati=pilihan.lewati_baris)
        except DataError as salah:
            raise DataError(
                attrs.evolve(m, lokasi=sebut_pilihan(m.lokasi)) for m in salah.masalah
            ) from None
        isi: dict[str, Any] = {"berkas": tertulis[: len(self.jawaban)]}
        if self.pemetaan is not None:
            isi["pemetaan"] = tertulis[-1]
        for kunci in ("kolom", "bagian"):
            if judul := {k: [*v] for k, v in getattr(minta, kunci).items()}:
                isi[kunci] = judul
        for kunci in ("hitung_baris", "lewati_baris"):
            if baris := [*getattr(minta, kunci)]:
                isi[kunci] = baris
        if pilihan.lembar:
            isi["lembar"] = [*pilihan.lembar]
        return isi | {k: v for k in _DIWARISKAN if (v := getattr(pilihan, k)) is not None}

    # -- what the answers say

    def _baca(self, **jawaban: Any) -> BacaanJawaban:
        """Read the answers as the report will; what is asked is put where it can be answered."""
        periode = converter().unstructure(self.pilihan.periode) if self.pilihan.periode else None
        isi = self.lain | {"jawaban": self.sumber | jawaban, "periode": periode}
        try:
            return baca_sumber(isi, self.folder)
        except DataError as salah:
            raise self._tanya(salah.masalah) from None

    def _tanya(self, masalah: Sequence[Masalah]) -> DataError:
        return tanyakan(masalah, self.folder, self.jawaban, self.pemetaan)

    def _periode(self) -> tuple[Periode, str, BacaanJawaban]:
        """Return the period, why that one, and how the answers were read for it."""
        periode = self.pilihan.periode
        if periode is not None:
            bacaan, tersaring = baca_untuk(periode, self._baca)
            self.sumber |= tersaring
            return periode, "Periode yang disebut ketika berkas ini dibuat.", bacaan
        bacaan = self._baca()
        hari = _hari(bacaan)
        periode = self._dari_tanggal(bacaan, hari)
        return periode, f"Menurut tanggal jawaban, {_sebut_rentang(hari)}.", bacaan

    def _dari_tanggal(self, bacaan: BacaanJawaban, hari: Sequence[str]) -> Periode:
        """Return the period that dates say, whichever way day and month stand, or ask."""
        if rancu := [m for m in bacaan.catatan if m.kode in _TANGGAL_RANCU]:
            raise self._tanya(rancu)
        berkas = str(self.jawaban[0])
        simpulan, sebaliknya = bacaan.simpulan, hari
        if simpulan.sebab_urutan == "bawaan" and simpulan.urutan_tanggal:
            sebaliknya = self._hari_sebaliknya()
        urutan = Masalah(
            kode="periode-urutan",
            berkas=berkas,
            ditemukan=_sebut_rentang(hari),
            diharapkan=_sebut_rentang(sebaliknya),
            saran=PILIHAN_URUTAN,
        )
        try:
            periode = periode_jawaban(hari)
        except DataError as salah:
            # What is offered as the period hangs on the order.
            if _triwulan(hari) != _triwulan(sebaliknya):
                raise self._tanya([urutan]) from None
            raise DataError(attrs.evolve(m, berkas=berkas) for m in salah.masalah) from None
        if not all(_dalam(h, periode) for h in sebaliknya):
            raise self._tanya([urutan])
        return periode

    def _hari_sebaliknya(self) -> list[str]:
        return _hari(self._baca(tanggal="bulan-dahulu"))

    # -- the file

    def tulis(self, *, timpa: bool) -> Permulaan:
        """Write the report file."""
        masukan = [*self.jawaban, *([] if self.pemetaan is None else [self.pemetaan])]
        periksa_tujuan([self.tujuan], masukan=masukan)
        periode, sebab, bacaan = self._periode()
        semua = bacaan.tabulasi.semua
        ikm = ikm_hitungan(semua, regulasi=self.regulasi, konvensi=self.konvensi)
        perlu = perlu_rtl(kelompok_setara(ikm))
        isi = rintisan_skm(
            periode=periode,
            jawaban=_ringkas(self.sumber),
            perlu=perlu,
            profil=None if self.profil is None else self.profil.profil,
            lain=self.lain,
        )
        kelompok = bacaan.tabulasi.kelompok
        kelas: dict[str, dict[str, int]] = {
            sebutan: {k: h.n for k, h in kelompok[dimensi].items()} if dimensi in kelompok else {}
            for dimensi, sebutan in _DISEBUT.items()
        }
        bita = bita_laporan(
            self.tujuan,
            isi,
            lambda: tulis_rintisan(
                isi, periode=periode, sebab_periode=sebab, kelas=kelas, perlu=perlu
            ),
        )
        tulis([(self.tujuan, bita)], masukan=masukan, timpa=timpa)
        return Permulaan(
            tujuan=self.tujuan,
            periode=periode,
            sebab_periode=sebab,
            ikm=ikm,
            bacaan=bacaan,
            pemetaan=self.pemetaan,
        )


def baca_untuk(
    periode: Periode, baca: Callable[..., BacaanJawaban]
) -> tuple[BacaanJawaban, dict[str, bool]]:
    """
    Read answers for a period that is given: those dated outside it are none of its.

    Args:
        periode: That period.
        baca: Reads them, with further keys of ``[jawaban]``.

    Returns:
        How they were read, and the keys to say so, where some are left out.

    Raises:
        DataError: They cannot be read, none is of the period, or it is not certain which are.
    """
    bacaan = baca()
    luar = not all(_dalam(h, periode) for h in _hari(bacaan))
    rancu = bacaan.simpulan.sebab_urutan == "bawaan" and bool(bacaan.simpulan.urutan_tanggal)
    if luar or rancu:
        tersaring = baca(saring_periode=True)
        if luar:
            return tersaring, {"saring_periode": True}
    return bacaan, {}


def tanyakan(
    masalah: Sequence[Masalah], folder: Path, jawaban: Sequence[Path], pemetaan: Path | None
) -> DataError:
    """
    Put questions about answers into a mapping file, where there is none.

    Args:
        masalah: What was asked, and what else was in the way.
        folder: Folder of the report.
        jawaban: Files of answers, which are not written over.
        pemetaan: The mapping file that there is.

    Returns:
        What is to be raised.
    """
    if pemetaan is not None:
        return DataError(tujukan(masalah, pemetaan, "pemetaan"))
    if not (teks := berkas_pertanyaan(masalah)):
        return DataError(masalah)
    jalur = folder / PEMETAAN
    tulis([(jalur, teks.encode())], masukan=jawaban)
    return DitanyaError([attrs.evolve(m, pertanyaan=None) for m in masalah], jalur)


def di_folder(jalur: Sequence[Path], folder: Path) -> list[str]:
    """
    Return paths as they are written in a report of that folder.

    Raises:
        DataError: One of them is neither in the folder nor below it.
    """
    tertulis = {j: _di_bawah(j, folder) for j in jalur}
    if luar := [j for j, satu in tertulis.items() if satu is None]:
        raise DataError(
            Masalah(kode="di-luar-folder", berkas=str(j), diharapkan=str(folder.resolve()))
            for j in luar
        )
    return [str(tertulis[j]) for j in jalur]


def _hari(bacaan: BacaanJawaban) -> list[str]:
    """Return the date of each answer, empty where there is none."""
    assert bacaan.lembar is not None  # noqa: S101 - a report keeps them
    return [*bacaan.lembar.profil.get("tanggal", [""] * bacaan.lembar.n)]


def _triwulan(hari: Iterable[str]) -> set[tuple[str, int]]:
    return {(h[:4], (int(h[5:7]) - 1) // 3) for h in hari if h}


def _sebut_rentang(hari: Iterable[str]) -> str:
    """Name the first and the last of some dates, those that are known."""
    ujung = rentang_tanggal(h for h in hari if h)
    return " s.d. ".join(dict.fromkeys(map(sebut_tanggal, ujung)))


def _dalam(hari: str, periode: Periode) -> bool:
    """Return whether a date may be in a period; one that is not known may."""
    if len(hari) == len("2024-03"):
        return tuple(map(int, hari.split("-"))) in periode.bulan
    return not hari or periode.mulai.isoformat() <= hari <= periode.akhir.isoformat()


def _ringkas(jawaban: Mapping[str, Any]) -> dict[str, Any]:
    """Write one file, sheet, heading or row for a list of one, as people do."""

    def satu(isi: Any) -> Any:
        if adalah(isi, Mapping):
            return {str(k): satu(v) for k, v in isi.items()}
        pertama: Any = isi[0] if adalah(isi, list) and len(isi) == 1 else isi
        return pertama

    return {k: satu(v) if k != "bagian" else v for k, v in jawaban.items()}


def _di_bawah(jalur: Path, folder: Path) -> str | None:
    """Return a path as it is written in a file of that folder; None for one that is not in it."""
    for nyata in (Path.absolute, Path.resolve):
        try:
            tertulis = nyata(jalur).relative_to(nyata(folder)).as_posix()
        except (ValueError, OSError, RuntimeError):
            continue
        if not periksa(JALUR, tertulis):
            return tertulis
    return None
