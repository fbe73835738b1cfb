"""Rounds of a measurement, told as they go, and the processes that are measured."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator

LINGKUNGAN = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def putaran(banyak: int, apa: str = "round") -> Iterator[int]:
    """Yield the numbers from 0, and say on the error stream which one is begun."""
    sys.stdout.reconfigure(line_buffering=True)
    for ke in range(banyak):
        print(f"{apa} {ke + 1} of {banyak}", file=sys.stderr, flush=True)
        yield ke


def jalankan(kode: str) -> tuple[float, str]:
    """Run Python code as a process of its own; return its seconds and what it printed."""
    mulai = time.perf_counter()
    hasil = subprocess.run(
        [sys.executable, "-c", kode], capture_output=True, text=True, env=LINGKUNGAN, check=False
    )
    if hasil.returncode:
        sys.exit(hasil.stderr)
    return time.perf_counter() - mulai, hasil.stdout
