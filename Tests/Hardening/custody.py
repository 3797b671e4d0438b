#!/usr/bin/env python3
"""Random flips of bits and edits in SQL: `troupe verify` must find each, and name the table and the source.

    python3 Tests/Hardening/custody.py .build/release/troupe --flips 100 --seed 1

The second source is SQLite itself, through Python's sqlite3: a flip that leaves every value of every table and every
index as it was (it fell into bytes of a page that hold nothing) does not count. Python 3.11, nothing else.
"""
import argparse
import hashlib
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

FIXTURES = Path(__file__).resolve()
EDITS = [
    # Statement, and what must be named.
    ("UPDATE post SET time = time + 1 WHERE id = 7", "post, source"),
    ("UPDATE post SET kind = 'comment' WHERE id = 7", "post, source"),
    ("UPDATE post SET account = (SELECT max(account) FROM post) WHERE id = 7", "post, source"),
    ("UPDATE post SET native = native || '0' WHERE id = 9", "post, source"),
    ("UPDATE sighting SET likes = likes + 1 WHERE id = 3", "sighting, source"),
    ("UPDATE sighting SET captured = 5 WHERE id = 3", "sighting, source"),
    ("UPDATE sighting SET plays = NULL WHERE id = 4", "sighting, source"),
    ("DELETE FROM use WHERE post = 5", "use, source"),
    ("UPDATE use SET place = place + 1 WHERE post = 5", "use, source"),
    ("INSERT INTO use SELECT post + 1, asset, 9, sighting FROM use LIMIT 1", "use, source"),
    ("UPDATE account SET key = 'x' WHERE id = 2", "account"),
    ("UPDATE account SET same_as = 1 WHERE id = 2", "account"),
    ("UPDATE asset SET key = key || '!' WHERE id = 4", "asset"),
    ("UPDATE asset SET layer = layer + 1 WHERE id = 4", "asset"),
    ("UPDATE account_fact SET value = 'mallory' WHERE (account, fact) = (SELECT account, fact FROM account_fact LIMIT 1)", "account_fact, source"),
    ("DELETE FROM account_fact", "account_fact, source"),
    ("UPDATE platform SET name = 'other' WHERE id = 1", "platform"),
    ("UPDATE layer SET name = 'other' WHERE id = 1", "layer"),
    ("UPDATE source SET basis = 'consent' WHERE id = 1", "source, source"),
    ("UPDATE source SET path = '/other' WHERE id = 1", "source, source"),
    ("INSERT INTO source SELECT 99, 'aa', reading, 'forged.csv', path, NULL, 1, format, collector, basis, 1, 1 FROM source LIMIT 1", "forged.csv"),
    ("DELETE FROM problem", None),
    ("INSERT INTO problem VALUES (1, 1, 1, 'time_missing', 'x', 1)", "problem, source"),
    ("UPDATE persona SET name = 'Mallory' WHERE row = 1", "persona"),
    ("DELETE FROM claim WHERE row = 2", "claim"),
    ("UPDATE cast_change SET after = '{}' WHERE id = 1", "cast_change"),
    ("UPDATE cast_batch SET who = 'nobody' WHERE id = 1", "cast_batch"),
    ("UPDATE run SET settings = '{}'", "run, run"),
    ("UPDATE tie SET p = 0.5 WHERE first = (SELECT min(first) FROM tie)", "tie, run"),
    ("DELETE FROM member WHERE community = 0", "member, run"),
    ("UPDATE co_action SET gap = gap + 1000", "co_action, run"),
    ("INSERT INTO tombstone VALUES (1, '2024', 'x', 'x', 'x', 0, 0, 0, 'x')", "tombstone"),
    ("DELETE FROM log WHERE id = (SELECT max(id) FROM log)", "log"),
    ("UPDATE log SET who = 'nobody' WHERE id = 2", "log"),
    ("UPDATE content_digest SET rows = rows + 1 WHERE part = 'use'", "content_digest"),
    ("DELETE FROM content_digest WHERE part = 'use'", "content_digest"),
    ("DELETE FROM content_digest", "content_digest"),
    ("DROP TRIGGER log_keeps_entries", "log_keeps_entries"),
    ("DROP VIEW post_view", "post_view"),
    ("CREATE TABLE evil(x)", "evil"),
    ("CREATE TRIGGER evil AFTER INSERT ON post BEGIN DELETE FROM use; END", "evil"),
    ("PRAGMA user_version = 5", "schema"),
    ("DELETE FROM grdb_migrations WHERE identifier = '3'", "schema"),
    ("UPDATE text_search_data SET block = zeroblob(9) WHERE id > 20", "text_search_data"),
]


def verify(program, case):
    done = subprocess.run([program, "verify", "--case", case], capture_output=True, text=True, errors="replace")
    return done.returncode, done.stdout + done.stderr


def contents(path):
    """A hash of every value that SQLite reads, and whether indexes agree; None if it cannot read all."""
    try:
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        database.text_factory = lambda text: text.decode("utf-8", "replace")
        if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return None
        found = hashlib.sha256()
        for name, sql in database.execute("SELECT name, sql FROM sqlite_schema ORDER BY type, name").fetchall():
            found.update(repr((name, sql)).encode("utf-8", "replace"))
        database.text_factory = bytes
        for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name").fetchall():
            name = name.decode()
            for row in database.execute(f'SELECT * FROM "{name}"'):
                found.update(repr(row).encode())
        for pragma in ["user_version", "application_id"]:
            found.update(repr(database.execute(f"PRAGMA {pragma}").fetchall()).encode())
        return found.hexdigest()
    except (sqlite3.Error, ValueError):
        return None
    finally:
        if "database" in locals():
            database.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--flips", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    generator = random.Random(arguments.seed)
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([program, "demo", "--case", "case.db", "--out", "run"], **quiet)
        formats = FIXTURES.resolve().parents[1] / "TroupeKitTests/Fixtures/formats"
        for name in ["zeeschuimer_tiktok", "mediacrawler_douyin", "4cat_tiktok"]:
            subprocess.run([program, "ingest", formats / name, "--case", "case.db", "--quiet"], **quiet)
        subprocess.run([program, "find", "alina", "--case", "case.db"], **quiet)
        database = sqlite3.connect("case.db")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.execute("PRAGMA journal_mode = DELETE")
        database.close()
        code, text = verify(program, "case.db")
        if code != 0:
            sys.exit("the case is not sound to begin with:\n" + text)
        whole = Path("case.db").read_bytes()
        before = contents("case.db")

        edited = 0
        for statement, named in EDITS:
            Path("edited.db").write_bytes(whole)
            database = sqlite3.connect("edited.db")
            database.executescript("DROP TRIGGER IF EXISTS log_keeps_all_entries" if "DELETE FROM log" in statement else
                                   "DROP TRIGGER IF EXISTS log_keeps_entries" if "UPDATE log" in statement else "")
            try:
                changed = database.execute(statement).rowcount
                database.commit()
            except sqlite3.Error:
                changed = 0
            database.close()
            if contents("edited.db") == before or named is None or changed == 0:
                if named is not None:
                    failures.append(f"changes nothing: {statement}")
                continue
            edited += 1
            code, text = verify(program, "edited.db")
            if code == 0 or code >= 128 or named not in text:
                failures.append(f"not found: {statement}\n  exit {code}: {text}")

        page = int.from_bytes(whole[16:18], "big")
        flips = harmless = 0
        while flips < arguments.flips:
            place = generator.randrange(len(whole))
            data = bytearray(whole)
            data[place] ^= 1 << generator.randrange(8)
            Path("flipped.db").write_bytes(bytes(data))
            if contents("flipped.db") == before:
                harmless += 1
                continue
            flips += 1
            code, text = verify(program, "flipped.db")
            if code == 0 or code >= 128:
                failures.append(f"flip at byte {place} (page {place // page + 1}) not found: exit {code}: {text[-300:]}")
        print(f"{edited} edits and {flips} flips tried ({harmless} more flips fell into bytes that hold nothing); "
              f"{len(failures)} not found")
    for failure in failures:
        print(failure)
    sys.exit(1 if failures else 0)


main()
