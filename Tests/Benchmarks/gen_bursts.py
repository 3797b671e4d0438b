#!/usr/bin/env python3
"""Seeded synthetic posts WITHOUT any campaign: nothing here may be called coordinated.

Writes OUT in the four columns CooRTweet uses. Objects have heavy-tailed sizes (Pareto(1.2), capped at --largest) and
are born at uniform moments of --days days. With --decay 0 the posts of an object lie uniformly over all the days; else
each post follows the birth of its object after an exponential delay with that mean, in seconds: a burst that dies
away. Accounts are drawn anew for each post, the busy ones more often: activity (rank + 100)^-0.9.

--event adds to that (a fifth of the posts):
  news   8,000 posts on forty objects (Zipf 1.6) that begin within minutes of each other and decay with forty minutes
  viral  8,000 posts on one object that decay with two days
  hour   nothing, but a fifth of the accounts use a scheduler that posts on the hour
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
    parser.add_argument("--event", choices=["news", "viral", "hour"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True, help="CSV to write")
    arguments = parser.parse_args()

    rng = np.random.default_rng(arguments.seed)
    span = arguments.days * DAY
    event = arguments.posts // 5 if arguments.event in ("news", "viral") else 0
    ordinary = arguments.posts - event
    sizes = np.minimum((rng.pareto(1.2, size=ordinary) + 1).astype(np.int64), arguments.largest)
    objects = np.repeat(np.arange(len(sizes)), sizes)[:ordinary]
    if arguments.decay:
        birth = rng.random(len(sizes)) * span
        times = birth[objects] + rng.exponential(arguments.decay, size=len(objects))
    else:
        times = rng.random(len(objects)) * span
    if event:
        chosen = np.minimum(rng.zipf(1.6, size=event) - 1, 39) if arguments.event == "news" else np.zeros(event, np.int64)
        later = (
            rng.exponential(2400, size=event) + rng.gamma(2, 120, size=event) if arguments.event == "news"
            else rng.exponential(2 * DAY, size=event)
        )
        objects = np.concatenate([objects, len(sizes) + chosen])
        times = np.concatenate([times, span / 3 + later])
    activity = (np.arange(1, arguments.accounts + 1) + 100.0) ** -0.9
    cumulative = np.cumsum(activity) / activity.sum()
    accounts = np.minimum(np.searchsorted(cumulative, rng.random(len(objects))), arguments.accounts - 1)
    if arguments.event == "hour":
        scheduled = (rng.random(arguments.accounts) < 0.2)[accounts]
        times[scheduled] = np.round(times[scheduled] / 3600) * 3600
    times = times.astype(np.int64) + START
    order = np.lexsort((accounts, objects, times))
    rows = zip(objects[order].tolist(), accounts[order].tolist(), times[order].tolist())
    with open(arguments.out, "w") as file:
        file.write("object_id,account_id,content_id,timestamp_share\n")
        file.writelines(f"o{o},a{a},c{number},{t}\n" for number, (o, a, t) in enumerate(rows, 1))
    print(f"rows {len(objects)} objects {objects[-1] + 1} accounts {len(np.unique(accounts))}")


if __name__ == "__main__":
    main()
