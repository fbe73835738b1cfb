"""Results that are asked for their parts by name, as in ``ikm["U3"]``."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from skm.dasar import tampilan
from skm.errors import KunciError

T = TypeVar("T")

_DISEBUT = 20
"""How many names an error lists."""


class Berkunci(Generic[T]):
    """
    Base of results with parts that have names: ``hasil[nama]``, ``nama in hasil``, and iteration.

    Unlike a mapping they are walked by their parts, which know their own names.
    """

    __slots__ = ()

    if TYPE_CHECKING:  # every one has its own

        def _berkunci(self) -> Iterator[tuple[str, T]]:
            """Yield every part with its name, in order."""
            ...

    def __getitem__(self, kunci: str) -> T:
        for nama, isi in self._berkunci():
            if nama == kunci:
                return isi
        ada = [nama for nama, _ in self._berkunci()]
        daftar = ", ".join(ada[:_DISEBUT]) + (", …" if len(ada) > _DISEBUT else "")
        raise KunciError.satu("tanpa-hasil", ditemukan=tampilan(kunci), diharapkan=daftar or "–")

    def __contains__(self, kunci: object) -> bool:
        return any(nama == kunci for nama, _ in self._berkunci())

    def __iter__(self) -> Iterator[T]:
        return (isi for _, isi in self._berkunci())
