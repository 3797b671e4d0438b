#!/usr/bin/env python3
"""Centralities, clustering and backbones as igraph, networkx and scipy find them: expected values of the graph tests.

Prints Tests/TroupeGraphTests/Metrics/ExpectedMetrics.swift. The graph is `random_graph(3, 60, 400, 4)` of communities.py, with
the weights as they are; the directed graph has the same draws as `directed_graph` here.
"""

import math

import igraph
import networkx

from communities import random_graph, steps


def directed_graph(seed, nodes, edges):
    """Edges drawn evenly, weights 1 to 9, parallel edges merged by adding weights."""
    below = steps(seed)
    weights = {}
    for _ in range(edges):
        source, target, weight = below(nodes), below(nodes), 1 + below(9)
        if source != target:
            weights[source, target] = weights.get((source, target), 0) + weight
    graph = igraph.Graph(n=nodes, edges=list(weights), directed=True)
    graph.es["weight"] = list(weights.values())
    return graph


def noise_corrected(graph):
    """Score and deviation of each edge, as backboning.py of Coscia and Neffke: both directions are rows of the table."""
    strength = graph.strength(weights="weight")
    total = sum(strength)
    rows = []
    for edge in sorted(graph.es, key=lambda edge: edge.tuple):
        (i, j), w = edge.tuple, edge["weight"]
        ni, nj = strength[i], strength[j]
        mean = ((ni * nj) / total) * (1 / total)
        kappa = total / (ni * nj)
        score = ((kappa * w) - 1) / ((kappa * w) + 1)
        variance = (1 / total**2) * (ni * nj * (total - ni) * (total - nj)) / (total**2 * (total - 1))
        alpha = (mean**2 / variance) * (1 - mean) - mean + w
        beta = (mean / variance) * (1 - mean**2) - (1 - mean) + total - w
        chance = alpha / (alpha + beta)
        d = 1.0 / (ni * nj) - total * ((ni + nj) / (ni * nj) ** 2)
        deviation = math.sqrt(chance * (1 - chance) * total * ((2 * (kappa + w * d)) / (kappa * w + 1) ** 2) ** 2)
        rows += [score, deviation]
    return rows


def disparities(graph):
    """Serrano et al. 2009, equation 2, the smaller of the two ends."""
    strength, degree = graph.strength(weights="weight"), graph.degree()
    return [
        min((1 - edge["weight"] / strength[node]) ** (degree[node] - 1) if degree[node] > 1 else 1 for node in edge.tuple)
        for edge in sorted(graph.es, key=lambda edge: edge.tuple)
    ]


def print_column(name, values):
    print(f"    static let {name}: [Double] = [")
    line = "       "
    for value in values:
        text = " " + ("-1" if value is None or value != value else repr(round(float(value), 12))) + ","
        if len(line) + len(text) > 116:
            print(line)
            line = "       "
        line += text
    print(line)
    print("    ]")


def main():
    graph = random_graph(3, 60, 400, 4)
    directed = directed_graph(7, 40, 120)
    lengths = [1 / weight for weight in graph.es["weight"]]
    plain = networkx.Graph(graph.get_edgelist())
    print("/// What graph_metrics.py of the reference programs prints: igraph", igraph.__version__, "and networkx",
          networkx.__version__ + ".")
    print("///\n/// A value that does not exist stands as -1.")
    print("enum ExpectedMetrics {")
    print_column("pageRank", graph.pagerank(weights="weight"))
    print_column("directedPageRank", directed.pagerank(weights="weight"))
    print_column("eigenvector", graph.eigenvector_centrality(weights="weight"))
    print_column("betweenness", graph.betweenness())
    print_column("weightedBetweenness", graph.betweenness(weights=lengths))
    print_column("directedBetweenness", directed.betweenness())
    print_column("closeness", graph.closeness())
    print_column("weightedCloseness", graph.closeness(weights=lengths))
    print_column("harmonic", graph.harmonic_centrality())
    print_column("cores", graph.coreness())
    triangles = networkx.triangles(plain)
    print_column("triangles", [triangles[node] for node in range(60)])
    print_column("clustering", graph.transitivity_local_undirected())
    print_column("transitivity", [graph.transitivity_undirected()])
    print_column("strongComponents", directed.connected_components("strong").membership)
    print_column("articulationPoints", sorted(directed.as_undirected().articulation_points()))
    print_column("cliqueCounts", [len(graph.maximal_cliques(min=size)) for size in (1, 3, 4, 5)])
    print_column("spanningForest", [sum(graph.spanning_tree(weights=graph.es["weight"]).es["weight"])])
    pairs = [(0, 1), (0, 2), (3, 40), (10, 59)]
    print_column("jaccard", [value for _, _, value in networkx.jaccard_coefficient(plain, pairs)])
    print_column("adamicAdar", [value for _, _, value in networkx.adamic_adar_index(plain, pairs)])
    print_column("noiseCorrected", noise_corrected(graph)[:40])
    print_column("disparity", disparities(graph)[:40])
    print("}")


if __name__ == "__main__":
    main()
