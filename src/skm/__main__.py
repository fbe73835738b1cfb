"""``python -m skm``: the command, wherever its script lies."""

import sys

from skm.cli import main

sys.exit(main())
