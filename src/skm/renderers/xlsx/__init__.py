"""The report as a workbook."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat

if TYPE_CHECKING:
    from skm.renderers.xlsx.renderer import XlsxRenderer

__all__ = ["XlsxRenderer"]

__getattr__ = pemuat(
    globals(),
    {
        "XlsxRenderer": "skm.renderers.xlsx.renderer",
    },
)
