#!/usr/bin/env python3
"""Ingest, map, ask and purge in a loop over one growing case: memory, open files and leftovers must stay flat.

    python3 Tests/Hardening/soak.py .build/release/troupe --minutes 60

Each round adds a file of new posts, runs the verbs, and purges the oldest file every fourth round. Memory may grow with the
case, not faster; nothing may stay in the temporary folder; `verify` says sound each time. Python 3.11, nothing else.
"""
import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--minutes", type=float, default=60)
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    failures, rows = [], []
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.mkdir("tmp")
        Path("key").write_text("cd" * 32 + "\n")
        environment = {**os.environ, "TMPDIR": folder + "/tmp", "SWIFT_BACKTRACE": "enable=no"}
        end = time.monotonic() + arguments.minutes * 60
        number = 0
        while time.monotonic() < end:
            with open(f"f{number}.ndjson", "w") as out:
                for n in range(1500):
                    out.write('{"id":"%d","desc":"caption %d of week %d #tag%d","createTime":%d,"author":{"id":"%d","uniqueId":"syn.%d"}}\n' % (
                        (1727769600 + number * 7000 + n) << 32 | number, n % 300, number // 3, n % 9, 1727769600 + number * 7000 + n * 3,
                        7000 + n % 60, n % 60))
            commands = [
                ["ingest", f"f{number}.ndjson", "--case", "case.db", "--quiet"],
                ["map", "case.db", "--out", "out", "--copies", "9", "--alpha", "0.1", "--quiet"],
                ["ask", "caption-bursts", "--case", "case.db"], ["find", "caption", "--case", "case.db"],
                ["status", "--case", "case.db"], ["explore", "--case", "case.db", "--out", "page"],
            ]
            if number % 4 == 3:
                commands.append(["purge", "--source", f"f{number - 3}.ndjson", "--reason", "soak", "--key", "key", "--case", "case.db", "--yes"])
            commands.append(["verify", "--case", "case.db"])
            largest = 0
            for command in commands:
                before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
                done = subprocess.run([program, *command], env=environment, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL)
                largest = max(largest, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, before)
                if done.returncode != 0:
                    failures.append(f"round {number}: {' '.join(command[:3])}: exit {done.returncode}: {done.stderr[-300:]}{done.stdout[-300:]}")
            left = os.listdir("tmp") + [n for n in os.listdir(".") if "unfinished" in n or ".new" in n]
            if left:
                failures.append(f"round {number}: left behind: {left}")
            rows.append((number, os.path.getsize("case.db"), largest))
            number += 1
        print("round, bytes of the case, peak memory of any command so far in KB")
        for row in rows[:: max(1, len(rows) // 10)] + rows[-1:]:
            print("%d, %d, %d" % row)
        # What a megabyte of case costs in memory must not grow.
        if len(rows) > 8:
            first, last = rows[len(rows) // 4], rows[-1]
            if last[2] - first[2] > 60 * (last[1] - first[1]) / 1024 + 50_000:
                failures.append(f"memory grows faster than the case: {first} to {last}")
    print(f"{len(rows)} rounds, {len(failures)} failures")
    for failure in failures:
        print(failure)
    sys.exit(1 if failures else 0)


main()
