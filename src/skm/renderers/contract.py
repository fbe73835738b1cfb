"""What a renderer is."""

from typing import Any, ClassVar, Protocol, runtime_checkable

import attrs

from skm.naskah import Naskah


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
    figures it is given and computes none.

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
