#!/usr/bin/env python3
"""Whole commands for which people wait, one after the other: seconds and memory beside what they are meant to take.

Each command is run as a user would run it, with all cores and its own defaults, on made-up data of a stated size. The
wall seconds, user seconds and largest resident memory are the operating system's own figures of the whole process,
the median of --rounds runs. One command that does nothing but count to a number is timed between them, so that the
reader sees how much the machine changed while it was measured.

With --scaling: how time and memory of some commands grow with the data, and the exponent that fits best (least squares
on logarithms), in a table of its own.

Makes its own data and Python environment under Tests/Benchmarks/data. Needs Python 3.11, and release builds of troupe,
GraphBenchmark and CoordinationBenchmark (`make bench` makes them). --write puts the tables into docs/performance.md.
"""

import argparse
import json
import math
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

import performance_page
from bench import DATA, HERE, ROOT, TROUPE, environment, measured, posts
from import_bench import data

WAITING = DATA / "waiting"
GRAPHS = ROOT / ".build/release/GraphBenchmark"
COORDINATION = ROOT / ".build/release/CoordinationBenchmark"


def quietly(*command):
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def graph(python, nodes, edges):
    """A planted network as a list of edges and as the columns of GraphBenchmark, made on first use."""
    path = DATA / f"planted-{nodes}-{edges}"
    if not path.with_suffix(".edges").exists():
        quietly(python, HERE / "gen_graph.py", "--kind", "planted", "--nodes", nodes, "--edges", edges, "--out", path)
    table = path.with_suffix(".csv")
    if not table.exists():
        quietly(python, "-c", (
            "import numpy, sys\n"
            "data = numpy.load(sys.argv[1])\n"
            "with open(sys.argv[2], 'w') as file:\n"
            "    file.write('source,target,weight\\n')\n"
            "    ends = data['u'], data['v'], data['w']\n"
            "    for begin in range(0, len(ends[0]), 1_000_000):\n"
            "        for one, other, weight in zip(*(part[begin:begin + 1_000_000].tolist() for part in ends)):\n"
            "            file.write(f'n{one},n{other},{weight}\\n')\n"), path.with_suffix(".npz"), table)
    return path


def simulated(name, *options):
    """Made-up posts of a simulation, made on first use."""
    path = WAITING / f"{name}.csv"
    if not path.exists():
        quietly(TROUPE, "simulate", *options, "--quiet", "--out", path)
    return path


def mapped(name, table):
    """A folder of results with its tables, made on first use."""
    folder = WAITING / f"{name}-results"
    if not (folder / "run.json").exists():
        quietly(TROUPE, "map", table, "--window", "60s", "--pace", "fast", "--copies", 19, "--alpha", 0.05, "--no-figure",
                "--quiet", "--yes", "--out", folder)
    return folder


def purgeable():
    """A case of 40,000 posts, half of which are one source, made anew for each run."""
    case = WAITING / "purge.db"
    for old in WAITING.glob("purge.db*"):
        old.unlink()
    (WAITING / "purge.key").unlink(missing_ok=True)
    for name, seed in [("kept", 1), ("purged", 2)]:
        table = simulated(name, "--posts", "20000", "--seed", str(seed), "--campaigns", "2")
        quietly(TROUPE, "ingest", table, "--case", case, "--quiet")
    return [TROUPE, "purge", "--case", case, "--source", "purged.csv", "--reason", "benchmark",
            "--key", WAITING / "purge.key", "--yes"]


def imported(rows):
    """Rows of 4CAT's table into a case that is not there yet."""
    path = data(rows, "csv")
    for old in WAITING.glob("import.db*"):
        old.unlink()
    return [TROUPE, "ingest", path, "--case", WAITING / "import.db", "--quiet"]


def waits(python):
    """What people wait for: words, how the command is made, and the aim in seconds."""
    def edges():
        return graph(python, 100_000, 1_000_000).with_suffix(".csv")

    def large():
        return graph(python, 1_000_000, 10_000_000).with_suffix(".edges")

    def months():
        return simulated(
            "windows", "--posts", "167000", "--days", "120", "--campaigns", "20", "--size", "20-40", "--seed", "3")

    def dense():
        return mapped("dense", simulated(
            "dense", "--posts", "200000", "--campaigns", "100", "--size", "100", "--participation", "1",
            "--actions", "8-12", "--seed", "5"))

    return [
        ("`communities`, 100k nodes, 1M edges, defaults", lambda: [
            TROUPE, "communities", "--edges", edges(), "--quiet", "--yes"], 90),
        ("Leiden alone, 1M nodes, 10M edges, two iterations", lambda: [
            GRAPHS, large(), 1_000_000, "leiden-2", WAITING / "labels"], 9),
        ("`map`, 1M posts, defaults", lambda: [
            TROUPE, "map", posts(python, 1_000_000), "--quiet", "--out", WAITING / "map"], 15),
        ("`windows --length 30d`, 167k posts of 120 days", lambda: [
            TROUPE, "windows", months(), "--length", "30d", "--quiet"], 15),
        ("`explore`, 10,000 accounts, about 500k ties", lambda: [
            TROUPE, "explore", dense(), "--out", WAITING / "explore", "--force"], 6),
        ("`draw communities`, the same", lambda: [
            TROUPE, "draw", "communities", dense(), "--out", WAITING / "figures", "--force"], 6),
        ("near-duplicates of 1M captions", lambda: [COORDINATION, "near", 1_000_000, os.cpu_count() or 1], 12),
        ("`communities --seeds 1 --copies 0`", lambda: [
            TROUPE, "communities", "--edges", edges(), "--quiet", "--seeds", 1, "--copies", 0], None),
        ("the same with `--json`", lambda: [
            TROUPE, "communities", "--edges", edges(), "--quiet", "--seeds", 1, "--copies", 0, "--json"], 2.5),
        ("`ingest`, 1M rows of 4CAT's CSV", lambda: imported(1_000_000), 6.5),
        ("`purge` of a source of 20,000 posts", purgeable, 1),
    ]


def pace():
    """Seconds of a fixed loop of this program: what the machine gives at the moment."""
    begin = time.monotonic()
    total = 0
    for number in range(5_000_000):
        total += number
    return time.monotonic() - begin


def waiting(python, rounds, only):
    """The table of what people wait for."""
    lines = ["| what | wall s | user s | peak MiB | aim s | |", "|---|---|---|---|---|---|"]
    paces = []
    for words, command, aim in waits(python):
        if only and only not in words:
            continue
        runs = []
        for _ in range(rounds):
            made = command()
            paces.append(pace())
            runs.append(measured(made)[:3])
        wall, user, memory = (statistics.median(column) for column in zip(*runs))
        verdict = "" if aim is None else "met" if wall <= aim else f"missed: {wall / aim:.1f} times"
        lines.append(f"| {words} | {wall:.1f} | {user:.1f} | {memory:,.0f} | {'' if aim is None else aim} | {verdict} |")
        print(lines[-1], file=sys.stderr)
    lines += ["", f"A fixed loop, timed before each command, took {min(paces):.2f} to {max(paces):.2f} s, "
                  f"{statistics.median(paces):.2f} in the median."]
    return lines


def exponent(points):
    """The slope of log seconds over log size: 1 is linear."""
    sizes, seconds = [math.log(size) for size, _ in points], [math.log(max(time, 1e-3)) for _, time in points]
    mean_size, mean_time = statistics.mean(sizes), statistics.mean(seconds)
    return (sum((size - mean_size) * (time - mean_time) for size, time in zip(sizes, seconds))
            / sum((size - mean_size) ** 2 for size in sizes))


def scaling(python, largest):
    """The table of how time and memory grow."""
    def tables(count):
        return posts(python, count)

    def network(count):
        return graph(python, count // 10, count).with_suffix(".csv")

    rows = [
        ("`ties`", "posts", [100_000, 1_000_000, 10_000_000, 30_000_000], lambda count: [
            TROUPE, "ties", tables(count), "--support", 2, "--quiet", "--force", "--out", WAITING / "ties.csv"]),
        ("`map`, one width, 19 surrogates", "posts", [100_000, 1_000_000, 10_000_000], lambda count: [
            TROUPE, "map", tables(count), "--window", "60s", "--pace", "fast", "--copies", 19, "--alpha", 0.05,
            "--no-figure", "--quiet", "--yes", "--out", WAITING / "map"]),
        ("`communities --seeds 1 --copies 0`", "edges", [10_000, 100_000, 1_000_000, 10_000_000, 50_000_000], lambda count: [
            TROUPE, "communities", "--edges", network(count), "--seeds", 1, "--copies", 0, "--quiet", "--yes"]),
        ("`metrics`", "edges", [1_000, 10_000, 100_000], lambda count: [
            TROUPE, "metrics", "--edges", network(count), "--quiet", "--yes"]),
        ("`explore --edges`", "edges", [10_000, 100_000, 1_000_000], lambda count: [
            TROUPE, "explore", "--edges", network(count), "--out", WAITING / "explore", "--force"]),
        ("`ingest`", "rows", [10_000, 100_000, 1_000_000], imported),
    ]
    lines = ["| command | of | size | wall s | peak MiB | exponent of time |", "|---|---|---|---|---|---|"]
    for words, unit, sizes, command in rows:
        points = []
        for size in [size for size in sizes if size <= largest]:
            made = command(size)
            wall, _, memory, _ = measured(made)
            points.append((size, wall))
            last = f"{exponent(points):.2f}" if len(points) > 1 else ""
            lines.append(f"| {words} | {unit} | {size:,} | {wall:.2f} | {memory:,.0f} | {last} |")
            print(lines[-1], file=sys.stderr)
    return lines + ["", (
        "The exponent is that of all sizes up to the row. `metrics` grows with the square in the end: betweenness and "
        "closeness are exact, a search from every node over every edge. `--largest` leaves out larger sizes.")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--only", help="only rows whose words hold this")
    parser.add_argument("--scaling", action="store_true", help="how time and memory grow, instead")
    parser.add_argument("--largest", type=int, default=50_000_000, help="the largest size of the scaling table")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    arguments = parser.parse_args()
    if not all(program.exists() for program in (TROUPE, GRAPHS, COORDINATION)):
        sys.exit("no release build: run make bench")
    WAITING.mkdir(parents=True, exist_ok=True)
    python = environment()
    machine = f"on a shared virtual machine with {os.cpu_count()} cores ({platform.machine()})"
    if arguments.scaling:
        text = "\n".join(scaling(python, arguments.largest))
    else:
        text = "\n".join(waiting(python, arguments.rounds, arguments.only))
    print(text)
    if arguments.write and not arguments.only:
        part, option = ("scaling", " --scaling") if arguments.scaling else ("waiting", "")
        performance_page.write(
            part, f"Made by `make bench` (`python3 Tests/Benchmarks/waiting_bench.py{option} --write`) {machine}: whole "
            "commands, one after the other, each as a process of its own.\n\n" + text)
    shutil.rmtree(WAITING / "map", ignore_errors=True)


if __name__ == "__main__":
    main()
