"""Defects in what is published of a survey."""

from typing import Any

import attrs
from hypothesis import strategies as st

from skm.dasar import Peta
from skm.model import Publikasi
from skm.testing.cacat.dasar import cacat
from skm.testing.terbitan import publikasi_bersih


@cacat("SKM-PUB-001")
def _lain_dari_survei(draw: st.DrawFn) -> Publikasi:
    publikasi = draw(publikasi_bersih(berkait=True))
    assert publikasi.survei is not None  # noqa: S101 - asked for
    responden = Peta({**publikasi.responden, "pendidikan": Peta({"SMA": publikasi.n + 1})})
    ubah: dict[str, Any] = draw(
        st.sampled_from(
            (
                {"responden": (publikasi.survei.responden or 0) + 1},
                {"profil": responden},
                {"ikm": 100 - publikasi.ikm if publikasi.ikm != 50 else 51},
            )
        )
    )
    return attrs.evolve(publikasi, survei=attrs.evolve(publikasi.survei, **ubah))


@cacat("SKM-PUB-002")
def _tautan_mustahil(draw: st.DrawFn) -> Publikasi:
    alamat = draw(
        st.sampled_from(("https://contoh.go.id:99999/skm", "http://:80/", "https://[x]/"))
    )
    return attrs.evolve(draw(publikasi_bersih()), tautan=alamat)


@cacat("SKM-PUB-003")
def _tanpa_pendidikan(draw: st.DrawFn) -> Publikasi:
    publikasi = draw(publikasi_bersih())
    ada = draw(st.sampled_from(((), ("jenis_kelamin",), ("pendidikan",))))
    return attrs.evolve(
        publikasi, responden={d: k for d, k in publikasi.responden.items() if d in ada}
    )


@cacat("SKM-PUB-004")
def _tanpa_metode(draw: st.DrawFn) -> Publikasi:
    ubah: dict[str, Any] = draw(
        st.sampled_from(({"metode": ""}, {"media": ()}, {"metode": "–", "media": ()}))
    )
    return attrs.evolve(draw(publikasi_bersih()), **ubah)
