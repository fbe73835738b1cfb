"""Tables of the page: heads that say what they are heads of, figures in line, what is below."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from skm.markah import aman
from skm.model import Status
from skm.naskah import (
    Baris,
    Gambar,
    Kolom,
    Lampiran,
    Sel,
    Tabel,
    TabelJawaban,
    TanpaGambar,
    Tautan,
)
from skm.naskah.halaman import DOKUMEN, UM
from skm.renderers.html.unsur import Tanda, kelas, teks, unsur

_RATA = {"kiri": "", "tengah": "t", "kanan": "a"}
_BUKAN_ANGKA = frozenset(("", "*", "–", "-"))
_STATUS: Mapping[str, str] = {
    str(Status.SUDAH): "sudah",
    str(Status.SEDANG): "sedang",
    str(Status.BELUM): "belum",
}
_KAKI = frozenset(("total", "ringkasan", "pembanding"))
_PALING_SEDIKIT = 5  # rows that are worth sorting
_TABEL_TETAP = frozenset(("kuesioner",))
_KOLOM_TETAP = frozenset(("periode", "tw1", "tw2", "tw3", "tw4"))  # in order already, or ticks
# Wide tables keep their columns of text wide enough to be read, and scroll; others break lines.
_KOLOM_LEBAR, _KOLOM_RAPAT, _KOLOM_LEKAT = 5, 7, 9
_KOLOM_JAWABAN = 16  # columns of one figure that go beside the contents
_TINGKAT_LEBAR = ((80, "w3"), (50, "w2"), (30, "w1"))
_TEGAK, _REBAH = (165, 255), (257, 170)  # millimetres of text on paper
_KERTAS = attrs.evolve(DOKUMEN, bidang=_TEGAK)
_SEHELAI = 90 * UM  # a table whose rows are no higher is not parted on paper
_JUDUL_PENDEK, _BARIS_PENDEK = 12, (30, 18)  # letters of a line that is not broken


def tabel_html(tabel: Tabel | TabelJawaban, tanda: Tanda, *, urut: bool) -> Iterator[str]:
    """
    Yield a table in a box of its own, which scrolls where the screen is narrower than it.

    Args:
        tabel: The table.
        tanda: Names of the page.
        urut: Whether a script may sort it.
    """
    id_judul = tanda.baru("tabel", str(tabel.nomor))
    gaya = _gaya_kolom(tabel)
    judul_baris = _judul_baris(tabel.kolom)
    if len(tabel.kolom) > _KOLOM_LEKAT and isinstance(tabel, Tabel):
        gaya[judul_baris] += " lekat"  # it stays in sight while the others scroll
    badan, kaki = _bagi(tabel, boleh=urut)
    tinggi = _tinggi(tabel)
    yield '<div class="tabel">'
    # The keyboard scrolls what has the focus; a page without script cannot tell whether it must.
    muat = len(tabel.kolom) <= (_KOLOM_RAPAT if isinstance(tabel, Tabel) else _KOLOM_JAWABAN)
    sehelai = bool(tinggi) and sum(tinggi) <= _SEHELAI
    rias = kelas("gulung", "muat" if muat else "", "sehelai" if sehelai else "")
    yield f'<section{rias} tabindex="0" aria-labelledby="{id_judul}">'
    yield f"<table{kelas(*_kerapatan(tabel))}{' data-urut' if kaki is not None else ''}>"
    yield (
        f'<caption><span id="{id_judul}"><b>Tabel {tabel.nomor}.</b> {teks(tabel.judul)}</span>'
        "</caption>"
    )
    yield from _kepala(tabel, gaya, urut=kaki is not None)
    besar = _besar(tabel, tinggi)
    yield from _badan(badan, gaya, judul_baris, besar, status=_letak_status(tabel))
    if kaki:
        yield from _badan(kaki, gaya, judul_baris, besar, status=None)
    yield "</table></section>"
    for catatan in tabel.catatan:
        yield unsur("p", catatan, ' class="catatan"')
    yield "</div>\n"


def rebah(tabel: Tabel) -> bool:
    """Tell whether on paper it lies on its side."""
    return tabel.mendatar_di(_KERTAS)


def _tinggi(tabel: Tabel | TabelJawaban) -> Sequence[int]:
    """Return about how high its rows are on paper; none of a table that is parted anyway."""
    if isinstance(tabel, TabelJawaban):
        return ()
    lebar, _ = _REBAH if rebah(tabel) else _TEGAK
    return tabel.ukuran.tinggi_baris(lebar * UM)


def _besar(tabel: Tabel | TabelJawaban, semua: Sequence[int]) -> frozenset[int]:
    """
    Return which rows, by their identity, are so high that paper may part them.

    A row is as high as those that a cell of it reaches over.
    """
    if isinstance(tabel, TabelJawaban):
        return frozenset()
    _, tinggi = _REBAH if rebah(tabel) else _TEGAK
    return frozenset(
        id(baris)
        for i, baris in enumerate(tabel.baris)
        if 2 * sum(semua[i : i + max(s.rentang for s in baris.sel)]) > tinggi * UM
    )


def _kerapatan(tabel: Tabel | TabelJawaban) -> Iterator[str]:
    if isinstance(tabel, TabelJawaban):
        yield "jawaban"
        return
    if len(tabel.kolom) > _KOLOM_RAPAT:
        yield "rapat"
    if tabel.padat:
        yield "padat"


def _gaya_kolom(tabel: Tabel | TabelJawaban) -> list[str]:
    """Return the class of each column's cells: figures to the right, so that commas are in line."""
    if isinstance(tabel, TabelJawaban):
        return ["t"] * len(tabel.kolom)
    angka = [
        any(s.nilai is not None for s in isi)
        and all(s.nilai is not None or s.teks in _BUKAN_ANGKA for s in isi)
        for isi in zip(*(b.sel for b in tabel.baris), strict=True)
    ]
    banyak = len(tabel.kolom)
    paling = _BARIS_PENDEK[banyak > _KOLOM_LEBAR]
    pendek = [
        all(_terpanjang(s.teks) <= paling and not s.lampiran for s in isi)
        for isi in zip(*(b.sel for b in tabel.baris), strict=True)
    ]
    return [
        "a" if angka[i] else f"{_RATA[k.rata]} {'satu' if pendek[i] else _lebar(k, banyak)}".strip()
        for i, k in enumerate(tabel.kolom)
    ]


def _terpanjang(teks: str) -> int:
    """Return how many letters its longest line has."""
    return max(map(len, teks.split("\n")))


def _lebar(kolom: Kolom, banyak: int) -> str:
    if banyak <= _KOLOM_LEBAR:
        return ""
    return next((nama for batas, nama in _TINGKAT_LEBAR if kolom.lebar >= batas), "")


def _judul_baris(kolom: Sequence[Kolom]) -> int:
    """Return which column says what a row is about: the first of words, or else the first."""
    return next((i for i, k in enumerate(kolom) if k.rata == "kiri"), 0)


def _letak_status(tabel: Tabel | TabelJawaban) -> int | None:
    return next((i for i, k in enumerate(tabel.kolom) if k.id == "status"), None)


def _bagi(
    tabel: Tabel | TabelJawaban, *, boleh: bool
) -> tuple[Iterable[Baris], Sequence[Baris] | None]:
    """Return rows that may change places and those that stay below; None where none may."""
    if not boleh or isinstance(tabel, TabelJawaban) or tabel.id in _TABEL_TETAP:
        return tabel.baris, None
    batas = next((i for i, b in enumerate(tabel.baris) if b.peran in _KAKI), len(tabel.baris))
    badan, kaki = tabel.baris[:batas], tabel.baris[batas:]
    tetap = any(s.rentang != 1 or s.lampiran for b in badan for s in b.sel)
    if len(badan) < _PALING_SEDIKIT or tetap or any(b.peran not in _KAKI for b in kaki):
        return tabel.baris, None
    return badan, kaki


def _kepala(tabel: Tabel | TabelJawaban, gaya: Sequence[str], *, urut: bool) -> Iterator[str]:
    yield "<thead>"
    for baris in tabel.kepala:
        yield "<tr>"
        for sel in baris:
            rentang = f' colspan="{sel.lebar}"' if sel.lebar > 1 else ""
            rentang += f' rowspan="{sel.tinggi}"' if sel.tinggi > 1 else ""
            lingkup = "colgroup" if sel.lebar > 1 else "col"
            layak = urut and sel.lebar == 1 and tabel.kolom[sel.kolom].id not in _KOLOM_TETAP
            nomor = f' data-kolom="{sel.kolom}"' if layak else ""
            satu = "" if sel.lebar > 1 else gaya[sel.kolom]
            pendek = _terpanjang(sel.teks) <= _JUDUL_PENDEK
            satu += " pas" if satu and sel.lebar == 1 and pendek else ""
            if sel.teks:
                yield unsur("th", sel.teks, f' scope="{lingkup}"{rentang}{kelas(satu)}{nomor}')
            else:
                yield f"<td{rentang}></td>"
        yield "</tr>"
    yield "</thead>\n"


def _badan(
    baris: Iterable[Baris],
    gaya: Sequence[str],
    judul: int,
    besar: frozenset[int],
    *,
    status: int | None,
) -> Iterator[str]:
    yield "<tbody>"
    for satu in baris:
        pecah = "pecah" if id(satu) in besar else ""
        yield f"<tr{kelas(satu.peran, 'tebal' if satu.tebal else '', pecah)}>"
        for i, sel in enumerate(satu.sel):
            if sel.rentang:
                yield _sel(sel, gaya[i], judul=i == judul, status=i == status)
        yield "</tr>\n"
    yield "</tbody>"


def _sel(sel: Sel, gaya: str, *, judul: bool, status: bool) -> str:
    nama = "th" if judul and sel.teks else "td"
    sifat = ' scope="row"' if nama == "th" else ""
    sifat += f' rowspan="{sel.rentang}"' if sel.rentang > 1 else ""
    isi = teks(sel.teks)
    if status and (keadaan := _STATUS.get(sel.teks)):
        isi = f'<span class="status {keadaan}">{isi}</span>'
    return f"<{nama}{sifat}{kelas(gaya)}>{isi}{''.join(map(_lampiran, sel.lampiran))}</{nama}>"


def _lampiran(satu: Lampiran) -> str:
    match satu:
        case Gambar():
            # The caption says what is to be seen; said twice, it would be read out twice.
            keterangan = unsur("figcaption", satu.keterangan) if satu.keterangan else ""
            return f"<figure>{gambar_html(satu, 'Foto')}{keterangan}</figure>"
        case Tautan(sah=True):
            # The address is written on paper too, where it is not what is shown.
            alamat = unsur("a", satu.teks, f' href="{aman(satu.alamat)}" rel="noreferrer"')
            rias = kelas("bukti", "beralamat" if satu.keterangan else "")
            return f"<span{rias}>{alamat}</span>"
        case Tautan() | TanpaGambar():
            return f'<div class="bukti">{teks(satu.teks)}</div>'


def gambar_html(gambar: Gambar, pengganti: str) -> str:
    """Return a picture, whose bytes are in the page."""
    isi = f"data:{gambar.media_type};base64,{b64encode(gambar.isi).decode()}"
    return (
        f'<img src="{isi}" width="{gambar.lebar}" height="{gambar.tinggi}" alt="{aman(pengganti)}">'
    )
