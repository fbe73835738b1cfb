"""
Templates in a frozen program, beside which there is no interpreter: it starts itself once more.

`skm` does so by itself.  Whoever freezes a program of their own around skm calls :func:`siap` in
it before all else, as `multiprocessing.freeze_support` is called; else a second copy of the program
would begin its usual work in place of the template's.
"""

import json
import sys

BENDERA = "--pengisi-templat"
"""The only argument of a program that was started to fill in a template."""

_siap = False


def siap() -> None:
    """Fill in a template and end, if this process was started for that; else let others be."""
    global _siap
    if sys.argv[1:] == [BENDERA]:
        from skm.renderers.docx.templat.anak import main

        main(json.loads(sys.stdin.buffer.readline()))
    _siap = True


def perintah() -> list[str]:
    """Return how this program starts itself to fill in a template; empty if it cannot."""
    return [sys.executable, BENDERA] if _siap else []
