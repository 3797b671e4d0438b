#!/usr/bin/env python3
"""What `troupe map` says, at its defaults, of posts with shared interest: of campaigns of every pace, and of what only
looks like one (Tests/Benchmarks/scenarios).

Each run's outcome is appended to Tests/Benchmarks/scenario-runs.ndjson, so that an interrupted evaluation goes on where
it was; --fresh begins anew. --write puts what is there into docs/scenarios.md. Needs Python 3.11 and a release build
(`make evaluate-scenarios` builds it). Twenty seeds take about two hours on two cores.

With --methods, the published methods are run on the same posts instead, each at its defaults: five seconds for all of
them and one seed of a family (Tests/Benchmarks/scenario-methods.ndjson).
"""

import argparse
import concurrent.futures
import csv
import json
import math
import pathlib
import subprocess
import sys
import tempfile
import threading

from bench import HERE, ROOT, TROUPE

SCENARIOS = HERE / "scenarios"
RUNS = HERE / "scenario-runs.ndjson"
METHOD_RUNS = HERE / "scenario-methods.ndjson"
PAGE = ROOT / "docs" / "scenarios.md"
COLUMNS = "post=post,account=account,platform=platform,time=time,caption=caption,link=link,repost=repost"

CAMPAIGNS = [
    ("participation .5, within 60 s", "standard"),
    ("participation .2, within 60 s", "standard:part=.2"),
    ("participation .1, within 60 s", "standard:part=.1"),
    ("participation .05, within 60 s", "standard:part=.05"),
    ("spread 10 min", "standard:spread=600"),
    ("spread 2 h", "standard:spread=7200"),
    ("spread a day", "standard:spread=86400"),
    ("spread a week", "standard:spread=604800"),
    ("participation .2, spread 10 min", "standard:part=.2,spread=600"),
    ("participation .2, spread 2 h", "standard:part=.2,spread=7200"),
    ("participation .2, spread a day", "standard:part=.2,spread=86400"),
    ("participation .1, spread 2 h", "standard:part=.1,spread=7200"),
    ("participation .1, spread a day", "standard:part=.1,spread=86400"),
    ("counters at the end", "standard:evade=counters"),
    ("blanks and emoji inside", "standard:evade=spaces"),
    ("delays of up to 10 min", "standard:evade=delays"),
    ("one campaign makes a third of all posts", "heavy"),
    ("relay, 20 min from one to the next", "relay"),
    ("one operator on two platforms, an hour apart", "lag_hour"),
    ("rotating, 6 of 100", "rotating"),
    ("each script by 2 of 30", "pair_scripts"),
    ("three actions a member", "three_actions"),
    ("three accounts", "three_accounts"),
    ("four languages", "translated"),
    ("a newspaper reader's case", "signature"),
    ("the same, in a collection that holds little else", "signature:background=0"),
]
ORGANIC = [
    ("outlets print one agency within a minute", "syndication"),
    ("the same within hours", "syndication_slow"),
    ("regulars of a livestream", "livestream"),
    ("the same, a small one", "livestream_small"),
    ("a giveaway", "giveaway"),
    ("a copied text that goes round", "copypasta"),
    ("loyal reposters", "loyal_reposts"),
    ("a fan club's links", "fan_club_links"),
    ("a scheduling tool's quote of the day", "scheduler"),
    ("the same, with seconds", "scheduler_seconds"),
    ("a verse-of-the-day app", "verse_app"),
    ("proverbs", "proverbs"),
    ("one owner, two accounts", "own_two_accounts"),
    ("one brand on three platforms", "crossposting"),
    ("mirror bots of a channel", "mirrors"),
    ("few posts", "small"),
    ("few posts in bursts", "small_burst"),
    ("bursts of two minutes", "burst2min"),
    ("bursts of 30 s", "burst30s"),
    ("power users", "power_users"),
    ("two time zones", "two_zones"),
    ("every post twice", "doubled"),
    ("an account under two names", "renamed"),
    ("times rounded to the minute", "rounded_minute"),
    ("times rounded to the hour", "rounded_hour"),
    ("topics only", "topics_only"),
    ("accounts that live three days", "epochs"),
    ("texts that a platform fills in", "templates"),
    ("100 fans who tag twelve goals", "goal_fans"),
]
# Families of other generators: the script and its options. They write CooRTweet's columns.
OTHER = {"goal_fans": ("gen_crowd.py", ["--fans", "100"])}


def read(path):
    return list(csv.DictReader(open(path, newline=""))) if path.exists() else []


def group(row, planted):
    members = {name.split(":")[-1] for name in row["members"].split()}
    looks = row.get("looks_like") or ""
    return {"size": len(members), "planted": len(members & planted), "looks": looks, "members": sorted(members & planted)}


def posts_of(family, seed, folder):
    """The posts of a family, the options that read them, and the planted accounts."""
    script = "organic.py" if any(name == family for _, name in ORGANIC) else "campaigns.py"
    posts = folder / "posts.csv"
    columns = ["--columns", COLUMNS]
    made = [SCENARIOS / script, family, str(seed), posts]
    if family in OTHER:
        script, options = OTHER[family]
        made, columns = [HERE / script, *options, "--seed", str(seed), "--out", posts], []
    subprocess.run([sys.executable, *made], check=True, stdout=subprocess.DEVNULL)
    truth = folder / "posts.csv.truth.csv"
    # The truth of a crowd names the crowd, which planned nothing.
    is_planted = truth.exists() and family not in OTHER
    return posts, columns, {line[0] for line in list(csv.reader(open(truth)))[1:]} if is_planted else set()


def outcome(program, family, seed):
    with tempfile.TemporaryDirectory(prefix="troupe-scenario-") as folder:
        folder = pathlib.Path(folder)
        posts, columns, planted = posts_of(family, seed, folder)
        run = subprocess.run(
            [program, "map", posts, *columns, "--no-figure", "--quiet", "--out", folder / "out"],
            capture_output=True, text=True)
        record = {"family": family, "seed": seed, "exit": run.returncode}
        if run.returncode != 0:
            return record | {"error": run.stderr.strip()[-300:]}
        fast = [group(row, planted) for row in read(folder / "out" / "communities.csv")]
        slow = [group(row, planted) for row in read(folder / "out" / "slow-groups.csv")]
        found = lambda groups: len({name for one in groups for name in one["members"]})
        record |= {
            "planted": len(planted), "fast_found": found(fast), "found": found(fast + slow),
            "same_texts": len(read(folder / "out" / "same-texts.csv")),
            "groups": [
                [tier, one["size"], one["planted"], one["looks"]] for tier, groups in (("fast", fast), ("slow", slow))
                for one in groups],
        }
        return record


def method_outcome(program, family, seed):
    """By method how many accounts it lists, and how many of them are planted; null where it has nothing to read."""
    names = subprocess.run([program, "methods"], check=True, capture_output=True, text=True).stdout
    with tempfile.TemporaryDirectory(prefix="troupe-scenario-") as folder:
        folder = pathlib.Path(folder)
        posts, columns, planted = posts_of(family, seed, folder)
        answers = {}
        for method in (line.split()[0] for line in names.splitlines()):
            run = subprocess.run(
                [program, "detect", posts, *columns, "--method", method, "--quiet", "--yes", "--out", folder / method],
                capture_output=True, text=True)
            if run.returncode == 0:
                listed = {row["account"].split(":")[-1] for row in read(folder / method / "method-accounts.csv")}
                answers[method] = [len(listed), len(listed & planted)]
            else:
                answers[method] = None
    return {"family": family, "seed": seed, "exit": 0, "planted": len(planted), "methods": answers}


def mean(values):
    values = list(values)
    if not values:
        return "–"
    middle = sum(values) / len(values)
    if len(values) < 2:
        return f"{middle:.2f}"
    error = math.sqrt(sum((value - middle) ** 2 for value in values) / (len(values) - 1) / len(values))
    return f"{middle:.2f} ± {error:.2f}"


def campaign_line(words, runs):
    recall = mean(run["found"] / run["planted"] for run in runs)
    fast = mean(run["fast_found"] / run["planted"] for run in runs)
    by_pace = {tier: [(size, planted) for run in runs for kind, size, planted, _ in run["groups"] if kind == tier] for tier in ("fast", "slow")}
    precision = [f"{sum(p for _, p in pairs) / sum(s for s, _ in pairs):.3f}" if pairs else "–" for pairs in by_pace.values()]
    read = sum(1 for run in runs for _, size, planted, looks in run["groups"] if looks and 2 * planted > size)
    groups = sum(1 for run in runs for _, size, planted, _ in run["groups"] if 2 * planted > size)
    readings = f"{read} of {groups}" if groups else "–"
    return f"| {words} | {fast} | {recall} | {' | '.join(precision)} | {readings} | {len(runs)} |"


def organic_line(words, runs):
    accused = sum(any(tier == "fast" and not looks for tier, _, _, looks in run["groups"]) for run in runs)
    read = sum(
        any(tier == "fast" for tier, *_ in run["groups"])
        and all(looks for tier, _, _, looks in run["groups"] if tier == "fast") for run in runs)
    slow = sum(any(tier == "slow" and not looks for tier, _, _, looks in run["groups"]) for run in runs)
    slow_read = sum(
        any(tier == "slow" for tier, *_ in run["groups"])
        and all(looks for tier, _, _, looks in run["groups"] if tier == "slow") for run in runs)
    nothing = sum(not run["groups"] for run in runs)
    kinds = {}
    for run in runs:
        for one in {look.split(":")[0].split(" (")[0] for *_, looks in run["groups"] for look in looks.split("; ") if look}:
            kinds[one] = kinds.get(one, 0) + 1
    named = ", ".join(f"{kind} ({count})" for kind, count in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))[:3])
    return f"| {words} | {accused} | {read} | {slow} | {slow_read} | {nothing} | {named} | {len(runs)} |"


def table(families, of, line):
    done = ((words, [run for run in of.get(family, []) if run["exit"] == 0]) for words, family in families)
    return [line(words, runs) for words, runs in done if runs]


def method_table(families, of, cell):
    """One row a family and one column for each method that had something to read in one of them."""
    runs = [run for _, family in families for run in of[family]]
    methods = [name for name in runs[0]["methods"] if any(run["methods"].get(name) for run in runs)]
    lines = ["| posts | " + " | ".join(f"`{name}`" for name in methods) + " | seeds |", "|---" * (len(methods) + 2) + "|"]
    for words, family in families:
        own = of[family]
        cells = [cell([run for run in own if run["methods"].get(name)], name) for name in methods]
        lines.append(f"| {words} | {' | '.join(cells)} | {len(own)} |")
    return lines


def recall_and_precision(runs, name):
    listed, right = (sum(run["methods"][name][place] for run in runs) for place in (0, 1))
    planted = sum(run["planted"] for run in runs)
    return f"{right / planted:.2f} ({right / listed:.2f})" if listed else "0.00" if planted else ""


def accounts_listed(runs, name):
    return f"{sum(run['methods'][name][0] for run in runs) / len(runs):,.0f}" if runs else ""


def method_lines(runs):
    of = {}
    for run in sorted(runs, key=lambda run: run["seed"]):
        of.setdefault(run["family"], []).append(run)
    campaigns, organic = ([one for one in families if one[1] in of] for families in (CAMPAIGNS, ORGANIC))
    if not campaigns:
        return []
    lines = [
        "", "## Published methods on the same posts", "",
        "Made by the same program with `--methods`: each at its defaults (`troupe methods` says where it comes from), on the layers that",
        "it reads; an empty cell has none of them. They give no chance level and no reading. Campaigns: recall of the planted accounts,",
        "and in brackets the part of all listed accounts that are planted.", "",
    ] + method_table(campaigns, of, recall_and_precision)
    if organic:
        lines += ["", "What only looks like a campaign: accounts listed in a run, on average.", ""]
        lines += method_table(organic, of, accounts_listed)
    return lines


def page(runs, method_runs):
    of = {}
    for run in runs:
        of.setdefault(run["family"], []).append(run)
    lines = [
        "# Scenarios", "",
        "Made by `make evaluate-scenarios`: `troupe map` at its defaults on posts with shared interest, some 20,000 to 25,000 a run",
        "(Tests/Benchmarks/scenarios; all synthetic). Means over seeds with their standard error.", "",
        "## Campaigns", "",
        "Recall is the part of the planted accounts that stand in a group, of the timing test alone and with slow groups; precision the",
        "part of all accounts in groups that are planted, by pace. The readings column counts groups of planted accounts to which an",
        "innocent reading fits as well: the reader is told both.", "",
        "| campaign | recall, timing test | recall, with slow groups | precision, fast | precision, slow | with a reading | seeds |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += table(CAMPAIGNS, of, campaign_line)
    lines += [
        "", "## What only looks like a campaign", "",
        "In how many seeds a community is shown without any innocent reading (an accusation), with one on every community, a slow",
        "group without or with one, or nothing at all. A slow group is never called coordinated.", "",
        "| posts | accused | with readings | slow, no reading | slow, with readings | nothing | readings (seeds) | seeds |",
        "|---|---|---|---|---|---|---|---|",
    ]
    lines += table(ORGANIC, of, organic_line)
    failed = [run for run in runs if run["exit"] != 0]
    if failed:
        lines += ["", f"{len(failed)} runs were refused: " + "; ".join(sorted({run['error'] for run in failed})) + "."]
    return "\n".join(lines + method_lines(method_runs)) + "\n"


def kept(path):
    return [json.loads(line) for line in open(path)] if path.exists() else []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=1, help="runs at a time")
    parser.add_argument("--troupe", default=TROUPE)
    parser.add_argument("--methods", action="store_true", help="run the published methods instead of map")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--write", action="store_true", help="write docs/scenarios.md")
    options = parser.parse_args()
    path, compute = (METHOD_RUNS, method_outcome) if options.methods else (RUNS, outcome)
    if options.fresh:
        path.unlink(missing_ok=True)
    runs = kept(path)
    known = {(run["family"], run["seed"]) for run in runs}
    wanted = [
        (family, seed) for seed in range(1, options.seeds + 1) for _, family in CAMPAIGNS + ORGANIC
        if (family, seed) not in known]
    lock = threading.Lock()

    def one(question):
        record = compute(options.troupe, *question)
        with lock, open(path, "a") as file:
            file.write(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n")
        return record

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for number, record in enumerate(pool.map(one, wanted), 1):
            runs.append(record)
            print(f"{number} of {len(wanted)}: {record['family']} {record['seed']}", file=sys.stderr)
    if options.write:
        PAGE.write_text(page(kept(RUNS), kept(METHOD_RUNS)))


if __name__ == "__main__":
    main()
