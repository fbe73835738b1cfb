"""Rounds of a measurement, told as they go."""

import sys
from collections.abc import Iterator


def putaran(banyak: int, apa: str = "round") -> Iterator[int]:
    """Yield the numbers from 0, and say on the error stream which one is begun."""
    sys.stdout.reconfigure(line_buffering=True)
    for ke in range(banyak):
        print(f"{apa} {ke + 1} of {banyak}", file=sys.stderr, flush=True)
        yield ke
