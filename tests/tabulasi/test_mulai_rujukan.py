"""A report begun from any file met in the wild has the right index, or its answers are asked."""

import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from test_ekspor import FOLDER as EKSPOR
from test_ekspor import HARAPAN
from test_rujukan import FOLDER, KASUS, isi_kasus

import skm
from skm.alur import DitanyaError, PilihanMuat, mulai_skm
from skm.errors import DataError
from skm.model import LaporanSKM, Periode

TW1 = Periode(tahun=2026, triwulan=1)
PERIODE = {"periode-tanpa-tanggal", "periode-belum-pasti"}
DIJAWAB = {
    "01-empat-label-tanpa-kurang": '[jawaban.semua]\n"tidak puas" = 2\npuas = 3\n'
    '"sangat puas" = 4\n',
    "05-skala-1-5": '[jawaban.semua]\n"2" = 1\n"3" = 2\n"4" = 3\n"5" = 4\n',
    "25-kobo-waktu-001": 'kolom.U3 = ["waktu", "waktu_001"]\n',
    "27-tanggal-setengah-tertukar": 'tanggal = "tertukar"\n',
}
"""What a clerk who looks at the form puts in place of what is asked."""


@pytest.fixture(autouse=True)
def _sendiri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kantor"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for nama in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(nama, str(tmp_path / "ingatan"))


def mulai(jawaban: str, pilihan: PilihanMuat) -> set[str]:
    """Begin a report, with its period where that is asked; return what else is asked."""
    sudah_ada = Path("pemetaan.toml").exists()
    try:
        mulai_skm("laporan.toml", jawaban, pilihan)
    except DataError as salah:
        kode = {m.kode for m in salah.masalah}

        assert not Path("laporan.toml").exists()
        ditulis = Path("pemetaan.toml").exists() and not sudah_ada
        assert ditulis == isinstance(salah, DitanyaError)  # noqa: PT017 - of either kind
        if kode <= PERIODE and pilihan.periode is None:
            # What is offered last holds all answers.
            semua = Periode.urai(salah.masalah[0].saran.split("--periode ")[-1])
            return mulai(jawaban, PilihanMuat(**_dengan_periode(pilihan, semua)))
        return kode
    return set()


def _dengan_periode(pilihan: PilihanMuat, periode: Periode = TW1) -> dict[str, Any]:
    return {"kolom": pilihan.kolom, "pemetaan": pilihan.pemetaan, "periode": periode}


def masih_ditanya(jawaban: str, pilihan: PilihanMuat) -> None:
    """Hold that what asks is a mapping file, and that it decides nothing before it is filled in."""
    isi = Path("pemetaan.toml").read_text(encoding="utf-8")

    assert {"kolom", "bagian", "jawaban"} >= set(tomllib.loads(isi))
    with pytest.raises(DataError) as salah:
        mulai_skm("laporan.toml", jawaban, PilihanMuat(**_dengan_periode(pilihan)))
    assert not isinstance(salah.value, DitanyaError)
    assert isi == Path("pemetaan.toml").read_text(encoding="utf-8")


def indeks() -> tuple[int, str]:
    """Return the number of respondents and the index that the report prints."""
    laporan = skm.baca("laporan.toml")
    assert isinstance(laporan, LaporanSKM)
    return laporan.jawaban.n, str(skm.susun(laporan).hasil.ikm.cetak)


def pilihan_kasus(isi: Mapping[str, Any]) -> PilihanMuat:
    """Return the options of a case, but for the one that no report has."""
    argumen = list(isi["argumen"])
    pasangan = [(argumen[i], argumen[i + 1]) for i in range(0, len(argumen), 2)]
    satu = dict(pasangan)
    return PilihanMuat(
        kolom=[nilai for nama, nilai in pasangan if nama == "--kolom"],
        pemetaan=satu.get("--pemetaan"),
        periode=Periode.urai(satu["--periode"]) if "--periode" in satu else None,
    )


def salin(nama: str) -> tuple[str, PilihanMuat, dict[str, Any]]:
    """Put the files of a case here; return its answers, its options and what is right."""
    isi = isi_kasus(nama)
    pilihan = pilihan_kasus(isi)
    (jalur,) = (FOLDER / nama).glob("jawaban.*")
    shutil.copy(jalur, ".")
    if pilihan.pemetaan is not None:
        shutil.copy(FOLDER / nama / "pemetaan.toml", ".")
    return jalur.name, pilihan, isi


@pytest.mark.parametrize("nama", KASUS)
def test_rujukan(nama: str) -> None:
    """The index is the one expected, or what is asked is what `hitung` asks."""
    jawaban, pilihan, isi = salin(nama)
    kode = mulai(jawaban, pilihan)
    if kode:
        assert isi["boleh_berhenti_dan_bertanya"]
        assert isi["kode"] in kode
        if Path("pemetaan.toml").exists() and pilihan.pemetaan is None:
            masih_ditanya(jawaban, pilihan)
        return
    harapan = isi["harapan"] | isi.get("harapan_lain", {})

    assert (harapan["n"], harapan["ikm"]) == indeks()


@pytest.mark.parametrize("nama", DIJAWAB)
def test_dijawab(nama: str) -> None:
    """Filled in, the file is read by the same command, named in the report, and settles it."""
    jawaban, pilihan, isi = salin(nama)
    pilihan = PilihanMuat(periode=pilihan.periode)

    assert mulai(jawaban, pilihan)

    Path("pemetaan.toml").write_text(DIJAWAB[nama], encoding="utf-8")

    assert not mulai(jawaban, pilihan)

    laporan = tomllib.loads(Path("laporan.toml").read_text(encoding="utf-8"))

    assert "pemetaan.toml" == laporan["jawaban"]["pemetaan"]
    if "harapan" in isi and nama in ("25-kobo-waktu-001", "27-tanggal-setengah-tertukar"):
        assert (isi["harapan"]["n"], isi["harapan"]["ikm"]) == indeks()


@pytest.mark.parametrize("nama", [n for n in HARAPAN if n.endswith((".csv", ".xlsx", ".json"))])
def test_ekspor(nama: str) -> None:
    """An export of a form tool becomes a report of its index, or is asked about."""
    shutil.copy(EKSPOR / nama, ".")
    harapan = HARAPAN[nama]
    if kode := mulai(nama, PilihanMuat()):
        assert harapan.get("kode") in kode
        return

    assert "kode" not in harapan
    assert (harapan["n"], harapan["ikm"]) == indeks()
