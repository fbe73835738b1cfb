"""The first sheet: what to do, in the order in which it is done."""

from collections.abc import Iterator

from skm.isian import gaya
from skm.isian.denah import JAWABAN, LAINNYA, PETUNJUK, PRATINJAU, lembar_isian, sumber_nilai
from skm.jenis import SURVEI
from skm.office.susun_buku import LembarBaru, SelBaru

_JUDUL = {
    True: "Isian Laporan Survei Kepuasan Masyarakat",
    False: "Isian Laporan Hasil Tindak Lanjut SKM",
}
_BERIKUT = {
    True: "Laporan tindak lanjutnya dimulai dari buku kerja ini: skm lanjut isian.xlsx -o "
    "tindak-lanjut.xlsx.",
    False: "Bila lembar Identitas menyebut laporan survei, laporan survei berikutnya dimulai dari "
    "buku kerja ini: skm lanjut isian.xlsx -o survei-berikut.xlsx.",
}
"""What comes next, after a survey report and after its follow-up."""


def petunjuk(jenis: str) -> LembarBaru:
    """Return the sheet; its first cell is what the name of the workbook's mark stands for."""
    baris: list[list[SelBaru | None]] = [
        [SelBaru(_JUDUL[jenis == SURVEI.kunci], gaya.JUDUL)],
        [SelBaru("Isi lembar-lembarnya dari kiri ke kanan, simpan, lalu cetak.", gaya.PENGANTAR)],
        [],
        [SelBaru("Langkah", gaya.KEPALA), SelBaru("Yang dikerjakan", gaya.KEPALA)],
    ]
    for nomor, (lembar, teks) in enumerate(_langkah(jenis), start=1):
        baris.append([SelBaru(f"{nomor}. {lembar}", gaya.WAJIB), SelBaru(teks, gaya.LABEL)])
    baris.append([])
    baris.append([SelBaru("Yang perlu diketahui", gaya.KEPALA), SelBaru(None, gaya.KEPALA)])
    for kata, teks in _catatan(jenis):
        baris.append([SelBaru(kata, gaya.WAJIB), SelBaru(teks, gaya.LABEL)])
    return LembarBaru(
        nama=PETUNJUK,
        baris=baris,
        kolom=((26, gaya.BEBAS), (96, gaya.BEBAS)),
        lindung=True,
        warna="7F7F7F",
    )


def _langkah(jenis: str) -> Iterator[tuple[str, str]]:
    for lembar in lembar_isian(jenis):
        yield lembar.nama, lembar.petunjuk
        if lembar.nama == "Identitas" and JAWABAN.casefold() in sumber_nilai(jenis):
            yield (
                JAWABAN,
                "Satu baris satu responden, angka 1–4. Atau hapus dulu seluruh isi lembar ini, "
                "lalu tempel seluruh ekspor (Google Forms, KoboToolbox, tabulasi) mulai sel A1 "
                "beserta judul kolomnya.",
            )
    yield LAINNYA, "Hanya bila perlu: paragraf kantor, konvensi penghitungan, dan sebagainya."
    yield PRATINJAU, "Melihat sementara; tidak diisi."
    yield (
        "Simpan dan cetak",
        "Simpan sebagai .xlsx dengan nama isian.xlsx dan tutup. Buka terminal di folder tempat "
        "menyimpannya, ketik skm periksa isian.xlsx, perbaiki yang disebutnya, lalu ketik skm "
        "cetak isian.xlsx -o laporan.docx. Di Windows, ketik py -m skm sebagai ganti skm.",
    )
    yield (
        "Sesudahnya",
        f"{_BERIKUT[jenis == SURVEI.kunci]} Isi yang sudah ada di sini tidak perlu diketik lagi.",
    )


def _catatan(jenis: str) -> Iterator[tuple[str, str]]:
    yield "Tanda *", "Wajib diisi. Sel yang masih kurang berwarna kuning."
    yield (
        "Baris contoh",
        "Baris bertanda contoh pada kolom No. tidak dihitung. Isi di bawahnya; baris contoh boleh "
        "dikosongkan.",
    )
    yield "Angka", "Koma atau titik sama saja: 3,49 atau 3.49. Angka ditulis seperti tercetak."
    yield (
        "Perlindungan",
        "Judul dan petunjuk terkunci tanpa kata sandi. Baris boleh disisipkan, kolom boleh "
        "dipindah, dan lembar lain boleh ditambah.",
    )
    yield "Catatan sendiri", "Judul kolom atau butir yang diawali # tidak dibaca."
    if jenis == SURVEI.kunci:
        yield (
            "Angka pasti",
            "Angka laporan dihitung oleh skm dengan pecahan tepat; Pratinjau hanya gambaran.",
        )
