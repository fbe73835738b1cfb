"""Reports of skm as one HTML file."""

from skm_renderer_halaman.renderer import HalamanRenderer

__all__ = ["HalamanRenderer"]
