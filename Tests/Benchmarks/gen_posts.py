#!/usr/bin/env python3
"""Seeded synthetic post log with planted campaigns, in the four columns CooRTweet uses.

Writes OUT (object_id,account_id,content_id,timestamp_share) and OUT.truth.csv (account_id,campaign). The same options
give the same bytes.

Background: account activity (rank + 100)^-0.9; object popularity Pareto(1.2) capped at --viral-max; posts on an object
follow its birth with an exponential delay (half-day scale, log-normal across objects); day/night warp of the clock.
About 2 % of the background posts repeat an (account, object) already used.
Campaigns: 5-50 accounts x 10-100 objects; each account posts each object, with the chance --participation, 1-30 s after
a common moment; campaign accounts also post a little ordinary content.
"""

import argparse
import sys

import numpy as np

START = 1727740800  # 2024-10-01T00:00:00Z
DAY = 86400


def campaigns(rng, count, span, participation):
    """The planted posts as objects, accounts, seconds; the truth as (account, campaign); the objects used."""
    objects, accounts, times, truth = [], [], [], []
    account, object = 0, 0
    for campaign in range(count):
        members, shared = int(rng.integers(5, 51)), int(rng.integers(10, 101))
        own = np.arange(account, account + members)
        moment = rng.integers(3600, span - 3600, size=shared)
        delay = rng.integers(1, 31, size=(shared, members))
        takes_part = (rng.random((shared, members)) < participation).ravel()
        objects.append(np.repeat(np.arange(object, object + shared), members)[takes_part])
        accounts.append(np.tile(own, shared)[takes_part])
        times.append((moment[:, None] + delay).ravel()[takes_part])
        account += members
        object += shared
        truth += [(int(member), campaign) for member in own]
    none = [np.empty(0, np.int64)]
    return [np.concatenate(column or none) for column in (objects, accounts, times)], truth, object


def object_sizes(rng, posts, largest):
    """Sizes of the background's objects, heavy-tailed, that add up to `posts`."""
    sizes, total = [], 0
    while total < posts:
        drawn = np.minimum((rng.pareto(1.2, size=max(1000, posts // 4)) + 1).astype(np.int64), largest)
        sizes.append(drawn)
        total += int(drawn.sum())
    sizes = np.concatenate(sizes)
    sizes = sizes[: int(np.searchsorted(np.cumsum(sizes), posts)) + 1]
    sizes[-1] -= int(sizes.sum() - posts)
    return sizes if sizes[-1] > 0 else sizes[:-1]


def by_daylight(seconds):
    """Moves times within their day so that the density is 1 + 0.8 sin: nights are quiet."""
    grid = np.linspace(0, 1, 4097)
    cumulative = grid + 0.8 * (1 - np.cos(2 * np.pi * grid)) / (2 * np.pi)
    day = np.floor(seconds / DAY)
    fraction = seconds / DAY - day
    return ((day + np.interp(fraction, cumulative, grid)) * DAY).astype(np.int64)


def background(rng, posts, planted_accounts, span, largest):
    """Ordinary posts as objects, accounts, seconds; the number of objects and of ordinary accounts."""
    ordinary = max(200, posts[0] // 8)
    activity = (np.arange(1, ordinary + 1) + 100.0) ** -0.9
    # Campaign accounts behave like a median account.
    activity = np.concatenate([np.full(planted_accounts, np.median(activity)), activity])
    cumulative = np.cumsum(activity)
    cumulative /= cumulative[-1]
    sizes = object_sizes(rng, posts[1], largest)
    objects = np.repeat(np.arange(len(sizes), dtype=np.int64), sizes)
    count = len(objects)
    accounts = np.searchsorted(cumulative, rng.random(count)).astype(np.int64)
    birth = rng.random(len(sizes)) * span
    scale = np.exp(rng.normal(np.log(43200), 0.7, size=len(sizes)))
    times = np.repeat(birth, sizes) + rng.exponential(1.0, size=count) * np.repeat(scale, sizes)
    # 2 % of the rows copy the account of the row before, where that is on the same object.
    repeats = np.flatnonzero(rng.random(count) < 0.02)
    repeats = repeats[repeats > 0]
    repeats = repeats[objects[repeats] == objects[repeats - 1]]
    accounts[repeats] = accounts[repeats - 1]
    return (objects, accounts, by_daylight(times % span)), len(sizes), ordinary


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, required=True, help="number of rows, exactly")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True, help="CSV to write")
    parser.add_argument("--campaigns", type=int, help="default posts/20000, at least 3; 0: background only")
    parser.add_argument("--days", type=float, default=30.0)
    parser.add_argument("--viral-max", type=int, help="most posts on one object; default min(2%% of posts, 50000)")
    parser.add_argument("--participation", type=float, default=1.0, help="chance that an account joins an action")
    parser.add_argument("--shuffle", action="store_true", help="random row order (default: by time)")
    arguments = parser.parse_args()

    rng = np.random.default_rng(arguments.seed)
    total = arguments.posts
    count = arguments.campaigns if arguments.campaigns is not None else max(3, total // 20000)
    span = int(arguments.days * DAY)
    largest = arguments.viral_max or max(50, min(total // 50, 50000))

    planted, truth, planted_objects = campaigns(rng, count, span, arguments.participation)
    if len(planted[0]) > total:
        sys.exit("too many campaigns for this number of posts")
    ordinary, ordinary_objects, ordinary_accounts = background(
        rng, (total, total - len(planted[0])), len(truth), span, largest
    )
    objects = np.concatenate([planted[0], ordinary[0] + planted_objects])
    accounts = np.concatenate([planted[1], ordinary[1]])
    times = np.concatenate([planted[2], ordinary[2]]) + START

    # Numbers are dealt out anew, so that neither ids nor their order give the campaigns away.
    objects = rng.permutation(planted_objects + ordinary_objects)[objects]
    account_number = rng.permutation(len(truth) + ordinary_accounts)
    accounts = account_number[accounts]
    order = rng.permutation(len(objects))
    if not arguments.shuffle:
        order = order[np.argsort(times[order], kind="stable")]
    objects, accounts, times = objects[order], accounts[order], times[order]
    contents = (times << 32) | rng.permutation(len(times))  # 19 digits, unique, time = id >> 32

    with open(arguments.out, "w") as file:
        file.write("object_id,account_id,content_id,timestamp_share\n")
        for start in range(0, len(objects), 200000):
            part = [column[start : start + 200000].tolist() for column in (objects, accounts, contents, times)]
            file.write("".join([f"o{o},a{a},{c},{t}\n" for o, a, c, t in zip(*part)]))
    with open(arguments.out + ".truth.csv", "w") as file:
        file.write("account_id,campaign\n")
        file.writelines(f"a{account_number[account]},{campaign}\n" for account, campaign in truth)
    sizes = np.bincount(objects)
    print(
        f"rows {len(objects)} accounts {len(np.unique(accounts))} objects {int((sizes > 0).sum())} "
        f"campaigns {count} campaign_accounts {len(truth)} campaign_posts {len(planted[0])} "
        f"largest_object {int(sizes.max())}"
    )


if __name__ == "__main__":
    main()
