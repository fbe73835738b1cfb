"""
The same counting on the user's own engine: pandas, polars, DuckDB, PyArrow, Ibis, Dask, PySpark.

One implementation through narwhals, in a form that every engine takes.  What an answer means is
decided by the same code as for files: the engine counts cells by value, and values other than
plain 1 to 4 come back, each once, to be read by `skm.tabulasi.arti.pilihan`.  So the result is that
of the pure path, to the last integer.

`skm.tabulasi.mesin.berkas` opens large files, `skm.tabulasi.mesin.hitung` asks the engine; here
is put together what it says.
"""

from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypeAlias

from skm.bahasa import tanggal_panjang
from skm.dasar import Peta, adalah, tampilan
from skm.errors import DataError, Masalah
from skm.model import Hitungan, Statistik, Tabulasi, Unsur
from skm.regulasi import Regulasi, muat
from skm.tabulasi.arti.kata import bersih
from skm.tabulasi.arti.kelas import Kelas
from skm.tabulasi.arti.kolom import KolomDikenal, hanya_nomor
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.penempatan import kenali_dengan
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.arti.pilihan import pilihan_unsur, sebab_ditolak
from skm.tabulasi.arti.tanggal import PILIHAN_URUTAN, nomor_seri
from skm.tabulasi.bacaan import CONTOH, BacaanJawaban, Simpulan, nilai_ditolak, terbanyak
from skm.tabulasi.mesin.berkas import LEBIH, BerkasCSV, DuckDB, Pembuka, Polars, buka_csv
from skm.tabulasi.mesin.hitung import JAM_NOL, HanyaNomorError, Penghitung
from skm.tabulasi.sumber.blok import Bentuk
from skm.tabulasi.sumber.tulisan import Tulisan, sambil_diperiksa

NamaMesin: TypeAlias = Literal["polars", "duckdb"]
KolomPengguna: TypeAlias = Mapping[str, str | Sequence[str]] | Pemetaan | None

MESIN: tuple[NamaMesin, ...] = ("polars", "duckdb")
"""Engines for large files, the preferred one first."""

_PARQUET = (".parquet", ".pq")
_CSV = (".csv", ".tsv", ".txt")


def dari_tabel(
    frame: Any,
    *,
    kolom: KolomPengguna = None,
    grup: Sequence[str] = (),
    regulasi: Regulasi | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    statistik: bool = False,
    ganda: bool = False,
    teliti: bool = False,
) -> BacaanJawaban:
    """
    Count the answers in a table of any engine; only the small result leaves it.

    Args:
        frame: A table of pandas, polars (also lazy), PyArrow, DuckDB, Ibis, Dask or PySpark with
            one row for each form.
        kolom: What the user says about its columns: headings by unsur or part of the profile.
        grup: Parts of the profile, or headings, by which to count as well.
        regulasi: Whose unsur to look for; None for the one in force.
        unsur_tambahan: The office's own unsur.
        statistik: Whether to gather what alpha and the margin of error need; a further pass.
        ganda: Whether to count forms that repeat an id, or where there is none a time and all
            answers; a further pass that holds every one of them.
        teliti: Whether to look for odd dates and ages; a further pass.

    Raises:
        DataError: A column is missing or ambiguous, answers stand under mere numbers, or narwhals
            is not installed.
    """
    nw = _impor("narwhals.stable.v2", "data")
    tabel = nw.from_native(frame)
    bacaan = _Bacaan(kolom, grup, regulasi, unsur_tambahan)
    dikenal = bacaan.kenali([str(nama) for nama in tabel.collect_schema()])
    penghitung = bacaan.penghitung(nw, tabel, dikenal)
    bacaan.jalankan(penghitung, statistik=statistik, ganda=ganda, teliti=teliti)
    return bacaan.hasil(penghitung, Bentuk(format="tabel"), pendek=0)


def baca_besar(
    jalur: Path | str | Sequence[Path | str],
    *,
    mesin: NamaMesin | None = None,
    kolom: KolomPengguna = None,
    grup: Sequence[str] = (),
    regulasi: Regulasi | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    statistik: bool = False,
    ganda: bool = False,
    teliti: bool = False,
) -> BacaanJawaban:
    """
    Count the answers in large files with polars or DuckDB, without loading them.

    Args:
        jalur: A CSV file, or one or more Parquet files of the same columns.
        mesin: Which engine; None for the first of `MESIN` that is installed.
        kolom: As for `dari_tabel`, and so are the others.
        grup: Parts of the profile, or headings, by which to count as well.
        regulasi: Whose unsur to look for; None for the one in force.
        unsur_tambahan: The office's own unsur.
        statistik: Whether to gather what alpha and the margin of error need.
        ganda: Whether to count forms that repeat another.
        teliti: Whether to look for odd dates and ages, and in a CSV file for rows that are too
            short and for quotation marks out of place; up to three further passes.

    Raises:
        DataError: A file cannot be read, a column is missing or ambiguous, answers stand under
            mere numbers, there are no respondents, or no engine is installed.
    """
    semua = [Path(j) for j in ([jalur] if isinstance(jalur, str | Path) else jalur)]
    berkas = ", ".join(map(str, semua))
    if tiada := [satu for satu in semua if not satu.is_file()]:
        raise DataError(Masalah(kode="berkas-tidak-ada", berkas=str(satu)) for satu in tiada)
    nama = mesin or mesin_terpasang()
    if nama is None:
        raise _gagal(
            "ekstra-hilang", ditemukan=" | ".join(MESIN), saran='pip install "skm[polars]"'
        )
    bacaan = _Bacaan(kolom, grup, regulasi, unsur_tambahan, berkas)

    def hitung(
        nw: Any, asli: Any, dikenal: KolomDikenal, contoh: Sequence[Sequence[str]] | None = None
    ) -> Penghitung:
        penghitung = bacaan.penghitung(nw, nw.from_native(asli), dikenal, contoh)
        bacaan.jalankan(penghitung, statistik=statistik, ganda=ganda, teliti=teliti)
        return penghitung

    def hitung_parquet() -> BacaanJawaban:
        with _mesin(nama, berkas) as (nw, pembuka, _):
            asli = pembuka.parquet([str(satu) for satu in semua])
            dikenal = bacaan.kenali([*nw.from_native(asli).collect_schema()])
            penghitung = hitung(nw, asli, dikenal)
            return bacaan.hasil(penghitung, Bentuk(format="parquet"), pendek=0)

    def hitung_csv(tulisan: Tulisan, pasti: Callable[[], Tulisan]) -> BacaanJawaban:
        with (
            _mesin(nama, berkas) as (nw, pembuka, salah_mesin),
            buka_csv(semua[0], bacaan.pengenal, bacaan.pemetaan, tulisan) as csv,
        ):
            dikenal = bacaan.kenali(csv.judul)
            angka = {t[0] for t in dikenal.unsur.values() if len(t) == 1}
            gagal: Exception | None = None
            for cara, terbuka in enumerate(pembuka.csv(csv, angka)):
                try:
                    penghitung = hitung(nw, terbuka.asli, dikenal, csv.contoh)
                    pendek = terbuka.pendek(teliti)
                except salah_mesin as salah:
                    gagal = salah
                    continue
                kutip = pasti().berkutip
                if kutip and (teliti or cara or penghitung.baris_panjang):
                    kutip = False
                    if pembuka.kutip_liar(csv):
                        periksa_kutip(csv)
                return bacaan.hasil(penghitung, csv.bentuk, pendek=pendek, kutip=not kutip)
            if pasti().berkutip:
                periksa_kutip(csv)  # tells the line, if that is why
            raise gagal or AssertionError  # there is at least one way

    def periksa_kutip(csv: BerkasCSV) -> None:
        if baris := csv.kutip_dalam_sel():
            sebab = f"tanda kutip di dalam sel (baris {baris})"
            raise _gagal("mesin-gagal", berkas=berkas, ditemukan=sebab, diharapkan=nama)

    if all(satu.suffix.lower() in _PARQUET for satu in semua):
        hasil = hitung_parquet()
    elif len(semua) > 1 or semua[0].suffix.lower() not in _CSV:
        raise _gagal(
            "format-tidak-dikenal",
            berkas=berkas,
            ditemukan=semua[-1].suffix,
            diharapkan=", ".join((*_CSV, _PARQUET[0])),
        )
    else:
        hasil = sambil_diperiksa(semua[0], hitung_csv)
    if not hasil.tabulasi.semua.n:
        pertama: dict[str, Masalah] = {}
        for masalah in hasil.catatan[len(hasil.kolom.catatan) :]:
            pertama.setdefault(masalah.kode, masalah)
        raise DataError([Masalah(kode="tanpa-responden", berkas=berkas), *pertama.values()])
    return hasil


def mesin_terpasang() -> NamaMesin | None:
    """Return the first engine of `MESIN` that is installed with narwhals, without importing it."""
    from importlib.util import find_spec

    if find_spec("narwhals") is None:
        return None
    return next((nama for nama in MESIN if find_spec(nama)), None)


@contextmanager
def _mesin(
    nama: NamaMesin, berkas: str
) -> Generator[tuple[Any, Pembuka, tuple[type[Exception], ...]], None, None]:
    """Have narwhals, an engine and what they raise; the engine's words are told if nobody knew."""
    nw, modul = _impor("narwhals.stable.v2", nama), _impor(nama, nama)
    pembuka: Pembuka = Polars(modul) if nama == "polars" else DuckDB(modul)
    salah_mesin = (*pembuka.salah, nw.exceptions.NarwhalsError)
    try:
        yield nw, pembuka, salah_mesin
    except salah_mesin as salah:
        sebab = str(salah).strip().splitlines()[0]
        raise _gagal("mesin-gagal", berkas=berkas, ditemukan=sebab, diharapkan=nama) from None
    finally:
        pembuka.tutup()


def _gagal(
    kode: str,
    *,
    berkas: str = "",
    ditemukan: str = "",
    diharapkan: str = "",
    saran: str = "",
) -> DataError:
    return DataError(
        [Masalah(kode=kode, berkas=berkas, ditemukan=ditemukan, diharapkan=diharapkan, saran=saran)]
    )


def _impor(modul: str, ekstra: str) -> Any:
    from importlib import import_module

    try:
        return import_module(modul)
    except ImportError:
        paket = modul.partition(".")[0]
        saran = f'pip install "skm[{ekstra}]"'
        raise _gagal("ekstra-hilang", ditemukan=paket, saran=saran) from None


def _pemetaan(kolom: KolomPengguna) -> Pemetaan:
    if isinstance(kolom, Pemetaan):
        return kolom
    return Pemetaan(
        kolom=Peta({k: (v,) if adalah(v, str) else tuple(v) for k, v in (kolom or {}).items()})
    )


def _hari(teks: str) -> str:
    """Return a date as it is shown, without the time of day that stands for all."""
    return bersih(teks.removesuffix(JAM_NOL))


class _Bacaan:
    """What the user asked for, and the answer to it."""

    def __init__(
        self,
        kolom: KolomPengguna,
        grup: Sequence[str],
        regulasi: Regulasi | None,
        unsur_tambahan: Sequence[Unsur],
        berkas: str = "",
    ) -> None:
        self._regulasi, self._grup, self._berkas = regulasi or muat(), grup, berkas
        self.pemetaan = _pemetaan(kolom)
        self.pengenal = Pengenal(self._regulasi, unsur_tambahan)
        self._ganda = self._teliti = False

    def kenali(self, judul: Sequence[str]) -> KolomDikenal:
        """Find out which column holds what."""
        return kenali_dengan(self.pengenal, judul, self.pemetaan, self._berkas)

    def penghitung(
        self,
        nw: Any,
        tabel: Any,
        kolom: KolomDikenal,
        contoh: Sequence[Sequence[str]] | None = None,
    ) -> Penghitung:
        """Make ready to count a table, some rows of which may be known already."""
        pilihan = {
            u.kode: pilihan_unsur(u, regulasi=self._regulasi, pemetaan=self.pemetaan)
            for u in self.pengenal.unsur
        }
        return Penghitung(
            nw,
            tabel,
            kolom,
            pilihan,
            self._grup,
            lebih=LEBIH,
            bulan_dahulu=self.pemetaan.bulan_dahulu,
            contoh=contoh,
        )

    def jalankan(
        self, penghitung: Penghitung, *, statistik: bool, ganda: bool, teliti: bool
    ) -> None:
        """Count."""
        self._ganda, self._teliti = ganda, teliti
        try:
            penghitung.jalankan(statistik=statistik, ganda=ganda, teliti=teliti)
        except HanyaNomorError:
            raise DataError([hanya_nomor(penghitung.kolom, berkas=self._berkas)]) from None

    def hasil(
        self, p: Penghitung, bentuk: Bentuk, *, pendek: int | None, kutip: bool = True
    ) -> BacaanJawaban:
        """
        Put together what was counted.

        Args:
            p: The count.
            bentuk: How the table is written.
            pendek: How many rows are too short; None if nobody knows.
            kutip: Whether quotation marks are known to be in order.
        """
        kelompok = {
            nama: Peta(
                {kelas: satu for kelas, satu in _hitungan(p, i, Kelas(nama)).items() if satu.n}
            )
            for i, nama in enumerate(p.grup)
        }
        tabulasi = Tabulasi(
            semua=_hitungan(p)[""], kelompok=Peta(kelompok), tanpa_jawaban=p.tanpa_jawaban
        )
        temuan = [*self._temuan(p, pendek or 0)]
        jumlah = Counter(m.kode for m in p.kolom.catatan)
        for banyak, masalah in temuan:
            jumlah[masalah.kode] += banyak
        for sel in p.sel.values():
            for teks, banyak in sel.jumlah.items():
                jumlah[sebab_ditolak(teks)] += banyak
        return BacaanJawaban(
            tabulasi=tabulasi,
            lembar=None,
            mesin=p.mesin,
            kolom=p.kolom,
            simpulan=self._simpulan(p, bentuk),
            ditolak=Peta({k: nilai_ditolak(sel.jumlah) for k, sel in p.sel.items() if sel.jumlah}),
            ganda=p.ganda,
            catatan=(*p.kolom.catatan, *(m for _, m in temuan)),
            jumlah_catatan=Peta(jumlah),
            tidak_dicari=tuple(self._tidak_dicari(p, pendek, kutip=kutip)),
        )

    def _simpulan(self, p: Penghitung, bentuk: Bentuk) -> Simpulan:
        return Simpulan(
            regulasi=self._regulasi.id,
            bentuk=bentuk,
            kolom=p.kolom.arti,
            jawaban=Peta({k: p.jenis(k) for k in p.kode}),
            identitas=p.kolom.identitas,
            diabaikan=p.kolom.diabaikan,
            baris=p.baris,
            tanggal_pertama=p.rentang[0] if p.rentang else None,
            tanggal_terakhir=p.rentang[-1] if p.rentang else None,
            urutan_tanggal=p.penentu.urutan,
            sebab_urutan=p.penentu.sebab,
            contoh_urutan=_hari(p.penentu.contoh),
            periode=None,
            ganda="hitung",
            disimpan=False,
        )

    def _tidak_dicari(self, p: Penghitung, pendek: int | None, *, kutip: bool) -> Iterator[str]:
        profil = p.kolom.profil
        if not self._ganda and "id" in profil:
            yield "id-jawaban-ganda"
        elif not self._ganda and p.kolom_waktu():
            yield "jawaban-ganda"
        if not self._teliti and p.kolom_tanggal():
            yield from ("tanggal-tak-terbaca", "tanggal-tanpa-hari", "tanggal-urutan-campur")
        if not self._teliti and "usia" in profil:
            yield "usia-tidak-wajar"
        if pendek is None:
            yield "baris-pendek"
        if not kutip:
            yield "csv-rusak"

    def _temuan(self, p: Penghitung, pendek: int) -> Iterator[tuple[int, Masalah]]:
        """Yield remarks with the rows each stands for; those on cells are counted elsewhere."""
        yield from self._temuan_jawaban(p)
        yield from self._temuan_baris(p, pendek)
        yield from self._temuan_lembar(p)

    def _temuan_jawaban(self, p: Penghitung) -> Iterator[tuple[int, Masalah]]:
        for kode, sel in p.sel.items():
            label = p.kolom.judul[p.kolom.unsur[kode][0]]
            for teks, _ in terbanyak(sel.jumlah):
                nilai = tampilan(bersih(teks))
                yield 0, self._masalah(sebab_ditolak(teks), label, nilai, "1–4", kode)

    def _temuan_baris(self, p: Penghitung, pendek: int) -> Iterator[tuple[int, Masalah]]:
        for teks, n in sorted(p.baris_jumlah.items()):
            yield n, self._masalah("baris-jumlah", "", tampilan(teks.strip()))
        lebar = len(p.kolom.judul)
        for kode, ada, n in (
            ("baris-panjang", f"> {lebar}", p.baris_panjang),
            ("baris-pendek", f"≤ {lebar - 1}", pendek),
        ):
            if n:
                yield n, self._masalah(kode, "", ada, str(lebar))
        if n := p.judul_berulang:
            yield n, self._masalah("judul-berulang")
        if n := p.tanpa_jawaban:
            yield n, self._masalah("lembar-tanpa-jawaban")
        for i, (sel, _) in enumerate(p.tanpa_sah.most_common(CONTOH)):
            n = 0 if i else p.tanpa_sah.total()
            yield n, self._masalah("lembar-tanpa-jawaban-sah", "", str(sel))

    def _temuan_lembar(self, p: Penghitung) -> Iterator[tuple[int, Masalah]]:
        judul, profil = p.kolom.judul, p.kolom.profil
        kode = "id-jawaban-ganda" if "id" in profil else "jawaban-ganda"
        for i, nilai in enumerate(p.contoh_ganda):
            label = judul[(profil.get("id") or p.kolom_waktu())[0]]
            yield 0 if i else p.ganda or 0, self._masalah(kode, label, tampilan(bersih(nilai)), "…")
        for i, (teks, _) in enumerate(terbanyak(p.usia_aneh)):
            n = 0 if i else p.usia_aneh.total()
            nilai = tampilan(bersih(teks))
            yield n, self._masalah("usia-tidak-wajar", judul[profil["usia"][0]], nilai)
        if not p.kolom_tanggal():
            return
        label = judul[p.kolom_tanggal()[0]]
        for i, (teks, _) in enumerate(terbanyak(p.tak_terbaca)):
            seri = nomor_seri(teks)
            saran = tanggal_panjang(seri) if seri else ""
            n = 0 if i else p.tak_terbaca.total()
            nilai = tampilan(bersih(teks))
            yield n, self._masalah("tanggal-tak-terbaca", label, nilai, "", saran)
        if n := p.tanpa_hari:
            yield n, self._masalah("tanggal-tanpa-hari", label, str(n))
        if p.penentu.campur:
            hari, bulan = map(_hari, (p.penentu.hanya_hari, p.penentu.hanya_bulan))
            yield (
                1,
                self._masalah(
                    "tanggal-urutan-campur", label, tampilan(hari), tampilan(bulan), PILIHAN_URUTAN
                ),
            )

    def _masalah(
        self,
        kode: str,
        lokasi: str = "",
        ditemukan: str = "",
        diharapkan: str = "",
        saran: str = "",
    ) -> Masalah:
        return Masalah(
            kode=kode,
            berkas=self._berkas,
            lokasi=lokasi,
            ditemukan=ditemukan,
            diharapkan=diharapkan,
            saran=saran,
        )


def _hitungan(
    p: Penghitung, grup: int | None = None, kelas: Kelas | None = None
) -> dict[str, Hitungan]:
    """Sum over all other groups, and turn the sums into counts."""

    def per_kelas(semua: Mapping[tuple[str, ...], Sequence[int]]) -> dict[str, list[int]]:
        hasil: dict[str, list[int]] = {}
        for kunci, isi in semua.items():
            nama = "" if grup is None or kelas is None else kelas[kunci[grup]]
            lama = hasil.get(nama)
            hasil[nama] = [a + b for a, b in zip(lama, isi, strict=True)] if lama else list(isi)
        return hasil

    penuh = per_kelas(p.lengkap) if p.lengkap is not None else None
    hasil: dict[str, Hitungan] = {}
    for nama, isi in (per_kelas(p.hitung) or {"": [0] * p.lebar}).items():
        frekuensi, ditolak, _ = p.frekuensi(isi)
        statistik = None
        if penuh is not None:
            isi_penuh = penuh.get(nama, [0] * (p.lebar + len(p.pasangan())))
            frekuensi_penuh, _, silang = p.frekuensi(isi_penuh)
            statistik = Statistik(frekuensi=frekuensi_penuh, silang=silang)
        n = isi[0] - isi[1] - isi[2]
        hasil[nama] = Hitungan(n=n, frekuensi=frekuensi, ditolak=ditolak, statistik=statistik)
    return hasil
