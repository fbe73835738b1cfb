"""From a `Naskah` to PDF, through Typst."""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, ClassVar, cast

import typst

from skm import format_id
from skm.naskah import Naskah, naskah_datar
from skm.renderers import Artifact, TanpaOpsi, nama_berkas

_WARNA = "1F4E79"
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{lebar}" height="{tinggi}">'
    '<image width="{lebar}" height="{tinggi}" href="data:{media_type};base64,{isi}"/></svg>'
)


class TypstRenderer:
    """PDF, through Typst."""

    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "typst"
    media_type: ClassVar[str] = "application/pdf"
    suffix: ClassVar[str] = ".pdf"
    jenis: ClassVar[frozenset[str]] = frozenset({"tindak-lanjut", "skm"})
    opsi: ClassVar[type[Any]] = TanpaOpsi
    not_applicable: ClassVar[Mapping[str, Mapping[str, str]]] = {
        "difficult_text": {
            "aksen": "Typst menulis huruf dengan beberapa aksen dua kali ke dalam PDF",
            "aksara-langka": "tidak ada pada huruf yang ikut Typst",
            "emoji": "tidak ada pada huruf yang ikut Typst",
            "arah": "PDF menyimpan teks yang dibalik menurut letaknya di halaman",
        }
    }

    def render(self, naskah: Naskah, opsi: TanpaOpsi, /) -> Artifact:
        """Return *naskah* as PDF."""
        del opsi
        berkas = {"main.typ": files(__package__).joinpath("laporan.typ").read_bytes()}
        isi = _datar(naskah_datar(naskah), berkas)
        isi["warna"] = f"#{naskah.warna or _WARNA}"
        grafik = [b for bab in (*isi["bab"], *isi["lampiran"]) for b in bab["isi"] if "skala" in b]
        for data, satu in zip(grafik, naskah.grafik, strict=True):
            # The drawing cuts long names; nobody should have to do without them.
            nilai = zip(satu.kategori, satu.nilai, strict=True)
            data["uraian"] = "; ".join(f"{nama}: {format_id(n)}" for nama, n in nilai)
            data["gambar"] = _simpan(satu.svg(), berkas)
        berkas["naskah.json"] = json.dumps(isi).encode()
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=typst.compile(cast("Any", berkas), ignore_system_fonts=True, timestamp=0),
        )


def _datar(isi: Any, berkas: dict[str, bytes]) -> Any:
    """Return plain data with its pictures as files, and no tabs, which Typst does not print."""
    match isi:
        case str():
            return isi.replace("\t", " ")
        case list():
            return [_datar(satu, berkas) for satu in isi]
        case {"lampiran": "gambar", "isi": str()}:
            # Files in memory are text to Typst, and an SVG may have any picture in it.
            tanpa = {**isi, "isi": None}
            return {**_datar(tanpa, berkas), "isi": _simpan(_SVG.format(**isi), berkas)}
        case dict():
            return {nama: _datar(satu, berkas) for nama, satu in isi.items()}
        case _:
            return isi


def _simpan(svg: str, berkas: dict[str, bytes]) -> str:
    nama = f"{len(berkas)}.svg"
    berkas[nama] = svg.encode()
    return nama
