"""What a poster shows: every word and figure of it, apart from how one is drawn."""

import attrs

from skm.dasar import Polos
from skm.naskah.bagian_tabel import Sel
from skm.naskah.lampiran import Gambar, Tautan


@attrs.frozen(kw_only=True, eq=False, repr=False)
class RincianResponden(Polos):
    """
    One part of who answered.

    Attributes:
        judul: What it is about, such as "Pendidikan".
        isi: Each class with how many are in it.
    """

    judul: str
    isi: tuple[tuple[str, Sel], ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Poster(Polos):
    """
    A poster of one index; what is empty has no place on it.

    Attributes:
        logo: Logo; None for none.
        judul: Its title.
        unit: Full name of the unit.
        instansi: The agency it belongs to.
        periode: The period, such as "Semester I Tahun 2024".
        nama_nilai: What the figure is called.
        nilai: The index.
        huruf: Its letter.
        kinerja: The letter in words.
        nama_mutu: What the letter is called.
        nama_layanan: What a service is called, and the name of the one the survey was about.
        nama_responden: What those who answered are called.
        responden: How many they are.
        orang: What one of them is counted in.
        rincian: Who they were, one part after another.
        kurun: What the time of the survey is called, and the days.
        keterangan: What else is told of the survey, each under its name.
        ucapan: Thanks, in sentences.
        tautan: Address for a QR code and what is there; None for none.
        ajakan: What to do with the code.
        dasar: By which rules the index was computed.
        uraian: The poster in words, for those who do not see it.
    """

    logo: Gambar | None
    judul: str
    unit: str
    instansi: str
    periode: str
    nama_nilai: str
    nilai: Sel
    huruf: str
    kinerja: str
    nama_mutu: str
    nama_layanan: tuple[str, str]
    nama_responden: str
    responden: Sel
    orang: str
    rincian: tuple[RincianResponden, ...]
    kurun: tuple[str, str]
    keterangan: tuple[tuple[str, str], ...]
    ucapan: str
    tautan: Tautan | None
    ajakan: str
    dasar: str
    uraian: str
