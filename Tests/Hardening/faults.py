#!/usr/bin/env python3
"""Kills, power cuts, full disks, read-only folders and rival processes: a case loses nothing, and the same command completes.

    python3 Tests/Hardening/faults.py .build/release/troupe --rounds 100 --seed 1

In each round a verb that writes a case (ingest, map, cast, purge, merge, run of a study) is ended by kill -9 at a random moment;
before that it is stopped, and all files are copied as a power cut would leave them: case, write-ahead log, journal, results. Then:
`verify` says that the case (and the copy) is sound, the command given again ends well, the case then holds what it holds without a
fault, and files beside it are as they were. A full disk is a small tmpfs (Linux, root) or else a limit on the size of files; a
read-only one is that tmpfs mounted so. Python 3.11, nothing else.
"""
import argparse
import itertools
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "Sources/TroupeKit/DemoCase"
POSTS = ROOT / "Tests/CommandTests/Fixtures/demo/posts.csv"
FOREIGN = {"thesis.txt": b"not ours", "case.db-notes": b"beside the case", "holiday.png": b"\x89PNG not ours"}


def items(path, file, count):
    with open(path, "w") as out:
        for n in range(count):
            out.write('{"id":"%d","desc":"caption %d #tag%d","createTime":%d,"author":{"id":"%d","uniqueId":"syn.%d"},'
                      '"music":{"id":"%d","title":"t","authorName":"m"},"stats":{"playCount":%d}}\n'
                      % ((1727769600 + n) << 32 | file, n % 700, n % 9, 1727769600 + n, 7000 + n % 50, n % 50, n % 40 + 1, n))


VERBS = ["first import", "import", "map", "cast", "purge", "merge", "study", "study on a case"]


class Job:
    """A command, the files that it begins with, and the case that it writes."""

    def __init__(self, command, files=(), case="case.db"):
        self.command, self.files, self.case = [str(part) for part in command], files, case


class Faults:
    def __init__(self, program, seed):
        self.program = os.path.abspath(program)
        self.random = random.Random(seed)
        self.failures = []
        self.counts = {}
        self.folder = Path(tempfile.mkdtemp(prefix="troupe-faults-"))
        (self.folder / "tmp").mkdir()
        self.environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no", "TMPDIR": str(self.folder / "tmp"), "USER": "tester"}

    def run(self, *arguments, cwd, **more):
        return subprocess.run([self.program, *map(str, arguments)], cwd=cwd, env=self.environment, capture_output=True, text=True,
                              errors="replace", stdin=subprocess.DEVNULL, timeout=300, **more)

    def prepare(self):
        """Each job, and what its case holds when it has ended."""
        base = self.folder / "base"
        base.mkdir()
        for number in range(4):
            items(base / f"items-{number}.ndjson", number, 3000)
        files = [base / f"items-{number}.ndjson" for number in range(4)]
        for command in [["demo", "--case", "demo.db", "--out", "run"], ["ingest", *files, "--case", "other.db", "--quiet"],
                        ["cast", "add", "persona", "id=per_alina", "name=Another", "--case", "other.db"],
                        ["audit", "--key", base / "key", "--case", "demo.db"]]:
            self.run(*command, cwd=base)
        # The demo case has its cast already: other names make other entries.
        (base / "notes.toml").write_text((DEMO / "notes.toml").read_text().replace('id = "', 'id = "x'))
        (base / "persona.csv").write_text("id,name\n" + "".join(f"q{n},N{n}\n" for n in range(500)))
        (base / "key").unlink(missing_ok=True)
        (base / "key").write_text("ab" * 32 + "\n")
        study = (f'[study]\nname = "s"\n[[source]]\npath = "{POSTS}"\n[[source]]\npath = "{files[0]}"\n[map]\ncopies = 9\nalpha = 0.1\n'
                 'window = "60s"\nlayers = ["caption"]\n[[method]]\nname = "coortweet"\n[[question]]\nname = "caption-bursts"\n'
                 '[export]\nformats = ["gexf"]\n')
        (base / "study.toml").write_text(study)
        (base / "case-study.toml").write_text(study + '[case]\npath = "case.db"\n')
        demo = [("demo.db", "case.db")]
        self.jobs = {
            "first import": Job(["ingest", *files, "--case", "case.db", "--quiet"]),
            "import": Job(["ingest", *files, "--case", "case.db", "--quiet"], demo),
            "map": Job(["map", "case.db", "--out", "out", "--copies", "9", "--alpha", "0.1", "--quiet"], demo),
            "cast": Job(["cast", "read", base / "notes.toml", base / "persona.csv", "--case", "case.db"], demo),
            "purge": Job(["purge", "--case", "case.db", "--account", "tiktok:a02", "--reason", "r", "--key", base / "key", "--yes"], demo),
            "merge": Job(["merge", "case.db", base / "other.db", "--into", "both.db"], demo, "both.db"),
            "study": Job(["run", "study.toml", "--quiet"], [("study.toml", "study.toml")], "output/s/case.db"),
            "study on a case": Job(["run", "case-study.toml", "--quiet"], [*demo, ("case-study.toml", "case-study.toml")]),
        }
        self.ends, self.seconds = {}, {}
        for name, job in self.jobs.items():
            place = self.place(name)
            began = time.monotonic()
            done = self.run(*job.command, cwd=place)
            self.seconds[name] = time.monotonic() - began
            if done.returncode != 0:
                sys.exit(f"{name} fails without a fault: {done.stderr}")
            self.ends[name] = self.contents(place / job.case)
            shutil.rmtree(place)

    def place(self, *names):
        place = self.folder / "place"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        for file, data in FOREIGN.items():
            (place / file).write_bytes(data)
        for name in names:
            for source, target in self.jobs[name].files:
                shutil.copy(self.folder / "base" / source, place / target)
        return place

    @staticmethod
    def contents(case):
        """Counts of the tables that matter, and the totals of what runs found."""
        database = sqlite3.connect(f"file:{case}?mode=ro", uri=True)
        counts = {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in
                  ["source", "post", "sighting", "use", "account", "asset", "persona", "claim", "event", "run", "tie", "co_action",
                   "tombstone", "purged_post"]}
        database.close()
        return counts

    def fail(self, text):
        self.failures.append(text)
        print("FAILED " + text, flush=True)

    def check(self, name, place, what, again=True):
        job = self.jobs[name]
        for case in {place / "case.db", place / job.case}:
            if case.exists() and case.stat().st_size > 0:
                found = self.run("verify", "--case", case, cwd=place)
                if found.returncode != 0:
                    return self.fail(f"{name}, {what}: {case.name} is not sound: {found.stdout[-500:]}{found.stderr[-300:]}")
                if self.run("status", "--case", case, cwd=place).returncode != 0:
                    return self.fail(f"{name}, {what}: status fails")
        case = place / job.case
        # A merge makes a new case, whole or not at all.
        is_made = name == "merge" and case.exists()
        if again:
            if not is_made:
                done = self.run(*job.command, cwd=place)
                if done.returncode != 0:
                    return self.fail(f"{name}, {what}: again: exit {done.returncode} {done.stderr[-300:]}")
            try:
                held = self.contents(case)
            except sqlite3.Error as error:
                return self.fail(f"{name}, {what}: {case.name} is no whole case at the end: {error}")
            if held != self.ends[name]:
                return self.fail(f"{name}, {what}: other contents at the end: {held} for {self.ends[name]}")
            if name.startswith("study"):
                unchanged = self.run(*job.command, cwd=place)
                if "nothing has changed" not in unchanged.stdout:
                    return self.fail(f"{name}, {what}: done anew after it had ended: {unchanged.stdout[-300:]}{unchanged.stderr[-300:]}")
        for file, data in FOREIGN.items():
            if (place / file).read_bytes() != data:
                return self.fail(f"{name}, {what}: {file} was changed")
        # What was unfinished goes with the next command of its kind.
        for left in place.rglob("*") if again and not is_made else []:
            if ".new" in left.name or left.name.startswith(".troupe-unfinished-"):
                return self.fail(f"{name}, {what}: {left.name} stays behind")
        self.counts[what] = self.counts.get(what, 0) + 1

    def kill(self, name):
        place = self.place(name)
        process = subprocess.Popen([self.program, *self.jobs[name].command], cwd=place, env=self.environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(self.random.random() * self.seconds[name] * 1.1)
        # A power cut keeps what lay on the disk at one moment.
        process.send_signal(signal.SIGSTOP)
        copy = self.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(place, copy, symlinks=True)
        process.kill()
        process.wait()
        self.check(name, copy, "power cut", again=self.random.random() < 0.3)
        self.check(name, place, "kill -9", again=self.random.random() < 0.5)

    def mounted(self, place, room, options="rw"):
        """The files of a place on a disk of their own with so many bytes of room, or nothing where it cannot be made."""
        disk = self.folder / "disk"
        disk.mkdir(exist_ok=True)
        size = sum(file.stat().st_size + 4096 for file in place.rglob("*") if file.is_file()) + room
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size + 4096 * 6}", "tmpfs", disk], capture_output=True).returncode != 0:
            return None
        shutil.copytree(place, disk, symlinks=True, dirs_exist_ok=True)
        if options == "ro":
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        return disk

    def full(self, name, room):
        """A disk with this many bytes of room beside what is there."""
        place = self.place(name)
        disk = self.mounted(place, room)
        if disk:
            done = self.run(*self.jobs[name].command, cwd=disk)
            shutil.rmtree(place)
            shutil.copytree(disk, place, symlinks=True, ignore=shutil.ignore_patterns(".troupe-unfinished-*"))
            subprocess.run(["umount", disk], check=True)
            what = "full disk"
        else:
            size = sum(file.stat().st_size for file in place.iterdir()) + room

            def limit():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            done = self.run(*self.jobs[name].command, cwd=place, preexec_fn=limit)
            what = "files no larger than a limit"
        if done.returncode not in (0, 1):
            return self.fail(f"{name}, {what} with room for {room}: exit {done.returncode} {done.stderr[-300:]}")
        if done.returncode == 1 and len(done.stderr.strip().splitlines()) < 1:
            return self.fail(f"{name}, {what}: no word of it")
        self.check(name, place, what)

    def full_temporary(self, name):
        """A folder for temporary files without room: the command does without, or names TMPDIR."""
        place = self.place(name)
        disk = self.mounted(self.folder / "tmp", 0)
        if not disk:
            return
        fill = disk / "fill"
        try:
            with open(fill, "wb", buffering=0) as file:
                while True:
                    file.write(b"x" * 4096)
        except OSError:
            pass
        environment, self.environment = self.environment, {**self.environment, "TMPDIR": str(disk)}
        done = self.run(*self.jobs[name].command, cwd=place)
        self.environment = environment
        subprocess.run(["umount", disk], check=True)
        if done.returncode not in (0, 1) or done.returncode == 1 and "TMPDIR" not in done.stderr:
            return self.fail(f"{name}, full TMPDIR: exit {done.returncode} {done.stderr[-300:]}")
        self.check(name, place, "full TMPDIR")

    def read_only(self, name):
        """A disk that may only be read: the writing verb says so and changes nothing, those that read answer."""
        place = self.place(name)
        disk = self.mounted(place, 0, "ro")
        if not disk:
            return
        before = {file.name: file.read_bytes() for file in disk.iterdir() if file.is_file()}
        done = self.run(*self.jobs[name].command, cwd=disk)
        said = []
        if (disk / "case.db").exists():
            for arguments in [["status"], ["verify"], ["find", "chocolate"], ["ask", "personas"], ["log"]]:
                answered = self.run(*arguments, "--case", "case.db", cwd=disk)
                if answered.returncode != 0:
                    said.append(f"{arguments[0]} gives {answered.returncode}: {answered.stderr[-200:]}")
        after = {file.name: file.read_bytes() for file in disk.iterdir() if file.is_file()}
        subprocess.run(["umount", disk], check=True)
        if done.returncode != 1 or not done.stderr.strip():
            return self.fail(f"{name}, read-only disk: exit {done.returncode} {done.stderr[-300:]}")
        if before != after or said:
            return self.fail(f"{name}, read-only disk: {said or 'something was changed'}")
        self.check(name, place, "read-only disk")

    def pair(self, one, other):
        """Two processes at once on one case: each ends well or says that the case is in use."""
        place = self.place(one, other)
        processes = [subprocess.Popen([self.program, *self.jobs[name].command], cwd=place, env=self.environment,
                                      stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                     for name in [one, other]]
        for name, process in zip([one, other], processes):
            _, said = process.communicate(timeout=300)
            if process.returncode not in (0, 1, 2, 65) or (process.returncode and not said.strip()):
                self.fail(f"{one} beside {other}: {name} ends with {process.returncode}: {said[-300:]}")
        self.check(one, place, "two processes", again=False)
        for name in [one, other]:
            done = self.run(*self.jobs[name].command, cwd=place)
            is_there = name == "merge" and "is there already" in done.stderr
            if done.returncode != 0 and not is_there and "purge" not in (one, other):
                self.fail(f"{one} beside {other}: {name} again: {done.stderr[-300:]}")
        self.check(one, place, "two processes", again=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=100, help="kills")
    parser.add_argument("--sizes", type=int, default=20, help="sizes of a full disk for each verb")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="only these verbs, between commas: " + ", ".join(VERBS))
    arguments = parser.parse_args()
    faults = Faults(arguments.program, arguments.seed)
    faults.prepare()
    names = arguments.only.split(",") if arguments.only else VERBS
    for number in range(arguments.rounds):
        faults.kill(names[number % len(names)])
        if number % 50 == 49:
            print(f"{number + 1} kills", flush=True)
    for name in names:
        for step in range(arguments.sizes):
            faults.full(name, int(4096 * 1.55**step) if arguments.sizes > 4 else 1 << 13 + 4 * step)
        faults.full_temporary(name)
        faults.read_only(name)
    on_one_case = [name for name in ["import", "map", "cast", "purge", "merge", "study on a case"] if name in names]
    for one, other in [(name, name) for name in ["first import", "study"] if name in names] + list(
            itertools.combinations_with_replacement(on_one_case, 2)):
        faults.pair(one, other)
    print(", ".join(f"{what}: {count}" for what, count in sorted(faults.counts.items())) + f"; {len(faults.failures)} failures")
    shutil.rmtree(faults.folder, ignore_errors=True)
    sys.exit(1 if faults.failures else 0)


main()
