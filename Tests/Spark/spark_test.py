#!/usr/bin/env python3
"""The ties of Spark beside those of troupe, byte for byte, and what happens when things break. SYNTHETIC posts only.

    python3 Tests/Spark/spark_test.py .build/release/troupe .build/spark/bin/spark-submit            1,000,000 posts
    python3 Tests/Spark/spark_test.py .build/release/troupe .build/spark/bin/spark-submit --short    40,000 posts

A standalone cluster of two workers runs on this machine. What is expected comes from troupe's own engine, which is tested
beside slow counts elsewhere, and here once more beside one that looks at every two posts of an object.
"""
import argparse
import csv
import gzip
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict

from cluster import Cluster
from made_posts import posts, write_csv, write_ndjson

COLUMNS = "account=user,post=post,platform=site,time=time,caption=text,link=url,hashtag=tag"
LAYERS = ["--layers", "caption,hashtag,link"]
HERE = pathlib.Path(__file__).resolve().parent


class Tests:
    def __init__(self, program, submit, folder, count):
        self.program, self.submit, self.folder, self.count = program, submit, folder, count
        self.csv, self.ndjson = folder / "posts.csv", folder / "posts.ndjson.gz"
        self.master = None

    def troupe(self, *arguments, code=0, **options):
        began = time.monotonic()
        done = subprocess.run(
            [self.program, *map(str, arguments), "--quiet"], capture_output=True, text=True, cwd=self.folder, **options)
        if done.returncode != code:
            raise SystemExit(f"troupe {' '.join(map(str, arguments))}: {done.returncode} {done.stderr[-2000:]}")
        self.seconds = time.monotonic() - began
        return done

    def ties(self, *arguments, name="ties.csv", **options):
        self.troupe("ties", *arguments, "--out", self.folder / name, "--force", **options)
        return (self.folder / name).read_bytes()

    def own(self, support, path=None, *more):
        return self.ties(path or self.csv, "--columns", COLUMNS, *LAYERS, "--support", support, *more)

    def spark(self, work, *arguments, engine=None, **options):
        return self.ties(
            *arguments, "--engine", engine or self.master, "--work", self.folder / work, "--spark-submit", self.submit,
            "--spark-setting", "spark.executor.memory=1400m", "--spark-setting", "spark.driver.memory=1200m",
            name=f"{work}.csv", **options)

    def shuffled(self, work):
        return json.loads((self.folder / work / "result/manifest.json").read_text())["shuffled_bytes"]

    def same(self, what, found, expected):
        if found != expected:
            mine, theirs = found.splitlines(), expected.splitlines()
            first = next((pair for pair in zip(mine, theirs) if pair[0] != pair[1]), ("one is longer", ""))
            raise SystemExit(f"FAILED {what}: {len(mine)} lines, expected {len(theirs)}; {first}")
        print(f"ok {what}: {len(expected.splitlines()) - 1} ties, the same bytes", flush=True)

    # Each test is a method whose name says what it proves.

    def the_own_engine_gives_what_a_slow_count_gives(self):
        made = posts(20_000, seed=5)
        path = self.folder / "few.csv"
        write_csv(path, made)
        expected, found = slow_ties(made, 60, 2), {}
        for row in csv.DictReader(self.own(2, path).decode().splitlines()):
            key = (unguarded(row["account_a"]), unguarded(row["account_b"]), row["layer"])
            found[key] = tuple(int(row[name]) for name in ("support", "post_pairs", "a_first", "b_first"))
        if found != expected:
            raise SystemExit(f"FAILED slow count: {set(found.items()) ^ set(expected.items())}")
        print(f"ok slow count: {len(found)} ties", flush=True)

    def posts_that_troupe_read_and_handed_over(self):
        for support in (1, 2):
            expected = self.own(support)
            own = self.seconds
            found = self.spark(f"handed{support}", self.csv, "--columns", COLUMNS, *LAYERS, "--support", support)
            self.same(f"handed over, support {support}", found, expected)
            print(f"   {self.count} posts: own {own:.1f} s, Spark {self.seconds:.1f} s, "
                  f"{self.shuffled(f'handed{support}') / 1e6:.0f} MB shuffled", flush=True)

    def viral_objects_are_deferred_and_nothing_is_lost(self):
        found = self.spark("viral", self.csv, "--columns", COLUMNS, *LAYERS, "--defer", 300)
        self.same("viral objects deferred", found, self.own(2))
        with gzip.open(next((self.folder / "viral/result/heavy").glob("part-*")), "rt") as file:
            heavy = [json.loads(line) for line in file]
        assert heavy and all(one["pairs"] > 300 for one in heavy), heavy
        assert (self.folder / "viral/stages/viral-viral/_SUCCESS").exists()

    def folded_captions_are_folded_by_troupe(self):
        more = ["--columns", COLUMNS, "--layers", "folded-caption,link-domain"]
        expected = self.ties(self.csv, *more)
        self.same("folded captions", self.spark("folded", self.csv, *more), expected)

    def files_where_they_lie(self):
        expected = self.own(2)
        write_parquet(self.submit, self.ndjson, self.folder / "posts.parquet")
        for path in (self.csv, self.ndjson, self.folder / "posts.parquet"):
            work = "in-place-" + path.name.split(".")[1]
            found = self.spark(work, path, "--columns", COLUMNS, *LAYERS, "--in-place", "--partitions", 8)
            self.same(f"{path.name} in place", found, expected)
            print(f"   {self.seconds:.1f} s, {self.shuffled(work) / 1e6:.0f} MB shuffled", flush=True)

    def files_are_read_in_the_order_of_their_names(self):
        """Accounts are numbered by their first post, so ties come in another order where files do."""
        lines = self.ndjson_lines[:4000]
        (self.folder / "later").mkdir()
        (self.folder / "earlier, with blanks").mkdir()
        paths = [self.folder / "later/a b%.ndjson", self.folder / "earlier, with blanks/c.ndjson"]
        # Posts that stand in both files, some of them under another account.
        other = [line.replace('"user": "a', '"user": "b') for line in lines[:50]]
        paths[0].write_text("".join(lines[2000:] + other + lines[50:100]))
        paths[1].write_text("".join(lines[:2000]))
        expected = self.ties(*reversed(paths), "--columns", COLUMNS, *LAYERS, "--support", 1)
        assert expected != self.ties(self.csv, "--columns", COLUMNS, *LAYERS, "--support", 1)
        found = self.spark("ordered", *paths, "--columns", COLUMNS, *LAYERS, "--support", 1, "--in-place", "--partitions", 4)
        self.same("several files in place", found, expected)

    def a_table_whose_fields_hold_quotes_and_line_breaks(self):
        """By default Spark reads five such rows as six that are shifted, and says nothing."""
        rows = [("1", "a", 'said "so", she'), ("2", "b", "two\nlines"), ("3", "c", "plain"), ("4", "d", ""), ("5", "e", 'end"')]
        path = self.folder / "trap.csv"
        with open(path, "w", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["post", "user", "text"])
            writer.writerows(rows)
        script = self.folder / "trap.py"
        script.write_text(
            "import sys\nfrom pyspark.sql import SparkSession\n"
            "spark = SparkSession.builder.getOrCreate()\nspark.sparkContext.setLogLevel('ERROR')\n"
            "table = spark.read.csv(sys.argv[1], header=True)\nprint('rows', table.count(), 'wrong', "
            "table.where('user not in (\"a\", \"b\", \"c\", \"d\", \"e\") or user is null').count())\n")
        said = spark_script(self.submit, script, path)
        assert "rows 6 wrong 1" in said, said
        text = "post,user,time,text\n" + "".join(
            f'{number},{user},{1727740800 + number},"quoted ""it"", said {number // 2}\nand more"\n'
            for number, user in enumerate("abababab"))
        (self.folder / "quoted.csv").write_text(text)
        more = ["--columns", "account=user,post=post,time=time,caption=text", "--support", 1]
        expected = self.ties("quoted.csv", *more)
        assert len(expected.splitlines()) > 1, expected
        self.same("quotes and line breaks", self.spark("quotes", "quoted.csv", *more, "--in-place", "--partitions", 4), expected)

    def a_killed_worker_changes_nothing(self):
        cluster = self.cluster
        expected = self.own(1)
        process = self.start("killed-worker", 1)
        wait_for(self.folder / "killed-worker/stages/heavy/_SUCCESS", process)
        time.sleep(2)
        cluster.kill_worker()
        if process.wait():
            raise SystemExit("FAILED killed worker: " + (self.folder / "killed-worker/spark.log").read_text()[-3000:])
        self.same("a worker killed in mid-stage", (self.folder / "killed-worker.csv").read_bytes(), expected)
        cluster.add_worker()
        cluster.wait(lambda: len(cluster.alive()) == 2)

    def a_killed_driver_is_continued(self):
        expected = self.own(1)
        process = self.start("killed-driver", 1)
        kept = self.folder / "killed-driver/stages/heavy/_SUCCESS"
        wait_for(kept, process)
        before = kept.stat().st_mtime_ns
        # Spark and troupe, as when a machine goes down.
        subprocess.run(["pkill", "-9", "-P", str(process.pid)], check=False)
        process.kill()
        process.wait()
        arguments = [self.csv, "--columns", COLUMNS, *LAYERS, "--support", 1]
        self.same("a driver killed and called again", self.spark("killed-driver", *arguments), expected)
        assert kept.stat().st_mtime_ns == before, "the stage that was done was made again"

    def start(self, work, support):
        arguments = [
            self.program, "ties", self.csv, "--columns", COLUMNS, *LAYERS, "--support", support, "--engine", self.master,
            "--work", self.folder / work, "--spark-submit", self.submit, "--spark-setting", "spark.executor.memory=1400m",
            "--out", self.folder / f"{work}.csv", "--quiet"]
        return subprocess.Popen(list(map(str, arguments)), stdout=subprocess.DEVNULL)

    def map_finds_the_same(self):
        """Every file of the results: ties, candidates with their chances, groups, report; a crowd and schedulers in it."""
        count, copies = self.map_size
        path = self.folder / "map.csv"
        write_csv(path, posts(count, seed=3, viral=1))
        options = [
            path, "--columns", COLUMNS, "--copies", copies, "--alpha", 1 / (copies + 1), "--no-figure", "--no-panel",
            "--window", "60s"]
        self.troupe("map", *options, "--out", self.folder / "own")
        own = self.seconds
        self.troupe(
            "map", *options, "--out", self.folder / "by-spark", "--engine", self.master, "--work", self.folder / "map-work",
            "--spark-submit", self.submit, "--spark-setting", "spark.executor.memory=1400m")
        names = sorted(one.name for one in (self.folder / "own").iterdir())
        assert names == sorted(one.name for one in (self.folder / "by-spark").iterdir()), names
        for name in names:
            one, other = ((self.folder / folder / name).read_bytes() for folder in ("own", "by-spark"))
            if one != other:
                raise SystemExit(f"FAILED map: {name} differs")
        lines = {name: len((self.folder / "own" / name).read_bytes().splitlines()) - 1
                 for name in ("candidates.csv", "communities.csv", "crowds.csv")}
        assert all(lines.values()), lines
        print(f"ok map, {count} posts, {copies} copies: {len(names)} files, the same bytes; {lines}; own {own:.1f} s, "
              f"Spark {self.seconds:.1f} s", flush=True)

    def a_part_that_is_missing_or_changed_is_refused(self):
        work = self.folder / "handed2"
        part = sorted((work / "result/ties").glob("part-*"))[0]
        again = ["ties", "--from-work", work, "--out", self.folder / "again.csv", "--force"]
        self.troupe(*again)
        self.same("taken up again", (self.folder / "again.csv").read_bytes(), self.own(2))
        kept = part.read_bytes()
        for damage in (None, kept[:-1], kept[:-1] + bytes([kept[-1] ^ 1])):
            part.unlink() if damage is None else part.write_bytes(damage)
            refused = self.troupe(*again, code=65)
            assert part.name in refused.stderr, refused.stderr
            part.write_bytes(kept)
        manifest = work / "result/manifest.json"
        text = manifest.read_text()
        manifest.unlink()
        assert "manifest.json" in self.troupe(*again, code=65).stderr
        manifest.write_text(text.replace('"settings": "', '"settings": "0'))
        assert "other settings" in self.troupe(*again, code=65).stderr
        manifest.write_text(text)
        self.troupe(*again)
        print("ok parts missing or changed are refused by name", flush=True)

    def work_prepared_for_a_cluster_elsewhere(self):
        said = self.troupe(
            "ties", self.csv, "--columns", COLUMNS, *LAYERS, "--engine", "files", "--work", self.folder / "files", "--json")
        command = json.loads(said.stdout)["command"].replace("MASTER", self.master).split()
        spark_command(self.submit, command[1:])
        self.troupe("ties", "--from-work", self.folder / "files", "--out", self.folder / "files.csv")
        self.same("prepared, run elsewhere, taken up", (self.folder / "files.csv").read_bytes(), self.own(2))


def unguarded(cell):
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@\t" else cell


def slow_ties(made, window, support):
    """Every two posts of an object, by hand: support, post pairs, who was first."""
    seen, owner, when = {}, {}, {}
    for post in made:
        key = (post["site"], post["post"])
        if not post["user"].strip():
            continue
        account = (post["site"], post["user"].strip())
        if owner.setdefault(key, account) != account:
            continue
        when.setdefault(key, post["time"])
        things = seen.setdefault(key, set())
        if post["text"] and post["text"] not in ("NA", "null", "-"):
            things.add(("caption", post["text"]))
        if post["url"]:
            things.add(("link", post["url"]))
        if post["tag"]:
            things.add(("hashtag", post["tag"].lstrip("#")))
    users = defaultdict(set)
    for site, user in owner.values():
        users[user].add(site)
    by_object = defaultdict(list)
    for key, things in seen.items():
        for thing in things:
            by_object[thing].append((when[key], owner[key]))
    counts = defaultdict(lambda: [set(), 0, 0, 0])
    for thing, uses in by_object.items():
        for place, (time_one, one) in enumerate(uses):
            for time_other, other in uses[place + 1:]:
                if one == other or abs(time_one - time_other) > window:
                    continue
                names = [user if len(users[user]) == 1 else f"{site}:{user}" for site, user in (one, other)]
                ids = [one[1].encode(), other[1].encode()]
                turned = ids[1] < ids[0]
                tie = counts[(names[turned], names[1 - turned], thing[0])]
                tie[0].add(thing)
                tie[1] += 1
                first = time_one < time_other
                if time_one != time_other:
                    tie[2 if first != turned else 3] += 1
    return {key: (len(tie[0]), *tie[1:]) for key, tie in counts.items() if len(tie[0]) >= support}


def wait_for(path, process, seconds=300):
    end = time.monotonic() + seconds
    while not path.exists():
        if process.poll() is not None or time.monotonic() > end:
            raise SystemExit(f"{path} was never made")
        time.sleep(0.05)


def spark_command(submit, arguments):
    import os

    environment = {**os.environ, "PYSPARK_PYTHON": str(pathlib.Path(submit).parent / "python3"), "SPARK_LOCAL_IP": "127.0.0.1"}
    done = subprocess.run([submit, *map(str, arguments)], capture_output=True, text=True, env=environment)
    if done.returncode:
        raise SystemExit(f"spark-submit {arguments}: {done.stderr[-2000:]}")
    return done.stdout


def spark_script(submit, *arguments):
    return spark_command(submit, ["--master", "local[1]", "--conf", "spark.ui.enabled=false", *arguments])


def write_parquet(submit, source, target):
    """The records of a file of JSON as one Parquet file, in their order."""
    folder = target.parent / "parquet"
    script = target.parent / "parquet.py"
    script.write_text(
        "import sys\nfrom pyspark.sql import SparkSession\nspark = SparkSession.builder.getOrCreate()\n"
        "names = ('post', 'user', 'site', 'text', 'url', 'tag')\n"
        "schema = ', '.join(name + ' STRING' for name in names) + ', time BIGINT'\n"
        "spark.read.schema(schema).json(sys.argv[1]).write.mode('overwrite').parquet(sys.argv[2])\n")
    spark_script(submit, script, source, folder)
    parts = sorted(folder.glob("part-*.parquet"))
    assert len(parts) == 1, parts
    shutil.copy(parts[0], target)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("submit")
    parser.add_argument("--short", action="store_true", help="fewer posts and fewer tests")
    parser.add_argument("--posts", type=int, help="number of posts")
    parser.add_argument("--keep", help="a folder that stays")
    parser.add_argument("--only", help="the tests whose names hold this")
    given = parser.parse_args()
    count = given.posts or (40_000 if given.short else 1_000_000)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(given.keep or name).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        tests = Tests(str(pathlib.Path(given.program).resolve()), str(pathlib.Path(given.submit).absolute()), folder, count)
        made = posts(count)
        write_csv(tests.csv, made)
        plain = folder / "posts.ndjson"
        write_ndjson(plain, made)
        with open(plain, "rb") as source, gzip.open(tests.ndjson, "wb", 1) as target:
            shutil.copyfileobj(source, target)
        tests.ndjson_lines = plain.read_text(encoding="utf-8").splitlines(keepends=True)[:4000]
        del made
        size, copies = (3000, 9) if given.short else (20_000, 19)
        brief = [
            tests.the_own_engine_gives_what_a_slow_count_gives, tests.posts_that_troupe_read_and_handed_over,
            tests.a_part_that_is_missing_or_changed_is_refused, tests.a_killed_worker_changes_nothing,
            tests.a_table_whose_fields_hold_quotes_and_line_breaks, tests.map_finds_the_same]
        long = [
            tests.a_killed_driver_is_continued, tests.viral_objects_are_deferred_and_nothing_is_lost,
            tests.folded_captions_are_folded_by_troupe, tests.files_where_they_lie,
            tests.files_are_read_in_the_order_of_their_names, tests.work_prepared_for_a_cluster_elsewhere]
        with Cluster(tests.submit, folder / "cluster") as cluster:
            tests.cluster, tests.master = cluster, cluster.url
            tests.map_size = size, copies
            for test in brief if given.short else brief + long:
                if not given.only or given.only in test.__name__:
                    test()
    print("Spark checked")


if __name__ == "__main__":
    sys.exit(main())
