#!/usr/bin/env python3
"""How many watermarks are read exactly, how fast, and in how much memory.

    TROUPE_MODELS=FOLDER python3 Tests/Media/marks.py MEDIA_PROGRAM [--pictures 60] [--clips 12] [--rapidocr]

Prints the rows of docs/media.md. Marks are made up and drawn over made-up scenes by ffmpeg; --rapidocr has the same
pictures read by PyPI's rapidocr too, if this Python has it.
"""
import argparse
import json
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import clips

LATIN = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"
CHINESE = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
SYLLABLES = "ka lo mi ren tu vas pel dor nim sa qui zel ob ut fen gra wy hex jun bi".split()


def handle(rng, kind):
    name = "".join(rng.choice(SYLLABLES) for _ in range(rng.randrange(3, 5)))
    if kind == 0:
        return "@" + name + rng.choice(["", "_", "."]) + str(rng.randrange(10, 9999))
    if kind == 1:
        return "ID: " + str(rng.randrange(10**8, 10**10))
    return "抖音号: " + name + str(rng.randrange(10, 99))


def places(kind, jumps=False):
    """Where the mark stands, as ffmpeg counts: near the upper left, the lower right, or in turn."""
    upper, lower = ("w*0.05", "h*0.06"), ("w-tw-w*0.05", "h*0.86")
    if jumps:
        return [f"if(lt(mod(t,4),2),{one},{other})" for one, other in zip(upper, lower)]
    return upper if kind % 2 else lower


def draw(text, width, x, y, size=0.045, opacity=0.8):
    font = CHINESE if any(ord(letter) > 0x2E80 for letter in text) else LATIN
    quoted = text.replace("\\", "\\\\").replace(":", "\\:")
    return (f"drawtext=fontfile={font}:text='{quoted}':fontsize={int(width * size)}:fontcolor=white@{opacity}:"
            f"shadowcolor=black@0.5:shadowx=1:shadowy=1:x='{x}':y='{y}'")


def background(folder, seed):
    path = folder / "scene.gray"
    path.write_bytes(clips.scene(seed, shots=1))
    return ["-f", "rawvideo", "-pix_fmt", "gray", "-s", "90x160", "-i", str(path)]


def picture(folder, number, hard=False):
    rng = random.Random(f"mark {number} {hard}")
    kind = number % 3
    width = (540, 720)[number % 2]
    text = handle(rng, kind)
    x, y = places(number // 3)
    mark = draw(text, width, x, y, *((0.028, 0.59) if hard else ()))
    path = folder / f"{'hard' if hard else 'mark'}{number}.jpg"
    subprocess.run(
        [*clips.QUIET, *background(folder, f"mark {number}"), "-vf", f"scale={width}:{width * 16 // 9},format=yuvj420p,{mark}",
         "-frames:v", "1", "-q:v", "20" if hard else "8", str(path)], check=True)
    return path, text


def clip(folder, number):
    rng = random.Random(f"clip {number}")
    text = handle(rng, number % 2 * 2)
    x, y = places(0, jumps=True)
    path = folder / f"clip{number}.mp4"
    raw = folder / "shots.gray"
    raw.write_bytes(clips.scene(f"clip {number}", shots=4))
    subprocess.run(
        [*clips.QUIET, "-f", "rawvideo", "-pix_fmt", "gray", "-s", "90x160", "-r", "0.4", "-i", str(raw), "-vf",
         f"fps=12,scale=580:1000,crop=540:960:x='4*t':y='10+8*sin(t)',format=yuv420p,{draw(text, 540, x, y)}",
         "-t", "10", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "30", str(path)], check=True)
    return path, text


def plain(text):
    return "".join(text.split()).replace("：", ":")


def read(media, paths, *options):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run([media, "--marks", *options, *map(str, paths)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr.strip())
    seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    return [json.loads(line) for line in done.stdout.splitlines()], seconds


def report(what, media, made):
    lines, seconds = read(media, [path for path, _ in made])
    exact = sum(any(plain(mark[0]) == plain(text) for mark in line["marks"]) for line, (_, text) in zip(lines, made))
    others = sum(len(line["marks"]) for line in lines) - exact
    for line, (_, text) in zip(lines, made):
        if not any(plain(mark[0]) == plain(text) for mark in line["marks"]):
            print(f"        {text} was read as {[mark[0] for mark in line['marks']]}")
    print(f"{what}: {exact} of {len(made)} exact, {others} other texts, {seconds / len(made):.2f} s a file", flush=True)
    return exact


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("media_program")
    parser.add_argument("--pictures", type=int, default=60)
    parser.add_argument("--clips", type=int, default=12)
    parser.add_argument("--rapidocr", action="store_true")
    asked = parser.parse_args()
    media = str(pathlib.Path(asked.media_program).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        made = [picture(folder, number) for number in range(asked.pictures)]
        report("pictures", media, made)
        hard = [picture(folder, number, hard=True) for number in range(asked.pictures)]
        report("pictures, marks of 2.8 % of the width, 59 % opaque, strong compression", media, hard)
        moving = [clip(folder, number) for number in range(asked.clips)]
        report("clips of 10 s, the mark jumps every two seconds", media, moving)
        print(f"largest child: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")
        if asked.rapidocr:
            import rapidocr
            engine = rapidocr.RapidOCR(params={
                "Det.limit_side_len": 160, "Global.use_cls": False, "Global.log_level": "critical"})
            for name, some in (("pictures", made), ("hard pictures", hard)):
                start = time.process_time()
                exact = sum(
                    any(plain(found) == plain(text) for found in (engine(str(path)).txts or ())) for path, text in some)
                print(f"rapidocr, {name}, whole: {exact} of {len(some)} exact, {(time.process_time() - start) / len(some):.2f} s")


if __name__ == "__main__":
    main()
