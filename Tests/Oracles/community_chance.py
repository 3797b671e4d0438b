#!/usr/bin/env python3
"""How often some community of a network without communities falls at or below a chance: `troupe communities` on seeded
null graphs, whose ties are drawn by degrees alone.

    python3 Tests/Oracles/community_chance.py .build/release/troupe [--seeds 60]

Prints the table of docs/evaluation.md. A calibrated chance is at or below 5 % in 5 % of graphs, give or take two standard
errors. Standard library only; about ten minutes for 60 seeds of all kinds with two cores.
"""

import argparse
import json
import random
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def stubs(r, degrees):
    """Ties between ends drawn at random, none of them twice or from a node to itself."""
    ends = [node for node, degree in enumerate(degrees) for _ in range(degree)]
    r.shuffle(ends)
    pairs = {(min(a, b), max(a, b)) for a, b in zip(ends[::2], ends[1::2]) if a != b}
    return sorted(pairs)


def even(r):
    return [(a, b, 1) for a, b in stubs(r, [2 + r.randrange(8) for _ in range(100)])]


def dense(r):
    return [(a, b, 1) for a, b in stubs(r, [10 + r.randrange(10) for _ in range(80)])]


def heavy(r):
    return [(a, b, 1) for a, b in stubs(r, [min(60, int(1.5 / (1 - r.random()) ** 0.7) + 1) for _ in range(200)])]


def weighted(r):
    return [(a, b, r.randint(1, 9)) for a, b in stubs(r, [3 + r.randrange(8) for _ in range(120)])]


KINDS = [
    ("100 nodes of degree 2 to 9", even, []),
    ("80 nodes of degree 10 to 19", dense, []),
    ("200 nodes, degrees with a heavy tail", heavy, []),
    ("120 nodes, weights 1 to 9", weighted, []),
    ("100 nodes of degree 2 to 9, `--quality density`", even, ["--quality", "density"]),
    ("80 nodes of degree 10 to 19, `--quality cpm --resolution 0.3`", dense, ["--quality", "cpm", "--resolution", "0.3"]),
]


def least_chance(program, make, options, seed):
    edges = make(random.Random(f"{make.__name__} {seed}"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "edges.csv"
        path.write_text("source,target,weight\n" + "".join(f"{a},{b},{w}\n" for a, b, w in edges))
        done = subprocess.run(
            [program, "communities", "--edges", str(path), "--json", "--quiet", "--threads", "1", *options],
            capture_output=True, text=True, check=True)
    document = json.loads(done.stdout)
    return min((c["chance"] for c in document["communities"] if "chance" in c), default=1), document["results"]["chance"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--seeds", type=int, default=60)
    options = parser.parse_args()
    print("| ties drawn anew | some community ≤ 5 % | some community ≤ 1 % | whole network ≤ 5 % |\n|---|---|---|---|")
    totals = [0, 0, 0]
    with ThreadPoolExecutor(2) as pool:
        for name, make, settings in KINDS:
            found = list(pool.map(lambda seed: least_chance(options.program, make, settings, seed), range(options.seeds)))
            counts = [sum(c <= 0.05 for c, _ in found), sum(c <= 0.01 for c, _ in found), sum(w <= 0.05 for _, w in found)]
            totals = [total + count for total, count in zip(totals, counts)]
            print(f"| {name} | " + " | ".join(f"{count} of {options.seeds}" for count in counts) + " |", flush=True)
    graphs = options.seeds * len(KINDS)
    print("| all | " + " | ".join(f"{total / graphs:.1%}".replace("%", " %") for total in totals) + " |")


if __name__ == "__main__":
    main()
