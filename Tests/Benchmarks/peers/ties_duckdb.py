#!/usr/bin/env python3
"""Ties in DuckDB: a join on the object and a bucket of one window (the bucket before, the same, the one after).

Writes account_a, account_b, support, post_pairs.
"""

import argparse

import duckdb

QUERY = """
copy (
    select x.a, y.a, count(distinct x.o) as support, count(*) as post_pairs
    from (select *, k + d as kk from posts, (values (-1), (0), (1)) v(d)) x
    join posts y on x.o = y.o and x.kk = y.k and x.a < y.a
        and y.t between x.t - {window} and x.t + {window}
    group by 1, 2 having support >= {support}
) to '{out}' (header)
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("csv")
    parser.add_argument("out")
    parser.add_argument("--window", type=int, default=60)
    parser.add_argument("--support", type=int, default=2)
    arguments = parser.parse_args()
    connection = duckdb.connect()
    connection.execute("set threads = 2; set memory_limit = '16GB'; set preserve_insertion_order = false")
    connection.execute(
        "create table posts as select object_id o, account_id a, timestamp_share t, "
        f"timestamp_share // {arguments.window} k from read_csv('{arguments.csv}', "
        "types = {'object_id': 'VARCHAR', 'account_id': 'VARCHAR'})"
    )
    connection.execute(QUERY.format(window=arguments.window, support=arguments.support, out=arguments.out))


if __name__ == "__main__":
    main()
