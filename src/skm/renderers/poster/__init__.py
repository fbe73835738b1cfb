"""The poster of an index: PDF, PNG and SVG, on A4 and A3, in three arrangements."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat

if TYPE_CHECKING:
    from skm.renderers.poster.renderer import (
        OpsiPoster,
        OpsiPosterPng,
        PosterPngRenderer,
        PosterRenderer,
        PosterSvgRenderer,
    )

__all__ = [
    "OpsiPoster",
    "OpsiPosterPng",
    "PosterPngRenderer",
    "PosterRenderer",
    "PosterSvgRenderer",
]

__getattr__ = pemuat(globals(), dict.fromkeys(__all__, "skm.renderers.poster.renderer"))
