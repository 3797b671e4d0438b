"""Clips that are made up: scenes of rectangles, tunes of two voices, and what people do to copies of them.

Everything comes from a seed; nothing is anybody's. Needs ffmpeg.
"""
import array
import math
import pathlib
import random
import subprocess
import tempfile

WIDTH, HEIGHT, SECONDS, RATE = 180, 320, 9, 12
SOUND_RATE = 11025
QUIET = ["ffmpeg", "-nostdin", "-v", "error", "-y", "-threads", "1"]
ENCODE = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "26", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "64k"]


def scene(seed, shots=4, width=90, height=160):
    """Raw gray pictures, one a shot: rectangles of all sizes on a slope of gray."""
    rng = random.Random(f"scene {seed}")
    pictures = []
    for _ in range(shots):
        base, slope = rng.randrange(40, 200), rng.uniform(-0.5, 0.5)
        rows = [bytearray([max(0, min(255, int(base + slope * row)))] * width) for row in range(height)]
        for _ in range(40):
            wide, high = rng.randrange(4, width // 2), rng.randrange(4, height // 2)
            left, top, gray = rng.randrange(width - wide), rng.randrange(height - high), rng.randrange(256)
            for row in range(top, top + high):
                rows[row][left:left + wide] = bytes([gray]) * wide
        pictures.append(b"".join(rows))
    return b"".join(pictures)


_notes = {}


def note(pitch, length):
    """A note with three overtones that fades, as samples."""
    key = (pitch, length)
    if key not in _notes:
        step = 2 * math.pi * 110 * 2 ** (pitch / 12) / SOUND_RATE
        count = int(length * SOUND_RATE)
        _notes[key] = [
            6000 * (1 - at / count) * (math.sin(step * at) + math.sin(2 * step * at) / 2 + math.sin(3 * step * at) / 3)
            for at in range(count)
        ]
    return _notes[key]


def tune(seed, seconds=SECONDS):
    """Samples of two voices that play notes of their own."""
    rng = random.Random(f"tune {seed}")
    voices = []
    for low, high in ((0, 16), (12, 30)):
        voice = []
        while len(voice) < seconds * SOUND_RATE:
            voice += note(rng.randrange(low, high), rng.choice([0.15, 0.25, 0.4]))
        voices.append(voice[:seconds * SOUND_RATE])
    return array.array("h", (int(max(-32000, min(32000, a + b))) for a, b in zip(*voices))).tobytes()


def make(path, scene_seed, tune_seed, picture="", sound="", shots=4):
    """Writes a clip: a scene that drifts, and a tune, each through a filter of ffmpeg's."""
    with tempfile.TemporaryDirectory() as folder:
        raw = pathlib.Path(folder, "scene.gray")
        raw.write_bytes(scene(scene_seed, shots))
        command = [
            *QUIET, "-f", "rawvideo", "-pix_fmt", "gray", "-s", "90x160", "-r", str(shots / SECONDS), "-i", str(raw)]
        # Slow enough that a second shows nearly one picture, as most videos do.
        drift = f"fps={RATE},scale={WIDTH + 20}:{HEIGHT + 20},crop={WIDTH}:{HEIGHT}:x='20*t/{SECONDS}':y='10+8*sin(t)'"
        filters = [f"[0:v]{drift}{',' + picture if picture else ''}[v]"]
        if tune_seed is not None:
            samples = pathlib.Path(folder, "tune.raw")
            samples.write_bytes(tune(tune_seed))
            command += ["-f", "s16le", "-ar", str(SOUND_RATE), "-ac", "1", "-i", str(samples)]
            filters.append(f"[1:a]{sound or 'anull'}[a]")
        command += ["-filter_complex", ";".join(filters), "-map", "[v]"]
        if tune_seed is not None:
            command += ["-map", "[a]"]
        subprocess.run([*command, "-t", str(SECONDS), *ENCODE, str(path)], check=True)


def change(source, path, picture="", sound="", before=(), extra=()):
    """Writes a changed copy of a clip."""
    command = [*QUIET, *before, "-i", str(source)]
    if picture:
        command += ["-vf", picture]
    if sound:
        command += ["-af", sound]
    subprocess.run([*command, *(ENCODE if not extra else []), *extra, str(path)], check=True)
