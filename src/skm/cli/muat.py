"""What ``skm hitung``, ``banding`` and ``jelaskan`` compute from, as typed."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from skm.cli.konsol import cetak_catatan, galat, kemajuan

if TYPE_CHECKING:
    from skm.alur import Muatan
    from skm.model import IKM


def muat_masukan(berkas: str | Sequence[str], pilihan: argparse.Namespace) -> "Muatan":
    """
    Read one input as the options of the command say, or files of answers to be summed.

    How far it is, is shown.

    Raises:
        DataError: The file or the options cannot be used.
    """
    from skm.alur import PilihanMuat, muat

    milik = {f.name: getattr(pilihan, f.name) for f in attrs.fields(PilihanMuat)}
    with kemajuan("Membaca", "baris") as maju:
        return muat(berkas, PilihanMuat(**milik), kemajuan=maju, kabar=galat)


def ikm_muatan(muatan: "Muatan") -> "IKM":
    """
    Return the index; where none follows, say first what was refused in the answers.

    Raises:
        ScoringError: None follows.
    """
    from skm.errors import ScoringError

    try:
        return muatan.ikm()
    except ScoringError:
        if muatan.bacaan is not None:
            cetak_catatan(muatan.bacaan)
        raise
