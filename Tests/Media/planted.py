"""A planted case: 40 accounts, 400 clips, two networks that share clips under other captions.

Network A posts one scene within 45 s, each member changed in another way and with a sound of its own. Network B posts one
clip within 45 s with its sound; every third copy is so small inside another picture that only the sound tells it. The other
accounts are decoys: strangers, some of whom post one popular clip hours apart, some at the same moments as the networks
with clips of their own.
"""
import concurrent.futures
import csv
import os
import random

import clips

START = 1_727_740_800  # 2024-10-01T00:00:00Z
CHANGES = [
    "", "hflip", "scale=144:256", "eq=brightness=0.08", "crop=iw*0.92:ih*0.92", "pad=iw:ih*1.3:0:(oh-ih)/2:black",
    "drawbox=x=8:y=8:w=50:h=14:color=white:t=fill", "fps=10",
]
HIDDEN = "scale=iw*0.3:ih*0.3,pad=180:320:100:200:gray"
WORDS = "river stone lamp paper green seven window bread north quiet engine salt blue paper harbor glass".split()


def plan(seed=1, scale=1.0):
    """The posts: id, account, time, caption, scene, tune, picture filter."""
    rng = random.Random(f"planted {seed}")
    count = {"a": 6, "b": 6, "d": max(8, round(28 * scale))}
    accounts = {kind: [f"{kind}{number:02}" for number in range(1, size + 1)] for kind, size in count.items()}
    posts = []

    def post(account, time, scene, tune, picture=""):
        caption = " ".join(rng.sample(WORDS, 5)) + f" {len(posts)}"
        number = 7_300_000_000_000_000_000 + len(posts) * 1_000_003
        posts.append(dict(
            id=str(number), account=account, time=START + time, caption=caption, scene=scene, tune=tune,
            picture=picture))

    moments = sorted(rng.sample(range(40), 16))
    for occasion, moment in enumerate(moments):
        kind = "a" if occasion % 2 == 0 else "b"
        base = moment * 6 * 3600 + rng.randrange(3 * 3600)
        for place, account in enumerate(accounts[kind]):
            own = f"{kind}{occasion}{account}"
            time = base + rng.randrange(45)
            if kind == "a":
                post(account, time, f"a{occasion}", own, CHANGES[(place + occasion) % len(CHANGES)])
            else:
                hidden = (place + occasion) % 3 == 0
                post(account, time, f"b{occasion}", f"b{occasion}", HIDDEN if hidden else CHANGES[place])
        # A stranger posts something else at the same moment.
        post(rng.choice(accounts["d"]), base + rng.randrange(45), f"own{occasion}", f"own{occasion}")
    for account in accounts["a"] + accounts["b"]:
        for number in range(2):
            post(account, rng.randrange(40 * 6 * 3600), f"{account}{number}", f"{account}{number}")
    for account in accounts["d"]:
        missing = 10 - sum(one["account"] == account for one in posts)
        for number in range(missing):
            # Every fifth clip is a popular one, hours away from the others.
            popular = number % 5 == 0
            thing = f"popular{number}" if popular else f"{account}{number}"
            post(account, rng.randrange(40 * 6 * 3600), thing, thing)
    return posts


def write(folder, posts):
    """Writes posts.csv and a clip a post."""
    with open(folder / "posts.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "account", "time", "caption"])
        for one in posts:
            writer.writerow([one["id"], one["account"], one["time"], one["caption"]])
    (folder / "clips").mkdir()

    def make(one):
        clips.make(folder / "clips" / f"{one['id']}.mp4", one["scene"], one["tune"], one["picture"])

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(make, posts))
