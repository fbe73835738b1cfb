"""``python -m skm``: the command, wherever its script lies."""

import sys

from skm.cli import main

if __name__ == "__main__":
    sys.exit(main())
