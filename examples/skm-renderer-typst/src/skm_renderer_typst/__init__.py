"""Reports of skm as PDF, made with Typst."""

from skm_renderer_typst.renderer import TypstRenderer

__all__ = ["TypstRenderer"]
