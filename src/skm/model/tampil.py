"""
What results offer whoever looks at them in a notebook, or goes on with them in a table.

How that is done is known to a room above this one.  It is named here and imported when it is asked
for, as kinds of report name what composes them (`skm.jenis`): so a noun knows no HTML, nobody who
computes an index loads any, and what is asked of a result is a method of it that checkers know.
"""

from typing import Any, Literal, TypeAlias

from skm.lazy import muat

NamaBingkai: TypeAlias = Literal["polars", "pandas", "pyarrow"]
AngkaTabel: TypeAlias = Literal["desimal", "float"]


class Tampil:
    """Base of what a notebook shows as more than its `repr`."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        teks: str = muat("skm.tampil.html:html")(self)
        return teks

    def _repr_markdown_(self) -> str:
        teks: str = muat("skm.tampil.markdown:markdown")(self)
        return teks


class Bertabel:
    """Base of results that are tables of figures."""

    __slots__ = ()

    def ke_tabel(self, backend: NamaBingkai = "polars", *, angka: AngkaTabel = "desimal") -> Any:
        """
        Return the figures as a dataframe; needs narwhals (``skm[data]``) and its library.

        Args:
            backend: Whose dataframe: ``polars``, ``pandas`` or ``pyarrow``.
            angka: ``desimal`` for figures as printed, ``float`` for libraries that count with
                nothing else.

        Returns:
            A dataframe of that library; its columns stand in the docs.

        Raises:
            DataError: The library or narwhals is not installed, or there is no such one.
        """
        return muat("skm.tampil.tabel:ke_tabel")(self, backend, angka=angka)
