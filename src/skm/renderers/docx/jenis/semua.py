"""The kinds of report that have Word templates."""

from collections.abc import Mapping

from skm.jenis import JENIS
from skm.renderers.docx.jenis.bentuk import JenisWord

JENIS_WORD: Mapping[str, JenisWord] = {j.kunci: j.muat_templat() for j in JENIS if j.templat}
"""What is known of each, by its key."""
