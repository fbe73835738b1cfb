"""Withdrawn rules: their ids keep their meaning for ever."""

from datetime import date
from functools import cache
from pathlib import Path

import attrs

from skm.dasar import Benda
from skm.strict import buat_converter
from skm.syarat import ISI, TANGGAL, TEKS, banyak, satu


@attrs.frozen(kw_only=True, eq=False, repr=False)
class AturanPensiun(Benda):
    """
    A withdrawn rule.

    Attributes:
        id: Its id.
        sejak: Since when.
        alasan: Why; Indonesian.
        penerus: Id of the rule that took its place; empty if none did.
    """

    id: str = attrs.field(metadata=ISI)
    sejak: date = attrs.field(metadata=TANGGAL)
    alasan: str = attrs.field(metadata=ISI)
    penerus: str = attrs.field(default="", metadata=TEKS)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class DaftarPensiun(Benda):
    """
    The file.

    Attributes:
        pensiun: The rules.
    """

    pensiun: tuple[AturanPensiun, ...] = attrs.field(metadata=banyak(satu(AturanPensiun)))


def muat_pensiun() -> tuple[AturanPensiun, ...]:
    """Return all withdrawn rules."""
    return _muat()


@cache
def _muat() -> tuple[AturanPensiun, ...]:
    return baca_pensiun(Path(__file__).with_name("pensiun.toml").read_text(encoding="utf-8"))


def baca_pensiun(teks: str) -> tuple[AturanPensiun, ...]:
    """Read withdrawn rules from TOML."""
    import tomllib

    return buat_converter().structure(tomllib.loads(teks), DaftarPensiun).pensiun
