"""Rules on the survey itself: who was asked, when, and what they answered."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from skm.audit.buku import Pelanggaran, aturan
from skm.audit.kata import kutip
from skm.audit.sumber import LAPORAN, PELAKSANAAN, PENGOLAHAN, PRIBADI, SAMPEL, SKALA
from skm.audit.telaah import Telaah
from skm.audit.waktu import Kurun, baca_kurun
from skm.bahasa import rangkai, sebut_tanggal
from skm.dasar import Peta, langkah_jalur
from skm.exact import format_id
from skm.jenis import KUNCI_JENIS, SURVEI
from skm.model import N_KECIL, DasarAngka, LaporanSKM, Periode, Tempat, Tingkat
from skm.model.angka import AngkaLayanan
from skm.privasi.identitas import cari_identitas
from skm.privasi.samaran import samarkan
from skm.regulasi import muat_sampel
from skm.skor import capaian_sampel
from skm.tabulasi import BacaanJawaban

_JAWABAN_DITOLAK = frozenset(
    {"jawaban-luar-skala", "jawaban-pecahan", "jawaban-tak-dikenal", "sel-galat"}
)
_TERTERA = 20
"""How many places of answers a finding lists one by one."""


@aturan("SKM-SRV-001", tingkat=Tingkat.CATATAN, kutipan=LAPORAN, jenis=KUNCI_JENIS)
def n_dicantumkan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Jumlah responden dicantumkan.

    Tanpa jumlah responden, pembaca tidak dapat menilai kecukupan sampel, dan NRR tidak dapat
    diuji apakah berasal dari jawaban bulat.

    Contoh: berkas memuat nrr tanpa n.
    """
    tanpa = [n.kode for n in telaah.nilai if n.n is None]
    siapa = "" if len(tanpa) in (0, len(telaah.nilai)) else f" untuk {', '.join(tanpa)}"
    terbitan = telaah.publikasi or telaah.tindak_lanjut
    survei = None if terbitan is None else terbitan.survei
    if survei is None:
        if tanpa and telaah.tercantum.n is None:
            yield Pelanggaran(
                "$.nrr",
                f"Jumlah responden tidak dicantumkan{siapa}. Isi n, misalnya 40.",
            )
        return
    di_sana = f"pada laporan survei {kutip(survei.berkas)}{siapa}"
    if tanpa:
        yield Pelanggaran(
            "$.survei",
            f"Jumlah responden tidak dicantumkan {di_sana}. Isi di laporan itu; di sini diambil "
            "dari sana.",
        )
    elif survei.responden is None and all(v.n is None for v in survei.nilai):
        yield Pelanggaran(
            "$.n",
            f"Jumlah responden ditulis di sini, tetapi tidak dicantumkan {di_sana}. Isi di laporan "
            "itu, lalu hapus n dari berkas ini supaya diambil dari sana.",
            terkait=("$.survei",),
        )


@aturan("SKM-SRV-002", tingkat=Tingkat.PERINGATAN, kutipan=SAMPEL, jenis=[SURVEI.kunci])
def sampel_mencukupi(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Jumlah responden tidak kurang dari yang diperlukan menurut Krejcie–Morgan.

    Peraturan menentukan besaran sampel dari jumlah penerima layanan pada periode survei.

    Contoh: 450 penerima layanan memerlukan 207 responden; yang menjawab 150.
    """
    laporan, n = telaah.skm, telaah.angka.n
    if laporan is None or n is None or laporan.populasi is None:
        return
    sampel = capaian_sampel(laporan.populasi, n, aturan=laporan.aturan_sampel)
    if not sampel.terpenuhi:
        yield Pelanggaran(
            "$.populasi",
            f"Responden {format_id(sampel.diperoleh)} orang, sedangkan "
            f"{format_id(sampel.populasi)} penerima layanan memerlukan {format_id(sampel.perlu)} "
            f"orang (kurang {format_id(sampel.kurang)}). Tambah responden, atau jelaskan sebabnya "
            "dalam laporan dengan paragraf.sampel.",
            terkait=(telaah.tempat_n,),
            kutipan=muat_sampel().kutipan,
        )


@aturan("SKM-SRV-003", tingkat=Tingkat.GALAT, kutipan=SAMPEL, jenis=[SURVEI.kunci])
def populasi_memuat_responden(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Jumlah penerima layanan tidak lebih kecil daripada jumlah responden.

    Responden adalah sebagian dari penerima layanan pada periode yang sama.

    Contoh: 20 penerima layanan, tetapi 26 kuesioner.
    """
    laporan, n = telaah.skm, telaah.angka.n
    if laporan is None or n is None or laporan.populasi is None:
        return
    if laporan.populasi < n:
        yield Pelanggaran(
            "$.populasi",
            f"Jumlah penerima layanan {format_id(laporan.populasi)} lebih kecil daripada jumlah "
            f"responden {format_id(n)}. Periksa salah satunya.",
            terkait=(telaah.tempat_n,),
        )


@aturan("SKM-SRV-004", tingkat=Tingkat.GALAT, kutipan=SKALA, jenis=[SURVEI.kunci])
def jawaban_di_skala(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap jawaban bernilai 1, 2, 3, atau 4.

    Jawaban lain tidak dihitung, sehingga jumlah jawaban unsur itu berkurang. Jawaban 5 menandakan
    kuesioner berskala lain.

    Contoh: pada kolom U3 tertulis 5.
    """
    semua: Mapping[str, int] = telaah.angka.pengumpulan.ditolak
    for kode, banyak in semua.items():
        if banyak:
            ditolak = _yang_ditolak(telaah.lingkungan.jawaban, kode)
            tempat = "pengumpulan.ditolak" if telaah.lembar is None else "jawaban.jawaban"
            yield Pelanggaran(
                f"$.{tempat}.{kode}",
                f"{format_id(banyak)} jawaban {telaah.sebut(kode)} di luar pilihan 1–4 dan tidak "
                f"dihitung{_sebut_ditolak(ditolak, banyak)}. {_saran_ditolak(kode, ditolak)}",
                tempat=ditolak[0].tempat if ditolak else None,
                terkait=tuple(d.tempat for d in ditolak[1:]),
                kutipan=None
                if telaah.regulasi is None
                else telaah.regulasi["skala.tertinggi"].riwayat[-1].kutipan,
            )


class _Ditolak(NamedTuple):
    """An answer that is not on the scale, as it is written, and where."""

    isi: str
    tempat: Tempat


def _yang_ditolak(bacaan: BacaanJawaban | None, kode: str) -> Sequence[_Ditolak]:
    """Return the answers to an unsur that are not on the scale, from the file of answers."""
    if bacaan is None:
        return ()
    label = {a.label: i for i, a in enumerate(bacaan.simpulan.kolom) if a.peran == kode}
    lembar = samarkan(bacaan.simpulan.bentuk.lembar)[0]
    semua = [
        (baris, m)
        for m in bacaan.catatan
        if m.kode in _JAWABAN_DITOLAK and m.lokasi in label and m.baris is not None
        for baris in (m.baris, *m.baris_lain)
    ]
    return [
        _Ditolak(
            m.ditemukan,
            Tempat(
                lokasi=f"$.jawaban.jawaban.{kode}",
                berkas=m.berkas,
                baris=baris,
                lembar=lembar,
                sel=f"{_huruf_kolom(label[m.lokasi])}{baris}" if lembar else "",
            ),
        )
        for baris, m in sorted(semua, key=lambda satu: satu[0])[:_TERTERA]
    ]


def _sebut_ditolak(ditolak: Sequence[_Ditolak], banyak: int) -> str:
    """Say what was written and where: ": "5" (baris 3) dan "0" (baris 7)"."""
    sebutan = [f"{d.isi} ({_sebut_tempat(d.tempat)})" for d in ditolak]
    if sebutan and banyak > len(sebutan):
        sebutan.append(f"{format_id(banyak - len(sebutan))} lainnya")
    return f": {rangkai(sebutan)}" if sebutan else ""


def _saran_ditolak(kode: str, ditolak: Sequence[_Ditolak]) -> str:
    """Say what helps: a word may be an answer whose meaning nobody has told."""
    betulkan = "etulkan salah ketiknya, atau kosongkan bila memang tidak dijawab."
    if all(any(map(str.isdigit, d.isi)) for d in ditolak):
        return f"B{betulkan}"
    return (
        f"Bila jawaban itu sah, tambahkan artinya pada [jawaban.{kode}] di berkas pemetaan; bila "
        f"tidak, b{betulkan}"
    )


def _sebut_tempat(tempat: Tempat) -> str:
    return f"{tempat.lembar}!{tempat.sel}" if tempat.lembar else f"baris {tempat.baris}"


def _huruf_kolom(nomor: int) -> str:
    """
    Return the letters of a column, from 0.

    Examples:
        >>> _huruf_kolom(2), _huruf_kolom(26)
        ('C', 'AA')
    """
    depan, huruf = divmod(nomor, 26)
    return (_huruf_kolom(depan - 1) if depan else "") + chr(ord("A") + huruf)


@aturan("SKM-SRV-005", tingkat=Tingkat.GALAT, kutipan=LAPORAN, jenis=KUNCI_JENIS)
def tabel_responden_berjumlah(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap tabel karakteristik responden berjumlah sama dengan jumlah responden.

    Laki-laki ditambah perempuan harus sama dengan jumlah responden; demikian pula pendidikan,
    pekerjaan, dan layanan.

    Contoh: 450 laki-laki dan 50 perempuan, sedangkan respondennya 450.
    """
    n = telaah.tercantum.n if telaah.n is None else telaah.n
    milik: Mapping[str, Mapping[str, int]] = {} if telaah.skm is None else telaah.skm.responden
    for tempat, tabel in (
        ("$.responden", milik),
        ("$.tercantum.responden", telaah.tercantum.responden),
    ):
        for nama, kelas in tabel.items():
            jumlah = sum(kelas.values())
            if n is not None and jumlah != n:
                yield Pelanggaran(
                    f"{tempat}{langkah_jalur(nama)}",
                    f"Tabel responden menurut {_sebutan(nama)} berjumlah {format_id(jumlah)} "
                    f"({' + '.join(format_id(k) for k in kelas.values())}), sedangkan "
                    f"respondennya {format_id(n)}. Periksa isi tabel itu.",
                    terkait=() if telaah.tercantum.n is None else ("$.tercantum.n",),
                )
    layanan = {nama: a.n or 0 for nama, a in telaah.angka.layanan.items() if nama}
    # Fewer are well possible: not all have named the service.
    if n is not None and (jumlah := sum(layanan.values())) > n:
        yield Pelanggaran(
            "$.layanan",
            f"Responden semua layanan berjumlah {format_id(jumlah)} "
            f"({' + '.join(format_id(k) for k in layanan.values())}), lebih dari responden unit, "
            f"yaitu {format_id(n)}. Periksa n setiap layanan.",
            terkait=(telaah.tempat_n,),
        )


def _sebutan(dimensi: str) -> str:
    return dimensi.replace("_", " ")


@aturan("SKM-SRV-006", tingkat=Tingkat.GALAT, kutipan=LAPORAN, jenis=KUNCI_JENIS)
def n_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Jumlah responden yang tercantum sama dengan yang dihitung.

    Jumlah yang dicetak harus sama dengan banyaknya kuesioner yang diolah.

    Contoh: laporan menyebut 150 responden, sedangkan jawabannya 149.
    """
    if telaah.skm is not None:
        milik: list[tuple[str, LaporanSKM | AngkaLayanan]] = [("$", telaah.skm)]
        milik += ((f"$.layanan[{i}]", satu) for i, satu in enumerate(telaah.skm.layanan))
        for tempat, satu in milik:
            menjawab = max(map(sum, satu.sebaran.values()), default=0)
            if satu.n is not None and satu.n < menjawab:
                yield Pelanggaran(
                    f"{tempat}.n",
                    f"Jumlah responden {format_id(satu.n)}, sedangkan menurut sebaran sedikitnya "
                    f"{format_id(menjawab)} orang menjawab. Periksa n dan sebaran.",
                    terkait=(f"{tempat}.sebaran",),
                )
    tercantum = telaah.tercantum.n
    if tercantum is None:
        return
    if telaah.hitungan is not None or telaah.angka.dasar is DasarAngka.IKM:
        dihitung = {telaah.angka.n}
    else:
        dihitung = {n.n for n in telaah.nilai}
    dihitung.discard(None)
    ada = {n for n in dihitung if n is not None}
    # An unsur that some left open has fewer answers than there are respondents.
    if ada and max(ada) != tercantum and not _sebagian(telaah, ada, tercantum):
        yield Pelanggaran(
            "$.tercantum.n",
            f"Jumlah responden tercantum {format_id(tercantum)}, sedangkan yang diolah "
            f"{format_id(max(ada))}. Samakan keduanya.",
            terkait=(telaah.tempat_n,),
        )


def _sebagian(telaah: Telaah, dihitung: set[int], tercantum: int) -> bool:
    return telaah.hitungan is None and len(dihitung) > 1 and max(dihitung) < tercantum


@aturan("SKM-SRV-007", tingkat=Tingkat.PERINGATAN, kutipan=PELAKSANAAN, jenis=KUNCI_JENIS)
def pengumpulan_dalam_periode(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Jawaban dikumpulkan dalam periode survei.

    Jawaban di luar periode menilai pelayanan pada waktu yang lain daripada yang dilaporkan. Bila
    sebagian besar jawaban di luar periode, lihat SKM-SRV-013.

    Contoh: periode Januari–Juni, tetapi kuesioner dikumpulkan 1–14 Juli.
    """
    periode = telaah.periode
    publikasi = None if telaah.publikasi is None else telaah.publikasi.pengumpulan
    semua: tuple[tuple[str, Periode | str | None], ...] = (
        ("$.pengumpulan", publikasi),
        ("$.tercantum.pengumpulan", telaah.tercantum.pengumpulan),
    )
    for tempat, kapan in semua:
        kurun: Periode | Kurun | None
        if isinstance(kapan, str):
            kurun, sebut = baca_kurun(kapan), kutip(kapan)
        else:
            kurun, sebut = kapan, "" if kapan is None else kapan.rentang
        if kurun and not (periode.mulai <= kurun.mulai and kurun.akhir <= periode.akhir):
            yield Pelanggaran(
                tempat,
                f"Data dikumpulkan {sebut}, di luar periode survei {periode}. Perbaiki "
                "tanggalnya, atau sesuaikan periode laporan.",
                terkait=("$.periode",),
            )
    if telaah.lembar is None:
        yield from _rentang_di_luar(telaah)
    luar, banyak = _luar_periode(telaah)
    if luar and not _sebagian_besar(luar, banyak):
        yield Pelanggaran(
            "$.jawaban.profil.tanggal",
            f"{_sebut_luar(telaah, luar, banyak)} Perbaiki tanggalnya, sesuaikan periode laporan, "
            "atau saring dengan saring_periode = true.",
            terkait=("$.periode",),
        )


def _rentang_di_luar(telaah: Telaah) -> Iterator[Pelanggaran]:
    """Find that answers of which only the first and the last day are known lie outside."""
    mulai, periode = telaah.angka.pengumpulan.mulai, telaah.periode
    if mulai is None:
        return
    hari = [mulai.isoformat(), (telaah.angka.pengumpulan.akhir or mulai).isoformat()]
    if luar := [*map(sebut_tanggal, dict.fromkeys(_di_luar(periode, hari)))]:
        yield Pelanggaran(
            "$.pengumpulan",
            f"Jawaban dikumpulkan {_tanggal(hari)}, padahal periode survei {periode}: "
            f"{rangkai(luar)} di luarnya. Perbaiki tanggalnya, atau sesuaikan periode laporan.",
            terkait=("$.periode",),
        )


def _luar_periode(telaah: Telaah) -> tuple[Sequence[str], int]:
    """Return the dates of answers outside the period, in order, and how many are dated at all."""
    if telaah.lembar is None:
        return (), 0
    hari = [t for t in telaah.lembar.profil.get("tanggal", ()) if t]
    return _di_luar(telaah.periode, hari), len(hari)


def _di_luar(periode: Periode, hari: Sequence[str]) -> Sequence[str]:
    """Return the dates outside a period, in order; of one without a day the month is compared."""
    mulai, akhir = periode.mulai.isoformat(), periode.akhir.isoformat()
    return sorted(t for t in hari if not mulai[: len(t)] <= t <= akhir[: len(t)])


def _sebut_luar(telaah: Telaah, luar: Sequence[str], banyak: int) -> str:
    return (
        f"{format_id(len(luar))} dari {format_id(banyak)} jawaban bertanggal di luar periode "
        f"survei {telaah.periode}: {_tanggal(luar)}."
    )


@aturan("SKM-SRV-013", tingkat=Tingkat.GALAT, kutipan=PELAKSANAAN, jenis=[SURVEI.kunci])
def sebagian_besar_dalam_periode(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Sebagian besar jawaban dikumpulkan dalam periode survei.

    Bila lebih dari setengahnya di luar periode, hampir pasti periodenya tertinggal dari laporan
    yang lalu, atau berkas jawabannya bukan milik periode itu.

    Contoh: laporan Triwulan I, sedangkan seluruh jawaban bertanggal April–Juni.
    """
    luar, banyak = _luar_periode(telaah)
    if _sebagian_besar(luar, banyak):
        yield Pelanggaran(
            "$.jawaban.profil.tanggal",
            f"{_sebut_luar(telaah, luar, banyak)} Sesuaikan periode laporan, atau pakai berkas "
            "jawaban periode itu.",
            terkait=("$.periode",),
        )


def _sebagian_besar(luar: Sequence[str], banyak: int) -> bool:
    return 2 * len(luar) > banyak


def _tanggal(urut: Sequence[str]) -> str:
    ujung = [sebut_tanggal(t) for t in (urut[0], urut[-1])]
    return ujung[0] if ujung[0] == ujung[1] else f"{ujung[0]} – {ujung[1]}"


@aturan("SKM-SRV-008", tingkat=Tingkat.CATATAN, kutipan=PENGOLAHAN, jenis=[SURVEI.kunci])
def kuesioner_tidak_ganda(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Tidak ada kuesioner yang sama dengan kuesioner sebelumnya.

    Kuesioner dengan waktu atau nomor dan jawaban yang sama biasanya terkirim dua kali.

    Contoh: dua baris dengan cap waktu dan semua jawaban yang sama.
    """
    if ganda := telaah.angka.pengumpulan.ganda:
        yield Pelanggaran(
            "$.pengumpulan.ganda" if telaah.lembar is None else "$.jawaban",
            f"{format_id(ganda)} kuesioner sama dengan kuesioner sebelumnya dan tetap dihitung. "
            'Bila terkirim dua kali, buang dengan ganda = "buang".',
        )


@aturan("SKM-SRV-009", tingkat=Tingkat.CATATAN, kutipan=SAMPEL)
def responden_tidak_sedikit(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Responden cukup banyak untuk menarik kesimpulan.

    Dengan responden yang sedikit, satu atau dua jawaban saja dapat mengubah mutu pelayanan.

    Contoh: IKM dihitung dari 12 kuesioner.
    """
    if telaah.n is not None and telaah.n < N_KECIL:
        yield Pelanggaran(
            telaah.tempat_n,
            f"Respondennya hanya {format_id(telaah.n)} (kurang dari {N_KECIL}); hasilnya mudah "
            "berubah oleh beberapa jawaban saja. Sebutkan keterbatasan itu dalam laporan"
            f"{'' if telaah.skm is None else ' dengan paragraf.sampel'}.",
        )


@aturan("SKM-SRV-010", tingkat=Tingkat.GALAT, kutipan=LAPORAN, jenis=[SURVEI.kunci])
def tabel_responden_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Tabel karakteristik responden yang tercantum sama dengan profil pada jawaban.

    Banyaknya responden setiap kelompok dapat dihitung dari jawabannya.

    Contoh: tercantum 30 perempuan, sedangkan pada jawaban ada 31.
    """
    if telaah.lembar is None:
        return
    profil: Peta[str, tuple[str, ...]] = telaah.lembar.profil
    for nama, kelas in telaah.tercantum.responden.items():
        if nama not in profil or nama == "tanggal":
            continue
        dihitung = Counter(profil[nama])
        for satu, jumlah in kelas.items():
            if dihitung[satu] != jumlah:
                yield Pelanggaran(
                    f"$.tercantum.responden{langkah_jalur(nama)}{langkah_jalur(satu)}",
                    f"Responden dengan {_sebutan(nama)} {kutip(satu)} tercantum "
                    f"{format_id(jumlah)}, pada jawaban ada {format_id(dihitung[satu])}. Perbaiki "
                    "tabelnya, atau samakan penulisan kelompoknya.",
                    terkait=(f"$.jawaban.profil{langkah_jalur(nama)}",),
                )


@aturan("SKM-SRV-011", tingkat=Tingkat.GALAT, kutipan=PRIBADI, jenis=[SURVEI.kunci])
def profil_tanpa_identitas(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Profil responden tidak memuat nomor atau alamat seseorang.

    Setiap kelas profil dicetak, dan layanan dengan IKM-nya. Berkas jawaban disamarkan saat dibaca;
    jawaban yang ditulis di dalam laporan dicetak apa adanya.

    Contoh: sebuah NIK sebagai nama layanan.
    """
    for lokasi, nama, kelas in _profil(telaah):
        banyak = sum(n for satu, n in kelas.items() if any(i.pasti for i in cari_identitas(satu)))
        if banyak:
            yield Pelanggaran(
                lokasi,
                f"{format_id(banyak)} isian {_sebutan(nama)} memuat nomor atau alamat seseorang, "
                "yang akan tercetak sebagai kelompok. Ganti dengan nama kelompoknya, atau "
                "kosongkan.",
            )


def _profil(telaah: Telaah) -> Iterator[tuple[str, str, Mapping[str, int]]]:
    """Yield the classes that a report prints: where they stand, of what, and how many of each."""
    if telaah.lembar is not None:
        for nama, isi in telaah.lembar.profil.items():
            yield f"$.jawaban.profil{langkah_jalur(nama)}", nama, Counter(isi)
    elif telaah.skm is not None:
        for nama, kelas in telaah.skm.responden.items():
            yield f"$.responden{langkah_jalur(nama)}", nama, kelas
        yield "$.layanan", "layanan", {k: a.n or 0 for k, a in telaah.angka.layanan.items()}


@aturan("SKM-SRV-012", tingkat=Tingkat.PERINGATAN, kutipan=PRIBADI, jenis=[SURVEI.kunci])
def saran_tanpa_identitas(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Saran di dalam laporan tidak memuat nomor atau alamat seseorang.

    Saran dari berkas jawaban disamarkan saat dibaca; yang ditulis di dalam laporan dicetak apa
    adanya.

    Contoh: "Hubungi saya di 0812 3456 7890".
    """
    if telaah.lingkungan.jawaban is not None:
        return  # the office has read them, and said so where they are not to be masked
    banyak = sum(s.banyak for s in telaah.angka.pengumpulan.saran if cari_identitas(s.teks))
    if banyak:
        yield Pelanggaran(
            telaah.tempat_saran,
            f"{format_id(banyak)} saran memuat nomor atau alamat seseorang, yang akan tercetak. "
            "Hapus nomor atau alamat itu.",
        )
