#!/usr/bin/env python3
"""Coordination beside other programs: coordination-network-toolkit, the bipartite configuration model, near-duplicates.

Makes its own Python environment under Tests/Benchmarks/data. Needs Python 3.11 and a release build of
CoordinationBenchmark (`make bench` builds it). --write puts the result into docs/performance.md.
"""

import argparse
import csv
import json
import os
import platform
import sqlite3
import subprocess
import sys

import performance_page
from bench import DATA, HERE, ROOT, TROUPE, environment, measured, posts

TOOLKIT = "coordination-network-toolkit==1.5.2"
PROGRAM = ROOT / ".build/release/CoordinationBenchmark"


def toolkit(python, count):
    """The toolkit's co-retweet network and the same network by its name in troupe, reading included."""
    table = DATA / f"toolkit-{count}.csv"
    if not table.exists():
        with open(posts(python, count), newline="") as source, open(table, "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow("message_id user_id username repost_id reply_id message timestamp urls".split())
            for row in csv.DictReader(source):
                user = row["account_id"]
                writer.writerow([row["content_id"], user, user, row["object_id"], "", "", row["timestamp_share"], ""])
    store = DATA / "toolkit.db"
    for path in DATA.glob("toolkit.db*"):
        path.unlink()
    program = python.parent / "compute_networks"
    read = measured([program, store, "preprocess", table])
    computed = measured(
        [program, store, "compute", "co_retweet", "--time_window", "60", "--min_edge_weight", "2", "--n_cpus", "2"])
    query = "select count(*) from co_retweet_network where user_1 <> user_2"
    theirs = sqlite3.connect(store).execute(query).fetchone()[0]
    ours = measured(
        [TROUPE, "detect", table, "--method", "cnt-co-retweet", "--out", DATA / "toolkit-out", "--quiet", "--json"])
    found = json.loads(ours[3])["results"]["ties"]
    if found != theirs:
        sys.exit(f"troupe found {found} ties, the toolkit {theirs}")
    wall = read[0] + computed[0]
    return [
        f"coordination-network-toolkit 1.5.2, co-retweet network of {count:,} posts (60 s, weight 2, {found:,} directed ties, "
        f"the same by both): {wall:.1f} s; `troupe detect --method cnt-co-retweet` {ours[0]:.1f} s, "
        f"{ours[2]:,.0f} MiB ({wall / ours[0]:.0f} times as fast).", "",
    ]


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
    parser.add_argument("--posts", type=int, default=1_000_000)
    parser.add_argument("--captions", type=int, default=1_000_000)
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    arguments = parser.parse_args()
    if not PROGRAM.exists():
        sys.exit("no release build: run make bench, or swift build -c release --product CoordinationBenchmark")
    DATA.mkdir(exist_ok=True)
    python = environment()
    subprocess.run([python, "-m", "pip", "install", "--quiet", "bicm", TOOLKIT], check=True)
    text = "\n".join(toolkit(python, arguments.posts) + model(python) + near(arguments.captions, os.cpu_count() or 1))
    print(text)
    if arguments.write:
        performance_page.write(
            "coordination",
            "Made by `make bench` (`python3 Tests/Benchmarks/coordination_bench.py --write`) on a shared virtual machine with "
            f"{os.cpu_count()} cores ({platform.machine()}).\n\n" + text)


if __name__ == "__main__":
    main()
