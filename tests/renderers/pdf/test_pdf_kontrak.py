"""The PDF renderer keeps the contract."""

import pytest

from skm.renderers import Renderer
from skm.renderers.pdf import PdfRenderer
from skm.testing import RendererContract

pytestmark = pytest.mark.arsip


class TestPdf(RendererContract):
    """What is read is what a screen reader reads: the structure of the file."""

    @pytest.fixture
    def renderer(self) -> Renderer:
        return PdfRenderer()
