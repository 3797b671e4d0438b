#!/usr/bin/env python3
"""A fuzzer led by coverage (libFuzzer, with the address sanitizer) for troupe-media's own code: Coverage/MediaTargets.swift.

    python3 Tests/Hardening/fuzz_media.py --seconds 3600 --seed 1

Swift and C of Media/Sources are built with the sanitizer into .build/fuzz-media; libav, libjpeg-turbo and the others are the
system's, as they are. The corpus stays there. Inputs that end a part are kept in .build/findings and said. Needs what
`make media` needs, ffmpeg, Python 3.11.
"""
import struct
import subprocess
from pathlib import Path

from libfuzzer import Fuzzer, arguments

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build/fuzz-media"
SOURCES = ROOT / "Media/Sources"
LIBRARIES = ["avformat", "avcodec", "avutil", "swscale", "swresample", "turbojpeg", "chromaprint", "zbar", "dl"]
FEATURES = ["InternalImportsByDefault", "MemberImportVisibility", "ExistentialAny"]
# The longest input of each part, in bytes, and the part of the time that it gets.
PARTS = {"labels": (8_000, 4), "file": (12_000, 4), "picture": (2_000, 2), "text": (3_000, 2)}
WORDS = ["c2pa.hash.data", "c2pa.assertions", "jumb", "jumd", "exclusions", "start", "length", "hash", "sha256", "alg", "caBX", "JP", "IHDR",
         "IDAT", "iTXt", "<x:xmpmeta", "</x:xmpmeta>", "http://www.tc260.org.cn/ns/AIGC/1.0/", "AIGC", "xmlns:T=", "RIFF", "WEBP", "C2PA", "VP8X",
         "ftyp", "uuid", "moov", "trak", "claim_generator_info", "name", "digitalsourcetype/", "cbor"]


def build(swiftc, clang):
    """The fuzzer; built again where a source is newer."""
    fuzzer = BUILD / "media-fuzzer"
    own = ROOT / "Tests/Hardening/Coverage/MediaTargets.swift"
    swift = sorted((SOURCES / "Measuring").rglob("*.swift"))
    c = sorted([*(SOURCES / "CDecoding").glob("*.c"), *(SOURCES / "CModels").glob("*.c")])
    if fuzzer.exists() and fuzzer.stat().st_mtime > max(path.stat().st_mtime for path in [*swift, *c, own, Path(__file__)]):
        return fuzzer
    BUILD.mkdir(parents=True, exist_ok=True)
    maps = []
    for name, header in (("CDecoding", "decoding.h"), ("CModels", "models.h")):
        path = BUILD / f"{name}.modulemap"
        path.write_text(f'module {name} {{ header "{SOURCES}/{name}/include/{header}" export * }}\n')
        maps += ["-Xcc", f"-fmodule-map-file={path}"]
    objects = []
    for path in c:
        objects.append(BUILD / f"{path.parent.name}-{path.stem}.o")
        subprocess.run([clang, "-O1", "-g", "-fsanitize=address,fuzzer-no-link", "-I", path.parent / "include", "-c", path, "-o", objects[-1]],
                       check=True)
    common = [swiftc, "-swift-version", "6", "-package-name", "troupe", "-O", "-wmo", "-parse-as-library", "-enable-testing",
              "-sanitize=fuzzer,address", "-I", str(BUILD), *maps, *[flag for name in FEATURES for flag in ["-enable-upcoming-feature", name]]]
    subprocess.run([*common, "-module-name", "Measuring", "-emit-module", "-emit-module-path", BUILD / "Measuring.swiftmodule", "-c", "-o",
                    BUILD / "Measuring.o", *swift], check=True)
    subprocess.run([*common, "-module-name", "MediaTargets", "-c", "-o", BUILD / "MediaTargets.o", own], check=True)
    subprocess.run([swiftc, "-sanitize=fuzzer,address", BUILD / "Measuring.o", BUILD / "MediaTargets.o", *objects,
                    *[f"-l{name}" for name in LIBRARIES], "-o", fuzzer], check=True)
    return fuzzer


def seeds():
    """Small files of many kinds, and what the other parts begin with."""
    signed = [path.read_bytes() for path in (ROOT / "Media/Tests/MeasuringTests/Fixtures/signed").iterdir() if path.suffix != ".json"]
    files = BUILD / "files"
    files.mkdir(exist_ok=True)
    source = ["-f", "lavfi", "-i", "testsrc=size=48x32:rate=8", "-f", "lavfi", "-i", "sine=440:sample_rate=8000"]
    both = ["-t", "1", "-b:v", "20k", "-b:a", "8k"]
    for name, words in {
        "a.mp4": [*both, "-c:v", "mpeg4", "-c:a", "aac", "-movflags", "use_metadata_tags", "-metadata", 'AIGC={"Label":"1"}'],
        "b.mkv": [*both, "-c:v", "libx264", "-c:a", "libmp3lame", "-metadata", 'AIGC={"Label":"2"}'], "c.webm": both, "d.flv": [*both, "-ar", "11025"],
        "e.gif": ["-t", "0.5"], "f.avi": [*both, "-c:v", "mjpeg", "-c:a", "pcm_u8"], "g.mp3": ["-t", "1", "-vn", "-b:a", "8k"], "h.wav": ["-t", "0.3", "-vn"],
        "i.png": ["-frames:v", "1"], "j.jpg": ["-frames:v", "1"], "k.webp": ["-frames:v", "1"], "l.bmp": ["-frames:v", "1"],
        "m.tiff": ["-frames:v", "1"], "n.ts": both, "o.ogg": ["-t", "1", "-vn", "-c:a", "libvorbis"], "p.flac": ["-t", "0.3", "-vn"],
    }.items():
        if not (files / name).exists():
            subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *source, *words, files / name], check=False)
    small = [path.read_bytes() for path in sorted(files.iterdir()) if path.stat().st_size]
    picture = [bytes([width, height, 0, 20, 60, 90, 31, 40]) + bytes(range(0, 250, 3)) for width, height in ((3, 3), (63, 63), (200, 90), (31, 255))]
    box = [struct.pack("4B", 23, 1, 1, 5) + bytes(200 if 6 < place % 24 < 18 and 4 < place // 24 < 12 else 3 for place in range(24 * 20)),
           "xxxx@kalomi_12\tsubtitle\n@kalomi 12\n@kalomi_12\tmore".encode()]
    return {"labels": signed + small, "file": small + signed, "picture": picture, "text": box}


def main():
    said = arguments(__doc__, PARTS)
    fuzzer = build(said.swiftc, str(Path(said.swiftc).parent / "clang"))
    if said.build:
        return
    found = seeds()
    words = BUILD / "words"
    words.write_text("".join(f'"{word}"\n' for word in WORDS))
    led = Fuzzer(fuzzer, BUILD, "TROUPE_FUZZ_PART", words, said.findings, "media-", 60, said.seed)
    led.run_all(PARTS, found, said)


main()
