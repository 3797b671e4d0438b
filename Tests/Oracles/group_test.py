#!/usr/bin/env python3
"""The group test: which groups of accounts act together more than chance allows.

Candidate ties: pairs of accounts with p <= P0 (synchrony.py). Groups: Leiden communities of the candidates, weight
-log10 p. Evidence per member of a group: the sum of -log10 p of the candidate ties inside it, divided by its members
(so a star around one coincidence scores low). Null: the whole way again on S copies of the posts in which every post
moved by its own uniform offset in [-D, D]; the largest evidence per member of each copy. Family-wise p of a group =
(1 + copies whose largest is at least its own) / (S + 1). Kept: p <= ALPHA.

A post in a crowd (synchrony.py) carries no evidence: timing alone cannot tell a crowd that reacts to one moment from
a campaign.

Leiden is igraph's. --members reads the groups from a file instead, so that another program's evidence per member can
be compared without comparing its Leiden. Files written hold 17 significant digits.
"""

import argparse
import collections
import math
import random

from posts import add_column_arguments, read_labels, read_posts, write_rows
from synchrony import add_settings_arguments, encounters, settings_of
from tie_test import HEADER, tie_rows


def candidate_ties(pairs, largest_p):
    """The candidates as ((account, account), p), by account."""
    ties = []
    for key, pair in pairs.items():
        if pair.hits:
            p = pair.p()
            if p <= largest_p:
                ties.append((key, p))
    return sorted(ties)


def leiden(ties, seed):
    """For each account of the candidates, the number of its community."""
    import igraph

    if not ties:
        return {}
    names = sorted({name for key, _ in ties for name in key})
    number = {name: i for i, name in enumerate(names)}
    graph = igraph.Graph(n=len(names), edges=[(number[a], number[b]) for (a, b), _ in ties])
    random.seed(seed)  # igraph draws from Python's generator
    membership = graph.community_leiden(
        objective_function="modularity", weights=[-math.log10(p) for _, p in ties], n_iterations=3
    ).membership
    return dict(zip(names, membership))


def scored_groups(ties, group_of):
    """The groups as (evidence per member, members), strongest first."""
    members, evidence = collections.defaultdict(list), collections.Counter()
    for account in sorted(group_of):
        members[group_of[account]].append(account)
    for (a, b), p in ties:
        if a in group_of and group_of[a] == group_of.get(b):
            evidence[group_of[a]] += -math.log10(p)
    return sorted(
        ((evidence[group] / len(accounts), accounts) for group, accounts in members.items()),
        key=lambda group: (-group[0], group[1]),
    )


def null_maxima(posts, settings, largest_p, copies, seed):
    """The largest evidence per member in each jittered copy of the posts; 0 where there is no candidate."""
    maxima = []
    for copy in range(copies):
        generator = random.Random(seed * 1000 + copy)
        moved = [(o, a, t + generator.randint(-settings.jitter, settings.jitter)) for o, a, t in posts]
        ties = candidate_ties(encounters(moved, settings)[0], largest_p)
        maxima.append(max((score for score, _ in scored_groups(ties, leiden(ties, seed))), default=0.0))
    return maxima


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_column_arguments(parser)
    add_settings_arguments(parser)
    parser.add_argument("--p0", type=float, default=0.01, help="largest p of a candidate tie")
    parser.add_argument("--copies", type=int, default=19)
    parser.add_argument("--alpha", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--truth", help="CSV of account and campaign")
    parser.add_argument("--members", help="CSV of account and group to use instead of Leiden")
    parser.add_argument("--ties-out", help="CSV of the candidate ties, with q over all pairs with an encounter")
    parser.add_argument("--groups-out", help="CSV of the groups: number, members, evidence per member, p, kept")
    parser.add_argument("--members-out", help="CSV of account and group")
    parser.add_argument("--null-out", help="CSV of the largest evidence per member in each copy")
    arguments = parser.parse_args()

    posts = read_posts(arguments.csv, arguments.object, arguments.account, arguments.time)
    settings = settings_of(arguments)
    pairs, crowded = encounters(posts, settings)
    ties = candidate_ties(pairs, arguments.p0)
    group_of = read_labels(arguments.members) if arguments.members else leiden(ties, arguments.seed)
    groups = scored_groups(ties, group_of)
    maxima = null_maxima(posts, settings, arguments.p0, arguments.copies, arguments.seed)
    p_values = [(1 + sum(m >= score for m in maxima)) / (arguments.copies + 1) for score, _ in groups]
    kept = [accounts for (_, accounts), p in zip(groups, p_values) if p <= arguments.alpha]

    for (score, accounts), p in zip(groups, p_values):
        if p <= arguments.alpha:
            print(f"group of {len(accounts)}: evidence per member {score:.17g}, p {p:.3f}: {' '.join(accounts)}")
    print(
        f"{len(posts)} posts ({crowded} in crowds); pairs with an encounter {len(pairs)}; candidates {len(ties)}; "
        f"groups of candidates {len(groups)}; kept {len(kept)} with {sum(map(len, kept))} accounts"
    )
    print(f"largest in each copy: {' '.join(f'{m:.2f}' for m in sorted(maxima))}")
    if arguments.truth:
        campaign = read_labels(arguments.truth)
        accounts = [account for group in kept for account in group]
        true = sum(account in campaign for account in accounts)
        print(f"accounts planted {len(campaign)}, kept {len(accounts)}, true {true}")

    # Numbers as troupe gives them: by size, then by smallest member.
    numbered = sorted(zip(groups, p_values), key=lambda item: (-len(item[0][1]), item[0][1][0]))
    if arguments.ties_out:
        chosen = {key for key, _ in ties}
        write_rows(arguments.ties_out, HEADER, [row for row in tie_rows(pairs) if tuple(row[:2]) in chosen])
    if arguments.groups_out:
        write_rows(
            arguments.groups_out,
            ["group", "members", "evidence_per_member", "p", "kept"],
            [
                [number, len(accounts), score, p, int(p <= arguments.alpha)]
                for number, ((score, accounts), p) in enumerate(numbered, 1)
            ],
        )
    if arguments.members_out:
        rows = [
            [account, number] for number, ((_, accounts), _) in enumerate(numbered, 1) for account in accounts
        ]
        write_rows(arguments.members_out, ["account", "group"], sorted(rows))
    if arguments.null_out:
        write_rows(arguments.null_out, ["copy", "largest"], list(enumerate(maxima, 1)))


if __name__ == "__main__":
    main()
