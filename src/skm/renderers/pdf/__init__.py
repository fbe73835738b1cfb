"""The report as PDF for the archive: PDF/A-2a and PDF/UA-1 in one file."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat

if TYPE_CHECKING:
    from skm.renderers.pdf.renderer import PdfOpsi, PdfRenderer

__all__ = ["PdfOpsi", "PdfRenderer"]

__getattr__ = pemuat(
    globals(),
    {
        "PdfOpsi": "skm.renderers.pdf.renderer",
        "PdfRenderer": "skm.renderers.pdf.renderer",
    },
)
