"""What a renderer is."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Protocol, TypeAlias, cast, runtime_checkable

import attrs

from skm.naskah import Naskah

KONTRAK = 1
"""
Version of the contract between skm and renderers.

It grows by one when a renderer that kept the old contract would no longer do; what that means for
packages already out there is in docs/explanation/kestabilan.md.
"""


Batasan: TypeAlias = Mapping[str, str | Mapping[str, str]]
"""
What a renderer does not aim at: per check of the conformance kit the reason.

Of a check that looks for several things, each on its own, it may also be a reason for each of them.
"""


@attrs.frozen(kw_only=True)
class Artifact:
    """
    One finished file, still in memory; writing it is the caller's job.

    Attributes:
        file_name: A name to offer, with suffix, safe on every system.
        media_type: Media type of the content.
        content: The bytes.
    """

    file_name: str
    media_type: str
    content: bytes = attrs.field(repr=lambda b: f"<{len(b)} bytes>")


@attrs.frozen(kw_only=True)
class TanpaOpsi:
    """Options of a renderer that has none."""


@runtime_checkable
class Renderer(Protocol):
    """
    Turn a report into one file.

    A renderer is pure: the same `Naskah` gives the same bytes, on the same Python and library
    builds, whatever the machine, folder, time, time zone, locale and hash seed.  It prints the
    figures it is given and computes none, writes no file and nothing on the screen, and leaves the
    report as it is.  `skm.testing.RendererContract` tests all of this.

    Two members are not listed, for a renderer may leave them out, which no protocol can say:
    ``kontrak: ClassVar[int]``, the version of the contract it was written for (see `KONTRAK`; 1 if
    it says none), and ``not_applicable: ClassVar[Batasan]``, the checks of the conformance kit that
    it does not aim to pass, each with the reason (see `Batasan`).

    Attributes:
        format: Name of the format, which is also the name of its entry point.
        media_type: Media type of what it returns.
        suffix: File suffix with its point.
        jenis: Kinds of report it can render.
        opsi: An attrs class whose instance `render` takes, every field with a default.
    """

    format: ClassVar[str]
    media_type: ClassVar[str]
    suffix: ClassVar[str]
    jenis: ClassVar[frozenset[str]]
    opsi: ClassVar[type[Any]]

    def render(self, naskah: Naskah, opsi: Any, /) -> Artifact:
        """Return *naskah* as one file."""
        ...


def kontrak_dari(renderer: object) -> int:
    """
    Return the version of the contract that a renderer declares; 1 if it declares none.

    Raises:
        TypeError: What it declares is no whole number.
    """
    versi: Any = getattr(renderer, "kontrak", 1)
    if not isinstance(versi, int) or isinstance(versi, bool):
        msg = f"kontrak: {versi!r} ≠ int"
        raise TypeError(msg)
    return versi


def batasan_dari(renderer: object) -> Batasan:
    """Return what a renderer declares not to aim at; nothing where it declares no mapping."""
    batas: Any = getattr(renderer, "not_applicable", {})
    return cast("Batasan", batas) if isinstance(batas, Mapping) else {}


def uraikan_batasan(batas: Batasan) -> Iterator[tuple[str, str | None, str]]:
    """Yield each limit: its check, what it is about (None for all of that), and the reason."""
    for nama, alasan in batas.items():
        if isinstance(alasan, Mapping):
            yield from ((nama, bagian, satu) for bagian, satu in alasan.items())
        else:
            yield nama, None, alasan
