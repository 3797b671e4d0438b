#!/usr/bin/env python3
"""A small folder of clips for the synthetic demo case: files named after its posts, made up from a seed.

    python3 Tests/Media/demo_media.py FOLDER

Posts with one video, as the case has it, share a scene, changed from copy to copy (mirrored, cropped, smaller, brighter, with a bar), and have
sounds of their own; every other clip is a stranger. Nothing in them is anybody's: rectangles and tunes. Needs ffmpeg.
"""
import collections
import concurrent.futures
import csv
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import clips

POSTS = pathlib.Path(__file__).parents[2] / "Sources/TroupeKit/DemoCase/posts.csv"
CHANGES = [
    "", "hflip", "crop=iw*0.92:ih*0.92", "scale=144:256", "eq=brightness=0.08",
    "drawbox=x=8:y=8:w=50:h=14:color=white:t=fill",
]
# Clips in all: a minute of work.
MOST = 80


def chosen():
    """Posts with a clip: those of videos that two posts or more have, then strangers."""
    with open(POSTS, newline="", encoding="utf-8") as file:
        posts = list(csv.DictReader(file))
    by_video = collections.defaultdict(list)
    for post in posts:
        if post["video_hash"]:
            by_video[post["video_hash"]].append(post)
    shared = [group for _, group in sorted(by_video.items()) if len(group) > 1]
    taken = []
    for number, group in enumerate(shared):
        if len(taken) + len(group) > MOST * 3 // 4:
            break
        taken += [(post["post_id"], f"video {number}", CHANGES[place % len(CHANGES)]) for place, post in enumerate(group)]
    known = {post for post, _, _ in taken}
    strangers = [post for post in posts if post["post_id"] not in known]
    return taken + [(post["post_id"], post["post_id"], "") for post in strangers[:MOST - len(taken)]]


def main(folder):
    os.makedirs(folder, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [
            pool.submit(clips.make, pathlib.Path(folder, f"{post}.mp4"), scene, post, change)
            for post, scene, change in chosen()
        ]
        for job in jobs:
            job.result()
    print(f"{len(jobs)} clips in {folder}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
