"""
A table of any engine as its columns are asked for: pieces of rows, and what cells hold.

Nothing here knows what an answer means.
"""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from skm.bahasa import normal
from skm.dasar import adalah, tampilan
from skm.errors import DataError
from skm.privasi.samaran import samarkan
from skm.tabulasi.arti.giliran import berisi
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.rupa import hampa as hampa_jawaban
from skm.tabulasi.sumber.blok import hampa

# A frame of narwhals, lazy or not, and an expression.  Their types are known only where it is
# installed.
Potong: TypeAlias = Any
Ekspresi: TypeAlias = Any

LEBIH = "sel di luar judul"
"""How the names of columns begin that hold cells beyond the headings."""
SELISIH = "id tanpa nomor baris"
"""Column of an engine: the id as a number, less that of its row; null where it is none."""
POTONG = 1 << 19
"""Rows: what is worked out of a piece of a table in memory fits in the caches."""
PUTIH = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""All white space; engines differ in what they take for it by themselves."""

_CUPLIKAN = 1000


class Bingkai:
    """
    A table, with a column for every group and every unsur.

    Attributes:
        nw: narwhals.
        kolom: Which column holds what.
        mesin: Name of the engine.
        polars: Whether that is polars.
        potongan: The table, in pieces if it is in memory.
        utuh: The table whole, for what a piece cannot know of another.
        grup: Per group its columns.
        lebih: Columns of cells beyond the headings.
        berselisih: Whether there is a column of `SELISIH`.
    """

    def __init__(
        self,
        nw: Any,
        tabel: Any,
        kolom: KolomDikenal,
        grup: Sequence[str] = (),
        contoh: Sequence[Sequence[str]] | None = None,
    ) -> None:
        """
        Take a table.

        Args:
            nw: narwhals.
            tabel: A frame of it.
            kolom: Which column holds what.
            grup: Parts of the profile, or headings, by which to count.
            contoh: Some rows, where they are known already.

        Raises:
            DataError: There is no such group.
        """
        self.nw, self.kolom = nw, kolom
        semua = dict(tabel.collect_schema())
        self.lebih = [nama for nama in semua if nama.startswith(LEBIH)]
        self.berselisih = SELISIH in semua
        bantu = {*self.lebih, SELISIH}
        self._jenis = {nama: jenis for nama, jenis in semua.items() if nama not in bantu}
        self._nama = list(self._jenis)
        self._contoh = contoh
        self.grup = {nama: _tempat(kolom, nama) for nama in dict.fromkeys(grup)}
        self._mesin = tabel.implementation
        self.mesin, self.polars = str(self._mesin), bool(self._mesin.is_polars())
        self._derajat: dict[int, tuple[list[str], list[str]]] = {}
        self._saring: Ekspresi = None  # which rows are forms; None for all
        # Tables in memory are worked on in pieces, so that memory stays that of the table.
        if isinstance(tabel, nw.DataFrame) and not self.polars:
            panjang = len(tabel)
            self.potongan = [tabel[i : i + POTONG] for i in range(0, max(panjang, 1), POTONG)]
        else:
            self.potongan = [tabel.lazy()]
        self.utuh = self.potongan[0] if len(self.potongan) == 1 else tabel

    # What a column is.

    def angka(self, tempat: Sequence[int]) -> bool:
        """Return whether this is one column, and that of figures."""
        return len(tempat) == 1 and bool(self.jenis(tempat[0]).is_numeric())

    def teks(self, tempat: int) -> bool:
        """Return whether a column holds texts."""
        nw = self.nw
        return self.jenis(tempat) in (nw.String, nw.Object, nw.Categorical, nw.Enum)

    def tercetak(self, tempat: int) -> bool:
        """Return whether what a column holds can be written as text."""
        jenis = self.jenis(tempat)
        return not jenis.is_nested() and jenis != self.nw.Binary

    @property
    def bertanda(self) -> bool:
        """Whether signs of what is odd cost less on the way than a pass that looks for it."""
        return self.polars or bool(self._mesin.is_duckdb())

    def tahu_hampa(self, tempat: int) -> bool:
        """Return whether the engine tells nulls of a column most often without reading it."""
        return not self.teks(tempat) and self.bertanda

    def jenis(self, tempat: int) -> Any:
        """Return the type of a column, as narwhals has it."""
        return self._jenis[self._nama[tempat]]

    # What it holds.

    def asli(self, tempat: int) -> Ekspresi:
        """Return a column as it is."""
        return self.nw.col(self._nama[tempat])

    def isi(self, tempat: int) -> Ekspresi:
        """Return a column as figures or as text."""
        nw, jenis, kolom = self.nw, self.jenis(tempat), self.asli(tempat)
        if jenis.is_float():
            return kolom.fill_nan(None)
        if jenis.is_numeric() or jenis in (nw.String, nw.Object):
            return kolom
        return kolom.cast(nw.String)

    def isi_teks(self, tempat: int) -> Ekspresi:
        """Return a column as text, null where it is blank."""
        isi = self.isi(tempat).cast(self.nw.String)
        return self.nw.when(rapat(isi) != "").then(isi)

    def satu(self, tempat: Sequence[int]) -> Ekspresi:
        """Return one column of several: the first that is not blank."""
        if len(tempat) == 1:
            return self.isi(tempat[0])
        return self.nw.coalesce(*map(self.isi_teks, tempat))

    def giliran(self, tempat: Sequence[int]) -> Ekspresi:
        """Return one column of several that take turns, as `skm.tabulasi.arti.giliran` chooses."""
        if len(tempat) == 1:
            return self.isi(tempat[0])
        nyata: list[Ekspresi] = []
        sandi: list[Ekspresi] = []
        for i in tempat:
            hampa, kode = self._tanpa_isi(i)
            isi = self.isi_teks(i)
            terisi = self.nw.when(~isi.is_in(hampa)).then(isi) if hampa else isi
            sandi.append(terisi)
            nyata.append(self.nw.when(~isi.is_in(hampa + kode)).then(isi) if kode else terisi)
        return self.nw.coalesce(*nyata, *sandi, *map(self.isi_teks, tempat))

    def _tanpa_isi(self, tempat: int) -> tuple[list[str], list[str]]:
        """Return what a column holds in place of an answer: words, and codes that may be one."""
        if tempat not in self._derajat:
            ada: set[str] = set()
            for potong in self.potongan:
                isi = self._tanpa_objek(potong).select(self.isi_teks(tempat).alias("isi"))
                ada.update(t for nilai, _ in self.per_nilai(isi, "isi") if (t := teks_nilai(nilai)))
            kosong = sorted(t for t in ada if hampa_jawaban(t))
            self._derajat[tempat] = (
                kosong,
                sorted(t for t in ada if not hampa_jawaban(t) and not berisi(t)),
            )
        return self._derajat[tempat]

    def kombinasi(self, tempat: Sequence[int]) -> Iterable[tuple[list[str], int]]:
        """Return what forms hold in these columns, each combination with its number of rows."""
        nama = [f"b{di}" for di in range(len(tempat))]
        isi = [self.isi_teks(i).alias(n) for i, n in zip(tempat, nama, strict=True)]
        for potong in self.semua_siap(*isi):
            for *teks, n in self.per_nilai(potong.select(*nama), *nama):
                yield ["" if t is None else str(t) for t in teks], n

    def berisi(self) -> Ekspresi:
        """Return the flag of rows that are not blank."""
        semua = [self.isi_teks(i) for i in range(len(self._nama)) if self.tercetak(i)]
        return self.nw.coalesce(*semua, self.nw.lit("")) != ""

    def pertama(self) -> Ekspresi:
        """Return the first cell of each row that is not blank and holds no answer, as text."""
        unsur = {i for tempat in self.kolom.unsur.values() for i in tempat}
        semua = [
            self.isi_teks(i) for i in range(len(self._nama)) if i not in unsur and self.tercetak(i)
        ]
        return self.nw.coalesce(*semua, self.nw.lit(""))

    def panjang(self) -> Ekspresi:
        """Return the flag of rows with a cell beyond the headings."""
        isi = [rapat(self.nw.col(nama)) != "" for nama in self.lebih]
        return self.nw.any_horizontal(*isi, ignore_nulls=True).fill_null(value=False)

    def bendera(self, bendera: Ekspresi) -> Ekspresi:
        """Return 1 where a flag is set, 0 or null elsewhere."""
        if self._mesin.is_dask():  # it casts no flag that is null
            bendera = bendera.fill_null(value=False)
        return bendera.cast(self.nw.Int64)

    # Rows.

    def sisihkan(self, lembar: Ekspresi) -> None:
        """Leave out all rows from now on but those that have this flag."""
        self._saring = lembar if self._saring is None else self._saring & lembar

    def siap(self, potong: Potong, *lain: Ekspresi) -> Potong:
        """Return the forms in a piece, with a column for every group, unsur and more."""
        potong = self._tanpa_objek(potong)
        if self._saring is not None:
            potong = potong.filter(self._saring)
        unsur = [self.giliran(tempat).alias(kode) for kode, tempat in self.kolom.unsur.items()]
        grup = [self.satu(t).alias(f"g{i}") for i, t in enumerate(self.grup.values())]
        return potong.select(*grup, *unsur, *lain)

    def semua_siap(self, *lain: Ekspresi) -> Iterable[Potong]:
        """Return the forms in every piece."""
        return (self.siap(potong, *lain) for potong in self.potongan)

    def cuplikan(self, tempat: Sequence[Sequence[int]]) -> Sequence[Sequence[Any]]:
        """Return what some rows hold in these places, of several the first that is not blank."""
        if self._contoh is not None:
            return [
                [next((baris[i] for i in satu if baris[i].strip()), "") for satu in tempat]
                for baris in self._contoh
                if len(baris) == len(self.kolom.judul)  # in others cells may have moved
            ]
        potong = self.potongan[0].head(_CUPLIKAN)
        if self.lebih:
            potong = potong.filter(~self.panjang())
        nama = [f"c{di}" for di in range(len(tempat))]
        isi = [self.satu(satu).alias(n) for satu, n in zip(tempat, nama, strict=True)]
        return [*self.baris(self.siap(potong, *isi).select(*nama))]

    def banyak(self, potong: Potong) -> int:
        """Return how many rows there are."""
        return sum(n for (n,) in self.baris(potong.select(self.nw.len().alias("n"))))

    def baris(self, hasil: Potong) -> Iterable[tuple[Any, ...]]:
        """Collect a small result."""
        return ambil(self.nw, hasil)

    def per_nilai(self, potong: Potong, *nama: str) -> Iterable[tuple[Any, ...]]:
        """Return the combinations of values in these columns, each with its number of rows."""
        return self.baris(potong.group_by(*nama).agg(self.nw.len().alias("n")))

    def _tanpa_objek(self, potong: Potong) -> Potong:
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


def ambil(nw: Any, hasil: Potong) -> Iterable[tuple[Any, ...]]:
    """Collect a small result, on the way that imports nothing that was not there."""
    asli, mesin = nw.to_native(hasil), hasil.implementation
    baris: Iterable[Iterable[Any]]
    if isinstance(hasil, nw.DataFrame):
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


def contoh_baris(nw: Any, tabel: Any) -> list[list[str]]:
    """Return the first rows of a table as texts, blank where a column holds no plain values."""
    semua = dict(tabel.collect_schema())
    nama = [n for n, jenis in semua.items() if not jenis.is_nested() and jenis != nw.Binary]
    di = {n: i for i, n in enumerate(nama)}
    return [
        [teks_nilai(baris[di[n]]) if n in di else "" for n in semua]
        for baris in ambil(nw, tabel.select(*nama).head(_CUPLIKAN))
    ]


def _tempat(kolom: KolomDikenal, nama: str) -> tuple[int, ...]:
    """Return the columns of a group."""
    if nama in kolom.profil:
        return kolom.profil[nama]
    nama = samarkan(nama)[0]
    cari = normal(nama)
    ada = [
        i
        for i, (j, arti) in enumerate(zip(kolom.judul, kolom.arti, strict=True))
        if arti.peran != "identitas" and (j == nama or normal(j) == cari)
    ]
    if not ada:
        raise DataError.satu(
            "kolom-profil-hilang",
            lokasi=nama,
            ditemukan=tampilan(nama),
            diharapkan=", ".join([*kolom.profil]) or "–",
            saran=f'--kolom {nama}="…"',
        )
    return (ada[0],)


def rapat(isi: Ekspresi) -> Ekspresi:
    """Return texts without the white space around them, as `str.strip` of Python leaves them."""
    return isi.str.strip_chars_start(PUTIH).str.strip_chars_end(PUTIH)


def teks_nilai(nilai: Any) -> str:
    """Write a value of an engine the way a file would have it."""
    if hampa(nilai):
        return ""
    if adalah(nilai, float) and nilai.is_integer():
        return str(int(nilai))
    return str(nilai)


def bulat(nilai: Any) -> int:
    """Return a sum as the engine gives it (None for that of nothing) as a Python integer."""
    try:
        return int(nilai)
    except (TypeError, ValueError):
        return 0
