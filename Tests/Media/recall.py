#!/usr/bin/env python3
"""What is still found of copies that were changed, how often strangers match, and how fast files are measured.

    python3 Tests/Media/recall.py PROGRAM MEDIA_PROGRAM [--sources 14]

Prints the tables of docs/media.md. Sources are made up (clips.py); each is changed in every way below. A change counts
as found where the copy matches its source. Needs ffmpeg.
"""
import argparse
import collections
import concurrent.futures
import itertools
import json
import os
import pathlib
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import clips

PICTURES = {
    "re-encoded at CRF 35": ("", ["-crf", "35"]), "half size": ("scale=90:160", []), "6 frames a second": ("fps=6", []),
    "brighter": ("eq=brightness=0.1", []), "mirrored": ("hflip", []), "letterbox": ("pad=iw:ih*1.4:0:(oh-ih)/2", []),
    "border": ("scale=iw*0.86:ih*0.86,pad=180:320:(ow-iw)/2:(oh-ih)/2:white", []),
    "cropped 2.5 % a side": ("crop=iw*0.95:ih*0.95", []), "cropped 5 % a side": ("crop=iw*0.9:ih*0.9", []),
    "cropped 10 % a side": ("crop=iw*0.8:ih*0.8", []),
    "watermark": ("drawbox=x=8:y=10:w=60:h=16:color=white:t=fill", []),
    "subtitles": ("drawbox=x=20:y=250:w=140:h=36:color=black:t=fill,drawbox=x=28:y=258:w=124:h=6:color=white:t=fill", []),
    "picture in picture": ("scale=iw*0.5:ih*0.5,pad=180:320:45:80:gray", []),
    "split screen": ("scale=180:160,pad=180:320:0:0:navy", []), "speed 1.1": ("setpts=PTS/1.1", []),
    "turned by a half": ("hflip,vflip", []),
}
SOUNDS = {
    "MP3 at 32k": ("", ["-c:v", "copy", "-c:a", "libmp3lame", "-ar", "44100", "-b:a", "32k"]), "gain -6 dB": ("volume=-6dB", []),
    "high-pass": ("highpass=f=300", []), "excerpt of 7 s": ("atrim=1.5:8.5", []),
    "echo": ("aecho=0.8:0.7:40:0.3", []), "tempo 1.1": ("atempo=1.1", []), "sound at speed 1.1": ("asetrate=12127,aresample=11025", []),
}


def run(program, media, folder, *words):
    done = subprocess.run(
        [program, *words], cwd=folder, env=dict(os.environ, TROUPE_MEDIA=media), capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return done.stdout


def intro(source, path, other):
    """Two seconds of another clip, then the source."""
    subprocess.run(
        [*clips.QUIET, "-t", "2", "-i", str(other), "-i", str(source), "-filter_complex",
         "[0:v][0:a][1:v][1:a]concat=n=2:v=1:a=1[v][a]", "-map", "[v]", "-map", "[a]", *clips.ENCODE, str(path)],
        check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("media_program")
    parser.add_argument("--sources", type=int, default=14)
    asked = parser.parse_args()
    program, media = (str(pathlib.Path(name).resolve()) for name in (asked.program, asked.media_program))
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "v").mkdir()
        (folder / "posts.csv").write_text("id,account,time,caption\np1,a,1727740800,x\np2,b,1727740900,y\n")
        run(program, media, folder, "ingest", "posts.csv", "--case", "c.db", "--quiet", "--columns",
            "post=id,account=account,time=time,caption=caption")

        def make(number):
            source = folder / "v" / f"{number}+source.mp4"
            clips.make(source, f"r{number}", f"r{number}")
            for name, (picture, extra) in PICTURES.items():
                path = folder / "v" / f"{number}+{name}.mp4"
                clips.change(source, path, picture, extra=[*clips.ENCODE, *extra] if extra else ())
            for name, (sound, extra) in SOUNDS.items():
                clips.change(source, folder / "v" / f"{number}+{name}.mp4", "", sound, extra=extra)
            other = folder / "v" / f"other{number}+source.mp4"
            clips.make(other, f"other{number}", f"other{number}")
            intro(source, folder / "v" / f"{number}+intro of 2 s.mp4", other)
            clips.change(source, folder / "v" / f"{number}+cut to the middle 4 s.mp4", before=["-ss", "2.3", "-t", "4"])

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(make, range(asked.sources)))
        start = time.monotonic()
        said = json.loads(run(program, media, folder, "media", "v", "--case", "c.db", "--json", "--quiet"))
        seconds = time.monotonic() - start
        with sqlite3.connect(folder / "c.db") as case:
            rows = case.execute(
                "SELECT m.layer, x.path, y.path FROM media_match m JOIN media_place x ON x.file = m.first "
                "JOIN media_place y ON y.file = m.second").fetchall()
            paths = [path for path, in case.execute("SELECT path FROM media_place")]
        name = {path: pathlib.PurePath(path).stem.split("+") for path in paths}
        found, false = collections.Counter(), collections.Counter()
        for layer, one, other in rows:
            (a, change), (b, source) = name[one], name[other]
            if "source" not in (change, source):
                change, source = change, source
            if a == b and "source" in (change, source):
                found[layer, change if source == "source" else source] += 1
            # An intro shows two seconds of its other clip, which is no stranger to it.
            if a.removeprefix("other") != b.removeprefix("other"):
                false[layer] += 1
        strangers = sum(
            name[one][0].removeprefix("other") != name[other][0].removeprefix("other")
            for one, other in itertools.combinations(paths, 2))
        print(f"| change | near-video | same-sound | ({asked.sources} sources)\n|---|---|---|")
        for change in [*PICTURES, "intro of 2 s", "cut to the middle 4 s", *SOUNDS]:
            shares = [found[layer, change] / asked.sources for layer in ("near-video", "same-sound")]
            print(f"| {change} | {shares[0]:.2f} | {shares[1]:.2f} |")
        for layer in ("near-video", "same-sound"):
            print(f"{layer}: {false[layer]} of {strangers} pairs of strangers match")
        print(f"{said['files']} files of {clips.SECONDS} s at {clips.WIDTH}x{clips.HEIGHT}: {said['files'] / seconds:.1f} a second on "
              f"{os.cpu_count()} cores, comparing included")
        speeds(folder, media)


def timed(command, count, what):
    """Processor time, which other work on the machine changes less than the clock."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{what}: {count / seconds:.1f} a second of processor time", flush=True)


def speeds(folder, media):
    """The decoder alone, one process: a 10 s clip of 720p, pictures of 1080 x 1440, sound."""
    clip = folder / "large.mp4"
    subprocess.run(
        [*clips.QUIET, "-f", "lavfi", "-i", "mandelbrot=size=720x1280:rate=30", "-f", "lavfi", "-i", "sine=440", "-t", "10",
         "-c:v", "libx264", "-preset", "medium", "-g", "250", "-bf", "3", "-pix_fmt", "yuv420p", "-c:a", "aac", str(clip)],
        check=True)
    timed([media, *[str(clip)] * 10], 10, "videos of 10 s, 720 x 1280, every frame decoded")
    timed([media, "--quick", *[str(clip)] * 40], 40, "the same with --quick")
    picture = folder / "large.jpg"
    subprocess.run(
        [*clips.QUIET, "-f", "lavfi", "-i", "mandelbrot=size=1080x1440", "-frames:v", "1", "-q:v", "3", str(picture)],
        check=True)
    timed([media, *[str(picture)] * 200], 200, "JPEG of 1080 x 1440")
    sound = folder / "long.mp3"
    samples = folder / "long.raw"
    samples.write_bytes(clips.tune("long", 600))
    subprocess.run(
        [*clips.QUIET, "-f", "s16le", "-ar", str(clips.SOUND_RATE), "-ac", "1", "-i", str(samples), "-b:a", "64k", str(sound)],
        check=True)
    timed([media, *[str(sound)] * 5], 50, "minutes of sound (MP3)")
    print(f"largest child: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
