"""What is wrong with a tag, told from what Jinja or a filter raised."""

import difflib
import re
from typing import Any

import attrs
from jinja2 import TemplateRuntimeError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from skm.errors import Masalah
from skm.renderers.docx.bahasa import (
    FILTER_JINJA,
    TAG,
    HanyaBilangan,
    SalahPakai,
    TagDilarang,
    TerlaluBanyak,
    TerlaluDalam,
)
from skm.renderers.docx.filter import FILTER
from skm.renderers.docx.templat.lapor import asal_salah, masalah_umum
from skm.renderers.docx.templat.letak import pendek
from skm.renderers.docx.templat.nama import BLOK, nama_templat

TAG_DIKENAL = (*TAG, "elif", "else", "endif", "endfor", "gabung", "vm", "hm", "colspan", "cellbg")
"""Tags that a template may use."""

_TANPA_NAMA = re.compile(r"'(.+)' is undefined|(?:has no (?:attribute|element)) '?(.+?)'?$")


class TerlaluBesar(Exception):  # noqa: N818 - told as a limit
    """A part of the document grew beyond its limit, on a line of the template."""

    def __init__(self, baris: int) -> None:
        self.baris = baris
        super().__init__(baris)


def masalah_tag(salah: BaseException, teks: str, lokasi: str, jenis: str) -> Masalah:
    """
    Return what is wrong with a tag.

    Args:
        salah: What Jinja, or a filter, raised.
        teks: The tag.
        lokasi: Its place.
        jenis: Kind of report, for names that come near.
    """

    def ini(kode: str, ditemukan: str = teks, **lain: Any) -> Masalah:
        return Masalah(kode=kode, lokasi=lokasi, ditemukan=ditemukan, **lain)

    salah = asal_salah(salah)
    pesan = str(getattr(salah, "message", None) or salah)
    match salah:
        case TagDilarang(sebutan=sebutan):
            return ini("templat-tag", sebutan, diharapkan=teks)
        case TerlaluDalam():
            return ini("templat-batas", "kedalaman", diharapkan=teks)
        case TemplateRuntimeError() if "No filter named" in pesan:
            return _salah_tulis(pesan, ini)
        case TemplateSyntaxError():
            return _salah_tulis(pesan, ini)
        case SalahPakai():
            return _salah_pakai(salah, teks, ini)
        case HanyaBilangan():
            return ini("templat-hitung")
        case TypeError() if "concatenate" in pesan or "operand" in pesan:
            return ini("templat-hitung")
        case UndefinedError():
            if "None" in pesan.split(" has no ")[0]:
                return ini("templat-kosong")
            cocok = _TANPA_NAMA.search(pesan)
            nama = (cocok[1] or cocok[2]) if cocok else ""
            if "dict object" in pesan and (punya := jenis_blok(nama)):
                return ini("templat-blok", nama, diharapkan=teks, saran=punya)
            return ini("templat-nama", nama or teks, diharapkan=teks, saran=dekat(nama, jenis))
        case TerlaluBanyak():
            return ini("templat-batas", "pengulangan", diharapkan=teks)
        case TerlaluBesar():
            return ini("templat-batas", "ukuran", diharapkan=teks)
        case SecurityError():
            return ini("templat-akses")
        case KeyboardInterrupt() | MemoryError() | RecursionError() | SyntaxError():
            return attrs.evolve(masalah_umum(salah, lokasi), diharapkan=teks)
        case _:
            return ini("templat-gagal", f"{type(salah).__name__}: {salah}"[:200], diharapkan=teks)


def _salah_pakai(salah: SalahPakai, teks: str, ini: Any) -> Masalah:
    """Return what a tag prints or gives to a filter that is not for that."""
    masalah: Masalah
    match salah.kode:
        case "templat-bukan-teks":
            masalah = ini(salah.kode, diharapkan=salah.dapat, saran=_cara_pakai(teks, salah.dapat))
        case "templat-filter-isi":
            masalah = ini(salah.kode, diharapkan=salah.perlu, saran=salah.dapat)
        case kode:
            masalah = ini(kode, diharapkan=salah.perlu)
    return masalah


def _cara_pakai(teks: str, dapat: str) -> str:
    """Return how what is no text is put into a document; empty if there is no saying."""
    polos = re.match(r"\{\{(?:p\s)?\s*([\w.\[\]]+)", teks)
    nama = polos[1] if polos else "…"
    return {
        "daftar": f'{{%p for teks in {nama} %}}, atau {{{{ {nama}|join(", ") }}}}',
        "tabel": f"{{{{p {nama}|tabel(155) }}}} sendirian di paragrafnya",
        "grafik": f"{{{{ {nama}|grafik(155, 95) }}}}",
        "bab": f"{{{{ {nama}.judul }}}}",
        "kelompok": f"{{{{ {nama}.… }}}}",
        "ya/tidak": f"{{% if {nama} %}}",
        "kosong": f"{{%p if {nama} %}}",
        "perintah tanpa kurung": f"{{{{ {nama}() }}}}",
    }.get(dapat, "")


def _salah_tulis(pesan: str, ini: Any) -> Masalah:
    masalah: Masalah
    if cocok := re.match(r"No filter named '(.*)'", pesan):
        dikenal = sorted({*FILTER, *FILTER_JINJA})
        saran = difflib.get_close_matches(cocok[1], dikenal, n=1)
        masalah = ini("templat-filter", cocok[1], saran=saran[0] if saran else "")
    elif cocok := re.match(r"Encountered unknown tag '(.*?)'", pesan):
        if cocok[1] in TAG_DIKENAL:  # an end, an else without its beginning
            masalah = ini("templat-pasangan")
        else:
            saran = difflib.get_close_matches(cocok[1], TAG_DIKENAL, n=1)
            masalah = ini("templat-tag", cocok[1], saran=saran[0] if saran else "")
    elif "end of template" in pesan or "Jinja was looking for" in pesan:
        masalah = ini("templat-pasangan")
    else:
        masalah = ini("templat-tulisan")
    return masalah


def jenis_blok(nama: str) -> str:
    """Return which kinds of blocks have a name; empty if none has, or all have."""
    return " atau ".join(f'"{jenis}"' for jenis, isi in BLOK.items() if nama in isi)


def dekat(nama: str, jenis: str) -> str:
    """Return the known name nearest to an unknown one; empty if none comes near."""
    akhir = nama.rpartition(".")[2]
    semua = {n.jalan.rpartition(".")[2]: n.jalan for n in reversed(nama_templat(jenis))}
    atas = {n.jalan.partition(".")[0]: n.jalan.partition(".")[0] for n in nama_templat(jenis)}
    cocok = difflib.get_close_matches(akhir, [*atas, *semua], n=1, cutoff=0.7)
    return pendek({**semua, **atas}[cocok[0]]) if cocok else ""
