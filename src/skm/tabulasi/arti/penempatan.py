"""
Which column holds what.

What is not certain is not guessed: it becomes an error that names the columns and what would do.
"""

import re
from collections.abc import Iterator, Sequence

from skm.bahasa import normal
from skm.dasar import Peta, tampilan
from skm.errors import DataError, Masalah
from skm.model import DIMENSI, Unsur
from skm.regulasi import Regulasi
from skm.tabulasi.arti.kolom import ArtiKolom, KolomDikenal, SebabKolom, daftar
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.pengenal import PASANGAN, Pengenal

_LEBIH_KUAT = ("pemetaan", "nama", "sinonim", "kata", "kode")
_KODE_PENUH = re.compile(r"U[0-9]+")
_PROFIL = (*DIMENSI, "tanggal", "cap_waktu", "id", "nomor")


def kenali(
    judul: Sequence[str],
    *,
    regulasi: Regulasi,
    pemetaan: Pemetaan | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    berkas: str = "",
) -> KolomDikenal:
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
) -> KolomDikenal:
    """Do what :func:`kenali` does, with a recogniser at hand."""
    return _Penempatan(pengenal, judul, pemetaan or Pemetaan(), berkas).kolom()


class _Penempatan:
    """One run of `kenali`: headings come in, columns with roles come out."""

    def __init__(
        self, pengenal: Pengenal, judul: Sequence[str], pemetaan: Pemetaan, berkas: str
    ) -> None:
        self.pengenal, self.judul, self.pemetaan = pengenal, tuple(judul), pemetaan
        self.berkas = berkas
        self.peran: list[tuple[str, SebabKolom]] = [("", "")] * len(self.judul)
        self.tempat: dict[str, list[int]] = {}
        self.nomor: list[int] = []
        self.masalah: list[Masalah] = []
        self.catatan: list[Masalah] = []

    def kolom(self) -> KolomDikenal:
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
            nomor = daftar([self.judul[i] for i in self.nomor])
            self._catat("kolom-nomor-diabaikan", self.nomor[0], nomor)
        return KolomDikenal(
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
            catatan=tuple(self.catatan),
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
        pasangan = [PASANGAN.fullmatch(self.judul[i]) for i in tempat]
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
            pasangan = PASANGAN.fullmatch(self.judul[i])
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
            kode, judul = "kolom-hanya-nomor", daftar([self.judul[i] for i in self.nomor])
        elif sisa:
            kode, judul = "kolom-unsur-hilang", daftar(sisa)
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
        return daftar([j for j in self.judul if j.strip()]) or "–"

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
        self.catatan.append(
            Masalah(
                kode=kode,
                berkas=self.berkas,
                lokasi=self.judul[kolom],
                ditemukan=ditemukan,
                diharapkan=diharapkan,
                saran=saran,
            )
        )


def _urut(nama: str) -> tuple[bool, int, str]:
    return not _KODE_PENUH.fullmatch(nama), len(nama), nama
