"""Pages set by Typst, for the formats that have them: one door, own fonts, nothing from outside."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat

if TYPE_CHECKING:
    from skm.renderers.typst.mesin import SumberTypst, ke_pdf, ke_png, ke_svg, pastikan_typst
    from skm.renderers.typst.teks import gambar_svg, tercetak

__all__ = [
    "SumberTypst",
    "gambar_svg",
    "ke_pdf",
    "ke_png",
    "ke_svg",
    "pastikan_typst",
    "tercetak",
]

__getattr__ = pemuat(
    globals(),
    {
        "SumberTypst": "skm.renderers.typst.mesin",
        "gambar_svg": "skm.renderers.typst.teks",
        "ke_pdf": "skm.renderers.typst.mesin",
        "ke_png": "skm.renderers.typst.mesin",
        "ke_svg": "skm.renderers.typst.mesin",
        "pastikan_typst": "skm.renderers.typst.mesin",
        "tercetak": "skm.renderers.typst.teks",
    },
)
