#!/usr/bin/env python3
"""Every number of `troupe metrics` and `troupe communities` beside networkx, igraph and numpy, on seeded graphs.

    python3 Tests/Oracles/differential.py .build/release/troupe [--graphs 300] [--only KIND]

Twenty kinds of graphs in turn: even and planted, trees and hubs, rings, grids and cliques, parallel, directed, layered,
weighted from 1e-310 to 1e300, with names of several scripts and forms of Unicode, with loops, in several components.
Exit code 1 and a line for each difference if there is one. Weights enter the other programs as shares of the largest,
since those overflow where troupe must not; what depends on the unit of weights is computed in exact fractions.
"""

import argparse
import csv
import json
import math
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

import igraph
import networkx
import numpy


# ---- graphs: lists of (source, target, weight, layer) --------------------------------------------------------------


def even(r, n, m):
    return [(r.randrange(n), r.randrange(n)) for _ in range(m)]


def planted(r, groups, size, inside, across):
    n = groups * size
    edges = []
    for g in range(groups):
        edges += [(g * size + r.randrange(size), g * size + r.randrange(size)) for _ in range(inside)]
    return edges + even(r, n, across)


def grown(r, n, k):
    ends, edges = [0, 1], [(0, 1)]
    for v in range(2, n):
        for _ in range(k):
            t = r.choice(ends)
            if t != v:
                edges.append((v, t))
                ends += [v, t]
    return edges


def ring_of_cliques(cliques, size):
    edges = []
    for c in range(cliques):
        first = c * size
        edges += [(first + i, first + j) for i in range(size) for j in range(i)]
        edges.append((first, (first + size) % (cliques * size) + 1))
    return edges


def grid(w, h):
    return [(y * w + x, y * w + x + 1) for x in range(w - 1) for y in range(h)] + [
        (y * w + x, y * w + x + w) for x in range(w) for y in range(h - 1)
    ]


def weigh(edges, weight):
    return [(a, b, weight(), "") for a, b in edges]


def plain(edges):
    return [(a, b, None, "") for a, b in edges]


def layered(r, edges):
    return [(a, b, r.randint(1, 5), r.choice(["caption", "music", "链接"])) for a, b in edges]


ACCENTS = ["e\u0301", "\u00e9", "\u0438\u0306", "\u0439", "o\u0308", "\u00f6", "阿丽娜", "user", "Ⅷ", "ﬁ"]


def unicode_name(node):
    # Pairs of names that are canonically equal and differ in their bytes are different nodes.
    return ACCENTS[node % len(ACCENTS)] + "." + str(node // len(ACCENTS))


def make(kind, r):
    """The edges of one graph, whether it is directed, the layers' weights, and how a node is called."""
    name = lambda node: f"n{node}"  # noqa: E731
    n = r.randint(8, 40)
    directed, layers = False, None
    if kind == "even":
        edges = plain(even(r, n, 2 * n))
    elif kind == "sparse":
        edges = plain(even(r, n, n * 2 // 3))
    elif kind == "planted":
        edges = plain(planted(r, 4, r.randint(5, 10), 30, 20))
    elif kind == "tree":
        edges = plain([(v, r.randrange(v)) for v in range(1, n)])
    elif kind == "hubs":
        edges = plain(grown(r, n, 2))
    elif kind == "star":
        edges = plain([(0, v) for v in range(1, n)])
    elif kind == "path":
        edges = plain([(v, v + 1) for v in range(n)])
    elif kind == "ring":
        edges = plain([(v, (v + 1) % n) for v in range(n)])
    elif kind == "grid":
        edges = plain(grid(r.randint(2, 6), r.randint(2, 6)))
    elif kind == "cliques":
        edges = plain(ring_of_cliques(r.randint(3, 6), r.randint(3, 6)))
    elif kind == "weighted":
        edges = weigh(even(r, n, 3 * n), lambda: r.randint(1, 9))
    elif kind == "parallel":
        some = even(r, n, n)
        edges = weigh([r.choice(some) for _ in range(4 * n)], lambda: r.choice([0.5, 1, 2.25]))
    elif kind == "directed":
        directed, edges = True, weigh(even(r, n, 3 * n), lambda: r.randint(1, 9))
    elif kind == "layered":
        edges = layered(r, even(r, n, 3 * n))
    elif kind == "layered-directed":
        directed, layers = True, {"caption": 2.0, "链接": 0.5}
        edges = layered(r, even(r, n, 4 * n))
    elif kind == "extreme":
        edges = weigh(even(r, n, 3 * n), lambda: 10.0 ** r.uniform(-310, 300) if r.random() < 0.9 else 0.0)
    elif kind == "denormal":
        directed = r.random() < 0.5
        edges = weigh(even(r, n, 3 * n), lambda: r.randint(1, 9) * 1e-310)
    elif kind == "dominant":
        edges = weigh(even(r, n, 2 * n), lambda: r.choice([0, 0.5, 1]))
        edges[0] = (0, 1, r.choice([1e16, 1e300]), "")
    elif kind == "unicode":
        name, edges = unicode_name, weigh(even(r, n, 2 * n), lambda: r.randint(1, 3))
    else:
        edges = plain(
            [(a + shift, b + shift) for shift in (0, 50, 100) for a, b in even(r, r.randint(2, 12), 14)]
            + [(7, 7), (200, 201)])
    return edges, directed, layers, name


KINDS = [
    "even", "sparse", "planted", "tree", "hubs", "star", "path", "ring", "grid", "cliques", "weighted", "parallel",
    "directed", "layered", "layered-directed", "extreme", "denormal", "dominant", "unicode", "components",
]


# ---- one graph through all programs --------------------------------------------------------------------------------


class Graph:
    """The edges as troupe is told to read them: loops dropped, pairs added up, layers weighed."""

    def __init__(self, edges, directed, layers, name):
        self.directed = directed
        self.names = sorted({name(v) for a, b, _, _ in edges for v in (a, b)}, key=lambda text: text.encode())
        number = {text: place for place, text in enumerate(self.names)}
        self.pairs, self.arcs, self.layers = {}, {}, {}
        for a, b, weight, layer in edges:
            factor = 1.0 if layers is None else layers.get(layer)
            if a == b or factor is None:
                continue
            a, b, weight = number[name(a)], number[name(b)], float(1 if weight is None else weight) * factor
            pair = (min(a, b), max(a, b))
            self.pairs[pair] = self.pairs.get(pair, 0) + weight
            self.arcs[a, b] = self.arcs.get((a, b), 0) + weight
            of_layer = self.layers.setdefault(layer, {})
            of_layer[pair] = of_layer.get(pair, 0) + weight / factor
        self.n = len(self.names)
        self.weights = layers or {layer: 1.0 for layer in self.layers}
        largest = max(self.pairs.values(), default=1) or 1
        self.shares = {pair: weight / largest for pair, weight in self.pairs.items()}
        self.plain = networkx.Graph()
        self.plain.add_nodes_from(range(self.n))
        self.plain.add_edges_from(self.pairs)
        self.undirected = igraph.Graph(n=self.n, edges=list(self.pairs))
        self.arcs_graph = igraph.Graph(n=self.n, edges=list(self.arcs), directed=True)


def near(one, other, tolerance=1e-8):
    return one == other or abs(one - other) <= tolerance * max(1.0, abs(other))


class Differences:
    def __init__(self, label):
        self.label, self.lines = label, []

    def check(self, what, found, expected, tolerance=1e-8):
        found = None if found in ("", None) else float(found)
        expected = None if expected is None or expected != expected else float(expected)
        if (found is None) != (expected is None) or found is not None and not near(found, expected, tolerance):
            self.lines.append(f"{self.label}: {what} is {found}, expected {expected}")


def page_rank(graph):
    """PageRank by a linear system over shares of each node's own strength."""
    arcs = graph.arcs if graph.directed else {
        **graph.pairs, **{(b, a): weight for (a, b), weight in graph.pairs.items()}}
    matrix = numpy.zeros((graph.n, graph.n))
    sums = {}
    for (a, _), weight in arcs.items():
        sums[a] = sums.get(a, 0) + weight
    for (a, b), weight in arcs.items():
        if sums[a] > 0:
            matrix[b, a] = weight / sums[a]
    for node in range(graph.n):
        if sums.get(node, 0) == 0:
            matrix[:, node] = 1 / graph.n
    return numpy.linalg.solve(numpy.eye(graph.n) - 0.85 * matrix, numpy.full(graph.n, 0.15 / graph.n))


def eigenvector(graph):
    """The leading eigenvector and how near numbers can come to it; None where components share the eigenvalue."""
    matrix = numpy.zeros((graph.n, graph.n))
    for (a, b), share in graph.shares.items():
        matrix[a, b] = matrix[b, a] = share
    values, vectors = numpy.linalg.eigh(matrix)
    if values[-1] <= 0:
        return numpy.zeros(graph.n), 1e-9
    gap = (values[-1] - values[-2]) / values[-1]
    vector = abs(vectors[:, -1])
    return (vector / vector.max(), 1e-11 / gap) if gap > 1e-7 else (None, 1)


def noise_corrected(graph):
    """The score in deviations of each pair as backboning.py (Coscia and Neffke 2017) has it, in exact fractions."""
    weights = {pair: Fraction(weight) for pair, weight in graph.pairs.items()}
    strength = [Fraction(0)] * graph.n
    for (a, b), w in weights.items():
        strength[a] += w
        strength[b] += w
    total, result = sum(strength), {}
    for (a, b), w in weights.items():
        ends = strength[a] * strength[b]
        # Beyond 2^53 doubles are no counts; troupe says so.
        if not 1 < total <= 2**53 or ends == 0:
            result[a, b] = None
            continue
        mean, kappa = ends / total**2, total / ends
        score = (kappa * w - 1) / (kappa * w + 1)
        variance = ends * (total - strength[a]) * (total - strength[b]) / (total**4 * (total - 1))
        alpha = mean**2 / variance * (1 - mean) - mean + w
        beta = mean / variance * (1 - mean**2) - (1 - mean) + total - w
        chance = alpha / (alpha + beta)
        slope = 1 / ends - total * (strength[a] + strength[b]) / ends**2
        square = chance * (1 - chance) * total * (2 * (kappa + w * slope) / (kappa * w + 1) ** 2) ** 2
        try:
            deviation = math.sqrt(square)
            result[a, b] = float(score) / deviation if deviation > 0 else 0.0
        except (OverflowError, ZeroDivisionError):
            result[a, b] = None
    return result


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def check_metrics(graph, document, folder, differences):
    check, plain = differences.check, graph.plain
    measures = document["measures"]
    components = list(networkx.connected_components(plain))
    cliques = [c for c in networkx.find_cliques(plain) if len(c) > 2]
    clustering = networkx.clustering(plain)
    open_nodes = [v for v in plain if plain.degree(v) > 1]
    paths = sum(d * (d - 1) // 2 for _, d in plain.degree())
    expected = {
        "density": networkx.density(plain) if graph.n > 1 else None, "components": len(components),
        "largest_component": max(map(len, components), default=0), "bridges": sum(1 for _ in networkx.bridges(plain)),
        "articulation_points": sum(1 for _ in networkx.articulation_points(plain)),
        "triangles": sum(networkx.triangles(plain).values()) // 3,
        "transitivity": networkx.transitivity(plain) if paths else None,
        "mean_clustering": sum(clustering[v] for v in open_nodes) / len(open_nodes) if open_nodes else None,
        "degeneracy": max(networkx.core_number(plain).values(), default=0), "cliques": len(cliques),
        "largest_clique": max(map(len, cliques), default=0),
        "directed_ties": len(graph.arcs) if graph.directed else None,
        "strong_components": len(graph.arcs_graph.connected_components("strong")) if graph.directed else None,
    }
    for name, value in expected.items():
        check(name, measures.get(name), value)
    check("weight", document["network"]["weight"], sum(graph.pairs.values()), 1e-12)

    nodes = rows(folder / "metrics-nodes.csv")
    if [row["node"] for row in nodes] != graph.names:
        differences.lines.append(f"{differences.label}: other nodes")
        return
    directed = graph.arcs_graph if graph.directed else graph.undirected
    vector, tolerance = eigenvector(graph)
    strengths, inward = [0.0] * graph.n, [0.0] * graph.n
    outward = [0.0] * graph.n
    for (a, b), w in graph.pairs.items():
        strengths[a] += w
        strengths[b] += w
    for (a, b), w in graph.arcs.items():
        outward[a] += w
        inward[b] += w
    columns = {
        "degree": graph.undirected.degree(), "strength": strengths, "core": graph.undirected.coreness(),
        "triangles": [networkx.triangles(plain)[v] for v in range(graph.n)],
        "clustering": [clustering[v] if plain.degree(v) > 1 else None for v in range(graph.n)],
        "pagerank": page_rank(graph), "betweenness": directed.betweenness(),
        "closeness": graph.undirected.closeness(), "harmonic_closeness": graph.undirected.harmonic_centrality(),
        "articulation_point": [int(v in set(networkx.articulation_points(plain))) for v in range(graph.n)],
    }
    if graph.n > 1:
        columns["harmonic_closeness"] = [0 if v != v else v for v in columns["harmonic_closeness"]]
    if graph.directed:
        columns |= {
            "out_degree": graph.arcs_graph.outdegree(), "in_degree": graph.arcs_graph.indegree(),
            "out_strength": outward, "in_strength": inward,
        }
    for name, values in columns.items():
        for row, value in zip(nodes, values):
            check(f"{name} of {row['node']}", row[name], value)
    if vector is not None:
        for row, value in zip(nodes, vector):
            check(f"eigenvector of {row['node']}", row["eigenvector"], value, max(1e-8, tolerance))

    number = {text: place for place, text in enumerate(graph.names)}
    scores, bridges = noise_corrected(graph), {tuple(sorted(pair)) for pair in networkx.bridges(plain)}
    ties = rows(folder / "metrics-ties.csv")
    if len(ties) != len(graph.pairs):
        differences.lines.append(f"{differences.label}: {len(ties)} ties, expected {len(graph.pairs)}")
    for row in ties:
        pair = tuple(sorted((number[row["source"]], number[row["target"]])))
        weight, (a, b) = graph.pairs[pair], pair
        of = f"of {row['source']} and {row['target']}"
        shared = set(plain[a]) & set(plain[b])
        alphas = [
            (1 - weight / strengths[v]) ** (plain.degree(v) - 1) if plain.degree(v) > 1 and strengths[v] > 0 else 1
            for v in pair
        ]
        check("weight " + of, row["weight"], weight, 1e-12)
        check("bridge " + of, row["bridge"], int(pair in bridges))
        check("disparity " + of, row["disparity"], min(alphas))
        check("noise-corrected " + of, row["noise_corrected"], scores[pair], 1e-6)
        check("shared " + of, row["shared_neighbors"], len(shared))
        check("jaccard " + of, row["jaccard"], len(shared) / len(set(plain[a]) | set(plain[b])))
        check("adamic-adar " + of, row["adamic_adar"], sum(1 / math.log(plain.degree(v)) for v in shared))


def layer_quality(graph, pairs, membership, quality, resolution):
    total = sum(map(Fraction, pairs.values()))
    inside = sum(Fraction(w) for (a, b), w in pairs.items() if membership[a] == membership[b])
    sizes = [membership.count(c) for c in set(membership)]
    held = sum(s * (s - 1) // 2 for s in sizes)
    if quality == "cpm":
        return inside - Fraction(resolution) * held
    if total == 0:
        return Fraction(0)
    if quality == "density":
        return inside / total - Fraction(resolution) * held / Fraction(graph.n * (graph.n - 1), 2)
    strength = {}
    for (a, b), w in pairs.items():
        for v in (a, b):
            strength[membership[v]] = strength.get(membership[v], 0) + Fraction(w)
    return inside / total - Fraction(resolution) * sum((k / (2 * total)) ** 2 for k in strength.values())


def check_communities(graph, document, folder, differences, settings):
    quality, resolution = settings
    check = differences.check
    nodes = rows(folder / "graph-nodes.csv")
    membership = [int(row["community"]) if row["community"] else -1 - place for place, row in enumerate(nodes)]
    total = sum(graph.weights.values())
    value = sum(
        Fraction(graph.weights[layer]) * layer_quality(graph, pairs, membership, quality, resolution)
        for layer, pairs in graph.layers.items() if layer in graph.weights) / Fraction(total or 1)
    results = document["results"]
    scale = 1.0 if quality != "cpm" else max(1.0, sum(graph.pairs.values()))
    check(quality, results["quality"] / scale, float(value) / scale)
    for other in ("best_run_quality", "agreed_quality"):
        if results["quality"] < results[other] - 1e-9 * scale:
            differences.lines.append(f"{differences.label}: {quality} {results['quality']} below {other}")
    if len(graph.layers) == 1 and quality == "modularity" and sum(graph.shares.values()) > 0:
        best = -1.0
        for seed in range(3):
            random.seed(seed)
            found = graph.undirected.community_leiden("modularity", weights=list(graph.shares.values()), n_iterations=4)
            best = max(best, graph.undirected.modularity(found.membership, weights=list(graph.shares.values())))
        if results["quality"] < best - 0.02:
            differences.lines.append(f"{differences.label}: modularity {results['quality']}, igraph finds {best}")

    volumes = {}
    for (a, b), w in graph.pairs.items():
        for v in (a, b):
            volumes[membership[v]] = volumes.get(membership[v], 0) + Fraction(w)
    for row in rows(folder / "graph-communities.csv"):
        community = int(row["community"])
        members = [v for v in range(graph.n) if membership[v] == community]
        inside = {p: w for p, w in graph.pairs.items() if membership[p[0]] == membership[p[1]] == community}
        cut = sum(
            Fraction(w) for (a, b), w in graph.pairs.items() if (membership[a] == community) != (membership[b] == community))
        smaller = min(volumes.get(community, 0), sum(volumes.values()) - volumes.get(community, 0))
        joined = networkx.Graph()
        joined.add_nodes_from(members)
        joined.add_edges_from(p for p, w in inside.items() if w > 0)
        if not networkx.is_connected(joined):
            differences.lines.append(f"{differences.label}: community {community} is disconnected")
        of = f"of community {community}"
        check("size " + of, row["size"], len(members))
        check("ties " + of, row["ties"], len(inside))
        check("density " + of, row["density"], len(inside) / (len(members) * (len(members) - 1) / 2))
        check("conductance " + of, row["conductance"],
              (float(cut / smaller) if cut else 0) if volumes.get(community) else None)


def run(program, kind, seed):
    r = random.Random(f"{kind} {seed}")
    edges, directed, layers, name = make(kind, r)
    graph = Graph(edges, directed, layers, name)
    differences = Differences(f"{kind} {seed}")
    has_layers = any(layer for *_, layer in edges)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with open(folder / "edges.csv", "w", newline="", encoding="utf-8") as file:
            table = csv.writer(file)
            table.writerow(["source", "target", "weight"] + ["layer"] * has_layers)
            for a, b, weight, layer in edges:
                table.writerow([name(a), name(b), 1 if weight is None else repr(weight)] + [layer] * has_layers)
        chosen = ["--layers", ",".join(f"{layer}={w}" for layer, w in layers.items())] if layers else []
        settings = [("modularity", 1.0), ("density", 1.0), ("cpm", 0.5)][seed % 3]
        calls = {
            "metrics": ["--directed" if directed else "--no-directed"],
            "communities": ["--copies", "0", "--seeds", "5", "--quality", settings[0], "--resolution", str(settings[1])],
        }
        for verb, options in calls.items():
            call = [program, verb, "--edges", str(folder / "edges.csv"), "--json", "--quiet", "--threads", "1"]
            out = folder / verb
            done = subprocess.run(
                call + chosen + options + ["--out", str(out)], capture_output=True, text=True, encoding="utf-8")
            if done.returncode != 0:
                differences.lines.append(f"{differences.label}: {verb} leaves with {done.returncode}: {done.stderr.strip()}")
            elif verb == "metrics":
                check_metrics(graph, json.loads(done.stdout), out, differences)
            else:
                check_communities(graph, json.loads(done.stdout), out, differences, settings)
    return differences.lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--graphs", type=int, default=300)
    parser.add_argument("--only", choices=KINDS)
    options = parser.parse_args()
    kinds = [options.only] if options.only else KINDS
    jobs = [(kinds[place % len(kinds)], place // len(kinds)) for place in range(options.graphs)]
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda job: run(options.program, *job), jobs))
    lines = [line for lines in found for line in lines]
    print("\n".join(lines[:200]))
    print(f"{len(jobs)} graphs of {len(kinds)} kinds: {sum(map(bool, found))} differ")
    sys.exit(1 if lines else 0)


if __name__ == "__main__":
    main()
