"""Templates from outside the package: filled in at arm's length, and never more than filled in."""

import io
import os
import random
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import attrs
import docx
import pytest
from dokumen import NS, Dokumen
from jinja2 import nodes
from PIL import Image
from templat_uji import NS_R, badan, hubungan, isi_sini, medan, p, rakit, tabel, templat_asal, ubah

import skm
from perkakas import keluhan_keutuhan, keluhan_openxml
from skm.errors import DataError
from skm.pesan import kalimat
from skm.renderers.docx.bahasa import TagDilarang, TerlaluBanyak, hitung_langkah
from skm.renderers.docx.bawaan import templat
from skm.renderers.docx.filter import LINGKUNGAN
from skm.renderers.docx.renderer import DocxOpsi
from skm.renderers.docx.templat import lapor as templat_lapor
from skm.renderers.docx.templat.bahaya import buka_paket
from skm.renderers.docx.templat.contoh import SULIT, contoh_naskah
from skm.renderers.docx.templat.induk import (
    MAKS_TEMPLAT,
    BatasTemplat,
    baca_masalah,
    cetak_di_kotak,
    jalankan_anak,
)

AKAR = Path(__file__).parents[4]
CONTOH = {
    "tindak-lanjut": AKAR / "examples" / "jateng-2024-tw1" / "laporan.toml",
    "skm": AKAR / "examples" / "sekadau-2019-s1" / "laporan.toml",
}


@pytest.fixture(scope="module")
def jateng() -> skm.Naskah:
    return skm.susun(skm.baca(CONTOH["tindak-lanjut"]))


def masalah(isi: bytes, naskah: skm.Naskah, batas: BatasTemplat | None = None) -> list[str]:
    """Return the codes of what is wrong with a template."""
    with pytest.raises(DataError) as salah:
        isi_sini(isi, naskah, batas)
    assert all(kalimat(m) for m in salah.value.masalah)
    return [m.kode for m in salah.value.masalah]


def satu_masalah(isi: bytes, naskah: skm.Naskah) -> skm.Masalah:
    with pytest.raises(DataError) as salah:
        isi_sini(isi, naskah)
    (m,) = salah.value.masalah
    return m


KOP = (
    '<w:hdr xmlns:w="{w}" xmlns:r="{r}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    "<w:r><w:t>{{{{ sampul.logo|gambar(20, 15) }}}}</w:t></w:r></w:p><w:p><w:r>"
    "<w:t>{{%p for teks in kop.baris %}}</w:t></w:r></w:p><w:p><w:r><w:t>{{{{ teks }}}}</w:t></w:r>"
    "</w:p><w:p><w:r><w:t>{{%p endfor %}}</w:t></w:r></w:p><w:p><w:r><w:t xml:space='preserve'>"
    "IKM {{{{ hasil.ikm }}}} ({{{{ hasil.mutu }}}})</w:t></w:r></w:p></w:hdr>"
).format(w=NS["w"], r=NS_R)


def berkop(nama: str = "header1.xml", xml: str = KOP) -> bytes:
    """Return the shipped template with a letterhead on every page but the cover."""
    jenis = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
    return ubah(
        (
            '<w:footerReference w:type="default" r:id="rId4"/>',
            '<w:headerReference w:type="default" r:id="rId88"/>'
            '<w:footerReference w:type="default" r:id="rId4"/>',
        ),
        lain={
            "[Content_Types].xml": {
                "</Types>": f'<Override PartName="/word/{nama}" ContentType="{jenis}"/></Types>'
            },
            "word/_rels/document.xml.rels": {
                "</Relationships>": f'<Relationship Id="rId88" Type="{NS_R}/header" '
                f'Target="{nama}"/></Relationships>'
            },
        },
        baru={f"word/{nama}": xml},
    )


def bergambar() -> bytes:
    """Return a template with a picture as large as may be."""
    gambar = b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(MAKS_TEMPLAT - 70_000)
    anggota = Dokumen(
        badan(
            p("{{ sampul.judul }}"),
            lain={
                "[Content_Types].xml": {
                    "</Types>": '<Default Extension="png" ContentType="image/png"/></Types>'
                },
                **hubungan("image", "media/besar.png", luar=False),
            },
        )
    ).anggota
    return rakit({**anggota, "word/media/besar.png": gambar})


LAMA = (
    "import sys, json\n"
    "kepala = json.loads(sys.stdin.buffer.readline())\n"
    "sys.path[:] = kepala['jalan']\n"
    "from skm.renderers.docx.templat import anak, lapor\n"
    "anak._batasi(kepala['batas'])\n"
    "{lapor}\n"
    "exec(compile('x = 7\\nx ** 30000000', '<template>', 'exec'))\n"
)
"""A process that goes on in C, as one that fills in a template might."""
BENANG = (
    "import sys, json, os, threading\n"
    "kepala = json.loads(sys.stdin.buffer.readline())\n"
    "sys.path[:] = kepala['jalan']\n"
    "from skm.renderers.docx.templat import anak\n"
    "mula, mulai = anak._maya(), threading.Event()\n"
    "threading.Thread(\n"
    "    target=lambda: (bytes(2**16), mulai.set(), threading.Event().wait()), daemon=True\n"
    ").start()\n"
    "mulai.wait()\n"
    "tumbuh = anak._maya() - mula\n"
    "threading.stack_size(2**28)\n"
    "anak._batasi(kepala['batas'])\n"
    "isi = bytes(100 * 2**20)\n"
    "os.write(1, json.dumps({'tumbuh': tumbuh, 'panjang': 0}).encode() + b'\\n')\n"
    "os._exit(0)\n"
)
"""A process that says how much address space a thread takes, and has memory left then."""
BATAS_LAMA = "{'detik': 300, 'cpu': 0.2, 'memori': 2**28}"


class TestKotak:
    """The process of its own."""

    @pytest.mark.parametrize("jenis", CONTOH)
    def test_byte_sama_dengan_di_sini(self, jenis: str) -> None:
        """The shipped template gives the same bytes there as here."""
        naskah = skm.susun(skm.baca(CONTOH[jenis]))
        sana = skm.cetak(naskah, "docx", DocxOpsi(templat=templat(jenis))).content

        assert skm.cetak(naskah, "docx").content == sana

    def test_dua_kali(self, jateng: skm.Naskah) -> None:
        """Twice in a row gives the same bytes."""
        isi = berkop()

        assert cetak_di_kotak(isi, jateng) == cetak_di_kotak(isi, jateng)

    def test_skrip_tanpa_penjaga(self, tmp_path: Path) -> None:
        """A script needs no ``__main__`` guard, and no folder or variable of its own matters."""
        skrip = tmp_path / "cetak.py"
        skrip.write_text(
            "import sys, skm\n"
            "from skm.renderers.docx.bawaan import templat\n"
            "from skm.renderers.docx.renderer import DocxOpsi\n"
            "print('sekali')\n"
            f"naskah = skm.susun(skm.baca({str(CONTOH['tindak-lanjut'])!r}))\n"
            "opsi = DocxOpsi(templat=templat(naskah.jenis))\n"
            "print(len(skm.cetak(naskah, 'docx', opsi).content))\n",
            encoding="utf-8",
        )
        (tmp_path / "json.py").write_text("raise SystemExit('wrong json')", encoding="utf-8")
        jadi = subprocess.run(
            [sys.executable, "-P", str(skrip)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )

        assert "sekali" == jadi.stdout.split()[0]
        assert 2 == len(jadi.stdout.split())
        assert {"cetak.py", "json.py"} == {j.name for j in tmp_path.iterdir()}

    @pytest.mark.parametrize(
        ("serangan", "batas"),
        [
            ("{% set a = sampul.judul %}" + "{% set a = a ~ a %}" * 60 + "{{ a }}", "pengulangan"),
            ("{% set a = 'aaaa' %}" + "{% set a = a|replace('a', a) %}" * 9 + "{{ a }}", "memori"),
            (
                "{% for a in 'aaaaaaaaaa' %}" * 5
                + "{{ paragraf.latar_belakang|join }}"
                + "{% endfor %}" * 5,
                "ukuran",
            ),
        ],
    )
    def test_tumbuh_tanpa_batas(self, jateng: skm.Naskah, serangan: str, batas: str) -> None:
        """What grows without end is stopped by that, long before its time is up, and is placed."""
        with pytest.raises(DataError) as salah:
            cetak_di_kotak(
                badan(p("awal") + p(serangan)), jateng, batas=BatasTemplat(detik=300, cpu=60)
            )
        (m,) = salah.value.masalah

        assert ("templat-batas", batas) == (m.kode, m.ditemukan)
        assert m.lokasi.startswith("paragraf ke-2")

    @pytest.mark.parametrize(
        "batas", [BatasTemplat(detik=3, cpu=60), BatasTemplat(detik=300, cpu=0.3)]
    )
    def test_waktu(self, jateng: skm.Naskah, batas: BatasTemplat) -> None:
        """So is what goes on too long, by the clock or in work."""
        lambat = (
            "{% set a = sampul.judul %}"
            + "{% set a = a ~ a %}" * 16
            + "{% for x in 'aaaaaaaaaa' %}" * 4
            + "{% if "
            + " or ".join(f"'q{i}' in a" for i in range(40))
            + " %}{% endif %}"
            + "{% endfor %}" * 4
        )
        with pytest.raises(DataError) as salah:
            cetak_di_kotak(badan(p("a") + p(lambat)), jateng, batas=batas)
        (m,) = salah.value.masalah

        assert ("templat-batas", "waktu") == (m.kode, m.ditemukan)
        assert m.lokasi.startswith("paragraf ke-2")

    @pytest.mark.skipif(sys.platform == "win32", reason="the timer is POSIX")
    @pytest.mark.parametrize(
        ("lapor", "lokasi", "tag"),
        [
            ("lapor.lapor_bagian({2: ('paragraf ke-2', '{{ x }}')})", "paragraf ke-2", "{{ x }}"),
            ("lapor.lapor_tahap('kepala halaman')", "kepala halaman", ""),
        ],
    )
    def test_satu_langkah_yang_lama(
        self, monkeypatch: pytest.MonkeyPatch, lapor: str, lokasi: str, tag: str
    ) -> None:
        """One step of C during which no thread can run is ended too, and its place told."""
        monkeypatch.setattr("skm.renderers.docx.templat.induk._BOOT", LAMA.format(lapor=lapor))
        with pytest.raises(DataError) as salah:
            jalankan_anak({"templat": b""}, BatasTemplat(detik=300, cpu=0.2), grafik=False)
        (m,) = salah.value.masalah

        assert ("templat-batas", "waktu", lokasi, tag) == (
            m.kode,
            m.ditemukan,
            m.lokasi,
            m.diharapkan,
        )

    @pytest.mark.skipif(sys.platform == "win32", reason="resource is POSIX")
    def test_tanpa_induk(self, tmp_path: Path) -> None:
        """A process whose parent has gone is ended by the system, after so much work."""
        diam = "import signal\nanak.faulthandler.unregister(signal.SIGPROF)\n"
        skrip = LAMA.format(lapor=diam + "signal.signal(signal.SIGPROF, signal.SIG_IGN)")
        skrip = skrip.replace("kepala['jalan']", "sys.path").replace("kepala['batas']", BATAS_LAMA)
        jadi = subprocess.run(
            [sys.executable, "-c", skrip], input=b"{}\n", capture_output=True, check=False
        )

        assert -jadi.returncode in (signal.SIGXCPU, signal.SIGKILL)

    @pytest.mark.skipif(sys.platform == "win32", reason="resource is POSIX")
    def test_tidak_dapat_membuka_berkas(self, tmp_path: Path) -> None:
        """Even code that ran there could open no file, and start no process."""
        skrip = (
            "import os, sys\n"
            "from skm.renderers.docx.templat import anak\n"
            "anak._siapkan(grafik=False)\n"
            "anak._batasi({'detik': 300, 'cpu': 60, 'memori': 2**27})\n"
            "gagal = []\n"
            "for kerja in (lambda: open('/etc/passwd'), lambda: open(sys.argv[1], 'w'),\n"
            "              lambda: os.system('true'), lambda: os.open('/etc/passwd', 0),\n"
            "              lambda: os.fork(), lambda: __import__('sqlite3')):\n"
            "    try:\n"
            "        kerja()\n"
            "    except (OSError, ImportError) as salah:\n"
            "        gagal.append(type(salah).__name__)\n"
            "print(len(gagal))\n"
            "print('x' * 10, flush=True)\n"
            "'a' * 2**28\n"
        )
        jadi = subprocess.run(
            [sys.executable, "-c", skrip, str(tmp_path / "hasil")],
            capture_output=True,
            text=True,
            check=False,
        )

        assert ["6", "x" * 10] == jadi.stdout.split()
        assert "MemoryError" in jadi.stderr
        assert not list(tmp_path.iterdir())

    def test_templat_terlalu_besar(self, jateng: skm.Naskah) -> None:
        """A huge file is not even sent there."""
        with pytest.raises(DataError, match="13 MB"):
            cetak_di_kotak(b"x" * 13 * 2**20, jateng)

    def test_templat_terbesar(self, jateng: skm.Naskah) -> None:
        """A template with a picture as large as may be is filled in: its limits agree."""
        isi = bergambar()

        assert MAKS_TEMPLAT - 100_000 < len(isi) <= MAKS_TEMPLAT
        assert "Laporan" == Dokumen(cetak_di_kotak(isi, jateng)).semua_teks

    @pytest.mark.skipif(sys.platform != "linux", reason="there address space is counted")
    def test_benang_tidak_dihitung(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Neither the stack of a thread nor what it may once need is memory of the template."""
        monkeypatch.setattr("skm.renderers.docx.templat.induk._BOOT", BENANG)
        hasil, _ = jalankan_anak({"templat": b""}, BatasTemplat(), grafik=False)

        assert hasil["tumbuh"] < 2**25

    @pytest.mark.skipif(sys.platform == "win32", reason="resource is POSIX")
    @pytest.mark.parametrize("memori", [10, 25, 45, 55, 65])
    def test_memori_habis(self, jateng: skm.Naskah, memori: int) -> None:
        """Wherever its memory ends, that is what is said, not what cleaning up stumbles over."""
        isi = bergambar()
        with pytest.raises(DataError) as salah:
            cetak_di_kotak(isi, jateng, batas=BatasTemplat(memori=memori * 2**20))

        assert [("templat-batas", "memori")] == [(m.kode, m.ditemukan) for m in salah.value.masalah]

    def test_python_tidak_ada(self, jateng: skm.Naskah, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without an interpreter to start there is a word for that."""
        for nilai in ("", "/tidak/ada/python"):
            monkeypatch.setattr(sys, "executable", nilai)
            with pytest.raises(DataError) as salah:
                cetak_di_kotak(templat_asal("tindak-lanjut"), jateng)

            assert ["templat-proses"] == [m.kode for m in salah.value.masalah]

    @pytest.mark.skipif(os.name == "nt", reason="no script is a program there")
    @pytest.mark.parametrize("akar", ["", "siap(); "])
    def test_beku(self, tmp_path: Path, akar: str) -> None:
        """A frozen program, beside which there is no Python, starts itself to fill one in."""
        (tmp_path / "kantor.docx").write_bytes(templat_asal("tindak-lanjut"))
        laporan = str(AKAR / "examples/jateng-2024-tw1/laporan.toml")
        program = tmp_path / "program"
        kepala = f"#!{sys.executable}\nimport sys\nsys.path[:] = {sys.path!r}\n"
        program.write_text(
            f"{kepala}sys.frozen, sys.executable = True, {str(program)!r}\n"
            "from skm.renderers.docx.templat.beku import siap\n"
            f"{akar}from skm.cli import main\nsys.exit(main())\n"
        )
        program.chmod(0o755)
        pilihan = ("--templat", "kantor.docx", "--paksa")
        for satu, nama in (([program], "beku"), ([sys.executable, "-m", "skm.cli"], "biasa")):
            subprocess.run(
                [*satu, "cetak", laporan, *pilihan, "-o", f"{nama}.docx"], cwd=tmp_path, check=True
            )

        beku, biasa = ((tmp_path / f"{n}.docx").read_bytes() for n in ("beku", "biasa"))
        assert biasa == beku

    def test_beku_lain(self, jateng: skm.Naskah, monkeypatch: pytest.MonkeyPatch) -> None:
        """One that does not say it is ready is not started anew, for it would do its usual work."""
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        monkeypatch.setattr(sys, "executable", "/bin/true")
        with pytest.raises(DataError) as salah:
            cetak_di_kotak(templat_asal("tindak-lanjut"), jateng)

        assert ["templat-proses"] == [m.kode for m in salah.value.masalah]

    def test_anak_mati(self, jateng: skm.Naskah, monkeypatch: pytest.MonkeyPatch) -> None:
        """A process that ends without an answer is told apart from one that was stopped."""
        for kode, harapan in (
            ("import os; os._exit(3)", "templat-proses"),
            (f"import os; os._exit({templat_lapor.WAKTU})", "templat-batas"),
            (f"import os; os._exit({templat_lapor.MEMORI})", "templat-batas"),
            ("print('bukan json')", "templat-proses"),
            ("print('{\"panjang\": 7}')", "templat-proses"),
        ):
            monkeypatch.setattr("skm.renderers.docx.templat.induk._BOOT", kode)
            with pytest.raises(DataError) as salah:
                cetak_di_kotak(templat_asal("tindak-lanjut"), jateng)

            assert [harapan] == [m.kode for m in salah.value.masalah]

    def test_jawaban_tidak_dipercaya(self) -> None:
        """Of an answer only the expected texts are taken, and no control character of them."""
        assert () == baca_masalah(None)
        assert () == baca_masalah([7, {"kode": "tidak-ada"}])
        (m,) = baca_masalah([{"kode": "templat-nama", "lokasi": "a\x1b[31mb", "baris": 7}])
        assert ("a [31mb", None) == (m.lokasi, m.baris)

    def test_jawaban_terlalu_panjang(
        self, jateng: skm.Naskah, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What it writes is not read without end."""
        monkeypatch.setattr(
            "skm.renderers.docx.templat.induk._BOOT",
            "import sys\nwhile True: sys.stdout.buffer.write(b'x' * 65536)",
        )
        with pytest.raises(DataError, match="more size"):
            jalankan_anak({"templat": b""}, BatasTemplat(detik=300, keluaran=1000), grafik=False)


ATRIBUT = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ sampul['__class__'] }}",
    "{{ sampul.__class__ }}",
    "{{ ().__class__ }}",
    "{{ '{0.__class__}'.format(sampul) }}",
    "{{ '{0.__class__}'.format_map(sampul) }}",
    "{{ sampul|attr('__class__') }}",
    "{{ sampul|map('attr', '__class__')|list }}",
    "{{ paragraf.latar_belakang.append(1) }}",
    "{{ paragraf.latar_belakang.pop() }}",
    "{{ sampul.update({}) }}",
    "{{ sampul.pop('judul') }}",
    "{{ 'x'.encode() }}",
    "{{ 'a'.join }}",
    "{% for g in tabel.rtl.baris|groupby('no') %}{{ g.__class__ }}{% endfor %}",
    "{% for a in naskah.bab %}{{ loop._iterable }}{% endfor %}",
    "{{ namespace(a=1) }}",
    "{{ lipsum }}",
    "{{ joiner() }}",
    "{{ self }}",
    "{{ caller() }}",
    "{{ dict(a=1) }}",
    "{% set sampul.judul = 1 %}",
]
BERKAS = [
    "{% include '/etc/passwd' %}",
    "{% import 'x' as y %}",
    "{% from 'x' import y %}",
    "{% extends 'x' %}",
    "{% block a %}{% endblock %}",
    "{{ 'file:///etc/passwd'|gambar(10, 10) }}",
    "{{ '/etc/passwd'|gambar(10, 10) }}",
    "{{ tabel.rtl|grafik(10, 10) }}",
]
BESAR = [
    "{% for i in range(10**9) %}{% endfor %}",
    "{% for i in range(1000000000) %}{% endfor %}",
    "{{ 'a'*10**10 }}",
    "{{ 'a' * 1000000000 }}",
    "{{ [1] * 1000000000 }}",
    "{{ 1000000000 * 1000000000 * 1000000000 }}",
    "{{ 9**9**9 }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ 'a'|center(1000000000) }}",
    "{{ 'a'.ljust(1000000000) }}",
    "{{ '{:1000000000}'.format(1) }}",
    "{{ [1]|batch(1000000000, 'x')|list }}",
    "{{ [1]|slice(1000000000)|list }}",
    "{{ 2|round(1000000000, 'floor') }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% for a in naskah.bab recursive %}{{ loop(naskah.bab) }}{% endfor %}",
    "{% for a in tabel.rtl.baris %}" * 9 + "x" + "{% endfor %}" * 9,
    "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "{% if " + " or ".join(f"'q{i}' in sampul.judul" for i in range(300)) + " %}{% endif %}",
    "{{ tabel.rtl|tabel(10000000000) }}",
    "{{ tabel.rtl|tabel(-1) }}",
    "{% set a = [1, 1] %}{% set b = [1, 1] %}"
    + "{% set a = [a, a] %}{% set b = [b, b] %}" * 40
    + "{% if a == b %}{% endif %}",
    "{% set a = (1, 1) %}" + "{% set a = (a, a) %}" * 40 + "{{ [a]|unique|list|length }}",
    "{{" * 20_000,
    "{{" * 150_000,
    "x{% " * 100_000,
    "{%p " * 100_000,
    "{%" + " " * 100_000 + "%}",
    "{{ 1 }}" * 6_000,
    "</w:t></w:r>" + "<w:r><w:t>{</w:t></w:r>" * 40_000 + "<w:r><w:t>",
    "</w:t></w:r>" + "<w:r><w:t>{</w:t></w:r>" * 100_000 + "<w:r><w:t>",
]
LAIN = [
    "{{ sampul.judul|safe }}",
    "{% autoescape false %}x{% endautoescape %}",
    "{% filter upper %}x{% endfilter %}",
    "{% call x() %}{% endcall %}",
    "{% with a = 1 %}{% endwith %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{{ sampul|pprint }}",
    "{{ sampul|tojson }}",
    "{{ naskah|random }}",
    "{{ {'a': 1} }}",
    "{{ 1 / 0 }}",
]


class TestSerangan:
    """A hostile template reaches neither files nor Python, and neither runs nor grows far."""

    @pytest.mark.parametrize("serangan", [*ATRIBUT, *BERKAS, *BESAR, *LAIN])
    def test_ditolak_dengan_tempatnya(self, jateng: skm.Naskah, serangan: str) -> None:
        """Whatever it tries, the message names the place; `benchmarks/templat.py` says how soon."""
        isi = badan(p("Surat", "Heading1") + p("Salam pembuka.") + p(serangan))
        with pytest.raises(DataError) as salah:
            isi_sini(isi, jateng)

        assert {"paragraf ke-3 (di bawah judul “Surat”, sesudah “Salam pembuka.”)"} == {
            m.lokasi for m in salah.value.masalah
        }
        assert all(m.kode.startswith("templat-") for m in salah.value.masalah)

    @pytest.mark.parametrize(
        "isi",
        [
            "<w:tbl><w:tblPr/><w:tr><w:tc>" + "x{% " * 20_000 + p("a") + "</w:tc></w:tr></w:tbl>",
            '<w:p><w:bookmarkStart w:id="5" w:name="{% if true %}"/></w:p>',
            "<w:p><w:r><w:delText>{{ sampul.judul</w:delText></w:r></w:p>",
        ],
    )
    def test_tag_di_luar_teks(self, jateng: skm.Naskah, isi: str) -> None:
        """Nor is there a tag where nobody looks for one."""
        m = satu_masalah(badan(p("a") + isi), jateng)

        assert "templat-tanda-lepas" == m.kode
        assert m.lokasi

    def test_kurung_milik_program_lain(self, jateng: skm.Naskah) -> None:
        """The braces of a citation manager's notes, and of identifiers, are no tags."""
        isi = medan('ADDIN CSL_CITATION {"items": [{"id": {"a": 1}}]}')
        isi += '<w:p><w:bookmarkStart w:id="5" w:name="{28A0092B-C50C-407E}"/></w:p>'

        assert isi_sini(badan(p("a") + isi), jateng)

    def test_di_kotak(self, jateng: skm.Naskah) -> None:
        """The same comes out of the process of its own."""
        with pytest.raises(DataError) as salah:
            cetak_di_kotak(badan(tabel(("a", "b"), ("c", ATRIBUT[0]))), jateng)
        (m,) = salah.value.masalah

        assert "tabel 1, baris 2, sel 2 (sesudah “c”)" == m.lokasi
        assert ("cycler", ATRIBUT[0]) == (m.ditemukan, m.diharapkan)

    @pytest.mark.parametrize(
        "alamat", ["file:///etc/passwd", "file://server/berbagi", "javascript:alert(1)", "x", ""]
    )
    def test_tautan_hanya_ke_web(self, jateng: skm.Naskah, alamat: str) -> None:
        """The filter for links makes none to a file or a script."""
        jadi = Dokumen(isi_sini(badan(p(f"{{{{ '{alamat}'|tautan('Baca') }}}}")), jateng))

        assert "Baca" == jadi.semua_teks
        assert not jadi.cari("//w:hyperlink")

    def test_pengulangan_dihitung_bersama(self) -> None:
        """Loops are counted over a whole document, whatever they go through."""
        t = LINGKUNGAN.from_string("{% for a in x %}{% endfor %}{% for k in y %}{% endfor %}")
        with hitung_langkah(10):
            assert not t.render(x="12345", y=(n for n in range(5)))
            with pytest.raises(TerlaluBanyak):
                t.render(x="1", y=[])

    def test_filter_ikut_dihitung(self) -> None:
        """So are filters, by what they go through."""
        t = LINGKUNGAN.from_string("{{ x|sort|join|upper }}")
        with hitung_langkah(10):
            assert "AB" == t.render(x="ba")
            with pytest.raises(TerlaluBanyak):
                t.render(x="a" * 200)
        t = LINGKUNGAN.from_string("{{ x ~ x }}{{ (y + y)|join }}")
        with hitung_langkah(20):
            assert "aa11" == t.render(x="a", y=[1])
            for besar in ({"x": "a" * 300, "y": []}, {"x": "", "y": [1] * 300}):
                with pytest.raises(TerlaluBanyak):
                    t.render(besar)

    def test_tag_dilarang_dapat_dibawa(self) -> None:
        """The error says what is not allowed, also after a journey between processes."""
        import pickle

        salah = pickle.loads(pickle.dumps(TagDilarang("macro", 7)))

        assert ("macro", 7) == (salah.sebutan, salah.lineno)
        assert issubclass(nodes.Macro, nodes.Node)


LUAR = [
    (medan('INCLUDETEXT "C:\\\\rahasia.docx"'), {}, "INCLUDETEXT"),
    (medan("INCLUDEPICTURE http://contoh/x.png"), {}, "INCLUDEPICTURE"),
    (medan("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe"), {}, "DDEAUTO"),
    (medan("dde excel x"), {}, "DDE"),
    (medan("{{ sampul.judul }} x"), {}, "medan"),
    (medan('HYPERLINK "file://server/x"'), {}, "tautan ke berkas"),
    (medan('HYPERLINK "\\\\\\\\server\\\\x"'), {}, "tautan ke berkas"),
    *(
        (medan(f"HYPERLINK {sisa}"), {}, "tautan ke berkas")
        for sisa in (
            r'\o "tip" "file://server/share/x.exe"',
            r'\t "_blank" file:///c:/x.exe',
            r"\t file:///c:/x.exe",
            r'\l "a" "\\\\srv\\x"',
            r'"C:\\windows\\calc.exe"',
            r'"..\\..\\evil.exe"',
            "evil.docm",
            '"https://contoh.go.id" evil.docm',
            '"https://contoh.go.id',
            r"\x evil.docm",
            r"\\srv\x",
            "",
        )
    ),
    (
        medan('HYPERLINK "').replace('<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>', "")
        + medan("DOCPROPERTY jahat").removeprefix("<w:p>").removesuffix("</w:p>")
        + '<w:r><w:instrText>"</w:instrText></w:r>'
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        {},
        "tautan ke berkas",
    ),
    (
        medan("</w:instrText></w:r><w:r><w:t>DDE x</w:t></w:r><w:r><w:instrText>"),
        {},
        "medan DDE",
    ),
    (
        medan("DDEAUTO x").replace(
            "<w:p>", '<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
        ),
        {},
        "medan DDEAUTO",
    ),
    (
        '<w:p><w:r><w:drawing><v:webVideoPr embeddedHtml="x" xmlns:v="http://schemas.microsoft.com'
        '/office/word/2012/wordprocessingDrawing"/></w:drawing></w:r></w:p>',
        {},
        "video web",
    ),
    (p("a"), hubungan("package", "styles.xml", luar=False), "disisipkan"),
    (p("a"), hubungan("video", "styles.xml", luar=False), "bagian video"),
    (p("a"), hubungan("ui/extensibility", "styles.xml", luar=False), "menu Word"),
    (
        p("a"),
        {
            "[Content_Types].xml": {
                "</Types>": '<Override PartName="/word/numbering.xml" '
                'ContentType="application/octet-stream"/></Types>',
                "wordprocessingml.numbering": "wordprocessingml.numbering",
            }
        },
        "jenis ganda",
    ),
    (
        p("a"),
        {"[Content_Types].xml": {"wordprocessingml.numbering+xml": "wordprocessingml.lain+xml"}},
        "isi berjenis lain",
    ),
    (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/>'
        '</w:r><w:r><w:instrText>EQ D</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/>'
        '</w:r><w:r><w:instrText>DE x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/>'
        "</w:r></w:p>",
        {},
        "medan",
    ),
    ('<w:p><w:fldSimple w:instr="MACROBUTTON x y"/></w:p>', {}, "MACROBUTTON"),
    ("<w:p><w:r><w:object/></w:r></w:p>", {}, "OLE"),
    ('<w:altChunk r:id="rId9"/>', {}, "disisipkan"),
    ('<w:subDoc r:id="rId9"/>', {}, "disisipkan"),
    (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:imagedata src="http://contoh/x.png"/></v:shape></w:pict></w:r></w:p>',
        {},
        "gambar tertaut",
    ),
    (p("a"), hubungan("image", "http://contoh/x.png"), "gambar tertaut"),
    (p("a"), hubungan("image", "file://server/x.png"), "gambar tertaut"),
    (p("a"), hubungan("oleObject", "http://contoh/x"), "OLE"),
    (p("a"), hubungan("hyperlink", "file://server/x"), "tautan ke berkas"),
    (p("a"), hubungan("hyperlink", "javascript:alert(1)"), "tautan ke berkas"),
    (p("a"), hubungan("hyperlink", "http://[rusak"), "tautan ke berkas"),
    (p("a"), hubungan("frame", "http://contoh/x"), "bingkai"),
    (p("a"), hubungan("settings", "http://contoh/x"), "tautan settings"),
    (p("a"), hubungan("vbaProject", "vbaProject.bin", luar=False), "makro"),
]


class TestMenjangkauKeLuar:
    """Whatever would fetch, run or embed something is refused, with its place."""

    @pytest.mark.parametrize(("isi", "lain", "sebutan"), LUAR)
    def test_ditolak(
        self, jateng: skm.Naskah, isi: str, lain: dict[str, dict[str, str]], sebutan: str
    ) -> None:
        """In the template itself, before anything is filled in."""
        with pytest.raises(DataError) as salah:
            isi_sini(badan(p("a") + isi, lain=lain), jateng)

        assert {m.kode for m in salah.value.masalah} <= {"templat-terlarang", "templat-asing"}
        assert sebutan in salah.value.masalah[0].ditemukan
        assert all(m.lokasi for m in salah.value.masalah)

    def test_tempat(self, jateng: skm.Naskah) -> None:
        """The place is that of the paragraph, the cell or the header which holds it."""
        for isi, lokasi in (
            (p("a") + medan("DDE x"), "paragraf ke-2 (sesudah “a”)"),
            (
                tabel(("a", "b")).replace(p("b"), medan("DDE x")) + p("c"),
                "tabel 1, baris 1, sel 2 (sesudah “a”)",
            ),
        ):
            assert lokasi == satu_masalah(badan(isi), jateng).lokasi

        kaki = {"word/footer1.xml": {" PAGE ": " DDE x "}}
        assert (
            "kaki halaman (footer1.xml), paragraf ke-1"
            == satu_masalah(badan(p("a"), lain=kaki), jateng).lokasi
        )

    def test_yang_tersusun_saat_diisi(self, jateng: skm.Naskah) -> None:
        """Nor may it come together only when the template is filled in."""
        naskah = attrs.evolve(
            jateng, sampul=attrs.evolve(jateng.sampul, judul='" \\\\ "file://server/x')
        )
        isi = badan(medan('HYPERLINK "https://contoh.go.id/{{ sampul.instansi }}"'))
        assert isi_sini(isi, naskah)

        isi = badan(medan("HYPERLINK {{ sampul.judul[2:] }}"))
        assert "templat-terlarang" in masalah(isi, naskah)

    @pytest.mark.parametrize(
        "isi",
        [
            p("a") + medan(" PAGE "),
            p("a") + medan('HYPERLINK "https://contoh.go.id/"'),
            p("a") + medan('HYPERLINK \\l "bab_rencana"'),
            p("a") + medan('HYPERLINK "https://contoh.go.id/" \\l "a" \\o "C:\\\\x" \\t "_blank"'),
            p("a") + medan("HYPERLINK \\n mailto:a@contoh.go.id \\* MERGEFORMAT"),
            p("a") + medan("HYPERLINK \"{{ sampul.judul and 'https://contoh.go.id' }}\""),
            p("a") + medan(' TOC \\o "1-3" \\h '),
            p("a") + medan(" = 1 + 1 "),
            p("a") + medan(""),
        ],
    )
    def test_yang_tetap_di_dalam(self, jateng: skm.Naskah, isi: str) -> None:
        """Fields that stay within the document are left alone."""
        assert isi_sini(badan(isi), jateng)

    def test_nama_templat_asal_dibuang(self, jateng: skm.Naskah) -> None:
        """The path of the template Word wrote the document on does not get into reports."""
        isi = badan(
            p("a"),
            lain={
                "word/settings.xml": {
                    "<w:zoom": f'<w:attachedTemplate xmlns:r="{NS_R}" r:id="rId1"/><w:zoom'
                }
            },
            baru={
                "word/_rels/settings.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats'
                f'.org/package/2006/relationships"><Relationship Id="rId1" Type="{NS_R}'
                '/attachedTemplate" Target="file:///C:/Users/nama/surat.dotx" '
                'TargetMode="External"/></Relationships>'
            },
        )
        jadi = Dokumen(isi_sini(isi, jateng))

        assert b"attachedTemplate" not in b"".join(jadi.anggota.values())
        assert b"surat.dotx" not in b"".join(jadi.anggota.values())
        assert ["templat-dibuang"] == [m.kode for m in buka_paket(isi).catatan]

    def test_rujukan_ke_yang_tidak_ada(self, jateng: skm.Naskah) -> None:
        """A relationship that leads nowhere, as Word leaves behind, stops nothing."""
        isi = badan(p("a"), lain=hubungan("image", "NULL", luar=False))

        assert "a" == Dokumen(isi_sini(isi, jateng)).semua_teks
        assert ["templat-dibuang"] == [m.kode for m in buka_paket(isi).catatan]


_DOK = "application/vnd.openxmlformats-officedocument"
_MS = "http://schemas.microsoft.com/office"
SEPERTI_WORD = (
    # Where it hangs, name, kind of relationship, content type.
    ("", "docProps/app.xml", f"{NS_R}/extended-properties", f"{_DOK}.extended-properties+xml"),
    ("", "docProps/custom.xml", f"{NS_R}/custom-properties", f"{_DOK}.custom-properties+xml"),
    (
        "",
        "docProps/thumbnail.emf",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
        "image/x-emf",
    ),
    (
        "",
        "docMetadata/LabelInfo.xml",
        f"{_MS}/2020/02/relationships/classificationlabels",
        "application/vnd.ms-office.classificationlabels+xml",
    ),
    *(
        (
            "word/document.xml",
            f"word/{nama}.xml",
            f"{NS_R}/{nama}",
            f"{_DOK}.wordprocessingml.{nama}+xml",
        )
        for nama in ("webSettings", "footnotes", "endnotes", "comments")
    ),
    *(
        (
            "word/document.xml",
            f"word/{nama}.xml",
            f"{_MS}/{tahun}/relationships/{nama}",
            f"{_DOK}.wordprocessingml.{nama}+xml",
        )
        for nama, tahun in (
            ("commentsExtended", "2011"),
            ("commentsIds", "2016/09"),
            ("commentsExtensible", "2018/08"),
            ("people", "2011"),
        )
    ),
    (
        "word/document.xml",
        "word/stylesWithEffects.xml",
        f"{_MS}/2007/relationships/stylesWithEffects",
        "application/vnd.ms-word.stylesWithEffects+xml",
    ),
    (
        "word/document.xml",
        "word/glossary/document.xml",
        f"{NS_R}/glossaryDocument",
        f"{_DOK}.wordprocessingml.document.glossary+xml",
    ),
    ("word/document.xml", "customXml/item1.xml", f"{NS_R}/customXml", "application/xml"),
    (
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
        f"{NS_R}/customXmlProps",
        f"{_DOK}.customXmlProperties+xml",
    ),
    (
        "word/document.xml",
        "word/printerSettings1.bin",
        f"{NS_R}/printerSettings",
        f"{_DOK}.wordprocessingml.printerSettings",
    ),
    ("word/fontTable.xml", "word/fonts/font1.odttf", f"{NS_R}/font", f"{_DOK}.obfuscatedFont"),
    *(
        ("word/document.xml", f"word/media/image1.{akhiran}", f"{NS_R}/image", f"image/{tipe}")
        for akhiran, tipe in (
            ("png", "png"),
            ("jpeg", "jpeg"),
            ("jpg", "jpg"),
            ("gif", "gif"),
            ("emf", "x-emf"),
            ("wmf", "x-wmf"),
            ("svg", "svg+xml"),
            ("tiff", "tiff"),
        )
    ),
    (
        "word/media/image1.png",
        "word/media/hdphoto1.wdp",
        f"{_MS}/2007/relationships/hdphoto",
        "image/vnd.ms-photo",
    ),
    ("word/document.xml", "word/charts/chart1.xml", f"{NS_R}/chart", f"{_DOK}.drawingml.chart+xml"),
    (
        "word/charts/chart1.xml",
        "word/embeddings/Microsoft_Excel_Worksheet.xlsx",
        f"{NS_R}/package",
        f"{_DOK}.spreadsheetml.sheet",
    ),
    *(
        (
            "word/charts/chart1.xml",
            f"word/charts/{nama.lower()}1.xml",
            f"{_MS}/2011/relationships/{nama}",
            f"application/vnd.ms-office.{nama.lower()}+xml",
        )
        for nama in ("chartStyle", "chartColorStyle")
    ),
    (
        "word/charts/chart1.xml",
        "word/theme/themeOverride1.xml",
        f"{NS_R}/themeOverride",
        f"{_DOK}.themeOverride+xml",
    ),
    (
        "word/charts/chart1.xml",
        "word/drawings/drawing1.xml",
        f"{NS_R}/chartUserShapes",
        f"{_DOK}.drawingml.chartshapes+xml",
    ),
    *(
        (
            "word/document.xml",
            f"word/diagrams/{nama}1.xml",
            f"{NS_R}/diagram{kata}",
            f"{_DOK}.drawingml.diagram{tipe}+xml",
        )
        for nama, kata, tipe in (
            ("data", "Data", "Data"),
            ("layout", "Layout", "Layout"),
            ("quickStyle", "QuickStyle", "Style"),
            ("colors", "Colors", "Colors"),
        )
    ),
    (
        "word/document.xml",
        "word/diagrams/drawing1.xml",
        f"{_MS}/2007/relationships/diagramDrawing",
        "application/vnd.ms-office.drawingml.diagramDrawing+xml",
    ),
)


def seperti_word() -> bytes:
    """Return the shipped template with every kind of part that Word may put into a document."""
    anggota = dict(Dokumen(templat_asal("tindak-lanjut")).anggota)
    tipe = ""
    rel: dict[str, str] = {}
    for asal, nama, jenis, isi in SEPERTI_WORD:
        folder, _, berkas = asal.rpartition("/")
        tempat = f"{folder}/_rels/{berkas}.rels" if asal else "_rels/.rels"
        tipe += f'<Override PartName="/{nama}" ContentType="{isi}"/>'
        rel[tempat] = rel.get(tempat, "") + (
            f'<Relationship Id="w{len(rel.get(tempat, ""))}" Type="{jenis}" Target="/{nama}"/>'
        )
        akar = nama.removeprefix("word/").removesuffix(".xml")
        if akar in ("footnotes", "endnotes", "comments"):
            anggota[nama] = f'<w:{akar} xmlns:w="{NS["w"]}"/>'.encode()
        else:
            anggota[nama] = b"<a/>" if nama.endswith((".xml", ".svg")) else b"\x01\x02"
    kosong = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b"</Relationships>"
    )
    for tempat, semua in rel.items():
        dulu = anggota.get(tempat, kosong)
        anggota[tempat] = dulu.replace(b"</Relationships>", f"{semua}</Relationships>".encode())
    daftar = anggota["[Content_Types].xml"]
    anggota["[Content_Types].xml"] = daftar.replace(b"</Types>", f"{tipe}</Types>".encode())
    return rakit(anggota)


def test_bagian_yang_ditulis_word() -> None:
    """Nothing that Word writes by itself is refused, nor left out."""
    paket = buka_paket(seperti_word())

    assert [] == paket.masalah
    assert [] == paket.catatan


class TestBerkas:
    """What is no Word file, or more than one, is told so."""

    @pytest.mark.parametrize(
        ("isi", "kode"),
        [
            (b"", "templat-bukan-docx"),
            (b"x" * 999, "templat-bukan-docx"),
            (b"\xd0\xcf\x11\xe0" + bytes(99), "templat-bukan-docx"),
            (rakit({"a": b"b"}), "templat-bukan-docx"),
            (templat("skm")[:4000], "templat-bukan-docx"),
            (
                badan(p("a"), baru={"word/_rels/footer1.xml.rels": "<Relationships/>"}),
                "templat-bukan-docx",
            ),
            (
                badan(p("a"), lain={"_rels/.rels": {"docProps/core.xml": "word/footer1.xml"}}),
                "templat-bukan-docx",
            ),
            (badan(p("a"), baru={"../../etc/x": "x"}), "templat-nama-anggota"),
            (badan(p("a"), baru={"C:\\x": "x"}), "templat-nama-anggota"),
            (badan(p("a"), baru={"word/x.xml": "0" * 9 * 2**20}), "templat-terlalu-besar"),
            (badan(p("a"), baru={"word/x.bin": "0" * 65 * 2**20}), "templat-terlalu-besar"),
            (badan(p("a"), baru={f"x{i}": "" for i in range(2100)}), "templat-terlalu-besar"),
            (badan(p("a"), lain={"word/footer1.xml": {"</w:ftr>": ""}}), "templat-xml"),
            (
                badan(
                    p("a"),
                    lain={
                        "word/footer1.xml": {
                            "<w:ftr": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:ftr',
                            "2</w:t>": "&e;</w:t>",
                        }
                    },
                ),
                "templat-xml",
            ),
        ],
    )
    def test_ditolak(self, jateng: skm.Naskah, isi: bytes, kode: str) -> None:
        """Each with a word of its own."""
        assert {kode} == set(masalah(isi, jateng))

    @pytest.mark.parametrize("nama", ["header1.bin", "header1.XML", "header1"])
    def test_kepala_halaman_bernama_lain(self, jateng: skm.Naskah, nama: str) -> None:
        """What python-docx and Word take for XML is looked into, whatever its name."""
        jahat = KOP.replace("</w:hdr>", medan("DDEAUTO c:\\cmd.exe") + "</w:hdr>")
        with pytest.raises(DataError) as salah:
            isi_sini(berkop(nama, jahat), jateng)
        assert "medan DDEAUTO" in [m.ditemukan for m in salah.value.masalah]

        doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + KOP
        m = satu_masalah(berkop(nama, doctype), jateng)
        assert ("templat-xml", "DOCTYPE", f"bagian word/{nama}") == (m.kode, m.ditemukan, m.lokasi)

    @pytest.mark.parametrize("awal", ["", "\ufeff \n"])
    def test_xml_tanpa_jenis(self, jateng: skm.Naskah, awal: str) -> None:
        """So is what begins like XML."""
        m = satu_masalah(badan(p("a"), baru={"word/x.dat": awal + "<a/>"}), jateng)

        assert ("XML", "bagian word/x.dat") == (m.ditemukan, m.lokasi)

    @pytest.mark.parametrize(
        ("xml", "apa"), [("<a>" * 300 + "</a>" * 300, "kedalaman"), ("<a>" * 300, "kedalaman")]
    )
    def test_xml_melampaui_batas(self, jateng: skm.Naskah, xml: str, apa: str) -> None:
        """XML that is too much is not called broken."""
        m = satu_masalah(badan(p("a"), baru={"word/x.xml": xml}), jateng)

        assert ("templat-batas", apa, "bagian word/x.xml") == (m.kode, m.ditemukan, m.lokasi)

    def test_xml_habis_memori(self, jateng: skm.Naskah) -> None:
        """Nor is what needs more memory than there is."""
        isi = badan(p("a"), baru={"word/x.xml": "<a>" + "<b/>" * (2**21 - 10) + "</a>"})
        with pytest.raises(DataError) as salah:
            cetak_di_kotak(isi, jateng)
        (m,) = salah.value.masalah

        assert ("templat-batas", "memori", "bagian word/x.xml") == (m.kode, m.ditemukan, m.lokasi)

    def test_berkas_di_grafik(self, jateng: skm.Naskah) -> None:
        """The workbook of a chart is allowed there, as a workbook, and nothing else is."""
        for sasaran, tipe, baik in (
            ("x.xlsx", "vnd.openxmlformats-officedocument.spreadsheetml.sheet", True),
            ("x.exe", "vnd.openxmlformats-officedocument.spreadsheetml.sheet", False),
            ("x.exe", "octet-stream", False),
        ):
            lain = hubungan("chart", "charts/chart1.xml", luar=False)
            lain["[Content_Types].xml"] = {
                "</Types>": '<Override PartName="/word/charts/chart1.xml" ContentType="application/'
                'vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/word/'
                f'embeddings/{sasaran}" ContentType="application/{tipe}"/></Types>'
            }
            rel = (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                f'relationships"><Relationship Id="rId1" Type="{NS_R}/package" '
                f'Target="../embeddings/{sasaran}"/></Relationships>'
            )
            baru = {
                "word/charts/chart1.xml": '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org'
                '/drawingml/2006/chart"/>',
                "word/charts/_rels/chart1.xml.rels": rel,
                f"word/embeddings/{sasaran}": "MZ",
            }
            assert baik is not bool(buka_paket(badan(p("a"), lain=lain, baru=baru)).masalah)

    def test_tanpa_dokumen(self, jateng: skm.Naskah) -> None:
        """A file whose document is not where it says is no Word file, and that is all."""
        anggota = dict(Dokumen(templat("skm")).anggota)
        del anggota["word/document.xml"]

        assert ["templat-bukan-docx"] == masalah(rakit(anggota), jateng)

    def test_makro(self, jateng: skm.Naskah) -> None:
        """A document with macros is none for us."""
        isi = badan(
            p("a"),
            lain={"[Content_Types].xml": {"document.main": "document.macroEnabled.main"}},
            baru={"word/vbaProject.bin": "x"},
        )

        assert ["templat-makro"] == masalah(isi, jateng)

    def test_dotx(self, jateng: skm.Naskah) -> None:
        """A document that Word saved as a template is taken for the document it is."""
        isi = badan(
            p("{{ sampul.judul }}"),
            lain={"[Content_Types].xml": {"document.main": "template.main"}},
        )

        assert "Laporan" == Dokumen(isi_sini(isi, jateng)).semua_teks

    def test_anggota_ganda(self, jateng: skm.Naskah) -> None:
        """Two members of one name: nobody knows which one Word takes."""
        keluaran = io.BytesIO(templat_asal("tindak-lanjut"))
        with (
            zipfile.ZipFile(keluaran, "a") as arsip,
            pytest.warns(UserWarning, match="Duplicate"),
        ):
            arsip.writestr("word/document.xml", "x")

        assert ["templat-nama-anggota"] == masalah(keluaran.getvalue(), jateng)


class TestBagian:
    """Everything that an author may write a tag into is filled in."""

    @pytest.mark.audit
    def test_kop(self, jateng: skm.Naskah, tmp_path: Path) -> None:
        """A letterhead in the header, with its picture, lines and figures."""
        Image.new("RGB", (60, 30)).save(tmp_path / "logo.png")
        laporan = skm.baca(CONTOH["tindak-lanjut"])
        laporan = attrs.evolve(
            laporan,
            folder_logo=tmp_path,
            unit=attrs.evolve(laporan.unit, logo="logo.png"),
            kop=skm.Kop(baris=("BADAN & BALAI", "KANTOR")),
        )
        jalur = tmp_path / "jadi.docx"
        jalur.write_bytes(cetak_di_kotak(berkop(), skm.susun(laporan)))
        jadi = Dokumen(jalur.read_bytes())
        kepala = jadi.xml("word/header1.xml")

        assert "\nBADAN & BALAI\nKANTOR\nIKM 90,47 (A)" == jadi.teks(kepala)
        assert 1 == len(jadi.cari(".//wp:inline", kepala))
        assert [] == keluhan_openxml(jalur)
        assert [] == keluhan_keutuhan(jalur)

    def test_disunting_dengan_python_docx(self, jateng: skm.Naskah, tmp_path: Path) -> None:
        """A template that another program wrote anew, as Word would."""
        dokumen = docx.Document(io.BytesIO(templat_asal("tindak-lanjut")))
        dokumen.sections[-1].header.paragraphs[0].text = "{{ sampul.instansi }}"
        dokumen.core_properties.keywords = "SKM, {{ sampul.unit }} & {{ hasil.mutu }}"
        dokumen.core_properties.title = "templat"
        dokumen.add_paragraph("Tembusan: {{ sampul.singkatan_instansi }}")
        dokumen.save(str(tmp_path / "t.docx"))
        jadi = Dokumen(isi_sini((tmp_path / "t.docx").read_bytes(), jateng))
        inti = {e.tag.rpartition("}")[2]: e.text for e in jadi.xml("docProps/core.xml")}

        assert "Tembusan: BP2MI" in jadi.semua_teks
        assert f"SKM, {jateng.sampul.unit} & A" == inti["keywords"]
        assert jateng.properti.judul == inti["title"]
        assert any(
            "Badan Pelindungan Pekerja Migran Indonesia" == jadi.teks(jadi.xml(n))
            for n in jadi.anggota
            if "/header" in n
        )

    @pytest.mark.parametrize(
        ("nama", "tipe", "jenis", "xml"),
        [
            (
                "word/footnotes.xml",
                "wordprocessingml.footnotes",
                "footnotes",
                f'<w:footnotes xmlns:w="{NS["w"]}"><w:footnote w:id="3">%s</w:footnote>'
                "</w:footnotes>",
            ),
            (
                "word/endnotes.xml",
                "wordprocessingml.endnotes",
                "endnotes",
                f'<w:endnotes xmlns:w="{NS["w"]}"><w:endnote w:id="3">%s</w:endnote></w:endnotes>',
            ),
            (
                "word/charts/chart1.xml",
                "drawingml.chart",
                "chart",
                '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
                f'xmlns:a="{NS["a"]}" xmlns:w="{NS["w"]}"><c:chart><c:title>%s</c:title></c:chart>'
                "</c:chartSpace>",
            ),
        ],
    )
    def test_bagian_lain(
        self, jateng: skm.Naskah, nama: str, tipe: str, jenis: str, xml: str
    ) -> None:
        """Foot-notes, end-notes and charts, and a place for what is wrong in them."""

        def buat(tag: str) -> bytes:
            isi = p(tag)
            if jenis == "chart":
                isi = f"<a:p><a:r><a:t>{tag[:4]}</a:t></a:r><a:r><a:t>{tag[4:]}</a:t></a:r></a:p>"
            lain = hubungan(jenis, nama.removeprefix("word/"), luar=False)
            lain["[Content_Types].xml"] = {
                "</Types>": f'<Override PartName="/{nama}" ContentType="application/vnd.openxml'
                f'formats-officedocument.{tipe}+xml"/></Types>'
            }
            return badan(p("a"), lain=lain, baru={nama: xml % isi})

        jadi = Dokumen(isi_sini(buat("{{ sampul.judul }}"), jateng))
        assert "Laporan" in "".join(jadi.xml(nama).itertext())

        tempat = satu_masalah(buat("{{ sampul.jdul }}"), jateng).lokasi
        harapan = {"footnotes": "catatan kaki 3", "endnotes": "catatan akhir 3"}
        harapan |= {"chart": "grafik (chart1.xml)"}
        assert f"{harapan[jenis]}, paragraf ke-1" == tempat

    def test_grafik_di_samping_grafik_templat(self) -> None:
        """A chart of the template's own keeps its name; those of the report take others."""
        naskah = skm.susun(skm.baca(CONTOH["skm"]))
        nama = "word/charts/chart1.xml"
        lain = hubungan("chart", "charts/chart1.xml", luar=False)
        lain["[Content_Types].xml"] = {
            "</Types>": f'<Override PartName="/{nama}" ContentType="application/vnd.openxmlformats-'
            'officedocument.drawingml.chart+xml"/></Types>'
        }
        polos = (
            '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">'
            "<c:chart/></c:chartSpace>"
        )
        isi = ubah(jenis="skm", lain=lain, baru={nama: polos})
        jadi = Dokumen(isi_sini(isi, naskah))

        assert {f"word/charts/chart{n}.xml" for n in (1, 2, 3)} == {
            n for n in jadi.anggota if n.startswith("word/charts/chart")
        }

    def test_kotak_teks_dan_tag_terpecah(self, jateng: skm.Naskah) -> None:
        """A tag in a text box, and one that Word cut into runs around a correction."""
        kotak = (
            '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
            f"<w:txbxContent>{p('{{ sampul.judul }}')}</w:txbxContent></v:textbox></v:shape>"
            "</w:pict></w:r></w:p>"
        )
        pecah = (
            '<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t xml:space="preserve">{ sampul.</w:t></w:r>'
            '<w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>judul</w:t></w:r>'
            '<w:del w:id="9" w:author="a"><w:r><w:delText>salah</w:delText></w:r></w:del>'
            "<w:r><w:t> }} akhir</w:t></w:r></w:p>"
        )
        jadi = Dokumen(isi_sini(badan(kotak + pecah), jateng))

        assert ["Laporan", "Laporan akhir"] == [
            "".join(t.text or "" for t in jadi.cari(".//w:t", q)) for q in jadi.cari("w:body/w:p")
        ]

    def test_teks_sulit(self) -> None:
        """Whatever a report holds stays text, in a template from outside too."""
        for nama, naskah in contoh_naskah("tindak-lanjut"):
            if nama == "teks sulit":
                jadi = Dokumen(isi_sini(templat_asal("tindak-lanjut"), naskah))

                assert all(jadi.semua_teks.count(s) > 5 for s in SULIT)

    def test_penomoran_milik_kantor(self, jateng: skm.Naskah) -> None:
        """Headings that an office numbers go on counting; only our lists begin anew."""
        nomor = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        judul = (
            f'<w:p><w:pPr><w:pStyle w:val="Heading2"/>{nomor}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
        )
        jadi = Dokumen(isi_sini(badan((judul + p("b")) * 3), jateng))

        assert ["1", "1", "1"] == [
            e.get(f"{{{NS['w']}}}val") for e in jadi.cari("//w:numPr/w:numId")
        ]


class TestWarna:
    """An office's accent colour."""

    def test_warna(self) -> None:
        """Headings, tints and charts change; the text does not."""
        naskah = skm.susun(skm.baca(CONTOH["skm"]))
        biasa = Dokumen(skm.cetak(naskah, "docx").content)
        merah = Dokumen(skm.cetak(naskah, "docx", DocxOpsi(warna="7a1f1f")).content)
        semua = b"".join(merah.anggota.values())

        assert biasa.semua_teks == merah.semua_teks
        assert b"1F3864" not in semua
        assert b"E4EAF2" not in semua
        assert semua.count(b"7A1F1F") > 3
        assert biasa.anggota["word/charts/chart1.xml"] != merah.anggota["word/charts/chart1.xml"]

    def test_warna_di_kotak(self) -> None:
        """It is the same with the shipped template as one from outside."""
        naskah = skm.susun(skm.baca(CONTOH["skm"]))
        sana = DocxOpsi(templat=templat("skm"), warna="7A1F1F")

        assert (
            skm.cetak(naskah, "docx", DocxOpsi(warna="7A1F1F")).content
            == skm.cetak(naskah, "docx", sana).content
        )

    @pytest.mark.parametrize("warna", ["merah", "#7A1F1F", "7A1F1"])
    def test_bukan_warna(self, warna: str) -> None:
        """What is no colour is refused."""
        with pytest.raises(DataError, match="RRGGBB"):
            DocxOpsi(warna=warna)
