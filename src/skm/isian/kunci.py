"""Keys that the sheet *Lainnya* offers: those of the model that no other sheet has."""

from collections.abc import Iterator

from skm.isian.denah import lembar_isian
from skm.isian.sel import bidang_kunci, macam

_KETERANGAN = {
    "paragraf": "Paragraf kantor sebagai ganti paragraf bawaan.",
    "konvensi": "Cara hitung bila kantor memakai yang lain; lihat panduan konvensi.",
    "susunan": "Bagian dokumen yang boleh ada atau tidak.",
    "tercantum": "Yang tertulis pada dokumen lama; hanya untuk pemeriksaan.",
    "regulasi": "Peraturan yang dipakai.",
    "nama_unsur": "Nama unsur kantor, misalnya nama_unsur.U5.",
    "pertanyaan": "Bunyi pertanyaan kantor, misalnya pertanyaan.U1.",
    "sel_kecil": "Kelompok dengan responden lebih sedikit tidak ditampilkan jawabannya.",
    "aturan_sampel": "terdekat, tabel, atau atas.",
}
_BUKAN = ("folder", "folder_logo", "warna", "nilai", "jawaban", "unit", "periode", "pengumpulan")
"""What nobody types here: it has cells elsewhere, or follows from answers that are gone."""


def kunci_lain(jenis: str) -> Iterator[tuple[str, str]]:
    """Yield keys that stand on no other sheet, each with what it is for; tables left out."""
    lembar = lembar_isian(jenis)
    ada = {b.langkah[:1] for s in lembar if not s.kunci for b in s.butir if b.langkah}
    ada |= {(s.kunci,) for s in lembar if s.kunci}
    for utama in sorted(bidang_kunci(jenis), key=_urutan):
        if utama in _BUKAN or (utama,) in ada:
            continue
        ket = _KETERANGAN.get(utama, "")
        dalam = bidang_kunci(jenis, (utama,)) if macam(jenis, (utama,)) == "lain" else ()
        if utama in ("nama_unsur", "pertanyaan"):
            yield f"{utama}.U1", ket
        elif macam(jenis, (utama,)) != "lain":
            yield utama, ket
        else:
            semua = (k for k in dalam if macam(jenis, (utama, k)) != "lain")
            yield from ((f"{utama}.{k}", ket) for k in semua)


def _urutan(utama: str) -> tuple[int, str]:
    """Put what offices need most first."""
    dahulu = [*_KETERANGAN]
    return dahulu.index(utama) if utama in dahulu else len(dahulu), utama
