"""Apart from the other tests: these need every engine, Java included (``nox -s mesin``)."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Let engines warn about their own future; warnings of skm's code stay errors."""
    for peringatan in ("ignore:Dask support is moving out of Narwhals:FutureWarning",):
        config.addinivalue_line("filterwarnings", peringatan)
