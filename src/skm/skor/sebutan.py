"""Names of conventions, for every room that speaks of them."""

from collections.abc import Iterator

from skm.bahasa import rangkai
from skm.dasar import Peta
from skm.exact import format_id
from skm.model import IKM, BatasTakTerbaca, Bobot, JawabanKosong, Konvensi
from skm.model.kecocokan import JenisSalahKetik


def sebut_bobot(ikm: IKM) -> str:
    """Name the weights: "bobot 1/9", "bobot 0,11", "bobot per unsur"."""
    if isinstance(ikm.konvensi.bobot, Peta):
        return "bobot per unsur"
    if not ikm.unsur:
        return f"bobot {ikm.konvensi.bobot.value}"
    if ikm.konvensi.bobot is Bobot.PER_K:
        return f"bobot 1/{len(ikm.unsur)}"
    return f"bobot {format_id(ikm.unsur[0].bobot, ikm.konvensi.bobot.desimal)}"


def sebut_konvensi(ikm: IKM) -> str:
    """Name the weights and every rounding on the way."""
    kosong = (
        ("hanya responden yang mengisi semua unsur",)
        if ikm.konvensi.kosong is JawabanKosong.RESPONDEN_LENGKAP
        else ()
    )
    batas = ikm.konvensi.batas_tak_terbaca
    longgar = (
        (f"jawaban tak terbaca sampai {batas.banyak} atau {batas.persen}% setiap unsur",)
        if batas != BatasTakTerbaca()
        else ()
    )
    bagian = tuple(f"{k} = rata-rata {rangkai(tanya)}" for k, tanya in ikm.konvensi.bagian.items())
    tanpa = (f"tanpa {', '.join(ikm.konvensi.tanpa)}",) if ikm.konvensi.tanpa else ()
    return "; ".join(
        (sebut_bobot(ikm), *tanpa, *bagian, *kosong, *sebut_pembulatan(ikm.konvensi), *longgar)
    )


def sebut_pembulatan(konvensi: Konvensi) -> Iterator[str]:
    """Yield the name of every rounding on the way."""
    for nama, desimal in (
        ("NRR", konvensi.desimal_nrr),
        ("NRR tertimbang", konvensi.desimal_tertimbang),
        ("jumlah NRR tertimbang", konvensi.desimal_jumlah),
    ):
        if desimal is not None:
            yield f"{nama} dibulatkan {desimal} desimal"


def sebut_salah_ketik(jenis: JenisSalahKetik) -> str:
    """Say what a slip of the pen does to a figure."""
    return {
        JenisSalahKetik.SATU_ANGKA: "satu angka keliru",
        JenisSalahKetik.DUA_TERTUKAR: "dua angka tertukar",
        JenisSalahKetik.BARIS_LAIN: "angka baris di sampingnya",
    }[jenis]
