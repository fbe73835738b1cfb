"""Where a frozen program begins: the command, as `python -m skm`."""

import sys

from skm.cli import main

sys.exit(main())
