"""What an office keeps for all its reports."""

from collections.abc import Mapping
from typing import Any

import attrs

from skm.dasar import Benda, Peta
from skm.jenis import KUNCI_LAPORAN
from skm.model.laporan import Kop, Penandatangan, kosong
from skm.model.laporan_skm import BATAS_SEL_KECIL
from skm.model.unsur import KodeUnsur
from skm.syarat import (
    APA_PUN,
    ISI,
    JALUR,
    KODE,
    TEKS,
    WARNA,
    Dari,
    opsional,
    peta_dari,
    pilihan,
    satu,
)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class UnitProfil(Benda):
    """
    What a profile says of the service unit; each is used where a report says nothing.

    Attributes:
        nama: Full name.
        singkatan: Short name for running text.
        instansi: The agency it belongs to.
        singkatan_instansi: The agency's abbreviation.
        logo: Path of a PNG or JPEG, relative to the profile and below its folder.
    """

    nama: str | None = attrs.field(default=None, metadata=opsional(ISI))
    singkatan: str | None = attrs.field(default=None, metadata=opsional(TEKS))
    instansi: str | None = attrs.field(default=None, metadata=opsional(TEKS))
    singkatan_instansi: str | None = attrs.field(default=None, metadata=opsional(TEKS))
    logo: str | None = attrs.field(default=None, metadata=opsional(JALUR))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Profil(Benda):
    """
    An office profile: facts that reports need not repeat, and how their documents look.

    Where a report has a value of its own, that goes before the profile's.

    Attributes:
        unit: The service unit.
        tempat: Place of signature; None if reports say it.
        penandatangan: Who signs; as a whole, for a name and another one's NIP are worse than none.
        kop: Letterhead, as a whole.
        penanggung_jawab: Per unsur who is responsible for an activity that names nobody.
        penanggung_jawab_lain: The same for all other unsur; None for nobody.
        sel_kecil: Of a group of fewer respondents documents do not show what it answered; None if
            reports say it.
        warna: Accent colour, six hexadecimal digits; empty for that of the template.
        templat: Per kind of report a Word template, relative to the profile and below its folder.
        opsi: Per format its options.
    """

    unit: UnitProfil = attrs.field(factory=UnitProfil, metadata=satu(UnitProfil))
    tempat: str | None = attrs.field(default=None, metadata=opsional(TEKS))
    penandatangan: Penandatangan | None = attrs.field(
        default=None, metadata=opsional(satu(Penandatangan))
    )
    kop: Kop | None = attrs.field(default=None, metadata=opsional(satu(Kop)))
    penanggung_jawab: Peta[KodeUnsur, str] = attrs.field(
        factory=kosong, converter=Dari[Mapping[KodeUnsur, str]], metadata=peta_dari(KODE, ISI)
    )
    penanggung_jawab_lain: str | None = attrs.field(default=None, metadata=opsional(ISI))
    sel_kecil: int | None = attrs.field(default=None, metadata=opsional(BATAS_SEL_KECIL))
    warna: str = attrs.field(default="", metadata=WARNA)
    templat: Peta[str, str] = attrs.field(
        factory=kosong,
        converter=Dari[Mapping[str, str]],
        metadata=peta_dari(pilihan(*KUNCI_LAPORAN), JALUR),
    )
    opsi: Peta[str, Peta[str, Any]] = attrs.field(
        factory=kosong,
        converter=Dari[Mapping[str, Mapping[str, Any]]],
        metadata=peta_dari(ISI, peta_dari(ISI, APA_PUN)),
    )
