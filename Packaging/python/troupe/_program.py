"""Runs the program that lies beside this module."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

PROGRAM = Path(__file__).parent / "program" / "bin" / "troupe"


class TroupeError(Exception):
    """The program could not do what was asked.

    ``code`` is its exit code: 2 for wrong usage, 65 for input that cannot be used, 1 for any other failure.
    ``message`` says what is wrong, where, and what to do.
    """

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def program() -> str:
    """The path of the program."""
    if not os.access(PROGRAM, os.X_OK):
        raise TroupeError(1, f"{PROGRAM}: cannot be run; install the package troupe anew")
    return str(PROGRAM)


def run(*args: str | os.PathLike[str]) -> str:
    """Runs the program with these arguments, as on a command line, and returns what it writes to standard output.

    Raises ``TroupeError`` if it leaves with another code than 0.
    """
    done = subprocess.run(
        [program(), *(os.fspath(one) for one in args)], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8"
    )
    if done.returncode != 0:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        told = [line.removeprefix("troupe: ").removeprefix("Error: ") for line in lines if line.startswith(("troupe: ", "Error: "))]
        message = told[-1] if told else "\n".join(lines) or done.stdout.strip()
        raise TroupeError(done.returncode, message or f"troupe left with the code {done.returncode}")
    return done.stdout
