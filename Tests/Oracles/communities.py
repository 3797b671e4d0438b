#!/usr/bin/env python3
"""Modularity and Leiden communities as igraph finds them: expected values of the graph tests.

Random graphs come from Knuth's MMIX linear congruential generator (upper bits), as in the Swift tests, so that both
programs see the same edges. igraph's community_leiden: modularity, three iterations, best of the seeds 1 to 10. Other
quality functions and several layers: leidenalg's optimiser until nothing improves, best of the seeds 1 to 10.
"""

import random

import igraph
import leidenalg


def steps(seed):
    """Numbers below a bound, as `Steps` in the Swift tests gives them."""
    state = (seed * 2862933555777941757 + 3037000493) % 2**64

    def below(bound):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (state >> 33) % bound

    return below


def random_graph(seed, nodes, edges, groups):
    """Edges, mostly inside groups of equal size; weights 1 to 9; parallel edges merged by adding weights."""
    below = steps(seed)
    weights = {}
    for _ in range(edges):
        source = below(nodes)
        inside = below(10) < 7
        target = below(nodes // groups) * groups + source % groups if inside else below(nodes)
        weight = 1 + below(9)
        if source != target:
            key = (min(source, target), max(source, target))
            weights[key] = weights.get(key, 0) + weight
    graph = igraph.Graph(n=nodes, edges=list(weights))
    graph.es["weight"] = list(weights.values())
    return graph


def ring_of_cliques(cliques, size):
    edges = []
    for clique in range(cliques):
        first = clique * size
        edges += [(first + i, first + j) for i in range(size) for j in range(i + 1, size)]
        edges.append((first, (first + size) % (cliques * size) + 1))
    return igraph.Graph(n=cliques * size, edges=edges)


def best(graph, weights=None):
    found = []
    for seed in range(1, 11):
        random.seed(seed)
        found.append(graph.community_leiden("modularity", weights=weights, n_iterations=3).membership)
    quality = [graph.modularity(membership, weights=weights) for membership in found]
    place = quality.index(max(quality))
    return quality[place], len(set(found[place]))


def best_of_leidenalg(graph, kind, **settings):
    found = [
        leidenalg.find_partition(graph, kind, weights="weight", n_iterations=-1, seed=seed, **settings)
        for seed in range(1, 11)
    ]
    top = max(found, key=lambda partition: partition.quality())
    return top.quality(), len(top)


def best_of_layers(graphs, weights):
    kind = leidenalg.ModularityVertexPartition
    top = (-1, 0)
    for seed in range(1, 11):
        layers = [kind(graph, weights="weight") for graph in graphs]
        optimiser = leidenalg.Optimiser()
        optimiser.set_rng_seed(seed)
        optimiser.optimise_partition_multiplex(layers, layer_weights=weights, n_iterations=-1)
        mean = sum(w * layer.quality() for w, layer in zip(weights, layers)) / sum(weights)
        top = max(top, (mean, len(layers[0])))
    return top


def main():
    print("igraph", igraph.__version__, "leidenalg", leidenalg.version)
    karate = igraph.Graph.Famous("Zachary")
    print("karate", best(karate), "edges", karate.get_edgelist())
    print("ring of 30 cliques of 5", best(ring_of_cliques(30, 5)))
    for seed, nodes, edges, groups in ((1, 200, 900, 8), (2, 1000, 4000, 20), (3, 60, 400, 4)):
        graph = random_graph(seed, nodes, edges, groups)
        print("random", seed, nodes, edges, groups, "->", graph.ecount(), "edges", best(graph, "weight"))
        print("  multilevel", max(
            graph.modularity(graph.community_multilevel(weights="weight"), weights="weight") for _ in range(10)))
        value, count = best_of_leidenalg(graph, leidenalg.CPMVertexPartition, resolution_parameter=0.5)
        print("  CPM 0.5", value / 2, count, "(leidenalg counts each pair twice)")
        value, count = best_of_leidenalg(graph, leidenalg.RBERVertexPartition, resolution_parameter=1)
        print("  RBER 1", value / 2 / sum(graph.es["weight"]), count)
    layers = [random_graph(1, 200, 900, 8), random_graph(5, 200, 300, 8), random_graph(6, 200, 250, 8)]
    print("layers", best_of_layers(layers, [1, 1, 1]), best_of_layers(layers, [3, 1, 0.5]))
    weighted = igraph.Graph(n=4, edges=[(0, 1), (1, 2), (2, 3), (0, 3)])
    print("square", weighted.modularity([0, 0, 1, 1], weights=[3, 1, 3, 1]))


if __name__ == "__main__":
    main()
