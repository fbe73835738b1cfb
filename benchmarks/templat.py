"""
Templates that mean harm: how soon, and in how much memory, they are refused.

    python benchmarks/templat.py

Every template goes through `skm cetak --templat` and through `skm templat periksa`, in a process
of its own: its time, from start to exit, and the most memory that it and its child ever had are
measured by polling /proc.  Exits 1 if one takes more than 5 seconds or 300 MB, is not refused, or
does not name the place.  Last comes what an honest template costs.
"""

import io
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from maju import putaran

LAPORAN = Path(__file__).parent.parent / "examples" / "jateng-2024-tw1" / "laporan.toml"
SASARAN_DETIK, SASARAN_MB = 5, 300
MEDAN = (
    '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText>'
    '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>'
)
SERANGAN = {
    "unknown name": "{{ sampul.jdul }}",
    "unclosed loop": "{% for teks in paragraf.penutup %}",
    "unopened loop": "{% endfor %}",
    "syntax": "{{ sampul.judul + }}",
    "globals": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "class walk": "{{ ''.__class__.__mro__ }}",
    "format string": "{{ '{0.__class__}'.format(sampul) }}",
    "attr filter": "{{ sampul|attr('__class__') }}",
    "include": "{% include '/etc/passwd' %}",
    "read a file": "{{ '/etc/passwd'|gambar(10, 10) }}",
    "range(10**9)": "{% for i in range(1000000000) %}{% endfor %}",
    "nested loops": "{% for a in tabel.rtl.baris %}" * 9 + "x" + "{% endfor %}" * 9,
    "loops that print": "{% for a in 'aaaaaaaaaa' %}" * 5
    + "{{ paragraf.latar_belakang|join }}"
    + "{% endfor %}" * 5,
    "'a' * 10**9": "{{ 'a' * 1000000000 }}",
    "doubling": "{% set a = sampul.judul %}" + "{% set a = a ~ a %}" * 60 + "{{ a }}",
    "doubling lists": "{% set a = [1, 2] %}" + "{% set a = a + a %}" * 60 + "{{ a }}",
    "replace": "{% set a = 'aaaaaaaaaa' %}" + "{% set a = a|replace('a', a) %}" * 9 + "{{ a }}",
    "padding": "{{ '%1000000000d' % 1 }}",
    "recursion": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "deep nesting": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "many filters": "{% for a in 'aaaaaaaaaa' %}" * 5
    + "{% set b = paragraf.latar_belakang|join|list|sort|unique|list %}"
    + "{% endfor %}" * 5,
    "long texts": "{% set a = sampul.judul %}"
    + "{% set a = a ~ a %}" * 16
    + "{% for x in 'aaaaaaaaaa' %}" * 4
    + "{% if "
    + " or ".join(f"'q{i}' in a" for i in range(200))
    + " %}{% endif %}"
    + "{% endfor %}" * 4,
    "lists in lists": "{% set a = [1, 1] %}{% set b = [1, 1] %}"
    + "{% set a = [a, a] %}{% set b = [b, b] %}" * 40
    + "{% if a == b %}{% endif %}",
    "hash of tuples": "{% set a = (1, 1) %}"
    + "{% set a = (a, a) %}" * 40
    + "{{ [a]|unique|list|length }}",
    "trim": "{% set a = 'a' %}"
    + "{% set a = a ~ a %}" * 18
    + "{% set b = 'b' %}"
    + "{% set b = b ~ b %}" * 18
    + "{% set b = b ~ 'a' %}"
    + "{{ a|trim(b) }}" * 4,
    "open braces": "{{" * 150_000,
    "open tags": "{%p " * 100_000,
    "spaces in a tag": "{% colspan" + " " * 100_000 + "%}",
    "braces in runs": "</w:t></w:r>" + "<w:r><w:t>{</w:t></w:r>" * 100_000 + "<w:r><w:t>",
    "tags outside of text": "</w:t></w:r></w:p>" + "x{% " * 20_000 + "<w:p><w:r><w:t>",
    "many fields": MEDAN.format("DDE x") * 20_000,
    "many runs": "</w:t></w:r>" + "<w:r><w:t>x</w:t></w:r>" * 150_000 + "<w:r><w:t>",
    "HYPERLINK": MEDAN.format('HYPERLINK \\o "a" "file://server/x.exe"'),
    "INCLUDETEXT": MEDAN.format('INCLUDETEXT "C:\\\\rahasia.docx"'),
    "DDEAUTO": MEDAN.format("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe"),
}


def templat(tambahan: str, lain: dict[str, bytes] | None = None) -> bytes:
    """Return the shipped template with something before the table of contents."""
    from skm.renderers.docx.bawaan import templat as asli

    keluaran = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(asli("tindak-lanjut"))) as dari,
        zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as ke,
    ):
        for nama in dari.namelist():
            isi = dari.read(nama)
            if nama == "word/document.xml":
                isi = isi.replace(b"Daftar Isi", tambahan.encode())
            ke.writestr(nama, isi)
        for nama, isi in (lain or {}).items():
            ke.writestr(nama, isi)
    return keluaran.getvalue()


def jalankan(*argumen: str) -> tuple[float, float, int, str]:
    """Return seconds, megabytes of the process and its children, exit code and what it said."""
    mulai = time.perf_counter()
    proses = subprocess.Popen(
        [sys.executable, "-m", "skm.cli", *argumen],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    puncak = 0.0
    while proses.poll() is None:
        puncak = max(puncak, sum(map(memori, [proses.pid, *anak(proses.pid)])))
        time.sleep(0.005)
    detik = time.perf_counter() - mulai
    assert proses.stdout is not None
    return detik, puncak, proses.returncode, proses.stdout.read()


def anak(pid: int) -> list[int]:
    try:
        teks = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return []
    return [int(p) for p in teks.split()]


def memori(pid: int) -> float:
    """Return resident memory in MB; 0 for a process that has gone."""
    try:
        teks = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    temuan = re.search(r"VmRSS:\s+(\d+)", teks)
    return int(temuan[1]) / 1024 if temuan else 0


def serangan(folder: Path) -> bool:
    semua = {nama: templat(isi) for nama, isi in SERANGAN.items()}
    semua["zip bomb"] = templat("x", {"word/bom.bin": bytes(200 * 2**20)})
    semua["XML bomb"] = templat("x", {"word/bom.xml": b"<a>" * 2**20})
    semua["large XML"] = templat("x", {"word/bom.xml": b"<a>" + b"<b/>" * 2_000_000 + b"</a>"})
    semua["XML by another name"] = templat("x", {"word/bom.bin": b"<!DOCTYPE a><a/>"})
    tanpa_tempat = {"zip bomb"}
    baik = True
    print("     cetak            periksa")
    for _, (nama, isi) in zip(putaran(len(semua), "template"), semua.items(), strict=True):
        jalur = folder / "serangan.docx"
        jalur.write_bytes(isi)
        keluaran = folder / "jadi.docx"
        hasil = (
            jalankan("cetak", str(LAPORAN), "--templat", str(jalur), "-o", str(keluaran)),
            jalankan("templat", "periksa", str(jalur), "--jenis", "tindak-lanjut"),
        )
        (s1, m1, k1, kata), (s2, m2, k2, lagi) = hasil
        bertempat = all("paragraf ke-" in k or "badan dokumen" in k for k in (kata, lagi))
        lulus = (
            max(s1, s2) <= SASARAN_DETIK
            and max(m1, m2) <= SASARAN_MB
            and k1 == 2
            and k2 in (1, 2)
            and (bertempat or nama in tanpa_tempat or "bagian word/" in kata)
            and not keluaran.exists()
        )
        baik &= lulus
        tanda = "" if lulus else "   <-- MISSED"
        print(f"{s1:6.2f} s {m1:5.0f} MB  {s2:6.2f} s {m2:5.0f} MB  {nama}{tanda}")
        if not lulus:
            print(kata, lagi, sep="\n")
    return baik


def jujur(folder: Path) -> None:
    """Print what the shipped template costs at arm's length."""
    import skm
    from skm.renderers.docx.bawaan import templat as asli
    from skm.renderers.docx.renderer import DocxOpsi

    naskah = skm.susun(skm.baca(LAPORAN))
    sana, sini = [], []
    for _ in putaran(9):
        for catatan, opsi in ((sana, DocxOpsi(templat=asli("tindak-lanjut"))), (sini, None)):
            mulai = time.perf_counter()
            skm.cetak(naskah, "docx", opsi)
            catatan.append(time.perf_counter() - mulai)
    print(f"{1000 * statistics.median(sini):6.0f} ms  shipped template, here")
    print(f"{1000 * statistics.median(sana):6.0f} ms  the same as a template from outside")
    (folder / "t.docx").write_bytes(asli("tindak-lanjut"))
    detik, mb, kode, _ = jalankan("templat", "periksa", str(folder / "t.docx"))
    print(f"{1000 * detik:6.0f} ms  {mb:.0f} MB  skm templat periksa, exit {kode}")


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="skm-") as nama:
        baik = serangan(Path(nama))
        jujur(Path(nama))
    return 0 if baik else 1


if __name__ == "__main__":
    sys.exit(main())
