"""
The queries that `skm.tabulasi.mesin.baca` sends to an engine, and what comes back: integers.

A count takes one pass.  Only where a column holds something unknown does a second pass bring that
back, and only where this changes the meaning of the counts (``3 - Baik`` is an answer, a row of
sums is no form) is there another.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import combinations_with_replacement
from typing import Any, TypeAlias

from skm.bahasa import normal
from skm.dasar import Peta, adalah, tampilan
from skm.errors import DataError, Masalah
from skm.model import KodeUnsur
from skm.model.jawaban import DITOLAK, KOSONG, SKALA, rentang_tanggal
from skm.model.tabulasi import Frekuensi
from skm.tabulasi.arti.kata import baris_jumlah, daftar_kata
from skm.tabulasi.arti.kelas import TIDAK_WAJAR, Kelas
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.pilihan import Arti, Macam, macam
from skm.tabulasi.arti.tanggal import TAK_TERBACA, ArtiTanggal, PenentuUrutan
from skm.tabulasi.bacaan import CONTOH

# A frame of narwhals, lazy or not.  Its types are known only where it is installed.
Bingkai: TypeAlias = Any

POTONG = 1 << 19
"""Rows: what is worked out of a piece of a table in memory fits in the caches."""
MUAT = 1 << 31
"""Rows of one group up to which two counts travel in one sum, which halves the work."""

BERJAM = r"^[^ ]* [\s\S]*[0-9][:.][0-9]{2}|^[^ T]*T[^ ]*[0-9][:.][0-9]{2}[^ ]* ?$"
"""Finds what `skm.tabulasi.arti.tanggal.berjam` finds: dates with a time of day."""
JAM = r"[T ,][0-9]{1,2}:[0-9]{2}.*$"
"""A time of day, which says nothing of the day."""
JAM_TITIK = (
    r"(?:[0-9]{4}|-[0-9]{2})[T ,]+[0-9]{1,2}[.][0-9]{2}",
    r"[T ,]+[0-9]{1,2}[.][0-9]{2}(?:[.][0-9]{2})?(?: ?[A-Za-z]+)?$",
)
"""The same with dots: how a text looks that has one, and the time in it."""
JAM_NOL = " 0:00"
"""What stands for every time of day."""

PUTIH = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""All white space; engines differ in what they take for it by themselves."""

_CUPLIKAN = 1000
_GESER = 1 << 32
_KEPALA = 3  # rows, rows without an answer, rows whose answers are all refused
_ANGKA = ("0", ":")  # the first character of a text between these two is a figure
_TIADA = "\x01"  # a text that no cell holds
_KODE_SEKALI = 20  # answers that one integer can hold


class Sel:
    """The cells of one unsur: which values are known, and what they mean."""

    def __init__(self, nama: str, arti: Arti, *, teks: bool) -> None:
        self.nama, self.arti, self.teks = nama, arti, teks
        awal: Iterable[Any] = SKALA if teks else map(int, SKALA)
        self.nilai: dict[str, list[Any]] = {
            huruf: [v] for huruf, v in zip(SKALA, awal, strict=True)
        }
        self.nilai |= {KOSONG: [""] if teks else [], DITOLAK: []}
        self._tahu = {v for semua in self.nilai.values() for v in semua}
        self.jumlah: Counter[str] = Counter()

    def cuplik(self, semua: Iterable[Any]) -> None:
        """Note the values of some rows: where all are texts, figures are not known beforehand."""
        ada = {nilai for nilai in semua if not hampa(nilai)}
        if self.teks and ada - {""} and not ada & {*SKALA}:
            for huruf in SKALA:
                self.nilai[huruf].clear()
            self._tahu -= {*SKALA}
        for nilai in ada:
            self.kenali(nilai)

    def kenali(self, nilai: Any) -> bool:
        """Note a value that was met; return whether counts so far did not know its meaning."""
        if nilai in self._tahu:
            return False
        self._tahu.add(nilai)
        huruf = self.arti[teks_nilai(nilai)]
        self.nilai[huruf].append(nilai)
        return huruf != DITOLAK

    def ada(self, nw: Any, huruf: str) -> Any:
        """Return the flag of cells that hold one of these kinds; null where a cell is null."""
        semua = [v for h in huruf for v in self.nilai[h]] or [_TIADA]
        kolom = nw.col(self.nama)
        if self.teks and len(semua) > 1:
            return kolom.is_in(semua)
        # Engines differ in whether a figure of one type is in a list of another.
        return reduce(lambda a, b: a | b, [kolom == v for v in semua])

    def kosong(self, nw: Any) -> Any:
        """Return the flag of cells without an answer."""
        kolom = nw.col(self.nama)
        return (
            (kolom.is_null() | kolom.is_in(self.nilai[KOSONG]))
            if self.nilai[KOSONG]
            else kolom.is_null()
        )

    def asing(self, nw: Any) -> Any:
        """Return the flag of cells that hold none of the scale and are not blank."""
        return ~self.kosong(nw) & ~self.ada(nw, SKALA)


class Penghitung:
    """
    One count of one table.

    Attributes:
        sel: Per unsur what its cells hold.
        grup: Per group its columns.
        hitung: By the values of all groups rows, rows without an answer, rows whose answers are
            all refused, and per unsur 1, 2, 3, 4 and cells filled; the latter without the cells of
            rows that are no forms.
        lengkap: The same of complete forms, followed by sums of products; None if not asked for.
        baris_jumlah: Rows of sums and means, by what they begin with.
        judul_berulang: Rows that are the headings once more.
        baris_panjang: Rows with a cell beyond the headings.
        kosong: Rows without anything.
        tanpa_sah: Rows whose answers are all refused, by how many they are.
        ganda: Forms that repeat an earlier one; None if nobody looked for them.
        contoh_ganda: Some ids, or times, that are repeated.
        usia_aneh: Ages that no respondent has.
        tak_terbaca: Dates that cannot be read.
        tanpa_hari: How many dates say no more than a month.
        rentang: First and last date.
        penentu: In which order day and month stand.
    """

    def __init__(
        self,
        nw: Any,
        tabel: Bingkai,
        kolom: KolomDikenal,
        pilihan: Mapping[KodeUnsur, Mapping[str, int]],
        grup: Sequence[str] = (),
        *,
        lebih: str = "",
        bulan_dahulu: bool | None = None,
        contoh: Sequence[Sequence[str]] | None = None,
    ) -> None:
        self.nw, self.tabel, self.kolom = nw, tabel, kolom
        self._contoh = contoh
        semua = dict(tabel.collect_schema())
        self._lebih = [nama for nama in semua if lebih and nama.startswith(lebih)]
        self._jenis = {nama: jenis for nama, jenis in semua.items() if nama not in self._lebih}
        self._nama = list(self._jenis)
        self._pilihan = pilihan
        self.kode = list(kolom.unsur)
        self.grup = {nama: self._tempat(nama) for nama in dict.fromkeys(grup)}
        self.sel = {
            kode: Sel(kode, Arti(pilihan[kode]), teks=not self._angka(tempat))
            for kode, tempat in kolom.unsur.items()
        }
        self.mesin = str(tabel.implementation)
        self._polars = bool(tabel.implementation.is_polars())
        self.hitung: dict[tuple[str, ...], list[int]] = {}
        self.lengkap: dict[tuple[str, ...], list[int]] | None = None
        self.baris_jumlah: Counter[str] = Counter()
        self.tanpa_sah: Counter[int] = Counter()
        self.judul_berulang = self.baris_panjang = self.kosong = self.tanpa_hari = 0
        self.ganda: int | None = None
        self.contoh_ganda: tuple[str, ...] = ()
        self.usia_aneh: Counter[str] = Counter()
        self.tak_terbaca: Counter[str] = Counter()
        self.rentang: tuple[str, ...] = ()
        self.penentu = PenentuUrutan(bulan_dahulu=bulan_dahulu)
        self._saring: Any = None  # which rows are forms; None for all
        self._awal: Any = None  # whether a row surely does not begin like one of sums
        self._pasti = self._terisi_lebih = 0
        self._berangka = self._ketat = False
        # Tables in memory are worked on in pieces, so that memory stays that of the table.
        if isinstance(tabel, nw.DataFrame) and not tabel.implementation.is_polars():
            panjang = len(tabel)
            self._potongan = [tabel[i : i + POTONG] for i in range(0, max(panjang, 1), POTONG)]
        else:
            self._potongan = [tabel.lazy()]

    def jalankan(self, *, statistik: bool, ganda: bool, teliti: bool) -> None:
        """Ask as few of the queries as the data allow."""
        self._cuplik()
        self._cacah_awal()
        if self._terisi_lebih:
            self._tanpa_baris_panjang()
            self._cacah_awal()
        aneh = self._aneh()
        ulang = bool(aneh) and self._kenali_asing(aneh)
        tanpa = any(isi[1] for isi in self.hitung.values())
        if self._ragu() or self._mungkin_lain(aneh=bool(aneh), tanpa=tanpa):
            self._bukan_lembar()
            if self.baris_jumlah or self.judul_berulang:
                ulang = True
                self._kenali_asing(aneh)
        if tanpa and self.kolom.nomor:
            self._periksa_nomor()
        if ulang or self.tanpa_sah:
            self._ketat = bool(self.tanpa_sah)
            self.hitung = self._cacah()
        if statistik:
            self.lengkap = self._cacah(lengkap=True)
        if ganda:
            self._hitung_ganda()
        if teliti:
            self._periksa_profil()

    @property
    def n(self) -> int:
        """How many forms were counted."""
        return sum(isi[0] - isi[1] - isi[2] for isi in self.hitung.values())

    @property
    def tanpa_jawaban(self) -> int:
        """How many forms have no answer at all; blank rows are no forms."""
        return sum(isi[1] for isi in self.hitung.values()) - self.kosong

    @property
    def baris(self) -> int:
        """How many rows there are that are not blank."""
        dihitung = sum(isi[0] for isi in self.hitung.values())
        return dihitung - self.kosong + self.baris_jumlah.total() + self.judul_berulang

    def pasangan(self) -> list[tuple[KodeUnsur, KodeUnsur]]:
        """Return the pairs of unsur whose sums of products `lengkap` has, in their order."""
        return [*combinations_with_replacement(self.kode, 2)]

    def frekuensi(
        self, isi: Sequence[int]
    ) -> tuple[Peta[KodeUnsur, Frekuensi], Peta[KodeUnsur, int], tuple[int, ...]]:
        """Return the answers, the refused cells and the sums of products in one list of counts."""
        frekuensi: dict[KodeUnsur, Frekuensi] = {}
        ditolak: dict[KodeUnsur, int] = {}
        for i, kode in enumerate(self.kode):
            satu, dua, tiga, empat, terisi = isi[_KEPALA + 5 * i : _KEPALA + 5 * i + 5]
            frekuensi[kode] = (satu, dua, tiga, empat)
            ditolak[kode] = terisi - satu - dua - tiga - empat
        return Peta(frekuensi), Peta(ditolak), tuple(isi[self.lebar :])

    def jenis(self, kode: KodeUnsur) -> tuple[Macam, ...]:
        """Return the kinds of the answers met."""
        ada: set[Macam] = set()
        di = _KEPALA + 5 * self.kode.index(kode)
        for i, huruf in enumerate(SKALA, start=di):
            if any(isi[i] for isi in self.hitung.values()):
                for nilai in self.sel[kode].nilai[huruf]:
                    ada.update(macam(teks_nilai(nilai)))
        return tuple(sorted(ada))

    @property
    def lebar(self) -> int:
        """How many counts there are for each group, sums of products apart."""
        return _KEPALA + 5 * len(self.kode)

    def kolom_tanggal(self) -> tuple[int, ...]:
        """Return the columns of the date."""
        profil = self.kolom.profil
        return profil.get("tanggal") or profil.get("cap_waktu") or ()

    def kolom_waktu(self) -> tuple[int, ...]:
        """Return the columns of the time by which repeated forms are known."""
        profil = self.kolom.profil
        return profil.get("cap_waktu") or profil.get("tanggal") or ()

    # What the columns look like to the queries below: one column for each unsur, under its code.

    def _tempat(self, nama: str) -> tuple[int, ...]:
        if nama in self.kolom.profil:
            return self.kolom.profil[nama]
        cari = normal(nama)
        ada = [i for i, j in enumerate(self.kolom.judul) if j == nama or normal(j) == cari]
        if not ada:
            masalah = Masalah(
                kode="kolom-profil-hilang",
                lokasi=nama,
                ditemukan=tampilan(nama),
                diharapkan=", ".join([*self.kolom.profil]) or "–",
                saran=f'--kolom {nama}="…"',
            )
            raise DataError([masalah])
        return (ada[0],)

    def _angka(self, tempat: Sequence[int]) -> bool:
        """Return whether this is one column, and that of figures."""
        return len(tempat) == 1 and bool(self._jenis[self._nama[tempat[0]]].is_numeric())

    def _teks(self, tempat: int) -> bool:
        """Return whether a column holds texts."""
        jenis, nw = self._jenis[self._nama[tempat]], self.nw
        return jenis in (nw.String, nw.Object, nw.Categorical, nw.Enum)

    def _tercetak(self, tempat: int) -> bool:
        jenis = self._jenis[self._nama[tempat]]
        return not jenis.is_nested() and jenis != self.nw.Binary

    def _isi(self, tempat: int) -> Any:
        """Return a column as figures or as text."""
        nw, nama = self.nw, self._nama[tempat]
        jenis, kolom = self._jenis[nama], nw.col(nama)
        if jenis.is_float():
            return kolom.fill_nan(None)
        if jenis.is_numeric() or jenis in (nw.String, nw.Object):
            return kolom
        return kolom.cast(nw.String)

    def _isi_teks(self, tempat: int) -> Any:
        """Return a column as text, null where it is blank."""
        isi = self._isi(tempat).cast(self.nw.String)
        return self.nw.when(rapat(isi) != "").then(isi)

    def _satu(self, tempat: Sequence[int]) -> Any:
        """Return one column of several: the first that is not blank."""
        if len(tempat) == 1:
            return self._isi(tempat[0])
        return self.nw.coalesce(*map(self._isi_teks, tempat))

    def _pertama(self) -> Any:
        """Return the first cell of each row that is not blank, as text."""
        semua = [self._isi_teks(i) for i in range(len(self._nama)) if self._tercetak(i)]
        return self.nw.coalesce(*semua).fill_null("")

    def _tanpa_objek(self, potong: Bingkai) -> Bingkai:
        """Write columns of mixed Python objects as text."""
        nw = self.nw
        objek = [nama for nama, jenis in self._jenis.items() if jenis == nw.Object]
        if not objek or not isinstance(potong, nw.DataFrame):
            return potong
        teks = [
            nw.new_series(
                nama,
                [teks_nilai(v) or None for v in potong[nama].to_list()],
                nw.String,
                backend=potong.implementation,
            )
            for nama in objek
        ]
        return potong.with_columns(*teks)

    def _siap(self, potong: Bingkai, *lain: Any) -> Bingkai:
        """Return the forms in a piece, with a column for every group, unsur and more."""
        potong = self._tanpa_objek(potong)
        if self._saring is not None:
            potong = potong.filter(self._saring)
        unsur = [self._satu(tempat).alias(kode) for kode, tempat in self.kolom.unsur.items()]
        grup = [self._satu(t).alias(f"g{i}") for i, t in enumerate(self.grup.values())]
        return potong.select(*grup, *unsur, *lain)

    def _bendera(self, bendera: Any) -> Any:
        """Return 1 where a flag is set, 0 or null elsewhere."""
        if self.tabel.implementation.is_dask():  # it casts no flag that is null
            bendera = bendera.fill_null(value=False)
        return bendera.cast(self.nw.Int64)

    def _sah(self) -> Any:
        """Return the flag of rows with an answer on the scale."""
        ada = [sel.ada(self.nw, SKALA) for sel in self.sel.values()]
        return self.nw.any_horizontal(*ada, ignore_nulls=True)

    # Counting.

    def _cacah_awal(self) -> None:
        """Count for the first time, and look on the way for rows that may be no forms."""
        self._pasti = self._terisi_lebih = 0
        self.hitung = self._cacah(awal=True)

    def _cacah(
        self, *, lengkap: bool = False, awal: bool = False
    ) -> dict[tuple[str, ...], list[int]]:
        """Count by the values of all groups; with *lengkap* only complete forms."""
        nw = self.nw
        hasil: dict[tuple[str, ...], list[int]] = {}
        lain: list[Any] = []
        if awal:
            lain = [nw.col(nama) for nama in self._lebih]
            if self._awal is not None:
                lain.append(self._awal)
        for potong in self._potongan:
            siap = self._siap(potong, *lain)
            if lengkap:
                semua = [sel.ada(nw, SKALA) for sel in self.sel.values()]
                siap = siap.filter(nw.all_horizontal(*semua, ignore_nulls=False))
            for baris in self._jumlahkan(siap, lengkap=lengkap, awal=awal):
                k = len(self.grup)
                kunci = tuple(map(teks_nilai, baris[:k]))
                lama = hasil.get(kunci)
                hasil[kunci] = (
                    baris[k:]
                    if lama is None
                    else [a + b for a, b in zip(lama, baris[k:], strict=True)]
                )
        return hasil

    def _jumlahkan(self, siap: Bingkai, *, lengkap: bool, awal: bool) -> Iterator[list[Any]]:
        def kumpul(*, kemas: bool) -> list[list[Any]]:
            return [*self._kumpul(siap, kemas=kemas, lengkap=lengkap, awal=awal)]

        # polars is quicker at counting flags than at adding up what is made of them.
        baris = kumpul(kemas=not self._polars)
        if not self._polars and any(satu[len(self.grup)] >= MUAT for satu in baris):
            baris = kumpul(kemas=False)
        for isi in baris:
            if awal:
                self._pasti += isi.pop()
                self._terisi_lebih += isi.pop()
            yield isi

    def _kumpul(
        self, siap: Bingkai, *, kemas: bool, lengkap: bool, awal: bool
    ) -> Iterator[list[Any]]:
        nw, grup = self.nw, [f"g{i}" for i in range(len(self.grup))]
        kolom: list[Any] = []
        agregat: list[Any] = [nw.len().alias("n")]
        kosong = [sel.kosong(nw) for sel in self.sel.values()]
        kolom.append(nw.all_horizontal(*kosong, ignore_nulls=False).cast(nw.Int64).alias("tanpa"))
        agregat.append(nw.col("tanpa").sum())
        if self._ketat:
            siap = siap.with_columns(self._bendera(self._sah()).alias("sah"))
            agregat.append(nw.col("sah").sum())
        for kode, sel in self.sel.items():
            bagian = [sel.ada(nw, h) if self._polars else self._angka_dari(sel, h) for h in SKALA]
            if kemas:
                satu, dua, tiga, empat = bagian
                bagian = [satu + dua * _GESER, tiga + empat * _GESER]
            kolom += [isi.alias(f"{kode}_{i}") for i, isi in enumerate(bagian)]
            agregat += [nw.col(f"{kode}_{i}").sum() for i in range(len(bagian))]
            if self._ketat or sel.nilai[KOSONG]:
                isi = (~sel.kosong(nw)).cast(nw.Int64)
                isi = isi * nw.col("sah") if self._ketat else isi
                kolom.append(isi.alias(f"{kode}_isi"))
                agregat.append(nw.col(f"{kode}_isi").sum())
            else:
                agregat.append(nw.col(kode).count().alias(f"{kode}_isi"))
        if lengkap:
            for a, b in self.pasangan():
                kolom.append((self._nilai(a) * self._nilai(b)).alias(f"{a}_{b}_kali"))
                agregat.append(nw.col(f"{a}_{b}_kali").sum())
        ekor = 0
        if awal:
            agregat += [nw.col(nama).count() for nama in self._lebih]
            ekor = len(self._lebih)
            if self._awal is not None and self._teks(0):
                kolom.append(self._bendera(self._tentu()).alias("pasti"))
                agregat.append(nw.col("pasti").sum())
            elif self._awal is not None:
                agregat.append(nw.col("awal").count())
        siap = siap.with_columns(*kolom)
        for baris in self._baris(
            siap.group_by(*grup).agg(*agregat) if grup else siap.select(*agregat)
        ):
            kunci = list(baris[: len(grup)])
            isi = [v if v.__class__ is int else bulat(v) for v in baris[len(grup) :]]
            pasti = isi.pop() if awal and self._awal is not None else isi[0]
            lebih = sum(isi.pop() for _ in range(ekor))
            hasil, di = isi[:2], 2
            hasil.append(isi[0] - isi[1] - isi[2] if self._ketat else 0)
            di += self._ketat
            for _ in self.kode if kemas else ():
                satu, dua, terisi = isi[di : di + 3]
                hasil += [satu % _GESER, satu // _GESER, dua % _GESER, dua // _GESER, terisi]
                di += 3
            yield [*kunci, *hasil, *isi[di:], *((lebih, pasti) if awal else ())]

    def _angka_dari(self, sel: Sel, huruf: str) -> Any:
        """Return 1 where an unsur has this answer, 0 or null elsewhere."""
        return self._bendera(sel.ada(self.nw, huruf))

    def _nilai(self, kode: KodeUnsur) -> Any:
        """Return the answers of complete forms as figures."""
        nw, sel = self.nw, self.sel[kode]
        if not sel.teks and all(len(sel.nilai[h]) == 1 for h in SKALA):
            return nw.col(kode).cast(nw.Int64)
        return sum(self._angka_dari(sel, h) * int(h) for h in SKALA)

    # What cells hold.

    def _cuplik(self) -> None:
        """Look at some rows, to know the spelling of texts before counting."""
        teks = [kode for kode in self.kode if self.sel[kode].teks]
        tempat = [self.kolom.unsur[kode] for kode in teks]
        awal = self._kolom_awal()
        if awal is not None and self._tahu_hampa(awal):
            awal = None
        if awal is not None:
            tempat.append((awal,))
        if not tempat:
            return
        baris = self._cuplikan(tempat)
        for di, kode in enumerate(teks):
            self.sel[kode].cuplik(satu[di] for satu in baris)
        if awal is not None:
            self._awal = self._isi(awal).alias("awal")
            self._berangka = all(teks_nilai(satu[-1])[:1].isdigit() for satu in baris)

    def _cuplikan(self, tempat: Sequence[Sequence[int]]) -> Sequence[Sequence[Any]]:
        """Return what some rows hold in these places, of several the first that is not blank."""
        if self._contoh is not None:
            return [
                [next((baris[i] for i in satu if baris[i].strip()), "") for satu in tempat]
                for baris in self._contoh
                if len(baris) == len(self.kolom.judul)  # in others cells may have moved
            ]
        potong = self._potongan[0].head(_CUPLIKAN)
        if self._lebih:
            potong = potong.filter(~self._panjang())
        nama = [f"c{di}" for di in range(len(tempat))]
        isi = [self._satu(satu).alias(n) for satu, n in zip(tempat, nama, strict=True)]
        return [*self._baris(self._siap(potong, *isi).select(*nama))]

    def _kolom_awal(self) -> int | None:
        """Return the first column if it may name a row of sums; None if it holds answers."""
        unsur = {i for tempat in self.kolom.unsur.values() for i in tempat}
        return 0 if 0 not in unsur and self._tercetak(0) else None

    def _tahu_hampa(self, tempat: int) -> bool:
        """Return whether the engine tells nulls of a column most often without reading it."""
        mesin = self.tabel.implementation
        return not self._teks(tempat) and (mesin.is_polars() or mesin.is_duckdb())

    def _tentu(self) -> Any:
        """Return the flag of rows whose first cell says that they hold no sums."""
        awal = self.nw.col("awal")
        if self._berangka:
            bawah, atas = _ANGKA
            return (awal >= bawah) & (awal < atas)
        return ~awal.str.contains(_pola_jumlah(f"^[{PUTIH}]*$"))

    def _ragu(self) -> bool:
        """Return whether rows may hold sums although nothing about their answers is odd."""
        awal = self._kolom_awal()
        if awal is not None and self._tahu_hampa(awal):
            tanpa = self._isi(awal).is_null()
            semua = (potong.filter(tanpa).select(self.nw.len()) for potong in self._potongan)
            return any(n for satu in semua for (n,) in self._baris(satu))
        if self._awal is not None:
            return self._pasti < sum(isi[0] for isi in self.hitung.values())
        # Answers come first: what names a row of sums can only stand after blank ones.
        unsur = {i for tempat in self.kolom.unsur.values() for i in tempat}
        terselip = any(i not in unsur for i in range(max(unsur)))
        pertama = next((k for k, t in self.kolom.unsur.items() if t == (0,)), None)
        if not terselip or pertama is None:
            return terselip
        di = _KEPALA + 5 * self.kode.index(pertama) + 4
        return any(isi[di] < isi[0] for isi in self.hitung.values())

    def _mungkin_lain(self, *, aneh: bool, tanpa: bool) -> bool:
        """Return whether other rows than those of sums may be no forms: headings or blank ones."""
        if self._kolom_awal() is None:
            return aneh or tanpa
        # The first cell of every row is filled, so that none is blank.
        berangka = self._berangka or not self._teks(0)
        return aneh and not (berangka and not self.kolom.judul[0].strip()[:1].isdigit())

    def _aneh(self) -> list[KodeUnsur]:
        """Return the unsur some of whose filled cells are no known answer."""
        hasil: list[KodeUnsur] = []
        for i, kode in enumerate(self.kode):
            di = _KEPALA + 5 * i
            if any(sum(isi[di : di + 4]) != isi[di + 4] for isi in self.hitung.values()):
                hasil.append(kode)
        return hasil

    def _kenali_asing(self, kode: Sequence[KodeUnsur]) -> bool:
        """
        Bring back every value of these unsur that is no known answer, with its frequency.

        Returns:
            Whether the counts must be made anew, since some of them are answers or blanks.
        """
        nw, ulang = self.nw, False
        self.tanpa_sah.clear()
        for sel in self.sel.values():
            sel.jumlah.clear()
        if not kode:
            return False
        asing = [f"{k}_asing" for k in kode]
        for potong in self._potongan:
            # What is in order becomes an answer, so that few combinations are left.
            kolom = [
                nw.when(self.sel[k].asing(nw))
                .then(nw.col(k))
                .otherwise(nw.lit("1" if self.sel[k].teks else 1))
                .alias(a)
                for k, a in zip(kode, asing, strict=True)
            ]
            ada = nw.any_horizontal(*[self.sel[k].asing(nw) for k in kode], ignore_nulls=True)
            sah = self._bendera(self._sah()).alias("sah")
            siap = self._siap(potong).filter(ada).select(sah, *kolom)
            for berjawab, *nilai, n in self._baris(
                siap.group_by("sah", *asing).agg(nw.len().alias("n"))
            ):
                huruf: list[str] = []
                for k, satu in zip(kode, nilai, strict=True):
                    sel = self.sel[k]
                    polos = satu == ("1" if sel.teks else 1)
                    ulang |= sel.kenali(satu)
                    if polos:
                        continue
                    huruf.append(sel.arti[teks_nilai(satu)])
                    if huruf[-1] == DITOLAK:
                        sel.jumlah[teks_nilai(satu)] += n
                if not bulat(berjawab) and DITOLAK in huruf and not {*SKALA} & {*huruf}:
                    self.tanpa_sah[huruf.count(DITOLAK)] += n
        return ulang

    # Rows that are no forms.

    def _panjang(self) -> Any:
        """Return the flag of rows with a cell beyond the headings."""
        isi = [rapat(self.nw.col(nama)) != "" for nama in self._lebih]
        return self.nw.any_horizontal(*isi, ignore_nulls=True).fill_null(value=False)

    def _tanpa_baris_panjang(self) -> None:
        """Leave out rows with a cell beyond the headings: nobody knows which have moved."""
        nw, terisi = self.nw, self._panjang()
        for potong in self._potongan:
            panjang = potong.filter(terisi).select(nw.len().alias("n"))
            self.baris_panjang += sum(n for (n,) in self._baris(panjang))
        self._saring = ~terisi
        self._lebih = []

    def _bukan_lembar(self) -> None:
        """Look for sums and means, repeated headings and blank rows."""
        nw = self.nw
        pertama = self._pertama()
        sama = [
            (rapat(self._isi_teks(i)) == judul.strip()).fill_null(value=False)
            for i, judul in enumerate(self.kolom.judul)
            if judul.strip() and self._tercetak(i)
        ]
        judul = nw.all_horizontal(*sama, ignore_nulls=True)
        aneh = nw.any_horizontal(*[s.asing(nw) for s in self.sel.values()], ignore_nulls=True)
        calon = nw.col("pertama").str.contains(_pola_jumlah())
        bentuk = nw.when(calon).then(nw.col("pertama")).otherwise(nw.lit("")).alias("bentuk")
        for potong in self._potongan:
            siap = self._siap(potong, pertama.alias("pertama"), judul.alias("judul"))
            siap = siap.filter(calon | (nw.col("pertama") == "") | (nw.col("judul") & aneh)).select(
                bentuk, nw.col("judul").cast(nw.Int64)
            )
            for teks, ulang, n in self._baris(
                siap.group_by("bentuk", "judul").agg(nw.len().alias("n"))
            ):
                if baris_jumlah(teks):
                    self.baris_jumlah[teks] += n
                elif bulat(ulang):
                    self.judul_berulang += n
                elif not teks:
                    self.kosong += n
        bukan: list[Any] = []
        if self.judul_berulang:
            bukan.append(judul)
        if self.baris_jumlah:
            bukan.append(pertama.is_in([*self.baris_jumlah]))
        if bukan:
            lembar = ~nw.any_horizontal(*bukan, ignore_nulls=True)
            self._saring = lembar if self._saring is None else self._saring & lembar

    def _periksa_nomor(self) -> None:
        """Stop where forms without an answer have one in a column known by a number."""
        nw = self.nw
        arti = [Arti(isi) for isi in self._pilihan.values()]
        for i in filter(self._tercetak, self.kolom.nomor):
            for potong in self._potongan:
                kosong = [sel.kosong(nw) for sel in self.sel.values()]
                siap = self._siap(potong, self._isi(i).alias("isi"))
                siap = siap.filter(nw.all_horizontal(*kosong, ignore_nulls=False))
                ada = siap.group_by("isi").agg(nw.len().alias("n"))
                semua = {teks_nilai(nilai) for nilai, _ in self._baris(ada)}
                if any(a[t] in SKALA for a in arti for t in semua):
                    raise HanyaNomorError

    # Remarks on forms that are counted.

    def _hitung_ganda(self) -> None:
        """Count forms whose id, or else time and answers, stand in another one as well."""
        nw, kunci, lain = self.nw, self.nw.col("kunci"), list[Any]()
        if tempat := self.kolom.profil.get("id", ()):
            isi = self._satu(tempat)
            if not self._angka(tempat):
                isi = rapat(isi.cast(nw.String))
                ada = kunci != ""
            else:
                ada = ~kunci.is_null()
        elif tempat := self.kolom_waktu():
            isi, ada = self._waktu(tempat)
            if isi is None:
                return
            lain = self._semua_jawaban()
        else:
            return
        # All at once, for a piece knows nothing of another.
        potong = self._potongan[0] if len(self._potongan) == 1 else self.tabel
        siap = self._siap(potong, isi.alias("kunci")).filter(self._sah()).filter(ada)
        nama = [f"j{i}" for i in range(len(lain))]
        siap = siap.select("kunci", *[x.alias(j) for x, j in zip(lain, nama, strict=True)])
        kembar = siap.group_by("kunci", *nama).agg(nw.len().alias("n")).filter(nw.col("n") > 1)
        hasil = kembar.group_by("n").agg(
            nw.len().alias("banyak"), kunci.min().alias("awal"), kunci.max().alias("akhir")
        )
        semua = sorted(self._baris(hasil), key=lambda satu: -satu[0])
        self.ganda = sum((bulat(n) - 1) * bulat(banyak) for n, banyak, _, _ in semua)
        contoh = dict.fromkeys(teks_nilai(t) for _, _, *ujung in semua for t in ujung)
        self.contoh_ganda = tuple(contoh)[:CONTOH]

    def _waktu(self, tempat: Sequence[int]) -> tuple[Any, Any]:
        """Return a column of times, and the flag of those that say the time of day."""
        nw, jenis = self.nw, self._jenis[self._nama[tempat[0]]]
        isi, kunci = self._satu(tempat), self.nw.col("kunci")
        if len(tempat) > 1 or self._teks(tempat[0]):
            return isi.cast(nw.String), kunci.str.contains(BERJAM)
        if jenis == nw.Datetime:
            # A date that a table keeps as a time has none.
            isi = nw.col(self._nama[tempat[0]])
            jam = kunci.dt.hour() * 3600 + kunci.dt.minute() * 60 + kunci.dt.second()
            return isi, (jam > 0).fill_null(value=False)
        return None, None

    def _semua_jawaban(self) -> list[Any]:
        """Return the answers of a form as few integers; what is refused is one answer more."""
        nw = self.nw
        hasil: list[Any] = []
        for di in range(0, len(self.kode), _KODE_SEKALI):
            jumlah: Any = None
            for i, kode in enumerate(self.kode[di : di + _KODE_SEKALI]):
                sel = self.sel[kode]
                bendera = [*(sel.ada(nw, h) for h in SKALA), sel.asing(nw)]
                for nilai, satu in enumerate(bendera, start=1):
                    isi = satu.fill_null(value=False).cast(nw.Int64) * (nilai * 6**i)
                    jumlah = isi if jumlah is None else jumlah + isi
            hasil.append(jumlah)
        return hasil

    def _periksa_profil(self) -> None:
        """Look at dates and ages; of both there are few different ones, times of day left out."""
        nw = self.nw
        tanggal, usia = self.kolom_tanggal(), self.kolom.profil.get("usia", ())
        lain: dict[str, Any] = {}
        if tanggal:
            lain["tanggal"] = self._hari(tanggal)
        if usia:
            lain["usia"] = self._satu(usia)
        if not lain:
            return
        hari: Counter[tuple[str, bool]] = Counter()
        umur: Counter[str] = Counter()
        for potong in self._potongan:
            siap = self._siap(potong, *[isi.alias(nama) for nama, isi in lain.items()])
            siap = siap.with_columns(self._bendera(self._sah()).alias("sah"))
            for *kunci, sah, n in self._baris(siap.group_by(*lain, "sah").agg(nw.len().alias("n"))):
                isi = dict(zip(lain, map(teks_nilai, kunci), strict=True))
                if tanggal:
                    hari[isi["tanggal"], bool(bulat(sah))] += n
                if usia and bulat(sah):
                    umur[isi["usia"]] += n
        kelas = Kelas("usia")
        self.usia_aneh = Counter({t: n for t, n in umur.items() if kelas[t] == TIDAK_WAJAR})
        self._baca_hari(hari)

    def _hari(self, tempat: Sequence[int]) -> Any:
        """Return dates as text, all with the same time of day if they have one."""
        nw, isi = self.nw, self._satu(tempat)
        if len(tempat) == 1 and not self._teks(tempat[0]):
            temporal = self._jenis[self._nama[tempat[0]]].is_temporal()
            return isi.str.slice(0, len("2024-03-31")) if temporal else isi
        isi = isi.cast(nw.String).str.replace_all(JAM, JAM_NOL)
        bentuk, jam = JAM_TITIK
        bertitik = isi.str.contains(bentuk).fill_null(value=False)
        return nw.when(bertitik).then(isi.str.replace_all(jam, JAM_NOL)).otherwise(isi)

    def _baca_hari(self, hari: Counter[tuple[str, bool]]) -> None:
        """Read dates; those of rows that are not counted have their say about the order only."""
        tanggal = ArtiTanggal(self.penentu)
        for teks, _ in hari:
            tanggal[teks]
        if tanggal.berubah:
            tanggal = ArtiTanggal(self.penentu)
        dihitung = {t: n for (t, sah), n in hari.items() if sah}
        for teks, n in dihitung.items():
            if tanggal[teks] == TAK_TERBACA:
                self.tak_terbaca[teks.removesuffix(JAM_NOL)] += n
            elif len(tanggal[teks]) == len("2024-03"):
                self.tanpa_hari += n
        ada = {tanggal[t] for t in dihitung} - {"", TAK_TERBACA}
        self.rentang = rentang_tanggal(ada)

    def _baris(self, hasil: Bingkai) -> Iterable[tuple[Any, ...]]:
        """Collect a small result, on the way that imports nothing that was not there."""
        asli, mesin = self.nw.to_native(hasil), hasil.implementation
        baris: Iterable[Iterable[Any]]
        if isinstance(hasil, self.nw.DataFrame):
            baris = hasil.rows()
        elif mesin.is_polars():
            baris = asli.collect(engine="streaming").rows()
        elif mesin.is_duckdb():
            baris = asli.fetchall()
        elif mesin.is_pyspark():
            baris = asli.collect()
        else:
            baris = hasil.collect().rows()
        return (tuple(satu) for satu in baris)


class HanyaNomorError(Exception):
    """Answers stand in columns known only by a number."""


def rapat(isi: Any) -> Any:
    """Return texts without the white space around them, as `str.strip` of Python leaves them."""
    return isi.str.strip_chars_start(PUTIH).str.strip_chars_end(PUTIH)


def teks_nilai(nilai: Any) -> str:
    """Write a value of an engine the way a file would have it."""
    if hampa(nilai):
        return ""
    if adalah(nilai, float) and nilai.is_integer():
        return str(int(nilai))
    return str(nilai)


def hampa(nilai: Any) -> bool:
    """Return whether a value is null, NaN or pandas' NA, of which nobody can say whether."""
    try:
        return nilai is None or bool(nilai != nilai)
    except TypeError:
        return True


def bulat(nilai: Any) -> int:
    """Return a sum as the engine gives it (None for that of nothing) as a Python integer."""
    try:
        return int(nilai)
    except (TypeError, ValueError):
        return 0


def _pola_jumlah(*lain: str) -> str:
    """Return a pattern that finds at least all that `baris_jumlah` accepts."""
    kata = daftar_kata("kolom")["baris"]["kepala"]
    # Some engines fold the case of Latin letters only.
    return "(?i)" + "|".join(dict.fromkeys([*lain, *kata, *(k.upper() for k in kata)]))
