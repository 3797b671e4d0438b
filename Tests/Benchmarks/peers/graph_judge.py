#!/usr/bin/env python3
"""What partitions and layouts are worth, by one program for all.

`communities FILE.npz LABELS …`: for each file of labels igraph's modularity, and the normalised mutual information with
the planted communities. `layouts FILE.npz PLACES …`: for each file of places the neighbourhood preservation, the mean over
nodes of degree d of the Jaccard index of their neighbours and the d nearest nodes; and the mean length of an edge over the
mean distance of two nodes of the largest component.
"""

import json
import sys

import igraph
import numpy as np


def communities(data, files):
    u, v, w, planted = data["u"], data["v"], data["w"], data["c"]
    graph = igraph.Graph(n=len(planted), edges=np.column_stack([u, v]))
    for file in files:
        labels = np.unique(np.loadtxt(file, dtype=np.int64), return_inverse=True)[1]
        shared = igraph.compare_communities(labels.tolist(), planted.tolist(), method="nmi") if planted.max() > 0 else None
        yield {"modularity": graph.modularity(labels.tolist(), weights=w), "nmi": shared}


def layouts(data, files):
    from scipy.spatial import cKDTree

    u, v, n = data["u"], data["v"], len(data["c"])
    neighbors = [set() for _ in range(n)]
    for a, b in zip(u.tolist(), v.tolist()):
        if a != b:
            neighbors[a].add(b)
            neighbors[b].add(a)
    component = np.array(igraph.Graph(n=n, edges=np.column_stack([u, v])).connected_components().membership)
    largest = np.flatnonzero(component == np.bincount(component).argmax())
    random = np.random.default_rng(1)
    pairs = random.choice(largest, (2, 100_000))
    inside = np.isin(u, largest)
    for file in files:
        places = np.loadtxt(file)
        tree = cKDTree(places)
        shares = []
        for node in range(n):
            degree = len(neighbors[node])
            if degree == 0:
                continue
            near = [other for other in tree.query(places[node], k=degree + 1)[1] if other != node][:degree]
            both = len(neighbors[node].intersection(near))
            shares.append(both / (2 * degree - both))

        def distance(a, b):
            return np.hypot(*(places[a] - places[b]).T).mean()

        yield {
            "preservation": float(np.mean(shares)),
            "edge": distance(u[inside], v[inside]) / distance(pairs[0], pairs[1]),
        }


judge = {"communities": communities, "layouts": layouts}[sys.argv[1]]
print(json.dumps(list(judge(np.load(sys.argv[2]), sys.argv[3:]))))
