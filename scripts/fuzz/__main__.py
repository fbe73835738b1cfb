"""``python -m scripts.fuzz``; its processes could not find what stands here."""

import sys

from scripts.fuzz.jalan import main

sys.exit(main())
