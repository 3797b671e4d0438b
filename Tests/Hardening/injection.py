#!/usr/bin/env python3
"""Hostile texts in every place of input, beside every output: nothing of the data runs, obeys, breaks out or gets lost.

    python3 Tests/Hardening/injection.py .build/release/troupe
    python3 Tests/Hardening/injection.py .build/release/troupe --short      a part of it, in a minute

The texts are those of hostile_texts.py; each place of input gets all of them. Every verb runs in a pipe, with --json where it has
that, and on a pseudo-terminal. What must hold, or the run is a failure:

- no end by a signal, a trap or a hang; exit codes 0, 1, 2, 3 and 65 only;
- on a terminal, and on standard error anywhere: no ESC, C0, C1, bidirectional, zero-width or other invisible character raw;
- JSON is valid, has no key twice, and holds such characters escaped;
- every file is well-formed, and holds nothing active from the data (written_files.py says what that means for each kind): pages are
  compared with those of the same run on harmless texts;
- names that went in come out of tables, JSON, XML, DOT, the case and the exports of each format as they were.

Python 3.11, nothing else.
"""
import argparse
import concurrent.futures
import csv
import io
import itertools
import json
import os
import pty
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree
import xml.sax.saxutils
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import written_files  # noqa: E402
from hostile_texts import JSON_ONLY, TEXTS, harmless  # noqa: E402

SECONDS = 150
TRAPS = re.compile(rb"Fatal error|fatal error|Crash|crashed|Traceback|terminate called|Illegal instruction|what\(\):")
EXPORTS = ["gexf", "graphml", "csv", "json", "graphology", "dot", "pajek", "cx2", "sqlite", "stix", "misp", "disarm"]
COLUMNS = ("post=id,account=acc,handle=han,name=nam,time=tim,caption=cap,link=lin,hashtag=tag,music=mus,object=thing,mention=men,"
           "region=reg,language=lan")


def trimmed(text, is_node=False):
    """A name without the blanks and zero-width characters at its ends, which are no part of it (docs/reading.md, networks.md)."""
    def is_blank(character):
        number = ord(character)
        if number <= 0x20 or number in {0xA0, 0x200B, 0x2060, 0x3000, 0xFEFF}:
            return True
        return character.isspace() if is_node else 0x200C <= number <= 0x200F
    start, end = 0, len(text)
    while start < end and is_blank(text[start]):
        start += 1
    while end > start and is_blank(text[end - 1]):
        end -= 1
    return text[start:end]


class Result:
    def __init__(self, code, out, err, seconds):
        self.code, self.out, self.err, self.seconds = code, out, err, seconds

    def json(self):
        return json.loads(self.out)


class Table:
    """The runs, the checks and what failed."""

    def __init__(self, program, folder, short):
        self.program, self.folder, self.short = program, folder, short
        self.runs, self.checks, self.files = 0, 0, 0
        self.codes, self.failures = {}, []
        self.slowest = (0.0, "")
        self.lock = threading.Lock()
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", "TERM": "xterm", "TMPDIR": str(folder / "tmp"),
            "SWIFT_BACKTRACE": "enable=no", "USER": "tester",
        }
        (folder / "tmp").mkdir()

    def fail(self, place, what):
        with self.lock:
            self.failures.append(f"{place}: {what}")
            print(f"FAILED {place}: {what}"[:1000].encode("utf-8", "backslashreplace").decode(), flush=True)

    def expect(self, holds, place, what):
        with self.lock:
            self.checks += 1
        if not holds:
            self.fail(place, what)

    def problems(self, place, found):
        count = 0
        for problem in found:
            count += 1
            self.fail(place, problem)
        with self.lock:
            self.checks += 1
        return count

    def start(self, place, arguments, cwd, terminal, stdin):
        """Runs the program once; every run is checked for how it ends and for what it says."""
        command = [os.fsencode(self.program), *[os.fsencode(str(argument)) for argument in arguments]]
        began = time.monotonic()
        if terminal:
            master, slave = pty.openpty()
            process = subprocess.Popen(command, cwd=cwd, env=self.environment, stdin=subprocess.DEVNULL, stdout=slave, stderr=slave)
            os.close(slave)
            timer = threading.Timer(SECONDS, process.kill)
            timer.start()
            pieces = []
            while True:
                try:
                    piece = os.read(master, 1 << 16)
                except OSError:
                    break
                if not piece:
                    break
                pieces.append(piece)
            process.wait()
            timer.cancel()
            os.close(master)
            result = Result(process.returncode, b"".join(pieces), b"", time.monotonic() - began)
        else:
            try:
                done = subprocess.run(command, cwd=cwd, env=self.environment, input=stdin, stdin=None if stdin else subprocess.DEVNULL,
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS)
                result = Result(done.returncode, done.stdout, done.stderr, time.monotonic() - began)
            except subprocess.TimeoutExpired:
                result = Result(-signal.SIGKILL, b"", b"", SECONDS)
        shown = f"{place}: {' '.join(map(repr, arguments))[:300]}{' (terminal)' if terminal else ''}"
        with self.lock:
            self.runs += 1
            self.codes[result.code] = self.codes.get(result.code, 0) + 1
            if result.seconds > self.slowest[0]:
                self.slowest = (result.seconds, shown)
        self.expect(result.code in (0, 1, 2, 3, 65), shown, f"ends with {result.code} after {result.seconds:.0f} s: {result.err[-300:]!r}")
        self.expect(not TRAPS.search(result.err if not terminal else result.out), shown, "a trap")
        self.problems(shown, written_files.of_terminal(result.out) if terminal else written_files.of_messages(result.err))
        if result.code == 0 and "--json" in arguments and not terminal:
            self.problems(shown, written_files.of_json(result.out))
        return result

    def run(self, place, *arguments, cwd, expect=0, stdin=None):
        """In a pipe."""
        result = self.start(place, list(arguments), cwd, False, stdin)
        if expect is not None:
            self.expect(result.code == expect, place, f"{' '.join(map(str, arguments[:3]))} gives {result.code} for {expect}: {result.err[-300:]!r}")
        return result

    def terminal(self, place, *arguments, cwd):
        """On a pseudo-terminal."""
        return self.start(place, list(arguments), cwd, True, None)

    def both(self, place, *arguments, cwd, expect=0, json=True):
        """In a pipe, as JSON if the verb has it, and on a terminal; gives what the pipe got."""
        self.terminal(place, *arguments, cwd=cwd)
        return self.run(place, *arguments, *(["--json"] if json else []), cwd=cwd, expect=expect)

    def written(self, place, folder, twin=None):
        """Checks every file of a folder, beside the same folder of the run on harmless texts."""
        found = sorted(path for path in Path(folder).rglob("*") if path.is_file())
        self.expect(bool(found), place, f"{folder} holds nothing")
        for path in found:
            other = twin / path.relative_to(folder) if twin else None
            self.problems(f"{place}: {path.name}", written_files.of_file(path, other))
            with self.lock:
                self.files += 1


def save(path, rows):
    with open(path, "w", newline="", encoding="utf-8", errors="surrogatepass") as file:
        csv.writer(file).writerows(rows)


def posts(texts, accounts=None):
    """Posts of two teams, each of which does the same things within a minute on many days; each text stands in each place."""
    names = list(texts.values())
    accounts = accounts or names
    # Neither a scheduler's minute nor always the same first one, which would be another explanation.
    shuffled = random.Random(1)
    rows = [["id", "acc", "han", "nam", "tim", "cap", "lin", "tag", "mus", "thing", "men", "reg", "lan"]]
    for action, text in enumerate(names):
        other = names[(action * 7 + 3) % len(names)]
        began = 1_727_740_807 + action * 86_400 + shuffled.randrange(40_000)
        team = [(place, account) for place, account in enumerate(accounts) if place % 2 == action % 2]
        for (place, account), delay in zip(team, shuffled.sample(range(58), len(team))):
            rows.append([
                f"73912345678{action:04}{place:04}", account, f"h.{place}.{account}"[:200], account, began + delay,
                f"{text} and enough other words to be told from all others {action}" if action % 2 else f"words before {action} {text}",
                f"https://example.invalid/{action}?q={text}" if action % 3 else text, other, text, other, text, text[:40], other[:20],
            ])
    return rows


class Injection:
    def __init__(self, table):
        self.table = table
        self.twin_ready = threading.Event()

    # MARK: Posts

    def prepare(self):
        """The posts, their results and their case, of hostile and of harmless texts; what other checks start from."""
        table = self.table
        self.texts = TEXTS
        for name, texts in [("harmless", harmless(TEXTS)), ("hostile", TEXTS)]:
            folder = table.folder / name
            folder.mkdir()
            save(folder / "posts.csv", posts(texts))
            (folder / "key").write_text("ab" * 32 + "\n")
            title, note = (TEXTS["script"] + TEXTS["bidi override"], TEXTS["Graphviz escapes"]) if name == "hostile" else ("T", "N")
            table.run(name, "ingest", "posts.csv", "--case", "case.db", "--columns", COLUMNS, "--quiet", cwd=folder)
            table.run(name, "map", "posts.csv", "--columns", COLUMNS, "--out", "out", "--copies", "19", "--alpha", "0.1", "--window", "60s",
                      "--quiet", "--tests", "--title", title, "--export", ",".join(EXPORTS), cwd=folder)
            table.run(name, "map", "case.db", "--out", "kept", "--copies", "19", "--alpha", "0.1", "--quiet", "--title", title, cwd=folder)
        self.hostile, self.harmless = table.folder / "hostile", table.folder / "harmless"
        self.accounts = {trimmed(text) for text in TEXTS.values()}

    def names_of(self, path, column):
        rows = written_files.table(path.read_bytes())
        place = rows[0].index(column)
        return {written_files.unguarded(row[place]) for row in rows[1:]}

    def results(self):
        """Every file of a run, and that the names come back from each."""
        table, out = self.table, self.hostile / "out"
        table.written("results of map", out, self.harmless / "out")
        table.written("results of map on a case", self.hostile / "kept", self.harmless / "kept")
        accounts = self.accounts
        table.expect(self.names_of(out / "accounts.csv", "account") == accounts, "accounts.csv", "other names than went in")
        captions = set(TEXTS.values())
        rows = written_files.table((out / "evidence.csv").read_bytes())
        objects = {written_files.unguarded(row[rows[0].index("object")]) for row in rows[1:]}
        layers = {row[rows[0].index("layer")] for row in rows[1:]}
        table.expect({"caption", "thing"} & {layer.split("-")[-1] for layer in layers} != set(), "evidence.csv", f"layers {layers}")
        table.expect(len(objects & captions) >= len(captions) * 3 // 4, "evidence.csv",
                     f"only {len(objects & captions)} of {len(captions)} objects as they went in; not {sorted(captions - objects)[:3]}")
        # Each format of other programs, read by its own rules.
        allowed = {name: re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", lambda m: f"<U+{ord(m[0]):04X}>", name) for name in accounts}
        gexf = xml.etree.ElementTree.parse(out / "network.gexf").getroot()
        labels = {node.attrib["label"] for node in gexf.iter() if node.tag.endswith("}node")}
        table.expect(set(allowed.values()) <= labels, "network.gexf", f"labels lack {sorted(set(allowed.values()) - labels)[:3]}")
        ids = lambda nodes, *keys: {str(node[key]) for node in nodes for key in keys if key in node}  # noqa: E731
        nodes = json.loads((out / "network.json").read_text())["nodes"]
        table.expect(accounts <= ids(nodes, "label", "name", "id"), "network.json", "other names than went in")
        csv_rows = written_files.table((out / "network-nodes.csv").read_bytes())
        cells = {written_files.unguarded(cell) for row in csv_rows for cell in row}
        table.expect(accounts <= cells, "network-nodes.csv", f"lacks {sorted(accounts - cells)[:3]}")
        strings = {written_files.label(value) for value in written_files.dot_strings((out / "network.dot").read_bytes())}
        shown = [name for name in accounts if len(name) < 20 and not written_files.hidden(name, "") and name.isprintable()]
        missing = [name for name in shown if not any(name in value for value in strings)]
        table.expect(not missing, "network.dot", f"labels lack {missing[:3]}")
        database = sqlite3.connect(f"file:{out / 'network.sqlite'}?mode=ro", uri=True)
        stored = {str(cell) for name, in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
                  for row in database.execute(f'SELECT * FROM "{name}"') for cell in row}
        database.close()
        table.expect(accounts <= stored, "network.sqlite", f"lacks {sorted(accounts - stored)[:3]}")

    def case(self):
        """What the case holds, and every verb that shows it."""
        table, folder = self.table, self.hostile
        database = sqlite3.connect(f"file:{folder / 'case.db'}?mode=ro", uri=True)
        keys = {key for key, in database.execute("SELECT key FROM account")}
        database.close()
        table.expect(self.accounts <= keys, "case", f"accounts lack {sorted(self.accounts - keys)[:3]}")
        for arguments in [
            ["status"], ["verify"], ["log"], ["ledger"], ["recheck"], ["find", "words"], ["find", TEXTS["script"]], ["find", "\u0301"],
            ["cast", "list"], ["cast", "history"], ["ask", "caption-bursts"], ["ask", "networks"], ["ask", "pair-evidence"],
            ["ask", "renamed-accounts"], ["ask", "SELECT key, native FROM account JOIN post ON post.account = account.id LIMIT 500"],
            ["ask", "SELECT * FROM asset LIMIT 500"], ["audit", "--key", "key"],
        ]:
            table.both("case", *arguments, "--case", "case.db", cwd=folder, expect=None)
        answer = table.run("ask", "ask", "SELECT key FROM account", "--case", "case.db", "--json", cwd=folder).json()
        rows = next(iter(answer["tables"].values()))
        table.expect(self.accounts <= {row["key"] for row in rows}, "ask --json", "other names than went in")
        answer = table.run("ask", "ask", "SELECT key FROM account", "--case", "case.db", "--format", "csv", cwd=folder)
        cells = {written_files.unguarded(row[0]) for row in written_files.table(answer.out)}
        table.expect(self.accounts <= cells, "ask --format csv", f"lacks {sorted(self.accounts - cells)[:3]}")
        for name in list(TEXTS)[:: 9 if table.short else 1]:
            text = TEXTS[name]
            if len(text) > 1000 or "\0" in text:
                continue
            table.terminal(f"show {name}", "show", "--case", "case.db", "--", text, cwd=folder)
            shown = table.run(f"show {name}", "show", "--case", "case.db", "--json", "--", text, cwd=folder, expect=None)
            if shown.code == 0:
                table.expect(trimmed(text) in json.dumps(shown.json(), ensure_ascii=False).encode().decode("unicode_escape", "ignore")
                             or trimmed(text) in flat(shown.json()), f"show {name}", "does not hold the name")

    def verbs(self):
        """Verbs that read the posts or the results."""
        table, folder = self.table, self.hostile
        read = ["--columns", COLUMNS]
        jobs = [
            ["ties", "posts.csv", *read, "--support", "2", "--out", "{}.csv", "--force"],
            ["plan", "posts.csv", *read],
            ["detect", "posts.csv", *read, "--method", "coortweet", "--layers", "caption", "--out", "{}", "--force"],
            ["windows", "posts.csv", *read, "--copies", "9", "--alpha", "0.2", "--length", "14d", "--out", "{}", "--force"],
            ["calibrate", "posts.csv", *read, "--copies", "3", "--windows", "60s", "--layers", "caption", "--nulls", "jitter", "--out", "{}", "--force"],
            ["communities", "out", "--copies", "3", "--alpha", "0.5", "--seeds", "3", "--figure", "--out", "{}", "--force", "--title", TEXTS["end of DOT"]],
            ["metrics", "out", "--out", "{}", "--force"], ["compare", "out", "kept"], ["diff", "out", "kept"],
        ]
        for number, job in enumerate(jobs):
            table.both(job[0], *[argument.format(f"verb{number}") for argument in job], cwd=folder)
            twin = self.harmless / f"verb{number}"
            if "{}" in job:
                table.run("twin", *[argument.format(f"verb{number}") for argument in job], cwd=self.harmless)
                table.written(job[0], folder / f"verb{number}", twin)
        if not table.short:
            table.both("simulate", "simulate", "--into", "posts.csv", *read, "--methods", "tie", "--campaigns", "1", "--size", "3-4", cwd=folder)
        # Names of one team: each account of it is tied to each other.
        team = list(dict.fromkeys(map(trimmed, TEXTS.values())))[::2]
        pairs = list(itertools.pairwise(team))[:: 7 if table.short else 1]
        for one, other in pairs:
            if len(one) + len(other) > 2000:
                continue
            table.terminal("why", "why", "--from", "out", "--", one, other, cwd=folder)
            said = table.run("why", "why", "--from", "out", "--json", "--", one, other, cwd=folder, expect=None)
            table.expect(said.code == 0 and {one, other} <= flat(said.json()), "why --json", f"{one!r} {other!r}: {said.err[:200]!r}")

    def figures(self):
        """Every kind of figure, page and export of a case and of a folder."""
        table = self.table
        for place in [self.harmless, self.hostile]:
            kinds = ["communities", "bipartite", "matrix", "creation", "layers", "months", "timeline"]
            for kind in kinds[:-1:3] if table.short else kinds:
                table.run(f"draw {kind}", "draw", kind, "--case", "case.db", "--out", f"drawn-{kind}", "--title", "T" if place == self.harmless else
                          TEXTS["attribute"] + TEXTS["Graphviz HTML"], cwd=place, expect=None)
            table.run("explore", "explore", "--case", "case.db", "--out", "page", cwd=place)
            table.run("explore", "explore", "--case", "case.db", "--out", "hidden-page", "--pseudonyms", "key", cwd=place)
            for form in EXPORTS[::4] if table.short else EXPORTS:
                table.run(f"export {form}", "export", form, "--case", "case.db", "--out", f"exported-{form}", "--force", cwd=place)
        for made in sorted(path.name for path in self.hostile.iterdir() if path.name.startswith(("drawn-", "page", "hidden-page"))):
            table.written(made, self.hostile / made, self.harmless / made)
        page = (self.hostile / "hidden-page/explorer.html").read_text(encoding="utf-8")
        table.expect(not any(text in page for name, text in TEXTS.items() if len(text) > 12 and name not in {"number", "style", "comment"}
                             and "<" not in text and text.isprintable()), "explore --pseudonyms", "a name is in the page")

    # MARK: Cast

    def cast(self):
        table = self.table
        folder = table.folder / "cast"
        folder.mkdir()
        shutil.copy(self.hostile / "case.db", folder / "case.db")
        save(folder / "personas.csv", [["persona_id", "name", "kind", "accounts"]] + [
            [f"p{number}", text, "operated", ""] for number, text in enumerate(TEXTS.values())])
        save(folder / "claims.csv", [["claim_id", "persona_id", "claim_type", "claimed", "status", "note"]] + [
            [f"c{number}", f"p{number}", "residence", text, "unknown", text] for number, text in enumerate(TEXTS.values())])
        save(folder / "products.csv", [["product_id", "title", "merchant_id", "merchant_name"]] + [
            [f"q{number}", text, f"m{number}", text] for number, text in enumerate(TEXTS.values())])
        save(folder / "ids.csv", [["persona_id", "name", "accounts"]] + [[text, "N", ""] for text in TEXTS.values()])
        save(folder / "events.csv", [["event_id", "type", "account_id", "time_utc", "detail"]] + [
            [f"e{number}", "press_contact", "", "2024-10-02T00:00:00Z", text] for number, text in enumerate(TEXTS.values())])
        (folder / "notes.toml").write_text("".join(
            f"[[narrative]]\nid = {json.dumps('n%d' % number)}\ntitle = {toml(text)}\ncodebook = {toml(text)}\n"
            for number, text in enumerate(TEXTS.values())), encoding="utf-8", errors="surrogatepass")
        save(folder / "wrong.csv", [["claim_id", "persona_id", "claim_type", "claimed", "status"]] + [
            [text, text, text, text, text] for text in TEXTS.values()])
        for file in ["personas.csv", "claims.csv", "products.csv", "events.csv", "notes.toml", "ids.csv", "wrong.csv"]:
            result = table.both(f"cast read {file}", "cast", "read", file, "--case", "case.db", "--who", TEXTS["terminal escape"], cwd=folder,
                                expect=None)
            table.expect(result.code == 0, f"cast read {file}", f"gives {result.code}: {result.err[:300]!r}")
        for kind in ["persona", "claim", "product", "merchant", "event", "narrative"]:
            table.both(f"cast list {kind}", "cast", "list", kind, "--case", "case.db", cwd=folder)
        names = flat(table.run("cast list", "cast", "list", "persona", "--case", "case.db", "--json", cwd=folder).json())
        lacking = {text for text in TEXTS.values()} - names
        table.expect(len(lacking) * 5 < len(TEXTS), "cast list --json", f"lacks {sorted(lacking)[:3]}")
        table.both("history", "cast", "history", "--case", "case.db", cwd=folder)
        table.run("cast export", "cast", "export", "written", "--case", "case.db", cwd=folder)
        table.written("cast export", folder / "written")
        table.run("ingest", "ingest", self.harmless / "posts.csv", "--columns", COLUMNS, "--case", "again.db", "--quiet", cwd=folder)
        table.run("cast read again", "cast", "read", "written", "--case", "again.db", cwd=folder)
        again = flat(table.run("cast list", "cast", "list", "persona", "--case", "again.db", "--json", cwd=folder).json())
        table.expect(names & set(TEXTS.values()) <= again, "cast export and read", f"lacks {sorted((names & set(TEXTS.values())) - again)[:3]}")
        for kind in ["cast"]:
            table.run("draw cast", "draw", kind, "--case", "case.db", "--out", "drawn", cwd=folder, expect=None)
        if (folder / "drawn").exists():
            table.written("draw cast", folder / "drawn")
        table.run("explore", "explore", "--case", "case.db", "--out", "page", cwd=folder)
        table.written("explore with a cast", folder / "page")
        for place, (name, text) in enumerate(TEXTS.items()):
            if "\0" in text or table.short and place % 9:
                continue
            table.terminal(f"cast add: {name}", "cast", "add", "persona", f"id=x{place}", f"name={text}", f"note={text}", "--case", "case.db", cwd=folder)
            table.terminal(f"cast add: {name}", "cast", "add", "claim", f"id=y{place}", f"type={text}", f"claimed={text}", "--free", "--case", "case.db", cwd=folder)
            table.terminal(f"cast set: {name}", "cast", "set", "persona", f"x{place}", f"name={text}", "--case", "case.db", cwd=folder)
            table.terminal(f"cast set: {name}", "cast", "set", "persona", text, "name=a", "--case", "case.db", cwd=folder)
            table.terminal(f"cast list: {name}", "cast", "list", text, "--case", "case.db", cwd=folder)
        table.terminal("cast undo", "cast", "undo", "--case", "case.db", cwd=folder)
        table.both("verify", "verify", "--case", "case.db", cwd=folder)

    # MARK: Networks

    def networks(self):
        """Names of nodes in every form that is read; they come out of the table of nodes and of every export."""
        table = self.table
        folder = table.folder / "networks"
        folder.mkdir()
        for form, (data, names) in network_files(TEXTS).items():
            (folder / form).write_bytes(data)
            out = f"{form}-out"
            place = f"network {form}"
            table.terminal(place, "metrics", "--edges", form, cwd=folder)
            table.run(place, "communities", "--edges", form, "--copies", "3", "--alpha", "0.5", "--seeds", "3", "--out", out, "--figure", "--json", cwd=folder)
            table.terminal(place, "communities", "--edges", form, "--copies", "0", "--seeds", "3", cwd=folder)
            if (folder / out).exists():
                table.written(place, folder / out)
                rows = written_files.table((folder / out / "graph-nodes.csv").read_bytes())
                found = {written_files.unguarded(cell) for row in rows[1:] for cell in row[:2]}
                table.expect(names <= found, place, f"nodes lack {sorted(names - found)[:3]}")
            table.run(place, "explore", "--edges", form, "--out", f"{form}-page", cwd=folder)
            table.written(place, folder / f"{form}-page")
            for export in EXPORTS[::5] if table.short else EXPORTS:
                made = table.run(f"{place} to {export}", "export", export, "--edges", form, "--out", f"{form}-to-{export}", "--force", cwd=folder, expect=None)
                del made
        # What one format has written the program reads again, with the same names.
        for export in ["graphml", "gexf", "json", "dot", "pajek", "graphology"]:
            written = folder / f"edges.csv-to-{export}"
            if not written.exists():
                continue
            table.problems(f"export {export}", written_files.BY_ENDING.get({"pajek": "", "json": "json", "graphology": "json"}.get(export, export),
                                                                           lambda _: ())(written.read_bytes()))
            table.run(f"{export} again", "communities", "--edges", written.name, "--copies", "0", "--seeds", "2", "--out", f"again-{export}", cwd=folder)
            if (folder / f"again-{export}").exists():
                rows = written_files.table((folder / f"again-{export}/graph-nodes.csv").read_bytes())
                found = {written_files.unguarded(cell) for row in rows[1:] for cell in row[:2]}
                names = network_files(TEXTS)["edges.csv"][1]
                if export in {"graphml", "gexf"}:
                    names = {re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", lambda m: f"<U+{ord(m[0]):04X}>", name) for name in names}
                if export == "dot":
                    # Drawn labels have hidden characters written out.
                    names = {name for name in names if not written_files.hidden(name, "") and "\ufdd0" not in name}
                if export != "pajek":
                    table.expect(names <= found, f"{export} again", f"lacks {sorted(names - found)[:3]}")
                else:
                    table.expect(len(names - found) * 5 < len(names), f"{export} again", f"lacks {sorted(names - found)[:5]}")

    # MARK: JSON

    def json_posts(self):
        """What only JSON can say: lone surrogates, NULs, a caption of a megabyte, ten thousand hashtags."""
        table = self.table
        folder = table.folder / "json"
        folder.mkdir()
        columns = "post=id,account=author.id,handle=author.name,time=t,caption=text,hashtag=tags,link=url,music=music,platform=site"
        texts = {**{name: json.dumps(text)[1:-1] for name, text in TEXTS.items()}, **JSON_ONLY}
        lines = []
        for action, text in enumerate(texts.values()):
            for place, account in enumerate(texts.values()):
                if table.short and (action + place) % 4:
                    continue
                lines.append(
                    f'{{"id": 73912345678{action:04}{place:04}, "author": {{"id": "{account}", "name": "{account}"}}, '
                    f'"t": {1_727_740_807 + action * 86_400 + place}, "text": "{text}", "tags": ["{text}", "{account}"], "url": "{text}", '
                    f'"music": "{text}", "site": "tiktok"}}')
        (folder / "posts.ndjson").write_text("\n".join(lines) + "\n", encoding="utf-8")
        table.run("JSON", "ingest", "posts.ndjson", "--columns", columns, "--case", "case.db", "--json", cwd=folder)
        table.terminal("JSON", "ingest", "posts.ndjson", "--columns", columns, "--case", "other.db", cwd=folder)
        table.both("JSON", "ledger", "--case", "case.db", cwd=folder)
        table.both("JSON", "verify", "--case", "case.db", cwd=folder)
        table.run("JSON", "map", "case.db", "--out", "out", "--copies", "9", "--alpha", "0.2", "--window", "60s", "--json", cwd=folder)
        table.written("JSON", folder / "out")
        # Every record is used or in the ledger.
        database = sqlite3.connect(f"file:{folder / 'case.db'}?mode=ro", uri=True)
        keys = {key for key, in database.execute("SELECT key FROM account")}
        database.close()
        table.expect("7391234567890123457" in keys and "7391234567890123456" in keys, "JSON", "19 digits were rounded")
        whole = {trimmed(text) for text in TEXTS.values()}
        table.expect(whole <= keys, "JSON", f"accounts lack {sorted(whole - keys)[:3]}")
        table.expect("\ufffdhigh" in keys and not any("\0" in key for key in keys), "JSON", "lone surrogates or NULs are kept otherwise than as told")

        big = "".join(TEXTS.values()).replace("\0", "")
        caption = (big * (1_000_000 // len(big) + 1))[:1_000_000]
        large = []
        for place in range(6):
            large.append(json.dumps({
                "id": 7391234567890120000 + place, "author": {"id": f"u{place}", "name": f"u{place}"}, "t": 1_727_740_807 + place, "text": caption,
                "tags": [f"{list(TEXTS.values())[n % len(TEXTS)]}{n}" for n in range(10_000)], "url": caption, "music": caption, "site": caption}))
        (folder / "large.ndjson").write_text("\n".join(large), encoding="utf-8", errors="surrogatepass")
        table.terminal("large", "ingest", "large.ndjson", "--columns", columns, "--case", "large.db", cwd=folder)
        table.run("large", "map", "large.ndjson", "--columns", columns, "--out", "large", "--copies", "9", "--alpha", "0.2", "--window", "60s", cwd=folder)
        table.written("large", folder / "large")
        for arguments in [["ledger"], ["find", "zalgo"], ["show", "u1"], ["status"]]:
            table.both("large", *arguments, "--case", "large.db", cwd=folder, expect=None)

    # MARK: Files

    def files(self):
        """Names of files, folders and members of archives."""
        table = self.table
        folder = table.folder / "files"
        folder.mkdir()
        harmless_posts = (self.harmless / "posts.csv").read_bytes()
        few = b"\n".join(harmless_posts.split(b"\r\n")[:40]) + b"\n"
        names = [name for name in TEXTS.values() if "/" not in name and "\0" not in name and len(name.encode()) < 200]
        names += ["\udcff\udcfe invalid", "\udced\udca0\udc80 surrogate"]
        inside = folder / "folder"
        inside.mkdir()
        archive = zipfile.ZipFile(folder / "archive.zip", "w")
        for number, name in enumerate(names):
            # Each holds something else, so that none is passed over as a copy.
            data = few + f"9{number},z{number},z,z,1727740807,other words {number},,,,,,,\n".encode()
            (inside / f"{name}.csv").write_bytes(data)
            if not any("\udc80" <= character <= "\udcff" for character in name):
                archive.writestr(name + ".csv", data)
        archive.close()
        odd = folder / "odd"
        odd.mkdir()
        (odd / "broken\x1b[31m.json").write_bytes(b'{"a": ')
        (odd / "unknown\u202e.bin").write_bytes(b"\0\1\2")
        (odd / "table\u200b.csv").write_bytes(few)
        for place in ["folder", "archive.zip", "odd"]:
            table.both(f"files: {place}", "ingest", place, "--columns", COLUMNS, "--case", f"{place}.db", cwd=folder, expect=None)
            for arguments in [["status"], ["ledger"], ["verify"], ["log"], ["recheck"]]:
                table.both(f"files: {place}", *arguments, "--case", f"{place}.db", cwd=folder, expect=None)
            made = table.run(f"files: {place}", "map", place, "--columns", COLUMNS, "--out", f"{place}-out", "--copies", "9", "--alpha", "0.2",
                             "--window", "60s", cwd=folder, expect=None)
            if made.code == 0:
                table.written(f"files: {place}", folder / f"{place}-out")
        for name in names[:: 6 if table.short else 1]:
            other = folder / "one"
            shutil.rmtree(other, ignore_errors=True)
            other.mkdir()
            path = other / name
            path.write_bytes(few)
            for arguments in [
                ["ties", path, "--columns", COLUMNS], ["map", path], ["communities", "--edges", path], ["cast", "read", path, "--case", "x.db"],
                ["why", "a", "b", "--from", path], ["run", path], ["status", "--case", path], ["export", "gexf", path, "--out", path],
                ["verify", "--case", str(path) + "x"], ["pack", path, "--out", str(path) + ".zip"], ["replay", path],
                ["merge", path, path, "--into", "y.db"], ["map", self.harmless / "posts.csv", "--columns", path, "--out", "o"],
                ["draw", "communities", path, "--style", path, "--out", "o"], ["ask", path, "--case", path], ["init", path, "--out", str(path) + ".toml"],
                ["compare", path, path], ["audit", "--case", path, "--key", path],
            ]:
                table.terminal("file name", *arguments, cwd=other)

    # MARK: Studies and styles

    def studies(self):
        table = self.table
        folder = table.folder / "study"
        folder.mkdir()
        for name in ["posts.csv", "key"]:
            shutil.copy(self.hostile / name, folder / name)
        title = TEXTS["script"] + TEXTS["bidi override"] + TEXTS["end of DOT"]
        study = "\n".join([
            "[study]", 'name = "hostile"', f"title = {toml(title)}", f"note = {toml(TEXTS['image'] + TEXTS['terminal escape'])}",
            "[[source]]", 'path = "posts.csv"', f"columns = {toml(COLUMNS)}",
            "[map]", "copies = 19", "alpha = 0.1", 'window = "60s"',
            "[[figure]]", 'kind = "creation"', f"title = {toml(TEXTS['Graphviz HTML'] + TEXTS['attribute'])}", 'style = "style.toml"',
            "[[question]]", 'name = "own"', 'file = "own.sql"', f"parameters = {{ x = {toml(TEXTS['SQL'])} }}",
            "[export]", 'formats = ["gexf", "json"]',
            "[alert]", f"accounts = [{', '.join(toml(text) for text in TEXTS.values())}]", "new_community = 2", ""])
        (folder / "study.toml").write_text(study, encoding="utf-8", errors="surrogatepass")
        (folder / "own.sql").write_text("-- Which?\n-- :x=1  what\n-- Columns:\n--   key  the key\nSELECT key FROM account WHERE key <> :x ORDER BY key\n")
        (folder / "style.toml").write_text(
            f"logo = {toml(TEXTS['script'] + TEXTS['bidi override'])}\ntitle = {toml(TEXTS['Graphviz escapes'])}\n[labels]\n" + "".join(
                f"{toml('tiktok:' + text)} = {toml(text)}\n{toml(text)} = {toml(other)}\n"
                for text, other in itertools.pairwise(text for text in TEXTS.values())), encoding="utf-8", errors="surrogatepass")
        table.terminal("study", "run", "study.toml", "--check", cwd=folder)
        table.run("study", "run", "study.toml", "--json", cwd=folder, expect=None)
        table.terminal("study", "run", "study.toml", "--set", "map.window=30s", cwd=folder)
        ready = folder / "output/hostile/001"
        table.expect((ready / "run.json").exists(), "study", "no results")
        if ready.exists():
            table.written("study", ready)
            table.both("diff of a study", "diff", "output/hostile/001", "output/hostile/latest", cwd=folder)
            table.run("pack", "pack", "output/hostile/latest", "--with-personal-data", "--out", "packed", cwd=folder)
            # The sources in it are the bytes that came in.
            table.written("pack", folder / "packed/results")
            table.both("replay", "replay", "packed", cwd=folder, expect=None)
            table.terminal("pack without data", "pack", "output/hostile/latest", "--out", "bare", cwd=folder)
        table.run("style", "draw", "communities", "--case", self.hostile / "case.db", "--style", "style.toml", "--out", "styled", cwd=folder)
        table.written("style", folder / "styled")
        for name, text in list(TEXTS.items())[:: 8 if table.short else 1]:
            for line in [f"{toml(text)} = 1", f"[study]\nname = {toml(text)}", f"[study]\n{toml(text)} = 1", f"[[source]]\npath = {toml(text)}",
                         f"[[source]]\npath = \"posts.csv\"\ncolumns = {toml(text)}", f"[[source]]\npath = \"posts.csv\"\n[map]\nlayers = [{toml(text)}]",
                         f"[[source]]\npath = \"posts.csv\"\n[[method]]\nname = {toml(text)}", f"[[source]]\npath = \"posts.csv\"\n[map]\nwindow = {toml(text)}",
                         f"[[source]]\npath = \"posts.csv\"\n[[question]]\nname = {toml(text)}", f"[case]\npath = {toml(text)}\ncast = [{toml(text)}]"]:
                (folder / "wrong.toml").write_text(line + "\n", encoding="utf-8", errors="surrogatepass")
                table.terminal(f"study: {name}", "run", "wrong.toml", "--check", cwd=folder)
            for line in [f"theme = {toml(text)}", f"{toml(text)} = 1", f"font = {toml(text)}", f"palette = [{toml(text)}]",
                         f"[colours]\n{toml(text)} = {toml(text)}"]:
                (folder / "wrong-style.toml").write_text(line + "\n", encoding="utf-8", errors="surrogatepass")
                table.terminal(f"style: {name}", "draw", "communities", "--case", self.hostile / "case.db", "--style", "wrong-style.toml", "--out", "o",
                               cwd=folder)

    # MARK: Options

    def options(self):
        """Every option that takes a text, with every text: what is said of it, on a terminal."""
        table = self.table
        folder = table.folder / "options"
        folder.mkdir()
        few = b"\r\n".join((self.harmless / "posts.csv").read_bytes().split(b"\r\n")[:30])
        (folder / "posts.csv").write_bytes(few)
        (folder / "edges.csv").write_text("source,target\na,b\nb,c\na,c\n")
        shutil.copy(self.harmless / "case.db", folder / "case.db")
        out, case = str(self.harmless / "out"), str(folder / "case.db")
        templates = [
            ["map", "posts.csv", "--out", "o", "--columns", "account={},time=tim"], ["map", "posts.csv", "--out", "o", "--columns", "{}=acc"],
            ["map", "posts.csv", "--out", "o", "--columns", "{}"], ["map", "posts.csv", "--out", "o", "--layers", "{}"],
            ["map", "posts.csv", "--out", "o", "--window", "{}"], ["map", "posts.csv", "--out", "o", "--layer-window", "{}=60s"],
            ["map", "posts.csv", "--out", "o", "--zone", "{}"], ["map", "posts.csv", "--out", "o", "--encoding", "{}"],
            ["map", "posts.csv", "--out", "o", "--dates", "{}"], ["map", "posts.csv", "--out", "o", "--export", "{}"],
            ["map", "posts.csv", "--out", "o", "--pace", "{}"], ["map", "posts.csv", "--out", "o", "--stop-list", "{}"],
            ["map", "posts.csv", "--out", "o", "--pseudonyms", "{}/x"], ["map", "posts.csv", "--quotes", "{}", "--out", "o"],
            ["ties", "posts.csv", "--layers", "{}"], ["ties", "posts.csv", "--engine", "{}", "--work", "w"],
            ["ties", "posts.csv", "--engine", "files", "--work", "{}"], ["ties", "--from-work", "{}"],
            ["ties", "posts.csv", "--engine", "local", "--work", "w", "--spark-submit", "{}"],
            ["ties", "posts.csv", "--engine", "files", "--work", "w", "--spark-setting", "{}"],
            ["ties", "posts.csv", "--engine", "files", "--work", "w", "--in-place", "--columns", "account=a,time=t,object={}"],
            ["detect", "posts.csv", "--method", "{}"],
            ["detect", "posts.csv", "--method", "coortweet", "--set", "{}=1"], ["detect", "posts.csv", "--method", "coortweet", "--set", "{}"],
            ["calibrate", "posts.csv", "--nulls", "{}"], ["calibrate", "posts.csv", "--windows", "{}"], ["windows", "posts.csv", "--date", "{}"],
            ["simulate", "--methods", "{}", "--posts", "200"], ["methods", "{}"], ["formats", "{}"], ["why", "{}", "a", "--from", out],
            ["why", "a", "b", "--from", "{}"], ["communities", "{}"], ["communities", "--edges", "edges.csv", "--columns", "source={},target=b"],
            ["communities", "--edges", "edges.csv", "--columns", "{}"], ["communities", "--edges", "edges.csv", "--layers", "{}"],
            ["communities", "--edges", "edges.csv", "--quality", "{}"], ["communities", "--edges", "edges.csv", "--compare", "{}"],
            ["metrics", "--edges", "edges.csv", "--layers", "{}=2"], ["export", "{}", out, "--out", "o"], ["draw", "{}", "--case", case],
            ["draw", "ego", "--node", "{}", "--case", case, "--out", "o"], ["draw", "timeline", "--community", "{}", "--case", case, "--out", "o"],
            ["draw", "communities", "--theme", "{}", "--case", case, "--out", "o"], ["draw", "communities", "--page", "{}", "--case", case, "--out", "o"],
            ["draw", "communities", "--anchors", "{}", "--case", case, "--out", "o"], ["show", "--case", case, "--", "{}"],
            ["find", "--case", case, "--", "{}"], ["find", "--case", case, "--platform", "{}", "--", "a"], ["ask", "--case", case, "--", "{}"],
            ["ask", "--case", case, "caption-bursts", "--param", "{}=1"], ["ask", "--case", case, "caption-bursts", "--param", "seconds={}"],
            ["ask", "--case", case, "SELECT :x AS \"{}\"", "--param", "x={}"], ["ask", "--case", case, "SELECT '{}' FROM nothing"],
            ["ask", "--case", case, "SELECT * FROM path('{}', '{}')"], ["cast", "list", "{}", "--case", case],
            ["cast", "add", "{}", "{}=1", "--case", case], ["cast", "add", "persona", "{}", "--case", case], ["cast", "reject", "persona", "{}", "--case", case],
            ["cast", "history", "persona", "{}", "--case", case], ["ledger", "{}", "--case", case], ["ingest", "posts.csv", "--basis", "{}", "--case", case],
            ["ingest", "{}", "--case", case], ["recheck", "--days", "{}=1", "--case", case],
            ["purge", "--account", "{}", "--reason", "{}", "--key", "k", "--case", case], ["purge", "--before", "{}", "--reason", "r", "--key", "k", "--case", case],
            ["purge", "--source", "{}", "--reason", "{}", "--key", "k", "--case", case], ["compare", "{}", out], ["diff", "{}", out],
            ["run", "{}"], ["run", "x.toml", "--set", "{}"], ["init", "{}"], ["status", "--case", "{}"], ["merge", "{}", case, "--into", "m.db"],
            ["{}"], ["map", "--{}"], ["status", "--time-limit", "{}"], ["status", "--max-memory", "{}"], ["status", "--progress", "{}"],
        ]
        texts = [text for text in TEXTS.values() if "\0" not in text] + ["\udced\udca0\udc80 surrogate", "\udcff"]
        for number, template in enumerate(templates):
            chosen = texts[number % 12:: 12] if table.short else texts
            for text in chosen:
                arguments = [argument.replace("{}", text) for argument in template]
                if arguments[0].startswith("-") or arguments[0] == "init" and text in {".", ".."}:
                    continue
                table.terminal("option", *arguments, cwd=folder)
        # The case is what it was.
        table.run("option", "verify", "--case", case, cwd=folder)


def flat(value):
    """Every text in a JSON value."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        return set().union(set(), *(flat(part) for part in value.values()), set(value))
    if isinstance(value, list):
        return set().union(set(), *map(flat, value))
    return {str(value)}


def toml(text):
    """A basic string of TOML 1.0."""
    result = ""
    for character in text:
        number = ord(character)
        result += {"\"": "\\\"", "\\": "\\\\"}.get(character, f"\\u{number:04X}" if number < 0x20 or number == 0x7F else character)
    return f'"{result}"'


def network_files(texts):
    """A ring through all names in each form, as bytes, and the names that it can hold."""
    names = [trimmed(text, is_node=True) for text in texts.values()]
    pairs = [(names[n], names[(n + step) % len(names)]) for n in range(len(names)) for step in (1, 2)]
    rows = io.StringIO()
    csv.writer(rows).writerows([["source", "target", "weight", "layer"]] + [[a, b, 1, "l"] for a, b in pairs])
    layers = io.StringIO()
    csv.writer(layers).writerows([["source", "target", "layer"]] + [[f"n{n}", f"n{n + 1}", text] for n, text in enumerate(list(texts.values())[:31])])
    plain = [name for name in names if not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\r\n\t]", name)]
    quote = lambda text: xml.sax.saxutils.quoteattr(text)  # noqa: E731
    ring = [(plain[n], plain[(n + step) % len(plain)]) for n in range(len(plain)) for step in (1, 2)]
    graphml = ('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
               '<key id="d0" for="node" attr.name="label" attr.type="string"/><graph edgedefault="undirected">'
               + "".join(f'<node id="n{n}"><data key="d0">{xml.sax.saxutils.escape(name)}</data></node>' for n, name in enumerate(plain))
               + "".join(f'<edge source="n{plain.index(a)}" target="n{plain.index(b)}"/>' for a, b in ring) + "</graph></graphml>\n")
    ids = ('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">'
           + "".join(f"<node id={quote(name)}/>" for name in plain)
           + "".join(f"<edge source={quote(a)} target={quote(b)}/>" for a, b in ring) + "</graph></graphml>\n")
    gexf = ('<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected"><nodes>'
            + "".join(f'<node id="{n}" label={quote(name)}/>' for n, name in enumerate(plain)) + "</nodes><edges>"
            + "".join(f'<edge id="{k}" source="{plain.index(a)}" target="{plain.index(b)}"/>' for k, (a, b) in enumerate(ring))
            + "</edges></graph></gexf>\n")
    node_link = json.dumps({"directed": False, "multigraph": False, "nodes": [{"id": name} for name in names],
                            "links": [{"source": a, "target": b} for a, b in pairs]})
    graphology = json.dumps({"options": {"type": "undirected"}, "nodes": [{"key": f"k{n}", "attributes": {"label": name}} for n, name in enumerate(names)],
                             "edges": [{"source": f"k{names.index(a)}", "target": f"k{names.index(b)}"} for a, b in pairs]})
    dot_quote = lambda text: '"' + text.replace('"', '\\"') + '"'  # noqa: E731
    # A backslash before the closing quote would escape it, and one before a line end takes both away.
    in_dot = [name for name in plain if not name.endswith("\\")]
    dots = [(in_dot[n], in_dot[(n + step) % len(in_dot)]) for n in range(len(in_dot)) for step in (1, 2)]
    dot = "graph {\n" + "".join(f"{dot_quote(a)} -- {dot_quote(b)};\n" for a, b in dots) + "}\n"
    in_gml = [name for name in plain if '"' not in name and "&" not in name]
    gml_ring = [(n, (n + step) % len(in_gml)) for n in range(len(in_gml)) for step in (1, 2)]
    gml = "graph [\n" + "".join(f'node [ id {n} label "{name}" ]\n' for n, name in enumerate(in_gml)) + "".join(
        f"edge [ source {a} target {b} ]\n" for a, b in gml_ring) + "]\n"
    in_pajek = [name for name in plain if '"' not in name and "\\" not in name]
    pajek = f"*Vertices {len(in_pajek)}\n" + "".join(f'{n + 1} "{name.replace("&", "&amp;")}"\n' for n, name in enumerate(in_pajek)) + "*Edges\n" + "".join(
        f"{a + 1} {(a + step) % len(in_pajek) + 1} 1\n" for a in range(len(in_pajek)) for step in (1, 2))
    encoded = lambda text: text.encode("utf-8", "surrogatepass")  # noqa: E731
    everything, without = set(names), set(plain)
    return {
        "edges.csv": (encoded(rows.getvalue()), everything), "layers.csv": (encoded(layers.getvalue()), {"n0", "n1"}),
        "labels.graphml": (encoded(graphml), without), "ids.graphml": (encoded(ids), without), "labels.gexf": (encoded(gexf), without),
        "node-link.json": (encoded(node_link), everything), "graphology.json": (encoded(graphology), everything),
        "graph.dot": (encoded(dot), set(in_dot)), "graph.gml": (encoded(gml), set(in_gml)), "graph.net": (encoded(pajek), set(in_pajek)),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--short", action="store_true", help="each kind of place, with a part of the texts where one run takes one text")
    parser.add_argument("--jobs", type=int, default=2, help="processes at once")
    parser.add_argument("--only", help="only this part: " + ", ".join(PARTS))
    parser.add_argument("--keep", help="work in this folder, and leave everything there")
    arguments = parser.parse_args()
    began = time.monotonic()
    folder = Path(arguments.keep or tempfile.mkdtemp(prefix="troupe-injection-")).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    table = Table(os.path.abspath(arguments.program), folder, arguments.short)
    injection = Injection(table)
    injection.prepare()
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        parts = {pool.submit(getattr(injection, name)): name for name in PARTS if arguments.only in (None, name)}
        for done in concurrent.futures.as_completed(parts):
            if error := done.exception():
                table.fail(parts[done], f"the check itself ended: {error!r}")
                import traceback
                traceback.print_exception(error)
    if not arguments.keep:
        shutil.rmtree(folder, ignore_errors=True)
    codes = ", ".join(f"{code}: {count}" for code, count in sorted(table.codes.items()))
    print(f"{len(TEXTS)} texts, {table.runs} runs (exit codes {codes}), {table.files} files, {table.checks} checks, "
          f"{time.monotonic() - began:.0f} s; {len(table.failures)} failures")
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{spent.ru_utime + spent.ru_stime:.0f} s of processor time; slowest: {table.slowest[0]:.1f} s, {table.slowest[1][:120]}")
    sys.exit(1 if table.failures else 0)


PARTS = ["options", "files", "cast", "studies", "networks", "json_posts", "verbs", "figures", "case", "results"]

if __name__ == "__main__":
    main()
