"""The posts of a case and what they share as one graph in python-igraph: network_peer.py CASE

The tables are read as the tuples that Python's sqlite3 gives; accounts, posts and assets are nodes with their kind and key. Prints
nodes, edges and seconds as JSON."""
import json
import sqlite3
import sys
import time

import igraph

start = time.perf_counter()
case = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
kinds, names, number = [], [], {}
for kind, sql in (
    ("account", "SELECT id, key FROM account"), ("asset", "SELECT id, key FROM asset"), ("post", "SELECT id, native FROM post"),
):
    for row, key in case.execute(sql):
        number[kind, row] = len(kinds)
        kinds.append(kind)
        names.append(key)
edges = [
    (number["account", account], number["post", post])
    for post, account in case.execute("SELECT id, account FROM post WHERE account IS NOT NULL")
]
edges += [(number["post", post], number["asset", asset]) for post, asset in case.execute("SELECT post, asset FROM use")]
graph = igraph.Graph(n=len(kinds), edges=edges)
graph.vs["kind"], graph.vs["name"] = kinds, names
print(json.dumps({"nodes": graph.vcount(), "edges": graph.ecount(), "seconds": time.perf_counter() - start}))
