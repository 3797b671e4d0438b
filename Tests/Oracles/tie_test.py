#!/usr/bin/env python3
"""Per-tie synchrony test: the chance level of each pair of accounts by itself.

Prints the number of pairs with an encounter (the tests T of Benjamini and Hochberg), how many shared one and two
objects within the window, and how many stand at q <= Q with support >= K. With --out, a row for each pair that met
within the window at least once; with --truth, recall and precision of the pairs kept. The model is in synchrony.py.
"""

import argparse
import collections

from posts import add_column_arguments, read_labels, read_posts, write_rows
from synchrony import add_settings_arguments, benjamini_hochberg, encounters, settings_of

HEADER = ["account_a", "account_b", "support", "occasions", "hits", "post_pairs", "p", "q"]


def tie_rows(pairs):
    """A row for each pair with a hit, by account, and q over all pairs with an encounter."""
    hit = sorted((key, pair) for key, pair in pairs.items() if pair.hits)
    p_values = [pair.p() for _, pair in hit]
    q_values = benjamini_hochberg(p_values, len(pairs))
    return [
        [*key, pair.support, len(pair.occasions), pair.hits, pair.post_pairs, p, q]
        for (key, pair), p, q in zip(hit, p_values, q_values)
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_column_arguments(parser)
    add_settings_arguments(parser)
    parser.add_argument("--q", type=float, default=0.01)
    parser.add_argument("--min-support", type=int, default=2)
    parser.add_argument("--truth", help="CSV of account and campaign")
    parser.add_argument("--out", help="CSV to write")
    arguments = parser.parse_args()

    posts = read_posts(arguments.csv, arguments.object, arguments.account, arguments.time)
    pairs, crowded = encounters(posts, settings_of(arguments))
    rows = tie_rows(pairs)
    passing = [row for row in rows if row[7] <= arguments.q]
    kept = [row for row in passing if row[2] >= arguments.min_support]
    print(
        f"posts {len(posts)} ({crowded} in crowds); pairs with an encounter {len(pairs)}; "
        f"in window >=1 {sum(row[2] >= 1 for row in rows)}, >=2 {sum(row[2] >= 2 for row in rows)}; "
        f"BH {arguments.q:g}: {len(passing)}; kept with support >= {arguments.min_support}: {len(kept)}; "
        f"largest p kept {max((row[6] for row in kept), default=None)}"
    )
    if arguments.truth:
        campaign = read_labels(arguments.truth)
        sizes = collections.Counter(campaign.values()).values()
        planted = sum(size * (size - 1) // 2 for size in sizes)
        true = sum(row[0] in campaign and campaign[row[0]] == campaign.get(row[1]) for row in kept)
        print(
            f"planted pairs {planted}, kept {len(kept)}, true {true}: "
            f"recall {true / planted:.4f} precision {true / max(1, len(kept)):.4f}"
        )
    if arguments.out:
        write_rows(arguments.out, HEADER, rows)


if __name__ == "__main__":
    main()
