#!/usr/bin/env python3
"""Builds the same commit twice, in two clones whose names differ in length, and says what differs, if anything."""
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def differing_members(one, other):
    """The members of two archives that are not the same bytes; nothing where the kind of archive is not read here."""
    def members(path):
        if path.suffix == ".whl":
            with zipfile.ZipFile(path) as packed:
                return {name: packed.read(name) for name in packed.namelist()}
        if path.name.endswith(".tar.gz"):
            with tarfile.open(path) as packed:
                return {m.name: packed.extractfile(m).read() for m in packed.getmembers() if m.isfile()}
        return {}

    found = [members(path) for path in (one, other)]
    return sorted(name for name in found[0].keys() | found[1].keys() if found[0].get(name) != found[1].get(name))


def main():
    place = ROOT / ".build/twice"
    shutil.rmtree(place, ignore_errors=True)
    folders = [place / "one", place / "another-with-a-longer-name"]
    commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    print(f"commit {commit}", flush=True)
    for folder in folders:
        subprocess.run(["git", "clone", "-q", ROOT, folder], check=True)
        subprocess.run(["git", "checkout", "-q", commit], cwd=folder, check=True)
        begin = time.monotonic()
        subprocess.run(["make", "dist"], cwd=folder, check=True)
        print(f"{folder.name}: {time.monotonic() - begin:.0f} s", flush=True)
    names = sorted({path.name for folder in folders for path in (folder / "dist").iterdir()})
    different = 0
    for name in names:
        paths = [folder / "dist" / name for folder in folders]
        if all(path.exists() for path in paths) and paths[0].read_bytes() == paths[1].read_bytes():
            print(f"same       {name}")
            continue
        different += 1
        print(f"DIFFERENT  {name}")
        if all(path.exists() for path in paths):
            for member in differing_members(*paths):
                print(f"             {member}")
    sys.exit(1 if different else 0)


main()
