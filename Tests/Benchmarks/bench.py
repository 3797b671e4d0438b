#!/usr/bin/env python3
"""Reading posts and finding ties beside other programs, in one run, as ratios.

Each program reads the same CSV file and writes the pairs of accounts that share two or more objects within 60 s. The
programs take turns (A B C … A B C …), so that a machine that slows down slows all. Wall and user seconds and the
largest resident memory are the operating system's own figures of each process; medians are printed. All programs must
find the same pairs. Beside that: reading alone, and the group test with 99 jittered copies of 1M posts.

CooRTweet, in R, compares every two posts of an object, so it is run on fewer posts, once, where Rscript, data.table and
igraph are there; its source is cloned beside the data, or --coortweet names a checkout.

Makes its own data and its own Python environment under Tests/Benchmarks/data. Needs Python 3.11, g++ and a release
build (`make bench` builds it). --write puts the table into docs/performance.md.
"""

import argparse
import csv
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time
import venv

import performance_page

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DATA = HERE / "data"
TROUPE = ROOT / ".build/release/troupe"
SCAN = ROOT / ".build/release/ScanBenchmark"
PACKAGES = ["numpy==2.4.6", "polars", "duckdb"]
COORTWEET = "https://github.com/nicolarighetti/CooRTweet"


def environment():
    """The Python of the peers' own environment, made on first use."""
    python = DATA / "peers/bin/python"
    if not python.exists():
        venv.create(DATA / "peers", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python


def posts(python, count):
    """A file of posts, made on first use."""
    path = DATA / f"posts-{count}.csv"
    if not path.exists():
        unfinished = path.with_suffix(".part")
        subprocess.run(
            [python, HERE / "gen_posts.py", "--posts", str(count), "--seed", "1", "--out", unfinished],
            check=True, stdout=subprocess.DEVNULL,
        )
        unfinished.rename(path)
    return path


def compiled():
    """The plain C++ program, compiled on first use."""
    program = DATA / "ties_plain"
    if not program.exists():
        source = HERE / "peers/ties_plain.cpp"
        subprocess.run(["g++", "-O3", "-march=native", "-o", program, source], check=True)
    return program


def measured(command):
    """Wall seconds, user seconds, MiB and standard output of one run of a command."""
    # Some machines pin an old kernel of OpenBLAS by these: peers run at their best.
    variables = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
    begin = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, env=variables)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} left with {process.returncode}")
    return wall, usage.ru_utime, usage.ru_maxrss / 1024, output.decode()


def read_pairs(file):
    """The pairs of a file of ties, each with its support."""
    rows = csv.reader(file)
    header = next(rows)
    support = header.index("support")
    return {(min(row[0], row[1]), max(row[0], row[1])): int(row[support]) for row in rows}


def contenders(python, path):
    """The commands by name; each writes its ties to the file beside it."""
    def peer(name):
        out = DATA / f"ties-{name}.csv"
        return [python, HERE / f"peers/ties_{name}.py", path, out], out

    ours = DATA / "ties-troupe.csv"
    plain = DATA / "ties-plain.csv"
    return {
        "troupe": ([TROUPE, "ties", path, "--support", "2", "--out", ours, "--force", "--json", "--quiet"], ours),
        "plain C++, one thread": ([compiled(), path, plain, "60", "2"], plain),
        "polars": peer("polars"),
        "DuckDB": peer("duckdb"),
        "numpy": peer("numpy"),
    }


def compare(python, count, rounds):
    """The table for one size, and the phases of our own runs."""
    runs, phases = {}, []
    commands = contenders(python, posts(python, count))
    for turn in range(rounds):
        for name, (command, out) in commands.items():
            wall, user, memory, output = measured(command)
            runs.setdefault(name, []).append((wall, user, memory))
            if name == "troupe":
                phases.append(json.loads(output)["seconds"])
            print(f"  {count:>10,} posts, round {turn + 1}: {name:<22} {wall:6.2f} s", file=sys.stderr)
    with open(commands["troupe"][1], newline="") as file:
        expected = read_pairs(file)
    for name, (_, out) in commands.items():
        with open(out, newline="") as file:
            if read_pairs(file) != expected:
                sys.exit(f"{name} found other pairs than troupe")
    lines = [
        f"{count:,} posts, {len(expected):,} ties, medians of {rounds} rounds:", "",
        "| program | wall s | user s | peak MiB | wall / troupe |", "|---|---|---|---|---|",
    ]
    medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in runs.items()}
    for name, (wall, user, memory) in medians.items():
        lines.append(f"| {name} | {wall:.2f} | {user:.2f} | {memory:,.0f} | {wall / medians['troupe'][0]:.1f} |")
    read = statistics.median(phase["read"] for phase in phases)
    ties = statistics.median(phase["ties"] for phase in phases)
    size = posts(python, count).stat().st_size / 1e6
    lines += ["", f"Inside troupe: reading {read:.2f} s ({size / read:,.0f} MB/s with interning and SHA-256), ties "
              f"{ties:.2f} s."]
    return lines


def checkout(named):
    """A folder with CooRTweet's source and R to run it, or None and why there is none."""
    if shutil.which("Rscript") is None:
        return None, "Rscript is not there"
    libraries = 'quit(status = !all(sapply(c("data.table", "igraph"), requireNamespace, quietly = TRUE)))'
    if subprocess.run(["Rscript", "-e", libraries], capture_output=True).returncode != 0:
        return None, "R has no data.table or igraph"
    folder = pathlib.Path(named) if named else DATA / "CooRTweet"
    if not folder.exists():
        if named or subprocess.run(["git", "clone", "--quiet", "--depth", "1", COORTWEET, folder]).returncode != 0:
            return None, f"there is no checkout of {COORTWEET}"
    return folder, ""


def coortweet(python, count, named):
    """Lines on CooRTweet beside troupe, on the same posts, once each."""
    folder, why = checkout(named)
    if folder is None:
        return [f"CooRTweet was not measured: {why}.", ""]
    path, ours, theirs = posts(python, count), DATA / "ties-troupe.csv", DATA / "ties-coortweet.csv"
    fast, *_ = measured([TROUPE, "ties", path, "--support", "2", "--out", ours, "--force", "--quiet"])
    slow, user, memory, _ = measured(["Rscript", HERE / "peers/ties_coortweet.R", folder, path, theirs, "60", "2"])
    with open(ours, newline="") as one, open(theirs, newline="") as other:
        found = read_pairs(one)
        if read_pairs(other) != found:
            sys.exit("CooRTweet found other pairs than troupe")
    version = re.search(r"^Version: *(\S+)", (folder / "DESCRIPTION").read_text(), re.MULTILINE)[1]
    return [
        f"CooRTweet {version} (`detect_groups`) on {count:,} posts, once: {slow:.1f} s ({user:.1f} s user, {memory:,.0f} "
        f"MiB) where troupe takes {fast:.2f} s, the same {len(found):,} ties: {slow / fast:,.0f} times as long. It "
        "compares every two posts of an object, and the most popular one here has two thousand.", "",
    ]


def scanning(python, count):
    """How fast one core finds the fields of the CSV file: median of three runs of the scanner alone."""
    rates = []
    for _ in range(3):
        found = json.loads(measured([SCAN, posts(python, count)])[3])
        rates.append(found["bytes"] / found["seconds"] / 1e6)
    return [f"CSV scanning alone, one core: {statistics.median(rates):,.0f} MB/s; aim: 400 MB/s.", ""]


def group_test(python, count, aim):
    """The time of the whole group test with 99 copies."""
    command = [
        TROUPE, "map", posts(python, count), "--copies", "99", "--no-figure", "--quiet", "--json",
        "--out", DATA / "map",
    ]
    wall, user, memory, output = measured(command)
    seconds = json.loads(output)["seconds"]["detect"]
    return [
        f"Group test on {count:,} posts with 99 jittered copies: {seconds:.1f} s of {wall:.1f} s wall "
        f"({user:.1f} s user, {memory:,.0f} MiB) on {os.cpu_count()} cores; aim: {aim}.", "",
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, nargs="+", default=[1_000_000, 10_000_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--huge", action="store_true", help="the group test on ten million posts too (ten minutes)")
    parser.add_argument(
        "--coortweet", default=os.environ.get("COORTWEET"), metavar="FOLDER",
        help="a checkout of CooRTweet's source (COORTWEET in the environment does the same)")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    arguments = parser.parse_args()
    if not TROUPE.exists():
        sys.exit("no release build: run make bench, or swift build -c release --product troupe")
    DATA.mkdir(exist_ok=True)
    python = environment()
    lines = []
    for count in arguments.posts:
        lines += compare(python, count, arguments.rounds) + [""]
    lines += coortweet(python, 100_000, arguments.coortweet)
    lines += scanning(python, max(arguments.posts)) + group_test(python, 1_000_000, "60 s on two cores")
    if arguments.huge:
        lines += group_test(python, 10_000_000, "to stay practical")
    text = "\n".join(lines)
    print(text)
    if arguments.write:
        performance_page.write(
            "posts", "Made by `make bench` (`python3 Tests/Benchmarks/bench.py --write`) on a shared virtual machine "
            f"with {os.cpu_count()} cores ({platform.machine()}). Read the ratios, not the seconds: all programs take "
            "turns in one run, read the same file, write the same ties (60 s, two or more objects), and are checked to "
            "agree on every pair.\n\n" + text)


if __name__ == "__main__":
    main()
