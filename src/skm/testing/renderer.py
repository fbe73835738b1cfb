"""
The conformance kit: everything the contract of a renderer promises, as a class of tests.

A guest subclasses `RendererContract`, says how its renderer is made and how its files are read, and
gets one test for each promise.  What a renderer does not aim at is declared in the open, with the
reason, in ``not_applicable``; a kind of report it does not render is not in its `jenis`.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any, ClassVar, cast

import attrs
import pytest

from skm.errors import DataError, RendererError
from skm.exact import format_id
from skm.jenis import KUNCI_JENIS
from skm.naskah import Naskah
from skm.renderers import (
    KONTRAK,
    Artifact,
    Renderer,
    baca_opsi,
    muat_renderer,
    uraikan_opsi,
)
from skm.renderers.contract import Batasan, batasan_dari, kontrak_dari, uraikan_batasan
from skm.renderers.discovery import salah_keluaran
from skm.testing import isi
from skm.testing.baca import baca_teks, mentah, tak_terbaca
from skm.testing.buatan import (
    TANPA,
    atau_lewati,
    berkas,
    cetak_baru,
    harapan,
    harus_tetap,
    jenis_dari,
    utuh,
)
from skm.testing.cari import Dicari, angka_hilang, hilang
from skm.testing.contoh import CONTOH, TEKS_SULIT, naskah_contoh, tempat
from skm.testing.kisi import baca_tabel
from skm.testing.padanan import TabelTerbaca
from skm.testing.proses import di_sini, di_tempat_lain, folder_renderer
from skm.testing.terbaca import Terbaca, jejak, tak_lulus

_ACAK = 25  # generated reports
_WARNA_LAIN = "7A1F1F"
_DILARANG = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]|\A\.|[. ]\Z')
_BAGIAN: Mapping[str, Callable[[Naskah], Iterable[Dicari]]] = {
    "tables": isi.teks_tabel,
    "sentences": isi.kalimat,
    "frame": isi.bingkai,
    "attachments": isi.lampiran,
}
_BERPERINCI: Mapping[str, Mapping[str, str]] = {"difficult_text": TEKS_SULIT}
"""Checks of which a limit may name single things."""


class RendererContract:
    """
    One test for each promise of the contract.

    Subclasses define a fixture ``renderer`` and the method `read_text`::

        class TestOdt(RendererContract):
            @pytest.fixture
            def renderer(self) -> Renderer:
                return OdtRenderer()

            def read_text(self, artifact: Artifact) -> str:
                return teks_odt(artifact.content)

    Where one promise depends on another that is broken, its test is skipped: what fails is what is
    to be mended.

    Attributes:
        not_applicable: Checks that the renderer does not aim to pass, by name (that of the test
            without ``test_``), each with the reason.  A renderer may carry such a mapping itself.
            Of ``difficult_text`` it may name single texts: ``{"arah": "reason"}``.
        simpan: Folder for files that fail a check; pytest's own where tests run.
    """

    not_applicable: ClassVar[Batasan] = {}
    simpan: Path | None = None

    def read_text(self, artifact: Artifact) -> str:
        """
        Return the text of a file as a reader sees it; white space does not matter.

        Without a method of the guest's own, common formats are read by what they are made of.
        """
        teks = baca_teks(artifact)
        if teks is None:
            pytest.skip(tak_terbaca(artifact))
        return teks

    def read_tables(self, artifact: Artifact) -> Sequence[TabelTerbaca] | None:
        """
        Return the tables of a file, each its rows of `SelTerbaca`; None if nobody knows how.

        Then only what text can tell is tested.  Common formats are read here as well.
        """
        return baca_tabel(artifact)

    @pytest.fixture(autouse=True)
    def _declared(self, request: pytest.FixtureRequest, tmp_path: Path) -> None:
        self.simpan = tmp_path
        nama = str(getattr(request.function, "__name__", "")).removeprefix("test_")
        renderer = request.getfixturevalue("renderer")
        alasan = self.limits(renderer).get(nama)
        if alasan and isinstance(alasan, str):
            pytest.skip(f"declared: {alasan}")

    def limits(self, renderer: Renderer) -> Batasan:
        """Return what is declared not to apply, by the test class and by the renderer."""
        return {**batasan_dari(renderer), **self.not_applicable}

    # -- what it says of itself

    def test_protocol(self, renderer: Renderer) -> None:
        """Has every member of the protocol, and declares a version of the contract that exists."""
        benda: Any = renderer  # whatever a guest hands over
        if not isinstance(benda, Renderer):
            tak_lulus("an object that lacks members of skm.renderers.Renderer")
        for nama in ("format", "media_type", "suffix"):
            if not isinstance(getattr(renderer, nama), str):
                tak_lulus(f"{nama} is no text")
        if not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", renderer.format):
            tak_lulus(
                f"format {renderer.format!r} is not made of small letters, digits and hyphens"
            )
        if not re.fullmatch(r"\.[A-Za-z0-9]+", renderer.suffix):
            tak_lulus(f"suffix {renderer.suffix!r} is not a point and letters")
        if not re.fullmatch(r"[a-z]+/[\w.+-]+(; ?charset=[\w-]+)?", renderer.media_type):
            tak_lulus(f"media type {renderer.media_type!r} is none")
        try:
            versi = kontrak_dari(renderer)
        except TypeError as salah:
            tak_lulus(str(salah))
        if versi != KONTRAK:
            tak_lulus(f"contract {versi}; this skm knows {KONTRAK}")

    def test_kinds(self, renderer: Renderer) -> None:
        """Names in `jenis` kinds of report that exist, at least one."""
        if not isinstance(cast("Any", renderer.jenis), frozenset):
            tak_lulus("jenis is no frozenset")
        if asing := sorted(renderer.jenis - {*KUNCI_JENIS}):
            tak_lulus(f"unknown kind of report {asing[0]!r}; there are {', '.join(KUNCI_JENIS)}")
        if not renderer.jenis:
            tak_lulus("renders no kind of report")

    def test_options(self, renderer: Renderer) -> None:
        """Every option has a default, a meaning, and can be set from text and shown as text."""
        try:
            semua = uraikan_opsi(renderer.opsi)
            bawaan = renderer.opsi()
            dibaca = baca_opsi(renderer.opsi, {o.nama: o.bawaan for o in semua})
        except (TypeError, ValueError, DataError) as salah:
            tak_lulus(f"options: {salah}")
        if dibaca != bawaan:
            tak_lulus(f"the defaults read back as {dibaca!r}, not {bawaan!r}")
        if tanpa := [o.nama for o in semua if not o.arti]:
            tak_lulus(f"nobody says what the option {tanpa[0]!r} means")

    def test_limits(self, renderer: Renderer) -> None:
        """Every declared limit names a check that exists, and gives a reason."""
        if not isinstance(cast("Any", getattr(renderer, "not_applicable", {})), Mapping):
            tak_lulus("not_applicable is no mapping")
        batas: Mapping[Any, Any] = self.limits(renderer)
        if asing := sorted(str(n) for n in batas if n not in CHECKS):
            tak_lulus(f"there is no check {asing[0]!r}")
        for nama, bagian, alasan in uraikan_batasan(batas):
            if bagian is not None and bagian not in _BERPERINCI.get(nama, {}):
                tak_lulus(f"there is nothing called {bagian!r} in the check {nama!r}")
            if not str(alasan).strip():
                sebutan = nama if bagian is None else f"{nama}: {bagian}"
                tak_lulus(f"the limit {sebutan!r} has no reason")

    def test_discovered(self, renderer: Renderer) -> None:
        """Is found under its name by entry point, as the very same class."""
        try:
            ditemukan = muat_renderer(renderer.format)
        except RendererError as salah:
            tak_lulus(f"{salah}; is the package installed?")
        if type(ditemukan) is not type(renderer):
            tak_lulus(
                f"the entry point {renderer.format!r} leads to {type(ditemukan).__qualname__}"
            )

    # -- what it makes

    def test_renders(self, renderer: Renderer) -> None:
        """Renders an ordinary report of each of its kinds without raising."""
        for jenis in jenis_dari(renderer):
            try:
                berkas(type(renderer), "biasa", jenis)
            except (Exception, SystemExit) as salah:
                tak_lulus(f"a report {jenis} raises {jejak(salah)}")

    def test_artifact(self, renderer: Renderer) -> None:
        """Returns an `Artifact` of its media type and suffix, under a name safe everywhere."""
        for jenis in jenis_dari(renderer):
            for nama in ("biasa", "sulit"):
                hasil = atau_lewati(renderer, nama, jenis, "renders")
                if salah := salah_keluaran(hasil, renderer):
                    tak_lulus(f"returned {salah}")
                if not hasil.content:
                    tak_lulus("returned an empty file")
                inti = PurePath(hasil.file_name).stem
                if _DILARANG.search(hasil.file_name) or not inti or len(hasil.file_name) > 200:
                    tak_lulus(f"file name {hasil.file_name!r} is not safe on every system")

    def test_figures(self, renderer: Renderer) -> None:
        """Shows the index, its class and every mean as they are given."""
        for t in self._terbaca(renderer, "biasa"):
            t.ada_angka(isi.hasil(t.naskah))
            t.ada([Dicari(t.naskah.hasil.ikm.mutu.kinerja, "hasil, mutu pelayanan")])

    def test_share_realised(self, renderer: Renderer) -> None:
        """Shows the share of the plan that was realised as it is given."""
        for t in self._terbaca(renderer, "biasa"):
            t.ada_angka(isi.capaian(t.naskah))

    def test_table_figures(self, renderer: Renderer) -> None:
        """Shows every other figure of every table as it is given."""
        for t in self._terbaca(renderer, "biasa"):
            t.angka_tabel()

    def test_tables(self, renderer: Renderer) -> None:
        """Shows every row of every table, each cell in its column; headings, caption and notes."""
        for t in self._terbaca(renderer, "biasa"):
            t.baris_tabel()
            t.ada(isi.teks_tabel(t.naskah))

    def test_answers(self, renderer: Renderer) -> None:
        """Shows all answers as they are given: blank where there is none, × off the scale."""
        for t in self._terbaca(renderer, "biasa"):
            if salah := t.salah_jawaban():
                t.tak_lulus(salah)

    def test_uncounted(self, renderer: Renderer) -> None:
        """Tells respondents who do not count from others, in the words of the table."""
        if any(t.salah_jawaban() for t in self._terbaca(renderer, "biasa")):
            pytest.skip("see test_answers")
        for t in self._terbaca(renderer, "tersisih"):
            if salah := t.salah_jawaban():
                t.tak_lulus(salah)
            for letak, tabel in isi.tabel_jawaban(t.naskah):
                t.ada([Dicari(tabel.kolom[-1].judul, f"{letak}, kepala")])

    def test_spans(self, renderer: Renderer) -> None:
        """Lets cells reach over the rows and columns they should, also in heads."""
        for t in self._terbaca(renderer, "biasa"):
            if t.tabel is None:
                pytest.skip(
                    f"nobody says how tables of {t.berkas.media_type} are read; "
                    "define read_tables()"
                )
            if hilang(isi.teks_tabel(t.naskah), t.teks):
                pytest.skip("see test_tables")
            t.rentang()

    def test_sentences(self, renderer: Renderer) -> None:
        """Shows every heading, paragraph and item of a list."""
        for t in self._terbaca(renderer, "biasa"):
            t.ada(isi.kalimat(t.naskah))

    def test_frame(self, renderer: Renderer) -> None:
        """Shows the cover and the signature block."""
        for t in self._terbaca(renderer, "biasa"):
            t.ada(isi.bingkai(t.naskah))

    def test_charts(self, renderer: Renderer) -> None:
        """Shows the title, the categories and the figures of every chart, drawn or in words."""
        for t in self._terbaca(renderer, "biasa"):
            hasil = {d.teks for d in isi.hasil(t.naskah)}
            for letak, g in isi.grafik(t.naskah):
                t.ada(Dicari(x, letak) for x in (g.judul, *g.kategori))
                angka = zip(g.kategori, map(format_id, g.nilai), strict=True)
                t.ada_angka(
                    Dicari(x, f"{letak}, {kategori}", kategori)
                    for kategori, x in angka
                    if x not in hasil
                )

    def test_bounds(self, renderer: Renderer) -> None:
        """Shows every bound between classes in a chart, with its label."""
        for t in self._terbaca(renderer, "biasa"):
            t.ada(isi.batas(t.naskah), angka=True)

    def test_attachments(self, renderer: Renderer) -> None:
        """Shows captions of pictures, links, and what stands where a picture cannot be shown."""
        for t in self._terbaca(renderer, "biasa"):
            t.ada(isi.lampiran(t.naskah))

    def test_colour(self, renderer: Renderer) -> None:
        """Uses the office's colour: with another one the file is another."""
        for jenis in jenis_dari(renderer):
            biasa = utuh(renderer, "biasa", jenis)
            lain = attrs.evolve(naskah_contoh("biasa", jenis), warna=_WARNA_LAIN)
            try:
                hasil = cetak_baru(type(renderer), lain)
            except (Exception, SystemExit) as salah:
                tak_lulus(f"a report {jenis} in another colour raises {jejak(salah)}")
            if getattr(hasil, "content", None) == biasa.content:
                tak_lulus(f"a report {jenis} is the same whatever naskah.warna is")

    # -- difficult reports

    def test_difficult_text(self, renderer: Renderer) -> None:
        """Keeps text that looks like markup, a formula or a template, wherever it stands."""
        rinci = self.limits(renderer).get("difficult_text", {})
        tanpa = TANPA if isinstance(rinci, str) else frozenset(rinci)
        self._setiap_kali(renderer, self._lengkap(renderer, "sulit", tanpa), "panjang", tanpa)

    def test_long_texts(self, renderer: Renderer) -> None:
        """Keeps texts of 5 000 characters to their end, wherever they stand."""
        self._setiap_kali(renderer, self._lengkap(renderer, "panjang"), "sulit", TANPA)

    def test_empty(self, renderer: Renderer) -> None:
        """Renders a report that lacks all that may be missing, and shows what there is."""
        for jenis in jenis_dari(renderer):
            self._coba(renderer, "kosong", jenis)
        for _ in self._lengkap(renderer, "kosong"):
            pass
        if "figures" in self.limits(renderer):
            return
        for t in self._terbaca(renderer, "biasa"):
            if angka_hilang(isi.hasil(t.naskah), t.teks):
                return  # see test_figures
        for t in self._terbaca(renderer, "kosong"):
            t.ada_angka(isi.hasil(t.naskah))

    def test_many_rows(self, renderer: Renderer) -> None:
        """Renders 500 activities, and shows each."""
        for jenis in jenis_dari(renderer):
            t = self._coba(renderer, "banyak", jenis)
            if "tables" not in self.limits(renderer):
                rtl: tuple[Any, ...] = getattr(t.naskah.laporan, "rtl", ())
                t.ada((Dicari(r.kegiatan, f"RTL {r.id}") for r in rtl), angka=True)

    def test_generated(self, renderer: Renderer) -> None:
        """Renders whatever report Hypothesis comes up with."""
        from hypothesis import HealthCheck, Phase, given, settings
        from hypothesis import strategies as st

        from skm.testing.strategies import naskah

        for jenis in jenis_dari(renderer):
            for nama in CONTOH:
                atau_lewati(renderer, nama, jenis, "renders, empty, long_texts and many_rows")

        @settings(
            max_examples=_ACAK,
            phases=[Phase.generate],  # to make it small takes a minute, and the cause is told
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=[
                HealthCheck.too_slow,
                HealthCheck.data_too_large,
                HealthCheck.filter_too_much,
            ],
        )
        @given(st.one_of([naskah(jenis=j) for j in jenis_dari(renderer)]))
        def coba(satu: Naskah) -> None:
            cetak_baru(type(renderer), satu)

        try:
            coba()
        except (Exception, SystemExit) as salah:
            tak_lulus(f"a generated report raises {jejak(salah)}")

    # -- purity

    def test_deterministic(self, renderer: Renderer) -> None:
        """Makes the same bytes of the same report, twice in a row."""
        for jenis in jenis_dari(renderer):
            utuh(renderer, "biasa", jenis)
        if beda := di_sini(type(renderer)).beda:
            tak_lulus(f"two files of the same report {beda[0]} differ")

    def test_reproducible(self, renderer: Renderer) -> None:
        """Makes the same bytes elsewhere: process, hash seed, zone, locale, folder, user, day."""
        harus_tetap(renderer)
        sini = di_sini(type(renderer)).sidik
        for lain in di_tempat_lain(type(renderer)):
            if lain.akhir:
                tak_lulus(f"a process of its own ends with {lain.akhir}: {lain.tercetak[-500:]}")
            if beda := [k for k, v in sini.items() if lain.sidik.get(k) != v]:
                tempat = ", ".join(f"{k}={v}" for k, v in lain.lingkungan.items())
                tak_lulus(
                    f"the report {beda[0]} differs in another process, at another time, of another "
                    f"user ({tempat})"
                )
        rumah = folder_renderer(type(renderer))
        for jenis in jenis_dari(renderer):
            if rumah and any(rumah in m for m in mentah(utuh(renderer, "biasa", jenis).content)):
                tak_lulus(f"a report {jenis} holds the folder that the renderer is installed in")

    def test_stateless(self, renderer: Renderer) -> None:
        """Makes the same bytes whatever it rendered before."""
        harus_tetap(renderer)
        for jenis in jenis_dari(renderer):
            for nama in ("biasa", "sulit", "biasa"):
                baru = utuh(renderer, nama, jenis)
                try:
                    lama = renderer.render(naskah_contoh(nama, jenis), renderer.opsi())
                except (Exception, SystemExit):
                    pytest.skip("raises; see renders")
                if lama.content != baru.content:
                    tak_lulus("a renderer that was used before makes another file")

    def test_report_unchanged(self, renderer: Renderer) -> None:
        """Leaves the report as it was."""
        for jenis in jenis_dari(renderer):
            utuh(renderer, "biasa", jenis)
        if berubah := di_sini(type(renderer)).berubah:
            tak_lulus(f"the report {berubah[0]} is no longer what it was")

    def test_prints_nothing(self, renderer: Renderer) -> None:
        """Prints nothing, neither while it is imported nor while it renders."""
        for lain in di_tempat_lain(type(renderer)):
            if lain.akhir:
                pytest.skip("see test_reproducible")
            if lain.tercetak:
                tak_lulus(f"printed {lain.tercetak[:200]!r}")

    def test_writes_nothing(self, renderer: Renderer) -> None:
        """Leaves no file behind, wherever it runs."""
        for lain in di_tempat_lain(type(renderer)):
            if lain.akhir:
                pytest.skip("see test_reproducible")
            if lain.berkas:
                tak_lulus(f"left {lain.berkas[0]!r} behind")

    # -- what the checks share

    def _terbaca(self, renderer: Renderer, nama: str) -> Iterable[Terbaca]:
        for jenis in jenis_dari(renderer):
            yield Terbaca(self, harapan(nama, jenis), utuh(renderer, nama, jenis), nama)

    def _coba(
        self, renderer: Renderer, nama: str, jenis: str, tanpa: frozenset[str] = TANPA
    ) -> Terbaca:
        """Render a report that is not ordinary; the ordinary one must do."""
        utuh(renderer, "biasa", jenis)
        try:
            hasil = berkas(type(renderer), nama, jenis, tanpa)
        except (Exception, SystemExit) as salah:
            tak_lulus(f"a report {jenis} raises {jejak(salah)}")
        if salah_keluaran(hasil, renderer):
            pytest.skip("see test_artifact")
        return Terbaca(self, harapan(nama, jenis, tanpa=tanpa), hasil, nama)

    def _lengkap(
        self, renderer: Renderer, nama: str, tanpa: frozenset[str] = TANPA
    ) -> Iterable[Terbaca]:
        """Look for all texts of a report that the ordinary one shows, too."""
        batas = self.limits(renderer)
        for biasa in self._terbaca(renderer, "biasa"):
            t = self._coba(renderer, nama, biasa.naskah.jenis, tanpa)
            # What an ordinary report lacks already is told by the check that is for it.
            ambil = (
                satu
                for cek, satu in _BAGIAN.items()
                if cek not in batas and not hilang(satu(biasa.naskah), biasa.teks)
            )
            t.lengkap(d for satu in (isi.nama_unsur, *ambil) for d in satu(t.naskah))
            yield t

    def _setiap_kali(
        self, renderer: Renderer, terbaca: Iterable[Terbaca], lain: str, tanpa: frozenset[str]
    ) -> None:
        """
        Look for what an office wrote as often as it is shown in another report.

        Most texts stand in several tables, and one whole copy makes none of a broken one.
        """
        for t in [*terbaca]:  # where a text is nowhere, that is what is told
            jenis = t.naskah.jenis
            pembanding = self.read_text(utuh(renderer, lain, jenis))
            semua = tempat(jenis, tanpa)
            t.setiap_kali([(s, p) if lain == "panjang" else (p, s) for s, p in semua], pembanding)


CHECKS: Mapping[str, str] = {
    nama.removeprefix("test_"): str(uji.__doc__)
    for nama, uji in vars(RendererContract).items()
    if nama.startswith("test_")
}
"""What is checked: per check what a renderer that passes does."""
