"""
Which column holds what: found by its heading, never by its place.

Synonyms are data (``data/kolom.toml``).  What is not certain is not guessed: it becomes an error
that names the columns and what would do.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

import attrs

from skm.dasar import Peta, Polos, tampilan
from skm.errors import DataError, Masalah
from skm.model import DIMENSI, KodeUnsur, Unsur
from skm.regulasi import Regulasi
from skm.tabulasi.arti.pemetaan import Pemetaan

Sebab: TypeAlias = Literal[
    "pemetaan", "nama", "sinonim", "kata", "kode", "nomor", "pasangan", "kembar", ""
]
"""
Why a column was taken for something: the mapping says so; its heading is an official name, a
synonym, holds a word, or is a bare code; it was set aside for being only a number, half of a pair
of text and figure, or the second of its kind; empty if nothing was recognised.
"""

_DATA = Path(__file__).parent / "data"
_BUKAN_KATA = re.compile(r"[\W_]+")
_KODE = re.compile(r"(?:u|unsur) ?0?([1-9][0-9]?)")
_NOMOR = re.compile(
    r"(?:(?:q|p|pertanyaan|soal|no|nomor|pert|question|item|kolom|column) ?)?[0-9]{1,2}"
)
_AWALAN = re.compile(r"(?:((?:u|unsur) ?0?[1-9][0-9]?)|(?:q|p|soal|pertanyaan|no)? ?[0-9]{1,2}) ")
_KURUNG = re.compile(r"\[([^\[\]]*[^\W\d_][^\[\]]*)\]\s*$")
_PASANGAN = re.compile(r"(.+)[.](nilai|skor|jawaban|teks|label)")
_JALUR = re.compile(r"(?![uUqQpP]?[0-9]+[.])[\w\-\[\]/.]*[/.]([^/.\s].*)")
_POSISI = re.compile(r"[\w.]*\[[0-9]+\](?:[.](?:nilai|skor|jawaban|teks|label))?")
_LEBIH_KUAT = ("pemetaan", "nama", "sinonim", "kata", "kode")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ArtiKolom(Polos):
    """
    What one column was taken for, and why.

    Attributes:
        label: Its heading as written.
        peran: An unsur code, a part of the profile, ``tanggal``, ``cap_waktu``, ``id``,
            ``nomor``, ``saran``, ``identitas`` (dropped) or ``abaikan``.
        sebab: Why.
    """

    label: str
    peran: str
    sebab: Sebab = ""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Kolom(Polos):
    """
    The columns of a table by what they hold; places count from 0.

    Attributes:
        judul: All headings.
        arti: What each column was taken for, in their order.
        unsur: Per unsur its column; more than one only where they take turns, the first that is
            not blank then holds the answer.
        profil: The same per part of the profile and for ``tanggal``, ``cap_waktu``, ``id`` and
            ``nomor``.
        saran: Columns of suggestions.
        rancu: Unsur taken from a bare code that forms use in another sense.
        nomor: Columns whose headings say only a number or a position; not used.
        temuan: Remarks on the headings.
    """

    judul: tuple[str, ...]
    arti: tuple[ArtiKolom, ...]
    unsur: Peta[KodeUnsur, tuple[int, ...]]
    profil: Peta[str, tuple[int, ...]]
    saran: tuple[int, ...] = ()
    rancu: tuple[KodeUnsur, ...] = ()
    nomor: tuple[int, ...] = ()
    temuan: tuple[Masalah, ...] = ()

    @property
    def identitas(self) -> tuple[str, ...]:
        """Headings of the columns dropped because they identify people."""
        return tuple(a.label for a in self.arti if a.peran == "identitas")

    @property
    def diabaikan(self) -> tuple[str, ...]:
        """Headings of the columns that were not used."""
        return tuple(a.label for a in self.arti if a.peran == "abaikan" and a.label)


def normal(teks: str) -> str:
    """
    Return a heading in the form in which headings are compared.

    Examples:
        >>> normal("  Sistem, Mekanisme,  dan PROSEDUR ")
        'sistem mekanisme dan prosedur'
    """
    return " ".join(_BUKAN_KATA.sub(" ", unicodedata.normalize("NFKC", teks).casefold()).split())


@cache
def data_kolom() -> Mapping[str, Any]:
    """Return the synonyms."""
    import tomllib

    return tomllib.loads((_DATA / "kolom.toml").read_text(encoding="utf-8"))


class Pengenal:
    """
    Recognises single headings under one rule set.

    Attributes:
        unsur: All unsur, the office's own included.
    """

    def __init__(self, regulasi: Regulasi, unsur_tambahan: Sequence[Unsur] = ()) -> None:
        data = data_kolom()
        self.unsur = (*regulasi.unsur, *unsur_tambahan)
        self.rancu = frozenset(data["rancu"].get(regulasi.id, ()))
        self._kode = {u.kode for u in self.unsur}
        self._pasti: dict[str, tuple[str, Sebab]] = {}
        self._dulu: list[tuple[str, list[str], list[str]]] = []
        self._nanti: list[tuple[str, list[str], list[str]]] = []
        self._kata: list[tuple[str, list[str], list[str]]] = []
        for nama, isi in data["peran"].items():
            peran = "abaikan" if nama == "turunan" else nama
            for sinonim in isi["sinonim"]:
                self._pasti[sinonim] = (peran, "sinonim")
            tempat = self._dulu if isi.get("dulu") else self._nanti
            tempat.append((peran, isi.get("kata", []), isi.get("bukan", [])))
        for satu in self.unsur:
            nama = normal(satu.nama)
            konsep = konsep_unsur(satu, regulasi)
            isi = data["konsep"].get(konsep, {"sinonim": [], "kata": [nama]})
            for sinonim in isi["sinonim"]:
                self._pasti[sinonim] = (satu.kode, "sinonim")
            self._pasti[nama] = (satu.kode, "nama")
            self._kata.append((satu.kode, isi["kata"], isi.get("bukan", [])))

    def arti(self, label: str) -> tuple[str, Sebab, str]:
        """
        Return what a heading means: role, reason, and the code it carries besides its words.

        The role is empty if nothing is known, and ``?`` if the heading is only a number.
        """
        for teks in _calon(label):
            if temuan := _KODE.fullmatch(teks):
                kode = f"U{int(temuan[1])}"
                return (kode if kode in self._kode else "abaikan"), "kode", ""
            if pasti := self._pasti.get(teks):
                return *pasti, ""
        utama = _calon(label)[0]
        if _NOMOR.fullmatch(utama) or _POSISI.fullmatch(label.strip()):
            return "?", "nomor", ""
        awalan = _AWALAN.match(utama)
        kode = ""
        if awalan:
            utama = utama[awalan.end() :]
            if awalan[1] and (angka := re.search(r"\d+", awalan[1])):
                kode = f"U{int(angka[0])}"
                kode = kode if kode in self._kode else ""
            if pasti := self._pasti.get(utama):
                return *pasti, kode
        for peran, kata, bukan in self._dulu:
            if _memuat(utama, kata) and not _memuat(utama, bukan):
                return peran, "kata", kode
        cocok = [k for k, kata, bukan in self._kata if _memuat(utama, kata, bukan)]
        if len(cocok) == 1:
            return cocok[0], "kata", kode
        if kode:
            return kode, "kode", ""
        if not cocok:
            for peran, kata, bukan in self._nanti:
                if _memuat(utama, kata, bukan):
                    return peran, "kata", ""
        return "", "", ""


def konsep_unsur(unsur: Unsur, regulasi: Regulasi) -> str:
    """Return the concept of ``kolom.toml`` that an unsur's name belongs to; empty if none."""
    data = data_kolom()
    awalan, nama = data["keluarga"].get(regulasi.id, ""), normal(unsur.nama)
    return next(
        (
            konsep
            for konsep, isi in data["konsep"].items()
            if konsep.rpartition("/")[0] == awalan and nama in isi["sinonim"]
        ),
        "",
    )


def kenali(
    judul: Sequence[str],
    *,
    regulasi: Regulasi,
    pemetaan: Pemetaan | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    berkas: str = "",
) -> Kolom:
    """
    Find out which column holds what.

    Args:
        judul: The headings, in the order of the columns.
        regulasi: Whose unsur to look for.
        pemetaan: What the user says about columns; goes before everything else.
        unsur_tambahan: The office's own unsur.
        berkas: Name of the file, for messages.

    Raises:
        DataError: An unsur has no column, or more than one; all such problems at once.
    """
    return kenali_dengan(Pengenal(regulasi, unsur_tambahan), judul, pemetaan, berkas)


def kenali_dengan(
    pengenal: Pengenal, judul: Sequence[str], pemetaan: Pemetaan | None, berkas: str = ""
) -> Kolom:
    """Do what :func:`kenali` does, with a recogniser at hand."""
    return _Penempatan(pengenal, judul, pemetaan or Pemetaan(), berkas).kolom()


class _Penempatan:
    """One run of `kenali`: headings come in, columns with roles come out."""

    def __init__(
        self, pengenal: Pengenal, judul: Sequence[str], pemetaan: Pemetaan, berkas: str
    ) -> None:
        self.pengenal, self.judul, self.pemetaan = pengenal, tuple(judul), pemetaan
        self.berkas = berkas
        self.peran: list[tuple[str, Sebab]] = [("", "")] * len(self.judul)
        self.tempat: dict[str, list[int]] = {}
        self.nomor: list[int] = []
        self.masalah: list[Masalah] = []
        self.temuan: list[Masalah] = []

    def kolom(self) -> Kolom:
        self._terapkan_pemetaan()
        self._kenali_sisanya()
        kode = [u.kode for u in self.pengenal.unsur]
        for nama in [*kode, *_PROFIL]:
            self._satu_saja(nama, wajib=nama in kode)
        self._saran_saja()
        self.masalah += self._hilang()
        if self.masalah:
            raise DataError(self.masalah)
        rancu = [
            k
            for k in kode
            if k in self.pengenal.rancu and self.peran[self.tempat[k][0]][1] == "kode"
        ]
        for k in rancu:
            nama = next(u.nama for u in self.pengenal.unsur if u.kode == k)
            self._catat("kode-rancu", self.tempat[k][0], k, nama, f'--kolom {k}="…"')
        if self.nomor:
            nomor = _daftar([self.judul[i] for i in self.nomor])
            self._catat("kolom-nomor-diabaikan", self.nomor[0], nomor)
        return Kolom(
            judul=self.judul,
            arti=tuple(
                ArtiKolom(label=label, peran=peran or "abaikan", sebab=sebab)
                for label, (peran, sebab) in zip(self.judul, self.peran, strict=True)
            ),
            unsur=Peta({k: tuple(self.tempat[k]) for k in kode}),
            profil=Peta({k: tuple(self.tempat[k]) for k in _PROFIL if k in self.tempat}),
            saran=tuple(self.tempat.get("saran", ())),
            rancu=tuple(rancu),
            nomor=tuple(self.nomor),
            temuan=tuple(self.temuan),
        )

    def _terapkan_pemetaan(self) -> None:
        dikenal = {u.kode for u in self.pengenal.unsur} | {*_PROFIL, "saran"}
        for nama, labels in self.pemetaan.kolom.items():
            if nama not in dikenal:
                self._salah(
                    "kolom-guna", nama, tampilan(nama), ", ".join(sorted(dikenal, key=_urut))
                )
                continue
            ada = [i for label in labels for i in self._cari(label)]
            if not ada:
                self._salah(
                    "kolom-tidak-ada", nama, " | ".join(map(tampilan, labels)), self._semua_judul()
                )
            for i in ada:
                if self.peran[i][1] == "pemetaan":
                    self._salah("kolom-dua-guna", self.judul[i], nama, self.peran[i][0])
                self.peran[i] = (nama, "pemetaan")
            self.tempat[nama] = ada
        for label in self.pemetaan.abaikan:
            for i in self._cari(label):
                self.peran[i] = ("abaikan", "pemetaan")

    def _cari(self, label: str) -> list[int]:
        sama = [i for i, j in enumerate(self.judul) if j.strip() == label.strip()]
        cari = normal(label)
        return sama or [i for i, j in enumerate(self.judul) if cari and normal(j) == cari]

    def _kenali_sisanya(self) -> None:
        dipetakan = (j for j, (_, s) in zip(self.judul, self.peran, strict=True) if s)
        terpetakan = {p[1] for j in dipetakan if (p := _PASANGAN.fullmatch(j))}
        for i, label in enumerate(self.judul):
            if self.peran[i][1]:
                continue
            pasangan = _PASANGAN.fullmatch(label)
            if pasangan and pasangan[1] in terpetakan:
                self.peran[i] = ("abaikan", "pasangan")
                continue
            peran, sebab, kode = self.pengenal.arti(label)
            if peran == "?":
                self.nomor.append(i)
                peran = ""
            if sebab == "kode" and peran == "abaikan":
                self._catat("kolom-di-luar-regulasi", i, label.strip())
            if peran in self.pemetaan.kolom:
                # The mapping has another column for this; what it replaces is not used.
                peran, sebab = "abaikan", "pemetaan"
            elif kode and peran != kode and _KODE_PENUH.fullmatch(peran):
                nama = next(u.nama for u in self.pengenal.unsur if u.kode == peran)
                self._catat("kode-kata-berbeda", i, kode, f"{peran} ({nama})")
            self.peran[i] = (peran, sebab)
            if peran and peran not in ("abaikan", "identitas"):
                self.tempat.setdefault(peran, []).append(i)

    def _satu_saja(self, nama: str, *, wajib: bool) -> None:
        tempat = self.tempat.get(nama, [])
        if len(tempat) < 2 or self.peran[tempat[0]][1] == "pemetaan":
            return
        pasangan = [_PASANGAN.fullmatch(self.judul[i]) for i in tempat]
        if len({p[1] if p else "" for p in pasangan}) == 1 and all(pasangan):
            # Text and figure of one answer: the figure first.
            self.tempat[nama] = sorted(
                tempat, key=lambda i: (not self.judul[i].endswith((".nilai", ".skor")), i)
            )
            for i in self.tempat[nama][1:]:
                self.peran[i] = (nama, "pasangan")
            return
        if wajib:
            # A code is meant for nothing else; a word such as "waktu" may be.
            utama = min(tempat, key=lambda i: (self.peran[i][1] != "kode", i))
            self._salah(
                "kolom-unsur-ganda",
                nama,
                ", ".join(tampilan(self.judul[i]) for i in tempat),
                next(u.nama for u in self.pengenal.unsur if u.kode == nama),
                f'--kolom {nama}="{self.judul[utama]}"',
            )
            return
        utama = min(tempat, key=lambda i: (_LEBIH_KUAT.index(self.peran[i][1]), i))
        self.tempat[nama] = [utama]
        for i in tempat:
            if i != utama:
                self.peran[i] = ("abaikan", "kembar")
        lain = [i for i in tempat if i != utama]
        if nama != "nomor":
            self._catat(
                "kolom-profil-ganda",
                utama,
                ", ".join(tampilan(self.judul[i]) for i in lain),
                nama,
                f'--kolom {nama}="{self.judul[lain[0]]}"',
            )

    def _saran_saja(self) -> None:
        """Of a suggestion that comes as text and figure, leave the figure."""
        semua = self.tempat.get("saran", [])
        label = {self.judul[i] for i in semua}
        for i in list(semua):
            pasangan = _PASANGAN.fullmatch(self.judul[i])
            if pasangan and pasangan[2] in ("nilai", "skor") and f"{pasangan[1]}.jawaban" in label:
                semua.remove(i)
                self.peran[i] = ("abaikan", "pasangan")

    def _hilang(self) -> Iterator[Masalah]:
        hilang = [u for u in self.pengenal.unsur if u.kode not in self.tempat]
        sudah = {m.lokasi for m in self.masalah}
        sisa = [
            j
            for j, (peran, _) in zip(self.judul, self.peran, strict=True)
            if not peran and j.strip()
        ]
        if self.nomor:
            kode, judul = "kolom-hanya-nomor", _daftar([self.judul[i] for i in self.nomor])
        elif sisa:
            kode, judul = "kolom-unsur-hilang", _daftar(sisa)
        else:
            kode, judul = "kolom-unsur-habis", self._semua_judul()
        for unsur in hilang:
            if unsur.kode in sudah:
                continue
            yield Masalah(
                kode=kode,
                berkas=self.berkas,
                lokasi=unsur.kode,
                ditemukan=judul,
                diharapkan=unsur.nama,
                saran=f'--kolom {unsur.kode}="…"',
            )

    def _semua_judul(self) -> str:
        return _daftar([j for j in self.judul if j.strip()]) or "–"

    def _salah(
        self, kode: str, lokasi: str, ditemukan: str, diharapkan: str = "", saran: str = ""
    ) -> None:
        self.masalah.append(
            Masalah(
                kode=kode,
                berkas=self.berkas,
                lokasi=lokasi,
                ditemukan=ditemukan,
                diharapkan=diharapkan,
                saran=saran,
            )
        )

    def _catat(
        self, kode: str, kolom: int, ditemukan: str, diharapkan: str = "", saran: str = ""
    ) -> None:
        self.temuan.append(
            Masalah(
                kode=kode,
                berkas=self.berkas,
                lokasi=self.judul[kolom],
                ditemukan=ditemukan,
                diharapkan=diharapkan,
                saran=saran,
            )
        )


_KODE_PENUH = re.compile(r"U[0-9]+")
_PROFIL = (*DIMENSI, "tanggal", "cap_waktu", "id", "nomor")


def hanya_nomor(kolom: Kolom, *, berkas: str = "", baris: int | None = None) -> Masalah:
    """
    Return what is wrong with a row whose answers stand under mere numbers only.

    Args:
        kolom: The columns.
        berkas: Name of the file.
        baris: The first such row.
    """
    kode = list(kolom.unsur)
    sudah = kolom.judul[kolom.unsur[kode[0]][0]]
    return Masalah(
        kode="kolom-hanya-nomor",
        berkas=berkas,
        baris=baris,
        ditemukan=_daftar([kolom.judul[i] for i in kolom.nomor]),
        diharapkan=", ".join(kode),
        # The columns take turns: rows that were in order stay so.
        saran=f'--kolom {kode[0]}="{sudah}" --kolom {kode[0]}="…"',
    )


def _urut(nama: str) -> tuple[bool, int, str]:
    return not _KODE_PENUH.fullmatch(nama), len(nama), nama


def _calon(label: str) -> list[str]:
    """Return what of a heading may name the column: row of a grid, last step of a path, all."""
    if pasangan := _PASANGAN.fullmatch(label):
        label = pasangan[1]
    semua = [label]
    if temuan := _KURUNG.search(label):
        semua.insert(0, temuan[1])
    # KoboToolbox writes group/question, nested JSON group.question.
    if temuan := _JALUR.fullmatch(label):
        semua.append(temuan[1])
    utama = [teks for s in semua if (teks := normal(s))]
    return list(dict.fromkeys(utama)) or [""]


def _memuat(teks: str, kata: Sequence[str], bukan: Sequence[str] = ()) -> bool:
    berpagar = f" {teks} "
    return any(f" {k} " in berpagar or f" {k}nya " in berpagar for k in kata) and not (
        bukan and _memuat(teks, bukan)
    )


def _daftar(judul: Sequence[str], paling_banyak: int = 12) -> str:
    teks = ", ".join(tampilan(j) for j in judul[:paling_banyak])
    return teks + (f", … ({len(judul)})" if len(judul) > paling_banyak else "")
