#!/usr/bin/env python3
"""Expected values of `ScanAgreementTests`: the pairs that stand out at each window of the slow scan, and their weights, on
20,000 and 100,000 made-up uses and on the same with accounts shuffled. A slow, plain program; needs SciPy.

    python3 Tests/Oracles/scan_weights.py        prints one line for each case: uses, window, shuffled, pairs, sums
"""
import bisect
import collections
import math

from scipy.stats import poisson

WINDOWS, CAP, CROWD, LEVEL, PAUSE = (60, 600, 7200, 86400), 2.0, 100, .01, 300


class Draw:
    """Knuth's MMIX linear congruential generator, upper bits."""

    def __init__(self, seed):
        self.state = (seed * 2862933555777941757 + 3037000493) % 2**64

    def __call__(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def made_up(count, seed):
    """Uses by account, object and second: ten groups of eight that act within up to two hours, and everybody else."""
    draw, uses = Draw(seed), []
    accounts, objects, span = count // 20, count // 8, 30 * 86400
    for group in range(10):
        for action in range(40):
            moment = draw(span)
            for member in range(8):
                if draw(10) < 6:
                    uses.append((8 * group + member, 40 * group + action, moment + draw(10 ** (1 + group % 4))))
    while len(uses) < count:
        # Some objects are used far more often than others.
        popular = draw(objects) * (1 + draw(objects)) // objects
        uses.append((80 + draw(accounts - 80), 400 + popular, draw(span)))
    shuffled = [account for account, _, _ in uses]
    order = sorted(range(count), key=lambda place: uses[place][1:])
    uses = [uses[place] for place in order]
    shuffled = [shuffled[place] for place in order]
    for place in range(count - 1, 0, -1):
        other = draw(place + 1)
        shuffled[place], shuffled[other] = shuffled[other], shuffled[place]
    return uses, shuffled


def sessions(uses):
    """For each use the number of its account's session; a pause of more than five minutes begins a new one."""
    number, last, result = 0, None, [0] * len(uses)
    for place in sorted(range(len(uses)), key=lambda place: (uses[place][0], uses[place][2])):
        account, _, second = uses[place]
        if last is None or last[0] != account or second - last[1] > PAUSE:
            number += 1
        last = account, second
        result[place] = number
    return result


def edges(uses, accounts, session, window):
    """Pairs of accounts beyond what their activity explains, with the surprise that falls to them."""
    of_object = collections.defaultdict(list)
    for place, (_, thing, _) in enumerate(uses):
        of_object[thing].append(place)
    pairs, surprise, others = [], {}, {}
    for places in (of_object[thing] for thing in sorted(of_object)):
        seconds = [uses[place][2] for place in places]

        def near(second, distance):
            return bisect.bisect_right(seconds, second + distance) - bisect.bisect_left(seconds, second - distance) - 1

        busy = [near(second, window) > 2 * CROWD for second in seconds]
        beside = [set() for _ in places]
        own = []
        for one in range(len(places)):
            for other in range(one + 1, len(places)):
                if seconds[other] - seconds[one] > window:
                    break
                a, b = accounts[places[one]], accounts[places[other]]
                if a != b and not busy[one] and not busy[other]:
                    beside[one].add(b)
                    beside[other].add(a)
                    own.append((places[one], places[other]))
        for place, second, present in zip(places, seconds, beside):
            others[place] = len(present)
            if present:
                mean = max(near(second, 10 * window), 1) * .1
                surprise[place] = min(CAP, -math.log10(max(poisson.sf(len(present) - 1, mean), 1e-12)))
        pairs += own
    best = {}
    for number, (one, other) in enumerate(pairs):
        if others[one] > CROWD or others[other] > CROWD:
            continue
        weight = (surprise[one] / others[one] + surprise[other] / others[other]) / 2
        low, high = (one, other) if accounts[one] < accounts[other] else (other, one)
        key = accounts[low], accounts[high], uses[one][1]
        found = -weight, number, (session[low], session[high])
        if key not in best or found < best[key]:
            best[key] = found
    once = {}
    for (a, b, _), (weight, number, both) in best.items():
        if both not in once or (weight, number) < once[both][:2]:
            once[both] = weight, number, (a, b)
    total, count = collections.Counter(), collections.Counter()
    for weight, _, pair in once.values():
        total[pair] -= weight
        count[pair] += 1
    activity = collections.Counter(accounts)
    meetings = len(once)
    result = {}
    for (a, b), number in count.items():
        mean = activity[a] * activity[b] * 2 * meetings / len(uses) ** 2
        if total[a, b] > 0 and poisson.sf(number - 1, mean) <= LEVEL:
            result[a, b] = total[a, b]
    return result


def main():
    for count in (20_000, 100_000):
        uses, shuffled = made_up(count, 11)
        session = sessions(uses)
        for window in WINDOWS:
            for is_shuffled, accounts in ((False, [use[0] for use in uses]), (True, shuffled)):
                found = edges(uses, accounts, session, window)
                checked = math.fsum(weight * ((7919 * a + 104729 * b) % 1000) for (a, b), weight in found.items())
                print(
                    f"Expected(uses: {count}, window: {window}, isCopy: {str(is_shuffled).lower()}, edges: {len(found)}, "
                    f"weight: {math.fsum(found.values())!r}, checked: {checked!r}),", flush=True)


if __name__ == "__main__":
    main()
