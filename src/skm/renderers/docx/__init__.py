"""The report as a Word document."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat

if TYPE_CHECKING:
    from skm.renderers.docx.renderer import DocxOpsi, DocxRenderer

__all__ = ["DocxOpsi", "DocxRenderer"]

__getattr__ = pemuat(
    globals(),
    {
        "DocxOpsi": "skm.renderers.docx.renderer",
        "DocxRenderer": "skm.renderers.docx.renderer",
    },
)
