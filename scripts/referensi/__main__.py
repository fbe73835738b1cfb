"""``python -m scripts.referensi``."""

import sys

from scripts.referensi import main

sys.exit(main())
