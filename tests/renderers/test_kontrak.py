"""The renderers that ship with skm keep the contract like any guest."""

import json

import pytest
from markdown_it import MarkdownIt

from skm.renderers import Artifact, Renderer, muat_renderer
from skm.renderers.html import HtmlRenderer
from skm.renderers.json import JsonRenderer
from skm.renderers.markdown import MarkdownRenderer
from skm.renderers.xlsx import XlsxRenderer
from skm.testing import CHECKS, RendererContract, baca_teks


@pytest.mark.docx
class TestDocx(RendererContract):
    """Word."""

    @pytest.fixture
    def renderer(self) -> Renderer:
        return muat_renderer("docx")

    def read_text(self, artifact: Artifact) -> str:
        from dokumen import Dokumen

        dokumen = Dokumen(artifact.content)
        grafik = (n for n in dokumen.anggota if n.startswith(("word/charts/", "word/drawings/")))
        isi = (t for n in grafik for t in dokumen.xml(n).itertext())
        return " ".join((dokumen.semua_teks, *isi))


class TestXlsx(RendererContract):
    """Excel."""

    @pytest.fixture
    def renderer(self) -> Renderer:
        return XlsxRenderer()


class TestMarkdown(RendererContract):
    """Markdown, as a reader of its own understands it."""

    @pytest.fixture
    def renderer(self) -> Renderer:
        return MarkdownRenderer()

    def read_text(self, artifact: Artifact) -> str:
        urai = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        token = urai.parse(artifact.content.decode())
        anak = (a for t in token for a in (t.children or []))
        return " ".join(
            "" if a.type == "softbreak" else "\n" if a.type == "html_inline" else a.content
            for a in anak
        )


class TestHtml(RendererContract):
    """A web page."""

    @pytest.fixture
    def renderer(self) -> Renderer:
        return HtmlRenderer()


class TestJson(RendererContract):
    """JSON."""

    @pytest.fixture
    def renderer(self) -> Renderer:
        return JsonRenderer()

    def read_text(self, artifact: Artifact) -> str:
        json.loads(artifact.content)
        return baca_teks(artifact) or ""


@pytest.mark.parametrize("nama", [pytest.param("docx", marks=pytest.mark.docx), "html"])
def test_tanpa_batas(nama: str) -> None:
    """Word and web pages declare no limit at all."""
    assert not getattr(muat_renderer(nama), "not_applicable", {})


@pytest.mark.parametrize("kelas", [XlsxRenderer, MarkdownRenderer, JsonRenderer])
def test_batas_dinyatakan(kelas: type[Renderer]) -> None:
    """What a workbook, Markdown and data are not, they say, with a reason."""
    batas: dict[str, str] = getattr(kelas, "not_applicable", {})

    assert batas
    assert {*batas} <= {*CHECKS}
