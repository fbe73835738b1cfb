"""What a document prints to explain its figures: weights, table of classes, scale."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from laporan_contoh import TL, TOTAL, kata, kata_skm, nilai, nrr, temukan, tl

import skm
from skm.audit import buku_bawaan, periksa
from skm.dasar import Peta
from skm.errors import DataError
from skm.exact import round_half_up
from skm.model import (
    Bobot,
    Konvensi,
    LaporanTindakLanjut,
    NilaiUnsur,
    Periode,
    PeriodeLaporan,
    Tercantum,
)
from skm.regulasi import muat
from skm.skor import hitung_ikm

SEMBILAN = Fraction(1, 9)
BAKU = {"A": "88,31–100,00", "B": "76,61–88,30", "C": "65,00–76,60", "D": "25,00–64,99"}
LAMA = {"A": "81,26–100,00", "B": "62,51–81,25", "C": "43,76–62,50", "D": "25,00–43,75"}


def ditemukan(laporan: Any) -> list[str]:
    """Return the rules that find something."""
    return [t.aturan for t in periksa(laporan, buku=buku_bawaan())]


def pesan(aturan: str, laporan: Any) -> str:
    """Return what one rule says of one place."""
    (satu,) = temukan(aturan, laporan)
    return satu.pesan


def angka(bobot: Fraction, **ubah: Any) -> dict[str, Any]:
    """Return the figures that a weight gives, as they are printed, but for some."""
    jumlah = sum(Fraction(t, 100) * bobot for t in TOTAL.values())
    return {
        "tertimbang": {k: round_half_up(Fraction(t, 100) * bobot, 4) for k, t in TOTAL.items()},
        "jumlah_tertimbang": round_half_up(jumlah, 3),
        "ikm": round_half_up(25 * jumlah, 2),
    } | ubah


class TestBobot:
    """A legend is held against the figures beside it."""

    def test_semua_mengikuti_lain(self) -> None:
        """All figures follow 1/9: one finding, which names them and where they stand."""
        laporan = kata(bobot=Fraction("0.11"), **angka(SEMBILAN))
        (satu,) = periksa(laporan, buku=buku_bawaan())

        assert "SKM-IKM-030" == satu.aturan
        assert "0,11, sedangkan NRR tertimbang, jumlahnya, dan IKM yang tercantum mengikuti" in (
            satu.pesan
        )
        assert 11 == len(satu.terkait)

    def test_terpecah(self) -> None:
        """Where some figures follow the legend it is said which."""
        isi = angka(SEMBILAN, ikm=angka(Fraction("0.11"))["ikm"])
        teks = pesan("SKM-IKM-030", kata(bobot=Fraction("0.11"), **isi))

        assert "NRR tertimbang dan jumlahnya yang tercantum mengikuti bobot 1/9" in teks
        assert "; yang mengikuti 0,11 hanya IKM." in teks

    def test_sebagian_unsur(self) -> None:
        """Of weighted means only those that follow are named, and none of an unknown unsur."""
        isi = angka(SEMBILAN)["tertimbang"]
        laporan = kata(
            bobot=Fraction("0.11"),
            tertimbang={k: isi[k] for k in ("U1", "U2")}
            | {"U3": Decimal("0.9999"), "U99": isi["U1"]},
        )

        assert "NRR tertimbang U1 dan U2 yang tercantum" in pesan("SKM-IKM-030", laporan)

    def test_tanpa_tertimbang(self) -> None:
        """The sum is called by its name, alone and beside the index."""
        laporan = kata(bobot=Fraction("0.11"), jumlah_tertimbang=Decimal("3.493"))

        assert "sedangkan jumlah NRR tertimbang yang tercantum" in pesan("SKM-IKM-030", laporan)

        isi = angka(SEMBILAN)
        del isi["tertimbang"]
        teks = pesan("SKM-IKM-030", kata(bobot=Fraction("0.11"), **isi))

        assert "sedangkan jumlah NRR tertimbang dan IKM yang tercantum" in teks

    def test_satu_salah_ketik(self) -> None:
        """One figure that neither gives does not excuse the legend."""
        isi = angka(SEMBILAN, ikm=Decimal("12.34"))
        laporan = kata(bobot=Fraction("0.11"), **isi)

        assert ["SKM-IKM-012", "SKM-IKM-030"] == ditemukan(laporan)

    @pytest.mark.parametrize(("banyak", "dibantah"), [(4, False), (5, True)])
    def test_setengah(self, banyak: int, *, dibantah: bool) -> None:
        """Less than half of the figures do not speak against the legend."""
        lain = dict.fromkeys(TOTAL, Decimal("0.9999"))
        isi = lain | dict([*angka(SEMBILAN)["tertimbang"].items()][:banyak])
        laporan = kata(bobot=Fraction("0.11"), tertimbang=isi)

        assert dibantah == bool(temukan("SKM-IKM-030", laporan))

    def test_tidak_satu_pun(self) -> None:
        """Figures that no weight gives are no evidence about the legend."""
        laporan = kata(bobot=Fraction("0.11"), ikm=Decimal("12.34"))

        assert ["SKM-IKM-012"] == ditemukan(laporan)

    @pytest.mark.parametrize("bobot", ["1/9", "0.11", "0.111", "0.1111"])
    def test_dinyatakan(self, bobot: str) -> None:
        """A legend that says what is declared is silent; wrong figures have their own rules."""
        per_unsur = Peta(dict.fromkeys(TOTAL, Fraction(bobot)))
        laporan = attrs.evolve(
            kata(bobot=Fraction(bobot), ikm=Decimal("12.34")), konvensi=Konvensi(bobot=per_unsur)
        )

        assert not {"SKM-IKM-030", "SKM-IKM-031"} & {*ditemukan(laporan)}

    def test_belum_dinyatakan(self) -> None:
        """A report with 0,11 throughout that declares nothing is told once a figure, not again."""
        laporan = kata(bobot=Fraction("0.11"), ikm=angka(Fraction("0.11"))["ikm"])

        assert ["SKM-IKM-012"] == ditemukan(laporan)

    @pytest.mark.parametrize("dipakai", ["0.111", "0.1111"])
    def test_bobot_ketiga(self, dipakai: str) -> None:
        """The figures may follow a weight that neither legend nor konvensi names."""
        teks = pesan("SKM-IKM-030", kata(bobot=Fraction("0.11"), **angka(Fraction(dipakai))))

        assert f"mengikuti bobot {dipakai.replace('.', ',')}." in teks

    def test_per_unsur(self) -> None:
        """A weight per unsur; one that is not stated is no contradiction."""
        semua = {**dict.fromkeys(TOTAL, SEMBILAN), "U1": Fraction(1, 18), "U2": Fraction(1, 6)}
        teks = pesan("SKM-IKM-030", kata(bobot=semua, **angka(SEMBILAN)))

        assert "bobot per unsur, sedangkan" in teks
        assert "NRR tertimbang U1 dan U2, jumlahnya, dan IKM" not in teks
        assert [] == ditemukan(kata(bobot={"U1": SEMBILAN}, **angka(SEMBILAN)))

    def test_tanpa_ikm(self) -> None:
        """Where no index follows, weighted means are still compared."""
        laporan = attrs.evolve(
            kata(bobot=Fraction("0.11"), tertimbang={"U2": Decimal("0.3889")}), nilai=nilai()[1:]
        )

        assert "SKM-IKM-030" in ditemukan(laporan)

    def test_laporan_skm(self) -> None:
        """A survey report has a legend too."""
        assert ["SKM-IKM-031"] == ditemukan(kata_skm(bobot=Fraction("0.11")))

    @given(
        st.sampled_from(["1/9", "0.11", "0.111", "0.1111"]),
        st.sampled_from(Bobot),
        st.lists(st.integers(200, 400), min_size=9, max_size=9),
        st.booleans(),
    )
    def test_keterangan_benar_tidak_dibantah(
        self, tertulis: str, dinyatakan: Bobot, total: list[int], cetak: bool
    ) -> None:
        """Figures made with the legend's weight never speak against it, whatever is declared."""
        jumlah = sum(Fraction(t, 100) for t in total) * Fraction(tertulis)
        isi = zip(TOTAL, total, strict=True)
        laporan = attrs.evolve(
            kata(
                bobot=Fraction(tertulis),
                tertimbang={
                    k: round_half_up(Fraction(t, 100) * Fraction(tertulis), 4)
                    for k, t in zip(TOTAL, total, strict=True)
                },
                jumlah_tertimbang=round_half_up(jumlah, 3),
                ikm=round_half_up(25 * jumlah, 2),
            ),
            konvensi=Konvensi(bobot=dinyatakan),
            nilai=tuple(
                NilaiUnsur(kode=k, nrr=Decimal(t).scaleb(-2))
                if cetak
                else NilaiUnsur(kode=k, total=t, n=100)
                for k, t in isi
            ),
        )

        assert [] == temukan("SKM-IKM-030", laporan)

    @given(
        st.sampled_from(["0.11", "0.12", "1/8", "0.1"]),
        st.sampled_from([Bobot.PER_K, Bobot.TIGA_DESIMAL]),
        st.lists(st.integers(200, 400), min_size=9, max_size=9),
    )
    def test_keterangan_lain_ditemukan(
        self, tertulis: str, dipakai: Bobot, total: list[int]
    ) -> None:
        """A legend that none of the figures follows is found, with the weight they do follow."""
        konvensi = Konvensi(bobot=dipakai)
        isi = tuple(NilaiUnsur(kode=k, total=t, n=100) for k, t in zip(TOTAL, total, strict=True))
        ikm = hitung_ikm(isi, konvensi=konvensi)
        laporan = attrs.evolve(
            kata(
                bobot=Fraction(tertulis),
                tertimbang={u.kode: round_half_up(u.tertimbang, 4) for u in ikm.unsur},
                ikm=ikm.cetak,
            ),
            konvensi=konvensi,
            nilai=isi,
        )
        sebut = {Bobot.PER_K: "1/9", Bobot.TIGA_DESIMAL: "0,111"}[dipakai]

        assert f"mengikuti bobot {sebut}." in pesan("SKM-IKM-030", laporan)


class TestTabel:
    """The table of classes is held against those of the rule sets."""

    @pytest.mark.parametrize("edisi", skm.regulasi.EDISI)
    @pytest.mark.parametrize("konversi", [True, False])
    def test_tabel_sendiri(self, edisi: str, konversi: bool) -> None:
        """The rule set's own table, converted or not, however classes and dashes are written."""
        baris = muat(edisi).tabel_mutu
        tabel = {
            f"{b.mutu} / {b.kinerja}": " - ".join(
                str(round_half_up(u, 4)).replace(".", ",")
                for u in ((b.batas_bawah, b.batas_atas) if konversi else (b.ni_bawah, b.ni_atas))
            )
            for b in baris
        }
        laporan = attrs.evolve(kata(interval=tabel), regulasi=edisi)

        assert [] == temukan("SKM-IKM-032", laporan)

    def test_kep_25(self) -> None:
        """The table of KEP/25 is called by its name, with what it makes of the index."""
        teks = pesan("SKM-IKM-032", kata(interval=LAMA, ikm=Decimal("87.33")))

        assert (
            "adalah tabel PermenPANRB Nomor 16 Tahun 2014 atau KEP/25/M.PAN/2/2004 (A 81,26–100,00)"
            ", bukan tabel PermenPANRB Nomor 14 Tahun 2017 yang disebut laporan. Menurut tabel itu "
            "IKM 87,33 bermutu A, menurut peraturan B. Pakai tabel"
        ) in teks

    @pytest.mark.parametrize(
        ("huruf", "aturan"),
        [
            # All letters are read off the old table: SKM-IKM-017 says so, and nothing else does.
            ({"mutu_ikm": "A"}, {"SKM-IKM-017"}),
            ({"mutu": {"U3": "B", "U5": "B"}}, {"SKM-IKM-017"}),
            # Some are, or none: then it is the table.
            ({"mutu_ikm": "A", "mutu": {"U3": "C"}}, {"SKM-IKM-011", "SKM-IKM-032"}),
            ({"mutu_ikm": "B", "mutu": {"U3": "C"}}, {"SKM-IKM-032"}),
            ({}, {"SKM-IKM-032"}),
        ],
    )
    def test_satu_sebab_satu_temuan(self, huruf: Any, aturan: set[str]) -> None:
        """An old table is told once: of all letters by SKM-IKM-017, else of the table."""
        assert aturan == {*ditemukan(kata(interval=LAMA, **huruf))}

    def test_tempat_tabel_lama(self) -> None:
        """Beside an old table the rule set is looked at first, then the letters that follow it."""
        laporan = kata(interval=LAMA, mutu={"U2": "A", "U3": "C"}, mutu_ikm="A")
        (satu,) = temukan("SKM-IKM-032", laporan)

        assert ["$.regulasi", "$.tercantum.mutu.U2", "$.tercantum.mutu_ikm"] == [
            t.lokasi for t in satu.terkait
        ]

    def test_huruf_mengikuti_tabel(self) -> None:
        """Letters that follow a table of nobody's are named with their places."""
        laporan = kata(
            interval={**BAKU, "A": "79,00–100,00"},
            mutu={"U5": "A", "U3": "C", "U6": "A"},
            mutu_ikm="A",
        )
        (satu,) = temukan("SKM-IKM-032", laporan)

        assert "Huruf U5 dan unit pelayanan mengikuti tabel itu." in satu.pesan
        assert ["$.tercantum.mutu.U5", "$.tercantum.mutu_ikm"] == [t.lokasi for t in satu.terkait]

    @pytest.mark.parametrize(
        ("ubah", "teks"),
        [
            ({"B": "76,61–88,20"}, "nilai antara 88,20 dan 88,31 tidak memiliki kelas."),
            ({"B": "76,60–88,30"}, "B dan C bertumpang tindih pada 76,60."),
            ({"E": "0–24,99"}, '"E" 0–24,99 bukan kelas peraturan.'),
            ({"Cukup Baik": "1–2"}, '"Cukup Baik" 1–2 bukan kelas peraturan'),
            ({"Baik": "1–2"}, "B 1–2, seharusnya 76,61–88,30"),
            ({"B": "90–99"}, "menurut peraturan B."),
            ({"B": "88–88,30"}, "Menurut tabel itu IKM 87,33 tidak memiliki mutu, menurut"),
        ],
    )
    def test_cela(self, ubah: Mapping[str, str], teks: str) -> None:
        """Each fault of a table is said in its own words."""
        assert teks in pesan("SKM-IKM-032", kata(interval={**BAKU, **ubah}))

    def test_kelas_asing(self) -> None:
        """What lies in a class of nobody's has the letter of the other one."""
        teks = pesan("SKM-IKM-032", kata(interval={**BAKU, "Istimewa": "80–90"}))

        assert 'B dan "Istimewa"' not in teks
        assert "Menurut tabel itu" not in teks
        assert '"Istimewa" 80–90 bukan kelas peraturan' in teks

    def test_kelas_hilang(self) -> None:
        """A class that is not there is missed; without an index nothing is said of one."""
        laporan = attrs.evolve(
            kata(interval={k: v for k, v in BAKU.items() if k != "D"}), nilai=nilai()[1:]
        )

        assert "2017: D tidak ada, seharusnya 25,00–64,99. Pakai" in pesan("SKM-IKM-032", laporan)

    def test_dari_atas_ke_bawah(self) -> None:
        """Ends may be printed best first."""
        tabel = {k: "–".join(reversed(v.split("–"))) for k, v in BAKU.items()}

        assert [] == ditemukan(kata(interval=tabel))

    def test_nilai_interval(self) -> None:
        """On the answer scale the table of the law has three and four decimals."""
        tabel = {"A": "3,54–4,00", "B": "3,07–3,53", "C": "2,60–3,06", "D": "1,00–2,59"}
        teks = pesan("SKM-IKM-032", kata(interval=tabel))

        assert "A 3,54–4,00, seharusnya 3,5324–4,00; B 3,07–3,53, seharusnya 3,0644–3,532;" in teks
        assert "nilai antara 3,53 dan 3,54 tidak memiliki kelas" in teks

    def test_tabel_baru_pada_laporan_lama(self) -> None:
        """A report of 2012 with the table of 2017 is judged by the decree it names."""
        kode = [f"U{i}" for i in range(1, 15)]
        laporan = attrs.evolve(
            kata(interval=BAKU),
            regulasi="kep-25-m-pan-2-2004",
            periode=PeriodeLaporan(survei=Periode(tahun=2012), tindak_lanjut=Periode(tahun=2013)),
            nilai=tuple(NilaiUnsur(kode=k, total=300, n=100) for k in kode),
        )
        (satu,) = temukan("SKM-IKM-032", laporan)

        assert "adalah tabel PermenPANRB Nomor 14 Tahun 2017 (A 88,31–100,00)" in satu.pesan
        assert "kep-25-m-pan-2-2004" == satu.kutipan.regulasi

    @given(
        st.sampled_from([*BAKU]),
        st.sampled_from([0, 1]),
        st.integers(-2000, 2000).filter(bool),
    )
    def test_batas_berubah(self, kelas: str, ujung: int, geser: int) -> None:
        """Any end that is not the law's is found, and named with what it should be."""
        batas = [Decimal(b.replace(",", ".")) for b in BAKU[kelas].split("–")]
        batas[ujung] += Decimal(geser).scaleb(-2)
        assume(0 <= batas[0] <= batas[1])
        tabel = {**BAKU, kelas: "–".join(str(b).replace(".", ",") for b in batas)}

        assert f"{kelas} {tabel[kelas]}, seharusnya {BAKU[kelas]}" in pesan(
            "SKM-IKM-032", kata(interval=tabel)
        )


class TestSkala:
    """The scale is that of the rule set."""

    @pytest.mark.parametrize("skala", ["1–4", "1 s.d. 4", "1 sampai dengan 4", "25,00-100"])
    def test_sama(self, skala: str) -> None:
        """However it is written, converted or not."""
        assert [] == ditemukan(kata(skala=skala))

    @pytest.mark.parametrize("skala", ["1–5", "0–4", "4–1", "25–4"])
    def test_lain(self, skala: str) -> None:
        """Anything else is found."""
        assert ["SKM-IKM-033"] == ditemukan(kata(skala=skala))

    def test_seharusnya(self) -> None:
        """What the scale should be is said."""
        (satu,) = (t for t in periksa(kata(skala="1–5")) if t.aturan == "SKM-IKM-033")

        assert "Skala tercantum 1–5, seharusnya 1–4 menurut" in satu.pesan


@pytest.mark.parametrize(
    ("isi", "lokasi", "kode"),
    [
        ({"bobot": "0,11 %"}, ".bobot", "bukan-pecahan"),
        ({"bobot": 0.11}, ".bobot", "bukan-pecahan"),
        ({"bobot": {"U0": SEMBILAN}}, ".bobot.U0", "kode-unsur"),
        ({"bobot": {"U1": True}}, ".bobot.U1", "bukan-pecahan"),
        ({"interval": {"A": "88,31"}}, ".interval.A", "bukan-interval"),
        ({"interval": {"A": "88,31–100 %"}}, ".interval.A", "bukan-interval"),
        ({"interval": {" ": "1–2"}}, '.interval[" "]', "kosong"),
        ({"interval": "A"}, ".interval", "bukan-tabel"),
        ({"skala": "1 dan 4"}, ".skala", "bukan-interval"),
        ({"skala": 4}, ".skala", "bukan-teks"),
    ],
)
def test_ditolak(isi: dict[str, Any], lokasi: str, kode: str) -> None:
    """What cannot be a weight or an interval is refused in its place."""
    with pytest.raises(DataError) as salah:
        Tercantum(**isi)

    assert [(lokasi, kode)] == [(m.lokasi, m.kode) for m in salah.value.masalah]


def test_dari_berkas(tmp_path: Path) -> None:
    """A file says all of it; both forms of the weight are read, and null is nothing."""
    isi = skm.ke_toml(TL) + '\n[tercantum]\nbobot = "0,11"\nskala = "1-4"\n'
    isi += '[tercantum.interval]\nA = "88,31–100,00"\n'
    jalur = tmp_path / "laporan.toml"
    jalur.write_text(isi, "utf-8")
    terbaca = skm.baca(jalur)
    assert isinstance(terbaca, LaporanTindakLanjut)

    assert Fraction("0.11") == terbaca.tercantum.bobot
    assert {"A": "88,31–100,00"} == dict(terbaca.tercantum.interval)
    jalur.write_text(isi.replace('"0,11"', '{ U1 = "1/9" }'), "utf-8")
    assert {"U1": SEMBILAN} == skm.baca(jalur).tercantum.bobot
    jalur = tmp_path / "laporan.json"
    nihil = '"tercantum": {"bobot": null}, "rtl"'
    jalur.write_text(skm.ke_json(tl(nilai=nrr())).replace('"rtl"', nihil, 1), "utf-8")
    assert None is skm.baca(jalur).tercantum.bobot


def test_salah_pada_berkas(tmp_path: Path) -> None:
    """What is wrong in a file is said with line, place, what was found and what would do."""
    jalur = tmp_path / "laporan.toml"
    jalur.write_text(skm.ke_toml(TL) + '\n[tercantum]\nskala = "1 4"\nbobot = 0.11\n', "utf-8")
    with pytest.raises(DataError) as salah:
        skm.baca(jalur)
    semua = {m.lokasi: skm.pesan.kalimat(m) for m in salah.value.masalah}
    bobot, skala = semua["$.tercantum.bobot"], semua["$.tercantum.skala"]

    assert ":89: $.tercantum.bobot" in bobot
    assert 'ditemukan 0.11. Tulis seperti "1/9" atau "0,11".' in bobot
    assert ":88: $.tercantum.skala" in skala
    assert 'ditemukan "1 4". Tulis seperti "88,31–100,00".' in skala
