"""What the keys of the files mean, in Indonesian, with an example of each as TOML."""

from collections.abc import Mapping

from skm.jenis import TINDAK_LANJUT
from skm.serial.arti.benda import ARTI_BENDA
from skm.serial.arti.kantor import ARTI_KANTOR
from skm.serial.arti.publikasi import ARTI_PUBLIKASI
from skm.serial.arti.survei import ARTI_SURVEI
from skm.serial.arti.tindak_lanjut import ARTI_TINDAK_LANJUT

ARTI_KEPALA: Mapping[str, tuple[str, str]] = {
    "jenis": ("Jenis berkas.", f'"{TINDAK_LANJUT.kunci}"'),
    "skema": ("Versi bentuk berkas.", "1"),
    "profil": (
        "[Profil kantor](profil.md); dari folder laporan, boleh di atasnya.",
        '"../profil.toml"',
    ),
    "templat": (
        "[Templat Word](../howto/templat-word.md) milik kantor; mendahului yang disebut profil.",
        '"templat.docx"',
    ),
    "nrr": (
        "Nilai rata-rata setiap unsur seperti tercetak; angka di belakang koma dipertahankan.",
        '{ U1 = "3,49", U2 = "3,580" }',
    ),
    "total": (
        "Jumlah nilai jawaban setiap unsur; memerlukan `n`.",
        "{ U1 = 105, U2 = 101 }",
    ),
    "n": (
        "Jumlah responden yang menjawab: satu untuk semua unsur, atau satu untuk setiap unsur.",
        "29",
    ),
}
"""Of keys that stand first in a file, or flat in it although the model has one object per unsur."""

ARTI: Mapping[str, Mapping[str, tuple[str, str]]] = {
    **ARTI_BENDA,
    **ARTI_TINDAK_LANJUT,
    **ARTI_SURVEI,
    **ARTI_PUBLIKASI,
    **ARTI_KANTOR,
}
"""By class of the model and field."""
