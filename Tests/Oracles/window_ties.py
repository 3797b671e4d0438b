#!/usr/bin/env python3
"""Ties the slow, obvious way: every post against every other post of the same object.

Two posts match when they name the same object, come from different accounts and lie at most the window apart; a gap
of exactly the window matches. Each object column is a layer of its own. One row a layer and pair of accounts:

- support: distinct objects shared; post_pairs: matching pairs of posts;
- gap_sum: the sum of the gaps over the post pairs, in the unit of the time column;
- a_first, b_first: post pairs in which that account posted before the other (the rest are simultaneous).

Rows are sorted by layer, then bytewise by account. O(n^2) in the posts of an object.
"""

import argparse
import collections
import csv

from posts import open_text, write_rows

HEADER = ["layer", "account_a", "account_b", "support", "post_pairs", "gap_sum", "a_first", "b_first"]


def ties(posts, window):
    """For each pair of accounts: its objects, post pairs, sum of gaps, and who came first how often."""
    by_object = collections.defaultdict(list)
    for object, account, time in posts:
        by_object[object].append((account, time))
    found = collections.defaultdict(lambda: [set(), 0, 0, 0, 0])
    for object, uses in by_object.items():
        for place, (left, left_time) in enumerate(uses):
            for right, right_time in uses[:place]:
                gap = abs(left_time - right_time)
                if left == right or gap > window:
                    continue
                (a, a_time), (b, b_time) = sorted([(left, left_time), (right, right_time)])
                tie = found[a, b]
                tie[0].add(object)
                tie[1] += 1
                tie[2] += gap
                tie[3] += a_time < b_time
                tie[4] += b_time < a_time
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("csv", help="file of posts, .csv or .csv.gz")
    parser.add_argument("--object", action="append", help="column of what is shared; more than once: layers")
    parser.add_argument("--account", default="account_id", help="column of the account")
    parser.add_argument("--time", default="timestamp_share", help="column of the time: a whole number")
    parser.add_argument("--window", type=int, default=60, help="in the unit of the time column")
    parser.add_argument("--support", type=int, default=1, help="fewest distinct objects")
    parser.add_argument("--out", required=True, help="CSV to write")
    arguments = parser.parse_args()

    with open_text(arguments.csv) as file:
        records = list(csv.DictReader(file))
    rows = []
    for layer in arguments.object or ["object_id"]:
        posts = [(r[layer], r[arguments.account], int(r[arguments.time])) for r in records if r[layer]]
        found = ties(posts, arguments.window)
        kept = [[layer, *key, len(t[0]), *t[1:]] for key, t in found.items() if len(t[0]) >= arguments.support]
        print(f"{layer}: posts {len(posts)}, ties {len(kept)}, post pairs {sum(row[4] for row in kept)}")
        rows += kept
    write_rows(arguments.out, HEADER, sorted(rows))


if __name__ == "__main__":
    main()
