"""What a few people answered can be found out from no document, however one reckons."""

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import attrs
import pytest
from buku_xlsx import buka, sel_berisi, teks_asli
from hypothesis import assume, given
from hypothesis import strategies as st
from penyerang import (
    RERATA,
    SEMUA,
    TERSEMBUNYI,
    Dokumen,
    Golongan,
    Ketahuan,
    baca_dokumen,
    bocor,
    dokumen_json,
    dokumen_markdown,
    huruf_berlebih,
    ketahuan,
    rentang_jumlah,
    tanpa_angka,
)

import skm
from skm.model import (
    JawabanKosong,
    Konvensi,
    LaporanSKM,
    LembarJawaban,
    Periode,
    Tercantum,
    UnitLayanan,
)

UNSUR = tuple(f"U{i}" for i in range(1, 10))
NAMA = "ABCDE"


def laporan(
    golongan: dict[str, list[str]], *, sel_kecil: int = 5, unsur: int = 9, **lain: Any
) -> LaporanSKM:
    """Return a report on respondents, each a text of answers, by the service they used."""
    baris = [(nama, satu) for nama, isi in golongan.items() for satu in isi]
    return LaporanSKM(
        unit=UnitLayanan(nama="Kantor Contoh"),
        periode=Periode(tahun=2026, semester=1),
        jawaban=LembarJawaban(
            jawaban={
                kode: "".join(satu[i] for _, satu in baris) for i, kode in enumerate(UNSUR[:unsur])
            },
            profil={"layanan": tuple(nama for nama, _ in baris)},
        ),
        konvensi=lain.pop(
            "konvensi",
            Konvensi(tanpa=UNSUR[unsur:], kosong=lain.pop("kosong", JawabanKosong.UNSUR_TERISI)),
        ),
        sel_kecil=sel_kecil,
        **lain,
    )


def cetakan(laporan: LaporanSKM) -> str:
    return skm.cetak(skm.susun(laporan), "markdown").content.decode()


def baca(laporan: LaporanSKM) -> Dokumen:
    return dokumen_markdown(cetakan(laporan))


@st.composite
def golongan(draw: st.DrawFn, unsur: int = 3) -> dict[str, list[str]]:
    """Return groups of few people who give few different answers, as they do."""
    n = draw(st.lists(st.integers(1, 9), min_size=2, max_size=5))
    # What one column holds: mostly one answer, mostly 3 and 4, some blanks, …
    isi = [
        draw(st.sampled_from(("4444443", "34", "4", "443-", "2334", "444444444441")))
        for _ in range(unsur)
    ]
    nama = [*NAMA[: len(n) - 1], draw(st.sampled_from((NAMA[len(n) - 1], "")))]
    satu = st.tuples(*map(st.sampled_from, isi)).map("".join)
    return {k: draw(st.lists(satu, min_size=m, max_size=m)) for k, m in zip(nama, n, strict=True)}


@given(golongan(), st.sampled_from((5, 3, 2)))
def test_tidak_ada_yang_bocor(isi: dict[str, list[str]], ambang: int) -> None:
    """Whoever tries all ways in which people can have answered, finds no hidden figure."""
    semua = laporan(isi, sel_kecil=ambang, unsur=3)
    assume(all(any(b[i] != "-" for k in isi.values() for b in k) for i in range(3)))
    dokumen = baca(semua)

    assert set() == bocor(dokumen, ambang)
    for satu in dokumen.golongan:
        if satu.n < ambang:
            assert {TERSEMBUNYI} == {*satu.sel, satu.huruf}


@given(golongan(), st.sampled_from((5, 3, 2)), st.sampled_from(JawabanKosong))
def test_data_tanpa_baris(isi: dict[str, list[str]], ambang: int, kosong: JawabanKosong) -> None:
    """Nor does the report as data, which has counts of the services that are shown."""
    semua = laporan(isi, sel_kecil=ambang, unsur=3, kosong=kosong)
    assume(all(any(b[i] != "-" for k in isi.values() for b in k) for i in range(3)))
    assume(
        kosong is JawabanKosong.UNSUR_TERISI or any("-" not in b for k in isi.values() for b in k)
    )
    data = json.loads(skm.cetak(semua, "json").content)
    fakta = data["laporan"]

    assert {*data["hasil"].get("kelompok", {})} <= {"layanan"}
    assert all(k["ikm"] for s in data["hasil"]["kelompok"].values() for k in s if "ikm" in k)
    assert "jawaban" not in fakta
    for satu in fakta["layanan"]:
        if satu["n"] < ambang and len(isi) > 1:
            assert {*satu} == {"nama", "n", "kurang_dari"}
    if kosong is JawabanKosong.UNSUR_TERISI:
        assert set() == bocor(dokumen_json(fakta), ambang)


@st.composite
def golongan_besar(draw: st.DrawFn) -> dict[str, list[str]]:
    """Return groups of any size in which everybody answers."""
    n = draw(st.lists(st.sampled_from((1, 2, 3, 4, 5, 6, 12, 60, 300)), min_size=2, max_size=5))
    isi = [draw(st.sampled_from(("34", "44444443", "1234", "3334"))) for _ in UNSUR]
    acak = draw(st.randoms(use_true_random=False))
    return {
        NAMA[i]: ["".join(acak.choice(s) for s in isi) for _ in range(m)] for i, m in enumerate(n)
    }


@given(golongan_besar())
def test_jumlah_dan_rentang(isi: dict[str, list[str]]) -> None:
    """Sums and intervals of printed figures leave more than one sum to a small group."""
    dokumen = baca(laporan(isi))
    polos = tanpa_angka(dokumen)
    assert set() == huruf_berlebih(dokumen)
    for kolom in range(9):
        for satu, rentang, sendiri in zip(
            dokumen.golongan,
            rentang_jumlah(dokumen, kolom),
            rentang_jumlah(polos, kolom),
            strict=True,
        ):
            if satu.n < 5 and len(dokumen.golongan) > 1:
                assert rentang[0] < rentang[1] or sendiri[0] == sendiri[1]


class TestPenyerang:
    """The attacker is no straw man."""

    UNIT = ((0, 0, 4, 8, 0, 0),)

    def test_satu_selisih(self) -> None:
        """One hidden group is what the others leave."""
        dokumen = Dokumen(
            golongan=(Golongan("A", 9, ("91,67", "91,67")), Golongan("B", 3, ("*", "*"))),
            rerata=(),
            sebaran=self.UNIT,
        )

        assert {"sebaran 0", "nrr 0", "ikm", "mutu"} == {k.angka for k in bocor(dokumen, 5)}

    def test_rerata(self) -> None:
        """Of two hidden groups the mean of all gives both."""
        dokumen = Dokumen(
            golongan=(
                Golongan("A", 7, ("92,86", "92,86")),
                Golongan("B", 3, ("*", "*")),
                Golongan("C", 2, ("*", "*")),
            ),
            rerata=("89,29", "89,29"),
            sebaran=self.UNIT,
        )

        assert Ketahuan("B", "nrr 0") in bocor(dokumen, 5)
        assert Ketahuan("B", "nrr 0") not in bocor(dokumen._replace(rerata=()), 5)

    def test_ikm_dari_sel_tersembunyi(self) -> None:
        """The index of a group gives the one unsur of it that is hidden, and that of the others."""
        dokumen = Dokumen(
            golongan=(
                Golongan("A", 9, ("*", "91,67", "91,67")),
                Golongan("B", 3, ("*", "*", "*")),
            ),
            rerata=(),
            sebaran=self.UNIT * 2,
        )
        tanpa = dokumen._replace(
            golongan=(dokumen.golongan[0]._replace(sel=("*", "91,67", "*")), dokumen.golongan[1])
        )

        assert Ketahuan("B", "nrr 0") in bocor(dokumen, 5)
        assert Ketahuan("B", "nrr 0") not in bocor(tanpa, 5)

    def test_seragam(self) -> None:
        """Of hidden groups that all answered alike each is known."""
        dokumen = Dokumen(
            golongan=(
                Golongan("A", 7, ("85,71", "85,71")),
                Golongan("B", 3, ("*", "*")),
                Golongan("C", 2, ("*", "*")),
            ),
            rerata=(),
            sebaran=self.UNIT,
        )

        assert Ketahuan("C", "nrr 0") in bocor(dokumen, 5)

    def test_angka_unit_sendiri(self) -> None:
        """What the unit's own figures say is not held against the table of groups."""
        dokumen = Dokumen(
            golongan=(Golongan("A", 7, ("*", "*")), Golongan("B", 3, ("*", "*"))),
            rerata=(),
            sebaran=((0, 0, 0, 10, 0, 0),),
        )

        assert Ketahuan("B", "ikm") in {*ketahuan(dokumen, 5)}
        assert set() == bocor(dokumen, 5)

    @pytest.mark.parametrize(
        ("ikm", "huruf"),
        [("*", "B"), ("–", "D"), ("*", "–"), ("–", "*"), ("88,30", "A"), ("88,31", "*")],
    )
    def test_huruf(self, ikm: str, huruf: str) -> None:
        """A letter beside no index, or one that is not of the index beside it, is seen."""
        dokumen = Dokumen(
            golongan=(
                Golongan("A", 7, (ikm, ikm), huruf),
                Golongan("B", 8, ("88,31", "88,31"), "A"),
            ),
            rerata=(),
            sebaran=((0, 0, 4, 11, 0, 0),),
        )

        assert {Ketahuan("A", "huruf")} == bocor(dokumen, 5)


# -- what is printed


PULUHAN = {"A": ["333333333", "344444444"] * 6, "B": ["224322432", "343434343", "444444444"] * 4}
SEDANG = {"C": ["333344443", "444433334", "343434343"] * 2}
TIGA = {"D": ["211221122", "112211221", "221122112"]}
SATU = {"E": ["111111111"]}


def test_angka_unit_tetap() -> None:
    """Sizes of groups and the unit's own figures are printed as they are without a threshold."""
    isi = PULUHAN | SEDANG | TIGA
    ada, semua = (cetakan(laporan(isi, sel_kecil=n)) for n in (5, 0))
    beda = [b for b in ada.splitlines() if b not in semua.splitlines()]

    assert ["C", "D"] == [g.nama for g in dokumen_markdown(ada).golongan if {*g.sel} == {"*"}]
    assert [12, 12, 6, 3] == [g.n for g in dokumen_markdown(ada).golongan]
    assert dokumen_markdown(ada).sebaran == dokumen_markdown(semua).sebaran
    assert ("| 3 | C | 6 |", "| 4 | D | 3 |") == tuple(b[:13] for b in beda if b[0] == "|")


def test_kalimat_menyebut() -> None:
    """The document says how many groups are not shown and why; its text names only others."""
    teks = cetakan(laporan(PULUHAN | SEDANG | TIGA))

    assert (
        "Tanda \\*: nilai satu kelompok tidak ditampilkan karena berasal dari jawaban kurang dari "
        "5 orang, agar jawaban perorangan tidak dapat dikenali; nilai satu kelompok lain ikut "
        "tidak ditampilkan, seluruhnya atau sebagian, agar nilai tersebut tidak dapat dihitung "
        "dari selisihnya."
    ) in teks
    assert RERATA not in teks
    assert (
        "sebagian nilainya tidak ditampilkan. Di antara yang ditampilkan, IKM tertinggi diperoleh "
        "A (86,11) dan yang terendah B (84,26)."
    ) in teks


def test_lemah_yang_tampil() -> None:
    """Sentences on services below B name those whose letter is shown."""
    isi = PULUHAN | {"L": ["211221122", "222222222"] * 8} | SEDANG | TIGA
    ada, semua = (cetakan(laporan(isi, sel_kecil=n)) for n in (5, 0))
    lemah = "Jenis layanan yang mutunya belum mencapai B adalah "

    assert "D" in {g.nama for g in dokumen_markdown(ada).golongan if {*g.sel} == {TERSEMBUNYI}}
    assert ["L (44,44; D)."] * 2 == re.findall(f"{lemah}(.*)", ada)
    assert ["D (37,96; D); serta L (44,44; D)."] * 2 == re.findall(f"{lemah}(.*)", semua)


def test_tanpa_kelompok_kecil_tetap() -> None:
    """Where no group is small nothing is hidden, and the mean over services is there."""
    ada, semua = (cetakan(laporan(PULUHAN, sel_kecil=n)) for n in (5, 0))

    assert semua == ada
    assert RERATA in ada


def test_satu_kelompok_adalah_unit() -> None:
    """A group of everyone is the unit, whose own figures stay."""
    ada, semua = (cetakan(laporan(TIGA, sel_kecil=n)) for n in (5, 0))

    assert semua == ada


def test_semua_tersembunyi() -> None:
    """Where nothing can be shown the text claims no best and no weakest service."""
    teks = cetakan(laporan(TIGA | SATU))

    assert "Jumlah responden setiap jenis layanan disajikan" in teks
    assert "IKM-nya dan nilai bertanda \\* tidak ditampilkan." in teks
    assert "tertinggi diperoleh" not in teks


def test_sedikit_yang_menjawab_satu_unsur() -> None:
    """What few of a large group answered to one unsur is hidden, and its index with it."""
    besar = ["3343-4343", "4434-3434"] * 5 + ["343434343"] * 2
    isi = {"A": PULUHAN["A"], "B": PULUHAN["B"], "C": besar}
    ada = {g.nama: (*g.sel, g.huruf) for g in baca(laporan(isi)).golongan}

    # U5, the index, and its letter
    assert [4, 9, 10] == [i for i, s in enumerate(ada["C"]) if s == TERSEMBUNYI]
    assert [4, 9, 10] == [i for i, s in enumerate(ada["A"]) if s == TERSEMBUNYI]
    assert TERSEMBUNYI not in ada["B"]


@pytest.mark.parametrize("ambang", [0, 5])
def test_tanpa_ikm_tanpa_huruf(ambang: int) -> None:
    """A group without an index, as nobody of it answered one unsur, has no letter either."""
    isi = PULUHAN | {"C": ["3343-4343", "4434-3434"] * 5}
    ada = {g.nama: (g.sel[-1], g.huruf) for g in baca(laporan(isi, sel_kecil=ambang)).golongan}

    assert {"A": ("86,11", "B"), "B": ("84,26", "B"), "C": ("–", "–")} == ada


def test_hanya_responden_lengkap() -> None:
    """Where only complete respondents count, few of them are few."""
    lengkap = Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP)
    isi = PULUHAN | {"C": ["333344443", "444433334", *["3-3344443"] * 6]}
    ada = {g.nama: g.sel for g in baca(laporan(isi, konvensi=lengkap)).golongan}

    assert {TERSEMBUNYI} == {*ada["C"]}
    assert {TERSEMBUNYI} != {*ada["A"]} or {TERSEMBUNYI} != {*ada["B"]}


# -- all formats


def baca_word(isi: bytes) -> Dokumen:
    """Return what a Word document says of groups."""
    from dokumen import Dokumen as Word  # which wants lxml

    word = Word(isi)

    def tabel(kepala: str) -> list[list[str]]:
        (satu,) = [
            t
            for t in word.tabel
            if kepala
            in {word.teks(s) for b in word.baris(t, kepala=True) for s in word.cari("w:tc", b)}
        ]
        return [[word.teks(s) for s in word.cari("w:tc", b)] for b in word.baris(satu)]

    return baca_dokumen(tabel("Jenis Layanan"), tabel("Tidak diisi"))


def baca_buku(isi: bytes) -> Dokumen:
    """Return what a workbook says of groups."""
    buku = buka(isi)

    def tabel(ekor: str, desimal: int) -> list[list[str]]:
        (nama,) = [n for n in buku.sheetnames if n.startswith("Tabel") and n.endswith(ekor)]
        jadi: dict[int, list[str]] = {}
        for lembar, sel in sel_berisi(buku):
            if lembar == nama:
                nilai = teks_asli(sel)
                angka_sel = isinstance(nilai, int | float) and sel.column > 3 and desimal
                teks = f"{nilai:.{desimal}f}".replace(".", ",") if angka_sel else str(nilai)
                jadi.setdefault(sel.row, []).append(teks)
        # Rows of the unit have no number; heads and lines below the table have neither.
        unit = [["", *b] for b in jadi.values() if b[0] in (SEMUA, RERATA)]
        return [b for b in jadi.values() if b[0].isdigit() and not b[1].isdigit()] + unit

    return baca_dokumen(tabel("Layanan", 2), tabel("Sebaran", 0))


@pytest.mark.docx
@pytest.mark.parametrize("kecil", [TIGA, SATU, TIGA | SATU, SEDANG | TIGA])
def test_semua_bentuk_sama(kecil: dict[str, list[str]]) -> None:
    """The attacker reads the same in documents of all formats."""
    naskah = skm.susun(laporan(PULUHAN | kecil))
    dokumen = dokumen_markdown(skm.cetak(naskah, "markdown").content.decode())

    assert dokumen == baca_word(skm.cetak(naskah, "docx").content)
    assert dokumen == baca_buku(skm.cetak(naskah, "xlsx").content)
    assert set() == bocor(dokumen, 5)


@pytest.mark.docx
def test_di_tiada_bagian() -> None:
    """Hidden figures are in no part of a file: cells, formulas, charts, texts for the blind."""
    isi = PULUHAN | SEDANG | TIGA
    naskah, semua = (skm.susun(laporan(isi, sel_kecil=n)) for n in (5, 0))
    teks, asal = (skm.cetak(n, "markdown").content.decode() for n in (naskah, semua))
    rahasia = {s for g in dokumen_markdown(asal).golongan if g.nama in "CD" for s in g.sel}
    rahasia -= {*re.findall(r"[0-9]+,[0-9]+", teks)}

    assert len(rahasia) > 3
    for bentuk in ("docx", "xlsx"):
        ada, dulu = (angka_di(skm.cetak(n, bentuk).content) for n in (naskah, semua))
        assert not rahasia & ada
        assert rahasia <= dulu


def angka_di(berkas: bytes) -> set[str]:
    """Return all figures with decimals in all parts of an Office file, to two of them."""
    with zipfile.ZipFile(io.BytesIO(berkas)) as arsip:
        isi = "\n".join(arsip.read(n).decode("utf-8", "replace") for n in arsip.namelist())
    semua = re.findall(r"(?<![0-9.,])[0-9]+[.,][0-9]+", isi)
    return {f"{float(satu.replace(',', '.')):.2f}".replace(".", ",") for satu in semua}


def test_json_milik_kantor() -> None:
    """The report as JSON with its answers is the office's own, with all figures of all groups."""
    asal = laporan(PULUHAN | SEDANG | TIGA)
    tanpa, isi = (
        json.loads(skm.cetak(skm.susun(asal), "json", {"jawaban": ya}).content)
        for ya in (False, True)
    )

    assert ["A", "B", "C", "D"] == [k["kelas"] for k in isi["hasil"]["kelompok"]["layanan"]]
    assert all(k["ikm"] for k in isi["hasil"]["kelompok"]["layanan"])
    assert ["A", "B"] == [k["kelas"] for k in tanpa["hasil"]["kelompok"]["layanan"]]


def test_temuan_terlampir(tmp_path: Path) -> None:
    """Findings in a document do not say that a stated index is the mean of the services."""
    isi = PULUHAN | SEDANG | TIGA
    (rerata,) = [
        s.nilai
        for t in skm.susun(laporan(isi, sel_kecil=0)).tabel
        for b in t.baris
        if b.sel[1].teks == RERATA
        for k, s in zip(t.kolom, b.sel, strict=True)
        if k.id == "ikm"
    ]
    asal = laporan(isi, tercantum=Tercantum(ikm=rerata))
    kantor, terbit = (" ".join(t.pesan for t in skm.periksa(asal, terbit=t)) for t in (False, True))

    assert "IKM kelompok" in kantor
    assert "IKM kelompok" not in terbit
    assert "IKM kelompok" in " ".join(
        t.pesan for t in skm.periksa(attrs.evolve(asal, sel_kecil=0), terbit=True)
    )


def test_mutu_tetap_terbuka() -> None:
    """A further service is hidden where the small ones could only be of one class."""
    isi = {
        "A": ["333333334", "444444443"] * 20,
        "B": ["333444444", "444333444", "444444333"] * 10,
        "C": [*["444444444"] * 9, "333333333"],
        "D": [*["444444444"] * 8, "333333333"],
    }
    semua = baca(laporan(isi, sel_kecil=0))
    # Two in each column answer 3, so that the mean of nine people is 3.77 or more.
    lebih = tuple(g if g.nama in "AB" else g.tertutup() for g in semua.golongan)

    assert {Ketahuan("D", "mutu")} == bocor(semua._replace(golongan=lebih, rerata=()), 10)
    dokumen = baca(laporan(isi, sel_kecil=10))
    assert set() == bocor(dokumen, 10)
    assert ["B", "C", "D"] == [g.nama for g in dokumen.golongan if {*g.sel} == {TERSEMBUNYI}]
