"""A page is whole, asks for nothing, and lets no text become markup."""

import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import attrs
import bentuk
import pytest
import survei
from bentuk import SULIT, layanan_lebar, persulit_laporan, persulit_naskah
from halaman import Halaman
from scripts.panjang import survei_panjang

import skm
from skm.exact import format_id
from skm.naskah import Baris, Blok, Naskah, Paragraf, Sel, Subbab
from skm.renderers.html import HtmlOpsi, HtmlRenderer
from skm.renderers.html.badan import _rebah
from skm.renderers.html.tabel import rebah, tabel_html
from skm.renderers.html.unsur import Tanda
from skm.testing import naskah_contoh

AKAR = Path(__file__).parents[3]
JATENG = skm.baca(AKAR / "examples/jateng-2024-tw1/laporan.toml")


def bita(naskah: Naskah, *, urut: bool = False) -> bytes:
    return HtmlRenderer().render(naskah, HtmlOpsi(urut=urut)).content


@pytest.fixture(scope="module")
def naskah() -> dict[str, Naskah]:
    """Reports of both kinds, ordinary and difficult."""
    jateng = skm.susun(JATENG)
    return {
        "jateng": jateng,
        "penuh": skm.susun(survei.penuh()),
        "kecil": skm.susun(survei.kecil()),
        "sulit": skm.susun(persulit_laporan(JATENG)),
        "naskah-sulit": persulit_naskah(jateng),
        "kosong": naskah_contoh("kosong", "tindak-lanjut"),
        "tersisih": naskah_contoh("tersisih", "skm"),
    }


NAMA = ("jateng", "penuh", "kecil", "sulit", "naskah-sulit", "kosong", "tersisih")


@pytest.fixture(scope="module", params=NAMA)
def satu(request: pytest.FixtureRequest, naskah: dict[str, Naskah]) -> tuple[Naskah, Halaman]:
    """One of them, with its page."""
    isi = naskah[request.param]
    return isi, Halaman(bita(isi))


class TestBentuk:
    """How a page is built."""

    def test_kepala(self, satu: tuple[Naskah, Halaman]) -> None:
        """It says its language, its title, and its figures in a line."""
        isi, h = satu

        assert isi.properti.bahasa == h.akar.satu("html").sifat["lang"]
        (judul, *_) = (j for j in h.semua("title") if j.teks)
        assert _rata(isi.properti.judul) == _rata(judul.teks)
        assert format_id(isi.hasil.ikm.cetak) in h.meta("name", "description")

    def test_judul(self, satu: tuple[Naskah, Halaman]) -> None:
        """There is one heading of the first level, and no level is left out below it."""
        tingkat = [int(j.nama[1]) for j in satu[1].semua("h1", "h2", "h3", "h4", "h5", "h6")]

        assert (1, 1) == (tingkat[0], tingkat.count(1))
        assert all(lanjut - awal <= 1 for awal, lanjut in pairwise(tingkat))

    def test_nama(self, satu: tuple[Naskah, Halaman]) -> None:
        """No name stands twice, and whatever points to one finds it."""
        h = satu[1]
        nama = [e.sifat["id"] for e in h.semua() if "id" in e.sifat]

        assert len(nama) == len({*nama})
        rujukan = [a.sifat["href"][1:] for a in h.semua("a") if a.sifat["href"].startswith("#")]
        rujukan += [e.sifat["aria-labelledby"] for e in h.semua() if "aria-labelledby" in e.sifat]
        assert {*rujukan} <= {*nama}
        assert all(re.fullmatch(r"[a-z][a-z0-9-]*", n) for n in nama)

    def test_daftar_isi(self, satu: tuple[Naskah, Halaman]) -> None:
        """Contents name every chapter, and the first link leads past them."""
        isi, h = satu
        (daftar,) = h.semua("nav")

        for bab in (*isi.bab, *isi.lampiran):
            assert _rata(f"{bab.sebutan} {bab.nomor} {bab.judul}") in _rata(daftar.teks)
        pertama = h.semua("a")[0]
        assert h.akar.satu("main").sifat["id"] == pertama.sifat["href"][1:]

    def test_tabel(self, satu: tuple[Naskah, Halaman]) -> None:
        """Every table has a caption and heads that say of what; its rows are full."""
        isi, h = satu
        tabel = h.semua("table")

        assert len([b for b in isi.blok if hasattr(b, "kolom")]) == len(tabel)
        for t in tabel:
            assert t.satu("caption").teks.startswith("Tabel ")
            judul = [*t.semua("th")]
            assert {"col", "colgroup", "row"} >= {j.sifat["scope"] for j in judul}
            assert all(j.teks.strip() for j in judul)
            _penuh(t)
        gulung = [e for e in h.semua("section") if "gulung" in e.sifat.get("class", "")]
        assert len(tabel) == len([e for e in gulung if e.sifat["tabindex"] == "0"])

    def test_rebah(self, satu: tuple[Naskah, Halaman]) -> None:
        """On paper a table that needs it lies on its side, and no other; its heading goes along."""
        isi, h = satu
        lembar = [d for d in h.semua("div") if "mendatar" in d.sifat.get("class", "").split()]
        judul = [t.satu("caption").teks for d in lembar for t in d.semua("table")]

        assert [f"Tabel {t.nomor}." for t in isi.tabel if rebah(t)] == [
            " ".join(j.split()[:2]) for j in judul
        ]
        for d in lembar:
            nama = [e.nama for e in d.isi if not isinstance(e, str)]
            assert ["div"] == [n for n in nama if n not in {"h2", "h3", "p"}]
            assert not {"h2", "h3"} & {*nama[1:]}

    def test_grafik(self, satu: tuple[Naskah, Halaman]) -> None:
        """Every chart is a picture with a name and words, for wide and for narrow screens."""
        isi, h = satu
        gambar = [f for f in h.semua("figure") if "gambar" in f.sifat.get("class", "")]

        assert len(isi.grafik) == len(gambar)
        for grafik, figur in zip(isi.grafik, gambar, strict=True):
            svg = [*figur.semua("svg")]
            assert ["grafik lapang", "grafik sempit"] == [s.sifat["class"] for s in svg]
            for s in svg:
                judul, uraian = next(s.semua("title")), s.satu("desc")
                assert (_rata(grafik.judul), _rata(grafik.uraian)) == (
                    _rata(judul.teks),
                    _rata(uraian.teks),
                )

    def test_gambar(self, satu: tuple[Naskah, Halaman]) -> None:
        """Pictures are in the page, with their size and what stands for them."""
        for g in satu[1].semua("img"):
            assert {"src", "width", "height", "alt"} == {*g.sifat}
            assert re.match(r"data:image/(png|jpeg);base64,", g.sifat["src"])

    def test_angka(self, satu: tuple[Naskah, Halaman]) -> None:
        """Every printed figure is in the page."""
        isi, h = satu
        teks = _rata(h.akar.satu("body").teks)

        for tabel in isi.tabel:
            for baris in tabel.baris:
                assert all(_rata(s.teks) in teks for s in baris.sel if s.nilai is not None)
        for grafik in isi.grafik:
            assert all(format_id(n) in teks for n in grafik.nilai)
        assert format_id(isi.hasil.ikm.cetak) in teks


def _penuh(tabel: object) -> None:
    """Assert that each row of a table has as many columns, whatever reaches over it."""
    lebar: set[int] = set()
    for bagian in tabel.semua("thead", "tbody"):  # type: ignore[attr-defined]
        sisa: dict[int, int] = {}
        for baris in bagian.semua("tr"):
            dari_atas = sum(n > 0 for n in sisa.values())
            sendiri = 0
            letak = 0
            baru: dict[int, int] = {}
            for sel in baris.semua("td", "th"):
                while sisa.get(letak, 0) > 0:
                    letak += 1
                rentang = int(sel.sifat.get("colspan", "1"))
                for i in range(letak, letak + rentang):
                    baru[i] = int(sel.sifat.get("rowspan", "1"))
                letak += rentang
                sendiri += rentang
            lebar.add(dari_atas + sendiri)
            sisa = {k: n - 1 for k, n in sisa.items() if n > 1}
            sisa |= {k: n - 1 for k, n in baru.items() if n > 1}
        assert not sisa
    assert 1 == len(lebar), lebar


class TestAman:
    """What a page may do."""

    @pytest.mark.parametrize("urut", [False, True])
    @pytest.mark.parametrize("nama", ["jateng", "kecil"])
    def test_kebijakan(self, naskah: dict[str, Naskah], nama: str, *, urut: bool) -> None:
        """Its policy allows its own style sheet and script by their digests, and nothing else."""
        h = Halaman(bita(naskah[nama], urut=urut))
        kebijakan = dict(
            bagian.strip().split(" ", 1)
            for bagian in h.meta("http-equiv", "Content-Security-Policy").split(";")
        )

        assert {
            "default-src": "'none'",
            "style-src": _sidik(h.akar.satu("style").teks),
            "img-src": "data:",
            "base-uri": "'none'",
            "form-action": "'none'",
            **({"script-src": _sidik(h.akar.satu("script").teks)} if urut else {}),
        } == kebijakan
        assert int(urut) == sum(bool(s.teks.strip()) for s in h.semua("script"))

    def test_tidak_memuat(self, satu: tuple[Naskah, Halaman]) -> None:
        """Nothing is loaded from anywhere, and no attribute is style or code."""
        h = satu[1]

        for e in h.semua():
            assert not [n for n in e.sifat if n == "style" or n.startswith("on")]
            for nama in ("src", "href", "action", "data", "poster", "srcset"):
                if nama in e.sifat and e.nama != "a":
                    assert e.sifat[nama].startswith("data:image/"), (e.nama, e.sifat)
        boleh = ("#", "data:application/json;", "data:text/csv;", "http://", "https://")
        assert all(a.sifat["href"].startswith(boleh) for a in h.semua("a"))
        gaya = h.akar.satu("style").teks
        assert not re.search(r"url\(|@import|@font-face|expression|</", gaya)

    def test_teks_bukan_markah(self, naskah: dict[str, Naskah]) -> None:
        """What users write makes no element: the same ones as of words that need no escaping."""
        biasa, sulit = (
            Halaman(bita(naskah_contoh(nama, "tindak-lanjut"))) for nama in ("biasa", "sulit")
        )

        tag = {e.nama for e in sulit.semua()}
        assert tag - {"wbr"} <= {e.nama for e in biasa.semua()} | {"wbr"}
        assert not {"script", "iframe", "object", "embed", "form", "input", "base"} & tag
        isi = Halaman(bita(naskah["naskah-sulit"]))
        sel = [_rata(s.teks) for s in isi.semua("td", "th")]
        assert all(_rata(s) in sel for s in SULIT)

    def test_tautan(self, naskah: dict[str, Naskah]) -> None:
        """An address that leads somewhere is a link; any other is text."""
        h = Halaman(bita(naskah["sulit"]))
        luar = [a for a in h.semua("a") if a.sifat["href"].startswith("http")]

        assert luar
        assert all("noreferrer" == a.sifat["rel"] for a in luar)
        assert not [a for a in luar if "[rusak" in a.sifat["href"]]
        assert "https://[rusak" in h.akar.teks

    def test_warna_bukan_gaya(self) -> None:
        """A colour that is none cannot reach the style sheet."""
        jahat = attrs.evolve(skm.susun(JATENG), warna="red}*{x:y")

        with pytest.raises(ValueError, match="hex"):
            bita(jahat)


@pytest.mark.parametrize(
    ("isi", "letak"),
    [
        ("ST", [(-1, 1)]),
        ("PT", [(-1, 1)]),
        ("T", [(-1, 0)]),
        ("LT", [(1, 1)]),
        ("PSPPT", [(1, 4)]),
        ("PSTT", [(1, 2), (3, 3)]),
        ("SLPT", [(3, 3)]),
    ],
)
def test_rebah_dari(isi: str, letak: list[tuple[int, int]]) -> None:
    """A heading and short paragraphs go along with a wide table; a list in between stops that."""
    blok: dict[str, Blok] = {
        "S": Subbab(id="s", judul="Judul"),
        "P": Paragraf(id="p", teks="Pendek."),
        "L": Paragraf(id="l", teks="Panjang. " * 160),
        "T": attrs.evolve(
            bentuk.tabel(1, 12, 1),
            baris=(Baris(sel=(Sel(teks="Pertanggungjawaban"),) * 12),) * 3,
        ),
    }

    assert letak == [*_rebah([blok[huruf] for huruf in isi])]


def test_baris_tinggi_boleh_terbelah() -> None:
    """Paper may part a row that hardly goes on a page, and no other."""
    asal = bentuk.tabel(1, 2)
    isi = [Baris(sel=(Sel(teks="panjang " * n), Sel(teks="pendek"))) for n in (1, 40, 600)]
    halaman = "".join(tabel_html(attrs.evolve(asal, baris=tuple(isi)), Tanda(), urut=False))

    assert 3 == halaman.split("<tbody>")[1].count("<tr")
    assert 1 == halaman.count('<tr class="pecah"><th scope="row"')
    assert halaman.index("pecah") > halaman.index("panjang " * 30)
    assert "tr.pecah { break-inside: auto }" in bita(skm.susun(JATENG)).decode()


def test_baris_berentang_boleh_terbelah() -> None:
    """A row whose cell reaches over half a page of others may be parted, for those are with it."""
    asal, n = bentuk.tabel(1, 2), 60
    isi = [
        Baris(sel=(Sel(teks="Layanan", rentang=(n if i == 0 else 0)), Sel(teks=str(i))))
        for i in range(n)
    ]
    halaman = "".join(tabel_html(attrs.evolve(asal, baris=tuple(isi)), Tanda(), urut=False))

    assert 1 == halaman.count('class="pecah"')


@pytest.mark.parametrize(("baris", "utuh"), [(12, True), (40, False)])
def test_tabel_pendek_tidak_dibelah(baris: int, *, utuh: bool) -> None:
    """Paper does not part a table of a few rows."""
    halaman = "".join(tabel_html(bentuk.tabel(1, 2, baris), Tanda(), urut=False))

    assert utuh == ('<section class="gulung muat sehelai"' in halaman)


def test_pengesahan_tidak_dibelah() -> None:
    """Paper parts no signature from what is signed, and no note from the list it speaks of."""
    halaman = bita(skm.susun(skm.baca(AKAR / "examples/mahulu-2025/laporan.toml"))).decode()
    bagian = re.findall(r'<section class="(bab[^"]*)".*?</section>', halaman, re.DOTALL)
    utuh = re.findall(r'<section class="bab sehelai".*?</section>', halaman, re.DOTALL)

    assert ["bab sehelai", "bab sehelai", "bab"] == bagian[:3]
    assert 2 == len(utuh) == sum('<div class="tanda-tangan">' in satu for satu in utuh)
    assert 3 == halaman.count('<div class="tanda-tangan">')
    assert "main ol:not([class]):has(+ p) > li:last-child" in halaman


def test_layanan_tegak() -> None:
    """Paper holds the services of nine unsur upright, which a document sets on its side."""
    naskah = layanan_lebar(skm.susun(skm.baca(AKAR / "examples/tahun/tw2/laporan.toml")))
    (layanan,) = (t for t in naskah.tabel if t.id == "layanan")

    assert (True, False) == (layanan.mendatar, rebah(layanan))
    assert b'class="mendatar"' not in bita(naskah)
    assert b'<table class="rapat padat">' in bita(naskah)


def test_kepala_tetap_tampak() -> None:
    """Heads of tables of few columns stay in sight; others are in a box that scrolls."""
    kelas = [
        '<section class="gulung muat '
        in "".join(tabel_html(bentuk.tabel(3, n), Tanda(), urut=False))
        for n in (2, 7, 8)
    ]

    assert [True, True, False] == kelas


def test_tanpa_daftar_isi() -> None:
    """A page of one part has no contents."""
    h = Halaman(bita(skm.susun(skm.baca(AKAR / "examples/publikasi/publikasi.toml"))))

    assert not h.semua("nav")
    assert "isi" in [d.sifat.get("class") for d in h.semua("div")]


def test_judul_tanpa_markah() -> None:
    """The title is text alone, however long its words are."""
    asal = skm.susun(JATENG)
    panjang = attrs.evolve(asal.properti, judul="x" * 50 + " Januari–Maret")

    assert f"<title>{panjang.judul}</title>" in bita(attrs.evolve(asal, properti=panjang)).decode()


def test_tidak_ikut_dimuat() -> None:
    """Neither `import skm` nor printing in another format loads what pages need."""
    skrip = (
        "import sys, skm; from skm.testing import naskah_contoh\n"
        "skm.cetak(naskah_contoh('biasa', 'skm'), 'markdown')\n"
        "assert not [m for m in sys.modules if m.startswith('skm.renderers.html')]"
    )
    subprocess.run([sys.executable, "-c", skrip], check=True)


class TestUrut:
    """What the script may sort."""

    def test_tabel(self) -> None:
        """A table with rows of its own each; sums stay below, in a body that is not sorted."""
        h = Halaman(bita(skm.susun(survei.penuh()), urut=True))
        bisa = {t.satu("caption").teks: t for t in h.semua("table") if "data-urut" in t.sifat}

        assert ["Tabel 3. IKM Unit Pelayanan dan per Unsur"] == [
            j for j in bisa if j.startswith("Tabel 3")
        ]
        for t in bisa.values():
            badan = [*t.semua("tbody")]
            assert not [s for s in badan[0].semua("td", "th") if "rowspan" in s.sifat]
            banyak = len([*next(badan[0].semua("tr")).semua("td", "th")])
            kolom = [int(j.sifat["data-kolom"]) for j in t.semua("th") if "data-kolom" in j.sifat]
            assert {*kolom} <= {*range(banyak)}
            peran = {b.sifat.get("class", "").split(" ")[0] for b in badan[0].semua("tr")}
            assert not peran & {"total", "ringkasan", "pembanding"}

    def test_kolom(self) -> None:
        """Columns of periods and of ticks are not sorted, nor is the questionnaire."""
        h = Halaman(bita(skm.susun(survei_panjang()), urut=True))
        bisa = {
            t.satu("caption").teks: [j.teks for j in t.semua("th") if "data-kolom" in j.sifat]
            for t in h.semua("table")
            if "data-urut" in t.sifat
        }

        assert ["No", "IKM", "Mutu Pelayanan"] == bisa["Tabel 6. Tren Nilai SKM"]
        (rencana,) = (k for j, k in bisa.items() if "Rencana" in j)
        assert ["No", "Prioritas Unsur", "Program/Kegiatan", "Penanggung Jawab"] == rencana
        assert not [j for j in bisa if "Pertanyaan" in j]

    def test_tanpa_skrip(self) -> None:
        """Without the option nothing is prepared for a script."""
        assert b"data-urut" not in bita(skm.susun(survei.penuh()))
        assert b"data-kolom" not in bita(skm.susun(survei.penuh()))


@pytest.mark.parametrize("nama", ["jateng", "penuh"])
def test_ukuran(naskah: dict[str, Naskah], nama: str) -> None:
    """Without its pictures an ordinary page is below 150 KB."""
    isi = re.sub(rb"data:image/(png|jpeg);base64,[A-Za-z0-9+/=]*", b"", bita(naskah[nama]))

    assert len(isi) < 150_000


def _sidik(isi: str) -> str:
    return f"'sha256-{b64encode(sha256(isi.encode()).digest()).decode()}'"


def _rata(teks: str) -> str:
    return " ".join(teks.split())


def test_nama_bagian_halaman_berbeda() -> None:
    """No two parts of a page have one name for those who do not see it, front parts among them."""
    naskah = skm.susun(skm.baca(AKAR / "examples/mahulu-2025/laporan.toml"))
    nama = re.findall(r'aria-label="([^"]+)"', bita(naskah).decode())

    assert "Ringkasan" in {b.judul for b in naskah.depan}
    assert not {b.judul for b in naskah.depan} & {*nama}
    assert len(nama) == len({*nama}) > 0
