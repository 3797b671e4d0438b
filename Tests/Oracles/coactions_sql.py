#!/usr/bin/env python3
"""The co-actions of a file of posts as one SQL query gives them, by SQLite: two posts, one caption, two accounts, at most
a minute apart. Writes account_a, account_b, post_a, post_b, gap_s, with account_a the smaller id.

    python3 coactions_sql.py ../CommandTests/Fixtures/demo/posts.csv > ../CommandTests/Fixtures/demo/coactions.csv
"""

import csv
import sqlite3
import sys

QUERY = """
    select a.account, b.account, a.id, b.id, b.time - a.time
    from post a join post b on a.caption = b.caption and a.account < b.account and abs(b.time - a.time) <= 60
    where a.caption <> ''
    order by 1, 2, min(a.time, b.time), 3, 4
"""


def main():
    store = sqlite3.connect(":memory:")
    store.execute("create table post (id text, account text, time integer, caption text)")
    with open(sys.argv[1], newline="") as file:
        store.executemany(
            "insert into post values (?, ?, unixepoch(?), ?)",
            ((row["post_id"], row["account_id"], row["time_utc"], row["caption"]) for row in csv.DictReader(file)),
        )
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow("account_a account_b post_a post_b gap_s".split())
    writer.writerows(store.execute(QUERY))


if __name__ == "__main__":
    main()
