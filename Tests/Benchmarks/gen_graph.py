#!/usr/bin/env python3
"""Seeded graphs for benchmarks: planted communities, Barabási-Albert, Erdős-Rényi.

Planted: community sizes with exponent -2, degrees with exponent -2.8, a share --mixing of ties drawn without regard to
communities; weights from 2 up, as of shared objects. Barabási-Albert: every node brings edges/nodes ties to nodes drawn
by their degree. Erdős-Rényi: pairs drawn evenly. Writes OUT.npz (u, v, w, and the community c of each node) and OUT.edges
(u and v as 32-bit, w as 64-bit columns, little-endian).
"""

import argparse

import numpy as np


def planted(n, m, mixing, smallest, random):
    largest = max(100, n // 100)
    sizes = []
    while sum(sizes) < n:
        sizes.append(int(smallest / (1 - random.random() * (1 - smallest / largest))))
    sizes[-1] -= sum(sizes) - n
    if sizes[-1] < smallest and len(sizes) > 1:
        rest = sizes.pop()
        sizes[-1] += rest
    start = np.r_[0, np.cumsum(sizes)]
    community = np.repeat(np.arange(len(sizes)), sizes)
    running = np.r_[0, np.cumsum((random.pareto(1.8, n) + 1).clip(max=100))]

    def pick(low, high):
        return np.searchsorted(running, low + random.random(len(low)) * (high - low), side="right") - 1

    keys = np.empty(0, np.int64)
    while len(keys) < m:
        count = int((m - len(keys)) * 1.15) + 1000
        u = pick(np.zeros(count), np.full(count, running[-1]))
        inside = random.random(count) >= mixing
        own = community[u]
        v = pick(np.where(inside, running[start[own]], 0), np.where(inside, running[start[own + 1]], running[-1]))
        v = v.clip(0, n - 1)
        u, v = u[u != v], v[u != v]
        keys = np.unique(np.r_[keys, np.minimum(u, v).astype(np.int64) * n + np.maximum(u, v)])
    keys = random.permutation(keys)[:m]
    order = random.permutation(n)
    label = np.empty(n, np.int32)
    label[order] = community
    return order[keys // n], order[keys % n], label


def barabasi_albert(n, m, random):
    each = max(1, round(m / n))
    ends = list(range(each + 1)) * each
    u, v = [], []
    for node in range(each + 1):
        for other in range(node):
            u.append(node)
            v.append(other)
    choice = random.random((n, each))
    for node in range(each + 1, n):
        chosen = {ends[int(x * len(ends))] for x in choice[node]}
        u += [node] * len(chosen)
        v += chosen
        ends += chosen
        ends += [node] * len(chosen)
    return np.array(u), np.array(v), np.zeros(n, np.int32)


def erdos_renyi(n, m, random):
    keys = np.empty(0, np.int64)
    while len(keys) < m:
        u, v = random.integers(0, n, m), random.integers(0, n, m)
        u, v = u[u != v], v[u != v]
        keys = np.unique(np.r_[keys, np.minimum(u, v) * n + np.maximum(u, v)])
    keys = random.permutation(keys)[:m]
    return keys // n, keys % n, np.zeros(n, np.int32)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", choices=["planted", "barabasi-albert", "erdos-renyi"], default="planted")
    parser.add_argument("--nodes", type=int, required=True)
    parser.add_argument("--edges", type=int, required=True)
    parser.add_argument("--mixing", type=float, default=0.3)
    parser.add_argument("--smallest", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    random = np.random.default_rng(arguments.seed)
    n, m = arguments.nodes, arguments.edges
    if arguments.kind == "planted":
        u, v, label = planted(n, m, arguments.mixing, arguments.smallest, random)
    elif arguments.kind == "barabasi-albert":
        u, v, label = barabasi_albert(n, m, random)
    else:
        u, v, label = erdos_renyi(n, m, random)
    w = (1 + random.geometric(0.5, len(u))).astype(np.float64)
    if arguments.kind != "planted":
        w = np.ones(len(u))
    np.savez(arguments.out + ".npz", u=u.astype(np.int32), v=v.astype(np.int32), w=w, c=label)
    with open(arguments.out + ".edges", "wb") as file:
        for column in (u.astype("<u4"), v.astype("<u4"), w.astype("<f8")):
            column.tofile(file)
    print(f"{n} nodes {len(u)} edges {label.max() + 1} communities mixing {np.mean(label[u] != label[v]):.3f}")


if __name__ == "__main__":
    main()
