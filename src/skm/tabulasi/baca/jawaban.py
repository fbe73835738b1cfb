"""
Read a file of answers: columns found, answers worked out, everything odd said.

The way of an answer: `skm.tabulasi.sumber` opens the file and gives blocks of rows, `Pembaca` works
out what their cells mean, a `Tampung` keeps or counts them; remarks go to a `Catatan`.
"""

from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeAlias

import attrs

from skm.dasar import Peta, tampilan
from skm.errors import DataError, Masalah
from skm.masukan import BerkasAtauIsi
from skm.model import DIMENSI, BatasTakTerbaca, KodeUnsur, Periode, Unsur
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import hukum, pintu_hukum
from skm.tabulasi.arti.hasil import Putusan
from skm.tabulasi.arti.kata import bersih
from skm.tabulasi.arti.kolom import KolomDikenal, daftar
from skm.tabulasi.arti.orang import catatan_orang
from skm.tabulasi.arti.pemetaan import (
    Grup,
    KolomPengguna,
    Pemetaan,
    PemetaanAtauIsi,
    PilihanTersembunyi,
    daftar_grup,
)
from skm.tabulasi.arti.penempatan import kenali_dengan
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.arti.pilihan import ArtiPasti, Pilihan
from skm.tabulasi.arti.putusan import putuskan
from skm.tabulasi.arti.status import Kunci
from skm.tabulasi.arti.tanggal import PenentuUrutan
from skm.tabulasi.arti.tanya import catatan_lain, masalah_dari
from skm.tabulasi.arti.tanya_kolom import masalah_giliran
from skm.tabulasi.baca.catatan import Catatan
from skm.tabulasi.baca.kembar import IdTakUrutError, IngatanBaris, IngatanSidik, Kembar
from skm.tabulasi.baca.pembaca import Pembaca
from skm.tabulasi.baca.potongan import gabungkan, periksa_kembar, sebut_potongan
from skm.tabulasi.baca.status import SaringStatus, StatusPastiError
from skm.tabulasi.baca.tampung import Alir, Simpan, Tampung
from skm.tabulasi.baca.tanggal import PembacaTanggal, UrutanBerubahError
from skm.tabulasi.bacaan import PYTHON, BacaanJawaban, Ganda, Simpulan, nilai_ditolak
from skm.tabulasi.masukan import MasukanJawaban, TabelAsli, baris_tabel, kenali_masukan
from skm.tabulasi.sebaran import bacaan_sebaran
from skm.tabulasi.sumber.bentuk.dasar import SumberTersusun
from skm.tabulasi.sumber.bentuk.sebaran import SumberSebaran
from skm.tabulasi.sumber.blok import BERLAKU_KE_BAWAH, Jenis, Sumber
from skm.tabulasi.sumber.buka import buka, buka_memori
from skm.tabulasi.sumber.masukan import sebagai_berkas
from skm.tabulasi.sumber.memori import SumberMemori
from skm.tabulasi.sumber.pilihan import gabung_pilihan
from skm.tabulasi.sumber.salah import tanpa_lembar
from skm.tabulasi.sumber.saringan import Saringan

MAKS_SIMPAN = {"csv": 25_000_000, "jsonl": 75_000_000}
"""Size in bytes above which a file is counted without keeping its sheets: some 300 000 rows."""

Berkas: TypeAlias = tuple[Path, str, Jenis]
"""A file, how messages name it, and of what kind it is."""


@pintu_hukum
def baca_jawaban(
    masukan: MasukanJawaban,
    *,
    judul: Iterable[str] | None = None,
    nama: str | Sequence[str] = "",
    pemetaan: PemetaanAtauIsi | None = None,
    kolom: KolomPengguna | None = None,
    grup: Grup | None = None,
    regulasi: Regulasi | str | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    tanpa: Collection[KodeUnsur] = (),
    periode: Periode | None = None,
    ganda: Ganda = "hitung",
    batas_tak_terbaca: BatasTakTerbaca | None = None,
    lembar: str | Sequence[str] = (),
    tersembunyi: PilihanTersembunyi | None = None,
    simpan: bool | None = None,
    kemajuan: Callable[[int], None] | None = None,
) -> BacaanJawaban:
    """
    Read and count answers, in whatever they come; several files are summed.

    Of a file it is told by its content whether it is CSV, XLSX, JSON lines or JSON.

    Args:
        masukan: A file, its bytes, or a binary stream, which is read from where it stands, or
            several of these; mappings from headings to values, one for each respondent; a cursor;
            rows; a dataframe, whose rows are taken out of its engine; or counts of 1 to 4 per
            unsur.  None, NaN and the like are blanks, and 3.0 is the answer 3.
        judul: Names of the columns of rows that bring none.
        nama: How messages name it; empty for its path.  As many names as there are files, or one.
        pemetaan: What the user says about its columns and texts, as `Pemetaan` or as the keys of a
            mapping file.
        kolom: Headings by unsur or part of the profile; before those of `pemetaan`.
        grup: Parts of the profile by which to count as well; None for all that the file has, or for
            none where sheets are not kept.
        regulasi: The rule set, or its id, whose unsur to look for; None for the one in force.
        unsur_tambahan: The office's own unsur.
        tanpa: Unsur of the rule set that are not asked.
        periode: Count only rows with a date in it.
        ganda: Whether sheets that repeat an earlier one are counted or left out; they are
            reported in either case.
        batas_tak_terbaca: How many answers may be unreadable, as the convention says; None for the
            usual.
        lembar: Sheets of a workbook to read; none for those of `pemetaan`.
        tersembunyi: What is done with hidden rows, columns and sheets; None for what `pemetaan`
            says.
        simpan: Whether to keep the sheets; None decides by the size of the file.
        kemajuan: Called with the number of rows after every block.

    Raises:
        DataError: The file cannot be read, a column is missing or ambiguous, answers stand under
            mere numbers, a period depends on the order of day and month, or there are no
            respondents; all problems at once.
        ArgumenError: *masukan* is nothing of the kind, or a stream of text.
    """
    dikenal = kenali_masukan(masukan, nama=nama, judul=judul)
    if isinstance(dikenal, TabelAsli):
        dikenal = baris_tabel(dikenal, nama)
    minta = Pemetaan.dari(pemetaan, kolom).untuk_buku(lembar, tersembunyi)
    with ExitStack() as selesai:
        berkas: Sequence[Berkas | SumberMemori] = (
            [dikenal] if isinstance(dikenal, SumberMemori) else _berkas(dikenal, nama, selesai)
        )
        return _baca(
            berkas,
            pemetaan=minta,
            grup=daftar_grup(grup),
            regulasi=hukum(regulasi),
            unsur_tambahan=unsur_tambahan,
            tanpa=tanpa,
            periode=periode,
            ganda=ganda,
            batas_tak_terbaca=batas_tak_terbaca,
            simpan=simpan,
            kemajuan=kemajuan,
        )


def _berkas(
    semua: Sequence[BerkasAtauIsi], nama: str | Sequence[str], selesai: ExitStack
) -> list[Berkas]:
    """Return files that hold what was handed in; all problems at once."""
    sebut = [nama] * len(semua) if isinstance(nama, str) else [*nama]
    berkas: list[Berkas] = []
    masalah: list[Masalah] = []
    for satu, sebutan in zip(semua, sebut, strict=True):
        try:
            berkas.append(selesai.enter_context(sebagai_berkas(satu, sebutan)))
        except DataError as salah:
            masalah += salah.masalah
    masalah += _sama(berkas)
    if masalah:
        raise DataError(masalah)
    return berkas


def _sama(berkas: Sequence[Berkas]) -> Iterator[Masalah]:
    """Yield files that were given twice, under whatever name."""
    ukuran = Counter(jalur.stat().st_size for jalur, _, _ in berkas)
    if len(ukuran) == len(berkas):
        return
    from hashlib import file_digest, sha256

    sudah: dict[bytes, str] = {}
    for jalur, nama, _ in berkas:
        if ukuran[jalur.stat().st_size] > 1:
            with jalur.open("rb") as isi:
                sidik = file_digest(isi, sha256).digest()
            if sidik in sudah:
                yield Masalah(kode="berkas-sama", berkas=nama, ditemukan=tampilan(sudah[sidik]))
            sudah.setdefault(sidik, nama)


def _buka(
    berkas: Sequence[Berkas | SumberMemori], pengenal: Pengenal, pemetaan: Pemetaan
) -> list[tuple[Sumber, KolomDikenal, str]]:
    """Open files, and find out what the columns of each sheet hold; all problems at once."""
    masalah: list[Masalah] = []
    sumber: list[Sumber] = []
    for asal in berkas:
        try:
            if isinstance(asal, SumberMemori):
                sumber.append(gabung_pilihan(buka_memori(asal, pengenal, pemetaan)))
                continue
            jalur, nama, jenis = asal
            with _terbaca(nama):
                satu = buka(jalur, pengenal, pemetaan, nama, jenis=jenis)
                sumber += map(gabung_pilihan, (satu, *satu.sambungan))
        except DataError as salah:
            masalah += salah.masalah
    if sumber and pemetaan.lembar and not any(s.bentuk.lembar for s in sumber):
        masalah.append(tanpa_lembar(pemetaan, sumber[0].berkas))
    if len(sumber) > 1:
        if pemetaan.hitung_baris or pemetaan.lewati_baris:
            semua = ", ".join(dict.fromkeys(s.berkas for s in sumber))
            masalah.append(Masalah(kode="baris-beberapa", berkas=semua))
        masalah += [
            Masalah(kode="sebaran-beberapa", berkas=s.berkas, lokasi=s.bentuk.lembar)
            for s in sumber
            if isinstance(s, SumberSebaran)
        ]
    hasil: list[tuple[Sumber, KolomDikenal, str]] = []
    for satu, sebutan in zip(sumber, sebut_potongan(sumber), strict=True):
        try:
            with _terbaca(satu.berkas):
                contoh = satu.contoh()
            kolom = kenali_dengan(pengenal, satu.judul, satu.sisa(pemetaan), sebutan, contoh)
        except DataError as salah:
            masalah += salah.masalah
            continue
        if satu.dasar is satu:
            profil = (tempat for nama, tempat in kolom.profil.items() if nama in BERLAKU_KE_BAWAH)
            satu.berlaku_ke_bawah = frozenset(i for tempat in profil for i in tempat)
            satu.kolom_jawaban = frozenset(i for tempat in kolom.unsur.values() for i in tempat)
        dasar = satu.dasar
        if tertutup := dasar.tersembunyi.kolom & (dasar.kolom_jawaban | dasar.berlaku_ke_bawah):
            satu.catatan.append(
                Masalah(
                    kode="kolom-tersembunyi",
                    berkas=sebutan,
                    ditemukan=daftar([dasar.judul[i] for i in sorted(tertutup)]),
                    saran="--tersembunyi lewati",
                )
            )
        hasil.append((satu, kolom, sebutan))
    if masalah:
        raise DataError(masalah)
    return hasil


def _baca(
    semua: Sequence[Berkas | SumberMemori],
    *,
    pemetaan: Pemetaan,
    grup: Sequence[str] | None,
    regulasi: Regulasi,
    unsur_tambahan: Sequence[Unsur],
    tanpa: Collection[KodeUnsur],
    periode: Periode | None,
    ganda: Ganda,
    batas_tak_terbaca: BatasTakTerbaca | None,
    simpan: bool | None,
    kemajuan: Callable[[int], None] | None,
) -> BacaanJawaban:
    if not semua:
        raise DataError.satu("kosong", lokasi="path")
    pengenal = Pengenal(regulasi, unsur_tambahan, tanpa)
    berkas = ", ".join(s.berkas if isinstance(s, SumberMemori) else s[1] for s in semua)
    terbuka = _buka(semua, pengenal, pemetaan)
    sumber = terbuka[0][0]
    if isinstance(sumber, SumberSebaran):
        return bacaan_sebaran(
            sumber,
            terbuka[0][1],
            regulasi.id,
            periode=periode,
            grup=grup or (),
            simpan=bool(simpan),
        )
    pilihan = Pilihan(regulasi, pengenal, pemetaan, terbuka[0][1].unsur)
    saring = [
        (
            Saringan(satu, milik, pengenal, pemetaan, pilihan.nyata),
            milik,
            sebutan,
            isinstance(satu, SumberTersusun),
        )
        for satu, milik, sebutan in terbuka
    ]
    kolom, potongan = gabungkan(saring)
    _periksa_permintaan(kolom, periode, grup, berkas)
    if simpan is None:
        # Of files of several kinds the one that takes most memory counts.
        batas = min(MAKS_SIMPAN.get(b.sumber.bentuk.format, 1 << 62) for b in potongan)
        # Rows in memory are there already.
        berukuran = (s[0] for s in semua if not isinstance(s, SumberMemori))
        simpan = sum(jalur.stat().st_size for jalur in berukuran) <= batas
    if asing := pilihan.masalah(berkas):
        raise DataError(asing)
    pilih = list(grup) if grup is not None else None

    status: set[Kunci] = set()
    penentu, penentu_cap = (PenentuUrutan(pemetaan.tanggal) for _ in range(2))

    def sekali(*, teliti: bool, putusan: Putusan | None) -> BacaanJawaban:
        arti: dict[KodeUnsur, dict[str, str]] = {
            k: pilihan.arti(k) if putusan is None else ArtiPasti(putusan.arti[k])
            for k in kolom.unsur
        }
        catatan = Catatan(berkas)
        tanggal = PembacaTanggal(kolom, catatan, (penentu, penentu_cap), periode, pemetaan)
        ingatan = IngatanBaris() if simpan else IngatanSidik(teliti=teliti)
        kembar = Kembar(kolom, catatan, ingatan, buang=ganda == "buang")
        tampung: Tampung
        if simpan:
            tampung = Simpan(kolom, catatan, tanggal, samar=pemetaan.samarkan_saran)
        else:
            tampung = Alir(kolom, pilih or [], berkas)
        pembaca = Pembaca(
            potongan,
            kolom,
            arti,
            lambat=[k for k in kolom.unsur if pilihan.angka_dinyatakan(k)],
            catatan=catatan,
            status=lambda milik: SaringStatus(milik, catatan, pemetaan.status, status),
            tanggal=tanggal,
            kembar=kembar,
            tampung=tampung,
            buang_kembar=ganda == "buang",
        )
        with _terbaca(berkas):
            pembaca.jalan(kemajuan)
        tanya, lain = masalah_giliran(
            kolom,
            pembaca.rangkap,
            pembaca.terlewat,
            pembaca.terjawab(),
            berkas,
            batas_tak_terbaca or BatasTakTerbaca(),
        )
        if putusan is None:
            putusan = putuskan(
                {k: +isi for k, isi in pembaca.teks.items()},
                konsep=pilihan.konsep,
                dinyatakan=pilihan.nyata,
                batas=batas_tak_terbaca,
            )
            tanya = [
                *(
                    _sebut_potongan(m, b.berkas, beberapa=len(potongan) > 1)
                    for b in potongan
                    for m in b.sumber.pertanyaan
                ),
                *tanya,
            ]
            if tanya or putusan.pertanyaan:
                raise DataError([*tanya, *masalah_dari(putusan, pilihan.dinyatakan, berkas)])
            if any(arti[k][t] != h for k, isi in putusan.arti.items() for t, h in isi.items()):
                raise ArtiBerubahError(putusan)
        for m in (*catatan_lain(putusan, berkas), *lain):
            catatan.tambah(m)
        if not tampung.n:
            raise DataError([Masalah(kode="tanpa-responden", berkas=berkas), *catatan.beberapa()])
        lembar, tabulasi = tampung.hasil(pilih)
        for banyak, m in catatan_orang(kolom, tampung.golongan, berkas):
            catatan.tambah(m, banyak)
        dipakai = kolom.tanpa_profil([d for d, s in tampung.golongan.items() if s.buang])
        periksa_kembar(pembaca.terbaca, lembar.jawaban if lembar else None)
        return BacaanJawaban(
            tabulasi=tabulasi,
            lembar=lembar,
            mesin=PYTHON,
            kolom=dipakai,
            simpulan=Simpulan(
                regulasi=regulasi.id,
                bentuk=sumber.bentuk,
                potongan=tuple(pembaca.terbaca),
                kolom=dipakai.arti,
                jawaban=pembaca.macam(),
                putusan=putusan,
                identitas=dipakai.identitas,
                diabaikan=dipakai.diabaikan,
                baris=pembaca.baris,
                tanggal_pertama=tanggal.rentang[0] if tanggal.rentang else None,
                tanggal_terakhir=tanggal.rentang[-1] if tanggal.rentang else None,
                urutan_tanggal=penentu.urutan,
                sebab_urutan=penentu.sebab,
                contoh_urutan=bersih(penentu.contoh),
                periode=periode,
                ganda=ganda,
                disimpan=bool(simpan),
            ),
            ditolak=Peta({k: nilai_ditolak(isi) for k, isi in pembaca.ditolak.items() if isi}),
            ganda=kembar.banyak if kembar.dicari else None,
            catatan=(*kolom.catatan, *catatan.semua()),
            jumlah_catatan=Peta(catatan.jumlah + Counter(m.kode for m in kolom.catatan)),
            tidak_dicari=("potongan-kembar",) if lembar is None and len(potongan) > 1 else (),
        )

    teliti, putusan = False, None
    while True:
        try:
            return sekali(teliti=teliti, putusan=putusan)
        except ArtiBerubahError as salah:
            putusan = salah.putusan
        except StatusPastiError as salah:
            status.update(salah.kunci)
        except IdTakUrutError:
            teliti = True
        except UrutanBerubahError:
            pass  # what was met is kept by `penentu`, so that this happens twice at most


@contextmanager
def _terbaca(berkas: str) -> Generator[None, None, None]:
    """Say of a file that breaks off that it cannot be read."""
    try:
        yield
    except OSError as salah:
        raise DataError.satu(
            "berkas-tidak-terbaca", berkas=berkas, ditemukan=salah.strerror or str(salah)
        ) from None


class ArtiBerubahError(Exception):
    """Answers mean something else than they seemed to while they were read: begin again."""

    def __init__(self, putusan: Putusan) -> None:
        super().__init__(putusan)
        self.putusan = putusan


def _sebut_potongan(masalah: Masalah, berkas: str, *, beberapa: bool) -> Masalah:
    """Return a question about rows of one of several files, which no number settles there."""
    kode = "tanya-baris-potongan" if beberapa and masalah.kode == "tanya-baris" else masalah.kode
    return attrs.evolve(masalah, kode=kode, berkas=berkas)


def _periksa_permintaan(
    kolom: KolomDikenal, periode: Periode | None, grup: Sequence[str] | None, berkas: str
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
        for d in grup or ()
        if d not in kolom.profil or d not in DIMENSI
    ]
    if periode and not {"tanggal", "cap_waktu"} & set(kolom.profil):
        masalah.append(
            Masalah(kode="tanpa-kolom-tanggal", berkas=berkas, saran='--kolom tanggal="…"')
        )
    if masalah:
        raise DataError(masalah)
