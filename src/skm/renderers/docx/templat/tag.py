"""
Read the tags of a template, each on its own and in order, so that one slip does not hide the next.

Braces, pairs, names, filters: what is wrong with each, and which names the template uses.
"""

import difflib
from collections.abc import Iterator, Sequence
from typing import Any

import attrs
from jinja2 import TemplateSyntaxError, nodes
from lxml import etree

from skm.errors import Masalah
from skm.renderers.docx.bahasa import METODE
from skm.renderers.docx.filter import LINGKUNGAN
from skm.renderers.docx.jenis.semua import JENIS_WORD
from skm.renderers.docx.templat.letak import pendek
from skm.renderers.docx.templat.nama import (
    PohonNama,
    nama_templat,
    pohon_nama,
)
from skm.renderers.docx.templat.salah import TAG_DIKENAL, dekat, jenis_blok, masalah_tag
from skm.renderers.docx.templat.siap import Siap
from skm.renderers.docx.templat.tanda import Tag, sendiri

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PASANGAN = {"endfor": "for", "endif": "if"}
_SETIA = frozenset(
    {"sort", "reverse", "list", "unique", "select", "reject", "selectattr", "rejectattr",
     "default", "d", "_hitung", "_bayar"}
)  # fmt: skip
_UJUNG = frozenset({"first", "last", "min", "max"})
_METODE = frozenset[str]().union(*METODE.values())
_SEBUT_WADAH = {"p": "paragraf", "tr": "baris tabel", "tc": "sel", "r": "potongan teks"}
_PENGULANGAN = {
    "baris": "{%tr for baris in tabel.….baris %}",
    "teks": "{%p for teks in paragraf.… %}",
    "blok": "{%p for blok in bab.isi %}",
}
"""Names that the shipped templates give to the items of lists, and where."""

TAK_BERPASANGAN = "templat-pasangan"
_LOOP = PohonNama("loop", bebas=True)


@attrs.define
class _Buka:
    """A ``for`` or ``if`` that waits for its end."""

    tag: Tag
    nama: dict[str, PohonNama | None] = attrs.field(factory=dict[str, PohonNama | None])


@attrs.define
class BacaanTag:
    """
    What is wrong with a template, and what is worth knowing.

    Attributes:
        masalah: What must be mended.
        catatan: What may be meant.
        dipakai: Names it uses, by path.
    """

    masalah: list[Masalah] = attrs.field(factory=list[Masalah])
    catatan: list[Masalah] = attrs.field(factory=list[Masalah])
    dipakai: set[str] = attrs.field(factory=set[str])


def baca_tag(siap: Siap, jenis: str) -> BacaanTag:
    """Return what is wrong with a template's tags for a kind of report."""
    pembaca = PembacaTag(jenis)
    for bagian in dict.fromkeys(t.bagian for t in siap.tag):
        pembaca.bagian([t for t in siap.tag if t.bagian == bagian])
    bacaan = pembaca.bacaan
    bacaan.masalah[:0] = [*siap.paket.masalah, *siap.masalah]
    bacaan.masalah += _wajib(bacaan.dipakai, jenis)
    bacaan.masalah = [*dict.fromkeys(bacaan.masalah)]  # Word writes each text box twice
    bacaan.catatan[:0] = siap.paket.catatan
    bacaan.catatan += _tak_dipakai(bacaan.dipakai, jenis)
    if pembaca.bertabel:
        bacaan.catatan += _tanpa_gaya(siap, jenis)
    return bacaan


def jenis_lain(siap: Siap, jenis: str, masalah: Sequence[Masalah]) -> Masalah | None:
    """
    Return the one thing to say of a template that is for another kind of report; None if it is not.

    One that serves for both is nobody's fault, whatever it says it is for.
    """
    if not masalah:
        return None
    untuk = siap.jenis
    if not untuk and any(m.kode == "templat-nama" for m in masalah):
        cocok = [j for j in JENIS_WORD if j != jenis and not baca_tag(siap, j).masalah]
        untuk = cocok[0] if cocok else ""
    if untuk in ("", jenis):
        return None
    return Masalah(kode="templat-jenis", ditemukan=untuk, diharapkan=jenis)


class PembacaTag:
    """Reads tags in order, and knows which names there are at each."""

    def __init__(self, jenis: str) -> None:
        self.jenis, self.akar = jenis, pohon_nama(jenis)
        self.bacaan = BacaanTag()
        self.buka: list[_Buka] = []
        self.luar: dict[str, PohonNama | None] = {}
        self.bertabel = False
        self.tag: Tag
        self.pengulangan: dict[str, str] = {}

    def bagian(self, semua: Sequence[Tag]) -> None:
        """Read the tags of one part of the file."""
        self.buka, self.luar = [], {}
        self.pengulangan = dict(_PENGULANGAN)
        for tag in semua:
            if tag.kata == "for":
                nama = tag.isi.removeprefix("for ").partition(" in ")[0]
                self.pengulangan |= {n.strip(): tag.teks for n in nama.split(",")}
        for tag in semua:
            self.tag = tag
            self._lihat_tempat(tag)
            if tag.buka == "{{":
                self._untai(sendiri(tag))
                self._lihat_cetakan(tag)
            else:
                self._perintah(tag)
        for buka in self.buka:
            self._salah(TAK_BERPASANGAN, buka.tag.teks, tag=buka.tag)

    def _salah(self, kode: str, ditemukan: str, *, tag: Tag | None = None, **lain: Any) -> None:
        lokasi = (tag or self.tag).letak
        self.bacaan.masalah.append(Masalah(kode=kode, lokasi=lokasi, ditemukan=ditemukan, **lain))

    def _lihat_tempat(self, tag: Tag) -> None:
        if tag.pecah:
            self.bacaan.catatan.append(
                Masalah(kode="templat-pecah", lokasi=tag.letak, ditemukan=tag.teks)
            )
        if tag.lain and not (tag.buka == "{{" and tag.wadah == "p"):
            self._salah("templat-lain", tag.teks, diharapkan=pendek(tag.lain))
        if tag.wadah in ("tr", "tc") and "tabel" not in tag.letak:
            self._salah("templat-luar-tabel", tag.teks)

    def _lihat_cetakan(self, tag: Tag) -> None:
        """See that a table is printed where a paragraph stands, and nothing else is."""
        try:
            (keluar,) = LINGKUNGAN.parse(sendiri(tag)).body
        except Exception:
            return  # which has been told, or will be when it is filled in
        hasil = list(keluar.iter_child_nodes())
        if len(hasil) == 1 and isinstance(hasil[0], nodes.CondExpr):
            hasil = [h for h in (hasil[0].expr1, hasil[0].expr2) if h is not None]
        bertabel = {isinstance(h, nodes.Filter) and h.name == "tabel" for h in hasil}
        if tag.wadah:
            if tag.wadah != "p" or any(map(_tercetak_di_baris, hasil)):
                diganti = _SEBUT_WADAH[tag.wadah]
                self._salah("templat-bukan-paragraf", tag.teks, diharapkan=diganti)
        elif True in bertabel:
            saran = f"{{{{p {tag.isi} }}}} sendirian di paragrafnya"
            self._salah("templat-bukan-teks", tag.teks, diharapkan="tabel", saran=saran)

    def _perintah(self, tag: Tag) -> None:
        kata = tag.kata
        match kata:
            case "for" | "if":
                nama = self._untai(sendiri(tag))
                self.buka.append(_Buka(tag, nama))
            case "elif" | "else":
                if not self.buka:
                    self._salah(TAK_BERPASANGAN, tag.teks)
                elif kata == "elif":
                    self._untai(sendiri(tag))
                self._cocok_wadah(tag)
            case "endfor" | "endif":
                self._tutup(tag, _PASANGAN[kata])
            case "set":
                self._nama_kini().update(self._untai(sendiri(tag)))
            case "gabung" | "colspan" | "cellbg":
                self._untai(sendiri(tag))
                if "tabel" not in tag.letak:
                    self._salah("templat-luar-tabel", tag.teks)
            case "vm" | "hm":
                pass
            case _:
                self._asing(kata, tag)

    def _asing(self, kata: str, tag: Tag) -> None:
        try:
            LINGKUNGAN.parse(f"{{% {tag.isi} %}}")
        except TemplateSyntaxError as salah:
            masalah = masalah_tag(salah, tag.teks, tag.letak, self.jenis)
        else:
            masalah = Masalah(kode="templat-tag", lokasi=tag.letak, ditemukan=kata)
        if masalah.kode in (TAK_BERPASANGAN, "templat-tulisan"):
            saran = difflib.get_close_matches(kata, TAG_DIKENAL, n=1)
            masalah = Masalah(
                kode="templat-tag",
                lokasi=tag.letak,
                ditemukan=kata,
                saran=saran[0] if saran else "",
            )
        self.bacaan.masalah.append(masalah)

    def _tutup(self, tag: Tag, harus: str) -> None:
        if not self.buka or self.buka[-1].tag.kata != harus:
            self._salah(TAK_BERPASANGAN, tag.teks)
            cocok = [i for i, b in enumerate(self.buka) if b.tag.kata == harus]
            if cocok:  # what stands between was left open
                for buka in self.buka[cocok[-1] + 1 :]:
                    self._salah(TAK_BERPASANGAN, buka.tag.teks, tag=buka.tag)
                del self.buka[cocok[-1] :]
            return
        self._cocok_wadah(tag)
        self.buka.pop()

    def _cocok_wadah(self, tag: Tag) -> None:
        if not self.buka:
            return
        awal = self.buka[-1].tag
        if awal.wadah != tag.wadah:
            self._salah("templat-wadah", tag.teks, diharapkan=awal.teks)
        elif tag.wadah in ("tr", "tc", "p") and awal.induk == tag.induk:
            self._salah("templat-satu-baris", tag.teks, diharapkan=awal.teks)

    # -- names

    def _nama_kini(self) -> dict[str, PohonNama | None]:
        return self.buka[-1].nama if self.buka else self.luar

    def _untai(self, sumber: str) -> dict[str, PohonNama | None]:
        """Read one tag, and return the names it gives to what follows."""
        try:
            pohon = LINGKUNGAN.parse(sumber)
            LINGKUNGAN.compile(pohon)  # which is when filters are looked up
        except TemplateSyntaxError as salah:
            tag = self.tag
            self.bacaan.masalah.append(masalah_tag(salah, tag.teks, tag.letak, self.jenis))
            return {}
        except Exception:  # a constant that cannot be computed: filling it in will tell
            return {}
        nama: dict[str, PohonNama | None] = {}
        for simpul in pohon.body:
            match simpul:
                case nodes.For():
                    isi = self._bentuk(simpul.iter)
                    self.buka.append(_Buka(self.tag, nama))  # the condition knows the names
                    nama |= self._beri(simpul.target, isi.butir if isi else None)
                    nama["loop"] = _LOOP
                    if isi is not None and isi.butir is not None:
                        self.bacaan.dipakai.add(isi.butir.jalan)
                    if simpul.test is not None:
                        self._bentuk(simpul.test)
                    self.buka.pop()
                case nodes.Assign():
                    nama |= self._beri(simpul.target, self._bentuk(simpul.node))
                case nodes.If():
                    self._bentuk(simpul.test)
                case _:
                    for anak in simpul.iter_child_nodes():
                        self._bentuk(anak)
        return nama

    def _beri(self, sasaran: nodes.Node, isi: PohonNama | None) -> dict[str, PohonNama | None]:
        if isinstance(sasaran, nodes.Name):
            return {sasaran.name: isi}
        return {n.name: None for n in sasaran.find_all(nodes.Name)}

    def _bentuk(self, simpul: nodes.Node) -> PohonNama | None:
        """Return what an expression gives, and remember what it uses; None if that is open."""
        match simpul:
            case nodes.Name():
                return self._pakai(self._cari(simpul.name))
            case nodes.Getattr(node=asal, attr=nama):
                return self._pakai(self._anak(self._bentuk(asal), nama))
            case nodes.Getitem(node=asal, arg=nodes.Const(value=nama)):
                dasar = self._bentuk(asal)
                if isinstance(nama, int):
                    return None if dasar is None else dasar.butir
                return self._pakai(self._anak(dasar, str(nama)))
            case nodes.Filter():
                return self._filter(simpul)
            case nodes.Test(node=nodes.Name(), name="defined" | "undefined"):
                return None
            case nodes.CondExpr():
                self._bentuk(simpul.test)
                hasil = self._bentuk(simpul.expr1)
                if simpul.expr2 is not None:
                    self._bentuk(simpul.expr2)
                return hasil
            case nodes.Add(left=kiri, right=kanan) | nodes.Or(left=kiri, right=kanan):
                hasil = self._bentuk(kiri)
                self._bentuk(kanan)
                return hasil
            case _:
                for anak in simpul.iter_child_nodes():
                    self._bentuk(anak)
                return None

    def _filter(self, simpul: nodes.Filter) -> PohonNama | None:
        asal = None if simpul.node is None else self._bentuk(simpul.node)
        for isi in (*simpul.args, *simpul.kwargs):
            self._bentuk(isi)
        if simpul.name == "tabel":
            self.bertabel = True
            if asal is not None:
                self.bacaan.dipakai.add(f"{asal.jalan}.baris[]")
        if simpul.name in _UJUNG:
            return None if asal is None else asal.butir
        return asal if simpul.name in _SETIA else None

    def _pakai(self, isi: PohonNama | None) -> PohonNama | None:
        if isi is not None and isi.jalan:
            self.bacaan.dipakai.add(isi.jalan)
        return isi

    def _cari(self, nama: str) -> PohonNama | None:
        for buka in reversed(self.buka):
            if nama in buka.nama:
                return buka.nama[nama]
        if nama in self.luar:
            return self.luar[nama]
        if nama not in self.akar.anak and nama in self.pengulangan:
            teks, letak = self.tag.teks, self.pengulangan[nama]
            self._salah("templat-di-luar", nama, diharapkan=teks, saran=letak)
            return None
        if nama not in self.akar.anak:
            saran = self._terdekat(nama, self.akar)
            self._salah("templat-nama", nama, diharapkan=self.tag.teks, saran=saran)
            return None
        return self.akar.anak[nama]

    def _anak(self, dasar: PohonNama | None, nama: str) -> PohonNama | None:
        if dasar is None:
            return None
        if nama in dasar.anak:
            return dasar.anak[nama]
        if dasar.bebas or nama in _METODE:
            return None
        if dasar.butir is not None:
            self._salah("templat-daftar", f"{dasar.jalan}.{nama}", diharapkan=dasar.jalan)
            return None
        if dasar.jalan in ("naskah.tabel[]", "naskah.grafik[]") and (punya := jenis_blok(nama)):
            self._salah("templat-blok", nama, diharapkan=self.tag.teks, saran=punya)
            return None
        saran = self._terdekat(nama, dasar)
        self._salah(
            "templat-nama",
            f"{dasar.jalan}.{nama}",
            diharapkan=self.tag.teks,
            saran=f"{dasar.jalan}.{saran}" if saran in dasar.anak else saran,
        )
        return None

    def _terdekat(self, nama: str, dasar: PohonNama) -> str:
        lokal = {n for b in self.buka for n in b.nama} if dasar is self.akar else set[str]()
        cocok = difflib.get_close_matches(nama, [*dasar.anak, *sorted(lokal)], n=1)
        return cocok[0] if cocok else dekat(nama, self.jenis)


def _tercetak_di_baris(simpul: nodes.Node) -> bool:
    """Tell whether an expression gives words, or a picture among them, for certain."""
    if isinstance(simpul, nodes.Filter):
        return simpul.name != "tabel"
    return isinstance(simpul, nodes.Getattr | nodes.Getitem | nodes.Const)


def _wajib(dipakai: set[str], jenis: str) -> Iterator[Masalah]:
    """Yield what the document must show and the template does not."""
    semua = "naskah.bab[].isi[]" in dipakai
    for jalan in JENIS_WORD[jenis].wajib:
        if semua and not jalan.startswith("tanda_tangan"):
            continue
        if not any(d == jalan or d.startswith(f"{jalan}.") for d in dipakai):
            yield Masalah(kode="templat-wajib", ditemukan=jalan.removesuffix(".baris[]"))


def _tak_dipakai(dipakai: set[str], jenis: str) -> Iterator[Masalah]:
    """Yield the places of running text, lists and tables that the template leaves out."""
    if "naskah.bab[].isi[]" in dipakai:
        return
    wajib = {w.removesuffix(".baris[]") for w in JENIS_WORD[jenis].wajib}
    nama = [
        n.jalan
        for n in nama_templat(jenis)
        if n.jalan.count(".") == 1
        and n.jalan.startswith(("paragraf.", "daftar.", "tabel.", "grafik."))
        and n.jalan not in dipakai | wajib
    ]
    if nama:
        yield Masalah(kode="templat-tak-dipakai", ditemukan=", ".join(nama))


def _tanpa_gaya(siap: Siap, jenis: str) -> Iterator[Masalah]:
    akar = siap.paket.pohon.get("word/styles.xml", etree.Element("kosong"))
    ada = {g.get(f"{_W}styleId") for g in akar.iter(f"{_W}style")}
    if hilang := [g for g in JENIS_WORD[jenis].gaya if g not in ada]:
        yield Masalah(kode="templat-gaya", ditemukan=", ".join(hilang))
