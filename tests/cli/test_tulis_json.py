"""JSON as programs get it: what the standard library writes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.cli.konsol import cetak_json

POLOS = st.none() | st.booleans() | st.integers() | st.text()
ISI = st.recursive(
    POLOS,
    lambda dalam: (
        st.lists(dalam, max_size=4)
        | st.lists(dalam, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=6), dalam, max_size=4)
    ),
    max_leaves=20,
)


@pytest.mark.property
@pytest.mark.parametrize("pengodean", ["utf-8", "ascii"])
@given(isi=ISI)
def test_sama(pengodean: str, isi: object) -> None:
    """With an indent, and with characters as they are where the console has them."""
    import io
    from contextlib import redirect_stdout

    ke = io.TextIOWrapper(io.BytesIO(), encoding=pengodean, errors="surrogatepass", newline="\n")
    with redirect_stdout(ke):
        cetak_json(isi)
    ke.flush()
    teks = ke.buffer.getvalue().decode(pengodean, errors="surrogatepass")

    assert json.dumps(isi, ensure_ascii=pengodean == "ascii", indent=2) + "\n" == teks
