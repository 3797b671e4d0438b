#!/usr/bin/env python3
"""Pictures, videos and sounds through the program: a planted case, copies, and files that nobody should send.

    python3 Tests/Media/media_test.py PROGRAM MEDIA_PROGRAM [--scale 0.4]

Needs ffmpeg. Every clip is made here, from a seed; what must come out is what was planted.
"""
import argparse
import csv
import json
import os
import pathlib
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import clips
import planted

parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("media_program")
parser.add_argument("--scale", type=float, default=1.0, help="share of the decoys that are made")
arguments = parser.parse_args()
PROGRAM, MEDIA = (str(pathlib.Path(name).resolve()) for name in (arguments.program, arguments.media_program))
failures = []


def check(holds, what):
    print(("ok      " if holds else "FAILED  ") + what, flush=True)
    if not holds:
        failures.append(what)


def troupe(*words, cwd, media=MEDIA, timeout=600):
    environment = dict(os.environ, TROUPE_MEDIA=media) if media else {
        key: value for key, value in os.environ.items() if key != "TROUPE_MEDIA"}
    return subprocess.run(
        [PROGRAM, *words], cwd=cwd, env=environment, capture_output=True, text=True, timeout=timeout)


def ingest(folder):
    done = troupe("ingest", "posts.csv", "--case", "c.db", "--columns",
                  "post=id,account=account,time=time,caption=caption", "--quiet", cwd=folder)
    check(done.returncode == 0, "posts are read: " + done.stderr[-200:])


def members(folder):
    with open(folder / "communities.csv", newline="", encoding="utf-8") as file:
        return sorted(" ".join(sorted(row["members"].split())) for row in csv.DictReader(file))


def planted_case(folder):
    posts = planted.plan(scale=arguments.scale)
    start = time.monotonic()
    planted.write(folder, posts)
    print(f"        {len(posts)} clips made in {time.monotonic() - start:.0f} s")
    ingest(folder)

    # Stopped in the middle, then continued.
    child = subprocess.Popen(
        [PROGRAM, "media", "clips", "--case", "c.db", "--quiet"], cwd=folder, env=dict(os.environ, TROUPE_MEDIA=MEDIA),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline and child.poll() is None:
        time.sleep(0.3)
        with sqlite3.connect(f"file:{folder / 'c.db'}?mode=ro", uri=True) as case:
            if case.execute("SELECT count(*) FROM media_file").fetchone()[0] > 0:
                break
    child.send_signal(signal.SIGINT)
    check(child.wait(timeout=60) == 130, "a stopped run leaves with 130")
    start = time.monotonic()
    done = troupe("media", "clips", "--case", "c.db", "--json", "--quiet", cwd=folder)
    seconds = time.monotonic() - start
    check(done.returncode == 0, "it goes on: " + done.stderr[-300:])
    said = json.loads(done.stdout)
    check(0 < said["known"] < len(posts), f"and measures only the rest ({said['known']} were known)")
    print(f"        {(len(posts) - said['known']) / seconds:.1f} clips a second")
    check(said["linked"] == len(posts), f"every clip belongs to its post ({said['linked']})")
    check(not said["problems"], f"every clip can be read ({said['problems']})")

    again = troupe("media", "clips", "--case", "c.db", "--json", "--quiet", cwd=folder)
    check(json.loads(again.stdout)["known"] == len(posts), "a second run measures nothing")
    check(troupe("verify", "--case", "c.db", cwd=folder).returncode == 0, "the case is as it was written")

    done = troupe("map", "c.db", "--layers", "near-video,same-sound", "--out", "out", "--no-figure", "--quiet", cwd=folder)
    check(done.returncode == 0, "map runs on the layers: " + done.stderr[-300:])
    expected = [" ".join(f"{kind}{number:02}" for number in range(1, 7)) for kind in "ab"]
    found = members(folder / "out")
    check(found == expected, f"both networks and nobody else are found: {found}")
    done = troupe("map", "c.db", "--layers", "caption", "--out", "captions", "--no-figure", "--quiet", cwd=folder)
    check(done.returncode != 0 or members(folder / "captions") == [], "captions alone show nothing")

    for layer in ("near-video", "same-sound"):
        done = troupe("ties", "c.db", "--layers", layer, "--support", "2", cwd=folder)
        check(done.returncode == 0, f"ties on {layer}: " + done.stderr[-200:])
    done = troupe("why", "a01", "a02", "--from", "out", cwd=folder)
    check(done.returncode == 0 and "near-video" in done.stdout, "why names the layer")
    check("bits" in done.stdout, "why says which frames match")
    done = troupe("explore", "--case", "c.db", "--out", "page.html", cwd=folder)
    check(done.returncode == 0, "explore takes the run: " + done.stderr[-200:])

    done = troupe("purge", "--account", "a01", "--reason", "test", "--key", "k.key", "--case", "c.db", "--yes", cwd=folder)
    check(done.returncode == 0, "an account is purged: " + done.stderr[-300:])
    with sqlite3.connect(folder / "c.db") as case:
        left = case.execute("SELECT count(*) FROM media_place").fetchone()[0]
        prints = case.execute(
            "SELECT count(*) FROM media_print WHERE file NOT IN (SELECT id FROM media_file)").fetchone()[0]
    mine = sum(one["account"] == "a01" for one in posts)
    check(left == len(posts) - mine and prints == 0, f"its {mine} clips go with it")
    check(troupe("verify", "--case", "c.db", cwd=folder).returncode == 0, "and the case is sound after that")


def png_header(width, height):
    """A PNG that claims a size and holds one row's worth of nothing."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000)))
            + chunk(b"IEND", b""))


def bad_files(folder):
    media = folder / "bad"
    media.mkdir()
    clips.make(media / "whole.mp4", "whole", "whole")
    whole = (media / "whole.mp4").read_bytes()
    (media / "truncated.mp4").write_bytes(whole[:len(whole) // 3])
    (media / "empty.mp4").write_bytes(b"")
    with zipfile.ZipFile(media / "zip.mp4", "w") as archive:
        archive.writestr("a.txt", "not a video")
    (media / "huge.png").write_bytes(png_header(100_000, 100_000))
    (media / "noise.mkv").write_bytes(os.urandom(100_000))
    # A playlist in a video's clothes must not make the decoder open what it names.
    (media / "playlist.mp4").write_text("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nwhole.mp4\n#EXT-X-ENDLIST\n")
    (media / "list.mp4").write_text("ffconcat version 1.0\nfile whole.mp4\n")
    subprocess.run(
        [*clips.QUIET, "-i", str(media / "whole.mp4"), "-frames:v", "1", "-an", "-c:v", "libx264", "-pix_fmt", "yuv420p",
         str(media / "one-frame.mp4")], check=True)
    subprocess.run(
        [*clips.QUIET, "-i", str(media / "whole.mp4"), "-t", "1", "-an", "-c:v", "libwebp_anim", "-loop", "0",
         str(media / "animated.webp")], check=True)
    for number in range(12):
        spoiled = bytearray(whole)
        for at in range(number * 7, len(spoiled), 997):
            spoiled[at] ^= 1 << number % 8
        (media / f"spoiled{number:02}.mp4").write_bytes(spoiled)
    (folder / "posts.csv").write_text("id,account,time,caption\np1,a,1727740800,x\np2,b,1727740900,y\n")
    ingest(folder)
    done = troupe("media", "bad", "--case", "c.db", "--json", "--quiet", cwd=folder)
    check(done.returncode == 0, "bad files never end the program: " + done.stderr[-300:])
    said = json.loads(done.stdout)
    check(said["files"] == len(list(media.iterdir())), "each file is counted")
    ledger = troupe("ledger", "--case", "c.db", "--code", "media_unreadable", "--format", "csv", cwd=folder).stdout
    unreadable = {row["source"] for row in csv.DictReader(ledger.splitlines())}
    for name in ("truncated.mp4", "empty.mp4", "zip.mp4", "huge.png", "noise.mkv", "playlist.mp4", "list.mp4",
                 "animated.webp"):
        check("bad/" + name in unreadable, f"{name} is in the ledger")
    for name in ("whole.mp4", "one-frame.mp4"):
        check("bad/" + name not in unreadable, f"{name} is measured")
    unlinked = troupe("ledger", "--case", "c.db", "--code", "media_without_post", cwd=folder).stdout
    check("bad/whole.mp4" in unlinked, "a file without a post is in the ledger")

    # A decoder that is killed, and one that is missing.
    script = folder / "fragile"
    script.write_text(f"""#!{sys.executable}
import os, subprocess, sys
if "--version" in sys.argv:
    sys.exit(subprocess.run([{MEDIA!r}, "--version"]).returncode)
for line in sys.stdin:
    if "one-frame" in line:
        os.kill(os.getpid(), 9)
    sys.stdout.write(subprocess.run([{MEDIA!r}, line.strip()], capture_output=True, text=True).stdout)
    sys.stdout.flush()
""")
    script.chmod(0o755)
    done = troupe("ingest", "posts.csv", "--case", "k.db", "--columns",
                  "post=id,account=account,time=time,caption=caption", "--quiet", cwd=folder)
    done = troupe("media", "bad", "--case", "k.db", "--quiet", cwd=folder, media=str(script))
    check(done.returncode == 0, "a killed decoder does not end the program: " + done.stderr[-300:])
    ledger = troupe("ledger", "--case", "k.db", "--code", "media_unreadable", cwd=folder).stdout
    check("the decoder was killed" in ledger, "and is in the ledger")
    done = troupe("media", "bad", "--case", "k.db", "--quiet", "--json", cwd=folder)
    check("the decoder was killed" not in json.loads(done.stdout)["problems"], "its file is measured the next time")
    done = troupe("media", "bad", "--case", "new.db", "--quiet", cwd=folder, media="nowhere")
    check(done.returncode == 1 and "new.db" in done.stderr, "a case that is not there is told")
    done = troupe("ingest", "posts.csv", "--case", "m.db", "--columns",
                  "post=id,account=account,time=time,caption=caption", "--quiet", cwd=folder)
    done = troupe("media", "bad", "--case", "m.db", "--quiet", cwd=folder, media="nowhere")
    check(done.returncode == 1 and "TROUPE_MEDIA" in done.stderr and done.stderr.count("\n") == 1,
          "a missing decoder is one line with what to do: " + done.stderr.strip())

    # No network, no other program, no new file: asked of the decoder's own process.
    limits = subprocess.run([MEDIA], input=f"{media / 'whole.mp4'}\n", capture_output=True, text=True)
    check(json.loads(limits.stdout)["kind"] == "video", "the decoder works without the troupe program")


def names(folder):
    """A file a downloader, each with its post."""
    media = folder / "names"
    posts = {
        "7300000000000000001": "tiktok/VIDEO-7300000000000000001.mp4", "7300000000000000002": "videos/7300000000000000002/video.mp4",
        "7300000000000000003": "gallery/someone/7300000000000000003_01 A title.mp4",
        "dQw4w9WgXcQ": "yt/A title [dQw4w9WgXcQ].mp4", "7300000000000000005": "ytdlp/anything.mp4",
        "7300000000000000006": "fourcat/v09044.mp4", "7300000000000000007": "plain/7300000000000000007.mp4",
        "65a1b2c3000000001e03d4e5": "images/65a1b2c3000000001e03d4e5/0.mp4",
    }
    source = folder / "source.mp4"
    for number, path in enumerate(posts.values()):
        target = media / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not source.exists():
            clips.make(source, "names", None)
        target.write_bytes(source.read_bytes() + bytes(number + 1))
    (media / "ytdlp/anything.info.json").write_text(json.dumps({"id": "7300000000000000005", "extractor_key": "TikTok"}))
    (media / "fourcat/.metadata.json").write_text(json.dumps({
        "https://example.org/v": {"success": True, "post_ids": ["7300000000000000006"],
                                  "files": [{"filename": "v09044.mp4", "success": True}]}}))
    lines = [f"{native},a{number},{1727740800 + number},c{number}" for number, native in enumerate(posts)]
    (folder / "posts.csv").write_text("id,account,time,caption\n" + "\n".join(lines) + "\n")
    ingest(folder)
    done = troupe("media", "names", "--case", "c.db", "--quiet", cwd=folder)
    check(done.returncode == 0, "names: " + done.stderr[-300:])
    with sqlite3.connect(folder / "c.db") as case:
        found = dict(case.execute("SELECT path, post FROM media_view").fetchall())
    for native, path in posts.items():
        check(found.get("names/" + path) == native, f"{path} belongs to {native} ({found.get('names/' + path)})")
    (folder / "map.csv").write_text("post,file\n7300000000000000001,names/plain/7300000000000000007.mp4\n")
    done = troupe("media", "names/plain", "--files", "map.csv", "--case", "c.db", "--quiet", cwd=folder)
    with sqlite3.connect(folder / "c.db") as case:
        found = dict(case.execute("SELECT path, post FROM media_view").fetchall())
    check(found["names/plain/7300000000000000007.mp4"] == "7300000000000000001", "--files goes before names")


for job in (names, bad_files, planted_case):
    with tempfile.TemporaryDirectory() as scratch:
        start = time.monotonic()
        job(pathlib.Path(scratch))
        print(f"        {job.__name__}: {time.monotonic() - start:.0f} s", flush=True)
if failures:
    sys.exit(f"{len(failures)} checks failed")
print("media: everything holds")
