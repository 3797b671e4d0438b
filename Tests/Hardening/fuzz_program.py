#!/usr/bin/env python3
"""Damaged input through the built program, for every verb: an end by a signal, a trap or a hang is a finding.

    python3 Tests/Hardening/fuzz_program.py .build/release/troupe --seconds 60 --seed 1 --findings /tmp/findings

Seeds are the fixtures, the demo case and what the program itself writes. Each finding is kept with its command. Python
3.11, nothing else.
"""
import argparse
import os
import random
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from mutations import HOSTILE, NUMBERS, damaged, packed  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests/CommandTests/Fixtures"
SECONDS = 60
BYTES = 4 << 30
# What a program says that did not end in an orderly way.
TRAPS = re.compile(rb"Fatal error|fatal error|Crash|crashed|Traceback|terminate called|Illegal instruction|what\(\):")


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 30, 1 << 30))


class Fuzzer:
    def __init__(self, program: str, seed: int, findings: Path, only: str | None = None):
        self.only = only
        self.program = os.path.abspath(program)
        self.random = random.Random(seed)
        self.findings = findings
        self.runs: dict[str, int] = {}
        self.codes: dict[int, int] = {}
        self.found: dict[str, str] = {}
        self.slowest = (0.0, "")
        self.folder = Path(tempfile.mkdtemp(prefix="troupe-fuzz-"))
        self.seeds = self.folder / "seeds"
        self.work = self.folder / "work"
        self.seeds.mkdir()
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "LANG": "C.UTF-8", "TMPDIR": str(self.folder),
            "SWIFT_BACKTRACE": "enable=no",
        }

    def make_seeds(self):
        def run(*arguments):
            subprocess.run([self.program, *map(str, arguments)], check=True, env=self.environment, cwd=self.seeds,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        run("demo", "--out", "run")
        run("demo", "--case", "demo.db", "--out", "run2")
        run("calibrate", FIXTURES / "demo/posts.csv", "--out", "calibrated", "--copies", "9")
        self.case = (self.seeds / "demo.db").read_bytes()
        self.make_lax_case()
        for form in ["gexf", "graphml", "csv", "json", "graphology", "dot", "pajek", "cx2"]:
            try:
                run("export", form, "run", "--out", f"exported-{form}")
            except subprocess.CalledProcessError:
                pass
        small = [p for p in FIXTURES.rglob("*") if p.is_file() and p.name != "README" and p.stat().st_size < 80_000]
        networks = [p for p in small if "graph" in str(p.parent) or p.suffix in {".graphml", ".gexf", ".net", ".gml", ".mtx", ".dot"}
                    or "edges" in p.name]
        networks += [p for p in self.seeds.rglob("exported-*") if p.is_file()]
        networks += [p for p in self.seeds.rglob("exported-*/*") if p.is_file()]
        self.networks = sorted(networks)
        self.posts = sorted(p for p in small if p not in networks and p.suffix in {".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".txt", ".js", ".html"})
        formats = ROOT / "Tests/TroupeKitTests/Fixtures"
        self.posts += sorted(p for p in (formats / "formats").rglob("*") if p.is_file())
        self.networks += sorted(p for p in (formats / "networks").rglob("*") if p.is_file())
        demo = ROOT / "Sources/TroupeKit/DemoCase"
        self.cast = sorted(p for p in demo.glob("*") if p.suffix in {".csv", ".toml"} and p.name != "posts.csv")
        self.style = (
            'theme = "dark"\npage = "column"\nfont = "Noto Sans"\nlogo = "Synthetic"\npalette = ["#0072B2", "#D55E00"]\n'
            '[colours]\nink = "#111111"\n[labels]\n"tiktok:a01" = "Shop 1"\n'
        ).encode()

    # Each job puts its input into the folder and says the command.

    def text(self, size=3):
        return "".join(self.random.choice(HOSTILE + NUMBERS + ["a", "1", ":", ",", "=", "+", "a01", "tiktok:a01"])
                       for _ in range(self.random.randint(1, size)))

    def put(self, name: str, data: bytes) -> str:
        path = self.work / name
        path.write_bytes(data)
        return str(path)

    def seed_file(self, files) -> tuple[bytes, str]:
        path = self.random.choice(files)
        data = damaged(path.read_bytes(), self.random)
        name = path.name
        if self.random.random() < 0.1:
            data, name = packed(data, name, self.random)
        return data, name

    def job_posts(self):
        data, name = self.seed_file(self.posts)
        path = self.put(name, data)
        verb = self.random.choice(["map", "map", "ingest", "ingest", "ties", "windows", "detect", "calibrate", "simulate"])
        common = ["--quiet"]
        if verb == "map":
            return ["map", path, "--out", "out", "--copies", "3", *common]
        if verb == "ingest":
            return ["ingest", path, "--case", "new.db", *common]
        if verb == "ties":
            return ["ties", path, "--support", "1", *common]
        if verb == "windows":
            return ["windows", path, "--out", "out", "--copies", "3", *common]
        if verb == "detect":
            method = self.random.choice(["coortweet", "cnt-co-retweet", "pacheco-synchrony", "nizzoli", "magelinski", "iannucci"])
            return ["detect", path, "--method", method, "--out", "out", *common]
        if verb == "calibrate":
            return ["calibrate", path, "--out", "out", "--copies", "3", *common]
        return ["simulate", "--into", path, "--methods", "tie", "--campaigns", "1", "--size", "3-4", *common]

    def job_columns(self):
        path = str(self.random.choice(self.posts))
        roles = ["account", "time", "caption", "link", "id", "handle", "hashtag", "platform", "kind", self.text(1)]
        columns = ",".join(f"{self.random.choice(roles)}={self.text(2)}{self.random.choice(['', '+', '*', '[]', '.x'])}"
                           for _ in range(self.random.randint(1, 5)))
        if self.random.random() < 0.3:
            columns = damaged(columns.encode(), self.random)[:100_000].replace(b"\0", b"").decode("utf-8", "surrogateescape")
        return ["map", path, "--out", "out", "--copies", "3", "--quiet", "--columns", columns]

    def job_network(self):
        data, name = self.seed_file(self.networks)
        path = self.put(name, data)
        verb = self.random.choice(["communities", "metrics", "export", "draw"])
        if verb == "communities":
            return ["communities", "--edges", path, "--runs", "3", "--copies", "2", "--out", "out", "--quiet"]
        if verb == "metrics":
            return ["metrics", "--edges", path, "--out", "out", "--quiet"]
        if verb == "export":
            return ["export", self.random.choice(["gexf", "graphml", "json", "pajek", "cx2", "dot", "stix", "sqlite"]), path, "--out", "exported"]
        return ["draw", "communities", "--edges", path, "--out", "out"]

    def job_cast(self):
        data, name = self.seed_file(self.cast)
        self.put("demo.db", self.case)
        return ["cast", "read", self.put(name, data), "--case", "demo.db"]

    def job_style(self):
        self.put("demo.db", self.case)
        return ["draw", "communities", "--case", "demo.db", "--out", "out", "--style", self.put("s.toml", damaged(self.style, self.random))]

    def verbs_of_case(self):
        return [
            ["status"], ["verify"], ["verify", "--json"], ["log"], ["ledger"], ["find", "alina"], ["show", "tiktok:a01"],
            ["recheck"], ["audit", "--key", "k"], ["ask", "one-face-many-names"], ["ask", "renamed-accounts"],
            ["ask", "claims-checked"], ["ask", "networks"], ["ask", "pair-evidence"], ["ask", "likely-successors"],
            ["ask", "cross-platform-twins"], ["ask", "vanished-after-contact"], ["ask", "caption-bursts"],
            ["ask", "SELECT * FROM path('tiktok:a01', 'tiktok:a02')"], ["draw", "cast", "--out", "out"],
            ["draw", "communities", "--out", "out"], ["draw", "timeline", "--out", "out"], ["draw", "creation", "--out", "out"],
            ["explore", "--out", "out"], ["cast", "list", "claim"], ["cast", "list"], ["cast", "history"], ["cast", "undo"],
            ["cast", "export", "castout"], ["cast", "add", "persona", "id=p9", "name=N"], ["export", "json", "--out", "o.json"],
            ["purge", "--account", "tiktok:a02", "--reason", "r", "--key", "k", "--yes"],
            ["ingest", str(self.random.choice(self.posts)), "--quiet"], ["map"], ["explore", "--pseudonyms", "k", "--out", "out"],
        ]

    def job_case(self):
        data = bytearray(self.case)
        for _ in range(self.random.choice([1, 1, 2, 8, 40])):
            place = self.random.randrange(len(data)) if self.random.random() < 0.9 else self.random.randrange(200)
            data[place] ^= 1 << self.random.randrange(8)
        if self.random.random() < 0.1:
            del data[self.random.randrange(len(data)):]
        self.put("demo.db", bytes(data))
        verb = self.random.choice(self.verbs_of_case())
        if verb[0] == "map":
            return ["map", "demo.db", "--out", "out", "--copies", "3", "--quiet"]
        return verb + ["--case", "demo.db"]

    def opened(self, path):
        database = sqlite3.connect(path, isolation_level=None)
        database.executescript("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA writable_schema = ON")
        return database

    def make_lax_case(self):
        """The case without STRICT, NOT NULL, CHECK and triggers, so that SQLite takes any value."""
        path = self.seeds / "lax.db"
        path.write_bytes(self.case)
        database = self.opened(path)
        self.schema = database.execute(
            "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE type IN ('table', 'trigger') AND sql NOT NULL").fetchall()
        for kind, name, _, _, sql in self.schema:
            if kind == "trigger":
                database.execute("DELETE FROM sqlite_schema WHERE type = 'trigger' AND name = ?", (name,))
            elif "STRICT" in sql:
                lax = re.sub(r"\bSTRICT, WITHOUT ROWID|\bSTRICT\b", lambda m: "WITHOUT ROWID" if "," in m[0] else "", sql)
                lax = re.sub(r"\b(INTEGER|TEXT|REAL|BLOB)\b(?! PRIMARY)", "", lax.replace("NOT NULL", ""))
                lax = re.sub(r"CHECK \((?:[^()]|\([^()]*\))*\)", "", lax)
                database.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ? AND type = 'table'", (lax, name))
        database.close()
        self.lax = path.read_bytes()
        path.unlink()

    def job_values(self):
        """Values that no import writes, of any kind, in any column: what flips of bits can make."""
        path = self.work / "demo.db"
        path.write_bytes(self.lax)
        database = self.opened(path)
        database.execute("BEGIN")
        strict = [row for row in self.schema if row[0] == "table" and "STRICT" in row[4]]
        names = [row[1] for row in strict]
        for _ in range(self.random.choice([1, 1, 2, 6])):
            table = self.random.choice(names)
            column = self.random.choice(database.execute(f'PRAGMA table_info("{table}")').fetchall())[1]
            value = self.random.choice([
                None, -1, 0, 1, 2**31, 2**32, -(2**31), 2**62, -(2**62), 2**63 - 1, -(2**63), 1.5, 1e300, -1e300, float("inf"),
                "", "x", "\u0301", "1", "9" * 30, b"", b"\xff\x00", "\ufffd", "{", "[]", '{"a":1e999}', "a:b", ":", "tiktok:"])
            where = self.random.choice(["", f" WHERE \"{column}\" = (SELECT \"{column}\" FROM \"{table}\" ORDER BY random() LIMIT 1)"])
            try:
                database.execute(f'UPDATE OR IGNORE "{table}" SET "{column}" = ?{where}', (value,))
            except (sqlite3.Error, OverflowError):
                pass
        for kind, name, table, page, sql in self.schema:
            if kind == "trigger":
                database.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", (kind, name, table, page, sql))
            else:
                database.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ? AND type = 'table'", (sql, name))
        database.execute("COMMIT")
        database.close()
        verb = self.random.choice(self.verbs_of_case())
        if verb[0] == "map":
            return ["map", "demo.db", "--out", "out", "--copies", "3", "--quiet"]
        return verb + ["--case", "demo.db"]

    def job_folder(self):
        shutil.copytree(self.seeds / self.random.choice(["run", "run", "calibrated"]), self.work / "run")
        files = sorted(p for p in (self.work / "run").iterdir() if p.is_file() and p.suffix in {".csv", ".json", ".dot"})
        for _ in range(self.random.randint(1, 2)):
            file = self.random.choice(files)
            file.write_bytes(damaged(file.read_bytes(), self.random))
        return self.random.choice([
            ["why", "a01", "a02", "--from", "run"], ["explore", "run", "--out", "out"], ["communities", "run", "--runs", "3", "--copies", "2"],
            ["metrics", "run"], ["compare", "run", str(self.seeds / "run2")], ["export", "gexf", "run", "--out", "o.gexf"],
            ["export", "stix", "run", "--out", "o.json"], ["draw", "communities", "--from", "run", "--out", "out"],
            ["map", str(self.posts[0]), "--out", "run", "--copies", "3", "--quiet"],
        ])

    def job_sql(self):
        self.put("demo.db", self.case)
        words = ["SELECT", "*", "FROM", "post", "account", "path", "neighbors", "(", ")", "'tiktok:a01'", ",", "WHERE", "=", ":x",
                 "communities", "twins", "successors", "JOIN", "LIMIT", "1", "-1", "9223372036854775807", "''", "x'00ff'", "ego",
                 "NULL", "zeroblob(100)", "randomblob(9)", "1e400", "count(*)", "GROUP BY", "ORDER BY", "distance", "haversine"]
        functions = self.functions
        kind = self.random.random()
        if kind < 0.5 and functions:
            arguments = ", ".join(self.random.choice(
                ["'tiktok:a01'", "NULL", "''", "-1", "1e308", "9223372036854775807", "x'ff'", "'\u0301'", "0", "'x:y'", "2.5", "zeroblob(9)"])
                for _ in range(self.random.randint(0, 5)))
            name = self.random.choice(functions)
            sql = self.random.choice([f"SELECT * FROM {name}({arguments})", f"SELECT {name}({arguments})"])
        elif kind < 0.8:
            sql = " ".join(["SELECT"] + [self.random.choice(words) for _ in range(self.random.randint(1, 12))])
        else:
            sql = self.random.choice(self.questions)
            return ["ask", sql, "--case", "demo.db", *[x for p in self.random.sample(
                ["seconds", "account", "window", "days", "minutes", "limit", "support", "community", "event", "hours", "date"], 3)
                for x in ("--param", f"{p}={self.clean(self.text(2))}")]]
        return ["ask", self.clean(sql), "--case", "demo.db", "--param", "x=" + self.clean(self.text(2))]

    def job_names(self):
        """Names and option values from an adversary or a tired analyst."""
        self.put("demo.db", self.case)
        t = lambda: self.clean(self.text(3))  # noqa: E731
        v = lambda *words: self.random.choice([t(), self.random.choice(NUMBERS), *words])  # noqa: E731
        posts = str(FIXTURES / "field/00-control/posts.csv")
        choice = self.random.choice([
            ["show", t(), "--case", "demo.db"], ["find", t(), "--case", "demo.db"], ["why", t(), t(), "--from", str(self.seeds / "run")],
            ["ask", "--case", "demo.db", "pair-evidence", "--param", t()], ["draw", "ego", "--node", t(), "--case", "demo.db", "--out", "out"],
            ["draw", "timeline", "--community", t(), "--case", "demo.db", "--out", "out"],
            ["draw", "communities", "--title", t(), "--case", "demo.db", "--out", "out", "--page", v("slide")],
            ["cast", "add", "persona", "id=" + t(), "name=" + t(), "--case", "demo.db"],
            ["cast", "add", t(), t(), "--case", "demo.db"], ["cast", "set", "claim", t(), "status=" + t(), "--case", "demo.db"],
            ["cast", "add", "claim", "id=c", "type=residence", "claimed=" + t(), "persona=" + t(), "--case", "demo.db"],
            ["cast", "add", "event", "id=e", "type=" + t(), "time=" + v("2024-10-02"), "--case", "demo.db"],
            ["cast", "list", t(), "--case", "demo.db"], ["cast", "reject", "link", t(), "--case", "demo.db"],
            ["map", posts, "--out", "out", "--window", v("60s"), "--copies", "3"], ["map", posts, "--out", "out", "--copies", v("5")],
            ["map", posts, "--out", "out", "--copies", "3", "--alpha", v("0.1"), "--seed", v("1")],
            ["map", posts, "--out", "out", "--copies", "3", "--layers", v("caption")],
            ["map", posts, "--out", "out", "--copies", "3", "--jitter", v("60s"), "--p0", v("0.01"), "--margin", v("1.1"), "--crowd", v("9")],
            ["ties", posts, "--support", v("2"), "--window", v("60s")],
            ["calibrate", posts, "--windows", v("10s,60s"), "--rate", v("0.01"), "--copies", "3"],
            ["windows", posts, "--length", v("14d"), "--step", v("7d"), "--copies", "3", "--out", "out"],
            ["windows", posts, "--date", v("2024-10-15"), "--copies", "3", "--out", "out"],
            ["detect", posts, "--method", "coortweet", "--set", v("time_window=60")],
            ["communities", "--edges", str(self.networks[0]), "--resolution", v("1"), "--runs", v("3"), "--copies", v("2")],
            ["communities", "--edges", str(self.networks[0]), "--columns", v("a,b")],
            ["metrics", "--edges", str(self.networks[0]), "--pivots", v("3"), "--columns", v("a,b")],
            ["simulate", "--posts", v("500"), "--methods", "tie", "--participation", v("0.5"), "--size", v("3-4"), "--seeds", "1", "--campaigns", v("1")],
            ["recheck", "--case", "demo.db", "--days", v("api-terms=15")],
            ["purge", "--case", "demo.db", "--account", t(), "--before", v("2024-10-01"), "--reason", t(), "--key", "k", "--yes"],
        ])
        return choice

    def clean(self, text: str) -> str:
        return text.replace("\0", "")

    def run_one(self):
        if self.work.exists():
            shutil.rmtree(self.work)
        self.work.mkdir()
        name = self.random.choices(
            ["posts", "columns", "network", "cast", "style", "case", "values", "folder", "sql", "names"],
            [8, 2, 6, 3, 2, 6, 8, 3, 3, 4])[0]
        name = self.only or name
        arguments = getattr(self, "job_" + name)()
        started = time.monotonic()
        try:
            done = subprocess.run(
                [self.program, *[self.clean(a) for a in arguments]], cwd=self.work, env=self.environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS * 3, preexec_fn=limits)
            code, out, err = done.returncode, done.stdout, done.stderr
        except subprocess.TimeoutExpired as expired:
            code, out, err = -999, expired.stdout or b"", expired.stderr or b""
        seconds = time.monotonic() - started
        if seconds > self.slowest[0]:
            self.slowest = (seconds, " ".join(arguments[:3]))
        self.runs[name] = self.runs.get(name, 0) + 1
        self.codes[code] = self.codes.get(code, 0) + 1
        if code < 0 or code >= 128 or code not in (0, 1, 2, 65) or TRAPS.search(err):
            self.keep(name, arguments, code, err)

    def keep(self, name, arguments, code, err):
        lines = [line for line in err.splitlines() if TRAPS.search(line)] or err.splitlines()[-1:] or [b""]
        # One finding for each place in the code, or verb.
        sign = re.sub(rb"[0-9a-f]{6,}|'[^']*'|\"[^\"]*\"", b"", lines[0])[:120].decode("utf-8", "replace")
        key = f"{name} {arguments[0]} {code} {sign}"
        if key in self.found:
            return
        place = self.findings / f"{len(self.found):03d}-{name}-{arguments[0]}"
        self.found[key] = str(place)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(self.work, place, dirs_exist_ok=True)
        (place / "COMMAND").write_text(repr(arguments) + f"\nexit {code}\n" + err[-3000:].decode("utf-8", "replace"),
                                       errors="surrogateescape")
        print(f"FINDING exit {code} {' '.join(arguments[:4])!r} {sign} -> {place}", flush=True)

    def run(self, seconds: float):
        self.make_seeds()
        text = subprocess.run([self.program, "ask", "--help"], capture_output=True, text=True).stdout
        listed = subprocess.run([self.program, "ask"], capture_output=True, text=True, env=self.environment).stdout
        self.questions = re.findall(r"^\s*([a-z]+(?:-[a-z]+)+)\b", listed, re.M) or ["personas"]
        self.functions = sorted(set(re.findall(r"\b([a-z_]+)\(", listed + text)))
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.run_one()
        total = sum(self.runs.values())
        print(f"{total} runs: " + ", ".join(f"{n} {c}" for n, c in sorted(self.runs.items())))
        print("exit codes: " + ", ".join(f"{c}: {n}" for c, n in sorted(self.codes.items())))
        print(f"slowest: {self.slowest[0]:.1f} s ({self.slowest[1]})")
        print(f"{len(self.found)} findings")
        shutil.rmtree(self.folder, ignore_errors=True)
        return not self.found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="only this kind of job, such as values")
    parser.add_argument("--findings", type=Path, default=Path(tempfile.gettempdir()) / "troupe-findings")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}, {arguments.seconds:g} s")
    sys.exit(0 if Fuzzer(arguments.program, arguments.seed, arguments.findings, arguments.only).run(arguments.seconds) else 1)


if __name__ == "__main__":
    main()
