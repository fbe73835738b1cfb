"""What is asked can be answered: the block of a message, filled in, leads to the right figure."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from formulir import KONSEP, UNSUR, Formulir, boleh, formulir, keliru
from hypothesis import HealthCheck, assume, given, settings

from perkakas import paling_banyak
from skm.errors import DataError, IsianDiminta
from skm.model.jawaban import SKALA
from skm.serial.pemetaan import baca_pemetaan
from skm.tabulasi import BacaanJawaban, Pemetaan, hitung_jawaban
from skm.tabulasi.arti.putusan import putuskan
from skm.tabulasi.arti.urai import seragam, urai

Baca = Callable[[Path, Pemetaan | None], BacaanJawaban]
PALING_SERING = 3  # questions in a row


@pytest.mark.property
@paling_banyak(60)
@given(formulir())
def test_benar_atau_ditanyakan(form: Formulir) -> None:
    """Words, figures, letters, codes, slips and blanks: the right values, or a question."""
    putusan = putuskan(form.kolom(), konsep=KONSEP, dinyatakan={})
    if putusan.pertanyaan:
        return
    salah = keliru(putusan, form)

    assert not salah or boleh(putusan, form), salah


def jawab(tanya: IsianDiminta, form: Formulir) -> str:
    """Return a block with every question mark replaced by what its text or its unsur stands for."""
    isi: dict[str, dict[str, dict[str, Any]]] = tomllib.loads(tanya.blok)
    if "kolom" in isi:  # figures of which nobody knows whether they are answers at all
        return "\n".join(["[kolom]", *(f'{k} = "{k}"' for k in isi["kolom"])])
    baris: list[str] = []
    for kunci, tabel in isi["jawaban"].items():
        baris.append(f"[jawaban.{kunci}]")
        for teks, nilai in tabel.items():
            baris.append(f'"{teks}" = {_nilai(teks, nilai, kunci, form)}')
    return "\n".join(baris)


def _nilai(teks: str, nilai: object, kunci: str, form: Formulir) -> object:
    if nilai != "?":
        return nilai if isinstance(nilai, int) else f'"{nilai}"'
    benar = {
        n
        for k in (UNSUR if kunci == "semua" else [kunci])
        for t, n in form.nilai[k].items()
        if teks in (seragam(t), urai(t).kata)
    }
    # What is no option of the form was not answered.
    return min(benar) if benar else '"kosong"'


def harapan(form: Formulir, arti: Mapping[str, Mapping[str, str]]) -> dict[str, Counter[str]]:
    """Return how often each answer was given; what is left out of the reading is left out here."""
    hasil: dict[str, Counter[str]] = {}
    for k, isi in form.kolom().items():
        hasil[k] = Counter()
        for teks, n in isi.items():
            nilai = form.nilai[k].get(teks)
            if nilai is not None and arti[k].get(teks, "x") in SKALA:
                hasil[k][str(nilai)] += n
    return hasil


def diikuti(form: Formulir, folder: Path, baca: Baca) -> BacaanJawaban | None:
    """Answer what is asked until nothing is; return the reading, None if nothing was asked."""
    jalur, peta = folder / "a.csv", folder / "pemetaan.toml"
    jalur.write_text(form.csv(), encoding="utf-8")
    pemetaan: Pemetaan | None = None
    bagian: dict[str, str] = {}  # each block takes the place of the one of its kind
    for _ in range(PALING_SERING + 1):
        try:
            bacaan = baca(jalur, pemetaan)
        except DataError as salah:
            tanya = next((m.pertanyaan for m in salah.masalah if m.pertanyaan), None)
            if tanya is None:  # nobody answered
                return None
        else:
            return bacaan if pemetaan is not None else None
        peta.write_text(tanya.blok, encoding="utf-8")
        if '"?"' in tanya.blok:
            with pytest.raises(DataError):  # pasted as it is, it is no mapping of this file
                baca(jalur, baca_pemetaan(peta))
        bagian[tanya.blok[: tanya.blok.index("]")].partition(".")[0]] = jawab(tanya, form)
        peta.write_text("\n".join(bagian.values()), encoding="utf-8")
        pemetaan = baca_pemetaan(peta)
    pytest.fail(f"asked again and again: {tanya.blok}")


def cocok(bacaan: BacaanJawaban, form: Formulir) -> None:
    """Hold what was counted against what was answered."""
    putusan = bacaan.simpulan.putusan
    hitungan = bacaan.tabulasi.semua
    dihitung = {
        k: Counter({h: n for h, n in zip(SKALA, f, strict=True) if n})
        for k, f in hitungan.frekuensi.items()
    }
    benar = harapan(form, putusan.arti)
    if dihitung != benar:
        assert form.empat or form.renggang or putusan.skema
        assert boleh(putusan, form), (dihitung, benar)


def _pembaca(jalur: Path, pemetaan: Pemetaan | None) -> BacaanJawaban:
    return hitung_jawaban(jalur, mesin="python", pemetaan=pemetaan)


@pytest.mark.property
@paling_banyak(60, HealthCheck.function_scoped_fixture)
@given(form=formulir())
def test_jawaban_diikuti(form: Formulir, tmp_path: Path) -> None:
    """The block, filled in with what the office means, gives the right integers."""
    bacaan = diikuti(form, tmp_path, _pembaca)
    assume(bacaan is not None)
    assert bacaan is not None
    cocok(bacaan, form)


@pytest.mark.mesin
@pytest.mark.property
@pytest.mark.parametrize("mesin", ["polars", "duckdb"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(form=formulir())
def test_jawaban_diikuti_mesin(form: Formulir, tmp_path: Path, mesin: Any) -> None:
    """Engines ask the same, and count the same once it is answered."""

    def baca(jalur: Path, pemetaan: Pemetaan | None) -> BacaanJawaban:
        return hitung_jawaban(jalur, mesin=mesin, pemetaan=pemetaan)

    sendiri, dengan = (diikuti(form, tmp_path, b) for b in (_pembaca, baca))

    assert (sendiri is None) == (dengan is None)
    assume(sendiri is not None)
    assert sendiri is not None
    assert dengan is not None
    assert sendiri.tabulasi == dengan.tabulasi
    assert sendiri.simpulan.putusan == dengan.simpulan.putusan
    cocok(dengan, form)


def test_blok_terbatas(tmp_path: Path) -> None:
    """A block has so many texts, the most frequent, and says how many there are besides."""
    jalur = tmp_path / "a.csv"
    baris = [",".join([f"baru {i % 150}"] * 9) for i in range(260)]
    jalur.write_text("\n".join([",".join(UNSUR), *baris]), encoding="utf-8")
    with pytest.raises(DataError) as salah:
        _pembaca(jalur, Pemetaan(kolom=dict(zip(UNSUR, UNSUR, strict=True))))
    (tanya,) = (m.pertanyaan for m in salah.value.masalah)
    assert tanya is not None
    isi = tomllib.loads(tanya.blok)

    assert {f"baru {i}" for i in range(110)} == set(isi["jawaban"]["semua"])
    assert tanya.blok.endswith("# dan 40 teks lain")


def test_blok_menurut_unsur(tmp_path: Path) -> None:
    """A text that another unsur surely reads otherwise is asked about by itself."""
    jalur = tmp_path / "a.csv"
    kolom = dict.fromkeys(UNSUR, "Baik") | {"U4": "Mahal"}
    kepala = ",".join(["id", *UNSUR])
    baris = [",".join([str(i), *kolom.values()]) for i in range(6)]
    lain = ",".join(["9", *(kolom | {"U4": "Gratis"}).values()])
    jalur.write_text("\n".join([kepala, *baris, lain]), encoding="utf-8")
    with pytest.raises(DataError) as salah:
        _pembaca(jalur, None)
    (masalah,) = salah.value.masalah
    tanya = masalah.pertanyaan
    assert tanya is not None

    assert ("tanya-kata-rancu", ("U4",)) == (masalah.kode, tanya.unsur)
    assert re.search(r'"mahal" = "\?"  # 1 atau 2', tanya.blok)
    assert '"gratis" = 4' in tanya.blok
