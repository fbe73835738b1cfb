"""The summary of a report."""

from decimal import Decimal

import attrs
import pytest

from skm.model import Konvensi, LaporanTindakLanjut, NilaiUnsur, Realisasi, Status
from skm.naskah import Naskah, Sel, susun
from skm.naskah.kalimat import bilang
from skm.naskah.ringkasan import hasil_tercetak
from skm.testing import naskah_contoh


def isi(naskah: Naskah) -> dict[str, dict[str, Sel]]:
    return {bagian.judul: dict(bagian.isi) for bagian in naskah.ringkasan}


def test_tindak_lanjut() -> None:
    """The follow-up report's: figures as numbers, with their texts as printed."""
    jadi = isi(naskah_contoh("biasa", "tindak-lanjut"))

    assert [
        "Indeks Kepuasan Masyarakat",
        "Unsur dengan nilai terendah (NRR, skala 1–4)",
        "Tindak lanjut",
        "Penandatangan",
    ] == [*jadi]
    ikm, tindak_lanjut, _, tertanda = (
        jadi["Indeks Kepuasan Masyarakat"],
        jadi["Tindak lanjut"],
        *[*jadi.values()][1:4:2],
    )
    assert Sel(teks="88,06", nilai=Decimal("88.06")) == ikm["IKM unit pelayanan"]
    assert "tidak dicantumkan" == ikm["Responden"].teks
    assert Sel(teks="6", nilai=6) == tindak_lanjut["Jumlah RTL"]
    assert tindak_lanjut["Persentase tindak lanjut"].teks.endswith("%")
    assert "19700101 199503 1 001" == tertanda["NIP"].teks


def test_tanpa_rencana() -> None:
    """Without a plan no share is computed; without a number there is no NIP."""
    jadi = isi(naskah_contoh("kosong", "tindak-lanjut"))

    assert Sel(teks="tidak dihitung") == jadi["Tindak lanjut"]["Persentase tindak lanjut"]
    assert "NIP" not in jadi["Penandatangan"]


@pytest.mark.parametrize(
    ("nama", "jenis", "harapan"),
    [
        ("biasa", "tindak-lanjut", ("88,06", "B", "Baik", "", "6", "1", "16,7")),
        ("kosong", "tindak-lanjut", ("80,00", "B", "Baik", "", "0", "0", "")),
        ("tersisih", "skm", ("83,71", "B", "Baik", "30", "2", "1", "50")),
    ],
)
def test_yang_besar(nama: str, jenis: str, harapan: tuple[str, ...]) -> None:
    """What stands large is what the parts say, and empty where nothing is known."""
    naskah = naskah_contoh(nama, jenis)
    besar, ikm = hasil_tercetak(naskah.hasil), isi(naskah)["Indeks Kepuasan Masyarakat"]

    assert harapan == tuple(besar.values())
    assert besar["ikm"] == ikm["IKM unit pelayanan"].teks
    assert f"{besar['mutu']} ({besar['kinerja']})" == ikm["Mutu pelayanan"].teks


_TERENDAH = "Unsur dengan nilai terendah (NRR, skala 1–4)"


@pytest.mark.parametrize("nrr", ["343344444", "122344444", "222244444", "122223444", "333333333"])
def test_terendah_seperti_dokumennya(nrr: str) -> None:
    """Summary, bold rows and sentence name the same unsur, however many are alike."""
    nilai = tuple(NilaiUnsur(kode=f"U{i}", nrr=Decimal(n)) for i, n in enumerate(nrr, 1))
    laporan = naskah_contoh("biasa", "tindak-lanjut").laporan
    naskah = susun(attrs.evolve(laporan, nilai=nilai, konvensi=Konvensi(), nama_unsur={}))
    unsur = next(t for t in naskah.tabel if t.id == "unsur")
    tebal = {b.sel[1].teks for b in unsur.baris if b.peran == "terendah"}
    terendah = isi(naskah)[_TERENDAH]

    assert (tebal or {"Semua unsur bernilai sama"}) == {*terendah}
    assert [*terendah.values()] == sorted(terendah.values(), key=lambda s: s.nilai or 0)
    for baris in unsur.catatan[1:]:
        assert baris == f"Huruf tebal: {bilang(len(terendah))} unsur dengan nilai terendah."


def test_survei() -> None:
    """The survey report's has sample and precision, as far as they are known."""
    jadi = isi(naskah_contoh("biasa", "skm"))

    assert Sel(teks="30", nilai=30) == jadi["Indeks Kepuasan Masyarakat"]["Responden"]
    assert [
        "Penerima layanan (populasi)",
        "Sampel minimal",
        "Capaian sampel",
        "Batas galat IKM (95%), ± poin",
        "Perkiraan IKM seluruh penerima layanan",
        "Cronbach's alpha",
        "Reliabilitas kuesioner",
    ] == [*jadi["Sampel dan ketelitian"]]
    assert "Sampel dan ketelitian" not in isi(naskah_contoh("kosong", "skm"))


def test_realisasi_semua() -> None:
    """The summary follows the facts."""
    laporan = naskah_contoh("biasa", "tindak-lanjut").laporan
    assert isinstance(laporan, LaporanTindakLanjut)
    semua = tuple(Realisasi(rtl=r.id, status=Status.SUDAH) for r in laporan.rtl)
    jadi = isi(susun(attrs.evolve(laporan, realisasi=semua)))

    assert (
        Sel(teks="100%", nilai=Decimal(100)) == (jadi["Tindak lanjut"]["Persentase tindak lanjut"])
    )
