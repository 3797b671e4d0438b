#!/usr/bin/env python3
"""Ties in polars alone: a lazy join on the object and a bucket of one window (-1, 0, +1).

Writes account_a, account_b, support, post_pairs.
"""

import argparse

import polars as pl


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("csv")
    parser.add_argument("out")
    parser.add_argument("--window", type=int, default=60)
    parser.add_argument("--support", type=int, default=2)
    arguments = parser.parse_args()
    window = arguments.window
    posts = pl.read_csv(
        arguments.csv,
        columns=["object_id", "account_id", "timestamp_share"],
        schema_overrides={"object_id": pl.String, "account_id": pl.String},
    ).select(
        o=pl.col("object_id").rank("dense"),
        n=pl.col("account_id"),
        a=pl.col("account_id").rank("dense"),
        t=pl.col("timestamp_share"),
    ).with_columns(k=pl.col("t") // window)
    names = posts.select("a", "n").unique()
    left = posts.drop("n").lazy()
    right = pl.concat([left.with_columns(k=pl.col("k") + shift) for shift in (-1, 0, 1)])
    ties = (
        left.join(right, on=["o", "k"], suffix="2")
        .filter((pl.col("a") < pl.col("a2")) & ((pl.col("t") - pl.col("t2")).abs() <= window))
        .group_by("a", "a2")
        .agg(support=pl.col("o").n_unique(), post_pairs=pl.len())
        .filter(pl.col("support") >= arguments.support)
    ).collect()
    ties = ties.join(names, on="a").join(names, left_on="a2", right_on="a", suffix="2")
    ties.select(account_a="n", account_b="n2", support="support", post_pairs="post_pairs").write_csv(arguments.out)


if __name__ == "__main__":
    main()
