"""Runs the command line as ``python -m communique``.

It holds no command itself.
"""

from __future__ import annotations

import sys

from communique.cli import main

if __name__ == "__main__":
    sys.exit(main())
