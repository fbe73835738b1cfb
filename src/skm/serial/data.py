"""Every result as plain data: one door to the shapes that the command writes as JSON."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, cast

from skm.dasar import adalah
from skm.errors import ArgumenError, DataError
from skm.exact import format_tepat


def ke_data(benda: Any) -> Any:
    """
    Return a result as dicts, lists, texts, integers, booleans and None, for `json` and the like.

    Exact and printed figures are texts, as in the JSON of the command: ``"23875/261"`` and
    ``"91.48"``.  No row of answers is in it.

    Args:
        benda: An index, a recap, a comparison, counts, what was read, a derivation, findings or
            any other result; a problem, or an error with all of them, which is written as the
            command writes it: what is asked, and what else is wrong; or a list or mapping of these.

    Raises:
        DataError: It is no result.  Facts are written by `ke_json` and `ke_toml`, and a float is
            no figure of ours.

    Examples:
        >>> import skm
        >>> ikm = skm.hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)})
        >>> skm.ke_data(ikm)["ikm"]["cetak"], skm.ke_data(ikm["U1"])["nrr"]
        ('87.25', '349/100')
    """
    if isinstance(benda, Enum):  # before what its values are: some choices are texts
        return ke_data(benda.value)
    if benda is None or isinstance(benda, str | int):
        return benda
    if isinstance(benda, Fraction | Decimal):
        return format_tepat(benda)
    if isinstance(benda, date):
        return benda.isoformat()
    if adalah(benda, Mapping):
        return {str(kunci): ke_data(isi) for kunci, isi in benda.items()}
    if adalah(benda, list, tuple):
        return [ke_data(isi) for isi in benda]
    if isinstance(benda, DataError | ArgumenError):
        from skm.serial.putusan import salah_datar

        return salah_datar(benda.masalah)
    from skm.serial.semua_hasil import BENTUK  # which look at every room with results

    kelas = cast("Any", type(benda))
    if bentuk := BENTUK.get(kelas):
        return bentuk(benda)
    raise DataError.satu("bukan-hasil", ditemukan=type(benda).__name__)
