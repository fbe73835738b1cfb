"""
The same counting on the user's own engine: pandas, polars, DuckDB, PyArrow, Ibis, Dask, PySpark.

One implementation through narwhals, in a form that every engine takes.  What an answer means is
decided by the same code as for files: the engine counts cells by value, and values other than
plain 1 to 4 come back, each once, to be read by `skm.tabulasi.arti.pilihan`.  So the result is that
of the pure path, to the last integer.

This is the door.  `skm.tabulasi.mesin.berkas` opens large files, `skm.tabulasi.mesin.hitung` asks
the engine, `skm.tabulasi.mesin.susun` puts together what it says.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import attrs

from skm.errors import DataError, Masalah
from skm.masukan import buka_biasa, tak_berubah
from skm.model import BatasTakTerbaca, KodeUnsur, Unsur
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import hukum, pintu_hukum
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.pemetaan import (
    Grup,
    KolomPengguna,
    Pemetaan,
    PemetaanAtauIsi,
    daftar_grup,
)
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.arti.pilihan import Pilihan
from skm.tabulasi.bacaan import BacaanJawaban
from skm.tabulasi.mesin.berkas import (
    AKHIRAN_CSV,
    AKHIRAN_PARQUET,
    BerkasCSV,
    Pembuka,
    buka_csv,
    buka_mesin,
)
from skm.tabulasi.mesin.bingkai import contoh_baris
from skm.tabulasi.mesin.bukan_lembar import PerluSaringError
from skm.tabulasi.mesin.hitung import Permintaan, hitung
from skm.tabulasi.mesin.susun import susun_bacaan
from skm.tabulasi.mesin.terpasang import (
    MESIN,
    NamaMesin,
    dari_asli,
    impor,
    mesin_terpasang,
)
from skm.tabulasi.sebaran import bacaan_sebaran
from skm.tabulasi.sumber.bentuk.sebaran import SumberSebaran
from skm.tabulasi.sumber.blok import Bentuk, Jenis
from skm.tabulasi.sumber.buka import buka
from skm.tabulasi.sumber.jenis import jenis_berkas
from skm.tabulasi.sumber.pilihan import gabung_pilihan
from skm.tabulasi.sumber.salah import tak_terbuka, tanpa_lembar
from skm.tabulasi.sumber.saringan import Saringan
from skm.tabulasi.sumber.tulisan import Tulisan, sambil_diperiksa


@pintu_hukum
def dari_tabel(
    tabel: Any,
    *,
    pemetaan: PemetaanAtauIsi | None = None,
    kolom: KolomPengguna | None = None,
    grup: Grup = (),
    regulasi: Regulasi | str | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    tanpa: Collection[KodeUnsur] = (),
    statistik: bool = False,
    ganda: Literal["hitung"] | None = None,
    teliti: bool = False,
    batas_tak_terbaca: BatasTakTerbaca | None = None,
) -> BacaanJawaban:
    """
    Count the answers in a table of any engine; only the small result leaves it.

    Args:
        tabel: A table of pandas, polars (also lazy), PyArrow, DuckDB, Ibis, Dask or PySpark with
            one row for each form.
        pemetaan: What the user says about its columns and texts, as for `skm.baca_jawaban`.
        kolom: Headings by unsur or part of the profile; before those of `pemetaan`.
        grup: Parts of the profile, or headings, by which to count as well.
        regulasi: The rule set, or its id, whose unsur to look for; None for the one in force.
        unsur_tambahan: The office's own unsur.
        tanpa: Unsur of the rule set that are not asked.
        statistik: Whether to gather what alpha and the margin of error need.
        ganda: ``hitung`` to look for forms that repeat an id, or where there is none a time and all
            answers, which are counted all the same; a further pass that holds every one of them.
        teliti: Whether to look for odd dates and ages; a further pass, but on polars and DuckDB
            only where there may be some.
        batas_tak_terbaca: How many answers may be unreadable, as the convention says; None for the
            usual.

    Raises:
        DataError: A column is missing or ambiguous, answers stand under mere numbers, or narwhals
            is not installed.
        ArgumenError: *tabel* is no table that narwhals knows.
    """
    nw = impor("narwhals.stable.v2", "data")
    isi = dari_asli(nw, tabel)
    minta = _permintaan(
        Pemetaan.dari(pemetaan, kolom),
        grup,
        regulasi,
        unsur_tambahan,
        tanpa,
        statistik=statistik,
        ganda=ganda,
        teliti=teliti,
        batas=batas_tak_terbaca,
    )
    _tanpa_baris(minta.pemetaan)
    dikenal = minta.kenali([str(nama) for nama in isi.collect_schema()], contoh_baris(nw, isi))
    return susun_bacaan(minta, hitung(minta, nw, isi, dikenal), Bentuk(format="tabel"), pendek=0)


@pintu_hukum
def baca_besar(
    jalur: Path | str | Sequence[Path | str],
    *,
    mesin: NamaMesin | None = None,
    pemetaan: PemetaanAtauIsi | None = None,
    kolom: KolomPengguna | None = None,
    grup: Grup = (),
    regulasi: Regulasi | str | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    tanpa: Collection[KodeUnsur] = (),
    statistik: bool = False,
    ganda: Literal["hitung"] | None = None,
    teliti: bool = False,
    batas_tak_terbaca: BatasTakTerbaca | None = None,
) -> BacaanJawaban:
    """
    Count the answers in large files with polars or DuckDB, without loading them.

    Args:
        jalur: A CSV file, or one or more Parquet files of the same columns.
        mesin: Which engine; None for the first of `MESIN` that is installed.
        pemetaan: As for `dari_tabel`, and so are the others.
        kolom: Headings by unsur or part of the profile.
        grup: Parts of the profile, or headings, by which to count as well.
        regulasi: The rule set, or its id, whose unsur to look for; None for the one in force.
        unsur_tambahan: The office's own unsur.
        tanpa: Unsur of the rule set that are not asked.
        statistik: Whether to gather what alpha and the margin of error need.
        ganda: ``hitung`` to look for forms that repeat another.
        teliti: Whether to look for odd dates and ages, and in a CSV file for rows that are too
            short and for quotation marks out of place; further passes where the first one met
            something that needs them.
        batas_tak_terbaca: As for `dari_tabel`.

    Raises:
        DataError: A file cannot be read, a column is missing or ambiguous, answers stand under
            mere numbers, there are no respondents, or no engine is installed.
    """
    semua = [Path(j) for j in ([jalur] if isinstance(jalur, str | Path) else jalur)]
    if salah := [m for satu in semua for m in _tak_terbuka(satu)]:
        raise DataError(salah)
    nama = mesin or mesin_terpasang()
    if nama is None:
        raise DataError.satu(
            "ekstra-hilang", ditemukan=" | ".join(MESIN), saran='pip install "skm[polars]"'
        )
    minta = _permintaan(
        Pemetaan.dari(pemetaan, kolom),
        grup,
        regulasi,
        unsur_tambahan,
        tanpa,
        berkas=", ".join(map(str, semua)),
        statistik=statistik,
        ganda=ganda,
        teliti=teliti,
        batas=batas_tak_terbaca,
    )
    if all(satu.suffix.lower() in AKHIRAN_PARQUET for satu in semua):
        hasil = _parquet(minta, nama, semua)
    elif len(semua) > 1 or semua[0].suffix.lower() not in AKHIRAN_CSV:
        raise DataError.satu(
            "format-tidak-dikenal",
            berkas=minta.berkas,
            ditemukan=semua[-1].suffix,
            diharapkan=", ".join((*AKHIRAN_CSV, AKHIRAN_PARQUET[0])),
        )
    else:
        if (jenis := _jenis(semua[0])) != "csv":
            lain = f"berkas {jenis.upper()}"
            raise DataError.satu(
                "mesin-tidak-dapat", berkas=minta.berkas, ditemukan=nama, diharapkan=lain
            )
        with tak_berubah(semua[0], minta.berkas):
            hasil = sambil_diperiksa(
                semua[0],
                lambda tulisan, pasti: _csv(minta, nama, semua[0], tulisan, pasti),
                pemisah=teliti and nama == "polars",
            )
    if not hasil.tabulasi.semua.n:
        pertama: dict[str, Masalah] = {}
        for masalah in hasil.catatan[len(hasil.kolom.catatan) :]:
            pertama.setdefault(masalah.kode, masalah)
        raise DataError([Masalah(kode="tanpa-responden", berkas=minta.berkas), *pertama.values()])
    return hasil


def _tak_terbuka(jalur: Path) -> tuple[Masalah, ...]:
    """Return why a file cannot be read, before an engine waits for it."""
    try:
        buka_biasa(jalur).close()
    except (OSError, ValueError) as salah:  # ValueError: a null in the name
        return tak_terbuka(str(jalur), salah).masalah
    return ()


def _jenis(jalur: Path) -> Jenis:
    """Return what a file is, whatever its suffix says."""
    try:
        return jenis_berkas(jalur, str(jalur))
    except OSError as salah:
        raise tak_terbuka(str(jalur), salah) from None


def _permintaan(
    pemetaan: Pemetaan,
    grup: Grup,
    regulasi: Regulasi | str | None,
    unsur_tambahan: Sequence[Unsur],
    tanpa: Collection[KodeUnsur],
    *,
    statistik: bool,
    ganda: str | None,
    teliti: bool,
    batas: BatasTakTerbaca | None,
    berkas: str = "",
) -> Permintaan:
    if pemetaan.lembar:
        raise DataError([tanpa_lembar(pemetaan, berkas)])
    regulasi = hukum(regulasi)
    return Permintaan(
        regulasi=regulasi,
        pengenal=Pengenal(regulasi, unsur_tambahan, tanpa),
        pemetaan=pemetaan,
        grup=daftar_grup(grup) or (),
        berkas=berkas,
        statistik=statistik,
        ganda=ganda is not None,
        teliti=teliti,
        batas=batas,
    )


def _tanpa_baris(pemetaan: Pemetaan, berkas: str = "") -> None:
    """Stop where numbers of rows or a shape are declared: a table has neither."""
    ada = [
        nama
        for nama, isi in (
            ("hitung_baris", pemetaan.hitung_baris),
            ("lewati_baris", pemetaan.lewati_baris),
            ("bentuk", pemetaan.bentuk not in ("", "responden")),
        )
        if isi
    ]
    if ada:
        raise DataError.satu("bukan-untuk-tabel", berkas=berkas, ditemukan=", ".join(ada))


def _parquet(minta: Permintaan, nama: NamaMesin, semua: Sequence[Path]) -> BacaanJawaban:
    _tanpa_baris(minta.pemetaan, minta.berkas)
    with buka_mesin(nama, minta.berkas) as (nw, pembuka, _):
        asli = pembuka.parquet([str(satu) for satu in semua])
        tabel = nw.from_native(asli)
        judul = [*tabel.collect_schema()]
        dikenal = minta.kenali(judul, contoh_baris(nw, tabel))
        asli = _bernomor(minta, pembuka, asli, dikenal, judul)
        terhitung = hitung(minta, nw, nw.from_native(asli), dikenal)
        return susun_bacaan(minta, terhitung, Bentuk(format="parquet"), pendek=0)


def _csv(
    minta: Permintaan, nama: NamaMesin, jalur: Path, tulisan: Tulisan, pasti: Callable[[], Tulisan]
) -> BacaanJawaban:
    """
    Count a CSV file in the first of several ways that its engine can.

    Args:
        minta: What to count.
        nama: The engine.
        jalur: The file.
        tulisan: How it is written, by a first look.
        pasti: Returns how it is written, once all of it has been looked at.
    """
    try:
        return _csv_sekali(minta, nama, jalur, tulisan, pasti, salin=False)
    except PerluSaringError:
        return _csv_sekali(minta, nama, jalur, tulisan, pasti, salin=True)


def _csv_sekali(
    minta: Permintaan,
    nama: NamaMesin,
    jalur: Path,
    tulisan: Tulisan,
    pasti: Callable[[], Tulisan],
    *,
    salin: bool,
) -> BacaanJawaban:
    """Count a CSV file as it is, or the copy of its rows of respondents."""
    sumber = gabung_pilihan(
        buka(jalur, minta.pengenal, minta.pemetaan, pengodean=tulisan.pengodean)
    )
    minta = attrs.evolve(minta, pemetaan=sumber.sisa(minta.pemetaan))
    dikenal = minta.kenali(sumber.judul, sumber.contoh())
    if isinstance(sumber, SumberSebaran):
        return bacaan_sebaran(sumber, dikenal, minta.regulasi.id, grup=minta.grup)
    nyata = Pilihan(minta.regulasi, minta.pengenal, minta.pemetaan, dikenal.unsur).nyata
    saringan = Saringan(sumber, dikenal, minta.pengenal, minta.pemetaan, nyata)
    with (
        buka_mesin(nama, minta.berkas) as (nw, pembuka, salah_mesin),
        buka_csv(jalur, saringan, tulisan, salin=salin) as csv,
    ):
        angka = {t[0] for t in dikenal.unsur.values() if len(t) == 1}
        gagal: BaseException | None = None
        for cara, terbuka in enumerate(pembuka.csv(csv, angka, teliti=minta.teliti)):
            try:
                asli = _bernomor(minta, pembuka, terbuka.asli, dikenal, csv.nama)
                terhitung = hitung(
                    minta,
                    nw,
                    nw.from_native(asli),
                    dikenal,
                    csv.contoh,
                    asal="berkas" if csv.tersaring is None else "salinan",
                    tanda=(csv.tanda if tulisan.berkutip else "") if terbuka.ketat else None,
                )
                rapi = (
                    terhitung.bersih
                    and pasti().berkutip <= tulisan.berkutip
                    and csv.sama_lebar(pasti(), terhitung.cacahan.baris)
                )
                pendek = 0 if rapi else terbuka.pendek(minta.teliti)
            except salah_mesin as salah:
                gagal = salah
                continue
            kutip = pasti().berkutip and not rapi
            if kutip and (minta.teliti or cara or terhitung.bukan_lembar.baris_panjang):
                kutip = False
                if pembuka.kutip_liar(csv):
                    _periksa_kutip(csv, nama, minta.berkas)
            return susun_bacaan(
                minta,
                terhitung,
                csv.bentuk,
                pendek=pendek,
                kutip=not kutip,
                catatan_sumber=_catatan_sumber(csv, minta.berkas),
                disaring=csv.disaring,
            )
        if pasti().berkutip:
            _periksa_kutip(csv, nama, minta.berkas)  # tells the line, if that is why
        raise gagal or AssertionError  # there is at least one way


def _bernomor(
    minta: Permintaan, pembuka: Pembuka, asli: Any, dikenal: KolomDikenal, nama: Sequence[str]
) -> Any:
    """Return a table that tells whether ids just number its rows, where that is wanted."""
    tempat = dikenal.profil.get("id", ()) if minta.ganda else ()
    return pembuka.bernomor(asli, nama[tempat[0]]) if len(tempat) == 1 else asli


def _catatan_sumber(csv: BerkasCSV, berkas: str) -> Iterator[tuple[int, Masalah]]:
    """Yield remarks on how a file is written, and for how many rows each stands."""
    for masalah in csv.sumber.catatan:
        yield 1, masalah
    for masalah in csv.tersaring or ():
        yield masalah.banyak, masalah
    lebar = len(csv.judul)
    for banyak, n in csv.panjang.items():
        kode = "baris-panjang" if banyak > lebar else "baris-pendek"
        ditemukan, diharapkan = str(banyak), str(lebar)
        yield n, Masalah(kode=kode, berkas=berkas, ditemukan=ditemukan, diharapkan=diharapkan)


def _periksa_kutip(csv: BerkasCSV, nama: NamaMesin, berkas: str) -> None:
    """Stop at a quotation mark that engines read in ways of their own."""
    if baris := csv.kutip_dalam_sel():
        sebab = f"tanda kutip di dalam sel (baris {baris})"
        raise DataError.satu("mesin-gagal", berkas=berkas, ditemukan=sebab, diharapkan=nama)
