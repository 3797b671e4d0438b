#!/usr/bin/env python3
"""What stands on a terminal while a command waits for its input: that it goes on, and nothing of it in what is printed.

    python3 Tests/Hardening/terminal.py .build/release/troupe

Standard input stops for some seconds half-way, so that how fast the machine is has no say.
"""
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAUSE = 4
ERASED = b"\r\x1b[K"


def slowly(stream, data):
    """Half of the data, a pause, the rest."""
    with stream:
        stream.write(data[: len(data) // 2])
        stream.flush()
        time.sleep(PAUSE)
        stream.write(data[len(data) // 2:])


def run(command, data, on_terminal):
    """The exit code, standard output and what standard error was sent."""
    ours, theirs = pty.openpty()
    errors = theirs if on_terminal else subprocess.PIPE
    child = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=os.environ | {"TERM": "xterm"})
    os.close(theirs)
    feeder = threading.Thread(target=slowly, args=(child.stdin, data))
    feeder.start()
    seen = [b""]

    def listen():
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                return
            if not part:
                return
            seen[0] += part

    listener = threading.Thread(target=listen, daemon=True)
    if on_terminal:
        listener.start()
    output = child.stdout.read()
    told = b"" if on_terminal else child.stderr.read()
    code = child.wait()
    feeder.join()
    if on_terminal:
        listener.join(5)
    os.close(ours)
    return code, output, seen[0] if on_terminal else told


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    posts = (ROOT / "Sources/TroupeKit/DemoCase/posts.csv").read_bytes()
    edges = b"source,target\n" + b"".join(b"a%d,a%d\n" % (n, n % 7) for n in range(8, 4000))
    failures = 0

    def check(words, holds):
        nonlocal failures
        failures += not holds
        print(f"{'passed' if holds else 'FAILED'}: {words}")

    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "a job with steps that waits for input": ([program, "map", "-", "--no-figure", "--out", f"{folder}/m"], posts, b"working"),
            "a verb without steps": (
                [program, "draw", "communities", "--edges", "-", "--out", f"{folder}/d"], edges, b"working"),
        }
        for words, (command, data, step) in commands.items():
            code, output, told = run(command, data, True)
            check(f"{words}: goes on, with its seconds", code == 0 and ERASED + step in told and told.count(step) > 2)
            # What stays on the terminal is what follows the last line that was erased.
            check(f"{words}: nothing of it stays", step not in told.split(ERASED)[-1] and step not in output)
            code, _, told = run(command, data, False)
            check(f"{words}: silent where standard error is no terminal", code == 0 and step not in told and ERASED not in told)
            code, _, told = run(command + ["--progress", "none"], data, True)
            check(f"{words}: silent with --progress none", code == 0 and step not in told)
    print(f"terminal: {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
