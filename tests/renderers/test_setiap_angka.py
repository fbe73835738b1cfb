"""One report in all its forms: each figure that is printed is in all of them, to the last digit."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import skm
from skm.jenis import KUNCI_LAPORAN
from skm.model import DasarAngka
from skm.model.publikasi import Publikasi
from skm.naskah import Naskah
from skm.renderers import muat_renderer
from skm.serial import naskah_ke_json
from skm.testing import baca_teks, isi, laporan_bersih
from skm.testing.cari import Dicari, angka_hilang

pytestmark = [pytest.mark.property, pytest.mark.docx, pytest.mark.pdf]

BENTUK = ("docx", "xlsx", "pdf", "html", "markdown")
"""Documents, which show all figures of the tables; JSON has the figures they are about."""
SEDIKIT = settings(max_examples=max(1, settings.default.max_examples // 25))


def teks(naskah: Naskah, nama: str) -> str:
    """Return what is read in one form of a document."""
    renderer = muat_renderer(nama)
    artifact = renderer.render(naskah, renderer.opsi())
    return baca_teks(artifact) or ""


def hilang(dicari: list[Dicari], naskah: Naskah, *bentuk: str) -> list[tuple[str, str, str]]:
    """Return the figures that a form does not show, each with the form and its place."""
    return [
        (nama, satu.letak, satu.teks)
        for nama in bentuk
        for satu in angka_hilang(dicari, teks(naskah, nama))
    ]


@SEDIKIT
@given(st.sampled_from(KUNCI_LAPORAN).flatmap(lambda jenis: laporan_bersih(jenis=jenis)))
def test_angka_di_semua_bentuk(laporan: skm.LaporanSKM | skm.LaporanTindakLanjut) -> None:
    """What one form prints, all print."""
    naskah = skm.susun(laporan)
    pokok = [*isi.hasil(naskah), *isi.capaian(naskah)]

    assert [] == hilang(pokok, naskah, *BENTUK, "json")
    assert [] == hilang([*isi.angka_tabel(naskah)], naskah, *BENTUK)


@SEDIKIT
@given(laporan_bersih(jenis="skm", tercantum=False, dasar=[DasarAngka.JAWABAN]), st.data())
def test_poster(survei: skm.LaporanSKM, data: st.DataObject) -> None:
    """A poster shows figures of the survey report, and the publication's other forms the same."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "skm.json").write_text(naskah_ke_json(skm.susun(survei)), encoding="utf-8")
        kepala = {"jenis": "publikasi", "skema": 1, "survei": "skm.json"}
        terbit = skm.laporan_dari(kepala, folder=folder)
    assert isinstance(terbit, Publikasi)
    naskah, asal = skm.susun(terbit), skm.susun(survei)
    poster = naskah.poster
    assert poster is not None
    angka = [poster.nilai, poster.responden, *(s for r in poster.rincian for _, s in r.isi)]
    dicari = [Dicari(satu.teks, "poster") for satu in angka]
    bentuk = data.draw(st.sampled_from(("poster", "xlsx", "pdf", "html", "markdown")))

    assert [] == hilang(dicari, naskah, "poster", bentuk)
    assert [] == hilang(dicari, asal, "json", *BENTUK)
