"""Words of JSON Schema (2020-12), for conditions of fields to say what files may hold."""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

Skema: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of one."""
Rujuk: TypeAlias = Callable[[type], Skema]
"""What names the schema of a class, which stands elsewhere."""

# Not every reader of a schema knows surrogates in a pattern, and the return of a Windows line ends
# is taken away when a file is read.
KENDALI = r"\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff"
"""Characters that no text may have, for a class of a pattern."""


def bertulis(*semua: re.Pattern[str] | str) -> Skema:
    """
    Return the schema of texts that one of these patterns matches wholly.

    Examples:
        >>> bertulis(re.compile("U[1-9]"))
        {'type': 'string', 'pattern': '^(?:U[1-9])$'}
    """
    pola = "|".join(s if isinstance(s, str) else _tanpa_bendera(s) for s in semua)
    return {"type": "string", "pattern": f"^(?:{pola})$"}


def _tanpa_bendera(pola: re.Pattern[str]) -> str:
    """Write a pattern so that it needs no flag, which a schema has none of."""
    if not pola.flags & re.IGNORECASE:
        return pola.pattern
    return re.sub(
        r"\\.|([a-z])", lambda m: f"[{m[1]}{m[1].upper()}]" if m[1] else m[0], pola.pattern
    )


def salah_satu(*semua: Skema) -> Skema:
    """
    Return the schema of what obeys one of these.

    Examples:
        >>> salah_satu({"const": 1})
        {'const': 1}
    """
    return semua[0] if len(semua) == 1 else {"anyOf": [*semua]}


def atau_null(isi: Skema) -> Skema:
    """
    Return the schema that takes null too.

    It stands beside the types where there are some: whoever errs then reads what is wrong with the
    value, and not that it is neither this nor null.

    Examples:
        >>> atau_null({"type": "integer", "minimum": 1})
        {'type': ['integer', 'null'], 'minimum': 1}
    """
    if "enum" in isi:
        return {**isi, "enum": [*isi["enum"], None]}
    if jenis := isi.get("type"):
        return {**isi, "type": [*([jenis] if isinstance(jenis, str) else jenis), "null"]}
    return salah_satu(isi, {"type": "null"})
