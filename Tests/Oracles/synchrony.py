"""The chance that two accounts post the same thing at the same time, if only hours mattered and not minutes.

Null model (jitter): every post moves by its own uniform offset in [-D, D]. The distance of two posts then changes by
X, a triangular number on [-2D, 2D], so two posts at distance d lie within the window W with the chance
P(|d + X| <= W), and posts further apart than the reach 2D + W never do.

An *encounter* is two posts of one object by two accounts within the reach. Encounters of a pair in the same two
sittings (an account's posts, none more than S after the one before) are one *occasion*, whose chance is at most the
sum of theirs. The number C of occasions with a gap of at most W is compared with the Poisson-binomial distribution
of the occasions: p = P(at least C).
"""

import bisect
import collections

# Evidence is -log10 p; a p that underflows must not be infinite evidence.
SMALLEST_P = 1e-300


class Settings(collections.namedtuple("Settings", "window jitter sitting crowd")):
    """Window, jitter and sitting in seconds, and the number of accounts above which a moment is a crowd (0: never)."""

    @property
    def reach(self):
        """The longest distance, in seconds, that the jitter can close."""
        return 2 * self.jitter + self.window


def add_settings_arguments(parser):
    """The options of `Settings`, with the defaults of `troupe map`."""
    parser.add_argument("--window", type=int, default=60, help="seconds; a gap of exactly the window counts")
    parser.add_argument("--jitter", type=int, default=600, help="seconds each post may move either way")
    parser.add_argument("--sitting", type=int, default=300, help="longest pause, in seconds, inside one sitting")
    parser.add_argument("--crowd", type=int, default=100, help="accounts on one object in a window; 0: no guard")


def settings_of(arguments):
    """The settings that `add_settings_arguments` read."""
    return Settings(arguments.window, arguments.jitter, arguments.sitting, arguments.crowd)


def chances(settings):
    """For each distance in seconds up to the reach, the chance that jitter brings two posts within the window."""
    D, W = settings.jitter, settings.window

    def cumulative(x):
        x = max(-2 * D, min(2 * D, x))
        return ((2 * D + x) ** 2 if x < 0 else 8 * D * D - (2 * D - x) ** 2) / (8 * D * D)

    return [cumulative(W - d) - cumulative(-W - d) for d in range(settings.reach + 1)]


def sittings(posts, longest_pause):
    """For each post, the number of its sitting among those of its account."""
    posts_of = collections.defaultdict(list)
    for number, (_, account, time) in enumerate(posts):
        posts_of[account].append((time, number))
    sitting_of = [0] * len(posts)
    for own in posts_of.values():
        own.sort()
        sitting, last = 0, own[0][0]
        for time, number in own:
            if time - last > longest_pause:
                sitting += 1
            sitting_of[number] = sitting
            last = time
    return sitting_of


def posts_by_object(posts):
    """For each object, its posts as (time, account, number), in time order."""
    by_object = collections.defaultdict(list)
    for number, (object, account, time) in enumerate(posts):
        by_object[object].append((time, account, number))
    for uses in by_object.values():
        uses.sort()
    return by_object


def outside_crowds(uses, settings):
    """The posts of one object around which, one window each way, at most `crowd` accounts used the same object."""
    if not settings.crowd or len(uses) <= settings.crowd:
        return uses
    times = [time for time, _, _ in uses]
    kept = []
    for use in uses:
        first = bisect.bisect_left(times, use[0] - settings.window)
        end = bisect.bisect_right(times, use[0] + settings.window)
        if len({account for _, account, _ in uses[first:end]}) <= settings.crowd:
            kept.append(use)
    return kept


class Pair:
    """What two accounts have in common: their occasions, and the objects they shared within the window."""

    __slots__ = ("occasions", "objects", "post_pairs")

    def __init__(self):
        self.occasions = {}  # (sitting of the first, sitting of the second): (chance, whether it hit)
        self.objects = set()
        self.post_pairs = 0

    @property
    def hits(self):
        """The number of occasions with a gap of at most the window."""
        return sum(hit for _, hit in self.occasions.values())

    @property
    def support(self):
        """The number of distinct objects shared within the window."""
        return len(self.objects)

    def p(self):
        """The chance of at least as many hits."""
        return at_least([chance for chance, _ in self.occasions.values()], self.hits)


def encounters(posts, settings):
    """All pairs of accounts with an encounter, and the number of posts left out because they stand in a crowd.

    Pairs are keyed (smaller account, larger account), bytewise.
    """
    chance_at = chances(settings)
    sitting_of = sittings(posts, settings.sitting)
    pairs = collections.defaultdict(Pair)
    crowded = 0
    for object, uses in posts_by_object(posts).items():
        kept = outside_crowds(uses, settings)
        crowded += len(uses) - len(kept)
        for place, (first_time, first_account, first_number) in enumerate(kept):
            for second_time, second_account, second_number in kept[place + 1 :]:
                distance = second_time - first_time
                if distance > settings.reach:
                    break
                if first_account == second_account:
                    continue
                occasion = (sitting_of[first_number], sitting_of[second_number])
                key = (first_account, second_account)
                if key[0] > key[1]:
                    key, occasion = key[::-1], occasion[::-1]
                pair = pairs[key]
                hit = distance <= settings.window
                chance, had_hit = pair.occasions.get(occasion, (0.0, False))
                pair.occasions[occasion] = (chance + chance_at[distance], had_hit or hit)
                if hit:
                    pair.objects.add(object)
                    pair.post_pairs += 1
    return pairs, crowded


def at_least(probabilities, count):
    """P(at least `count` of independent events with these probabilities happen), exactly, one event at a time."""
    if count == 0:
        return 1.0
    # exactly[m]: the chance of m events so far; the last place gathers `count` and more.
    exactly = [1.0] + [0.0] * count
    for probability in probabilities:
        probability = min(1.0, probability)
        exactly[count] += exactly[count - 1] * probability
        for m in range(count - 1, 0, -1):
            exactly[m] = exactly[m] * (1 - probability) + exactly[m - 1] * probability
        exactly[0] *= 1 - probability
    return max(SMALLEST_P, min(1.0, exactly[count]))


def benjamini_hochberg(p_values, tests):
    """For each p, its q over `tests` tests, of which those not given have p = 1."""
    order = sorted(range(len(p_values)), key=lambda i: p_values[i], reverse=True)
    q_values, smallest = [1.0] * len(p_values), 1.0
    for rank, i in zip(range(len(p_values), 0, -1), order):
        smallest = min(smallest, p_values[i] * tests / rank)
        q_values[i] = smallest
    return q_values
