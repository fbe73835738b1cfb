"""The head of the page: whose report it is, and what came out, before anything else."""

from collections.abc import Iterator
from decimal import Decimal

import attrs

from skm.exact import format_id
from skm.naskah import BagianRingkasan, Grafik, Naskah
from skm.renderers.html.tabel import gambar_html
from skm.renderers.html.unsur import kelas, teks, unsur

_DI_TEMPAT_LAIN = frozenset(("ikm", "penandatangan"))  # parts of the summary
_PENDEK = 16  # letters of a value that no line end parts, such as "87,87 – 89,27"


def keterangan(naskah: Naskah) -> str:
    """Return the page in a line, for what lists pages."""
    ikm, sampul = naskah.hasil.ikm, naskah.sampul
    return f"IKM {format_id(ikm.cetak)}, {ikm.mutu}. {sampul.unit}, {sampul.periode}."


def kepala(naskah: Naskah) -> Iterator[str]:
    """Yield the head."""
    sampul = naskah.sampul
    yield '<header class="kepala lembar">\n'
    yield from _kop(naskah)
    yield unsur("h1", " ".join((sampul.judul, *sampul.anak_judul)))
    yield unsur("p", sampul.unit, ' class="unit"')
    for teks_periode in (*(sampul.baris_periode or (sampul.periode,)), sampul.tahun):
        if teks_periode:
            yield unsur("p", teks_periode, ' class="periode"')
    yield from _hasil(naskah)
    yield "</header>\n"


def _kop(naskah: Naskah) -> Iterator[str]:
    sampul = naskah.sampul
    baris = naskah.kop.teks or (sampul.singkatan_instansi, sampul.instansi)
    if not any(baris) and sampul.logo is None:
        return
    yield '<div class="kop">'
    if sampul.logo:
        yield gambar_html(sampul.logo, "Logo")
    yield f"<div>{''.join(unsur('p', t) for t in baris if t)}</div></div>\n"


def _hasil(naskah: Naskah) -> Iterator[str]:
    ikm = naskah.hasil.ikm
    cetak = format_id(ikm.cetak)
    yield '<div class="hasil">\n<div>'
    yield '<p class="label-nilai">Indeks Kepuasan Masyarakat (IKM)</p>'
    yield f'<p class="nilai"><span class="angka-besar">{cetak}</span> '
    yield f'<span class="mutu"><span class="huruf">{teks(ikm.mutu.huruf)}</span> '
    yield f"<span>{teks(ikm.mutu.kinerja)}</span></span></p></div>\n"
    if penggaris := _penggaris(naskah, ikm.cetak):
        yield f'<div class="penggaris">{penggaris.svg(sempit=True, kelas_css="grafik")}</div>\n'
    diketahui = (cetak, str(ikm.mutu))
    for bagian in naskah.ringkasan:
        if bagian.id == "ikm":
            isi = [(nama, sel.teks) for nama, sel in bagian.isi if sel.teks not in diketahui]
            yield from _pasangan(isi, "fakta")
    yield "</div>\n"


def _penggaris(naskah: Naskah, ikm: Decimal) -> Grafik | None:
    """Return where the index lies among the classes; None where no chart has their bounds."""
    for grafik in naskah.grafik:
        if grafik.jenis == "batang" and grafik.batas and grafik.bawah <= ikm <= grafik.atas:
            return attrs.evolve(
                grafik,
                judul=f"IKM {format_id(ikm)} di antara batas mutu pelayanan",
                uraian="; ".join(b.label for b in grafik.batas),
                kategori=("IKM",),
                nilai=(ikm,),
                terendah=(),
            )
    return None


def ringkasan(naskah: Naskah) -> Iterator[str]:
    """Yield the other parts of the summary, side by side."""
    bagian = [b for b in naskah.ringkasan if b.id not in _DI_TEMPAT_LAIN]
    if bagian:
        yield '<section class="sorotan" aria-label="Sekilas">\n'
        yield from map(_bagian, bagian)
        yield "</section>\n"


def _bagian(bagian: BagianRingkasan) -> str:
    isi = "".join(_pasangan([(nama, sel.teks) for nama, sel in bagian.isi], ""))
    return f"<div>{unsur('h2', bagian.judul)}{isi}</div>\n"


def _pasangan(isi: list[tuple[str, str]], nama: str) -> Iterator[str]:
    yield f"<dl{kelas(nama)}>"
    for apa, nilai in isi:
        utuh = kelas("utuh") if len(nilai) <= _PENDEK else ""
        yield f"<div>{unsur('dt', apa)}{unsur('dd', nilai, utuh)}</div>"
    yield "</dl>\n"
