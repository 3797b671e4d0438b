#!/usr/bin/env python3
"""A fuzzer led by coverage (libFuzzer, with the address sanitizer) for the readers of files: Coverage/ReaderTargets.swift.

    python3 Tests/Hardening/fuzz_coverage.py --seconds 600 --seed 1

The rooms TroupeBase, TroupeModel, TroupeDigest and TroupeIngest are built with Swift's -sanitize=fuzzer,address into
.build/fuzz; the corpus stays there, so that every run goes on where the last one stood. It begins with the fixtures. Inputs that
end a reader are kept in .build/findings and said. Linux or macOS with Swift 6.3, Python 3.11, nothing else.
"""
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from libfuzzer import Fuzzer, arguments

sys.path.insert(0, str(Path(__file__).parent))
from mutations import HOSTILE, NUMBERS  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build/fuzz"
ROOMS = [("TroupeBase", []), ("TroupeModel", []), ("TroupeDigest", ["COpenSSL"]), ("TroupeIngest", ["CZlib", "CZip", "CZstd"])]
FEATURES = ["InternalImportsByDefault", "MemberImportVisibility", "ExistentialAny"]
LIBRARIES = ["z", "zip", "zstd", "crypto"]
# The longest input of each reader, in bytes, and the part of the time that it gets.
READERS = {"posts": (4_000, 4), "mapped": (3_000, 2), "json": (4_000, 1), "edges": (4_000, 4), "edge-columns": (4_000, 1), "toml": (4_000, 1),
           "cast": (6_000, 1), "times": (400, 1), "ids": (400, 1)}
MAPPINGS = ["account=author.id,time=t,caption=text,hashtag=tags,post=id", "account=account_id,time=timestamp_share,object=object_id,post=content_id",
            "account=acc,time=tim,caption=cap,link=url+,platform=site"]
TIMES = ["2024-10-01T13:24:16Z", "1727789056", "1727789056000", "1.72777E+12", "Tue Oct 01 13:24:16 +0000 2024", "1.10.2024 13:24", "2024年10月1日",
         "11/23/2015 3:03 PM", "45583.318", "Tue, 01 Oct 2024 13:24:16 GMT", "20241001132416", "2024-10-01 13:24:16 CST", "Oct 1, 2024, 3:03 p.m."]
IDS = ["7391234567890123457", "123.0", "7.42E+18", "@syn.alina", "['a', 'b']", "[{\"tag\": \"x\"}]", "a;b|c, d", "1,234", "1.2K", "-1001900000000",
       "=1+1", "'=1", "\u0301a", "#x #y"]


def build(swiftc):
    """The fuzzer; built again where a source is newer."""
    fuzzer = BUILD / "reader-fuzzer"
    sources = [path for room, _ in ROOMS for path in (ROOT / "Sources" / room).rglob("*.swift")]
    own = ROOT / "Tests/Hardening/Coverage/ReaderTargets.swift"
    if fuzzer.exists() and fuzzer.stat().st_mtime > max(path.stat().st_mtime for path in [*sources, own, Path(__file__)]):
        return fuzzer
    BUILD.mkdir(parents=True, exist_ok=True)
    maps = [flag for _, imports in ROOMS for name in imports for flag in ["-Xcc", f"-fmodule-map-file={ROOT}/Sources/{name}/module.modulemap"]]
    common = [swiftc, "-swift-version", "6", "-package-name", "troupe", "-O", "-wmo", "-parse-as-library", "-enable-testing",
              "-sanitize=fuzzer,address", "-I", str(BUILD), *maps, *[flag for name in FEATURES for flag in ["-enable-upcoming-feature", name]]]
    for room, _ in ROOMS:
        files = sorted(map(str, (ROOT / "Sources" / room).rglob("*.swift")))
        subprocess.run([*common, "-module-name", room, "-emit-module", "-emit-module-path", BUILD / f"{room}.swiftmodule", "-c",
                        "-o", BUILD / f"{room}.o", *files], check=True)
    subprocess.run([*common, "-module-name", "ReaderTargets", "-c", "-o", BUILD / "ReaderTargets.o", own], check=True)
    objects = [BUILD / f"{name}.o" for name in [*[room for room, _ in ROOMS], "ReaderTargets"]]
    subprocess.run([swiftc, "-sanitize=fuzzer,address", *objects, *[f"-l{name}" for name in LIBRARIES], "-o", fuzzer], check=True)
    return fuzzer


def seeds():
    """The fixtures by reader, and words that stand in many of them."""
    fixtures = [path for folder in ["Tests/CommandTests/Fixtures", "Tests/TroupeKitTests/Fixtures", "Tests/TroupeIngestTests/Fixtures",
                                    "Sources/TroupeKit/DemoCase"]
                for path in sorted((ROOT / folder).rglob("*")) if path.is_file() and path.stat().st_size < 40_000]
    networks = [path for path in fixtures if "networks" in path.parts or "graph" in str(path.parent)
                or path.suffix in {".graphml", ".gexf", ".net", ".gml", ".mtx", ".dot"} or "edges" in path.name]
    posts = [path for path in fixtures if path not in networks and path.suffix in
             {".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".txt", ".js", ".html", ".gz", ".zst"}]
    data = {path: path.read_bytes() for path in fixtures}
    found = {
        "posts": [data[path] for path in posts], "edges": [data[path] for path in networks],
        "mapped": [mapping.encode() + b"\n" + data[path] for mapping in MAPPINGS for path in posts[:20]],
        "json": [data[path] for path in fixtures if path.suffix in {".json", ".ndjson", ".jsonl"}],
        "edge-columns": [b"source=a,target=b\n" + data[path] for path in networks] + [b"source=x,target=y,weight=w,layer=l\nx,y,w,l\na,b,1,m\n"],
        "toml": [data[path] for path in fixtures if path.suffix == ".toml"] + [b'a = 1\n[b]\nc = "d"\n[[e]]\nf = [1, 2.5, {g = true}]\nh = 1979-05-27T07:32:00Z\n'],
        "cast": [data[path] for path in fixtures if path.suffix == ".toml"],
        "times": [line.encode() for line in TIMES], "ids": [line.encode() for line in IDS],
    }
    words = Counter(word for content in data.values() for word in set(re.findall(rb"[A-Za-z_][A-Za-z_.:-]{2,30}", content)))
    dictionary = [word for word, _ in words.most_common(400)] + [text.encode("utf-8", "replace") for text in HOSTILE + NUMBERS if len(text) < 60]
    return found, dictionary


def main():
    said = arguments(__doc__, READERS)
    fuzzer = build(said.swiftc)
    if said.build:
        return
    found, dictionary = seeds()
    words = BUILD / f"words-{said.only or 'all'}"
    words.write_text("".join('"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n' for word in dictionary if word))
    led = Fuzzer(fuzzer, BUILD, "TROUPE_FUZZ_READER", words, said.findings, "", 25, said.seed)
    led.run_all(READERS, found, said)


main()
