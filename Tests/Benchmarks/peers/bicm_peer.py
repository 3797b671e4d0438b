#!/usr/bin/env python3
"""Solves the bipartite configuration model of degrees in a JSON file with the PyPI package bicm; prints the seconds.

The first solution is not timed: it holds the compilation of the package's own code.
"""

import json
import sys
import time

import numpy as np
from bicm import BipartiteGraph


def solve(rows, columns):
    graph = BipartiteGraph(degree_sequences=(np.array(rows), np.array(columns)))
    begin = time.perf_counter()
    graph.solve_tool(method="newton", tol=1e-8, verbose=False)
    return time.perf_counter() - begin


def main():
    with open(sys.argv[1]) as file:
        degrees = json.load(file)
    solve([2, 1, 1, 1], [3, 1, 1])
    rows = [degree for degree in degrees["rows"] if degree]
    columns = [degree for degree in degrees["columns"] if degree]
    print(json.dumps({"seconds": solve(rows, columns)}))


if __name__ == "__main__":
    main()
