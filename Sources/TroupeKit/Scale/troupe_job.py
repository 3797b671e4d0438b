#!/usr/bin/env python3
"""The ties of troupe by Apache Spark, for posts that one machine does not hold.

    spark-submit troupe_job.py WORK

WORK is a folder that driver and executors reach (a path, hdfs://…, s3a://…). It holds settings.json, as troupe writes
it, and what troupe handed over; the job adds stages/ (what is done, so that a run that ended half-way goes on) and result/
(NDJSON parts packed with gzip, and manifest.json, written last). Only DataFrame functions: executors need no Python.
Progress goes to standard output, one JSON object a line.

The rules are those of `troupe ties`: two posts of one object by two accounts at most a window apart, the window itself
included; an object with more post pairs than the limit is counted, not paired.
"""
import hashlib
import json
import re
import sys
import threading

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F

VERSION = 1
# Blanks at the ends of ids: up to the space, the no-break, the full-width and the zero-width ones.
BLANKS = "[\\x{00}-\\x{20}\\x{A0}\\x{3000}\\x{FEFF}\\x{200B}-\\x{200F}\\x{2060}]"
MISSING = ["-", "NA", "\\N", "N/A", "n/a", "NaN", "nan", "null", "NULL", "Null", "None", "<NA>", "#N/A"]
ISO_TIME = r"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?$"


def say(step, **facts):
    print(json.dumps({"step": step, **facts}), flush=True)


class Refusal(Exception):
    """Input that the job cannot use; the text is for people."""


class Work:
    """The folder of the work, on whatever file system it lies."""

    def __init__(self, spark, path):
        self.spark, self.path, self.jvm = spark, path.rstrip("/"), spark._jvm
        configuration = spark._jsc.hadoopConfiguration()
        # Executors write beside the driver, which checks what they wrote: no hidden checksum files.
        self.files = self.place("").getFileSystem(configuration)
        if hasattr(self.files, "setWriteChecksum"):
            self.files.setWriteChecksum(False)

    def place(self, name):
        return self.jvm.org.apache.hadoop.fs.Path(f"{self.path}/{name}" if name else self.path)

    def exists(self, name):
        return self.files.exists(self.place(name))

    def read(self, name):
        stream = self.files.open(self.place(name))
        try:
            return bytes(self.jvm.org.apache.commons.io.IOUtils.toByteArray(stream)).decode()
        finally:
            stream.close()

    def write(self, name, text):
        """Writes a file beside its place and renames it: what has the name is whole."""
        self.remove(name + ".unfinished")
        stream = self.files.create(self.place(name + ".unfinished"), True)
        try:
            stream.write(bytearray(text.encode()))
        finally:
            stream.close()
        self.remove(name)
        if not self.files.rename(self.place(name + ".unfinished"), self.place(name)):
            raise Refusal(f"{self.path}/{name}: cannot be written")

    def remove(self, name):
        self.files.delete(self.place(name), True)

    def stage(self, name, frame):
        """The rows of a stage: made now, or read where an earlier run has finished it."""
        folder = f"stages/{name}"
        if not self.exists(folder + "/_SUCCESS"):
            say("stage", name=name, state="begun")
            self.spark.sparkContext.setJobDescription(name)
            frame().write.mode("overwrite").parquet(f"{self.path}/{folder}")
            say("stage", name=name, state="done")
        else:
            say("stage", name=name, state="kept")
        return self.spark.read.parquet(f"{self.path}/{folder}")


class TaskProgress(threading.Thread):
    """Says once a second how many tasks of the running stages are done."""

    def __init__(self, context):
        super().__init__(daemon=True)
        self.tracker, self.ended = context.statusTracker(), threading.Event()

    def run(self):
        last = None
        while not self.ended.wait(1):
            infos = [self.tracker.getStageInfo(stage) for stage in self.tracker.getActiveStageIds()]
            now = [(info.numCompletedTasks, info.numTasks) for info in infos if info]
            if now and now != last:
                say("tasks", done=sum(one[0] for one in now), total=sum(one[1] for one in now))
            last = now


# What is read

def handed_uses(work, settings):
    """Uses of objects as troupe handed them over: post, account, object and layer are numbers."""
    schema = "p BIGINT, a BIGINT, l INT, o BIGINT, t BIGINT" + (", r INT" if "test" in settings else "")
    return work.spark.read.schema(schema).option("mode", "FAILFAST").json(f"{work.path}/handed/uses")


def trimmed(column):
    return F.regexp_replace(column, f"^{BLANKS}+|{BLANKS}+$", "")


def known(column):
    """A text, or null where it is empty or a word for "missing"."""
    bare = trimmed(column)
    return F.when((F.length(bare) > 0) & ~bare.isin(MISSING), column)


def identifier(column):
    """An id without blanks at its ends and without a fraction of zero; null where digits were lost to an exponent."""
    bare = F.regexp_replace(trimmed(known(column)), r"^(\d+)\.0+$", "$1")
    return F.when((F.length(bare) > 0) & ~bare.rlike(r"^\d+(\.\d*)?[eE]\+?\d+$"), bare)


def kind_of(table, column):
    return table.select(column.alias("it")).dtypes[0][1]


def milliseconds(table, column):
    """The moment in a column: a timestamp, seconds or milliseconds since 1970, or ISO 8601 (UTC where it names no
    zone)."""
    if kind_of(table, column).startswith("timestamp"):
        return F.unix_millis(column.cast("timestamp"))
    text = F.regexp_replace(column.cast("string"), r"^[ \t]+|[ \t]+$", "")
    number = F.when(text.rlike(r"^\d{9,13}$"), text.cast("long"))
    date = F.when(text.rlike(ISO_TIME), F.unix_millis(F.to_timestamp(text)))
    return F.when(number.isNotNull(), F.when(number < 10**11, number * 1000).otherwise(number)).otherwise(date)


def hashed(*parts):
    """128 bits of SHA-256 over texts, each ended by a NUL, which no text holds. Posts are written by strangers, who can
    make two texts with one MD5."""
    joined = F.concat(*[part for one in parts for part in (one, F.lit("\0"))])
    return F.unhex(F.substring(F.sha2(joined, 256), 1, 32))


def read_files(work, source):
    reader, form, paths = work.spark.read, source["format"], source["paths"]
    if form == "parquet":
        return reader.parquet(*paths)
    names = {column["field"].split(".")[0] for column in source["columns"]}
    if form == "json":
        # Ids of nineteen digits are texts, never doubles.
        return reader.option("primitivesAsString", "true").option("mode", "PERMISSIVE").json(paths)
    # Without these a quote or a line break inside a field shifts the columns of its row, and nothing says so.
    table = reader.options(
        header="true", sep=source.get("delimiter", ","), quote='"', escape='"', multiLine="true", encoding="UTF-8",
        mode="FAILFAST", ignoreLeadingWhiteSpace="false", ignoreTrailingWhiteSpace="false", emptyValue="", nullValue=""
    ).csv(paths)
    missing = sorted(names - set(table.columns))
    if missing:
        raise Refusal(f"{paths[0]}: no column {', '.join(missing)}; the header has {', '.join(table.columns)}")
    return table


def posts_in_place(work, settings):
    """Uses of objects out of files of posts, with what names accounts again, and what was left out."""
    source = settings["posts"]
    table = read_files(work, source)
    columns = source["columns"]
    place = table.select("*", "_metadata.file_path", "_metadata.file_block_start").withColumn(
        "row", F.monotonically_increasing_id())
    # Spark writes file:/a or file:///a, and both escape what an address does not hold.
    order = [re.sub("^file:/+", "file:/", work.jvm.org.apache.hadoop.fs.Path("file:" + path).toUri().toString())
             for path in source["paths"] if "://" not in path]
    plain = F.regexp_replace("file_path", "^file:/+", "file:/")
    number = F.array_position(F.array(*[F.lit(path) for path in order]), plain) if order else F.lit(0)
    raw = place.select(
        F.struct(number.alias("file"), F.col("file_path").alias("path"), F.col("file_block_start").alias("block"),
                 "row").alias("at"),
        *[values(table, column).alias(f"c{place}") for place, column in enumerate(columns)])
    role = {}
    for place, column in enumerate(columns):
        role.setdefault(column["role"], []).append(F.col(f"c{place}"))
    platform = F.coalesce(
        *[F.lower(known(one)) for one in role.get("platform", [])], F.lit(source.get("platform") or "unknown"))
    uses = [F.transform(F.col(f"c{place}"), on_layer(column["layer"]))
            for place, column in enumerate(columns) if "layer" in column]
    posts = raw.select(
        "at", platform.alias("platform"), F.coalesce(*role["account"]).alias("account"),
        (F.coalesce(*role["post"]) if "post" in role else F.lit(None).cast("string")).alias("post"),
        F.coalesce(*role["time"]).alias("t"), F.array_distinct(F.concat(*uses)).alias("uses"))
    # The same row in two exports is one post, also where posts have no id.
    content = F.concat(F.lit("row:"), F.lower(F.hex(hashed(
        F.coalesce("account", F.lit("")), F.coalesce(F.col("t").cast("string"), F.lit("")), F.to_json("uses")))))
    posts = posts.withColumn("post", F.coalesce("post", content))
    # A record that gives a post to another account than the first one of its file did is left out.
    every = (Window.unboundedPreceding, Window.unboundedFollowing)
    in_file = Window.partitionBy("platform", "post", "at.path").orderBy("at").rowsBetween(*every)
    posts = posts.withColumn("own", F.first("account", True).over(in_file)).where(
        F.col("account").isNull() | (F.col("account") == F.col("own")))
    whole = Window.partitionBy("platform", "post").orderBy("at").rowsBetween(*every)
    posts = posts.withColumn("owner", F.first("account", True).over(whole)).withColumn(
        "moment", F.first("t", True).over(whole)).withColumn("standing", F.first("at").over(whole))
    return posts.groupBy("platform", "post").agg(
        F.min("standing").alias("at"), F.first("owner").alias("account"), F.first("moment").alias("t"),
        F.array_distinct(F.flatten(F.collect_list("uses"))).alias("uses"))


def on_layer(layer):
    return lambda key: F.struct(F.lit(layer).cast("int").alias("l"), key.alias("key"))


def values(table, column):
    """What a column of the mapping gives: a text, a moment, or the list of what a post shares."""
    # A column of a table may have dots in its name; a field of JSON is a path.
    role, name = column["role"], column["field"]
    field = F.col(f"`{name.replace('`', '``')}`" if name in table.columns else name)
    if role == "time":
        return milliseconds(table, field)
    if role in ("account", "post"):
        return identifier(field.cast("string"))
    if role == "platform":
        return field.cast("string")
    if kind_of(table, field).startswith("array"):
        keys = field.cast("array<string>")
    elif column.get("is_list"):
        raise Refusal(f"{name}: is text, not a list; leave --in-place out, so that troupe takes it apart")
    else:
        keys = F.array(field.cast("string"))
        if not column.get("free_text"):
            # A list written as JSON is one, as everywhere.
            written = F.from_json(field.cast("string"), "array<string>")
            keys = F.when(field.cast("string").rlike(r"^\s*\[.*\]\s*$") & written.isNotNull(), written).otherwise(keys)
    one = (lambda key: known(key)) if column.get("free_text") else identifier
    keys = F.transform(keys, one)
    if role == "hashtag":
        keys = F.transform(keys, lambda key: F.regexp_replace(key, "^#", ""))
    if column.get("is_identifier"):
        keys = F.filter(keys, lambda key: key != "0")
    kept = F.filter(keys, lambda key: key.isNotNull() & (F.length(key) > 0))
    return F.coalesce(kept, F.array().cast("array<string>"))


def uses_in_place(work, settings):
    """Uses with hashed keys, after what no test can use is left out and counted; the window must suit the times."""
    posts = work.stage("posts", lambda: posts_in_place(work, settings))
    late = posts.where(F.col("t") >= 631152000000).limit(1).count() > 0
    early = F.col("t") < (631152000000 if late else 0)
    reason = F.when(F.col("account").isNull(), "account").when(F.col("t").isNull() | early, "time").when(
        F.size("uses") == 0, "object").otherwise("used")
    left_out = {row[0]: row[1] for row in posts.groupBy(reason).count().collect()}
    used = posts.where(reason == "used")
    units = [(86400000, "day"), (10000000, "day"), (3600000, "hour"), (60000, "minute"), (1000000, "hour"),
             (100000, "hour")]
    whole = used.agg(F.count("*"), *[F.max(F.col("t") % unit) for unit, _ in units]).first()
    for (unit, name), rest in zip(units, whole[1:]):
        if whole[0] >= 20 and rest == 0:
            length = {"day": 86400000, "hour": 3600000, "minute": 60000}[name]
            if settings["window"] < 2 * length:
                raise Refusal(f"times are known to the {name} only; use --window {2 * length // 60000}m or more")
            break
    account = hashed(F.col("platform"), F.col("account"))
    uses = used.select(
        account.alias("a"), hashed(F.col("platform"), F.col("post")).alias("p"), "t", "at", "platform", "account",
        F.explode("uses").alias("use")).select(
            "p", "a", "t", "at", "platform", "account", F.col("use.l").alias("l"),
            hashed(F.col("use.l").cast("string"), F.col("use.key")).alias("o"), F.col("use.key").alias("key"))
    return work.stage("uses", lambda: uses), left_out


# What is paired

def near(uses, reach):
    """Pairs of uses of one object by two accounts at most `reach` apart, the earlier one first; of two at one moment
    the one with the smaller post.

    An object's time is cut into chunks of twenty times the reach, so that a viral object is spread over many tasks. A
    use that begins a chunk stands in the chunk before as well, as a partner only. Inside a chunk a range frame holds
    what follows within the reach: one shuffle of the posts and no join."""
    length = chunk_length(reach)
    chunk = F.floor(F.col("t") / length)
    placed = uses.select("*", F.explode(F.sequence(F.floor((F.col("t") - reach) / length), chunk)).alias("c"))
    frame = Window.partitionBy(*of_object(uses), "c").orderBy("t").rangeBetween(0, reach)
    is_tested = "r" in uses.columns
    partner = F.struct("a", "t", "p", *(["r"] if is_tested else []))
    listed = placed.withColumn("n", F.collect_list(partner).over(frame)).where(F.col("c") == chunk)
    pairs = listed.select(*uses.columns, F.explode("n").alias("n")).where(
        (F.col("n.a") != F.col("a")) & ((F.col("n.t") > F.col("t")) | (F.col("n.p") > F.col("p"))))
    # What a scheduler put on a round time says nothing beside other such posts.
    return pairs.where((F.col("r") == 0) | (F.col("n.r") == 0)) if is_tested else pairs


def of_object(uses):
    """What tells an object: in jittered copies also the copy."""
    return [name for name in ("k", "o") if name in uses.columns]


def chunk_length(reach):
    """Milliseconds of a chunk: twenty times the reach, ten minutes to a day, and never less than the reach."""
    return max(min(20 * reach, 86400000), 600000, reach)


def counted(pairs):
    """For each two accounts, layer and object: post pairs, the sum of gaps, and who came first how often."""
    one, other, gap = F.col("a"), F.col("n.a"), F.col("n.t") - F.col("t")
    rows = pairs.select(
        "l", F.least(one, other).alias("x"), F.greatest(one, other).alias("y"), "o", gap.alias("gap"),
        ((gap > 0) & (one < other)).cast("long").alias("f"), ((gap > 0) & (one > other)).cast("long").alias("h"))
    return summed(rows)


def summed(rows):
    # Once by account and layer, which serves the sum by object as well as the count of objects.
    return rows.repartition("l", "x", "y").groupBy("l", "x", "y", "o").agg(
        F.count("*").alias("n"), F.sum("gap").alias("g"), F.sum("f").alias("f"), F.sum("h").alias("h"))


def by_tie(rows):
    return rows.groupBy("l", "x", "y").agg(
        F.count("*").alias("s"), F.sum("n").alias("n"), F.sum("g").alias("g"), F.sum("f").alias("f"),
        F.sum("h").alias("h"))


def heavy_objects(uses, window, least):
    """Objects that may have more than `least` post pairs inside the window, with their exact number of pairs, an
    account's pairs with itself included: counted by moment, never listed."""
    key = of_object(uses)
    many = uses.groupBy(*key).agg(F.count("*").alias("posts")).where(F.col("posts") * (F.col("posts") - 1) / 2 > least)
    length = chunk_length(window)
    moments = uses.join(F.broadcast(many.select(*key)), key, "left_semi").groupBy("l", *key, "t").agg(
        F.count("*").alias("m"))
    chunk = F.floor(F.col("t") / length)
    placed = moments.select("*", F.explode(F.sequence(F.floor((F.col("t") - window) / length), chunk)).alias("c"))
    after = Window.partitionBy(*key, "c").orderBy("t").rangeBetween(1, window)
    m = F.col("m")
    pairs = placed.withColumn("pairs", m * (m - 1) / 2 + m * F.coalesce(F.sum("m").over(after), F.lit(0))).where(
        F.col("c") == chunk)
    return pairs.groupBy("l", *key).agg(F.sum("m").alias("posts"), F.sum("pairs").cast("long").alias("pairs")).where(
        F.col("pairs") > least)


def ties(work, settings, uses):
    """All ties with enough distinct objects.

    With a support of two or more, an object with very many pairs is deferred: it makes millions of pairs that share
    nothing else. Of its pairs only those are listed that share another object as well: with accounts that already share
    one (by a join, which lists no other pair), and between deferred objects, for accounts that used two of them.
    Nothing is lost by it."""
    window, support = settings["window"], settings["support"]
    limit, defer = settings["pair_limit"], settings["defer_limit"] if support > 1 else settings["pair_limit"]
    heavy = work.stage("heavy", lambda: heavy_objects(uses, window, min(limit, defer)))
    listed = heavy.count()
    rest = uses.join(F.broadcast(heavy.select("o")), "o", "left_anti") if listed else uses
    deferred = heavy.where(F.col("pairs") <= limit)
    columns = ["l", "o", "a", "t", "p"]
    if not listed or deferred.limit(1).count() == 0:
        found = by_tie(counted(near(rest.select(*columns), window)))
        return work.stage("ties", lambda: found.where(F.col("s") >= support)), heavy
    edges = work.stage("edges", lambda: by_tie(counted(near(rest.select(*columns), window))))
    viral = uses.join(F.broadcast(deferred.select("o")), "o", "left_semi").select(*columns)
    seen = edges.select("l", "x", "y")
    one = viral.select("l", F.col("a").alias("x"), "o", F.col("t").alias("tx"))
    other = viral.select("l", F.col("a").alias("y"), "o", F.col("t").alias("ty"))
    gap = F.col("ty") - F.col("tx")
    again = seen.join(one, ["l", "x"]).join(other, ["l", "y", "o"]).where(F.abs(gap) <= window).select(
        "l", "x", "y", "o", F.abs(gap).alias("gap"), (gap > 0).cast("long").alias("f"),
        (gap < 0).cast("long").alias("h"))
    again = work.stage("viral-seen", lambda: by_tie(summed(again)))
    several = viral.groupBy("l", "a").agg(F.count_distinct("o").alias("n")).where(F.col("n") > 1).select("l", "a")
    both = work.stage("viral-viral", lambda: by_tie(counted(near(
        viral.join(several, ["l", "a"], "left_semi").select(*columns), window))).where(F.col("s") > 1))
    both = both.join(seen, ["l", "x", "y"], "left_anti")
    whole = edges.unionByName(again).unionByName(both).groupBy("l", "x", "y").agg(
        *[F.sum(name).alias(name) for name in ("s", "n", "g", "f", "h")])
    return work.stage("ties", lambda: whole.where(F.col("s") >= support)), heavy


# What is tested

INCREMENT, FIRST, SECOND = (word - 2**64 for word in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB))


def mixed(word):
    """The output function of SplitMix64 (Steele, Lea & Flood 2014; Vigna's splitmix64.c); 64 bits that wrap."""
    for shift, factor in ((30, FIRST), (27, SECOND)):
        word = word.bitwiseXOR(F.shiftrightunsigned(word, shift)) * F.lit(factor)
    return word.bitwiseXOR(F.shiftrightunsigned(word, 31))


def moved(rows, width, copies):
    """The rows in jittered copies: in each, every post moves by its own offset, drawn by its number and the copy's key.
    Copy -1 is the posts as they are."""
    listed = F.array(*[
        F.struct(F.lit(number).alias("k"), F.lit(key).cast("long").alias("key")) for number, key in copies])
    placed = rows.select("*", F.explode(listed).alias("copy")).withColumn(
        "bits", mixed(F.col("copy.key") + (F.col("p") + 1) * F.lit(INCREMENT)))
    steps = width["jitter"] // width["grain"]
    # The high word of 64 bits times the number of steps, in halves, since Spark has no such product.
    high = F.shiftrightunsigned("bits", 32) * F.lit(2 * steps + 1).cast("long")
    low = F.shiftrightunsigned(F.col("bits").bitwiseAND(F.lit(2**32 - 1)) * F.lit(2 * steps + 1).cast("long"), 32)
    offset = (F.shiftrightunsigned(high + low, 32) - steps) * width["grain"]
    moment = F.when(F.col("copy.k") < 0, F.col("t")).otherwise(F.col("t") + offset)
    return placed.select(
        F.col("copy.k").alias("k"), *[name for name in rows.columns if name != "t"], moment.alias("t"))


def without_crowds(uses, busy, window, crowd):
    """Without the uses that have more than `crowd` accounts on their object within the window of them."""
    length, key = chunk_length(window), of_object(uses)
    rest = uses.join(F.broadcast(busy), "o", "left_anti")
    chunk = F.floor(F.col("t") / length)
    placed = uses.join(F.broadcast(busy), "o", "left_semi").select("*", F.explode(F.sequence(
        F.floor((F.col("t") - window) / length), F.floor((F.col("t") + window) / length))).alias("c"))
    around = Window.partitionBy(*key, "c").orderBy("t").rangeBetween(-window, window)
    kept = placed.withColumn("n", F.size(F.collect_set("a").over(around))).where(
        (F.col("c") == chunk) & (F.col("n") <= crowd))
    return rest.unionByName(kept.select(*uses.columns))


def evidence(uses, width, busy, many):
    """The uses that carry evidence: no crowds, and no object with more pairs within the reach than the limit."""
    kept = without_crowds(uses, busy, width["window"], width["crowd"]) if busy is not None else uses
    if not many:
        return kept
    over = heavy_objects(kept, width["reach"], width["reach_limit"])
    return kept.join(F.broadcast(over.select(*of_object(kept))), of_object(kept), "left_anti")


def ordered(pairs):
    """Pairs with the smaller account first."""
    turned = F.col("n.a") < F.col("a")
    return pairs.select(
        "k", F.least("a", "n.a").alias("x"), F.greatest("a", "n.a").alias("y"), "o",
        F.when(turned, F.col("n.p")).otherwise(F.col("p")).alias("px"),
        F.when(turned, F.col("p")).otherwise(F.col("n.p")).alias("py"), (F.col("n.t") - F.col("t")).alias("g"))


def with_sessions(met, posts, width, copies):
    """Encounters with the sessions of both posts: an account's posts with no pause longer than the limit, numbered."""
    pairs = met.select("k", "x", "y").distinct()
    accounts = pairs.select("k", F.explode(F.array("x", "y")).alias("a")).distinct()
    own = Window.partitionBy("k", "a").orderBy("t")
    placed = moved(posts.select("p", "a", "t"), width, copies).join(accounts, ["k", "a"], "left_semi")
    pause = placed.withColumn("new", F.when(F.col("t") - F.lag("t").over(own) > width["session"], 1).otherwise(0))
    numbered = pause.select("k", "p", F.sum("new").over(own.rowsBetween(Window.unboundedPreceding, 0)).alias("s"))
    one = numbered.select("k", F.col("p").alias("px"), F.col("s").alias("sx"))
    other = numbered.select("k", F.col("p").alias("py"), F.col("s").alias("sy"))
    return met.join(one, ["k", "px"]).join(other, ["k", "py"])


def listed(met, stats):
    """One row a pair: what it met, for its chance; pairs by number of objects are rows without a second account."""
    encounters = met.groupBy("k", "x", "y").agg(
        F.collect_list(F.array(*[F.col(name).cast("long") for name in ("sx", "sy", "px", "py", "g")])).alias("e"))
    return encounters.unionByName(stats.select(
        "k", F.col("cell").cast("long").alias("x"), F.lit(None).cast("long").alias("y"),
        F.array(F.array(F.col("pairs"))).alias("e")))


def cells(pairs):
    """Pairs by number of distinct objects with a co-action, eleven and more in one."""
    return pairs.groupBy("k", F.least("objects", F.lit(11)).alias("cell")).agg(F.count("*").alias("pairs"))


def tested(uses, posts, width, copies, busy, many):
    """What pairs met in the posts as they are (copy -1) or in jittered copies, for those that can be candidates."""
    kept = evidence(moved(uses, width, copies), width, busy, many)
    hit = F.col("g") <= width["window"]
    is_real = copies[0][0] < 0
    met = ordered(near(kept, width["reach"] if is_real else width["window"]))
    by_object = met.groupBy("k", "x", "y", "o").agg(F.count_if(hit).alias("hits"))
    pairs = by_object.groupBy("k", "x", "y").agg(
        F.sum("hits").alias("hits"), F.count_if(F.col("hits") > 0).alias("objects"))
    wanted = pairs.where(F.col("hits") >= (1 if is_real else width["fewest_hits"])).select("k", "x", "y")
    if is_real:
        return listed(with_sessions(met.join(wanted, ["k", "x", "y"], "left_semi"), posts, width, copies), cells(pairs))
    # Few pairs are left: their other encounters are joined, not searched for.
    one, other = (
        kept.select("k", F.col("a").alias(end), "o", *[F.col(name).alias(name + end) for name in ("p", "t", "r")])
        for end in ("x", "y"))
    gap = F.abs(F.col("ty") - F.col("tx"))
    again = wanted.join(one, ["k", "x"]).join(other, ["k", "y", "o"]).where(
        (gap <= width["reach"]) & ((F.col("rx") == 0) | (F.col("ry") == 0))).withColumn("g", gap)
    return listed(with_sessions(again, posts, width, copies), cells(pairs))


def tests(work, settings, uses):
    """The stages of a test of groups: the posts as they are and the copies, some at a time, at each width."""
    schema = "p BIGINT, a BIGINT, t BIGINT"
    posts = work.spark.read.schema(schema).option("mode", "FAILFAST").json(f"{work.path}/handed/posts")
    found = []
    for place, width in enumerate(settings["test"]["widths"]):
        busy = work.stage(f"busy{place}", lambda: uses.groupBy("o").agg(F.count_distinct("a").alias("n")).where(
            F.col("n") > width["crowd"]).select("o"))
        busy = busy if busy.limit(1).count() else None
        most = uses.groupBy("o").count().agg(F.max("count")).first()[0] or 0
        many = most * (most - 1) // 2 > width["reach_limit"]
        copies = list(enumerate(settings["test"]["keys"]))
        size = settings["test"]["batch"]
        for batch in [[(-1, 0)]] + [copies[first:first + size] for first in range(0, len(copies), size)]:
            name = f"test{place}-{batch[0][0]}"
            made = work.stage(name, lambda: tested(uses, posts, width, batch, busy, many))
            found.append(made.withColumn("w", F.lit(place)))
    whole = found[0]
    for one in found[1:]:
        whole = whole.unionByName(one)
    return whole


# What is given back

def text_key(frame, name):
    """Keys as JSON holds them: numbers stay, hashes become hexadecimal."""
    return F.lower(F.hex(name)) if dict(frame.dtypes)[name] == "binary" else F.col(name)


def write_parts(work, name, frame, parts):
    folder = f"result/{name}"
    frame.repartition(parts).write.mode("overwrite").option("compression", "gzip").json(f"{work.path}/{folder}")
    rows = frame.count()
    say("written", name=name, rows=rows)
    return rows


def account_names(uses, found):
    """What names the accounts of ties: id, platform, and where each was first seen, by which they are ordered. An id
    that two platforms have is named for all of them."""
    first = uses.groupBy("a").agg(F.min("at").alias("at"), F.first("platform").alias("platform"),
                                  F.first("account").alias("account"))
    tied = found.select(F.explode(F.array("x", "y")).alias("a")).distinct()
    shared = first.groupBy("account").agg(F.count("*").alias("n")).where(F.col("n") > 1).select("account")
    kept = first.join(tied, "a", "left_semi").unionByName(first.join(shared, "account", "left_semi").select(
        *first.columns)).dropDuplicates(["a"])
    return kept.select(F.lower(F.hex("a")).alias("a"), F.col("account").alias("id"), "platform", "at.file", "at.path",
                       "at.block", "at.row")


def shuffled_bytes(spark):
    """The bytes that all stages wrote for others to read; None where Spark does not say."""
    try:
        store = spark.sparkContext._jsc.sc().statusStore()
        listed = store.stageList(None, False, False, spark._sc._gateway.new_array(spark._jvm.double, 0), None)
        return sum(listed.apply(place).shuffleWriteBytes() for place in range(listed.size()))
    except Exception:
        return None


def manifest(work, settings, facts, rows):
    """What the result holds: for each part its bytes and SHA-256, for each table its rows. Written last."""
    spark, parts = work.spark, []
    for name in rows:
        listed = spark.read.format("binaryFile").option("pathGlobFilter", "part-*").load(f"{work.path}/result/{name}")
        for row in listed.select("path", "length", F.sha2("content", 256).alias("hash")).collect():
            parts.append({"name": f"{name}/{row.path.rsplit('/', 1)[1]}", "bytes": row.length, "sha256": row.hash})
    parts.sort(key=lambda part: part["name"])
    work.write("result/manifest.json", json.dumps({
        "schema": "troupe.spark-result", "schema_version": VERSION, "settings": settings["mark"], "rows": rows,
        "parts": parts, **facts}, indent=1, sort_keys=True))


def begin(work):
    """The settings; stages of other settings are no use and go."""
    text = work.read("settings.json")
    settings = json.loads(text)
    if settings.get("schema") != "troupe.spark-settings" or settings.get("schema_version") != VERSION:
        raise Refusal(f"{work.path}/settings.json: is of another version; write the job anew with troupe spark-job")
    settings["mark"] = mark = hashlib.sha256(text.encode()).hexdigest()
    if not work.exists("stages/settings") or work.read("stages/settings") != mark:
        work.remove("stages")
        work.write("stages/settings", mark)
    work.remove("result")
    return settings


def run(spark, path):
    work = Work(spark, path)
    settings = begin(work)
    facts = {}
    if "posts" in settings:
        uses, facts["records"] = uses_in_place(work, settings)
    else:
        uses = handed_uses(work, settings)
    if "test" in settings:
        rows = {"tests": write_parts(work, "tests", tests(work, settings, uses), settings["parts"])}
        facts["shuffled_bytes"] = shuffled_bytes(spark)
        manifest(work, settings, facts, rows)
        return say("done", rows=rows, shuffled_bytes=facts["shuffled_bytes"])
    found, heavy = ties(work, settings, uses)
    key = [text_key(found, "x").alias("x"), text_key(found, "y").alias("y")]
    rows = {"ties": write_parts(work, "ties", found.select("l", *key, "s", "n", "g", "f", "h"), settings["parts"]),
            "heavy": write_parts(
                work, "heavy", heavy.select("l", text_key(heavy, "o").alias("o"), "posts", "pairs"), 1)}
    if "posts" in settings:
        rows["accounts"] = write_parts(work, "accounts", account_names(uses, found), settings["parts"])
    facts["shuffled_bytes"] = shuffled_bytes(spark)
    manifest(work, settings, facts, rows)
    say("done", rows=rows, shuffled_bytes=facts["shuffled_bytes"])


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: spark-submit troupe_job.py WORK")
    settings = {
        # Keys of 64 bits wrap, as those of the random offsets do; what cannot be read is null and counted.
        "spark.sql.ansi.enabled": "false",
        # Partitions are merged by the bytes that go in, while pairs come out fifty times as many.
        "spark.sql.adaptive.coalescePartitions.enabled": "false",
        "spark.sql.session.timeZone": "UTC", "spark.sql.parquet.compression.codec": "snappy",
        "spark.sql.files.ignoreCorruptFiles": "false"}
    builder = SparkSession.builder.appName("troupe")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    progress = TaskProgress(spark.sparkContext)
    progress.start()
    try:
        run(spark, sys.argv[1])
    except Refusal as refusal:
        say("refused", reason=str(refusal))
        sys.exit(65)
    finally:
        progress.ended.set()
        spark.stop()


if __name__ == "__main__":
    main()
