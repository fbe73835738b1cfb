"""The next report file from the last: a follow-up from its survey, the next survey from both."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

import attrs

from skm.alur.berkas_baru import bita_laporan, buku_kerja, jalur_dari, periksa_akhiran
from skm.alur.permulaan import PEMETAAN, baca_untuk, di_folder, tanyakan
from skm.audit.waktu import akhir_triwulan
from skm.bahasa import BULAN, isian, normal, rangkai
from skm.dasar import Polos, adalah
from skm.errors import DataError
from skm.exact import format_id
from skm.jenis import SKEMA, SURVEI, TINDAK_LANJUT
from skm.keluaran import ada, periksa_tujuan, tulis
from skm.model import IKM, RTL, DasarAngka, LaporanTindakLanjut, Periode, Status
from skm.model.laporan_skm import LaporanSKM, ParagrafSKM
from skm.model.profil import Profil
from skm.model.publikasi import Laporan, Publikasi
from skm.pintu import pintu
from skm.regulasi import muat as muat_regulasi
from skm.serial import LaporanTerbaca, baca_lengkap, baca_pemetaan, berkas_laporan
from skm.serial.baca import folder_sebutan
from skm.serial.bentuk import converter
from skm.serial.jawaban import baca_sumber
from skm.serial.profil import baca_profil
from skm.serial.rintisan import jadwal_rintisan, rtl_rintisan, tentang_baris
from skm.skor import ikm_hitungan, status_rtl
from skm.skor.prioritas import kelompok_setara, perlu_rtl
from skm.tabulasi import BacaanJawaban

_IKUT = ("regulasi", "konvensi", "nama_unsur", "pertanyaan", "unit", "tempat", "penandatangan")
_IKUT_SKM = (*_IKUT, "kop", "susunan", "sel_kecil", "aturan_sampel", "paragraf")
_SEKALI = ("lembar", "hitung_baris", "lewati_baris")
"""Of the answers, what holds for one file of them only, wherever it is said."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Lanjutan(Polos):
    """
    A report file that goes on from another.

    Attributes:
        tujuan: The new file.
        jenis: The kind of report it is of.
        periode: The period it is about: of the survey, or of the follow-up.
        rtl: Activities it carries on: the unfinished ones in a survey's report after a follow-up,
            else all of the plan.
        ditandai: Places of texts that speak of the old period, and say so now: keys, or cells of
            a workbook.
        ditinggal: Files the old report names that the new one cannot reach, by their keys.
        sekali: What the old report says of its own file of answers and no other, by its keys.
        populasi_lama: How many people were served in the old period, which the new report does
            not have; None where it does not matter.
        dari_tindak_lanjut: Whether it goes on from a follow-up.
        bacaan: How new answers were read; None where none were given.
        ikm: The index that follows from them.
    """

    tujuan: Path
    jenis: str
    periode: Periode
    rtl: tuple[RTL, ...]
    ditandai: tuple[str, ...]
    ditinggal: tuple[str, ...]
    sekali: tuple[str, ...]
    populasi_lama: int | None = None
    dari_tindak_lanjut: bool = False
    bacaan: BacaanJawaban | None = None
    ikm: IKM | None = None


@pintu
def lanjutkan(
    laporan: Path | str,
    tujuan: Path | str,
    *,
    periode: Periode | None = None,
    jenis: str | None = None,
    jawaban: Path | str | Sequence[Path | str] = (),
    akar: Path | str | None = None,
    timpa: bool = False,
) -> Lanjutan:
    """
    Write the report file that comes after another.

    From a survey report it is its follow-up, with every activity of the plan waiting; from a
    follow-up that names its survey report it is the report of the next survey, with the trend and
    what is left of the plan.  That may come straight after a survey too, and then has a chapter on
    its plan, every activity waiting.  No figure is written in it: it names the reports that have
    them.

    Args:
        laporan: The report that there is.
        tujuan: The new file, TOML or a workbook to fill in.
        periode: The period of the new one; None for the next span of the same length.
        jenis: The kind of the new one, a survey report or its follow-up; None for the other one.
        jawaban: The file of answers to the next survey, in the folder of the new file or below it;
            or several.  They are read as the earlier ones were, without those dated outside the
            period, and the weakest unsur that nothing is planned for get a row of the plan.
        akar: A folder out of which the report may name no other; None for anywhere.
        timpa: Whether to replace a file that skm did not write.

    Raises:
        DitanyaError: The answers raise questions, which are in a mapping file now.
        DataError: The report cannot be read, no period follows, or something stands in the way.
        ScoringError: No index follows from the answers.
    """
    tujuan = Path(tujuan)
    baru = [Path(jawaban)] if isinstance(jawaban, str | Path) else [Path(j) for j in jawaban]
    periksa_akhiran(tujuan)
    terbaca = baca_lengkap(laporan, akar=akar)
    isi = terbaca.laporan
    if isinstance(isi, Publikasi):
        raise DataError.satu("lanjut-publikasi", berkas=str(laporan))
    if isinstance(isi, LaporanTindakLanjut):
        if jenis == TINDAK_LANJUT.kunci:
            raise DataError.satu("lanjut-jenis", berkas=str(laporan))
        if isi.survei is None or not isinstance(_fakta(terbaca).get("survei"), str):
            raise DataError.satu("lanjut-tanpa-survei", berkas=str(laporan))
        survei = folder_sebutan(Path(laporan)) / isi.survei.berkas
        asal = baca_lengkap(survei, akar=akar)
        penulis = _Pelanjut(asal, survei, tujuan, _berikut(asal.laporan, periode))
        penulis.survei(isi, baru)
    else:
        asal = terbaca
        penulis = _Pelanjut(asal, Path(laporan), tujuan, _berikut(isi, periode))
        if jenis == SURVEI.kunci:
            penulis.survei(None, baru)
        elif baru:
            raise DataError.satu("lanjut-jawaban", berkas=str(laporan))
        elif isi.dasar is DasarAngka.IKM:
            raise DataError.satu("lanjut-tanpa-nilai", berkas=str(laporan))
        else:
            penulis.tindak_lanjut()
    masukan = [*terbaca.berkas, *asal.berkas, *baru]
    periksa_tujuan([tujuan], masukan=masukan)
    tulis([(tujuan, bita := penulis.bita())], masukan=masukan, timpa=timpa)
    return penulis.hasil(bita)


def _fakta(terbaca: LaporanTerbaca) -> Mapping[str, Any]:
    isi: Mapping[str, Any] = terbaca.mentah.isi.get("laporan", terbaca.mentah.isi)
    return isi


def _berikut(laporan: Laporan, dipilih: Periode | None) -> Periode:
    berikut = dipilih or laporan.periode_survei.berikut
    if berikut is None:
        raise DataError.satu("lanjut-periode", ditemukan=str(laporan.periode_survei))
    return berikut


class _Pelanjut:
    """Puts the new file together from what the old one says."""

    def __init__(self, asal: LaporanTerbaca, jalur: Path, tujuan: Path, periode: Periode) -> None:
        assert isinstance(asal.laporan, LaporanSKM)  # noqa: S101 - nothing else is followed up
        self.lama, self.laporan = _fakta(asal), asal.laporan
        self.jalur, self.tujuan, self.periode = jalur, tujuan, periode
        self.isi: dict[str, Any] = {}
        self.kata: dict[str, str] = {}
        self.rtl: tuple[RTL, ...] = ()
        self.ditandai: list[str] = []
        self.ditinggal: list[str] = []
        self.sekali: list[str] = []
        self.populasi_lama: int | None = None
        self.dari_tindak_lanjut = False
        self.masukan = {b.resolve() for b in asal.berkas}
        self.kepala = ""
        self.bacaan: BacaanJawaban | None = None
        self.ikm: IKM | None = None
        isian = asal.mentah.isian
        self.di_lembar = bool(isian and isian.jawaban)

    def hasil(self, bita: bytes) -> Lanjutan:
        """Return what came of it, of which the file is written."""
        ditandai = self.ditandai
        if ditandai and buku_kerja(self.tujuan):
            from skm.isian.baca import baca_isian  # which few processes need

            sel = baca_isian(bita, str(self.tujuan)).sel
            ditandai = [str(sel[f"$.{k}"] or k) for k in ditandai]
        return Lanjutan(
            dari_tindak_lanjut=self.dari_tindak_lanjut,
            tujuan=self.tujuan,
            jenis=self.isi["jenis"],
            periode=self.periode,
            rtl=self.rtl,
            ditandai=tuple(ditandai),
            ditinggal=tuple(self.ditinggal),
            sekali=tuple(self.sekali),
            populasi_lama=self.populasi_lama,
            bacaan=self.bacaan,
            ikm=self.ikm,
        )

    def bita(self) -> bytes:
        """Return the file."""
        dari_survei = "survei" in self.isi or "tindak_lanjut" in self.isi
        return bita_laporan(
            self.tujuan,
            self.isi,
            lambda: berkas_laporan(self.isi, kepala=self.kepala, keterangan=self.kata),
            converter().unstructure(self.rtl) if dari_survei else (),
        )

    # -- the two kinds

    def tindak_lanjut(self) -> None:
        """Write the follow-up of the survey."""
        self._awal(TINDAK_LANJUT.kunci, ("penandatangan", "tempat", "kop"))
        self.isi["survei"] = self._ke(self.jalur)
        self.isi["periode"] = {"tindak_lanjut": converter().unstructure(self.periode)}
        self._unit()
        logo = self.isi.pop("unit", {}).get("logo")  # all else comes along with the survey
        if logo is not None:
            self.isi["unit"] = {"logo": logo}
        self.rtl = self.laporan.rtl
        self.isi["realisasi"] = self._menunggu()
        self.kata |= {f"$.realisasi[{i}]": r.kegiatan for i, r in enumerate(self.rtl)}
        self.kata["$.survei"] = "Angka dan rencananya dibaca dari laporan ini."
        self.kata |= tentang_baris(self.isi)
        if self.rtl:
            self.kata["$.realisasi"] = 'Realisasi: status "sudah", "belum", atau "sedang berjalan".'
        self.kepala = f"Laporan tindak lanjut, {self.periode}."

    def survei(self, tindak: LaporanTindakLanjut | None, jawaban: Sequence[Path]) -> None:
        """Write the report of the next survey, after the follow-up where there is one."""
        self._awal(SURVEI.kunci, _IKUT_SKM)
        self.isi["periode"] = converter().unstructure(self.periode)
        self._unit()
        self._templat()
        self._jawaban(jawaban)
        self._paragraf()
        self._jadwal()
        self._populasi()
        self.isi["tren"] = [*self._tren(), {"laporan": self._ke(self.jalur)}]
        if tindak is None:
            self._tindak_lanjut_lalu()
        else:
            self.dari_tindak_lanjut = True
            self._rtl_sisa(tindak)
        if jawaban:
            self._unsur_terlemah(jawaban)
        else:
            kata = "Simpan jawaban periode ini dengan nama itu di folder ini."
            self.kata["$.jawaban.berkas"] = kata
        self.kata |= jadwal_rintisan(self.isi.get("rtl", ()))
        self.kata["$.tren"] = "IKM periode lalu dibaca dari laporannya."
        self.kepala = f"Laporan SKM, {self.periode}."

    def _rtl_sisa(self, tindak: LaporanTindakLanjut) -> None:
        """Carry on what is not done of the plan."""
        status = status_rtl(tindak.rtl, tindak.realisasi)
        self.rtl = tuple(
            r for r, s in zip(tindak.rtl, status, strict=True) if s is not Status.SUDAH
        )
        if self.rtl:
            self.isi["rtl"] = [
                {"id": r.id, "unsur": r.unsur, "kegiatan": r.kegiatan}
                | self._jadwal_mendatang(r)
                | ({"penanggung_jawab": r.penanggung_jawab} if r.penanggung_jawab else {})
                for r in self.rtl
            ]
            kata = "Belum tuntas dari periode lalu: jadwalkan kembali yang lewat, atau hapus."
            self.kata["$.rtl"] = kata

    def _jadwal_mendatang(self, rtl: RTL) -> dict[str, Any]:
        """Return the schedule of an activity if it ends after the new survey; else none."""
        if rtl.tahun is None or not rtl.triwulan:
            return {}
        if akhir_triwulan(rtl.tahun, max(rtl.triwulan)) <= self.periode.akhir:
            return {}
        return {"tahun": rtl.tahun, "triwulan": [*rtl.triwulan]}

    def _unsur_terlemah(self, jawaban: Sequence[Path]) -> None:
        """Read the new answers, and add the weakest unsur that nothing is planned for yet."""
        folder, sumber = self.tujuan.parent, self.isi["jawaban"]

        def baca(**lain: Any) -> BacaanJawaban:
            return baca_sumber({**self.isi, "jawaban": sumber | lain}, folder)

        try:
            self.bacaan, tersaring = baca_untuk(self.periode, baca)
        except DataError as salah:
            pemetaan = folder / sumber["pemetaan"] if "pemetaan" in sumber else None
            raise tanyakan(salah.masalah, folder, jawaban, pemetaan) from None
        sumber |= tersaring
        self.ikm = ikm_hitungan(
            self.bacaan.tabulasi.semua,
            regulasi=muat_regulasi(self.laporan.regulasi),
            konvensi=self.laporan.konvensi,
        )
        profil = baca_profil(folder / p).profil if (p := self.isi.get("profil")) else Profil()
        rencana: list[dict[str, Any]] = self.isi.get("rtl", [])
        dibawa = {baris["unsur"] for baris in rencana}
        baru: list[str] = []
        setara: list[str] = []
        for kelompok, banyak in perlu_rtl(kelompok_setara(self.ikm)):
            belum = [u for u in kelompok if u.kode not in dibawa]
            kurang = banyak - (len(kelompok) - len(belum))
            if kurang <= 0:
                continue
            rencana += (rtl_rintisan(u, profil, {b["id"] for b in rencana}) for u in belum)
            baru += (kode := [u.kode for u in belum])
            if kurang < len(belum):
                setara.append(
                    f"{rangkai(kode)} bernilai sama; cukup {kurang} di antaranya, hapus yang tidak "
                    "dipilih."
                )
        if baru:
            lemah = f"{rangkai(baru)} lemah dan belum berencana: isi kegiatannya."
            lama = [self.kata["$.rtl"]] if dibawa else []
            self.kata["$.rtl"] = "\n".join([*lama, lemah, *setara])
        if rencana:
            nrr = {u.kode: u.nrr for u in self.ikm.unsur}
            kode = [*dict.fromkeys(b["unsur"] for b in rencana)]
            kode.sort(key=lambda k: (k not in nrr, nrr.get(k, 0)))
            self.isi["rtl"] = sorted(rencana, key=lambda b: kode.index(b["unsur"]))

    def _tindak_lanjut_lalu(self) -> None:
        """Let the plan wait for what became of it, which no report of its own says."""
        self.rtl = self.laporan.rtl
        if self.rtl:
            self.isi["tindak_lanjut"] = {
                "survei": self._ke(self.jalur),
                "realisasi": self._menunggu(),
            }
            self.kata |= {
                f"$.tindak_lanjut.realisasi[{i}]": r.kegiatan for i, r in enumerate(self.rtl)
            }
            self.kata["$.tindak_lanjut"] = (
                "Bab tindak lanjut periode lalu, yang rencananya dibaca dari laporan ini: isi "
                "status dan deskripsi setiap realisasi, atau hapus bagian ini bila ada laporan "
                "tindak lanjutnya sendiri."
            )

    def _menunggu(self) -> list[dict[str, str]]:
        return [
            {"rtl": r.id, "status": Status.BELUM.value, "deskripsi": "", "hambatan": ""}
            for r in self.rtl
        ]

    # -- their parts

    def _awal(self, jenis: str, ikut: tuple[str, ...]) -> None:
        self.isi = {"jenis": jenis, "skema": SKEMA}
        if adalah(self.lama.get("profil"), str):
            self.isi["profil"] = self._ke(self.jalur.parent / str(self.lama["profil"]))
        self.isi |= {k: self.lama[k] for k in ikut if k in self.lama}

    def _ke(self, jalur: Path) -> str:
        return jalur_dari(jalur, self.tujuan.parent)

    def _turun(self, nama: str, kunci: str) -> str | None:
        """Return the path of a file that may not lie above; None, and a note, where it does."""
        jalur = self._ke(self.jalur.parent / nama)
        if PurePosixPath(jalur).parts[:1] == ("..",):
            self.ditinggal.append(f"{kunci} ({nama})")
            return None
        return jalur

    def _unit(self) -> None:
        unit: Any = self.lama.get("unit")
        if not adalah(unit, Mapping):
            return
        logo = self._turun(str(unit["logo"]), "unit.logo") if unit.get("logo") else None
        baru = {k: v for k, v in dict(unit).items() if k != "logo"}
        self.isi["unit"] = baru | ({} if logo is None else {"logo": logo})

    def _templat(self) -> None:
        templat = self.lama.get("templat")
        if adalah(templat, str) and (jalur := self._turun(str(templat), "templat")) is not None:
            self.isi["templat"] = jalur

    def _jawaban(self, jawaban: Sequence[Path] = ()) -> None:
        """
        Name the answers, or wait for some in a file of their own; read as the earlier ones were.

        Those that stood on a sheet of the old workbook are waited for on that of the new one.
        """
        lama: Any = self.lama.get("jawaban")
        sumber: Mapping[str, Any] = lama if adalah(lama, Mapping) and "berkas" in lama else {}
        baru = {k: v for k, v in dict(sumber).items() if k not in ("berkas", *_SEKALI)}
        sekali = {*_SEKALI} - ({"lembar"} if self.di_lembar else set())  # which nobody has typed
        self.sekali += (f"jawaban.{k}" for k in sumber if k in sekali)
        if adalah(baru.get("pemetaan"), str):
            nama = str(baru.pop("pemetaan"))
            pemetaan = baca_pemetaan(self.jalur.parent / nama)
            if any(getattr(pemetaan, k) for k in _SEKALI):
                self.sekali.append(f"jawaban.pemetaan ({nama})")
            elif (jalur := self._turun(nama, "jawaban.pemetaan")) is not None:
                baru["pemetaan"] = jalur
        if jawaban:
            nama_baru = di_folder(jawaban, self.tujuan.parent)
            baru = {"berkas": nama_baru if len(nama_baru) > 1 else nama_baru[0], **baru}
            if "pemetaan" not in baru and ada(self.tujuan.parent / PEMETAAN):
                baru["pemetaan"] = PEMETAAN  # with answers to what was asked of them
        elif not (self.di_lembar and buku_kerja(self.tujuan)):
            baru = {"berkas": self._berkas_jawaban(sumber.get("berkas")), **baru}
        if baru:
            self.isi["jawaban"] = baru

    def _berkas_jawaban(self, lama: Any = None) -> str:
        """
        Return a name that tells the period, so that answers are not taken for earlier ones.

        The form that made the old file makes the new one, in the same format.
        """
        berkas: Any = lama[0] if adalah(lama, list) and lama else lama
        akhiran = Path(berkas).suffix if adalah(berkas, str) else ""
        akhiran = akhiran or ".xlsx"
        nama = f"jawaban-{normal(self.periode.ringkas).replace(' ', '-')}"
        while (self.tujuan.parent / f"{nama}{akhiran}").resolve() in self.masukan:
            nama += "-baru"
        return f"{nama}{akhiran}"

    def _jadwal(self) -> None:
        """Bring the steps along; when they were says each of them, to be told anew."""
        lama: Any = self.lama.get("jadwal")
        for i, baris in enumerate(lama if adalah(lama, list) else ()):
            kapan = str(baris.get("waktu", ""))
            tertutup = kapan and not {*"[]"} & {*kapan}  # it may be waiting itself
            dulu = f", {self.laporan.periode_survei.ringkas}: {kapan}" if tertutup else ""
            baru = {"kegiatan": baris.get("kegiatan"), "waktu": isian(f"waktu{dulu}")}
            self.isi.setdefault("jadwal", []).append(baru)
            self.ditandai.append(f"jadwal[{i}].waktu")

    def _populasi(self) -> None:
        """Leave out how many people were served, which is another figure each time, and say so."""
        asal: Any = self.laporan
        self.kata |= tentang_baris(self.isi)
        if asal.populasi is not None:
            self.populasi_lama = asal.populasi
            dulu = self.laporan.periode_survei.ringkas
            self.kata["$.populasi"] += (
                f"\nJumlah penerima layanan {dulu}: {format_id(asal.populasi)}."
            )

    def _tren(self) -> Iterator[dict[str, Any]]:
        """Yield the trend so far, its links as they are from the new file."""
        lama: Any = self.lama.get("tren")
        for baris in lama if adalah(lama, list) else ():
            if adalah(baris.get("laporan"), str):
                jalur = self._ke(self.jalur.parent / baris["laporan"])
                yield {**baris, "laporan": jalur}
            else:
                yield {k: v for k, v in baris.items() if k != "laporan"}

    def _paragraf(self) -> None:
        """Mark paragraphs that speak of the old period, or of what its survey found."""
        semua: Any = self.isi.get("paragraf")
        if not adalah(semua, Mapping):
            return
        baru: dict[str, Any] = {}
        for kunci, isi in dict(semua).items():
            baru[kunci] = [*isi] if adalah(isi, list) else isi
            for i, teks in enumerate(isi if adalah(isi, list) else ()):
                lama = self.laporan.periode_survei
                hasil = kunci in ParagrafSKM.TAMBAHAN
                if adalah(teks, str) and (hasil or menyebut(teks, lama)):
                    apa = "ditulis untuk" if hasil else "masih menyebut"
                    baru[kunci][i] = f"{isian(f'perbarui, {apa} {lama.ringkas}')} {teks}"
                    self.ditandai.append(f"paragraf.{kunci}[{i}]")
        self.isi["paragraf"] = baru


def menyebut(teks: str, periode: Periode) -> bool:
    """
    Return whether a text speaks of a period: by its name, one of its months or its year.

    Examples:
        >>> tw1 = Periode(tahun=2026, triwulan=1)
        >>> [menyebut(t, tw1) for t in ("Pada Triwulan I diadakan", "Triwulan II", "Januari 2026")]
        [True, False, True]
    """
    tahun = {str(periode.mulai.year), str(periode.akhir.year)}
    bulan = {BULAN[b - 1] for _, b in periode.bulan}
    nama = {periode.sebutan, *bulan, *tahun}
    return any(re.search(rf"(?i)(?<!\w){re.escape(n)}(?!\w)", teks) for n in nama)
