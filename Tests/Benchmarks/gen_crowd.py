#!/usr/bin/env python3
"""Seeded synthetic posts of a crowd WITHOUT any campaign: fans who tag each goal within about a minute of it.

Writes OUT in the four columns CooRTweet uses, and OUT.truth.csv (account_id,crowd) with the fans.
--fans fans watch --goals goals on --matches evenings. Each fan watches a match with the chance --watch and tags a goal
of it with the chance --join, after a delay of 5 s plus an exponential one with mean --delay seconds (most within a
minute, a tail after it). Over that lie --posts ordinary posts of the fans and of twice as many others: objects with
heavy-tailed sizes (Pareto(1.2), at most 500) that burst and decay with half a day.
"""

import argparse

import numpy as np

START = 1727740800  # 2024-10-01T00:00:00Z
DAY = 86400


def cheers(rng, arguments):
    """The fans' posts on goals as objects, accounts, seconds."""
    goals = arguments.goals
    match_of = np.arange(goals) * arguments.matches // goals
    kick_off = (np.arange(arguments.matches) + 1) * DAY * arguments.days // (arguments.matches + 1) + 19 * 3600
    goal = kick_off[match_of] + rng.integers(0, 105 * 60, size=goals)
    watches = rng.random((arguments.fans, arguments.matches)) < arguments.watch
    tags = watches[:, match_of] & (rng.random((arguments.fans, goals)) < arguments.join)
    accounts, objects = np.nonzero(tags)
    delay = 5 + rng.exponential(arguments.delay, size=len(objects))
    return objects, accounts, goal[objects] + delay


def ordinary(rng, arguments):
    """Ordinary posts as objects, accounts, seconds."""
    posts = arguments.posts
    sizes = np.minimum((rng.pareto(1.2, size=posts) + 1).astype(np.int64), 500)
    objects = np.repeat(np.arange(posts), sizes)[:posts]
    accounts = rng.integers(0, 3 * arguments.fans, size=posts)
    birth = rng.random(posts) * arguments.days * DAY
    return objects, accounts, birth[objects] + rng.exponential(DAY / 2, size=posts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fans", type=int, default=1500)
    parser.add_argument("--goals", type=int, default=12)
    parser.add_argument("--matches", type=int, default=4)
    parser.add_argument("--watch", type=float, default=0.7, help="chance that a fan watches a match")
    parser.add_argument("--join", type=float, default=0.6, help="chance that a fan who watches tags a goal")
    parser.add_argument("--delay", type=float, default=20.0, help="mean delay after the goal, seconds, beyond 5")
    parser.add_argument("--posts", type=int, default=25000, help="ordinary posts")
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--layer", default="object_id", help="name of the column of objects")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True, help="CSV to write")
    arguments = parser.parse_args()

    rng = np.random.default_rng(arguments.seed)
    goal_objects, goal_accounts, goal_times = cheers(rng, arguments)
    objects, accounts, times = ordinary(rng, arguments)
    objects = np.concatenate([goal_objects, objects + arguments.goals])
    accounts = np.concatenate([goal_accounts, accounts])
    times = np.concatenate([goal_times, times]).astype(np.int64) + START
    order = np.lexsort((accounts, objects, times))
    rows = zip(objects[order].tolist(), accounts[order].tolist(), times[order].tolist())
    with open(arguments.out, "w") as file:
        file.write(f"{arguments.layer},account_id,content_id,timestamp_share\n")
        for number, (o, a, t) in enumerate(rows, 1):
            name = f"goal{o + 1:02d}" if o < arguments.goals else f"o{o}"
            file.write(f"{name},a{a},c{number},{t}\n")
    with open(arguments.out + ".truth.csv", "w") as file:
        file.write("account_id,crowd\n")
        file.writelines(f"a{fan},fans\n" for fan in range(arguments.fans))
    print(f"rows {len(objects)} of which on goals {len(goal_objects)} accounts {len(np.unique(accounts))}")


if __name__ == "__main__":
    main()
