"""
Read a file of answers: columns found, answers worked out, everything odd said.

Rows come in blocks.  A block whose answers are all single figures or blank, by far the most
common, is checked and turned into characters by a few string operations; only other blocks are
looked at cell by cell.
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import compress, islice
from operator import lt
from pathlib import Path
from typing import Any

import attrs

from skm.bahasa import normal, tanggal_panjang
from skm.dasar import Peta, tampilan
from skm.errors import DataError, Masalah
from skm.model import (
    DIMENSI,
    Hitungan,
    KodeUnsur,
    LembarJawaban,
    Periode,
    Tabulasi,
    Unsur,
)
from skm.model.jawaban import DITOLAK, KOSONG, SKALA, rentang_tanggal
from skm.privasi.samaran import samarkan
from skm.regulasi import Regulasi, muat
from skm.tabulasi.arti.kata import bersih, daftar_kata
from skm.tabulasi.arti.kelas import TIDAK_WAJAR, Kelas
from skm.tabulasi.arti.kolom import KolomDikenal, hanya_nomor
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.penempatan import kenali_dengan
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.arti.pilihan import Arti, Macam, macam, pilihan_unsur, sebab_ditolak
from skm.tabulasi.arti.tanggal import (
    TAK_TERBACA,
    ArtiTanggal,
    DalamPeriode,
    Letak,
    PenentuUrutan,
    berjam,
    nomor_seri,
)
from skm.tabulasi.bacaan import PYTHON, BacaanJawaban, Ganda, Simpulan, nilai_ditolak
from skm.tabulasi.cacah import cacah, tabulasikan
from skm.tabulasi.sumber.blok import BarisTeks, BlokBaris, Sumber
from skm.tabulasi.sumber.buka import buka

MAKS_TEMUAN = 1000
"""Remarks of one kind that are kept; all are counted."""
MAKS_SIMPAN = {"csv": 25_000_000, "jsonl": 75_000_000}
"""Size in bytes above which a file is counted without keeping its sheets: some 300 000 rows."""

_BARIS_SIMPAN = 30_000
_HURUF_SIMPAN = 9_100_000
_TAMBAH: Callable[[list[str], str], None] = list[str].append
_BUKAN_JAWABAN = re.compile("[^1-4-]").search
_PILIHAN_URUTAN = "--tanggal hari-dahulu | --tanggal bulan-dahulu"


def baca_jawaban(
    path: Path | str,
    *,
    pemetaan: Pemetaan | None = None,
    regulasi: Regulasi | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    periode: Periode | None = None,
    dimensi: Sequence[str] | None = None,
    ganda: Ganda = "hitung",
    simpan: bool | None = None,
    kemajuan: Callable[[int], None] | None = None,
) -> BacaanJawaban:
    """
    Read and count a file of answers: CSV, XLSX, JSON lines or JSON.

    Args:
        path: The file.
        pemetaan: What the user says about its columns and texts.
        regulasi: Whose unsur to look for; None for the one in force.
        unsur_tambahan: The office's own unsur.
        periode: Count only rows with a date in it.
        dimensi: Parts of the profile by which to count as well; None for all that the file has,
            or for none where sheets are not kept.
        ganda: Whether sheets that repeat an earlier one are counted or left out; they are
            reported in either case.
        simpan: Whether to keep the sheets; None decides by the size of the file.
        kemajuan: Called with the number of rows after every block.

    Raises:
        DataError: The file cannot be read, a column is missing or ambiguous, answers stand under
            mere numbers, a period depends on the order of day and month, or there are no
            respondents; all problems at once.
    """
    pemetaan = pemetaan or Pemetaan()
    regulasi = regulasi or muat()
    pengenal = Pengenal(regulasi, unsur_tambahan)
    berkas = str(path)
    sumber = buka(path, pengenal, pemetaan)
    kolom = kenali_dengan(pengenal, sumber.judul, pemetaan, berkas)
    _periksa_permintaan(kolom, periode, dimensi, berkas)
    if simpan is None:
        simpan = Path(path).stat().st_size <= MAKS_SIMPAN.get(sumber.bentuk.format, 1 << 62)
    pilihan = {
        u.kode: pilihan_unsur(u, regulasi=regulasi, pemetaan=pemetaan) for u in pengenal.unsur
    }
    pilih = list(dimensi) if dimensi is not None else None

    penentu = PenentuUrutan(bulan_dahulu=pemetaan.bulan_dahulu)

    def sekali(*, teliti: bool) -> "tuple[_Pembaca, _Tampung]":
        pembaca = _Pembaca(sumber, kolom, pilihan, penentu, periode, ganda)
        tampung: _Tampung
        if simpan:
            tampung = _Simpan(pembaca, kolom, samar=pemetaan.samarkan_saran)
        else:
            tampung = _Alir(pembaca, kolom, pilih or [], teliti=teliti)
        try:
            pembaca.jalan(tampung, kemajuan)
        except OSError as salah:
            sebab = salah.strerror or str(salah)
            raise DataError(
                [Masalah(kode="berkas-tidak-terbaca", berkas=berkas, ditemukan=sebab)]
            ) from None
        return pembaca, tampung

    teliti = False
    while True:
        try:
            pembaca, tampung = sekali(teliti=teliti)
            break
        except _IdTakUrutError:
            teliti = True
        except _UrutanBerubahError:
            pass  # what was met is kept by `penentu`, so that this happens twice at most
    if not tampung.n:
        raise DataError(
            [
                Masalah(kode="tanpa-responden", berkas=berkas),
                *pembaca.temuan.beberapa(),
            ]
        )
    lembar, tabulasi = tampung.hasil(pilih)
    return BacaanJawaban(
        tabulasi=tabulasi,
        lembar=lembar,
        mesin=PYTHON,
        kolom=kolom,
        simpulan=pembaca.simpulan(regulasi.id, disimpan=simpan),
        ditolak=Peta({k: nilai_ditolak(isi) for k, isi in pembaca.ditolak.items() if isi}),
        ganda=tampung.ganda if tampung.mencari_ganda else None,
        catatan=(*kolom.temuan, *pembaca.temuan.semua()),
        jumlah_catatan=Peta(pembaca.temuan.jumlah + Counter(m.kode for m in kolom.temuan)),
        tidak_dicari=(),
    )


def _periksa_permintaan(
    kolom: KolomDikenal, periode: Periode | None, dimensi: Sequence[str] | None, berkas: str
) -> None:
    masalah = [
        Masalah(
            kode="kolom-profil-hilang",
            berkas=berkas,
            lokasi=d,
            ditemukan=tampilan(d),
            diharapkan=", ".join(k for k in DIMENSI if k in kolom.profil) or "–",
            saran=f'--kolom {d}="…"',
        )
        for d in dimensi or ()
        if d not in kolom.profil or d not in DIMENSI
    ]
    if periode and not {"tanggal", "cap_waktu"} & set(kolom.profil):
        masalah.append(
            Masalah(kode="tanpa-kolom-tanggal", berkas=berkas, saran='--kolom tanggal="…"')
        )
    if masalah:
        raise DataError(masalah)


class _Temuan:
    """Gathers remarks."""

    def __init__(self, berkas: str) -> None:
        self._berkas = berkas
        self._isi: list[Masalah] = []
        self._ringkas: dict[str, Masalah] = {}
        self.jumlah: Counter[str] = Counter()

    def catat(
        self,
        kode: str,
        baris: int | None,
        lokasi: str = "",
        ditemukan: str = "",
        diharapkan: str = "",
        saran: str = "",
    ) -> None:
        self.jumlah[kode] += 1
        if self.jumlah[kode] <= MAKS_TEMUAN:
            self._isi.append(
                Masalah(
                    kode=kode,
                    berkas=self._berkas,
                    baris=baris,
                    lokasi=lokasi,
                    ditemukan=ditemukan,
                    diharapkan=diharapkan,
                    saran=saran,
                )
            )

    def tambah(self, masalah: Masalah) -> None:
        """Add a remark that stands for the whole column."""
        self.jumlah[masalah.kode] += 1
        self._isi.append(masalah)

    def ringkas(
        self, kode: str, banyak: int, baris: int | None, lokasi: str = "", diharapkan: str = ""
    ) -> None:
        """Count rows of which one remark is enough."""
        self.jumlah[kode] += banyak
        self._ringkas.setdefault(
            kode,
            Masalah(
                kode=kode, berkas=self._berkas, baris=baris, lokasi=lokasi, diharapkan=diharapkan
            ),
        )

    def semua(self) -> list[Masalah]:
        ringkas = [
            attrs.evolve(m, ditemukan=m.ditemukan or str(self.jumlah[kode]))
            for kode, m in self._ringkas.items()
        ]
        return sorted([*self._isi, *ringkas], key=lambda m: m.baris or 0)

    def beberapa(self) -> list[Masalah]:
        """Return the first remark of each kind."""
        pertama: dict[str, Masalah] = {}
        for m in self.semua():
            pertama.setdefault(m.kode, m)
        return list(pertama.values())


class _IdTakUrutError(Exception):
    """Ids are not ascending, so that all must be remembered: begin again."""


class _UrutanBerubahError(Exception):
    """Dates met since say that day and month stand the other way round: begin again."""


class _Pembaca:
    """Works through the blocks of one file; what is left of each goes to a store."""

    def __init__(
        self,
        sumber: Sumber,
        kolom: KolomDikenal,
        pilihan: Mapping[KodeUnsur, Mapping[str, int]],
        penentu: PenentuUrutan,
        periode: Periode | None,
        ganda: Ganda,
    ) -> None:
        self.sumber, self.kolom, self.periode = sumber, kolom, periode
        self._arti_nomor = [Arti(isi) for isi in pilihan.values()] if kolom.nomor else []
        self.ganda: Ganda = ganda
        self.temuan = _Temuan(sumber.berkas)
        self.arti = {k: Arti(pilihan[k]) for k in kolom.unsur}
        self.ditolak = {k: Counter[str]() for k in kolom.unsur}
        self.tanggal = ArtiTanggal(penentu)
        self._letak = (
            None if periode is None else DalamPeriode(self.tanggal, periode.mulai, periode.akhir)
        )
        self._tergantung: tuple[int, str] | None = None
        self.usia = Kelas("usia")
        self.baris = 0
        self._usia_wajar: set[str] = set()
        self._hari_biasa: set[str] = set()
        self.polos = [False] * len(kolom.unsur)
        self._rentang: tuple[str, ...] = ()
        self.unsur = list(kolom.unsur)
        self.kolom_tanggal: Sequence[int] = (
            kolom.profil.get("tanggal") or kolom.profil.get("cap_waktu") or ()
        )
        self._judul = [j.strip() for j in sumber.judul]
        data = daftar_kata("kolom")["baris"]
        self._kepala = frozenset(data["kepala"])
        self._kata_jumlah = self._kepala | frozenset(data["pengiring"])

    def jalan(self, tampung: "_Tampung", kemajuan: Callable[[int], None] | None) -> None:
        for lain in self.sumber.bentuk.lembar_lain:
            self.temuan.catat("lembar-lain", None, lain, lain, self.sumber.bentuk.lembar)
        self.sumber.panjang = self._panjang
        for blok in self.sumber.blok():
            self._blok(blok, tampung)
            if kemajuan:
                kemajuan(self.baris)
        self._periksa_urutan()
        pertama, banyak = self.sumber.sel_tanpa_judul
        if banyak:
            self.temuan.ringkas("sel-tanpa-judul", banyak, pertama)
        if rumus := self.sumber.rumus_tanpa_nilai:
            self.temuan.ringkas("rumus-tanpa-nilai", rumus, None, self.sumber.bentuk.lembar)

    def simpulan(self, regulasi: str, *, disimpan: bool) -> Simpulan:
        jenis: dict[KodeUnsur, tuple[Macam, ...]] = {}
        for polos, (kode, arti) in zip(self.polos, self.arti.items(), strict=True):
            ada: set[Macam] = {"angka"} if polos else set()
            for teks, huruf in arti.items():
                if huruf in SKALA:
                    ada.update(macam(teks))
            jenis[kode] = tuple(sorted(ada))
        return Simpulan(
            regulasi=regulasi,
            bentuk=self.sumber.bentuk,
            kolom=self.kolom.arti,
            jawaban=Peta(jenis),
            identitas=self.kolom.identitas,
            diabaikan=self.kolom.diabaikan,
            baris=self.baris,
            tanggal_pertama=self._rentang[0] if self._rentang else None,
            tanggal_terakhir=self._rentang[-1] if self._rentang else None,
            urutan_tanggal=self.tanggal.penentu.urutan,
            sebab_urutan=self.tanggal.penentu.sebab,
            contoh_urutan=bersih(self.tanggal.penentu.contoh),
            periode=self.periode,
            ganda=self.ganda,
            disimpan=disimpan,
        )

    def _blok(self, blok: BlokBaris, tampung: "_Tampung") -> None:
        self.baris += blok.n
        blok = self._tanpa_jumlah(blok)
        blok = self._dalam_periode(blok)
        jawab, blok = self._jawaban(blok)
        jawab, blok = self._tanpa_jawaban(jawab, blok, tampung)
        if not blok.n:
            return
        kembar = tampung.kembar(jawab, blok)
        if kembar and self.ganda == "buang":
            self._lihat_tanggal(blok, kembar)
            jawab, blok = self._buang(set(kembar), jawab, blok)
        if not blok.n:
            return
        self._periksa_usia(blok)
        self._periksa_tanggal(blok)
        tampung.tambah(jawab, blok)

    def _panjang(self, nomor: int, panjang: int) -> None:
        lebar = len(self._judul)
        kode = "baris-panjang" if panjang > lebar else "baris-pendek"
        self.temuan.catat(kode, nomor, "", str(panjang), str(lebar))

    def _tanpa_jumlah(self, blok: BlokBaris) -> BlokBaris:
        """Leave out rows of sums and means."""
        pertama = blok.satu(0)
        if "".join(pertama).isdigit() and "" not in pertama:
            return blok
        buang: set[int] = set()
        for i, teks in enumerate(pertama):
            if not teks.strip():
                teks = next((s for s in self._isi(blok, i) if s.strip()), "")
            if teks[:1].isdigit() or len(teks) > 60:
                continue
            if self._jumlah(teks):
                self.temuan.catat("baris-jumlah", blok.nomor[i], "", tampilan(teks.strip()))
                buang.add(i)
        return blok.tanpa(buang, len(self._judul)) if buang else blok

    def _isi(self, blok: BlokBaris, i: int) -> BarisTeks:
        return blok.baris(i, len(self._judul))

    def _jumlah(self, teks: str) -> bool:
        kata = set(normal(teks).split())
        return bool(kata & self._kepala) and kata <= self._kata_jumlah

    def _dalam_periode(self, blok: BlokBaris) -> BlokBaris:
        if self._letak is None or not blok.n:
            return blok
        teks = blok.kolom(self.kolom_tanggal)
        buang: set[int] = set()
        for i, satu in enumerate(teks):
            if (letak := self._letak[satu]) != "dalam":
                buang.add(i)
                self._di_luar(blok, i, satu, letak)
        penentu = self.tanggal.penentu
        if penentu.rancu and not penentu.pasti and self._tergantung is None:
            lain = (i for i, t in enumerate(teks) if self._letak.tergantung(t))
            if (pertama := next(lain, None)) is not None:
                self._tergantung = blok.nomor[pertama], teks[pertama]
        self._periksa_arah()
        return blok.tanpa(buang, len(self._judul)) if buang else blok

    def _di_luar(self, blok: BlokBaris, i: int, teks: str, letak: Letak) -> None:
        """Say why a row is not in the period."""
        nomor, label = blok.nomor[i], self.kolom.judul[self.kolom_tanggal[0]]
        match letak:
            case "tak-terbaca":
                self._tak_terbaca(nomor, label, teks)
            case "lintas":
                di = tampilan(bersih(teks))
                self.temuan.catat("bulan-lintas-periode", nomor, label, di, str(self.periode))
            case "luar":
                self.temuan.ringkas("di-luar-periode", 1, nomor, label, str(self.periode))
            case _:
                if any(s.strip() for s in self._isi(blok, i)):
                    self.temuan.catat("tanpa-tanggal", nomor, label)

    def _tak_terbaca(self, nomor: int, label: str, teks: str) -> None:
        seri = nomor_seri(teks)
        saran = tanggal_panjang(seri) if seri else ""
        self.temuan.catat("tanggal-tak-terbaca", nomor, label, tampilan(bersih(teks)), "", saran)

    def _periksa_arah(self) -> None:
        """Begin again, or give up, where dates say something new about day and month."""
        if self.tanggal.berubah:
            raise _UrutanBerubahError
        if self.periode is not None and self.tanggal.penentu.campur:
            raise DataError([self._campur()])

    def _periksa_urutan(self) -> None:
        """Say whether the order of day and month is open, where that matters."""
        penentu = self.tanggal.penentu
        if penentu.campur:
            self.temuan.tambah(self._campur())
        if self._tergantung is None or penentu.pasti:
            return
        nomor, teks = self._tergantung
        arti = [
            tanggal_panjang(date.fromisoformat(h))
            for h in (self.tanggal[teks], self.tanggal.sebaliknya(teks))
        ]
        raise DataError(
            [
                Masalah(
                    kode="tanggal-urutan-rancu",
                    berkas=self.sumber.berkas,
                    baris=nomor,
                    lokasi=self.kolom.judul[self.kolom_tanggal[0]],
                    ditemukan=tampilan(bersih(teks)),
                    diharapkan=" | ".join(arti),
                    saran=_PILIHAN_URUTAN,
                )
            ]
        )

    def _campur(self) -> Masalah:
        penentu = self.tanggal.penentu
        return Masalah(
            kode="tanggal-urutan-campur",
            berkas=self.sumber.berkas,
            lokasi=self.kolom.judul[self.kolom_tanggal[0]],
            ditemukan=tampilan(bersih(penentu.hanya_hari)),
            diharapkan=tampilan(bersih(penentu.hanya_bulan)),
            saran=_PILIHAN_URUTAN,
        )

    def _jawaban(self, blok: BlokBaris) -> tuple[list[str], BlokBaris]:
        """Return per unsur a text with one character for each row; and the rows themselves."""
        n = blok.n
        jawab: list[str] = []
        salah: list[tuple[int, int]] = []
        for urutan, kode in enumerate(self.unsur):
            teks = blok.kolom(self.kolom.unsur[kode])
            sel = f",{','.join(teks)},"
            if ",," in sel:
                sel = sel.replace(",,", ",-,").replace(",,", ",-,")
            # Every cell takes two places or more, so this length means one character for each.
            huruf = sel[1::2]
            if len(sel) != 2 * n + 1 or _BUKAN_JAWABAN(huruf):
                huruf = "".join(map(self.arti[kode].__getitem__, teks))
                di = huruf.find(DITOLAK)
                while di >= 0:
                    salah.append((di, urutan))
                    di = huruf.find(DITOLAK, di + 1)
            elif n and not self.polos[urutan]:
                self.polos[urutan] = huruf.count(KOSONG) < n
            jawab.append(huruf)
        return self._terangkan(sorted(salah), jawab, blok) if salah else (jawab, blok)

    def _terangkan(
        self, salah: list[tuple[int, int]], jawab: list[str], blok: BlokBaris
    ) -> tuple[list[str], BlokBaris]:
        """Say what is wrong with answers; leave out rows that are the headings once more."""
        ulang: set[int] = set()
        for di, urutan in salah:
            if di in ulang:
                continue
            isi = self._isi(blok, di)
            if [s.strip() for s in isi] == self._judul:
                self.temuan.catat("judul-berulang", blok.nomor[di])
                ulang.add(di)
                continue
            kode = self.unsur[urutan]
            tempat = self.kolom.unsur[kode]
            kolom = next((i for i in tempat if isi[i].strip()), tempat[0])
            _hitung_ditolak(self.ditolak[kode], isi[kolom])
            self.temuan.catat(
                sebab_ditolak(isi[kolom]),
                blok.nomor[di],
                self.kolom.judul[kolom],
                tampilan(bersih(isi[kolom])),
                "1–4",
                kode,
            )
        return self._buang(ulang, jawab, blok) if ulang else (jawab, blok)

    def _tanpa_jawaban(
        self, jawab: list[str], blok: BlokBaris, tampung: "_Tampung"
    ) -> tuple[list[str], BlokBaris]:
        """
        Leave out rows without an answer that counts.

        A sheet that was handed in empty is one all the same, a blank row is none, and a row all
        of whose answers were refused is most often one of sums.
        """
        buang: set[int] = set()
        for huruf in jawab:
            di = huruf.find(DITOLAK)
            while di >= 0:
                isi = [h[di] for h in jawab]
                if di not in buang and not any(h in SKALA for h in isi):
                    buang.add(di)
                    banyak = str(isi.count(DITOLAK))
                    self.temuan.catat("lembar-tanpa-jawaban-sah", blok.nomor[di], "", banyak)
                di = huruf.find(DITOLAK, di + 1)
        # The fewest blanks of a column are the most that sheets can have in all columns.
        acuan = min(jawab, key=lambda huruf: huruf.count(KOSONG))
        awal, akhir = jawab[0], jawab[-1]
        di = acuan.find(KOSONG)
        while di >= 0:
            if awal[di] == akhir[di] == KOSONG and all(h[di] == KOSONG for h in jawab):
                buang.add(di)
                if any(s.strip() for s in self._isi(blok, di)):
                    self._periksa_nomor(blok, di)
                    self.temuan.catat("lembar-tanpa-jawaban", blok.nomor[di])
                    tampung.tanpa_jawaban += 1
                else:
                    self.baris -= 1
            di = acuan.find(KOSONG, di + 1)
        if not buang:
            return jawab, blok
        self._lihat_tanggal(blok, buang)
        return self._buang(buang, jawab, blok)

    def _periksa_nomor(self, blok: BlokBaris, di: int) -> None:
        """Stop at a sheet whose answers stand only in columns known by a number."""
        isi = self._isi(blok, di)
        if any(a[isi[i]] in SKALA for a in self._arti_nomor for i in self.kolom.nomor):
            berkas, baris = self.sumber.berkas, blok.nomor[di]
            raise DataError([hanya_nomor(self.kolom, berkas=berkas, baris=baris)])

    def _buang(
        self, tempat: set[int], jawab: list[str], blok: BlokBaris
    ) -> tuple[list[str], BlokBaris]:
        """Take rows out of a block."""
        tinggal = [i not in tempat for i in range(blok.n)]
        return (
            ["".join(compress(huruf, tinggal)) for huruf in jawab],
            blok.tanpa(tempat, len(self._judul)),
        )

    def _periksa_usia(self, blok: BlokBaris) -> None:
        tempat = self.kolom.profil.get("usia")
        if not tempat:
            return
        teks = blok.kolom(tempat)
        baru = set(teks) - self._usia_wajar
        if not baru:
            return
        aneh = {t for t in baru if self.usia[t] == TIDAK_WAJAR}
        _ingat(self._usia_wajar, baru - aneh)
        if aneh:
            label = self.kolom.judul[tempat[0]]
            for n, t in zip(blok.nomor, teks, strict=True):
                if t in aneh:
                    self.temuan.catat("usia-tidak-wajar", n, label, tampilan(bersih(t)))

    def _periksa_tanggal(self, blok: BlokBaris) -> None:
        if not self.kolom_tanggal:
            return
        teks = blok.kolom(self.kolom_tanggal)
        beda = set(teks) - self._hari_biasa
        if not beda:
            return
        arti = {t: self.tanggal[t] for t in beda}
        self._periksa_arah()
        label = self.kolom.judul[self.kolom_tanggal[0]]
        aneh = {t for t, hari in arti.items() if hari == TAK_TERBACA}
        if aneh:
            for n, t in zip(blok.nomor, teks, strict=True):
                if t in aneh:
                    self._tak_terbaca(n, label, t)
        kasar = {t for t, hari in arti.items() if len(hari) == len("2024-03")}
        if kasar:
            tanpa = [n for n, t in zip(blok.nomor, teks, strict=True) if t in kasar]
            self.temuan.ringkas("tanggal-tanpa-hari", len(tanpa), tanpa[0], label)
        hari = {h for h in arti.values() if h not in ("", TAK_TERBACA)}
        self._rentang = rentang_tanggal((*self._rentang, *hari))
        _ingat(self._hari_biasa, beda - kasar - aneh)

    def _lihat_tanggal(self, blok: BlokBaris, tempat: Iterable[int]) -> None:
        """Let rows that are left out have their say about the order of day and month."""
        if self.kolom_tanggal:
            teks = blok.kolom(self.kolom_tanggal)
            for i in tempat:
                self.tanggal[teks[i]]
            self._periksa_arah()


class _Tampung:
    """Where the rows of a file end up."""

    def __init__(self, pembaca: _Pembaca, kolom: KolomDikenal) -> None:
        self.p, self.kolom = pembaca, kolom
        self.n = self.ganda = self.tanpa_jawaban = 0
        self._id = kolom.profil.get("id", ())
        self._waktu = kolom.profil.get("cap_waktu") or kolom.profil.get("tanggal") or ()
        self.mencari_ganda = bool(self._id or self._waktu)

    def kembar(self, jawab: list[str], blok: BlokBaris) -> list[int]:
        """Report sheets that repeat an earlier one; return their places."""
        kunci: Iterable[Any]
        if self._id:
            kode, label = "id-jawaban-ganda", self.kolom.judul[self._id[0]]
            teks = blok.kolom(self._id)
            if self._pasti_beda(teks):
                return []
            kunci = [t.strip() for t in teks]
        elif self._waktu:
            kode, label = "jawaban-ganda", self.kolom.judul[self._waktu[0]]
            teks = blok.kolom(self._waktu)
            isi = map("".join, zip(*jawab, strict=True))
            kunci = [(t, j) if berjam(t) else "" for t, j in zip(teks, isi, strict=True)]
        else:
            return []
        hasil: list[int] = []
        for i, satu in enumerate(kunci):
            if not satu:
                continue
            lama = self._ingat(satu, blok.nomor[i])
            if lama is not None:
                hasil.append(i)
                self.p.temuan.catat(
                    kode,
                    blok.nomor[i],
                    label,
                    tampilan(bersih(teks[i])),
                    str(lama) if lama else "…",
                )
        self.ganda += len(hasil)
        return hasil

    def _pasti_beda(self, teks: list[str]) -> bool:
        raise NotImplementedError

    def _ingat(self, kunci: Any, nomor: int) -> int | None:
        """Return the row of an earlier sheet with this key, 0 if it is not known; else None."""
        raise NotImplementedError

    def tambah(self, jawab: list[str], blok: BlokBaris) -> None:
        raise NotImplementedError

    def hasil(self, dimensi: list[str] | None) -> tuple[LembarJawaban | None, Tabulasi]:
        raise NotImplementedError


class _Simpan(_Tampung):
    """Keeps the sheets."""

    def __init__(self, pembaca: _Pembaca, kolom: KolomDikenal, *, samar: bool) -> None:
        super().__init__(pembaca, kolom)
        self._samar = samar
        self._jawab: list[list[str]] = []
        self._saran: list[str] = []
        self._dulu: dict[Any, int] = {}
        self._kelas = {d: Kelas(d) for d in DIMENSI if d in kolom.profil}
        self._profil: dict[str, list[str]] = {d: [] for d in self._kelas}
        if pembaca.kolom_tanggal:
            self._profil["tanggal"] = []

    def _pasti_beda(self, teks: list[str]) -> bool:
        return False

    def _ingat(self, kunci: Any, nomor: int) -> int | None:
        lama = self._dulu.setdefault(kunci, nomor)
        return None if lama is nomor or lama == nomor else lama

    def tambah(self, jawab: list[str], blok: BlokBaris) -> None:
        self.n += blok.n
        self._jawab.append(jawab)
        for d, kelas in self._kelas.items():
            self._profil[d] += map(kelas.__getitem__, blok.kolom(self.kolom.profil[d]))
        if self.p.kolom_tanggal:
            hari = map(self.p.tanggal.__getitem__, blok.kolom(self.p.kolom_tanggal))
            self._profil["tanggal"] += ["" if h == TAK_TERBACA else h for h in hari]
        if self.kolom.saran:
            semua = zip(*map(blok.satu, self.kolom.saran), strict=True)
            for nomor, sel in zip(blok.nomor, semua, strict=True):
                self._saran += self._bersihkan(nomor, sel)

    def _bersihkan(self, nomor: int, sel: Sequence[str]) -> Iterator[str]:
        """Yield the suggestions of one sheet, without what identifies people."""
        for i, satu in zip(self.kolom.saran, sel, strict=True):
            teks = bersih(satu)
            if not teks or teks in ("-", "–"):
                continue
            if self._samar:
                teks, banyak = samarkan(teks)
                if banyak:
                    label = self.kolom.judul[i]
                    self.p.temuan.catat("saran-disamarkan", nomor, label, str(banyak))
            yield teks

    def hasil(self, dimensi: list[str] | None) -> tuple[LembarJawaban | None, Tabulasi]:
        kolom = map("".join, zip(*self._jawab, strict=True))
        dibuang = self.ganda if self.p.ganda == "buang" else 0
        lembar = LembarJawaban(
            jawaban=Peta(zip(self.p.unsur, kolom, strict=True)),
            profil=Peta({d: tuple(isi) for d, isi in self._profil.items()}),
            saran=tuple(self._saran),
            tanpa_jawaban=self.tanpa_jawaban,
            ganda=self.ganda - dibuang,
            dibuang=dibuang,
        )
        return lembar, tabulasikan(lembar, dimensi)


class _Alir(_Tampung):
    """Counts and forgets."""

    def __init__(
        self,
        pembaca: _Pembaca,
        kolom: KolomDikenal,
        dimensi: list[str],
        *,
        teliti: bool,
    ) -> None:
        super().__init__(pembaca, kolom)
        self._teliti = teliti
        self._id_terakhir = (0, "")
        self._dulu: set[int] = set()
        self._dimensi = {d: _Kelompok(pembaca.unsur, Kelas(d)) for d in dimensi}
        self._potong: list[list[str]] = []
        self._semua: Hitungan | None = None
        self._menunggu = 0

    def _pasti_beda(self, teks: list[str]) -> bool:
        if self._teliti:
            return False
        # Ids that only go up, as counters do, repeat nothing; by length, then by text.
        panjang = [*map(len, teks)]
        urut: list[Any] = teks if panjang[0] == panjang[-1] else [*zip(panjang, teks, strict=True)]
        naik = len({*panjang}) == 1 if urut is teks else True
        if not naik or not all(map(lt, urut, islice(urut, 1, None))):
            raise _IdTakUrutError
        if self._id_terakhir >= (panjang[0], teks[0]):
            raise _IdTakUrutError
        self._id_terakhir = (panjang[-1], teks[-1])
        return True

    def _ingat(self, kunci: Any, nomor: int) -> int | None:
        sidik = hash(kunci)
        if sidik in self._dulu:
            return 0
        self._dulu.add(sidik)
        return None

    def tambah(self, jawab: list[str], blok: BlokBaris) -> None:
        self.n += blok.n
        if not self._dimensi:
            self._potong.append(jawab)
            self._menunggu += blok.n
            if self._menunggu >= _BARIS_SIMPAN:
                self._cacah()
            return
        k = len(jawab)
        rapat = bytearray(k * blok.n)
        for i, huruf in enumerate(jawab):
            rapat[i::k] = huruf.encode()
        teks = rapat.decode()
        lembar = [teks[i : i + k] for i in range(0, len(teks), k)]
        for d, kelompok in self._dimensi.items():
            kelompok.tambah(blok.kolom(self.kolom.profil[d]), lembar)

    def _cacah(self) -> None:
        kolom = map("".join, zip(*self._potong, strict=True))
        baru = cacah(dict(zip(self.p.unsur, kolom, strict=True)))
        self._semua = baru if self._semua is None else self._semua + baru
        self._potong.clear()
        self._menunggu = 0

    def hasil(self, dimensi: list[str] | None) -> tuple[LembarJawaban | None, Tabulasi]:
        kelompok = {d: k.hasil() for d, k in self._dimensi.items()}
        if kelompok:
            semua = _jumlahkan(next(iter(kelompok.values())).values())
        else:
            if self._potong:
                self._cacah()
            semua = self._semua or Tabulasi.kosong(tuple(self.p.unsur)).semua
        return None, Tabulasi(
            semua=semua, kelompok=Peta(kelompok), tanpa_jawaban=self.tanpa_jawaban
        )


class _Kelompok:
    """Answers of the classes of one dimension, counted whenever there are enough."""

    def __init__(self, unsur: list[KodeUnsur], kelas: Kelas) -> None:
        self._unsur, self._kelas = unsur, kelas
        self._antre: defaultdict[str, list[str]] = defaultdict(list)
        self._menunggu = 0
        self._teks: defaultdict[str, list[str]] = defaultdict(list)
        self._panjang = 0
        self._hitungan: dict[str, Hitungan] = {}

    def tambah(self, kelas: list[str], lembar: list[str]) -> None:
        # `append` to the list of each sheet's class, in one go.
        deque(map(_TAMBAH, map(self._antre.__getitem__, kelas), lembar), maxlen=0)
        self._menunggu += len(lembar)
        if self._menunggu >= _BARIS_SIMPAN:
            self._rapatkan()

    def _rapatkan(self) -> None:
        """Join waiting sheets into one text for each class: a byte for an answer."""
        for mentah, isi in self._antre.items():
            teks = "".join(isi)
            self._teks[self._kelas[mentah]].append(teks)
            self._panjang += len(teks)
        self._antre.clear()
        self._menunggu = 0
        if self._panjang >= _HURUF_SIMPAN:
            self._cacah()

    def _cacah(self) -> None:
        k = len(self._unsur)
        for kelas, potong in self._teks.items():
            teks = "".join(potong)
            baru = cacah({kode: teks[i::k] for i, kode in enumerate(self._unsur)})
            lama = self._hitungan.get(kelas)
            self._hitungan[kelas] = baru if lama is None else lama + baru
        self._teks.clear()
        self._panjang = 0

    def hasil(self) -> Peta[str, Hitungan]:
        self._rapatkan()
        self._cacah()
        return Peta(self._hitungan)


def _hitung_ditolak(jumlah: Counter[str], teks: str) -> None:
    """Count a value that is not on the scale; of different ones not without bounds."""
    if teks in jumlah or len(jumlah) < 4096:
        jumlah[teks] += 1


def _ingat(tempat: set[str], baru: set[str]) -> None:
    """Remember texts that need no second look; not without bounds."""
    if len(tempat) < 65536:
        tempat |= baru


def _jumlahkan(semua: Iterable[Hitungan]) -> Hitungan:
    pertama, *lain = semua
    for satu in lain:
        pertama += satu
    return pertama
