#!/usr/bin/env python3
"""One computation on a graph of gen_graph.py by igraph, leidenalg or networkit; time without reading the file.

Prints JSON: seconds of building and of the operation, and a value. Writes labels, one a line, to OUT.
"""

import argparse
import json
import os
import time

import numpy as np

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("npz")
parser.add_argument("library", choices=["igraph", "leidenalg", "networkit"])
parser.add_argument("operation")
parser.add_argument("out")
parser.add_argument("--threads", type=int, default=1)
arguments = parser.parse_args()
os.environ["OMP_NUM_THREADS"] = str(arguments.threads)
data = np.load(arguments.npz)
u, v, w, n = data["u"], data["v"], data["w"], len(data["c"])
operation, labels, value = arguments.operation, None, 0.0

if arguments.library == "networkit":
    import networkit

    networkit.setNumberOfThreads(arguments.threads)
    networkit.setSeed(1, True)
    sources, targets = u.astype(np.uint64), v.astype(np.uint64)
    begin = time.perf_counter()
    graph = networkit.GraphFromCoo((w, (sources, targets)), n=n, weighted=True, directed=False)
    build = time.perf_counter() - begin
    begin = time.perf_counter()
    community = networkit.community
    if operation == "plm":
        labels = community.PLM(graph, False).run().getPartition()
    elif operation == "parallel-leiden-1":
        labels = community.ParallelLeiden(graph, iterations=1, randomize=True).run().getPartition()
    elif operation == "parallel-leiden-3":
        labels = community.ParallelLeiden(graph, iterations=3, randomize=True).run().getPartition()
    elif operation == "pagerank":
        value = max(networkit.centrality.PageRank(graph, damp=0.85, tol=1e-10).run().scores())
    elif operation == "cores":
        value = max(networkit.centrality.CoreDecomposition(graph).run().scores())
    elif operation == "components":
        value = networkit.components.ConnectedComponents(graph).run().numberOfComponents()
    elif operation == "betweenness":
        value = sum(networkit.centrality.EstimateBetweenness(graph, 64, False, arguments.threads > 1).run().scores())
    seconds = time.perf_counter() - begin
    if labels is not None:
        labels = labels.getVector()
else:
    import random

    import igraph

    random.seed(1)
    edges = np.column_stack([u, v])
    begin = time.perf_counter()
    graph = igraph.Graph(n=n, edges=edges)
    build = time.perf_counter() - begin
    weights = w.tolist()
    if arguments.library == "leidenalg":
        import leidenalg
    begin = time.perf_counter()
    if arguments.library == "leidenalg":
        labels = leidenalg.find_partition(
            graph, leidenalg.ModularityVertexPartition, weights=weights, seed=1, n_iterations=1).membership
    elif operation in ("leiden-1", "leiden-2"):
        labels = graph.community_leiden("modularity", weights=weights, n_iterations=int(operation[-1])).membership
    elif operation == "multilevel":
        labels = graph.community_multilevel(weights=weights).membership
    elif operation == "pagerank":
        value = max(graph.pagerank(weights=weights))
    elif operation == "cores":
        value = max(graph.coreness())
    elif operation == "components":
        value = len(graph.connected_components())
    elif operation == "betweenness":
        chosen = np.random.default_rng(1).choice(n, 64, replace=False).tolist()
        value = sum(graph.betweenness(sources=chosen, directed=False)) * n / 64
    seconds = time.perf_counter() - begin

if labels is not None:
    np.savetxt(arguments.out, np.asarray(labels), fmt="%d")
    value = len(set(labels))
print(json.dumps({"build": build, "seconds": seconds, "value": value}))
