#!/usr/bin/env python3
"""Seeded synthetic posts WITHOUT any campaign: nothing here may be called coordinated.

Writes OUT in the four columns CooRTweet uses. Objects have heavy-tailed sizes (Pareto(1.2), capped at --largest) and
are born at uniform moments of --days days. With --decay 0 the posts of an object lie uniformly over all the days; else
each post follows the birth of its object after an exponential delay with that mean, in seconds: a burst that dies
away. Accounts are drawn anew for each post, the busy ones more often: activity (rank + 100)^-0.9.
"""

import argparse

import numpy as np

START = 1727740800  # 2024-10-01T00:00:00Z
DAY = 86400


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=40000)
    parser.add_argument("--accounts", type=int, default=5000)
    parser.add_argument("--decay", type=float, required=True, help="mean delay after the birth, seconds; 0: uniform")
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--largest", type=int, default=800, help="most posts on one object")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True, help="CSV to write")
    arguments = parser.parse_args()

    rng = np.random.default_rng(arguments.seed)
    span = arguments.days * DAY
    sizes = np.minimum((rng.pareto(1.2, size=arguments.posts) + 1).astype(np.int64), arguments.largest)
    objects = np.repeat(np.arange(len(sizes)), sizes)[: arguments.posts]
    if arguments.decay:
        birth = rng.random(len(sizes)) * span
        times = birth[objects] + rng.exponential(arguments.decay, size=len(objects))
    else:
        times = rng.random(len(objects)) * span
    activity = (np.arange(1, arguments.accounts + 1) + 100.0) ** -0.9
    cumulative = np.cumsum(activity) / activity.sum()
    accounts = np.minimum(np.searchsorted(cumulative, rng.random(len(objects))), arguments.accounts - 1)
    times = times.astype(np.int64) + START
    order = np.lexsort((accounts, objects, times))
    rows = zip(objects[order].tolist(), accounts[order].tolist(), times[order].tolist())
    with open(arguments.out, "w") as file:
        file.write("object_id,account_id,content_id,timestamp_share\n")
        file.writelines(f"o{o},a{a},c{number},{t}\n" for number, (o, a, t) in enumerate(rows, 1))
    print(f"rows {len(objects)} objects {objects[-1] + 1} accounts {len(np.unique(accounts))}")


if __name__ == "__main__":
    main()
