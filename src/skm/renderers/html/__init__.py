"""The report as a web page: one file that asks for nothing, and works without a script."""

from skm.renderers.html.renderer import HtmlOpsi, HtmlRenderer

__all__ = ["HtmlOpsi", "HtmlRenderer"]
