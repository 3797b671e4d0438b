"""The program itself, as ``troupe`` and ``python -m troupe``."""

from __future__ import annotations

import os
import sys

from ._program import TroupeError, program


def main() -> None:
    """Becomes the program."""
    try:
        path = program()
    except TroupeError as error:
        sys.exit(f"troupe: {error.message}")
    os.execv(path, ["troupe", *sys.argv[1:]])


if __name__ == "__main__":
    main()
