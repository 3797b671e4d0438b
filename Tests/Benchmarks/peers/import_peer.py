#!/usr/bin/env python3
"""Reads the same fields of a collector's file as troupe does, with another program.

usage: import_peer.py PEER FORM FILE OUT
PEER is orjson, polars, duckdb or orjson-sqlite; FORM is ndjson or csv. Prints the number of rows and the bytes of the
texts read, so that both sides can be compared. orjson-sqlite also writes posts and uses into an SQLite file.
"""

import csv
import os
import sqlite3
import sys


def fields(item):
    author, music = item["author"], item["music"]
    return (
        item["id"], item["desc"], item["createTime"], author["uniqueId"], author["id"], music["id"],
        item["statsV2"]["playCount"], [extra["hashtagName"] for extra in item["textExtra"]],
    )


def with_orjson(path):
    import orjson

    rows, text = 0, 0
    with open(path, "rb") as file:
        for line in file:
            one = fields(orjson.loads(line))
            rows += 1
            text += len(one[1].encode())
    return rows, text


def with_csv(path):
    rows, text = 0, 0
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            rows += 1
            text += len(row["body"].encode())
    return rows, text


def into_sqlite(path, out):
    import orjson

    if os.path.exists(out):
        os.unlink(out)
    base = sqlite3.connect(out)
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("CREATE TABLE post(id TEXT PRIMARY KEY, caption TEXT, time INTEGER, handle TEXT, account TEXT, plays INTEGER)")
    base.execute("CREATE TABLE use(post TEXT, layer TEXT, asset TEXT)")
    posts, uses, rows, text = [], [], 0, 0

    def write():
        base.executemany("INSERT OR IGNORE INTO post VALUES (?, ?, ?, ?, ?, ?)", posts)
        base.executemany("INSERT INTO use VALUES (?, ?, ?)", uses)
        posts.clear()
        uses.clear()

    with open(path, "rb") as file:
        for line in file:
            one = fields(orjson.loads(line))
            posts.append((one[0], one[1], one[2], one[3], one[4], int(one[6])))
            uses.append((one[0], "music", one[5]))
            uses.extend((one[0], "hashtag", tag) for tag in one[7])
            rows += 1
            text += len(one[1].encode())
            if len(posts) == 10_000:
                write()
    write()
    base.commit()
    return rows, text


def with_polars(path, form):
    import polars

    if form == "csv":
        table = polars.read_csv(path, columns=["id", "author", "body", "unix_timestamp", "music_id", "plays", "hashtags"], schema_overrides={"id": polars.String, "music_id": polars.String})
        return table.height, int(table["body"].str.len_bytes().sum())
    table = (
        polars.scan_ndjson(path, infer_schema_length=1000)
        .select(
            "id", "desc", "createTime", polars.col("author").struct.field("uniqueId"), polars.col("author").struct.field("id").alias("account"),
            polars.col("music").struct.field("id").alias("sound"), polars.col("statsV2").struct.field("playCount"),
            polars.col("textExtra").list.eval(polars.element().struct.field("hashtagName")).alias("tags"),
        )
        .collect()
    )
    return table.height, int(table["desc"].str.len_bytes().sum())


def with_duckdb(path, form, out):
    import duckdb

    if os.path.exists(out):
        os.unlink(out)
    base = duckdb.connect(out)
    if form == "csv":
        base.execute(f"CREATE TABLE post AS SELECT id, author, body, unix_timestamp, music_id, plays, hashtags FROM read_csv('{path}', types = {{'id': 'VARCHAR', 'music_id': 'VARCHAR'}})")
        return base.execute("SELECT count(*), sum(strlen(body)) FROM post").fetchone()
    base.execute(
        f"""
        CREATE TABLE post AS SELECT id, "desc", createTime, author.uniqueId AS handle, author.id AS account, music.id AS sound,
            statsV2.playCount AS plays, list_transform(textExtra, lambda x: x.hashtagName) AS tags
        FROM read_json('{path}', format = 'newline_delimited', columns = {{
            id: 'VARCHAR', "desc": 'VARCHAR', createTime: 'BIGINT', author: 'STRUCT(uniqueId VARCHAR, id VARCHAR)',
            music: 'STRUCT(id VARCHAR)', statsV2: 'STRUCT(playCount VARCHAR)', textExtra: 'STRUCT(hashtagName VARCHAR)[]'}})
        """
    )
    return base.execute('SELECT count(*), sum(strlen("desc")) FROM post').fetchone()


def main():
    peer, form, path, out = sys.argv[1:]
    if peer == "orjson":
        rows, text = with_orjson(path) if form == "ndjson" else with_csv(path)
    elif peer == "orjson-sqlite":
        rows, text = into_sqlite(path, out)
    elif peer == "polars":
        rows, text = with_polars(path, form)
    else:
        rows, text = with_duckdb(path, form, out)
    print(rows, text)


if __name__ == "__main__":
    main()
