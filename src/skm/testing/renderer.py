"""
The conformance kit: everything the contract of a renderer promises, as a class of tests.

A guest subclasses `RendererContract`, says how its renderer is made and how its files are read, and
gets one test for each promise.  What a renderer does not aim at is declared in the open, with the
reason, in ``not_applicable``; a kind of report it does not render is not in its `jenis`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import PurePath
from typing import Any, ClassVar, NoReturn, cast

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
from skm.renderers.contract import kontrak_dari
from skm.renderers.discovery import salah_keluaran
from skm.testing import isi
from skm.testing.baca import baca_teks, mentah
from skm.testing.contoh import CONTOH, naskah_contoh, tempat
from skm.testing.proses import di_sini, di_tempat_lain, folder_renderer

_ACAK = 25  # generated reports
_BANYAK_TAMPIL = 3
_DILARANG = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]|\A\.|[. ]\Z')
_BAGIAN: Mapping[str, Callable[[Naskah], Iterable[str]]] = {
    "tables": isi.teks_tabel,
    "sentences": isi.kalimat,
    "frame": isi.bingkai,
    "attachments": isi.lampiran,
}


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
    """

    not_applicable: ClassVar[Mapping[str, str]] = {}

    def read_text(self, artifact: Artifact) -> str:
        """
        Return the text of a file as a reader sees it; white space does not matter.

        Without a method of the guest's own, common formats are read by what they are made of.
        """
        teks = baca_teks(artifact)
        if teks is None:
            pytest.skip(f"nobody says how {artifact.media_type} is read; define read_text()")
        return teks

    @pytest.fixture(autouse=True)
    def _declared(self, request: pytest.FixtureRequest) -> None:
        nama = str(getattr(request.function, "__name__", "")).removeprefix("test_")
        renderer = request.getfixturevalue("renderer")
        if alasan := self.limits(renderer).get(nama):
            pytest.skip(f"declared: {alasan}")

    def limits(self, renderer: Renderer) -> Mapping[str, str]:
        """Return what is declared not to apply, by the test class and by the renderer."""
        milik: Any = getattr(renderer, "not_applicable", {})
        return {**(milik if isinstance(milik, Mapping) else {}), **self.not_applicable}

    # -- what it says of itself

    def test_protocol(self, renderer: Renderer) -> None:
        """Has every member of the protocol, and declares a version of the contract that exists."""
        benda: Any = renderer  # whatever a guest hands over
        if not isinstance(benda, Renderer):
            _gagal("an object that lacks members of skm.renderers.Renderer")
        for nama in ("format", "media_type", "suffix"):
            if not isinstance(getattr(renderer, nama), str):
                _gagal(f"{nama} is no text")
        if not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", renderer.format):
            _gagal(f"format {renderer.format!r} is not made of small letters, digits and hyphens")
        if not re.fullmatch(r"\.[A-Za-z0-9]+", renderer.suffix):
            _gagal(f"suffix {renderer.suffix!r} is not a point and letters")
        if not re.fullmatch(r"[a-z]+/[\w.+-]+(; ?charset=[\w-]+)?", renderer.media_type):
            _gagal(f"media type {renderer.media_type!r} is none")
        try:
            versi = kontrak_dari(renderer)
        except TypeError as salah:
            _gagal(str(salah))
        if versi != KONTRAK:
            _gagal(f"contract {versi}; this skm knows {KONTRAK}")

    def test_kinds(self, renderer: Renderer) -> None:
        """Names in `jenis` kinds of report that exist, at least one."""
        if not isinstance(cast("Any", renderer.jenis), frozenset):
            _gagal("jenis is no frozenset")
        if asing := sorted(renderer.jenis - {*KUNCI_JENIS}):
            _gagal(f"unknown kind of report {asing[0]!r}; there are {', '.join(KUNCI_JENIS)}")
        if not renderer.jenis:
            _gagal("renders no kind of report")

    def test_options(self, renderer: Renderer) -> None:
        """Every option has a default, a meaning, and can be set from text and shown as text."""
        try:
            semua = uraikan_opsi(renderer.opsi)
            bawaan = renderer.opsi()
            dibaca = baca_opsi(renderer.opsi, {o.nama: o.bawaan for o in semua})
        except (TypeError, ValueError, DataError) as salah:
            _gagal(f"options: {salah}")
        if dibaca != bawaan:
            _gagal(f"the defaults read back as {dibaca!r}, not {bawaan!r}")
        if tanpa := [o.nama for o in semua if not o.arti]:
            _gagal(f"nobody says what the option {tanpa[0]!r} means")

    def test_limits(self, renderer: Renderer) -> None:
        """Every declared limit names a check that exists, and gives a reason."""
        if not isinstance(cast("Any", getattr(renderer, "not_applicable", {})), Mapping):
            _gagal("not_applicable is no mapping")
        batas: Mapping[Any, Any] = self.limits(renderer)
        if asing := sorted(str(n) for n in batas if n not in CHECKS):
            _gagal(f"there is no check {asing[0]!r}")
        if tanpa := [n for n, alasan in batas.items() if not str(alasan).strip()]:
            _gagal(f"the limit {tanpa[0]!r} has no reason")

    def test_discovered(self, renderer: Renderer) -> None:
        """Is found under its name by entry point, as the very same class."""
        try:
            ditemukan = muat_renderer(renderer.format)
        except RendererError as salah:
            _gagal(f"{salah}; is the package installed?")
        if type(ditemukan) is not type(renderer):
            _gagal(f"the entry point {renderer.format!r} leads to {type(ditemukan).__qualname__}")

    # -- what it makes

    def test_renders(self, renderer: Renderer) -> None:
        """Renders an ordinary report of each of its kinds without raising."""
        for jenis in _jenis(renderer):
            try:
                _berkas(type(renderer), "biasa", jenis)
            except (Exception, SystemExit) as salah:
                _gagal(f"a report {jenis} raises {type(salah).__name__}: {salah}")

    def test_artifact(self, renderer: Renderer) -> None:
        """Returns an `Artifact` of its media type and suffix, under a name safe everywhere."""
        for jenis in _jenis(renderer):
            for nama in ("biasa", "sulit"):
                hasil = _atau_lewati(renderer, nama, jenis, "renders")
                if salah := salah_keluaran(hasil, renderer):
                    _gagal(f"returned {salah}")
                if not hasil.content:
                    _gagal("returned an empty file")
                inti = PurePath(hasil.file_name).stem
                if _DILARANG.search(hasil.file_name) or not inti or len(hasil.file_name) > 200:
                    _gagal(f"file name {hasil.file_name!r} is not safe on every system")

    def test_figures(self, renderer: Renderer) -> None:
        """Shows the index, its class and every mean as they are given."""
        for naskah, teks in self._terbaca(renderer, "biasa"):
            _semua_angka(isi.hasil(naskah), teks)
            if kurang := isi.hilang([naskah.hasil.ikm.mutu.kinerja], teks):
                _gagal(f"the class {kurang[0]!r} is nowhere")

    def test_share_realised(self, renderer: Renderer) -> None:
        """Shows the share of the plan that was realised as it is given."""
        for naskah, teks in self._terbaca(renderer, "biasa"):
            _semua_angka(isi.capaian(naskah), teks)

    def test_table_figures(self, renderer: Renderer) -> None:
        """Shows every other figure of every table as it is given."""
        for naskah, teks in self._terbaca(renderer, "biasa"):
            _semua_angka({*isi.angka_tabel(naskah)} - {*isi.hasil(naskah)}, teks)

    def test_tables(self, renderer: Renderer) -> None:
        """Shows every other cell of every table in its column, its headings, caption and notes."""
        self._ada(renderer, isi.teks_tabel)
        for naskah, teks in self._terbaca(renderer, "biasa"):
            for tabel in naskah.tabel:
                if baris := isi.tertukar(tabel, teks):
                    _gagal(f"cells stand in another order than the heads: {baris[:200]!r}")

    def test_sentences(self, renderer: Renderer) -> None:
        """Shows every heading, paragraph and item of a list."""
        self._ada(renderer, isi.kalimat)

    def test_frame(self, renderer: Renderer) -> None:
        """Shows the cover and the signature block."""
        self._ada(renderer, isi.bingkai)

    def test_charts(self, renderer: Renderer) -> None:
        """Shows the title, the categories and the figures of every chart, drawn or in words."""
        for naskah, teks in self._terbaca(renderer, "biasa"):
            for g in isi.grafik(naskah):
                _semua(isi.hilang([g.judul, *g.kategori], teks))
                _semua_angka({*map(format_id, g.nilai)} - {*isi.hasil(naskah)}, teks)

    def test_attachments(self, renderer: Renderer) -> None:
        """Shows captions of pictures, links, and what stands where a picture cannot be shown."""
        self._ada(renderer, isi.lampiran)

    # -- difficult reports

    def test_difficult_text(self, renderer: Renderer) -> None:
        """Keeps text that looks like markup, a formula or a template, wherever it stands."""
        self._setiap_kali(renderer, self._utuh(renderer, "sulit", huruf=True), "panjang")

    def test_long_texts(self, renderer: Renderer) -> None:
        """Keeps texts of 5 000 characters to their end, wherever they stand."""
        self._setiap_kali(renderer, self._utuh(renderer, "panjang"), "sulit")

    def test_empty(self, renderer: Renderer) -> None:
        """Renders a report that lacks all that may be missing, and shows what there is."""
        for jenis in _jenis(renderer):
            self._coba(renderer, "kosong", jenis)
        self._utuh(renderer, "kosong")
        if "figures" in self.limits(renderer):
            return
        for naskah, teks in self._terbaca(renderer, "biasa"):
            if _angka_hilang(isi.hasil(naskah), teks):
                return  # see test_figures
        for naskah, teks in self._terbaca(renderer, "kosong"):
            _semua_angka(isi.hasil(naskah), teks)

    def test_many_rows(self, renderer: Renderer) -> None:
        """Renders 500 activities, and shows each."""
        for jenis in _jenis(renderer):
            hasil = self._coba(renderer, "banyak", jenis)
            if "tables" in self.limits(renderer):
                continue
            naskah = _harapan("banyak", jenis)
            kegiatan = (r.kegiatan for r in naskah.laporan.rtl)
            _semua(isi.hilang(kegiatan, self.read_text(hasil), angka=True))

    def test_generated(self, renderer: Renderer) -> None:
        """Renders whatever report Hypothesis comes up with."""
        from hypothesis import HealthCheck, Phase, given, settings
        from hypothesis import strategies as st

        from skm.testing.strategies import naskah

        for jenis in _jenis(renderer):
            for nama in CONTOH:
                _atau_lewati(renderer, nama, jenis, "renders, empty, long_texts and many_rows")

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
        @given(st.one_of([naskah(jenis=j) for j in _jenis(renderer)]))
        def coba(satu: Naskah) -> None:
            baru = type(renderer)()
            baru.render(satu, baru.opsi())

        try:
            coba()
        except (Exception, SystemExit) as salah:
            _gagal(f"a generated report raises {type(salah).__name__}: {salah}")

    # -- purity

    def test_deterministic(self, renderer: Renderer) -> None:
        """Makes the same bytes of the same report, twice in a row."""
        for jenis in _jenis(renderer):
            _utuh(renderer, "biasa", jenis)
        if beda := di_sini(type(renderer)).beda:
            _gagal(f"two files of the same report {beda[0]} differ")

    def test_reproducible(self, renderer: Renderer) -> None:
        """Makes the same bytes elsewhere: process, hash seed, zone, locale, folder, user, day."""
        _harus_tetap(renderer)
        sini = di_sini(type(renderer)).sidik
        for lain in di_tempat_lain(type(renderer)):
            if lain.akhir:
                _gagal(f"a process of its own ends with {lain.akhir}: {lain.tercetak[-500:]}")
            if beda := [k for k, v in sini.items() if lain.sidik.get(k) != v]:
                tempat = ", ".join(f"{k}={v}" for k, v in lain.lingkungan.items())
                _gagal(
                    f"the report {beda[0]} differs in another process, at another time, of another "
                    f"user ({tempat})"
                )
        rumah = folder_renderer(type(renderer))
        for jenis in _jenis(renderer):
            if rumah and any(rumah in m for m in mentah(_utuh(renderer, "biasa", jenis).content)):
                _gagal(f"a report {jenis} holds the folder that the renderer is installed in")

    def test_stateless(self, renderer: Renderer) -> None:
        """Makes the same bytes whatever it rendered before."""
        _harus_tetap(renderer)
        for jenis in _jenis(renderer):
            for nama in ("biasa", "sulit", "biasa"):
                baru = _utuh(renderer, nama, jenis)
                try:
                    lama = renderer.render(naskah_contoh(nama, jenis), renderer.opsi())
                except (Exception, SystemExit):
                    pytest.skip("raises; see renders")
                if lama.content != baru.content:
                    _gagal("a renderer that was used before makes another file")

    def test_report_unchanged(self, renderer: Renderer) -> None:
        """Leaves the report as it was."""
        for jenis in _jenis(renderer):
            _utuh(renderer, "biasa", jenis)
        if berubah := di_sini(type(renderer)).berubah:
            _gagal(f"the report {berubah[0]} is no longer what it was")

    def test_prints_nothing(self, renderer: Renderer) -> None:
        """Prints nothing, neither while it is imported nor while it renders."""
        for lain in di_tempat_lain(type(renderer)):
            if lain.akhir:
                pytest.skip("see test_reproducible")
            if lain.tercetak:
                _gagal(f"printed {lain.tercetak[:200]!r}")

    def test_writes_nothing(self, renderer: Renderer) -> None:
        """Leaves no file behind, wherever it runs."""
        for lain in di_tempat_lain(type(renderer)):
            if lain.akhir:
                pytest.skip("see test_reproducible")
            if lain.berkas:
                _gagal(f"left {lain.berkas[0]!r} behind")

    # -- what the checks share

    def _terbaca(self, renderer: Renderer, nama: str) -> Iterable[tuple[Naskah, str]]:
        for jenis in _jenis(renderer):
            hasil = _utuh(renderer, nama, jenis)
            yield _harapan(nama, jenis), self.read_text(hasil)

    def _ada(self, renderer: Renderer, ambil: Callable[[Naskah], Iterable[str]]) -> None:
        for naskah, teks in self._terbaca(renderer, "biasa"):
            _semua(isi.hilang(ambil(naskah), teks))

    def _coba(self, renderer: Renderer, nama: str, jenis: str) -> Artifact:
        """Render a report that is not ordinary; the ordinary one must do."""
        _utuh(renderer, "biasa", jenis)
        try:
            hasil = _berkas(type(renderer), nama, jenis)
        except (Exception, SystemExit) as salah:
            _gagal(f"a report {jenis} raises {type(salah).__name__}: {salah}")
        if salah_keluaran(hasil, renderer):
            pytest.skip("see test_artifact")
        return cast("Artifact", hasil)

    def _utuh(self, renderer: Renderer, nama: str, *, huruf: bool = False) -> Mapping[str, str]:
        """
        Look for all texts of a report, figures within them included, that it shows at all.

        Args:
            renderer: The renderer.
            nama: The report.
            huruf: Whether capitals must be the same where no design chooses them.

        Returns:
            What is read, per kind of report.
        """
        batas = self.limits(renderer)
        terbaca: dict[str, str] = {}
        for jenis in _jenis(renderer):
            biasa = self.read_text(_utuh(renderer, "biasa", jenis))
            hasil = self._coba(renderer, nama, jenis)
            naskah, teks = _harapan(nama, jenis), self.read_text(hasil)
            dicari = [*isi.nama_unsur(naskah)]
            for cek, ambil in _BAGIAN.items():
                # What an ordinary report lacks already is told by the check that is for it.
                if cek not in batas and not isi.hilang(ambil(_harapan("biasa", jenis)), biasa):
                    dicari += ambil(naskah)
            dicari = _tanpa_hitungan(dicari, naskah)
            _semua(isi.hilang(dicari, teks, angka=True))
            if huruf:
                tetap = {*isi.apa_adanya(naskah)}
                _semua(
                    isi.hilang([d for d in dicari if d in tetap], teks, huruf=True),
                    "are not written as given",
                )
            terbaca[jenis] = teks
        return terbaca

    def _setiap_kali(self, renderer: Renderer, terbaca: Mapping[str, str], lain: str) -> None:
        """
        Look for what an office wrote as often as it is shown in another report.

        Most texts stand in several tables, and one whole copy makes none of a broken one.
        """
        for jenis, teks in terbaca.items():
            pembanding = self.read_text(_utuh(renderer, lain, jenis))
            pasangan = ((s, p) if lain == "panjang" else (p, s) for s, p in tempat(jenis))
            _semua(isi.berkurang(pasangan, teks, pembanding), "are missing at some places")


CHECKS: Mapping[str, str] = {
    nama.removeprefix("test_"): str(uji.__doc__)
    for nama, uji in vars(RendererContract).items()
    if nama.startswith("test_")
}
"""What is checked: per check what a renderer that passes does."""


_harapan = cache(naskah_contoh)  # to be compared with, and never given to a renderer


def _gagal(sebab: str) -> NoReturn:
    pytest.fail(sebab, pytrace=False)


def _semua(kurang: list[str], apa: str = "are nowhere") -> None:
    if kurang:
        tampil = ", ".join(repr(k[:80]) for k in kurang[:_BANYAK_TAMPIL])
        _gagal(f"{len(kurang)} texts {apa}: {tampil}")


def _angka_hilang(angka: Iterable[str], teks: str) -> list[str]:
    datar = isi.rata(teks)
    return [a for a in sorted(set(angka)) if not isi.ada_angka(isi.rata(a), datar)]


def _semua_angka(angka: Iterable[str], teks: str) -> None:
    if kurang := _angka_hilang(angka, teks):
        _gagal(f"{len(kurang)} figures are nowhere as given: {', '.join(kurang[:8])}")


def _tanpa_hitungan(dicari: Iterable[str], naskah: Naskah) -> list[str]:
    """Leave out what holds a figure of the results; that is looked for apart."""
    angka = [*isi.hasil(naskah), *isi.capaian(naskah)]
    return [d for d in dicari if not any(a in d for a in angka)]


def _jenis(renderer: Renderer) -> list[str]:
    dikenal = [j for j in KUNCI_JENIS if j in renderer.jenis]
    if not dikenal:
        pytest.skip("see test_kinds")
    return dikenal


@cache
def _berkas(kelas: Any, nama: str, jenis: str) -> Any:
    """Render a report, once for all checks, with a renderer that has rendered nothing yet."""
    satu = kelas()
    return satu.render(naskah_contoh(nama, jenis), satu.opsi())


def _atau_lewati(renderer: Renderer, nama: str, jenis: str, lihat: str) -> Any:
    """Render; where that raises, another check says so."""
    try:
        return _berkas(type(renderer), nama, jenis)
    except (Exception, SystemExit):
        pytest.skip(f"raises; see {lihat}")


def _utuh(renderer: Renderer, nama: str, jenis: str) -> Artifact:
    """Return a file that is none of the caller's worry; where it is none, another check says so."""
    hasil = _atau_lewati(renderer, nama, jenis, "renders")
    if salah_keluaran(hasil, renderer):
        pytest.skip("see test_artifact")
    return cast("Artifact", hasil)


def _harus_tetap(renderer: Renderer) -> None:
    """Leave it to test_deterministic where two files differ anyway."""
    for jenis in _jenis(renderer):
        _utuh(renderer, "biasa", jenis)
    if di_sini(type(renderer)).beda:
        pytest.skip("see test_deterministic")
