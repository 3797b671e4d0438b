#!/usr/bin/env python3
"""Ties in numpy: sort by object and time, compare each post with the 1st, 2nd, 3rd … next one (CSV read by polars).

Writes account_a, account_b, support, post_pairs.
"""

import argparse

import numpy as np
import polars as pl


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("csv")
    parser.add_argument("out")
    parser.add_argument("--window", type=int, default=60)
    parser.add_argument("--support", type=int, default=2)
    arguments = parser.parse_args()
    posts = pl.read_csv(
        arguments.csv,
        columns=["object_id", "account_id", "timestamp_share"],
        schema_overrides={"object_id": pl.String, "account_id": pl.String},
    )
    objects = posts["object_id"].rank("dense").to_numpy().astype(np.int64)
    names = posts["account_id"].unique().sort()
    accounts = posts["account_id"].rank("dense").to_numpy().astype(np.int64) - 1
    times = posts["timestamp_share"].to_numpy().astype(np.int64)
    del posts
    times -= times.min()
    order = np.argsort(objects * (int(times.max()) + 1) + times, kind="stable")
    objects, accounts, times = objects[order], accounts[order], times[order]
    place = np.arange(len(objects) - 1)
    step, pair_parts, object_parts = 1, [], []
    while len(place):
        place = place[place + step < len(objects)]
        near = (objects[place + step] == objects[place]) & (times[place + step] - times[place] <= arguments.window)
        place = place[near]
        left, right = accounts[place], accounts[place + step]
        other = left != right
        pair_parts.append(np.minimum(left, right)[other] * len(names) + np.maximum(left, right)[other])
        object_parts.append(objects[place][other])
        step += 1
    pairs, shared = np.concatenate(pair_parts), np.concatenate(object_parts)
    order = np.lexsort((shared, pairs))
    pairs, shared = pairs[order], shared[order]
    is_first = np.r_[True, pairs[1:] != pairs[:-1]]
    is_new = is_first | np.r_[True, shared[1:] != shared[:-1]]
    starts = np.flatnonzero(is_first)
    support = np.add.reduceat(is_new.astype(np.int64), starts)
    post_pairs = np.diff(np.r_[starts, len(pairs)])
    kept = support >= arguments.support
    pairs = pairs[starts][kept]
    pl.DataFrame(
        {
            "account_a": names[pairs // len(names)],
            "account_b": names[pairs % len(names)],
            "support": support[kept],
            "post_pairs": post_pairs[kept],
        }
    ).write_csv(arguments.out)


if __name__ == "__main__":
    main()
