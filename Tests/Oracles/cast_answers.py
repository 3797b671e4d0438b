#!/usr/bin/env python3
"""Answers to the questions in queries/ for the demonstration case, worked out from its CSV files alone, slowly and plainly.

usage: cast_answers.py FOLDER POSTS > answers.json     (FOLDER: accounts.csv, assets.csv, products.csv; POSTS: posts.csv)

Only the standard library. Chances are exact fractions of binomial coefficients. Ties are the pairs of truth.json that share
two or more captions within 60 s, without the chance pairs; co-actions are all pairs of posts of a tied pair at most 60 s
apart that share a caption, product, video, voice or face.
"""
import csv, itertools, json, math, sys, unicodedata, re
from collections import defaultdict
from fractions import Fraction
from datetime import datetime, date

folder, posts_path = sys.argv[1], sys.argv[2]
rows = lambda path: list(csv.DictReader(open(path, encoding="utf-8")))
posts, accounts = rows(posts_path), rows(folder + "/accounts.csv")
products = {p["product_id"]: p for p in rows(folder + "/products.csv")}
truth = json.load(open(folder + "/truth.json", encoding="utf-8"))
platform = {a["account_id"]: a["platform"] for a in accounts}
persona = {a["account_id"]: a["persona_id"] for a in accounts if a["persona_id"]}
node = lambda a: platform[a] + ":" + a
victims = set(truth["face_owner_victim"].values())
when = lambda p: int(datetime.fromisoformat(p["time_utc"].replace("Z", "+00:00")).timestamp())
communities = {"A": truth["networks"]["N1"], "B": truth["networks"]["N2"]}
community = {a: c for c, members in communities.items() for a in members}
N = len(platform)

def hypergeometric(k, marked, drawn, everything):
    ways = sum(math.comb(marked, i) * math.comb(everything - marked, drawn - i) for i in range(k, min(marked, drawn) + 1))
    return ways / math.comb(everything, drawn)

def concentration(users):
    """The community with most of the users, how many of them it has, and the chance."""
    inside = {c: len(users & set(m)) for c, m in communities.items()}
    best = min(inside, key=lambda c: (-inside[c], c))
    if not inside[best]: return None, None, None
    return best, inside[best], hypergeometric(inside[best], len(communities[best]), len(users), N)

def fold(text):
    text = unicodedata.normalize("NFKC", text).casefold()
    text = "".join(c for c in text if unicodedata.category(c)[0] in "LNM")
    return re.sub(r"\d+$", "", text)

answers = {}
# caption-bursts: exact captions within 60 s
pairs = defaultdict(set)
for p, q in itertools.combinations(posts, 2):
    if p["account_id"] != q["account_id"] and p["caption"] == q["caption"] and abs(when(p) - when(q)) <= 60:
        pairs[tuple(sorted((node(p["account_id"]), node(q["account_id"]))))].add(p["caption"])
answers["caption-bursts"] = sorted([a, b, len(c)] for (a, b), c in pairs.items())
# who-posts-first
tied = {tuple(k.split("|")) for k, n in truth["coordination_60s"]["pairs_folded"].items() if n >= 2}
meetings = []
for p, q in itertools.permutations(posts, 2):
    if tuple(sorted((p["account_id"], q["account_id"]))) not in tied or abs(when(p) - when(q)) > 60: continue
    if any(p[c] and p[c] == q[c] for c in ("caption", "product_id", "video_hash", "voice_id", "face_id")):
        meetings.append((p, q))
# sessions: posts of one account in co-actions with no pause above five minutes; occasions: sessions that co-actions join
session = {}
for a in community:
    last, number = None, 0
    for t in sorted({when(p) for pair in meetings for p in pair if p["account_id"] == a}):
        if last is not None and t - last > 300: number += 1
        session[a, t], last = (a, number), t
occasion = {s: s for s in session.values()}
for p, q in meetings:
    one, other = (occasion[session[x["account_id"], when(x)]] for x in (p, q))
    occasion = {s: one if o == other else o for s, o in occasion.items()}
present = defaultdict(lambda: defaultdict(lambda: math.inf))
for (a, t), s in session.items(): present[occasion[s]][a] = min(present[occasion[s]][a], t)
first, chances = defaultdict(int), defaultdict(list)
for who in present.values():
    earliest = [a for a in who if who[a] == min(who.values())]
    if len(earliest) > 1: continue
    first[earliest[0]] += 1
    for a in who: chances[a].append(Fraction(1, len(who)))
rows_of = []
for a, own in chances.items():
    # the chance of each number of firsts, by multiplying out
    ways = [Fraction(1)]
    for c in own: ways = [(ways[i] * (1 - c) if i < len(ways) else 0) + (ways[i - 1] * c if i else 0) for i in range(len(ways) + 1)]
    looked_at = sum(1 for b in chances if community[b] == community[a])
    rows_of.append([community[a], node(a), first[a], len(own), float(min(1, sum(ways[first[a]:]) * looked_at))])
answers["who-posts-first"] = sorted(rows_of)
# sounds-across-platforms
sounds = []
for column, layer in (("voice_id", "voice"), ("music_id", "music")):
    for key in sorted({p[column] for p in posts} - {""}):
        users = {p["account_id"] for p in posts if p[column] == key}
        if len({platform[a] for a in users}) < 2 or len(users) < 2: continue
        best, inside, chance = concentration(users)
        sounds.append([layer + ":" + key, len(users), len(users - set(community)), best, inside, chance])
answers["sounds-across-platforms"] = sorted(sounds)
# promoted-by-several-personas
promoted = []
for column, layer in (("product_id", "product"), ("merchant_id", "merchant")):
    for key in sorted({p[column] for p in posts} - {""}):
        users = {p["account_id"] for p in posts if p[column] == key} - victims
        played = {persona[a] for a in users if a in persona}
        if len(played) < 2: continue
        best, inside, chance = concentration(users)
        promoted.append([layer + ":" + key, " ".join(sorted(played)), best, inside, chance])
answers["promoted-by-several-personas"] = sorted(promoted)
# one-face-many-names: p over all accounts that show the face, but victims
faces = []
for face, names in truth["one_face_many_names"].items():
    users = {p["account_id"] for p in posts if p["face_id"] == face} - victims
    best, inside, chance = concentration(users)
    faces.append(["face:" + face, ", ".join(sorted(names)), best, inside, chance])
answers["one-face-many-names"] = sorted(faces)
# created-together
made = {a["account_id"]: date.fromisoformat(a["created_date"]) for a in accounts}
together = []
for c, members in communities.items():
    days = sorted(made[a] for a in members)
    span = days[-1] - days[0]
    hits = sum(1 for some in itertools.combinations(made.values(), len(members)) if max(some) - min(some) <= span)
    together.append([c, len(members), str(days[0]), str(days[-1]), span.days + 1, hits / math.comb(N, len(members))])
answers["created-together"] = together
# fixed-phrases: those of the assets, and how many accounts and captions have them
phrases = []
for asset in rows(folder + "/assets.csv"):
    if not asset["type"].endswith("_phrase"): continue
    text = fold(asset["label"])
    has = lambda c: fold(c).startswith(text) if asset["type"] == "opening_phrase" else fold(c).endswith(text)
    users = {p["account_id"] for p in posts if has(p["caption"])}
    best, inside, chance = concentration(users)
    phrases.append([asset["type"].split("_")[0], text, len({fold(p["caption"]) for p in posts if has(p["caption"])}), len(users), best, inside, chance])
answers["fixed-phrases"] = sorted(phrases)
# narratives
count = defaultdict(int)
for p in posts:
    if p["topic_code"]: count[node(p["account_id"]), p["topic_code"]] += 1
answers["narratives"] = sorted([a, c, n] for (a, c), n in count.items())
# unlabelled-ai: posts with an AI-made or stolen face or voice and the code 0
origin = {a["asset_id"]: a["origin"] for a in rows(folder + "/assets.csv")}
artificial = lambda p: any(origin.get(p[c]) in ("ai_generated", "stolen") for c in ("face_id", "voice_id"))
answers["unlabelled-ai"] = sorted([node(p["account_id"]), p["post_id"]] for p in posts
    if artificial(p) and p["ai_label_raw"] == "0" and p["account_id"] not in victims)
# pair-evidence of a03 and a04: everything that both use, on every layer
layers = {"caption": "caption", "music": "music_id", "voice": "voice_id", "face": "face_id", "product": "product_id",
          "merchant": "merchant_id", "video": "video_hash", "duet": "duet_of"}
def used(a, column): return {p[column] for p in posts if p["account_id"] == a} - {""}
evidence = [[layer, key] for layer, column in layers.items() for key in used("a03", column) & used("a04", column)]
tags = lambda a: {t for p in posts if p["account_id"] == a for t in p["hashtags"].split()}
evidence += [["hashtag", tag] for tag in tags("a03") & tags("a04")]
answers["pair-evidence"] = sorted(evidence)
# one-script-many-faces: captions that several personas posted as co-actions
scripts = defaultdict(set)
for p, q in itertools.permutations(posts, 2):
    if tuple(sorted((p["account_id"], q["account_id"]))) in tied and p["caption"] == q["caption"] and abs(when(p) - when(q)) <= 60:
        scripts[p["caption"]].add(p["account_id"])
answers["one-script-many-faces"] = sorted([s, len(a), " ".join(sorted({persona[x] for x in a}))] for s, a in scripts.items()
    if len({persona[x] for x in a}) > 1)
json.dump(answers, sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
print()
