"""A renderer of contract 0: no version, no declared limits, imports from where things were."""

from typing import Any, ClassVar

from skm.naskah import Blok, Daftar, Grafik, Naskah, Paragraf, Subbab, Tabel, TabelJawaban
from skm.renderers import Artifact, TanpaOpsi


class LamaRenderer:
    format: ClassVar[str] = "lama"
    media_type: ClassVar[str] = "text/plain"
    suffix: ClassVar[str] = ".txt"
    jenis: ClassVar[frozenset[str]] = frozenset({"tindak-lanjut", "skm"})
    opsi: ClassVar[type[Any]] = TanpaOpsi

    def render(self, naskah: Naskah, opsi: TanpaOpsi, /) -> Artifact:
        baris = [teks for blok in naskah.blok for teks in self.blok(blok)]
        isi = "\n".join([naskah.properti.judul, *baris]) + "\n"
        return Artifact(file_name="laporan.txt", media_type=self.media_type, content=isi.encode())

    def blok(self, blok: Blok) -> list[str]:
        match blok:
            case Subbab(teks=teks):
                return ["", teks.upper()]
            case Paragraf(teks=teks):
                return [teks]
            case Daftar(butir=butir):
                return [f"- {b}" for b in butir]
            case Tabel():
                return [blok.judul, *("\t".join(s.teks for s in b.sel) for b in blok.baris)]
            case Grafik(judul=judul, uraian=uraian):
                return [judul, uraian]
            case TabelJawaban():
                isi = zip(*(blok.jawaban[u] for u in blok.kolom), strict=True)
                kaki = ["\t".join(s.teks for s in (*k.sel, k.akhir)) for k in blok.kaki]
                return [blok.judul, *("\t".join(satu) for satu in isi), *kaki]
