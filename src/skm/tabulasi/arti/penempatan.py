"""Which column holds what; where that is not certain, an error names columns and what would do."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from string import ascii_lowercase

from skm.bahasa import normal, rangkai
from skm.dasar import Peta, tampilan
from skm.errors import DataError, Masalah
from skm.model import DIMENSI, KodeUnsur, Unsur
from skm.privasi.samaran import samarkan
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import hukum, pintu_hukum
from skm.tabulasi.arti.giliran import hubungan
from skm.tabulasi.arti.imbuhan import belah_bagian, belah_pilihan
from skm.tabulasi.arti.kolom import (
    PASANGAN,
    ArtiKolom,
    KolomDikenal,
    SebabKolom,
    daftar,
    sebut_kolom,
)
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.pengenal import Pengenal, judul_lemah, urutan_alat
from skm.tabulasi.arti.pilah import CalonKolom, Keadaan, kelompok_pilihan, pilah
from skm.tabulasi.arti.rupa import LEMAH, Contoh, Rupa
from skm.tabulasi.arti.tanggal import TAK_TERBACA, ArtiTanggal
from skm.tabulasi.arti.tanya_kolom import TanyaKolom, masalah_kolom

_LEBIH_KUAT = ("pemetaan", "nama", "sinonim", "kata", "kode")
_KODE_PENUH = re.compile(r"U[0-9]+")
_URUTAN = re.compile(r"(.*\S) \(([1-9][0-9]*)\)")
_ELEKTRONIK = 2  # questions about an application by which unsur are known to be replaced
_MUNGKIN: tuple[Rupa, ...] = ("jawaban", "skala", "pilihan")
_PROFIL = (*DIMENSI, "tanggal", "cap_waktu", "id", "nomor")


@pintu_hukum
def kenali(
    judul: Sequence[str],
    *,
    regulasi: Regulasi | str,
    pemetaan: Pemetaan | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    berkas: str = "",
    contoh: Sequence[Sequence[str]] = (),
    tanpa: Collection[KodeUnsur] = (),
) -> KolomDikenal:
    """
    Find out which column holds what.

    Args:
        judul: The headings, in the order of the columns.
        regulasi: The rule set, or its id, whose unsur to look for.
        pemetaan: What the user says about columns; goes before everything else.
        unsur_tambahan: The office's own unsur.
        berkas: Name of the file, for messages.
        contoh: Some rows: a column whose cells are no answers is no unsur.
        tanpa: Unsur of the rule set that are not asked.

    Raises:
        DataError: An unsur has no column, or more than one; all such problems at once.
    """
    return kenali_dengan(
        Pengenal(hukum(regulasi), unsur_tambahan, tanpa), judul, pemetaan, berkas, contoh
    )


def kenali_dengan(
    pengenal: Pengenal,
    judul: Sequence[str],
    pemetaan: Pemetaan | None,
    berkas: str = "",
    contoh: Sequence[Sequence[str]] = (),
) -> KolomDikenal:
    """Do what :func:`kenali` does, with a recogniser at hand; headings name nobody from here on."""
    judul = [samarkan(j)[0] for j in judul]
    return _Penempatan(pengenal, judul, pemetaan or Pemetaan(), berkas, contoh).kolom()


class _Penempatan:
    """One run of `kenali`: headings come in, columns with roles come out."""

    def __init__(
        self,
        pengenal: Pengenal,
        judul: Sequence[str],
        pemetaan: Pemetaan,
        berkas: str,
        contoh: Sequence[Sequence[str]],
    ) -> None:
        self.pengenal, self.judul, self.pemetaan = pengenal, tuple(judul), pemetaan
        self.berkas, self.contoh = berkas, Contoh(judul, contoh)
        self._disebut = {*pemetaan.kolom, *pemetaan.bagian}
        self.kode = [u.kode for u in pengenal.unsur]
        self.nama = {u.kode: u.nama for u in pengenal.unsur}
        self.peran: list[tuple[str, SebabKolom]] = [("", "")] * len(self.judul)
        self.tempat: dict[str, list[int]] = {}
        self.lain: dict[str, tuple[int, ...]] = {}
        self.bagian: dict[str, tuple[str, ...]] = {}
        self.nomor: list[int] = []
        self.tanya: dict[str, TanyaKolom] = {}
        self.masalah: list[Masalah] = []
        self.catatan: list[Masalah] = []

    def kolom(self) -> KolomDikenal:
        self._terapkan_pemetaan()
        self._kenali_sisanya()
        self._elektronik()
        for kode in self.kode:
            self._dinyatakan(kode) if kode in self._disebut else self._pilah(kode)
        self._semua_terbagi()
        self._waktu()
        for nama in _PROFIL:
            self._satu_saja(nama)
        self._tanggal_saja()
        self._saran_saja()
        self._hilang()
        if self.masalah:
            raise DataError(self.masalah)
        self._catatan_unsur()
        self._catatan_bagian()
        return KolomDikenal(
            judul=self.judul,
            arti=tuple(
                ArtiKolom(label=label, peran=peran or "abaikan", sebab=sebab)
                for label, (peran, sebab) in zip(self.judul, self.peran, strict=True)
            ),
            unsur=Peta({satu: tempat for k in self.kode for satu, tempat in self._pertanyaan(k)}),
            profil=Peta({k: tuple(self.tempat[k]) for k in _PROFIL if k in self.tempat}),
            saran=tuple(self.tempat.get("saran", ())),
            lain=Peta({k: isi for k, isi in self.lain.items() if k not in self.bagian}),
            rancu=tuple(self._rancu()),
            nomor=tuple(self.nomor),
            catatan=tuple(self.catatan),
            bagian=Peta(self.bagian),
        )

    def _pertanyaan(self, kode: KodeUnsur) -> Iterator[tuple[KodeUnsur, tuple[int, ...]]]:
        """Yield what is asked about an unsur: the code and the columns of each question."""
        if kode not in self.bagian:
            yield kode, tuple(self.tempat[kode])
            return
        for satu, i in zip(self.bagian[kode], self.tempat[kode], strict=True):
            yield satu, (i,)

    def _bagi(self, kode: KodeUnsur) -> None:
        """Give the columns of an unsur the codes of its questions."""
        tanya = [kode + huruf for huruf in ascii_lowercase]
        self.bagian[kode] = (*tanya[: len(self.tempat[kode])],)
        for satu, i in zip(self.bagian[kode], self.tempat[kode], strict=True):
            self.peran[i] = (satu, self.peran[i][1])

    def _semua_terbagi(self) -> None:
        """
        Ask where every unsur has as many questions as any other.

        What is asked twice throughout is more likely asked of two things, as what one expects and
        what one got, than in two parts.
        """
        terbagi = {k: self.tempat[k] for k in self.bagian if k not in self.pemetaan.bagian}
        if len(terbagi) != len(self.kode) or len({*map(len, terbagi.values())}) > 1:
            return
        for kode, tempat in terbagi.items():
            del self.bagian[kode]
            self._tanyakan(kode, "bagian", tempat)

    def _catatan_bagian(self) -> None:
        """Say which unsur have several questions without anybody having said so."""
        semua = [k for k in self.bagian if k not in self.pemetaan.bagian]
        if semua:
            isi = "; ".join(f"{k}: {self._daftar(self.tempat[k])}" for k in semua)
            contoh = f'--kolom {semua[0]}="{self._sebut(self.tempat[semua[0]][0])}"'
            self._catat("unsur-terbagi", None, isi, rangkai(semua), contoh)

    def _rancu(self) -> list[KodeUnsur]:
        """Return the unsur known by nothing but a code that forms use in another sense."""
        polos = {k for k in self.kode if self.peran[self.tempat[k][0]][1] == "kode"}
        # An order of other forms is this one's only if no heading says otherwise.
        mungkin = [berbeda for berbeda in self.pengenal.rancu if berbeda <= polos]
        return [k for k in self.kode if any(k in berbeda for berbeda in mungkin)]

    def _catatan_unsur(self) -> None:
        if rancu := self._rancu():
            isi = ", ".join(f"{k} {self.nama[k]}" for k in rancu)
            self._catat("kode-rancu", None, ", ".join(rancu), isi, f'--kolom {rancu[0]}="…"')
        tanpa = [i for i, (_, sebab) in enumerate(self.peran) if sebab == "tanpa"]
        if terisi := [i for i in tanpa if self.contoh.rupa(i) in ("jawaban", "skala")]:
            self._catat("tanpa-terisi", None, self._daftar(terisi))
        if sisi := [i for i, (_, sebab) in enumerate(self.peran) if sebab == "sisi"]:
            dipakai = [self.judul[t] for k in self.kode for t in self.tempat[k]]
            self._catat("kolom-kepentingan", None, self._daftar(sisi), daftar(dipakai))
        # Who names one of several columns that are filled in the same rows is told of the others.
        # Nothing takes turns with several questions.
        terpakai = [
            (k, i)
            for k in self.kode
            for i in self.lain.get(k, ())
            if k in self.bagian or hubungan(self.contoh, (*self.tempat[k], i)) == "rangkap"
        ]
        if terpakai:
            isi = ", ".join(f"{k}: {tampilan(self._sebut(i))}" for k, i in terpakai)
            self._catat("kolom-lain-tak-dipakai", None, isi)
        if self.nomor:
            self._catat("kolom-nomor-diabaikan", self.nomor[0], self._daftar(self.nomor))

    def _terapkan_pemetaan(self) -> None:
        self._terapkan(self.pemetaan.kolom, {*self.kode, *_PROFIL, "saran"})
        self._terapkan(self.pemetaan.bagian, {*self.kode})
        for kode in self.pemetaan.bagian:
            banyak = len(self.tempat.get(kode, ()))
            if banyak > len(ascii_lowercase):
                self._salah("bagian-banyak", kode, str(banyak), str(len(ascii_lowercase)))
            elif banyak > 1:
                self._bagi(kode)
        for label in self.pemetaan.abaikan:
            for i in self._cari(label):
                self.peran[i] = ("abaikan", "pemetaan")

    def _terapkan(self, kolom: Mapping[str, tuple[str, ...]], dikenal: Collection[str]) -> None:
        """Give columns the use that the user says they have."""
        for nama, labels in kolom.items():
            if nama not in dikenal:
                self._salah(
                    "kolom-guna", nama, tampilan(nama), ", ".join(sorted(dikenal, key=_urut))
                )
                continue
            per_label = [self._cari(label) for label in labels]
            ada = [*dict.fromkeys(i for tempat in per_label for i in tempat)]
            # Of several questions none may be missed; of columns that take turns any will do.
            if not ada or (kolom is self.pemetaan.bagian and not all(per_label)):
                self._salah(
                    "kolom-tidak-ada", nama, " | ".join(map(tampilan, labels)), self._semua_judul()
                )
            for i in ada:
                if self.peran[i][1] == "pemetaan":
                    self._salah("kolom-dua-guna", self.judul[i], nama, self.peran[i][0])
                self.peran[i] = (nama, "pemetaan")
            self.tempat[nama] = ada

    def _cari(self, label: str) -> list[int]:
        """Return the columns of this heading; "heading (2)" is the second that is called so."""
        label = samarkan(label)[0]
        sama = [i for i, j in enumerate(self.judul) if j.strip() == label.strip()]
        if sama:
            return sama
        if cocok := _URUTAN.fullmatch(label.strip()):
            semua, ke = self._cari(cocok[1]), int(cocok[2])
            if len(semua) > 1:
                return semua[ke - 1 : ke]
        cari = normal(label)
        return [i for i, j in enumerate(self.judul) if cari and normal(j) == cari]

    def _sebut(self, tempat: int) -> str:
        return sebut_kolom(self.judul, tempat)

    def _daftar(self, tempat: Iterable[int]) -> str:
        return daftar([self._sebut(i) for i in tempat])

    def _kenali_sisanya(self) -> None:
        dipetakan = (j for j, (_, s) in zip(self.judul, self.peran, strict=True) if s)
        terpetakan = {p[1] for j in dipetakan if (p := PASANGAN.fullmatch(j))}
        for i, label in enumerate(self.judul):
            if self.peran[i][1]:
                continue
            pasangan = PASANGAN.fullmatch(label)
            if pasangan and pasangan[1] in terpetakan:
                self.peran[i] = ("abaikan", "pasangan")
                continue
            peran, sebab, kode = self.pengenal.arti(label)
            if peran == "?":
                self.nomor.append(i)
                peran = ""
            if sebab == "kode" and peran == "abaikan":
                self._catat("kolom-di-luar-regulasi", i, label.strip())
            if peran in self._disebut:
                if peran in self.nama:
                    self.lain[peran] = (*self.lain.get(peran, ()), i)
                # The mapping has another column for this; what it replaces is not used.
                peran, sebab = "abaikan", "pemetaan"
            elif kode and peran != kode and _KODE_PENUH.fullmatch(peran):
                self._catat("kode-kata-berbeda", i, kode, f"{peran} ({self.nama[peran]})")
            self.peran[i] = (peran, sebab)
            if peran and peran not in ("abaikan", "identitas"):
                self.tempat.setdefault(peran, []).append(i)

    def _elektronik(self) -> None:
        """Take questions about an application for the unsur that they replace."""
        kosong = {k for k in self.kode if k not in self.tempat}
        usul: dict[str, list[int]] = {}
        for i, (peran, sebab) in enumerate(self.peran):
            tergeser = peran in self.nama and len(self.tempat.get(peran, ())) > 1
            if sebab != "pemetaan" and (not peran or tergeser):
                usul.setdefault(self.pengenal.elektronik(self.judul[i]), []).append(i)
        pasti = {k: i[0] for k, i in usul.items() if k in kosong and len(i) == 1}
        if len(pasti) < _ELEKTRONIK:
            return
        for kode, i in pasti.items():
            if self.peran[i][0]:
                self.tempat[self.peran[i][0]].remove(i)
            self.peran[i], self.tempat[kode] = (kode, "elektronik"), [i]
        isi = ", ".join(f"{k} {self.nama[k]}: {tampilan(self.judul[i])}" for k, i in pasti.items())
        self._catat("unsur-elektronik", None, isi)

    def _dinyatakan(self, kode: KodeUnsur) -> None:
        """Look at the columns that the user names: one option each is no answer."""
        for i in self.tempat.get(kode, ()):
            pokok, pilihan = belah_pilihan(self.judul[i])
            saudara = [
                k for k, j in enumerate(self.judul) if pilihan and belah_pilihan(j)[0] == pokok
            ]
            semua = kelompok_pilihan(saudara, [self.judul[k] for k in saudara], self.contoh)
            if i in semua:
                self._tanyakan(kode, "pilihan", sorted(semua))
                return
        lain = [
            i
            for i in self.lain.pop(kode, ())
            if self.contoh.rupa(i) not in LEMAH
            and self.pengenal.belah_sisi(self.judul[i])[1] != "penting"
        ]
        if lain:
            self.lain[kode] = (*lain,)

    def _pilah(self, kode: KodeUnsur) -> None:
        """Find the one column of an unsur among those whose headings name it."""
        tempat = self.tempat.get(kode, [])
        if not tempat or self._berpasangan(kode):
            return
        semua: list[CalonKolom] = []
        for i in tempat:
            pokok, sisi = self.pengenal.belah_sisi(self.judul[i])
            bagian = belah_bagian(pokok)[1]
            semua.append(CalonKolom(tempat=i, judul=pokok, sisi=sisi, bagian=bagian))
        hasil = pilah(semua, self.contoh)
        for i, sebab in hasil.buang.items():
            peran = self.pengenal.arti_polos(self.judul[i])[0] if sebab == "isi" else ""
            self.peran[i] = (peran if peran == "saran" else "abaikan", sebab)
            if peran == "saran":
                self.tempat.setdefault(peran, []).append(i)
        self.tempat[kode] = [*hasil.tempat]
        if hasil.hampa:
            self.lain[kode] = hasil.hampa
        if hasil.keadaan == "terbagi":
            self._bagi(kode)
        elif hasil.keadaan != "satu":
            utama = hasil.tempat
            if hasil.keadaan in ("belum", "rangkap"):
                # A code is meant for nothing else; a word such as "waktu" may be.
                utama = (*sorted(utama, key=lambda i: (self.peran[i][1] != "kode", i)),)
            self._tanyakan(kode, hasil.keadaan, utama)

    def _tanyakan(self, kode: KodeUnsur, keadaan: Keadaan | None, tempat: Iterable[int]) -> None:
        self.tanya[kode] = TanyaKolom(
            unsur=kode,
            nama=self.nama[kode],
            keadaan=keadaan,
            judul=tuple(map(self._sebut, tempat)),
        )

    def _waktu(self) -> None:
        """
        Take a column of times whose heading names an unsur for what it is.

        One that a form tool writes is among its stamps; any other only where there are none.
        """
        for i, (_, sebab) in enumerate(self.peran):
            alat = urutan_alat("cap_waktu", self.judul[i])
            if sebab == "isi" and alat is not None and self.contoh.rupa(i) == "waktu":
                self.peran[i] = ("cap_waktu", "sinonim")
                self.tempat.setdefault("cap_waktu", []).append(i)
        if {"tanggal", "cap_waktu"} & self.tempat.keys():
            return
        hari = ArtiTanggal()
        for i, (_, sebab) in enumerate(self.peran):
            if sebab == "isi" and self.contoh.rupa(i) == "waktu":
                isi = [hari[teks] for teks in self.contoh.kolom(i) if teks]
                if sum(satu not in ("", TAK_TERBACA) for satu in isi) * 2 > len(isi):
                    self.peran[i], self.tempat["cap_waktu"] = ("cap_waktu", "isi"), [i]
                    return

    def _berpasangan(self, nama: str) -> bool:
        """Return whether columns are text and figure of one answer; then the figure goes first."""
        tempat = self.tempat[nama]
        pasangan = [PASANGAN.fullmatch(self.judul[i]) for i in tempat]
        if len(tempat) < 2 or len({p[1] if p else "" for p in pasangan}) > 1 or not all(pasangan):
            return False
        self.tempat[nama] = sorted(
            tempat, key=lambda i: (not self.judul[i].endswith((".nilai", ".skor")), i)
        )
        for i in self.tempat[nama][1:]:
            self.peran[i] = (nama, "pasangan")
        return True

    def _satu_saja(self, nama: str) -> None:
        """Of several columns for one part of the profile, take the clearest."""
        tempat = self.tempat.get(nama, [])
        if len(tempat) < 2 or self.peran[tempat[0]][1] == "pemetaan" or self._berpasangan(nama):
            return
        alat = {i: urutan_alat(nama, self.judul[i]) for i in tempat}
        lemah = {i for i in tempat if judul_lemah(nama, self.judul[i])}
        utama = min(
            tempat,
            key=lambda i: (i in lemah, _LEBIH_KUAT.index(self.peran[i][1]), alat[i] or 0, i),
        )
        self.tempat[nama] = [utama]
        for i in tempat:
            if i != utama:
                self.peran[i] = ("abaikan", "kembar")
        lain = [i for i in tempat if i != utama and i not in lemah and alat[i] is None]
        if lain and nama != "nomor":
            self._catat(
                "kolom-profil-ganda",
                utama,
                ", ".join(tampilan(self.judul[i]) for i in lain),
                nama,
                f'--kolom {nama}="{self.judul[lain[0]]}"',
            )

    def _tanggal_saja(self) -> None:
        """Leave a date that says too little, such as a month, where there are stamps of time."""
        tempat = self.tempat.get("tanggal", [])
        if "cap_waktu" not in self.tempat or not tempat or self.peran[tempat[0]][1] == "pemetaan":
            return
        if judul_lemah("tanggal", self.judul[tempat[0]]):
            del self.tempat["tanggal"]
            self.peran[tempat[0]] = ("abaikan", "kembar")

    def _saran_saja(self) -> None:
        """Of a suggestion that comes as text and figure, leave the figure."""
        semua = self.tempat.get("saran", [])
        label = {self.judul[i] for i in semua}
        for i in list(semua):
            pasangan = PASANGAN.fullmatch(self.judul[i])
            if pasangan and pasangan[2] in ("nilai", "skor") and f"{pasangan[1]}.jawaban" in label:
                semua.remove(i)
                self.peran[i] = ("abaikan", "pasangan")

    def _hilang(self) -> None:
        """Ask about every unsur without a column, and all else that is open about columns."""
        sudah = {m.lokasi for m in self.masalah}
        for kode in self.kode:
            if kode not in self.tempat and kode not in sudah:
                self._tanyakan(kode, None, ())
        if not self.tanya:
            return
        tanya = [self.tanya[k] for k in self.kode if k in self.tanya]
        sisa = [i for i, j in enumerate(self.judul) if not self.peran[i][0] and j.strip()]
        jawaban = [i for i in sisa if self.contoh.rupa(i) == "jawaban"]
        cukup = len(jawaban) >= sum(t.keadaan is None for t in tanya)
        mungkin = jawaban if cukup else [i for i in sisa if self.contoh.rupa(i) in _MUNGKIN]
        mungkin.sort(key=lambda i: self.peran[i][1] == "bukan")
        hilang, dipakai = "kolom-unsur-hilang", mungkin or sisa
        if self.nomor:
            hilang, dipakai = "kolom-hanya-nomor", self.nomor
        elif not sisa:
            hilang, dipakai = (
                "kolom-unsur-habis",
                [i for i, j in enumerate(self.judul) if j.strip()],
            )
        self.masalah += masalah_kolom(
            tanya, berkas=self.berkas, hilang=hilang, sisa=[*map(self._sebut, dipakai)]
        )

    def _semua_judul(self) -> str:
        return daftar([j for j in self.judul if j.strip()]) or "–"

    def _salah(
        self, kode: str, lokasi: str, ditemukan: str, diharapkan: str = "", saran: str = ""
    ) -> None:
        self.masalah.append(
            Masalah(
                kode=kode,
                berkas=self.berkas,
                lokasi=samarkan(lokasi)[0],
                ditemukan=samarkan(ditemukan)[0],  # also of what a mapping names
                diharapkan=diharapkan,
                saran=saran,
            )
        )

    def _catat(
        self, kode: str, kolom: int | None, ditemukan: str, diharapkan: str = "", saran: str = ""
    ) -> None:
        self.catatan.append(
            Masalah(
                kode=kode,
                berkas=self.berkas,
                lokasi="" if kolom is None else self.judul[kolom],
                ditemukan=ditemukan,
                diharapkan=diharapkan,
                saran=saran,
            )
        )


def _urut(nama: str) -> tuple[bool, int, str]:
    return not _KODE_PENUH.fullmatch(nama), len(nama), nama
