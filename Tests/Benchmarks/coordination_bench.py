#!/usr/bin/env python3
"""The coordination statistics beside another program: the bipartite configuration model, and near-duplicate captions.

Makes its own Python environment under Tests/Benchmarks/data. Needs Python 3.11 and a release build of
CoordinationBenchmark (`make bench` builds it). --write puts the result into docs/performance.md.
"""

import argparse
import json
import os
import platform
import subprocess
import sys

import performance_page
from bench import DATA, HERE, ROOT, environment, measured

PROGRAM = ROOT / ".build/release/CoordinationBenchmark"


def model(python):
    """Solves one model three times here and there."""
    degrees = DATA / "degrees.json"
    ours, theirs = [], []
    for _ in range(3):
        answer = json.loads(measured([PROGRAM, "bicm", "55000", "22000", "300000", degrees])[3])
        ours.append(answer["seconds"])
        theirs.append(json.loads(measured([python, HERE / "peers/bicm_peer.py", degrees])[3].splitlines()[-1])["seconds"])
    mine, other = sorted(ours)[1], sorted(theirs)[1]
    return [
        f"Bipartite configuration model of 55,000 accounts and 22,000 captions with 300,000 edges ({answer['classes'][0]} and "
        f"{answer['classes'][1]} distinct degrees), to a relative difference of {answer['residual']:.0e}: {mine * 1000:.1f} ms; "
        f"PyPI bicm {other * 1000:.0f} ms ({other / mine:.0f} times as long). Aim: 1 s.", "",
    ]


def near(captions, workers):
    """Near-duplicates among made-up captions, and their recall against all pairs of a sample."""
    wall, user, memory, output = measured([PROGRAM, "near", str(captions), str(workers)])
    answer = json.loads(output)
    return [
        f"Near-duplicates of {captions:,} captions (Jaccard 0.8 or more): {answer['seconds']:.1f} s on {workers} threads, peak "
        f"{memory:,.0f} MiB with the captions; recall {answer['recall']:.3f} over the {answer['pairs']:,} pairs of a sample of "
        f"{answer['sample']:,} that were compared one by one. Aim: 60 s, recall 0.95.", "",
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--captions", type=int, default=1_000_000)
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    arguments = parser.parse_args()
    if not PROGRAM.exists():
        sys.exit("no release build: run make bench, or swift build -c release --product CoordinationBenchmark")
    DATA.mkdir(exist_ok=True)
    python = environment()
    subprocess.run([python, "-m", "pip", "install", "--quiet", "bicm"], check=True)
    text = "\n".join(model(python) + near(arguments.captions, os.cpu_count() or 1))
    print(text)
    if arguments.write:
        performance_page.write(
            "coordination",
            "Made by `make bench` (`python3 Tests/Benchmarks/coordination_bench.py --write`) on a shared virtual machine with "
            f"{os.cpu_count()} cores ({platform.machine()}).\n\n" + text)


if __name__ == "__main__":
    main()
