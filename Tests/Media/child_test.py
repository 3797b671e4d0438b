#!/usr/bin/env python3
"""troupe-media alone: watermarks, faces, frames to show, what is missing, and bad files with everything switched on.

    python3 Tests/Media/child_test.py MEDIA_PROGRAM

Models are looked for as the program does (`make media-models`); what needs them is skipped without them. The only face is
NASA's portrait of an astronaut (public domain), which PyPI's scikit-image ships: it is fetched for the test, and skipped with
a reason if it cannot be had. Needs ffmpeg.
"""
import argparse
import base64
import json
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import clips
import marks

parser = argparse.ArgumentParser()
parser.add_argument("media_program")
MEDIA = str(pathlib.Path(parser.parse_args().media_program).resolve())
failures = []


def check(holds, what):
    print(("ok      " if holds else "FAILED  ") + what, flush=True)
    if not holds:
        failures.append(what)


def skip(what):
    print("skipped " + what, flush=True)


def media(*words, **environment):
    return subprocess.run([MEDIA, *map(str, words)], env={**os.environ, **environment}, capture_output=True, text=True, timeout=300)


def lines(*words, **environment):
    done = media(*words, **environment)
    check(done.returncode == 0, f"{' '.join(map(str, words))[:80]}: {done.stderr[-200:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def png_pixels(data):
    """Width, height and rows of red, green and blue of a PNG of 8 bits, as its specification says."""
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    assert (depth, kind) == (8, 2) and data[28] == 0, "another kind of PNG"
    at, packed = 8, b""
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at:at + 8])
        if name == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += 12 + length
    raw, rows, last = zlib.decompress(packed), [], bytearray(width * 3)
    for row in range(height):
        start = row * (width * 3 + 1)
        method, line = raw[start], bytearray(raw[start + 1:start + 1 + width * 3])
        for place in range(width * 3):
            left = line[place - 3] if place >= 3 else 0
            above, corner = last[place], last[place - 3] if place >= 3 else 0
            if method == 1:
                guess = left
            elif method == 2:
                guess = above
            elif method == 3:
                guess = (left + above) // 2
            elif method == 4:
                steps = [abs(above - corner), abs(left - corner), abs(left + above - 2 * corner)]
                guess = (left, above, corner)[steps.index(min(steps))]
            else:
                guess = 0
            line[place] = (line[place] + guess) & 255
        rows.append(line)
        last = line
    return width, height, rows


def png_header(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def missing():
    nowhere = {"TROUPE_MODELS": "/nowhere"}
    said = lines("--capabilities", **nowhere)[0]
    check(said["faces"] is False and said["marks"] is False and "make media-models" in said["missing"]["faces"], "what is missing is said")
    for option in ("--faces", "--marks"):
        done = media(option, "x.mp4", **nowhere)
        check(done.returncode == 69 and done.stderr.count("\n") == 1 and "make media-models" in done.stderr and not done.stdout,
              f"{option} without models ends with 69 and one line")
    for words in (["--frames", "1,x", "a"], ["--frames", "1"], ["--frames", "-1", "a"], ["--frames", "1", "a", "--keep-faces", "true"]):
        check(media(*words).returncode == 2, f"{' '.join(words)} is refused")


def bad_files(folder, options):
    whole = folder / "whole.mp4"
    clips.make(whole, "whole", "whole")
    data = whole.read_bytes()
    made = {"truncated.mp4": data[:len(data) // 3], "empty.mp4": b"", "huge.png": png_header(100_000, 100_000), "noise.mkv": os.urandom(100_000),
            "playlist.mp4": b"#EXTM3U\n#EXTINF:9,\nwhole.mp4\n", "cut.jpg": b"\xff\xd8\xff\xe0", "tiny.png": png_header(1, 1)}
    for number in range(8):
        spoiled = bytearray(data)
        for at in range(number * 7, len(spoiled), 997):
            spoiled[at] ^= 1 << number
        made[f"spoiled{number}.mp4"] = bytes(spoiled)
    for name, content in made.items():
        (folder / name).write_bytes(content)
    with zipfile.ZipFile(folder / "zip.mp4", "w") as archive:
        archive.writestr("a.txt", "not a video")
    source = ["-i", str(whole)]
    for name, words in {"one-frame.mp4": ["-frames:v", "1", "-an", "-c:v", "libx264"], "animated.webp": ["-t", "1", "-an", "-c:v", "libwebp_anim"],
                        "strip.png": ["-frames:v", "1", "-vf", "scale=4000:6"], "speck.jpg": ["-frames:v", "1", "-vf", "scale=2:2"],
                        "one.webp": ["-frames:v", "1"], "sound.mp3": ["-vn"]}.items():
        subprocess.run([*clips.QUIET, *source, *words, str(folder / name)], check=True)
    (folder / "head.jpg").write_bytes((folder / "speck.jpg").read_bytes()[:-40])
    paths = sorted(path for path in folder.iterdir())
    said = lines(*options, *paths)
    check([one["path"] for one in said] == [str(path) for path in paths], f"each bad file gives its line, with {options}")
    by_name = {pathlib.Path(one["path"]).name: one for one in said}
    for name in ("truncated.mp4", "empty.mp4", "huge.png", "noise.mkv", "playlist.mp4", "zip.mp4", "animated.webp", "cut.jpg"):
        check("problem" in by_name[name], f"{name}: {by_name[name].get('problem')}")
    for name in ("whole.mp4", "one-frame.mp4", "one.webp", "sound.mp3"):
        check("problem" not in by_name[name], f"{name} is measured")
    if options:
        for name in ("whole.mp4", "one-frame.mp4", "one.webp"):
            check(by_name[name].get("faces") == [] and isinstance(by_name[name].get("marks"), list), f"{name} has no face")
        check("faces" not in by_name["sound.mp3"] and "marks" not in by_name["sound.mp3"], "a sound is not asked for faces and marks")
    check(lines(*options, *paths) == said, "the same bytes twice")
    for path in paths:
        done = media("--frames", "0,2.5", path)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        check(done.returncode == 0 and answers and all(("png" in one) != ("problem" in one) for one in answers), f"--frames of {path.name}")
        if path.name == "whole.mp4":
            check([one["milliseconds"] for one in answers] == [0, 2500], "a frame for each moment")
            check(answers[0]["png"] != answers[1]["png"], "which differ")


def confined(options):
    child = subprocess.Popen([MEDIA, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    child.stdin.write("nowhere.mp4\n")
    child.stdin.flush()
    line = json.loads(child.stdout.readline())
    status = dict(row.split(":\t", 1) for row in pathlib.Path(f"/proc/{child.pid}/status").read_text().splitlines() if ":\t" in row)
    limits = pathlib.Path(f"/proc/{child.pid}/limits").read_text()
    check("problem" in line and status["Seccomp"].strip() == "2" and status["NoNewPrivs"].strip() == "1", f"rights are given up with {options}")
    check(status["Threads"].strip() == "1", f"one thread with {options}: {status['Threads']}")
    check(any(row.split()[3:4] == [str(2048 << 20)] for row in limits.splitlines() if row.startswith("Max address space")),
          "and its memory is limited")
    child.stdin.close()
    child.wait(timeout=30)


def silent(folder):
    """A library that reports to its maker leaves a number for this machine in the user's folder."""
    path, _ = marks.picture(folder, 0)
    home = folder / "home"
    home.mkdir()
    lines("--marks", path, HOME=str(home), XDG_CACHE_HOME=str(home / "cache"), TMPDIR=str(home))
    check(list(home.iterdir()) == [], "nothing is written to the user's folder")


def watermarks(folder):
    silent(folder)
    made = [marks.picture(folder, number) for number in range(6)] + [marks.clip(folder, number) for number in range(2)]
    said = lines("--marks", *[path for path, _ in made])
    exact = sum(any(marks.plain(one[0]) == marks.plain(text) for one in line["marks"]) for line, (_, text) in zip(said, made))
    check(exact >= 7, f"{exact} of {len(made)} marks are read exactly")
    for line in said:
        for text, seen, read, confidence in line["marks"]:
            check(0 < seen <= read and read in (1, 3, 5) and 0 < confidence <= 1, f"{text}: {seen} of {read} frames, {confidence}")


def portrait(folder):
    """NASA's astronaut as PyPI's scikit-image ships it, or why not."""
    done = subprocess.run(
        [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:", "--disable-pip-version-check", "-d", str(folder / "wheel"),
         "scikit-image"], capture_output=True, text=True)
    if done.returncode != 0:
        return None
    archive = zipfile.ZipFile(next((folder / "wheel").iterdir()))
    name = next((name for name in archive.namelist() if name.endswith("data/astronaut.png")), None)
    if name is None:
        return None
    path = folder / "portrait.png"
    path.write_bytes(archive.read(name))
    return path


def numbers(face):
    return struct.unpack("<128f", base64.b64decode(face[2]))


def distance(one, other):
    return sum((a - b) ** 2 for a, b in zip(numbers(one), numbers(other))) ** 0.5


def faces(folder):
    path = portrait(folder)
    if path is None:
        skip("faces: scikit-image, whose portrait of an astronaut is in the public domain, cannot be had")
        return
    changes = {"mirrored.png": "hflip", "gray.jpg": "format=gray", "darker.jpg": "eq=brightness=-0.2", "larger.jpg": "scale=1400:1400",
               "turned.png": "rotate=0.17:fillcolor=gray", "blurred.jpg": "gblur=sigma=2"}
    for name, change in changes.items():
        subprocess.run([*clips.QUIET, "-i", str(path), "-vf", change, "-frames:v", "1", str(folder / name)], check=True)
    subprocess.run([*clips.QUIET, "-loop", "1", "-i", str(path), "-t", "3", "-vf", "scale=720:720,format=yuv420p", "-c:v", "libx264", "-crf", "30",
                    str(folder / "still.mp4")], check=True)
    paths = [path, *[folder / name for name in changes], folder / "still.mp4"]
    said = {pathlib.Path(one["path"]).name: one["faces"] for one in lines("--faces", *paths)}
    original = said["portrait.png"]
    # Looked at: the face of the portrait lies around (222, 125) of 512 × 512.
    check(len(original) == 1, f"one face in the portrait: {[face[1] for face in original]}")
    x, y, width, height = original[0][1]
    check(abs(x + width / 2 - 222) < 25 and abs(y + height / 2 - 125) < 25 and width >= 80, "where it is")
    for name, found in said.items():
        near = [distance(face, original[0]) for face in found]
        check(len(found) >= 1 and min(near) <= 0.5, f"{name}: the same person at {[round(one, 2) for one in near]}")
        check(all(1 < sum(number ** 2 for number in numbers(face)) < 4 for face in found), f"{name}: 128 numbers a face")
    times = [face[0] for face in said["still.mp4"]]
    check(len(times) == 3 and all(0 <= time - second * 1000 < 250 for second, time in enumerate(times)), f"once a second of a video: {times}")
    check(abs(said["larger.jpg"][0][1][0] - x * 1400 / 512) < 40, "places are those of the whole picture")

    shown = lines("--frames", "1", path)[0]
    wide, high, rows = png_pixels(base64.b64decode(shown["png"]))
    check((wide, high) == (320, 320) and shown["faces"] >= 1, f"shown at 320 pixels, {shown['faces']} places hidden")
    left, top, right, bottom = (int(one * 320 / 512) for one in (x, y, x + width, y + height))
    colors = {tuple(rows[row][3 * column:3 * column + 3]) for row in range(top, bottom) for column in range(left, right)}
    check(len(colors) <= 30, f"the face is {len(colors)} colors in {(right - left) * (bottom - top)} pixels")
    hidden = folder / "shown.png"
    hidden.write_bytes(base64.b64decode(shown["png"]))
    again = lines("--faces", hidden)[0]["faces"]
    check(again == [], "no face is found in what is shown")


def main():
    missing()
    can = lines("--capabilities")[0]
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for name, options in (("plain", []), ("all", [f"--{kind}" for kind in ("faces", "marks") if can[kind]])):
            (folder / name).mkdir()
            if name == "plain" or len(options) == 2:
                bad_files(folder / name, options)
                confined(options)
        for name, job in (("marks", watermarks), ("faces", faces)):
            if can[name]:
                (folder / f"{name}-made").mkdir()
                job(folder / f"{name}-made")
            else:
                skip(f"{name}: {can['missing'][name]}")
    if failures:
        sys.exit(f"{len(failures)} checks failed")
    print("troupe-media alone: everything holds")


main()
