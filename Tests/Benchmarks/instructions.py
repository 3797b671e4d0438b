#!/usr/bin/env python3
"""How many instructions five small fixed jobs take, beside what they took before: a guard that needs no clock.

Callgrind counts what the program executes, so the count is the same on a busy machine and a quiet one. Jobs that take
more than 5 % above the number kept in instructions.json fail. Where more is meant, `--write` keeps the new numbers, and
the commit says why. The inputs are made here by the generator of the standard library from fixed seeds.

    python3 Tests/Benchmarks/instructions.py .build/release/troupe [--write]
"""

import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

KEPT = pathlib.Path(__file__).resolve().parent / "instructions.json"
SLACK = 0.05


def posts(path, count, accounts, texts, seed):
    """A table of posts: a sixth of them by three accounts that publish the same texts within a minute."""
    rng = random.Random(seed)
    words = ["".join(rng.choice("abcdefghijklmnop") for _ in range(7)) for _ in range(400)]
    captions = [" ".join(rng.choice(words) for _ in range(9)) for _ in range(texts)]
    rows = []
    for _ in range(count // 6 // 3):
        time, caption = 1_727_740_800 + rng.randrange(30 * 86_400), rng.choice(captions)
        rows += [(time + rng.randrange(40), f"member{member}", caption) for member in range(3)]
    while len(rows) < count:
        rows.append((1_727_740_800 + rng.randrange(30 * 86_400), f"a{rng.randrange(accounts)}", rng.choice(captions)))
    rows.sort()
    with open(path, "w") as file:
        file.write("post,account,time,caption\n")
        for number, (time, account, caption) in enumerate(rows):
            file.write(f"{7_420_000_000_000_000_000 + number},{account},{time},{caption}\n")


def edges(path, nodes, count, seed):
    """A list of edges, four of five inside one of twenty groups."""
    rng = random.Random(seed)
    with open(path, "w") as file:
        file.write("source,target,weight\n")
        for _ in range(count):
            one, other = rng.randrange(nodes), rng.randrange(nodes)
            if rng.random() < 0.8:
                other = (other // 20) * 20 % nodes + one % 20
            file.write(f"n{one},n{other},{1 + rng.randrange(5)}\n")


def jobs(folder):
    """The arguments of the five jobs by name, in the order in which they run."""
    posts(folder / "many.csv", 60_000, 9_000, 20_000, seed=1)
    posts(folder / "few.csv", 3_000, 300, 400, seed=2)
    edges(folder / "edges.csv", 2_000, 12_000, seed=3)
    columns = ["--columns", "post=post,account=account,time=time,caption=caption"]
    one = ["--threads", "1", "--quiet"]
    return {
        "read posts and find ties": ["ties", folder / "many.csv", *columns, *one, "--out", folder / "ties.csv"],
        "map posts": ["map", folder / "few.csv", *columns, *one, "--no-figure", "--out", folder / "map"],
        "find communities": ["communities", "--edges", folder / "edges.csv", *one, "--seeds", "3", "--copies", "19",
                             "--alpha", "0.05", "--out", folder / "communities"],
        "import posts": ["ingest", folder / "many.csv", *columns, "--case", folder / "case.db", "--quiet"],
        "find captions that are nearly the same": [
            "ties", folder / "many.csv", *columns, *one, "--layers", "near-caption", "--out", folder / "near.csv"],
    }


def counted(program, arguments, folder):
    """The instructions of one run."""
    environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1", TZ="UTC", LC_ALL="C", HOME=str(folder))
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *arguments]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, env=environment)
    total = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not total:
        sys.exit(f"{' '.join(str(part) for part in arguments)} left with {done.returncode}:\n{done.stderr[-2000:]}")
    return int(total[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="troupe, as a release build")
    parser.add_argument("--write", action="store_true", help="keep these numbers")
    arguments = parser.parse_args()
    kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    found, failed = {}, []
    with tempfile.TemporaryDirectory() as name:
        for job, words in jobs(pathlib.Path(name)).items():
            found[job] = counted(os.path.abspath(arguments.program), words, name)
            before = kept.get(job)
            change = found[job] / before - 1 if before else 0
            print(f"{found[job] / 1e6:10,.1f} million instructions, {change:+6.1%}: {job}", flush=True)
            if before is None or change > SLACK:
                failed.append(job)
    if arguments.write:
        KEPT.write_text(json.dumps(found, indent=2) + "\n")
    elif failed:
        sys.exit(f"more than {SLACK:.0%} above {KEPT.name}, or not in it: {', '.join(failed)}. "
                 "Find out why; where it is meant, run this with --write and say so in the commit.")
    elif max(found[job] / kept[job] for job in found) < 1 - SLACK:
        print("All jobs take less than before: keep that with --write.")


if __name__ == "__main__":
    main()
