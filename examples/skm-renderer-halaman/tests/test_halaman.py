"""The renderer keeps the contract."""

import pytest
from skm_renderer_halaman import HalamanRenderer

from skm.renderers import Renderer
from skm.testing import RendererContract


class TestHalaman(RendererContract):
    @pytest.fixture
    def renderer(self) -> Renderer:
        return HalamanRenderer()
