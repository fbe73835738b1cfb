"""Which activities of a plan stood in that of an earlier survey already."""

from collections.abc import Iterable

from skm.bahasa import normal, rangkai
from skm.model import RTL, LaporanSKM, Periode
from skm.naskah.kalimat import TERSEBUT, bilang


def rencana_lanjutan(laporan: LaporanSKM) -> str:
    """
    Say which activities go on from the plan of the survey before; empty if none is known to.

    That plan is known from the chapter on it or from the last report before that the trend names.
    An activity is the same if it is for the same unsur in the same words.
    """
    dulu = _rencana_lalu(laporan)
    if dulu is None:
        return ""
    periode, rencana = dulu
    ada = {*_sebutan(rencana)}
    sama = [r for r, s in zip(laporan.rtl, _sebutan(laporan.rtl), strict=True) if s in ada]
    if not sama:
        return ""
    if len(sama) < len(laporan.rtl):
        siapa = f"{bilang(len(sama)).capitalize()} di antaranya"
        if len(sama) <= TERSEBUT:
            siapa += f", yaitu {rangkai([_kutip(r) for r in sama])},"
    else:
        siapa = "Kegiatan itu" if len(sama) == 1 else "Semuanya"
    return f"{siapa} melanjutkan rencana atas hasil SKM periode {periode}."


def _rencana_lalu(laporan: LaporanSKM) -> tuple[Periode, Iterable[RTL]] | None:
    if (lalu := laporan.tindak_lanjut) is not None:
        return lalu.periode, lalu.rtl
    kaitan = [t.laporan for t in laporan.tren if t.laporan is not None]
    dulu = [k for k in kaitan if k.periode.akhir < laporan.periode.mulai]
    akhir = max(dulu, key=lambda k: k.periode.akhir, default=None)
    return None if akhir is None else (akhir.periode, akhir.rtl)


def _sebutan(rencana: Iterable[RTL]) -> Iterable[tuple[str, str]]:
    return [(r.unsur, normal(r.kegiatan)) for r in rencana]


def _kutip(rtl: RTL) -> str:
    return f'"{rtl.kegiatan}"'
