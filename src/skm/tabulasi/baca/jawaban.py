"""
Read a file of answers: columns found, answers worked out, everything odd said.

The way of an answer: `skm.tabulasi.sumber` opens the file and gives blocks of rows, `Pembaca` works
out what their cells mean, a `Tampung` keeps or counts them; remarks go to a `Catatan`.
"""

from collections import Counter
from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from skm.dasar import Peta, tampilan
from skm.errors import DataError, Masalah
from skm.model import DIMENSI, BatasTakTerbaca, KodeUnsur, Periode, Unsur
from skm.regulasi import Regulasi, muat
from skm.tabulasi.arti.hasil import Putusan
from skm.tabulasi.arti.kata import bersih
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.pemetaan import Pemetaan
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
from skm.tabulasi.baca.status import SaringStatus, StatusPastiError
from skm.tabulasi.baca.tampung import Alir, Simpan, Tampung
from skm.tabulasi.baca.tanggal import PembacaTanggal, UrutanBerubahError
from skm.tabulasi.bacaan import PYTHON, BacaanJawaban, Ganda, Simpulan, nilai_ditolak
from skm.tabulasi.sebaran import bacaan_sebaran
from skm.tabulasi.sumber.bentuk.sebaran import SumberSebaran
from skm.tabulasi.sumber.buka import buka
from skm.tabulasi.sumber.pilihan import gabung_pilihan
from skm.tabulasi.sumber.saringan import Saringan

MAKS_SIMPAN = {"csv": 25_000_000, "jsonl": 75_000_000}
"""Size in bytes above which a file is counted without keeping its sheets: some 300 000 rows."""


def baca_jawaban(
    path: Path | str,
    *,
    pemetaan: Pemetaan | None = None,
    regulasi: Regulasi | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    tanpa: Collection[KodeUnsur] = (),
    periode: Periode | None = None,
    dimensi: Sequence[str] | None = None,
    ganda: Ganda = "hitung",
    batas_tak_terbaca: BatasTakTerbaca | None = None,
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
        tanpa: Unsur of the rule set that are not asked.
        periode: Count only rows with a date in it.
        dimensi: Parts of the profile by which to count as well; None for all that the file has,
            or for none where sheets are not kept.
        ganda: Whether sheets that repeat an earlier one are counted or left out; they are
            reported in either case.
        batas_tak_terbaca: How many answers may be unreadable, as the convention says; None for the
            usual.
        simpan: Whether to keep the sheets; None decides by the size of the file.
        kemajuan: Called with the number of rows after every block.

    Raises:
        DataError: The file cannot be read, a column is missing or ambiguous, answers stand under
            mere numbers, a period depends on the order of day and month, or there are no
            respondents; all problems at once.
    """
    pemetaan = pemetaan or Pemetaan()
    regulasi = regulasi or muat()
    pengenal = Pengenal(regulasi, unsur_tambahan, tanpa)
    berkas = str(path)
    with _terbaca(berkas):
        sumber = gabung_pilihan(buka(path, pengenal, pemetaan))
        pemetaan = sumber.sisa(pemetaan)
        contoh = sumber.contoh()
    kolom = kenali_dengan(pengenal, sumber.judul, pemetaan, berkas, contoh)
    if isinstance(sumber, SumberSebaran):
        return bacaan_sebaran(
            sumber,
            kolom,
            regulasi.id,
            periode=periode,
            grup=dimensi or (),
            simpan=bool(simpan),
        )
    _periksa_permintaan(kolom, periode, dimensi, berkas)
    if simpan is None:
        simpan = Path(path).stat().st_size <= MAKS_SIMPAN.get(sumber.bentuk.format, 1 << 62)
    pilihan = Pilihan(regulasi, pengenal, pemetaan)
    if asing := pilihan.masalah(berkas):
        raise DataError(asing)
    saringan = Saringan(sumber, kolom, pengenal, pemetaan, pilihan.nyata)
    pilih = list(dimensi) if dimensi is not None else None

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
            tampung = Alir(kolom, pilih or [])
        pembaca = Pembaca(
            saringan,
            kolom,
            arti,
            lambat=[k for k in kolom.unsur if pilihan.angka_dinyatakan(k)],
            catatan=catatan,
            status=SaringStatus(kolom, catatan, pemetaan.status, status),
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
            tanya = [*saringan.pertanyaan, *tanya]
            if tanya or putusan.pertanyaan:
                raise DataError([*tanya, *masalah_dari(putusan, pilihan.dinyatakan, berkas)])
            if any(arti[k][t] != h for k, isi in putusan.arti.items() for t, h in isi.items()):
                raise ArtiBerubahError(putusan)
        for m in (*catatan_lain(putusan, berkas), *lain):
            catatan.tambah(m)
        if not tampung.n:
            raise DataError([Masalah(kode="tanpa-responden", berkas=berkas), *catatan.beberapa()])
        lembar, tabulasi = tampung.hasil(pilih)
        return BacaanJawaban(
            tabulasi=tabulasi,
            lembar=lembar,
            mesin=PYTHON,
            kolom=kolom,
            simpulan=Simpulan(
                regulasi=regulasi.id,
                bentuk=sumber.bentuk,
                kolom=kolom.arti,
                jawaban=pembaca.macam(),
                putusan=putusan,
                identitas=kolom.identitas,
                diabaikan=kolom.diabaikan,
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
            tidak_dicari=(),
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
        super().__init__()
        self.putusan = putusan


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
