#!/usr/bin/env python3
"""Expected values for the tests of TroupeStatistics: exact tails with mpmath, the BiCM with the PyPI package bicm.

Needs mpmath, numpy and bicm. Prints what stands in ExactTailTests and BipartiteConfigurationModelTests.
"""

import mpmath as mp
import numpy as np

mp.mp.dps = 60


def poisson_binomial(count, groups):
    """ln P(at least `count`), by the polynomial of all trials in sixty digits."""
    cells = [mp.mpf(1)]
    for chance, trials in groups:
        for _ in range(trials):
            p = mp.mpf(chance)
            cells = [
                (cells[k] * (1 - p) if k < len(cells) else 0) + (cells[k - 1] * p if k else 0)
                for k in range(len(cells) + 1)
            ]
    return mp.log(mp.fsum(cells[count:]))


def main():
    for count, groups in (
        (3, [(0.1, 10), (0.02, 50)]), (30, [(1e-9, 60)]), (45, [(1e-8, 50), (0.3, 4)]), (2, [(0.5, 2)]),
        (7, [(0.9, 8)]),
    ):
        print("poisson-binomial", count, groups, mp.nstr(poisson_binomial(count, groups), 17))
    for count, mean in ((1, 0.01), (5, 0.03), (40, 0.001), (3, 10), (300, 250)):
        tail = mp.gammainc(count, 0, mean, regularized=True)
        print("poisson", count, mean, mp.nstr(mp.log(tail), 17))
    for a, x in ((3, 40), (2.5, 1), (1, 700), (10.25, 9), (0.8, 0.1)):
        print("gamma", a, x, mp.nstr(mp.log(mp.gammainc(a, x, mp.inf, regularized=True)), 17))
    for first, second in ((9, 1), (5, 5), (20, 0), (3, 2)):
        n, m = first + second, max(first, second)
        tail = mp.fsum(mp.binomial(n, k) for k in range(m, n + 1)) / mp.mpf(2) ** n
        print("sign", first, second, mp.nstr(min(mp.mpf(1), 2 * tail), 17))

    from bicm import BipartiteGraph

    matrix = np.array(
        [
            [1, 1, 1, 0, 0, 1, 0, 0], [1, 1, 1, 0, 0, 0, 0, 0], [1, 0, 0, 1, 0, 0, 0, 0], [0, 0, 1, 0, 1, 1, 1, 1],
            [1, 1, 0, 0, 0, 0, 0, 1], [0, 1, 0, 0, 0, 0, 0, 0],
        ]
    )
    graph = BipartiteGraph(biadjacency=matrix)
    graph.solve_tool(method="newton", tol=1e-12, verbose=False)
    chances = graph.get_bicm_matrix()
    for row in chances:
        print("bicm", ", ".join(f"{value:.9f}" for value in row))
    for i, j in ((0, 1), (0, 3), (2, 4)):
        shared = int((matrix[i] * matrix[j]).sum())
        print("shared", i, j, shared, mp.nstr(poisson_binomial(shared, [(float(p), 1) for p in chances[i] * chances[j]]), 12))


if __name__ == "__main__":
    main()
