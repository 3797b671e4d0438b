#!/usr/bin/env python3
"""What published methods give on a small file, each written plainly from its paper or program.

Makes OUT/posts.csv (SYNTHETIC: eight columns of coordination-network-toolkit; five groups of three to seven accounts that
repost, link and tag together, and ordinary accounts) and OUT/NAME.csv with the ties (account_a, account_b, weight, kept) of each method at the
parameters written here. Needs numpy, scikit-learn and networkx.
"""

import collections
import csv
import itertools
import math
import pathlib
import random
import statistics
import sys

import networkx as nx
import numpy as np
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.metrics.pairwise import cosine_similarity
from scipy.sparse import csr_matrix

START = 1727740800
TAGS = ["honey", "singapore", "unity", "market", "tea", "news", "travel", "food"]


def make_posts(seed):
    """Rows of (message, user, repost, text, time, links)."""
    rng = random.Random(seed)
    rows = []

    def add(user, time, repost="", text="", link=""):
        rows.append([f"m{len(rows):04d}", user, repost, text, time, link])

    for group in range(5):
        members = [f"g{group}{n}" for n in range(3 + group)]
        for action in range(8):
            moment = START + (group + 5 * (action // 4)) * 86400 + rng.randrange(3600)
            for member in members:
                if rng.random() < (0.85 if member[2] < "3" else 0.3):
                    add(member, moment + rng.randrange(40), repost=f"r{group}{action}")
                if rng.random() < 0.5:
                    tags = " ".join("#" + t for t in TAGS[group % 3 : group % 3 + 5])
                    add(member, moment + rng.randrange(200), text=f"look here {tags}", link=f"https://s{group}.example/{action}")
    for n in range(60):
        for _ in range(rng.randrange(4, 16)):
            time = START + rng.randrange(10 * 86400)
            if rng.random() < 0.6:
                add(f"u{n:02d}", time, repost=f"r{rng.randrange(5)}{rng.randrange(8)}" if rng.random() < 0.1 else f"p{rng.randrange(60)}")
            else:
                add(f"u{n:02d}", time, text=f"day {rng.randrange(50)} #{rng.choice(TAGS)}", link=f"https://n.example/{rng.randrange(40)}")
    rows.sort(key=lambda row: (row[4], row[0]))
    return rows


def cosines(uses, least, binary=False, least_accounts=1):
    """Cosine of TF-IDF rows for each pair with a common feature; accounts with fewer than `least` uses left out."""
    count = collections.Counter(account for account, _ in uses)
    uses = [use for use in uses if count[use[0]] >= least]
    users = collections.defaultdict(set)
    for account, feature in uses:
        users[feature].add(account)
    uses = [use for use in uses if len(users[use[1]]) >= least_accounts]
    accounts = sorted({account for account, _ in uses})
    features = sorted({feature for _, feature in uses})
    a, f = {x: i for i, x in enumerate(accounts)}, {x: i for i, x in enumerate(features)}
    table = collections.Counter((a[x], f[y]) for x, y in uses)
    keys = list(table)
    matrix = csr_matrix(([1 if binary else table[k] for k in keys], ([k[0] for k in keys], [k[1] for k in keys])), shape=(len(a), len(f)))
    similar = cosine_similarity(TfidfTransformer().fit_transform(matrix))
    common = (matrix > 0).astype(int)
    common = (common @ common.T).toarray()
    return {
        (accounts[i], accounts[j]): (similar[i, j], common[i, j])
        for i, j in itertools.combinations(range(len(accounts)), 2) if common[i, j]
    }


def heaviest(weights, share):
    """Ties above the quantile that leaves `share` of them."""
    limit = np.quantile(list(weights.values()), 1 - share)
    return {pair: (weight, weight > limit) for pair, weight in weights.items()}


def coornet(rows):
    """Shares cut into intervals from a link's first one; interval from the quickest links; the top tenth of the ties."""
    shares = collections.defaultdict(list)
    for _, user, repost, _, time, link in rows:
        if link:
            shares[link].append((time, user))
    shares = {link: sorted(own) for link, own in shares.items() if len(own) > 1}
    second = {link: own[1][0] - own[0][0] for link, own in shares.items()}
    limit = np.quantile(list(second.values()), 0.1)
    reach = []
    for link, own in shares.items():
        if second[link] <= limit:
            reach.append(next(t - own[0][0] for rank, (t, _) in enumerate(own, 1) if rank / len(own) > 0.5))
    interval = max(1, float(np.quantile(reach, 0.5)))
    weights = collections.Counter()
    for own in shares.values():
        if len({user for _, user in own}) < 2:
            continue
        bins = collections.defaultdict(list)
        for time, user in own:
            bins[(time - own[0][0]) // interval].append(user)
        users = sorted({user for users in bins.values() if len(users) > 1 for user in users})
        weights.update(itertools.combinations(users, 2))
    q = np.quantile(list(weights.values()), 0.9)
    return {pair: (weight, weight >= q) for pair, weight in weights.items()}


def latent_network(rows, window, frames, alpha):
    """Weber & Neumann's network on reposts: for each pair the heaviest frame of faded windows."""
    first = min(time for _, _, repost, _, time, _ in rows if repost)
    bins = collections.defaultdict(lambda: collections.defaultdict(set))
    for _, user, repost, _, time, _ in rows:
        if repost:
            bins[(time - first) // window][repost].add(user)
    per_window = {}
    for number, objects in bins.items():
        counts = collections.Counter()
        for users in objects.values():
            counts.update(itertools.combinations(sorted(users), 2))
        per_window[number] = counts
    weights = collections.defaultdict(float)
    for end in per_window:
        frame = collections.defaultdict(float)
        for age in range(frames):
            for pair, count in per_window.get(end - age, {}).items():
                frame[pair] += count * alpha**age
        for pair, weight in frame.items():
            if pair in per_window[end]:
                weights[pair] = max(weights[pair], weight)
    return dict(weights)


def focal_structures(weights, theta):
    """FSA_V as its program describes it, on components in place of Louvain's communities."""
    graph = nx.Graph()
    graph.add_weighted_edges_from((a, b, w) for (a, b), w in sorted(weights.items()))
    mean = statistics.mean(weights.values())
    kept = set()
    for nodes in nx.algorithms.community.louvain_communities(graph, seed=1):
        own = [(w, tuple(sorted(pair))) for *pair, w in graph.subgraph(nodes).edges(data="weight")]
        if not own:
            continue
        order = sorted(own, key=lambda e: (-e[0], e[1]))
        structure, newest = [order[0]], order[0][1]
        while statistics.mean(w for w, _ in structure) >= mean:
            near = [e for e in order if e not in structure and (e[1][0] in newest or e[1][1] in newest)]
            if not near:
                break
            new = near[0]
            old = statistics.mean(w for w, _ in structure)
            spread = statistics.stdev(w for w, _ in structure) if len(structure) > 1 else old
            # A hair of tolerance: means of equal weights must not fall by rounding.
            if new[0] < mean or statistics.mean([w for w, _ in structure] + [new[0]]) < old - theta * spread - 1e-9:
                break
            structure.append(new)
            newest = new[1]
        if statistics.mean(w for w, _ in structure) >= mean:
            kept |= {pair for _, pair in structure}
    return {pair: (weight, pair in kept) for pair, weight in weights.items()}


def nearest(weights):
    """kNN of the same program, with networkx's average degree connectivity."""
    graph = nx.Graph()
    graph.add_weighted_edges_from((a, b, w) for (a, b), w in weights.items())
    means = nx.average_degree_connectivity(graph, weight="weight")
    wanted = round(math.log(graph.number_of_nodes()))
    k = means[min(means, key=lambda degree: (abs(degree - wanted), degree))]
    return {(a, b): (w, graph.degree(a) > k and graph.degree(b) > k) for (a, b), w in weights.items()}


def disparity(weights):
    """Serrano's alpha of each tie, the smaller of both ends; ends with one tie say nothing."""
    graph = nx.Graph()
    graph.add_weighted_edges_from((a, b, w) for (a, b), w in weights.items())

    def end(node, weight):
        k = graph.degree(node)
        return (1 - weight / graph.degree(node, weight="weight")) ** (k - 1) if k > 1 else 1

    return {(a, b): min(end(a, w), end(b, w)) for (a, b), w in weights.items()}


def linhares(reposts):
    """Ties of common reposts, alpha at most .05, and the neighbourhood overlap at or above its median."""
    users = collections.defaultdict(set)
    for user, post in reposts:
        users[post].add(user)
    weights = collections.Counter()
    for own in users.values():
        weights.update(itertools.combinations(sorted(own), 2))
    alpha = disparity(weights)
    graph = nx.Graph(pair for pair, value in alpha.items() if value <= 0.05)
    overlap = {}
    for a, b in graph.edges:
        common = set(graph[a]) & set(graph[b])
        either = (set(graph[a]) | set(graph[b])) - {a, b}
        overlap[tuple(sorted((a, b)))] = len(common) / len(either) if either else 0
    limit = np.quantile(list(overlap.values()), 0.5)
    return {pair: (weight, pair in overlap and overlap[pair] >= limit) for pair, weight in weights.items()}


def synchronized(rows, layers):
    """Magelinski's actions within five minutes: pairs of posts of one object, two on a view keep a tie."""
    total, best = collections.Counter(), collections.Counter()
    for layer in layers:
        view = collections.Counter()
        uses = collections.defaultdict(list)
        for row in rows:
            for thing in layer(row):
                uses[thing].append((row[4], row[1]))
        for own in uses.values():
            for (t, a), (s, b) in itertools.combinations(own, 2):
                if a != b and abs(t - s) <= 300:
                    view[tuple(sorted((a, b)))] += 1
        for pair, count in view.items():
            total[pair] += count
            best[pair] = max(best[pair], count)
    return {pair: (count, best[pair] >= 2) for pair, count in total.items()}


def tags_of(row):
    return {word[1:].lower() for word in row[3].split() if word.startswith("#")}


def daily_sequences(rows):
    """Pacheco's CS3: the tags of a day in order, at least two posts and five distinct tags here."""
    days = collections.defaultdict(list)
    for row in rows:
        words = [word[1:].lower() for word in row[3].split() if word.startswith("#")]
        if words:
            days[row[1], row[4] // 86400].append(words)
    sequences = collections.defaultdict(set)
    for (user, day), posts in days.items():
        flat = tuple(itertools.chain(*posts))
        if len(posts) >= 1 and len(set(flat)) >= 5:
            sequences[flat, day].add(user)
    pairs = set()
    for users in sequences.values():
        pairs.update(itertools.combinations(sorted(users), 2))
    return {pair: (1, True) for pair in pairs}


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    rows = make_posts(7)
    with open(out / "posts.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow("message_id user_id username repost_id reply_id message timestamp urls".split())
        for message, user, repost, text, time, link in rows:
            writer.writerow([message, user, user, repost, "", text, time, link])
    reposts = [(row[1], row[2]) for row in rows if row[2]]
    start = min(row[4] for row in rows)
    half_hours = [(row[1], (row[4] - start) // 1800) for row in rows]
    network = latent_network(rows, 900, 5, 0.9)
    normal = {p: (w - min(network.values())) / (max(network.values()) - min(network.values())) for p, w in network.items()}
    results = {
        "coornet": coornet(rows),
        "pacheco-co-retweet": heaviest({p: c for p, (c, _) in cosines(reposts, 6).items()}, 0.05),
        "pacheco-synchrony": heaviest({p: c for p, (c, _) in cosines(half_hours, 8).items()}, 0.005),
        "pacheco-hashtag-sequence": daily_sequences(rows),
        "weber-fsa-v": focal_structures(network, 0.5),
        "weber-knn": nearest(network),
        "weber-threshold": {p: (w, normal[p] >= 0.4) for p, w in network.items()},
        "linhares": linhares(reposts),
        "magelinski": synchronized(rows, [tags_of, lambda row: {row[5]} - {""}]),
    }
    for name, ties in results.items():
        with open(out / f"{name}.csv", "w") as file:
            file.write("account_a,account_b,weight,kept\n")
            for (a, b), (weight, kept) in sorted(ties.items()):
                file.write(f"{a},{b},{float(weight)!r},{int(kept)}\n")
        print(name, len(ties), sum(int(kept) for _, kept in ties.values()))


if __name__ == "__main__":
    main()
