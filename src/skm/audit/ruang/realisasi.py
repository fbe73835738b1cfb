"""Rules on what became of the plan."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from skm.audit.buku import Pelanggaran, aturan
from skm.audit.kata import beda_kata, kosong, kutip, sebut_triwulan
from skm.audit.rujukan import dekati, realisasi_asing, sebut_asing
from skm.audit.sumber import PEKPPP, TEMPLAT_REALISASI, TINDAK_LANJUT
from skm.audit.telaah import Telaah
from skm.audit.waktu import baca_kurun
from skm.bahasa import normal, rangkai, tanggal_panjang
from skm.dasar import alamat_web, langkah_jalur
from skm.exact import format_id, format_pendek
from skm.jenis import TINDAK_LANJUT as TL
from skm.model import RTL, Status, Tingkat
from skm.regulasi import muat_pekppp
from skm.skor import hitung_capaian, status_rtl
from skm.skor.realisasi import dapat_tercetak


@aturan(
    "SKM-RLS-001", tingkat=Tingkat.PERINGATAN, kutipan=TINDAK_LANJUT, jenis=[TL.kunci], lalu=True
)
def rtl_ada_realisasi(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap RTL memiliki realisasi.

    RTL yang hilang dari tabel realisasi dihitung belum ditindaklanjuti; pembaca tidak tahu apa
    yang terjadi dengannya.

    Contoh: RTL "toilet" ada pada rencana, tetapi tidak ada pada tabel realisasi.
    """
    di = "realisasi pada [tindak_lanjut]"
    if not telaah.bab:
        di = "[[realisasi]]"
    for i, r in enumerate(telaah.rtl if telaah.realisasi or telaah.bab else ()):
        if r.id not in telaah.realisasi_per_rtl:
            yield Pelanggaran(
                f"$.rtl[{i}]",
                f"RTL {kutip(r.id)} ({kutip(r.kegiatan, 60)}) tidak memiliki realisasi, sehingga "
                f'dihitung belum ditindaklanjuti. Tambahkan {di}, misalnya dengan status "belum".',
            )


@aturan("SKM-RLS-002", tingkat=Tingkat.GALAT, kutipan=PEKPPP, jenis=[TL.kunci], lalu=True)
def realisasi_ada_rtl(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap realisasi menunjuk RTL yang ada.

    Realisasi tanpa RTL tidak ikut dihitung, sehingga persentase dapat keliru hanya karena salah
    tulis id.

    Contoh: rtl = "waktu-9", padahal rencana hanya memuat "waktu-1" dan "waktu-2".
    """
    for i, pesan in realisasi_asing(telaah):
        yield Pelanggaran(f"$.realisasi[{i}].rtl", pesan)


def _rtl_asing(telaah: Telaah, apa: str, id_rtl: str) -> str:
    return sebut_asing(apa, id_rtl, dekati(id_rtl, [*telaah.rtl_per_id]))


@aturan("SKM-RLS-003", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_REALISASI, jenis=[TL.kunci])
def rumusan_kegiatan_sama(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Kegiatan dirumuskan sama pada rencana dan pada realisasi.

    Rumusan yang berbeda membuat pembaca ragu apakah yang direalisasikan memang yang direncanakan.
    Huruf besar dan tanda baca tidak diperhitungkan.

    Contoh: direncanakan "Simplifikasi proses bisnis", direalisasikan "Simplifikasi proses bisnis
    (SOP Pelayanan)".
    """
    for id_rtl, tercantum in telaah.tercantum.rtl.items():
        if tercantum.kegiatan is None or id_rtl not in telaah.rtl_per_id:
            continue
        i, r = telaah.rtl_per_id[id_rtl]
        if normal(tercantum.kegiatan) != normal(r.kegiatan):
            yield Pelanggaran(
                f"$.tercantum.rtl{langkah_jalur(id_rtl)}.kegiatan",
                f"Kegiatan {kutip(id_rtl)} direncanakan {kutip(r.kegiatan)}, tetapi pada realisasi "
                f"tertulis {kutip(tercantum.kegiatan)}: "
                f"{beda_kata(r.kegiatan, tercantum.kegiatan)}. Samakan rumusannya.",
                terkait=(f"$.rtl[{i}].kegiatan",),
            )


@aturan("SKM-RLS-004", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_REALISASI, jenis=[TL.kunci])
def nomor_sama(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Nomor pada tabel realisasi sama dengan nomor pada tabel rencana.

    Pada rencana setiap unsur bernomor satu. Nomor yang berbeda memberi kesan ada unsur lain.
    Penomoran per kegiatan (1 sampai jumlah RTL) juga diterima, asal berlaku untuk semua baris;
    demikian pula huruf di belakangnya ("1a"), dan nomor kosong pada baris lanjutan unsur yang sama.

    Contoh: kegiatan ketiga unsur prioritas bernomor 3 pada rencana, tetapi 4 pada realisasi.
    """
    rencana = _nomor_rencana(telaah.rtl)
    baris = {r.id: i for i, r in enumerate(telaah.rtl, start=1)}
    lanjutan = {r.id for atas, r in pairwise(telaah.rtl) if atas.unsur == r.unsur}
    tercantum = {
        k: t.nomor.strip().rstrip(".)")
        for k, t in telaah.tercantum.rtl.items()
        if t.nomor is not None and k in rencana
    }
    if all(nomor == str(baris[k]) for k, nomor in tercantum.items()):
        return
    for id_rtl, nomor in tercantum.items():
        pokok = _BERHURUF.sub(r"\1", nomor)
        if pokok != str(rencana[id_rtl]) and (nomor or id_rtl not in lanjutan):
            yield Pelanggaran(
                f"$.tercantum.rtl{langkah_jalur(id_rtl)}.nomor",
                f"Kegiatan {kutip(id_rtl)} bernomor {rencana[id_rtl]} pada rencana, tetapi "
                f"{nomor or '(kosong)'} pada realisasi. Samakan nomornya.",
                terkait=(f"$.rtl[{baris[id_rtl] - 1}]",),
            )


_BERHURUF = re.compile(r"^(\d+)[\s.]*[A-Za-z]$")


def _nomor_rencana(semua: tuple[RTL, ...]) -> dict[str, int]:
    """Return the number of each activity in the table of the plan, which is that of its unsur."""
    nomor, sebelum, jadi = 0, None, dict[str, int]()
    for r in semua:
        nomor += r.unsur != sebelum
        sebelum = r.unsur
        jadi[r.id] = nomor
    return jadi


@aturan(
    "SKM-RLS-005",
    tingkat=Tingkat.PERINGATAN,
    kutipan=TEMPLAT_REALISASI,
    jenis=[TL.kunci],
    lalu=True,
)
def urutan_sama(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Realisasi ditulis menurut urutan rencana.

    Pembaca membandingkan kedua tabel baris demi baris.

    Contoh: realisasi "w2" ditulis sebelum realisasi "w1".
    """
    ada = [
        (i, r.rtl, telaah.rtl_per_id[r.rtl][0])
        for i, r in enumerate(telaah.realisasi)
        if r.rtl in telaah.rtl_per_id
    ]
    for (i, atas, tempat_atas), (j, bawah, tempat_bawah) in pairwise(ada):
        if tempat_atas > tempat_bawah:
            yield Pelanggaran(
                f"$.realisasi[{j}].rtl",
                f"Realisasi {kutip(bawah)} ditulis sesudah {kutip(atas)}, padahal pada rencana "
                "sebelumnya. Ikuti urutan rencana.",
                terkait=(f"$.realisasi[{i}].rtl", f"$.rtl[{tempat_bawah}]"),
            )


@aturan(
    "SKM-RLS-006",
    tingkat=Tingkat.PERINGATAN,
    kutipan=TEMPLAT_REALISASI,
    jenis=[TL.kunci],
    lalu=True,
)
def realisasi_didokumentasikan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap RTL yang sudah ditindaklanjuti memiliki dokumentasi.

    Tanpa bukti, pernyataan "sudah" tidak dapat diperiksa.

    Contoh: status = "sudah" tanpa gambar atau tautan.
    """
    for i, r in enumerate(telaah.realisasi):
        if r.status is Status.SUDAH and not r.dokumentasi:
            yield Pelanggaran(
                f"$.realisasi[{i}]",
                f"RTL {kutip(r.rtl)} dinyatakan sudah ditindaklanjuti tanpa dokumentasi. "
                "Tambahkan gambar atau tautan pada dokumentasi.",
            )


@aturan(
    "SKM-RLS-007",
    tingkat=Tingkat.PERINGATAN,
    kutipan=TEMPLAT_REALISASI,
    jenis=[TL.kunci],
    lalu=True,
)
def sudah_sesuai_jadwal(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    RTL yang dinyatakan sudah ditindaklanjuti tidak masih dijadwalkan sesudah periode laporan.

    Kegiatan yang menurut rencana masih berlangsung sesudah periode tindak lanjut belum dapat
    dinyatakan selesai.

    Contoh: periode tindak lanjut Januari–Maret, status "sudah", centang sampai TW IV.
    """
    akhir = telaah.akhir_periode
    for id_rtl, (i, r) in telaah.rtl_per_id.items():
        lewat = telaah.lewat(r, akhir)
        for j, satu in telaah.realisasi_per_rtl.get(id_rtl, ()) if lewat else ():
            if satu.status is Status.SUDAH:
                yield Pelanggaran(
                    f"$.realisasi[{j}].status",
                    f"RTL {kutip(id_rtl)} dinyatakan sudah ditindaklanjuti, padahal masih "
                    f"dijadwalkan pada {sebut_triwulan(lewat, r.tahun)}, sesudah periode tindak "
                    f"lanjut berakhir ({tanggal_panjang(akhir)}). Perbaiki status atau jadwalnya.",
                    terkait=(f"$.rtl[{i}].triwulan", "$.periode.tindak_lanjut"),
                )


@aturan("SKM-RLS-008", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_REALISASI, jenis=[TL.kunci])
def belum_ada_strategi(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    RTL yang belum selesai memiliki strategi penyelesaian.

    Tabel strategi menjelaskan bagaimana sisa rencana akan diselesaikan.

    Contoh: status = "belum" tanpa [[strategi]] untuk RTL itu.
    """
    semua = status_rtl((r for _, r in telaah.rtl_per_id.values()), telaah.realisasi)
    for (id_rtl, (i, _)), status in zip(telaah.rtl_per_id.items(), semua, strict=True):
        if status is not Status.SUDAH and id_rtl not in telaah.strategi_per_rtl:
            ada = telaah.realisasi_per_rtl.get(id_rtl, ())
            yield Pelanggaran(
                f"$.realisasi[{ada[0][0]}]" if ada else f"$.rtl[{i}]",
                f"RTL {kutip(id_rtl)} {_sebut_status(status)} dan tanpa strategi penyelesaian. "
                "Tambahkan [[strategi]] untuk RTL itu.",
            )


def _sebut_status(status: Status) -> str:
    return "belum ditindaklanjuti" if status is Status.BELUM else status.value


@aturan("SKM-RLS-009", tingkat=Tingkat.GALAT, kutipan=TEMPLAT_REALISASI, jenis=[TL.kunci])
def strategi_ada_rtl(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap strategi menunjuk RTL yang ada.

    Strategi untuk RTL yang tidak ada tercetak tanpa kegiatan yang jelas.

    Contoh: [[strategi]] dengan rtl = "waktu-9", yang tidak ada pada rencana.
    """
    for i, s in enumerate(telaah.strategi):
        if s.rtl not in telaah.rtl_per_id:
            yield Pelanggaran(f"$.strategi[{i}].rtl", _rtl_asing(telaah, "Strategi", s.rtl))


@aturan("SKM-RLS-010", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_REALISASI, jenis=[TL.kunci])
def strategi_ada_target(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap strategi menyebut target waktu penyelesaian.

    Strategi tanpa batas waktu tidak dapat ditagih.

    Contoh: kolom target waktu kosong.
    """
    for i, s in enumerate(telaah.strategi):
        if kosong(s.target) and s.target_tanggal is None:
            yield Pelanggaran(
                f"$.strategi[{i}]",
                f"Strategi untuk RTL {kutip(s.rtl)} belum menyebut target waktu. Isi target, "
                'misalnya "2 bulan", atau target_tanggal.',
            )


@aturan("SKM-RLS-011", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_REALISASI, jenis=[TL.kunci])
def target_belum_lewat(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Target waktu strategi belum lewat pada tanggal laporan.

    Target yang sudah lewat berarti strateginya sudah selesai atau sudah terlambat; keduanya perlu
    dilaporkan. Tanpa target_tanggal, waktu yang tertulis pada target dibaca ("Triwulan II 2024").

    Contoh: laporan bertanggal 30 April 2024, target strategi 31 Maret 2024.
    """
    tanggal = telaah.laporan.tanggal
    acuan = telaah.akhir_periode if tanggal is None else tanggal.pertama
    for i, s in enumerate(telaah.strategi):
        tertulis = baca_kurun(s.target) if s.target_tanggal is None else None
        target = s.target_tanggal if tertulis is None else tertulis.akhir
        if target is not None and target < acuan:
            yield Pelanggaran(
                f"$.strategi[{i}].{'target_tanggal' if tertulis is None else 'target'}",
                f"Target strategi untuk RTL {kutip(s.rtl)}, {tanggal_panjang(target)}, "
                f"sudah lewat pada {'akhir periode' if tanggal is None else 'tanggal laporan'} "
                f"({tanggal_panjang(acuan) if tanggal is None else tanggal}). Perbarui targetnya.",
                terkait=("$.tanggal",) if tanggal is not None else ("$.periode.tindak_lanjut",),
            )


@aturan("SKM-RLS-012", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_REALISASI, jenis=[TL.kunci])
def strategi_ada_penanggung_jawab(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap strategi menyebut isi dan penanggung jawabnya.

    Strategi tanpa isi atau penanggung jawab tidak akan dijalankan siapa pun.

    Contoh: kolom penanggung jawab pada tabel strategi kosong.
    """
    for i, s in enumerate(telaah.strategi):
        isi = (("strategi", s.strategi), ("penanggung_jawab", s.penanggung_jawab))
        kurang = [nama for nama, teks in isi if kosong(teks)]
        if kurang:
            yield Pelanggaran(
                f"$.strategi[{i}]",
                f"Strategi untuk RTL {kutip(s.rtl)} belum lengkap. Isi {rangkai(kurang)}.",
            )


@aturan("SKM-RLS-013", tingkat=Tingkat.GALAT, kutipan=PEKPPP, jenis=[TL.kunci])
def persentase_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Persentase realisasi yang tercantum sama dengan hasil hitung.

    Persentase adalah jumlah RTL yang sudah ditindaklanjuti dibagi jumlah RTL, dikalikan 100; satu
    kegiatan satu hitungan, dan 100 hanya bila semuanya selesai. Angka yang berbeda dijelaskan:
    dengan cara menghitung yang mana angka itu diperoleh, atau bahwa tidak ada cara yang
    menghasilkannya.

    Contoh: 7 dari 9 RTL selesai adalah 77,8%; tercantum 100%, yaitu bila dua RTL yang sedang
    berjalan dihitung selesai.
    """
    tercantum = telaah.tercantum.persentase
    if tercantum is None:
        return
    capaian = hitung_capaian(telaah.rtl, telaah.realisasi)
    if capaian.persentase is None or capaian.cetak is None:
        yield Pelanggaran(
            "$.tercantum.persentase",
            f"Persentase realisasi tercantum {format_id(tercantum)}%, padahal tidak ada RTL. "
            "Catat RTL-nya, atau hapus persentasenya.",
            terkait=("$.rtl",),
            kutipan=muat_pekppp().kutipan,
        )
        return
    penuh = (capaian.persentase == 100) == (tercantum == 100)
    if penuh and dapat_tercetak(capaian.persentase, tercantum):
        return
    yield Pelanggaran(
        "$.tercantum.persentase",
        f"Persentase realisasi tercantum {format_id(tercantum)}%, hasil hitung "
        f"{format_id(capaian.cetak)}% ({capaian.sudah} dari {capaian.jumlah} RTL sudah "
        f"ditindaklanjuti). {_asal_persentase(telaah, tercantum)} Perbaiki persentasenya, atau "
        "status realisasinya.",
        terkait=("$.realisasi",),
        kutipan=muat_pekppp().kutipan,
    )


def _asal_persentase(telaah: Telaah, tercantum: Decimal) -> str:
    """Say which counting gives a stated share, or that none does."""
    from skm.skor.kecocokan_capaian import cocokkan_capaian

    hasil = cocokkan_capaian(
        telaah.rtl,
        telaah.realisasi,
        tercantum,
        strategi=telaah.strategi,
        sampai=telaah.akhir_periode,
    )
    angka = f"{format_id(tercantum)}%"
    if not hasil.cocok:
        return f"Tidak ada cara menghitung yang lazim yang menghasilkan {angka}."
    if not hasil.tersederhana[0].cara.langkah:
        return f"{angka} hanya ditulis bila semua RTL sudah ditindaklanjuti."
    cara = "; atau bila ".join(
        f"{rangkai(p.cara.langkah)} ({format_pendek(p.selesai)} dari {p.jumlah})"
        for p in hasil.tersederhana
    )
    return (
        f"{angka} diperoleh bila {cara}. Menurut {muat_pekppp().nama} yang dihitung hanya RTL yang "
        "sudah ditindaklanjuti, dari semua RTL."
    )


@aturan("SKM-RLS-014", tingkat=Tingkat.PERINGATAN, kutipan=PEKPPP, jenis=[TL.kunci], lalu=True)
def status_tidak_bertentangan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Semua realisasi satu RTL berstatus sama.

    RTL yang sekaligus "sudah" dan "belum" dihitung sudah ditindaklanjuti; yang mana yang benar
    perlu dipastikan.

    Contoh: dua realisasi untuk "w1", satu "sudah" dan satu "belum".
    """
    for id_rtl, semua in telaah.realisasi_per_rtl.items():
        status = dict.fromkeys(r.status.value for _, r in semua)
        if len(status) > 1 and id_rtl in telaah.rtl_per_id:
            yield Pelanggaran(
                f"$.realisasi[{semua[-1][0]}].status",
                f"RTL {kutip(id_rtl)} memiliki realisasi dengan status yang berbeda "
                f"({', '.join(status)}); yang paling maju yang dihitung. Samakan statusnya.",
                terkait=tuple(f"$.realisasi[{i}].status" for i, _ in semua[:-1]),
            )


@aturan(
    "SKM-RLS-015",
    tingkat=Tingkat.PERINGATAN,
    kutipan=TEMPLAT_REALISASI,
    jenis=[TL.kunci],
    lalu=True,
)
def realisasi_dijabarkan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap tindak lanjut yang dilakukan dijabarkan.

    Kolom deskripsi menyebut apa yang dilakukan, bukan hanya bahwa sudah dilakukan.

    Contoh: status = "sudah" tanpa deskripsi.
    """
    for i, r in enumerate(telaah.realisasi):
        if r.status is not Status.BELUM and kosong(r.deskripsi):
            yield Pelanggaran(
                f"$.realisasi[{i}]",
                f"Realisasi RTL {kutip(r.rtl)} ({r.status.value}) belum dijabarkan. Isi deskripsi.",
            )


@aturan(
    "SKM-RLS-016", tingkat=Tingkat.CATATAN, kutipan=TEMPLAT_REALISASI, jenis=[TL.kunci], lalu=True
)
def hambatan_disebut(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    RTL yang belum selesai menyebut hambatannya.

    Hambatan menjelaskan sebabnya dan menjadi dasar strategi.

    Contoh: status = "belum" dengan kolom tantangan/hambatan kosong.
    """
    for i, r in enumerate(telaah.realisasi):
        if r.status is not Status.SUDAH and kosong(r.hambatan):
            yield Pelanggaran(
                f"$.realisasi[{i}]",
                f"RTL {kutip(r.rtl)} {_sebut_status(r.status)}, tetapi hambatannya tidak disebut. "
                "Isi hambatan.",
            )


@aturan(
    "SKM-RLS-018",
    tingkat=Tingkat.PERINGATAN,
    kutipan=TEMPLAT_REALISASI,
    jenis=[TL.kunci],
    lalu=True,
)
def tautan_dapat_dibuka(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Tautan dokumentasi adalah alamat yang dapat dibuka.

    Alamat yang tidak mungkin ada dicetak sebagai teks biasa, bukan sebagai tautan.

    Contoh: tautan = "https://contoh.go.id:99999/foto"; port paling besar 65535.
    """
    for i, r in enumerate(telaah.realisasi):
        for j, satu in enumerate(r.dokumentasi):
            if satu.tautan is not None and not alamat_web(satu.tautan):
                yield Pelanggaran(
                    f"$.realisasi[{i}].dokumentasi[{j}].tautan",
                    f"Tautan {kutip(satu.tautan)} tidak dapat dibuka: nama situs atau nomor "
                    "portnya tidak mungkin ada. Perbaiki alamatnya; port paling besar 65535.",
                )


@aturan("SKM-RLS-017", tingkat=Tingkat.GALAT, kutipan=TEMPLAT_REALISASI, jenis=[TL.kunci])
def tercantum_ada_rtl(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Kegiatan yang tercantum pada tabel realisasi dokumen ada pada rencana.

    Baris dokumen yang tidak dapat dipasangkan menurut id tidak dapat dibandingkan.

    Contoh: [tercantum.rtl] memuat "x9", yang tidak ada pada [[rtl]].
    """
    for id_rtl in telaah.tercantum.rtl:
        if id_rtl not in telaah.rtl_per_id:
            yield Pelanggaran(
                f"$.tercantum.rtl{langkah_jalur(id_rtl)}", _rtl_asing(telaah, "Dokumen", id_rtl)
            )
