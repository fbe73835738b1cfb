"""
What a single heading means: found by its words, never by its place.

Synonyms are data (``data/kolom.toml``).  What is not certain is not guessed.
"""

import re
from collections.abc import Collection, Sequence

from skm.bahasa import normal
from skm.model import DIMENSI, KodeUnsur, Unsur
from skm.regulasi import Regulasi
from skm.tabulasi.arti.imbuhan import Sisi, belah_bagian, belah_sisi
from skm.tabulasi.arti.kata import daftar_kata, konsep_unsur
from skm.tabulasi.arti.kolom import PASANGAN, SebabKolom

_KODE = re.compile(r"(?:u|unsur) ?0?([1-9][0-9]?)")
_NOMOR = re.compile(
    r"(?:(?:q|p|pertanyaan|soal|no|nomor|pert|question|item|kolom|column) ?)?[0-9]{1,2}"
)
_AWALAN = re.compile(r"(?:((?:u|unsur) ?0?[1-9][0-9]?)|(?:q|p|soal|pertanyaan|no)? ?[0-9]{1,2}) ")
_KURUNG = re.compile(r"\[([^\[\]]*)\]\s*$")
_HURUF = re.compile(r"[^\W\d_]")
_JALUR = re.compile(r"(?![uUqQpP]?[0-9]+[.])[\w\-\[\]/.]*[/.]([^/.\s].*)")
# ODK Central joins them with a hyphen, which stands in names as well.
_JALUR_KODE = re.compile(r"(?:\w+-)+([uU](?:nsur)?_?0?[1-9][0-9]?)")
_DAFTAR = re.compile(r"([\w./]+)\[[0-9]+\](?:[.]\w+)?")
_ZONA = re.compile(r"(?:(?<!\s)\s+)?[(](?:utc|gmt|wib|wita|wit)\b[^()]*[)]\s*$", re.IGNORECASE)
_POSISI = re.compile(r"(?!_)[\w.]*\[[0-9]+\](?:[.](?:nilai|skor|jawaban|teks|label))?")


class Pengenal:
    """
    Recognises single headings under one rule set.

    Attributes:
        unsur: All unsur that are asked, the office's own included.
        rancu: Per order in which forms number their questions otherwise, the codes that differ.
    """

    def __init__(
        self,
        regulasi: Regulasi,
        unsur_tambahan: Sequence[Unsur] = (),
        tanpa: Collection[KodeUnsur] = (),
    ) -> None:
        data = daftar_kata("kolom")
        semua = (*regulasi.unsur, *unsur_tambahan)
        self.unsur = tuple(u for u in semua if u.kode not in tanpa)
        self._tanpa = frozenset(tanpa)
        # An unsur that is not asked leaves the others in doubt all the same.
        self.rancu = tuple(
            frozenset(satu) - self._tanpa for satu in data["rancu"].get(regulasi.id, ())
        )
        self._kode = {u.kode for u in semua}
        self._pasti: dict[str, tuple[str, SebabKolom]] = {}
        self._dulu: list[tuple[str, list[str], list[str]]] = []
        self._nanti: list[tuple[str, list[str], list[str]]] = []
        self._kata: list[tuple[str, list[str], list[str]]] = []
        self._bukan_unsur: list[str] = data["bukan_unsur"]["kata"]
        self._elektronik: list[tuple[str, list[str]]] = []
        self._berfitur: list[str] = data["elektronik"]["dengan"]
        for nama, isi in data["peran"].items():
            peran = "abaikan" if nama == "turunan" else nama
            for sinonim in (*isi["sinonim"], *isi.get("alat", ())):
                self._pasti[sinonim] = (peran, "sinonim")
            tempat = self._dulu if isi.get("dulu") else self._nanti
            tempat.append((peran, isi.get("kata", []), isi.get("bukan", [])))
        for satu in semua:
            nama = normal(satu.nama)
            konsep = konsep_unsur(satu, regulasi)
            isi = data["konsep"].get(konsep, {"sinonim": [], "kata": [nama]})
            for sinonim in isi["sinonim"]:
                self._pasti[sinonim] = (satu.kode, "sinonim")
            self._pasti[nama] = (satu.kode, "nama")
            self._kata.append((satu.kode, isi["kata"], isi.get("bukan", [])))
            if konsep in data["elektronik"]["kata"]:
                self._elektronik.append((satu.kode, data["elektronik"]["kata"][konsep]))

    def arti(self, label: str) -> tuple[str, SebabKolom, str]:
        """
        Return what a heading means: role, reason, and the code it carries besides its words.

        The role is empty if nothing is known, and ``?`` if the heading is only a number.  A word
        for importance or satisfaction, and the letter of a part, do not matter.
        """
        for pokok, imbuhan in (self.belah_sisi(label), belah_bagian(label)):
            if imbuhan and (hasil := self.arti_polos(pokok))[0] in self._kode:
                return self._dipakai(hasil)
        return self._dipakai(self.arti_polos(label))

    def _dipakai(self, arti: tuple[str, SebabKolom, str]) -> tuple[str, SebabKolom, str]:
        """Return what a heading means; an unsur that is not asked is left alone."""
        return ("abaikan", "tanpa", "") if arti[0] in self._tanpa else arti

    def belah_sisi(self, label: str) -> tuple[str, Sisi]:
        """Return a heading without its word for importance or satisfaction, and which it says."""
        return belah_sisi(label, self._tentu)

    def _tentu(self, teks: str) -> bool:
        """Return whether a text is nothing but the name or the code of an unsur."""
        kode = _KODE.fullmatch(teks)
        return bool(kode) or self._pasti.get(teks, ("", ""))[0] in self._kode

    def elektronik(self, label: str) -> str:
        """Return which unsur of a service given by an application a heading asks about."""
        teks = calon_judul(label)[0]
        cocok = [k for k, kata in self._elektronik if _memuat(teks, kata)]
        return cocok[0] if len(cocok) == 1 and _memuat(teks, self._berfitur) else ""

    def arti_polos(self, label: str) -> tuple[str, SebabKolom, str]:
        """Do what `arti` does, with all that the heading says."""
        for teks in calon_judul(label):
            if kena := _KODE.fullmatch(teks):
                kode = f"U{int(kena[1])}"
                return (kode if kode in self._kode else "abaikan"), "kode", ""
            if pasti := self._pasti.get(teks):
                return *pasti, ""
        if daftar := _DAFTAR.fullmatch(label.strip()):
            # One of a list that a tool writes into every record.
            ada = (p for t in calon_judul(daftar[1]) if (p := self._pasti.get(t)))
            for peran, sebab in ada:
                if peran in ("identitas", "abaikan"):
                    return peran, sebab, ""
        utama = calon_judul(label)[0]
        if _NOMOR.fullmatch(utama) or _POSISI.fullmatch(label.strip()):
            return "?", "nomor", ""
        awalan = _AWALAN.match(utama)
        kode = ""
        if awalan:
            utama = utama[awalan.end() :]
            if awalan[1] and (angka := re.search(r"\d+", awalan[1])):
                kode = f"U{int(angka[0])}"
                kode = kode if kode in self._kode else ""
            pasti = self._pasti.get(utama)
            # "U1 (Loket)" is where U1 was asked.
            if pasti and not (kode and pasti[0] in DIMENSI):
                return *pasti, kode
        for peran, kata, bukan in self._dulu:
            if kode and peran in DIMENSI:
                continue
            if _memuat(utama, kata) and not _memuat(utama, bukan):
                return peran, "kata", kode
        lain = _memuat(utama, self._bukan_unsur)
        cocok = [] if lain else [k for k, kata, tak in self._kata if _memuat(utama, kata, tak)]
        if len(cocok) == 1:
            return cocok[0], "kata", kode
        if kode:
            return kode, "kode", ""
        if not cocok:
            for peran, kata, bukan in self._nanti:
                if _memuat(utama, kata, bukan):
                    return peran, "kata", ""
        return "", ("bukan" if lain else ""), ""


def urutan_alat(peran: str, label: str) -> int | None:
    """Return the place of a heading among those that tools write for a role; None if it is none."""
    alat: list[str] = daftar_kata("kolom")["peran"].get(peran, {}).get("alat", [])
    return next((alat.index(t) for t in calon_judul(label) if t in alat), None)


def judul_lemah(peran: str, label: str) -> bool:
    """Return whether a heading says too little of a role where another column has it."""
    lemah = daftar_kata("kolom")["peran"].get(peran, {}).get("lemah", [])
    return any(t in lemah for t in calon_judul(label))


def calon_judul(label: str) -> list[str]:
    """Return what of a heading may name the column: row of a grid, last step of a path, all."""
    if pasangan := PASANGAN.fullmatch(label):
        label = pasangan[1]
    semua = [label]
    if (tanpa_zona := _ZONA.sub("", label)) != label:
        semua.append(tanpa_zona)
    if (kena := _KURUNG.search(label)) and _HURUF.search(kena[1]):
        semua.insert(0, kena[1])
    # KoboToolbox writes group/question, nested JSON group.question.
    satu_baris = "\n" not in label  # else no path, which each step of it would tell anew
    if satu_baris and (kena := _JALUR.fullmatch(label) or _JALUR_KODE.fullmatch(label)):
        semua.append(kena[1])
    utama = [teks for s in semua if (teks := normal(s))]
    return list(dict.fromkeys(utama)) or [""]


def _memuat(teks: str, kata: Sequence[str], bukan: Sequence[str] = ()) -> bool:
    berpagar = f" {teks} "
    return any(f" {k} " in berpagar or f" {k}nya " in berpagar for k in kata) and not (
        bukan and _memuat(teks, bukan)
    )
