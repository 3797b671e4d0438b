"""SYNTHETIC posts for the tests of both engines: no real account, person or post.

Repeated posts, posts that two records give to two accounts, viral objects, a crowd, schedulers, objects used at one moment
and at exactly a window's distance, and texts and ids that break careless readers. The same arguments give the same posts.
"""
import csv
import json
import random

START = 1_727_740_800
AWKWARD = [
    'said "so", she', "two\nlines", "=1+1", "comma, and; semicolon\tand tab", "caf\u00e9", "cafe\u0301", "\u202eright to left",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467", "  blanks  ", "'quoted'", '"', "\\N is not null", "back\\slash", "#tag",
    "NA", "null", "\u4f60\u597d\uff0c\u4e16\u754c", "[sic]", "{\"json\": 1}", "a" * 3000, "\u0130\u0131I\u00df", "100%", "-",
]
ODD_ACCOUNTS = ["-1001900000000", "00042", "@handle", "caf\u00e9", "cafe\u0301", 'the "one"', "a b", "=sum", "\u4f60\u597d", "7", "7.5"]
FIELDS = ["post", "user", "site", "time", "text", "url", "tag"]


def posts(count, seed=1, viral=3):
    """The records, in order: dicts with the keys of FIELDS."""
    chance = random.Random(seed)
    accounts = [f"a{number}" for number in range(max(50, count // 8))] + ODD_ACCOUNTS
    objects = max(20, count // 12)
    births = [chance.randrange(30 * 86400) for _ in range(objects)]
    campaigns = [[chance.randrange(len(accounts)) for _ in range(chance.randint(5, 20))] for _ in range(max(3, count // 20000))]
    made, number = [], 0

    def add(account, time, text, url, tag):
        nonlocal number
        number += 1
        # Four sites; the same id on two of them is two accounts.
        site = "x" if account % 97 else "tiktok"
        made.append({
            "post": str(((START + time) << 32) + number), "user": accounts[account], "site": site, "time": START + time,
            "text": text, "url": url, "tag": tag})

    for members in campaigns:
        for action in range(chance.randint(10, 30)):
            base, key = chance.randrange(30 * 86400), chance.randrange(10**9)
            for place, member in enumerate(members):
                # The second member exactly a window after the first, the third at the same moment.
                offset = {0: 0, 1: 60, 2: 0}.get(place, chance.randint(0, 70))
                add(member, base + offset, f"campaign {key}", f"https://example.org/{key}", "")
    # A crowd that reacts to one moment, and two accounts whose scheduler posts on the hour.
    for member in range(130):
        add(member % len(accounts), 500_000 + member % 50, "goal!", "https://example.org/goal", "#goal")
    for hour in range(40):
        for member in (0, 1):
            add(len(accounts) - 30 + member, 3600 * hour - START % 3600, f"scheduled {hour % 8}", "", "")
    for place in range(viral):
        birth = chance.randrange(20 * 86400)
        for _ in range(count // 50):
            time = birth + int(chance.expovariate(1 / 14400))
            add(chance.randrange(len(accounts)), time, f"viral {place}", "", f"trend{place}")
    while number < count:
        thing = int(objects * chance.random() ** 2.5)
        time = births[thing] + int(chance.expovariate(1 / 43200))
        text = AWKWARD[thing % len(AWKWARD)] if thing % 7 == 0 else f"caption {thing}"
        url = f"https://example.org/o{thing}" if thing % 3 == 0 else ""
        add(int(len(accounts) * chance.random() ** 1.5), time, text, url, f"#t{thing % 500}" if thing % 5 == 0 else "")
    made.sort(key=lambda post: (post["time"], post["post"]))
    again = []
    for post in made:
        again.append(post)
        draw = chance.random()
        if draw < 0.02:
            again.append(dict(post))
        elif draw < 0.025:
            # A second sighting that shares something more.
            again.append({**post, "url": "https://example.org/later"})
        elif draw < 0.027:
            # A record that gives the post to somebody else.
            again.append({**post, "user": "somebody else"})
        elif draw < 0.029:
            again.append({**post, "post": str(int(post["post"]) + 500_000_000), "user": "", "time": post["time"]})
    return again


def write_csv(path, made):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(made)


def write_ndjson(path, made):
    with open(path, "w", encoding="utf-8") as file:
        for post in made:
            file.write(json.dumps(post, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    import sys

    count, path = int(sys.argv[1]), sys.argv[2]
    (write_csv if path.endswith(".csv") else write_ndjson)(path, posts(count, viral=int(sys.argv[3]) if sys.argv[3:] else 3))
