"""The law and the tables of statistics."""

from collections.abc import Iterator
from fractions import Fraction

from scripts.referensi.alat import tabel

from skm.bahasa import tanggal_panjang
from skm.exact import format_id
from skm.model import Kutipan
from skm.regulasi import EDISI, muat, muat_pekppp, muat_sampel, muat_t


def sumber_dari(kutipan: Kutipan) -> tuple[str, str]:
    """Return where a figure comes from, and whether that was looked at."""
    catatan = f" ({kutipan.catatan})" if kutipan.catatan else ""
    return kutipan.bagian + catatan, "ya" if kutipan.terverifikasi else "belum"


def _angka(nilai: Fraction, paling_sedikit: int = 0) -> str:
    """Write a figure with as many decimals as it has."""
    desimal = next(d for d in range(paling_sedikit, 10) if (nilai * 10**d).denominator == 1)
    return format_id(nilai, desimal)


def regulasi() -> Iterator[str]:
    """Yield every figure of every rule set."""
    for edisi in EDISI:
        r = muat(edisi)
        sumber, periksa = sumber_dari(r.kutipan)
        sampai = f" sampai {tanggal_panjang(r.berlaku_sampai)}" if r.berlaku_sampai else ""
        yield (
            f"## {r.nama}\n\n{r.judul}.\n\n"
            f"- Id: `{r.id}`\n"
            f"- Berlaku: sejak {tanggal_panjang(r.berlaku_sejak)}{sampai}\n"
            f"- Sumber: {sumber}\n"
            f"- Diperiksa pada naskah resmi: {periksa}\n\n### Angka\n"
        )
        yield from tabel(
            ("Parameter", "Satuan", "Sejak", "Nilai", "Sumber", "Diperiksa"),
            [
                (
                    f"`{p.id}`",
                    p.satuan,
                    n.sejak.isoformat(),
                    "dicabut" if n.nilai is None else _angka(n.nilai),
                    *sumber_dari(n.kutipan),
                )
                for p in r.parameter
                for n in p.riwayat
            ],
        )
        yield "\n### Tabel mutu pelayanan\n"
        yield from tabel(
            ("Nilai", "Mutu", "Kinerja", "Nilai interval", "NIK", "Sumber", "Diperiksa"),
            [
                (
                    str(b.nilai_persepsi),
                    b.mutu,
                    b.kinerja,
                    f"{_angka(b.ni_bawah, 2)}–{_angka(b.ni_atas, 2)}",
                    f"{format_id(b.batas_bawah, 2)}–{format_id(b.batas_atas, 2)}",
                    *sumber_dari(b.kutipan),
                )
                for b in r.tabel_mutu
            ],
        )
        yield "\n### Unsur\n"
        yield from tabel(
            ("Kode", "Unsur", "Yang ditanyakan"),
            [(u.kode, u.nama, u.definisi or "–") for u in r.unsur],
        )
        if r.kuesioner:
            yield "\n### Kuesioner\n\nMenurut urutan pada formulir, bukan urutan unsur.\n"
            yield from tabel(
                ("No", "Unsur", "Pertanyaan", "1", "2", "3", "4", "Sumber", "Diperiksa"),
                [
                    (str(i), p.unsur, p.pertanyaan, *p.pilihan, *sumber_dari(p.kutipan))
                    for i, p in enumerate(r.kuesioner, start=1)
                ],
            )


def pekppp() -> Iterator[str]:
    """Yield the table of levels that reads our reports."""
    instrumen = muat_pekppp()
    yield from tabel(
        ("Tingkat", "Syarat", "Sumber", "Diperiksa"),
        [(str(t.tingkat), t.syarat, *sumber_dari(t.kutipan)) for t in instrumen.tingkat],
    )


def sampel() -> Iterator[str]:
    """Yield the Krejcie–Morgan formula's figures and its printed table."""
    t = muat_sampel()
    sumber, periksa = sumber_dari(t.kutipan)
    yield f"- Sumber: {sumber}\n- Diperiksa pada naskah resmi: {periksa}\n"
    yield from tabel(
        ("Besaran", "Nilai"),
        [
            ("P, proporsi", _angka(t.proporsi)),
            ("d, ketelitian", _angka(t.galat)),
            *(
                (f"λ² pada taraf kesalahan {x.persen}%", _angka(x.lambda_kuadrat, 3))
                for x in t.taraf
            ),
        ],
    )
    yield f"Tabel tercetak, untuk taraf kesalahan {t.taraf_tabel}%:\n"
    lebar, banyak = 5, -(-len(t.tabel) // 5)
    isi = [(format_id(b.populasi), format_id(b.sampel)) for b in t.tabel]
    isi += [("", "")] * (lebar * banyak - len(isi))
    yield from tabel(
        ("N", "S") * lebar,
        [[s for j in range(lebar) for s in isi[i + j * banyak]] for i in range(banyak)],
    )


def tabel_t() -> Iterator[str]:
    """Yield the critical values."""
    t = muat_t()
    sumber, periksa = sumber_dari(t.kutipan)
    yield f"- Sumber: {sumber}\n- Diperiksa: {periksa}\n"
    isi = [(format_id(b.derajat), _angka(b.t, 3)) for b in t.baris]
    isi.append((f"di atas {isi[-1][0]}", _angka(t.takhingga, 3)))
    lebar, banyak = 4, -(-len(isi) // 4)
    isi += [("", "")] * (lebar * banyak - len(isi))
    yield from tabel(
        ("Derajat bebas", "t") * lebar,
        [[s for j in range(lebar) for s in isi[i + j * banyak]] for i in range(banyak)],
    )
