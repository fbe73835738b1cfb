"""What ``skm hitung``, ``banding`` and ``jelaskan`` compute from, as typed."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from skm.cli.konsol import cetak_catatan, galat, kemajuan

if TYPE_CHECKING:
    from skm.alur import Muatan, PilihanMuat
    from skm.model import IKM


def pilihan_muat(pilihan: argparse.Namespace) -> "PilihanMuat":
    """Return what the options of a command say of how to read and score, those that it has."""
    from skm.alur import PilihanMuat

    nama = [f.name for f in attrs.fields(PilihanMuat) if hasattr(pilihan, f.name)]
    return PilihanMuat(**{n: getattr(pilihan, n) for n in nama})


def muat_masukan(berkas: str | Sequence[str], pilihan: argparse.Namespace) -> "Muatan":
    """
    Read one input as the options of the command say, or files of answers to be summed.

    How far it is, is shown.

    Raises:
        DataError: The file or the options cannot be used.
    """
    from skm.alur import muat

    with kemajuan("Membaca", "baris") as maju:
        return muat(berkas, pilihan_muat(pilihan), kemajuan=maju, kabar=galat)


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
