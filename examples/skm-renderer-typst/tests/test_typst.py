"""The renderer keeps the contract."""

import pytest
from skm_renderer_typst import TypstRenderer

from skm.renderers import Renderer
from skm.testing import RendererContract


class TestTypst(RendererContract):
    @pytest.fixture
    def renderer(self) -> Renderer:
        return TypstRenderer()
