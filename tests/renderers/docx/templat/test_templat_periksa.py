"""Checking a template: everything wrong with it at once, each with its place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dokumen import Dokumen
from templat_uji import badan, p, tabel, templat_asal, ubah

import skm
from skm.errors import DataError
from skm.pesan import kalimat
from skm.renderers.docx.bawaan import templat
from skm.renderers.docx.filter import FILTER
from skm.renderers.docx.jenis.semua import JENIS_WORD
from skm.renderers.docx.konteks import konteks
from skm.renderers.docx.templat import periksa as templat_periksa
from skm.renderers.docx.templat.contoh import contoh_naskah
from skm.renderers.docx.templat.induk import HasilPeriksa, bekal, periksa_templat
from skm.renderers.docx.templat.nama import PohonNama, nama_templat, pohon_nama
from skm.renderers.docx.templat.siap import siapkan
from skm.renderers.docx.templat.tag import BacaanTag, baca_tag

AKAR = Path(__file__).parents[4]
JENIS = ("tindak-lanjut", "skm")
HANYA_SKM = "naskah.grafik[]"

ISI = (
    "{{ paragraf.hasil_survei }}{{ paragraf.rencana }}{{ paragraf.realisasi }}"
    "{{ daftar.kesimpulan }}{{ tanda_tangan.nama }}"
)


def baca(isi: bytes, jenis: str = "tindak-lanjut") -> BacaanTag:
    """Return what reading alone finds."""
    return baca_tag(siapkan(isi), jenis)


def temuan(*paragraf: str) -> list[tuple[str, str, str, str]]:
    """Return code, place, what was found and what comes near, without what is missing."""
    return [
        (m.kode, m.lokasi.partition(" (")[0], m.ditemukan, m.saran)
        for m in baca(badan("".join(paragraf))).masalah
        if m.kode != "templat-wajib"
    ]


class TestBawaan:
    """The shipped templates."""

    @pytest.mark.parametrize("jenis", JENIS)
    def test_tanpa_masalah(self, jenis: str) -> None:
        """They are sound, and every difficult report comes out well."""
        (hasil,) = periksa_templat(templat(jenis), (jenis,))

        assert ((), ()) == (hasil.masalah, hasil.catatan)
        assert 4 == len(hasil.berhasil)
        assert hasil.contoh == hasil.berhasil

    @pytest.mark.parametrize("jenis", JENIS)
    def test_enak_disunting(self, jenis: str) -> None:
        """Every tag is in one run, and has its paragraph or its row for itself."""
        isi = Dokumen(templat(jenis))
        utuh = [t.text or "" for t in isi.cari("//w:t")]

        assert all(t.count("{{") == t.count("}}") for t in utuh)
        assert all(t.count("{%") == t.count("%}") for t in utuh)
        assert not [
            t for t in siapkan(templat(jenis)).tag if t.pecah or (t.lain and t.buka == "{%")
        ]

    def test_umum_untuk_keduanya(self) -> None:
        """One that takes chapters as they come does for both kinds of report."""
        semua = periksa_templat(templat("skm"), JENIS)

        assert [()] * 2 == [h.masalah for h in semua]


class TestTag:
    """What reading the tags finds."""

    @pytest.mark.parametrize(
        ("isi", "harapan"),
        [
            ("{{ sampul.jdul }}", ("templat-nama", "sampul.jdul", "sampul.judul")),
            ("{{ sampull.judul }}", ("templat-nama", "sampull", "sampul")),
            ("{{ judul }}", ("templat-nama", "judul", "sampul.judul")),
            ("{{ sampul['jdul'] }}", ("templat-nama", "sampul.jdul", "sampul.judul")),
            ("{{ tabel.rtl.baris.kegiatan }}", ("templat-daftar", "tabel.rtl.baris.kegiatan", "")),
            (
                "{{ tabel.rtl.baris[0].kgiatan }}",
                ("templat-nama", "tabel.rtl.baris[].kgiatan", "tabel.rtl.baris[].kegiatan"),
            ),
            ("{{ (tabel.rtl.baris|first).x }}", ("templat-nama", "tabel.rtl.baris[].x", "")),
            ("{{ sampul.judul|uper }}", ("templat-filter", "uper", "upper")),
            ("{{ sampul.logo|gambr(1, 2) }}", ("templat-filter", "gambr", "gambar")),
            ("{{ sampul.judul + }}", ("templat-tulisan", "{{ sampul.judul + }}", "")),
            ("{{ sampul.judul", ("templat-tanda-lepas", "{{ sampul.judul", "")),
            ("sampul.judul }}", ("templat-tanda-lepas", "}}", "")),
            ("{% if sampul.logo %}", ("templat-pasangan", "{% if sampul.logo %}", "")),
            ("{% endfor %}", ("templat-pasangan", "{% endfor %}", "")),
            ("{% else %}", ("templat-pasangan", "{% else %}", "")),
            ("{% edfor %}", ("templat-tag", "edfor", "endfor")),
            ("{% include 'x' %}", ("templat-tag", "include", "")),
            ("{% gabung sampul.unit %}", ("templat-luar-tabel", "{% gabung sampul.unit %}", "")),
            ("{%tr if sampul %}{%tr endif %}", ("templat-luar-tabel", "{%tr if sampul %}", "")),
            ("{%p if sampul %}lagi", ("templat-lain", "{%p if sampul %}", "")),
        ],
    )  # fmt: skip
    def test_satu(self, isi: str, harapan: tuple[str, str, str]) -> None:
        """Each slip with what was found, and what may have been meant."""
        kode, ditemukan, saran = harapan

        assert (kode, "paragraf ke-2", ditemukan, saran) in temuan(p("awal"), p(isi))

    @pytest.mark.parametrize(
        "isi",
        [
            "{{ sampul.judul|upper }}{{ sampul.judul.upper() }}",
            "{% for baris in tabel.rtl.baris %}{{ loop.index }}{{ baris.kegiatan }}{% endfor %}",
            "{% for baris in tabel.rtl.baris|selectattr('tebal') %}{{ baris.no }}{% endfor %}",
            "{% for k, v in tabel.rtl.kolom.items() %}{{ k }}{{ v }}{% endfor %}",
            "{% for b in naskah.bab + naskah.lampiran if b.isi %}{{ b.judul }}{% endfor %}",
            "{% for b in naskah.tabel %}{% for x in b.baris %}{{ x.apa }}{% endfor %}{% endfor %}",
            "{% set s = sampul %}{{ s.judul }}{% set a, b = 1, 2 %}{{ a }}",
            "{% if x is defined %}ada{% elif sampul.logo %}{% else %}{% endif %}",
            "{{ sampul.judul if sampul.logo else sampul.unit }}{{ sampul.logo or 'x' }}",
            "{% if not tabel.rtl and 1 + 2 > -3 * 4 %}{% endif %}{{ 'a' ~ sampul.unit }}",
            "{# catatan {{ x }} #}{{ “a” }}{{ paragraf.penutup[0] }}{{ 'ab'[:1]|join }}",
        ],
    )
    def test_yang_benar(self, isi: str) -> None:
        """Nothing is found in what is right."""
        assert [] == temuan(p(isi))

    def test_semua_sekaligus(self) -> None:
        """Ten slips, ten messages, in the order of the document."""
        hasil = temuan(
            p("{{ sampul.jdul }}"),
            p("{%p for teks in paragraf.penutp %}"),
            p("{{ teks|uper }}"),
            p("{%p endif %}"),
            tabel(
                ("{%tr for baris in tabel.rtl.baris %}", ""),
                ("{{ baris.kegiatn }}", "{{ bars.no }}"),
                ("{%p endfor %}", ""),
            ),
            p("{{ tanda_tangan.nma }}"),
        )

        assert [
            ("templat-nama", "paragraf ke-1", "sampul.jdul", "sampul.judul"),
            ("templat-nama", "paragraf ke-2", "paragraf.penutp", "paragraf.penutup"),
            ("templat-filter", "paragraf ke-3", "uper", "upper"),
            ("templat-pasangan", "paragraf ke-4", "{%p endif %}", ""),
            (
                "templat-nama",
                "tabel 1, baris 2, sel 1",
                "tabel.rtl.baris[].kegiatn",
                "tabel.rtl.baris[].kegiatan",
            ),
            ("templat-nama", "tabel 1, baris 2, sel 2", "bars", "baris"),
            ("templat-wadah", "tabel 1, baris 3, sel 1", "{%p endfor %}", ""),
            ("templat-nama", "paragraf ke-5", "tanda_tangan.nma", "tanda_tangan.nama"),
            (
                "templat-pasangan",
                "paragraf ke-2",
                "{%p for teks in paragraf.penutp %}",
                "",
            ),
        ] == hasil

    def test_pasangan_yang_terlewat(self) -> None:
        """What is still open inside is told where it was opened."""
        hasil = temuan(
            p("{% for a in paragraf.penutup %}"), p("{% if a %}"), p("{% endfor %}"), p("{{ a }}")
        )

        assert [
            ("templat-pasangan", "paragraf ke-3", "{% endfor %}", ""),
            ("templat-pasangan", "paragraf ke-2", "{% if a %}", ""),
            ("templat-di-luar", "paragraf ke-4", "a", ""),
        ] == [(k, t, d, "") for k, t, d, _ in hasil]

    def test_satu_baris(self) -> None:
        """A row cannot both open and close what repeats it."""
        hasil = temuan(tabel(("{%tr for b in tabel.rtl.baris %}", "{%tr endfor %}")))

        assert ["templat-satu-baris"] == [k for k, *_ in hasil]

    def test_catatan(self) -> None:
        """A tag in two looks, and tracked changes, are remarks."""
        pecah = (
            "<w:p><w:r><w:t>{{ sampul.</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>judul }}</w:t>"
            '</w:r><w:ins w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'
        )
        polos = pecah.replace("<w:b/>", '<w:lang w:val="id-ID"/>').replace("w:ins", "w:smartTag")
        kode = [m.kode for m in baca(badan(pecah)).catatan]

        assert {"templat-pecah", "templat-perubahan"} <= set(kode)
        assert not {"templat-pecah"} & {m.kode for m in baca(badan(polos)).catatan}

    def test_rupa_bernama_relatif(self) -> None:
        """Looks are compared also in a namespace that is no address, which canonical XML is not."""
        sifat = '<w:rPr><x:a xmlns:x="relatif" x:b="{}"/></w:rPr>'
        for lain, pecah in (("1", False), ("2", True)):
            isi = (
                f"<w:p><w:r>{sifat.format('1')}<w:t>{{{{ sampul.</w:t></w:r>"
                f"<w:r>{sifat.format(lain)}<w:t>judul }}}}</w:t></w:r></w:p>"
            )
            kode = [m.kode for m in baca(badan(isi)).catatan]

            assert pecah is ("templat-pecah" in kode)

    def test_jam(self) -> None:
        """A field that prints the clock is a remark."""
        isi = badan('<w:p><w:fldSimple w:instr=" DATE \\@ dd "/></w:p>')

        assert ["templat-jam"] == [
            m.kode for m in baca(isi).catatan if m.kode != "templat-tak-dipakai"
        ]

    def test_halaman(self) -> None:
        """Where Word has noted where pages begin, the page is told."""
        isi = badan(
            p("a")
            + p("b").replace("<w:t ", "<w:lastRenderedPageBreak/><w:t ")
            + p("{{ sampul.jdul }}")
        )

        assert baca(isi).masalah[0].lokasi.endswith("halaman 2)")

    def test_tabel_dalam_tabel(self) -> None:
        """A table within a cell is counted there."""
        dalam = tabel(("a", "{{ x }}"))
        isi = tabel(("1", "2"), ("3", "4")).replace(p("4"), dalam + p("{{ y }}"))
        hasil = [(t, d) for _, t, d, _ in temuan(p("awal"), tabel(("0",)), isi)]

        assert [
            ("tabel 2, baris 2, sel 2, tabel 1 di dalamnya, baris 1, sel 2", "x"),
            ("tabel 2, baris 2, sel 2", "y"),
        ] == hasil


class TestIsi:
    """What a document must show."""

    @pytest.mark.parametrize("jenis", JENIS)
    def test_wajib(self, jenis: str) -> None:
        """An empty template lacks everything a report must show."""
        hasil = [m.ditemukan for m in baca(badan(p("a")), jenis).masalah]

        assert [w.removesuffix(".baris[]") for w in JENIS_WORD[jenis].wajib] == hasil

    @pytest.mark.parametrize("jenis", JENIS)
    def test_satu_hilang(self, jenis: str) -> None:
        """Without its signature the shipped template lacks just that."""
        isi = ubah(("{{ tanda_tangan.nama }}", "Nama"), jenis=jenis)

        assert ["tanda_tangan.nama"] == [m.ditemukan for m in baca(isi, jenis).masalah]

    def test_tak_dipakai_dan_tanpa_gaya(self) -> None:
        """What the template leaves out, and styles it needs and lacks, are remarks."""
        isi = badan(
            p(ISI) + p("{{p tabel.unsur|tabel(155) }}"),
            lain={"word/styles.xml": {'w:styleId="TabelLaporan"': 'w:styleId="Lain"'}},
        )
        hasil = baca(isi)
        catatan = {m.kode: m.ditemukan for m in hasil.catatan}

        assert ["tabel.rtl", "tabel.realisasi", "tabel.strategi"] == [
            m.ditemukan for m in hasil.masalah
        ]
        assert "paragraf.penutup" in catatan["templat-tak-dipakai"]
        assert "TabelLaporan" in catatan["templat-gaya"]


class TestUji:
    """Filling in difficult reports."""

    def periksa(self, isi: bytes, jenis: str = "tindak-lanjut") -> HasilPeriksa:
        return periksa_templat(isi, (jenis,))[0]

    def test_bagian_yang_tidak_selalu_ada(self) -> None:
        """A table that a report may lack is found missing, and by which report."""
        hasil = self.periksa(ubah(("{%p if tabel.strategi %}", "{%p if sampul %}")))
        (m,) = {m.kode: m for m in hasil.masalah}.values()

        assert ("templat-kosong", "hanya survei") == (m.kode, m.berkas)
        assert ("lengkap", "teks sulit", "panjang") == hasil.berhasil
        assert "{{ tabel.strategi.nomor }}" == m.ditemukan

    def test_satu_akhir_kurang(self) -> None:
        """What is left open is told once, not again at an end far below."""
        asli = "{{ sampul.judul }}"
        (hasil,) = periksa_templat(
            ubah((asli, f"{asli}{{% if sampul.tahun %}}")), ("tindak-lanjut",)
        )

        assert [("templat-pasangan", "{% if sampul.tahun %}")] == [
            (m.kode, m.ditemukan) for m in hasil.masalah
        ]

    def test_rentang_bukan_bilangan(self) -> None:
        """Nor may a cell span so many columns as no number tells."""
        for isi, baik in (("sampul.judul", False), ("0", False), ("2", True)):
            templat = badan(tabel((f"{{% colspan {isi} %}}a",)))

            assert baik is ("templat-rentang" not in self.periksa_di_sini(templat))

    def test_sel_tanpa_paragraf(self) -> None:
        """A cell that would be left without a paragraph, which Word calls damaged."""
        sel = p("{%p if sampul.logo %}") + p("b") + p("{%p endif %}")
        isi = badan(tabel(("a",)).replace(p("a"), sel))

        assert "templat-sel" in self.periksa_di_sini(isi)
        assert "templat-sel" not in self.periksa_di_sini(badan(tabel(("a",))))

    def periksa_di_sini(self, isi: bytes) -> list[str]:
        contoh = {"tindak-lanjut": [(n, bekal(x)) for n, x in contoh_naskah("tindak-lanjut")[:2]]}
        batas = {"detik": 300, "cpu": 60, "memori": 2**28, "keluaran": 2**24}
        hasil, _ = templat_periksa.periksa({"templat": isi, "contoh": contoh}, batas)
        return [m["kode"] for m in hasil["hasil"]["tindak-lanjut"]["masalah"]]

    def test_di_sini(self) -> None:
        """The work of the child, done in this process: reading and filling in agree."""
        kode = self.periksa_di_sini(ubah(("{{ sampul.judul }}", "{{ sampul.jdul }}")))

        assert ["templat-nama"] == kode

    def test_terlarang_tidak_dicoba(self) -> None:
        """What reaches out is not even tried."""
        isi = badan('<w:p><w:fldSimple w:instr="DDE x"/></w:p>')
        hasil = self.periksa(isi)

        assert "templat-terlarang" == hasil.masalah[0].kode
        assert () == hasil.berhasil

    def test_bukan_docx(self) -> None:
        """What is no Word file is no template to check."""
        with pytest.raises(DataError, match="ZIP"):
            periksa_templat(b"x", JENIS)

    @pytest.mark.parametrize("jenis", JENIS)
    def test_contoh(self, jenis: str) -> None:
        """The difficult reports are deterministic, and can be rendered in every format."""
        for (nama, satu), (_, dua) in zip(contoh_naskah(jenis), contoh_naskah(jenis), strict=True):
            assert satu == dua, nama
            assert skm.cetak(satu, "markdown").content


def jalan(nilai: Any, awal: str = "") -> Iterator[str]:
    """Yield every path in a context."""
    if isinstance(nilai, dict):
        for k, v in nilai.items():
            sini = f"{awal}.{k}" if awal else str(k)
            yield sini
            yield from jalan(v, sini)
    elif isinstance(nilai, list):
        for v in nilai:
            yield from jalan(v, f"{awal}[]")


def dikenal(akar: PohonNama, satu: str) -> bool:
    kini = akar
    for langkah in satu.split("."):
        polos = langkah.removesuffix("[]")
        if polos not in kini.anak:
            return kini.bebas
        kini = kini.anak[polos]
        if langkah.endswith("[]"):
            if kini.butir is None:
                return False
            kini = kini.butir
    return True


class TestNama:
    """The table of names is what a template really sees."""

    @pytest.mark.parametrize("jenis", JENIS)
    def test_semua_yang_ada_dikenal(self, jenis: str) -> None:
        """Nothing is in the context that the table does not name."""
        semua = [n for _, n in contoh_naskah(jenis)]
        semua += [
            skm.susun(skm.baca(j))
            for j in sorted((AKAR / "examples").glob("*/laporan.toml"))
            if skm.baca(j).JENIS == jenis
        ]
        asing = {
            j for n in semua for j in jalan(konteks(n)[0]) if not dikenal(pohon_nama(jenis), j)
        }

        assert set() == asing

    @pytest.mark.parametrize("jenis", JENIS)
    def test_semua_yang_dikenal_ada(self, jenis: str) -> None:
        """Nothing is in the table that no report has."""
        ada = {j for _, n in contoh_naskah(jenis) for j in jalan(konteks(n)[0])}
        tidak = {
            n.jalan
            for n in nama_templat(jenis)
            if n.jalan not in ada
            # A difficult report cannot bring pictures of its own.
            and ".lampiran[]" not in n.jalan
            and not (jenis == "tindak-lanjut" and n.jalan.startswith(HANYA_SKM))
            # Not every chapter holds a block of every kind.
            and not (n.jalan.startswith(("bab.", "naskah.depan")) and ".isi[]" in n.jalan)
        }

        assert set() == tidak

    @pytest.mark.parametrize("jenis", JENIS)
    def test_nama_tetap(self, jenis: str) -> None:
        """A name of the first two steps is there in every report, if only empty."""
        for _, naskah in contoh_naskah(jenis):
            data, _ = konteks(naskah)
            for nama in nama_templat(jenis):
                atas, _, bawah = nama.jalan.partition(".")
                if bawah and not set(".[") & set(bawah):
                    assert bawah in data[atas]
        assert set(JENIS_WORD) == set(JENIS)

    def test_filter_milik_kami_dipakai(self) -> None:
        """Every filter of ours is in the shipped template, or in one that names every part."""
        semua = "".join(
            t.teks
            for isi in (templat("skm"), templat_asal("tindak-lanjut"))
            for t in siapkan(isi).tag
        )

        assert [] == [f for f in FILTER if f"|{f}" not in semua]

    def test_kalimat(self) -> None:
        """Every message is whole, in Indonesian, with the tag it speaks of."""
        m = baca(badan(p("{{ sampul.jdul }}"))).masalah[0]

        assert (
            "paragraf ke-1: nama sampul.jdul pada {{ sampul.jdul }} tidak dikenal. "
            "Mungkin maksudnya sampul.judul."
        ) == kalimat(m)
