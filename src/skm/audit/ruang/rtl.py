"""Rules on the plan."""

from collections.abc import Iterator
from itertools import pairwise

from skm.audit.buku import Pelanggaran, aturan
from skm.audit.kata import kosong, kutip, sebut_triwulan
from skm.audit.kelas import disebut, kelas_lemah
from skm.audit.sumber import TEMPLAT_RTL, TINDAK_LANJUT
from skm.audit.telaah import Telaah
from skm.audit.waktu import akhir_triwulan
from skm.bahasa import rangkai, tanggal_panjang
from skm.exact import format_id
from skm.jenis import SURVEI
from skm.model import HasilUnsur, Tingkat


def _dengan_nilai(unsur: HasilUnsur) -> str:
    return f"{unsur.kode} {unsur.nama} ({format_id(unsur.nrr_cetak)})"


def _belum_direncanakan(telaah: Telaah) -> Iterator[tuple[list[HasilUnsur], int]]:
    """Yield weakest unsur without a plan, in groups, with how many of the group are missing."""
    for isi, perlu in telaah.perlu_rtl if telaah.rtl else ():
        tanpa = [u for u in isi if u.kode not in telaah.unsur_rtl]
        kurang = perlu - (len(isi) - len(tanpa))
        if kurang > 0:
            yield tanpa, kurang


@aturan("SKM-RTL-001", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_RTL)
def prioritas_unsur_terlemah(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Unsur yang diprioritaskan adalah yang terlemah.

    Rencana disusun untuk tiga unsur dengan nilai terendah. Unsur lain boleh ditambahkan, tetapi
    tidak menggantikannya. Nilai yang sama persis diperlakukan setara.

    Contoh: RTL disusun untuk U4 (3,94), sedangkan U3 (3,40) yang terlemah belum memiliki RTL.
    """
    tanpa = [u for isi, _ in _belum_direncanakan(telaah) for u in isi]
    if not tanpa:
        return
    for kode, tempat in telaah.unsur_rtl.items():
        unsur = telaah.per_unsur.get(kode)
        if unsur is not None and kode not in telaah.terlemah:
            yield Pelanggaran(
                f"$.rtl[{tempat}].unsur",
                f"{_dengan_nilai(unsur)} diprioritaskan, padahal unsur yang lebih lemah belum "
                f"memiliki RTL: {rangkai([_dengan_nilai(u) for u in tanpa])}. Dahulukan yang "
                "terlemah.",
            )


@aturan("SKM-RTL-002", tingkat=Tingkat.CATATAN, kutipan=TEMPLAT_RTL)
def urutan_prioritas(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    RTL diurutkan dari unsur yang terlemah.

    Urutan pada tabel rencana dibaca sebagai urutan prioritas. Nilai yang sama boleh dalam urutan
    mana pun.

    Contoh: RTL untuk U1 (3,49) ditulis sebelum U3 (3,40).
    """
    ada = [(telaah.per_unsur[k], i) for k, i in telaah.unsur_rtl.items() if k in telaah.per_unsur]
    for (atas, di_atas), (bawah, di_bawah) in pairwise(ada):
        if atas.nrr > bawah.nrr:
            yield Pelanggaran(
                f"$.rtl[{di_bawah}].unsur",
                f"{_dengan_nilai(bawah)} lebih lemah, tetapi ditulis sesudah "
                f"{_dengan_nilai(atas)}. Urutkan dari yang terlemah.",
                terkait=(f"$.rtl[{di_atas}].unsur",),
            )


@aturan("SKM-RTL-003", tingkat=Tingkat.PERINGATAN, kutipan=TINDAK_LANJUT)
def unsur_terlemah_ditindaklanjuti(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap unsur terlemah memiliki RTL.

    Hasil survei ditindaklanjuti mulai dari unsur dengan nilai terendah. Bila beberapa unsur
    bernilai sama di batas tiga terendah, cukup sebanyak yang diperlukan.

    Contoh: U3 (3,40) bernilai terendah, tetapi tidak ada RTL untuk U3.
    """
    for tanpa, kurang in _belum_direncanakan(telaah):
        sebut = rangkai([_dengan_nilai(u) for u in tanpa])
        if kurang == len(tanpa):
            teks = f"Unsur terlemah {sebut} belum memiliki RTL."
        else:
            teks = f"Sedikitnya {kurang} dari {sebut}, yang bernilai sama, belum memiliki RTL."
        yield Pelanggaran("$.rtl", f"{teks} Tambahkan RTL-nya.")


@aturan("SKM-RTL-004", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_RTL, lalu=True)
def rtl_ada_penanggung_jawab(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap RTL menyebut penanggung jawab.

    Kegiatan tanpa penanggung jawab tidak dapat dimintai pertanggungjawaban.

    Contoh: kolom penanggung jawab kosong.
    """
    for i, r in enumerate(telaah.rtl):
        if kosong(r.penanggung_jawab):
            yield Pelanggaran(
                f"$.rtl[{i}]",
                f"RTL {kutip(r.id)} belum menyebut penanggung jawab. Isi penanggung_jawab.",
            )


@aturan("SKM-RTL-005", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_RTL, lalu=True)
def rtl_ada_jadwal(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap RTL dijadwalkan pada tahun dan triwulan tertentu.

    Tanpa jadwal tidak dapat dinilai apakah kegiatan terlambat.

    Contoh: tidak ada satu pun centang pada TW I–TW IV.
    """
    for i, r in enumerate(telaah.rtl):
        kurang = [k for k, ada in (("tahun", r.tahun), ("triwulan", r.triwulan)) if not ada]
        if kurang:
            yield Pelanggaran(
                f"$.rtl[{i}]",
                f"Jadwal RTL {kutip(r.id)} belum menyebut {rangkai(kurang)}. Isi "
                f"{rangkai(kurang)}.",
            )


@aturan("SKM-RTL-006", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_RTL, lalu=True)
def rtl_ada_kegiatan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap RTL menyebut kegiatannya.

    Baris tanpa kegiatan tetap dihitung sebagai satu RTL, sehingga persentase realisasi berubah.

    Contoh: kolom program/kegiatan kosong.
    """
    for i, r in enumerate(telaah.rtl):
        if kosong(r.kegiatan):
            yield Pelanggaran(
                f"$.rtl[{i}].kegiatan",
                f"RTL {kutip(r.id)} tidak menyebut kegiatan. Isi kegiatan, atau hapus RTL itu.",
            )


@aturan("SKM-RTL-007", tingkat=Tingkat.GALAT, kutipan=TEMPLAT_RTL)
def rtl_untuk_unsur_yang_ada(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap RTL ditujukan bagi unsur yang ada nilainya.

    Kode unsur yang tidak ada nilainya berarti salah tulis, dan RTL-nya tidak terkait dengan hasil
    survei.

    Contoh: RTL untuk U19, padahal hanya U1–U9 yang ditanyakan.
    """
    for i, r in enumerate(telaah.rtl if telaah.ikm is not None and telaah.ikm.unsur else ()):
        if r.unsur not in telaah.per_unsur:
            yield Pelanggaran(
                f"$.rtl[{i}].unsur",
                f"RTL {kutip(r.id)} ditujukan bagi {r.unsur}, yang tidak ada nilainya; yang ada "
                f"{', '.join(telaah.per_unsur)}. Perbaiki kode unsurnya.",
            )


@aturan("SKM-RTL-008", tingkat=Tingkat.PERINGATAN, kutipan=TINDAK_LANJUT, lalu=True)
def rtl_sesudah_survei(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    RTL dijadwalkan sesudah survei berakhir.

    Rencana disusun dari hasil survei, sehingga tidak mungkin seluruhnya selesai sebelum hasilnya
    ada.

    Contoh: survei Januari–Maret 2024, RTL hanya dijadwalkan pada TW I 2024.
    """
    akhir = telaah.periode.akhir
    for i, r in enumerate(telaah.rtl):
        if r.tahun is None or not r.triwulan:
            continue
        if akhir_triwulan(r.tahun, max(r.triwulan)) <= akhir:
            yield Pelanggaran(
                f"$.rtl[{i}].triwulan",
                f"RTL {kutip(r.id)} hanya dijadwalkan pada "
                f"{sebut_triwulan(sorted(r.triwulan), r.tahun)}, padahal surveinya baru berakhir "
                f"{tanggal_panjang(akhir)}. Perbaiki jadwalnya.",
                terkait=("$.periode",),
            )


@aturan("SKM-RTL-009", tingkat=Tingkat.PERINGATAN, kutipan=TINDAK_LANJUT, jenis=[SURVEI.kunci])
def kelompok_lemah_ditindaklanjuti(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Layanan atau kelompok responden yang mutunya C atau D disebut oleh RTL.

    IKM unit yang baik dapat menutupi satu layanan yang buruk. Diperiksa layanan dengan 30 responden
    atau lebih; begitu pula kelompok lain, misalnya penyandang disabilitas, bila mutunya di bawah
    mutu unit. RTL menyebutnya bila memuat semua kata pada namanya.

    Contoh: layanan "Verifikasi Dokumen" bermutu C dengan 45 responden, sedangkan semua RTL tentang
    layanan lain.
    """
    for satu in kelas_lemah(telaah):
        if not disebut(satu.nama, telaah.rtl):
            apa = satu.dimensi.replace("_", " ")
            yield Pelanggaran(
                satu.tempat,
                f"{apa.capitalize()} {kutip(satu.nama)} bermutu {satu.ikm.mutu} dengan IKM "
                f"{format_id(satu.ikm.cetak)} ({format_id(satu.n)} responden), tetapi tidak ada "
                "RTL yang menyebutnya. Tambahkan RTL-nya, atau sebut namanya pada kegiatan RTL.",
                terkait=("$.rtl",) if telaah.rtl else (),
            )
