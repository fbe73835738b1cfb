"""Reports of skm as OpenDocument text."""

from skm_renderer_odt.renderer import OdtOpsi, OdtRenderer

__all__ = ["OdtOpsi", "OdtRenderer"]
