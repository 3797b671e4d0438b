#!/usr/bin/env python3
"""Runs every recipe of docs/cookbook.md as it is written, in a folder of synthetic files.

    python3 Tests/Cookbook/cookbook.py .build/release/troupe

Blocks of sh and Python run with the shell and Python at hand; a block that names a module or program after its language
is skipped, and said to be, where that is missing.
"""
import csv
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORMATS = ROOT / "Tests/TroupeKitTests/Fixtures/formats"
DEMO = ROOT / "Sources/TroupeKit/DemoCase"


def prepare(folder, run):
    """The files that the recipes name."""
    shutil.copytree(FORMATS / "zeeschuimer_tiktok", folder / "exports")
    shutil.copy(next((FORMATS / "tiktok_research_api").glob("*.json*")), folder / "research.json")
    shutil.copy(next((FORMATS / "4cat_tiktok").glob("*.csv")), folder / "more.csv")
    with open(DEMO / "posts.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    time = rows[0].index("posted_at") if "posted_at" in rows[0] else next(
        place for place, name in enumerate(rows[0]) if "time" in name or "date" in name or name.endswith("_at"))
    for name, months in (("september", ("2024-09",)), ("october", ("2024-10",)), ("captures", ("2024-",))):
        (folder / name).mkdir()
        with open(folder / name / "posts.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(
                [rows[0]] + [row for row in rows[1:] if row[time].startswith(months)])
    shutil.copytree(folder / "captures", folder / "held")
    (folder / "study.toml").write_text(
        '[[source]]\npath = "captures"\n[map]\nlayers = ["caption"]\nwindow = "60s"\n[alert]\nnew_community = 5\n')
    run("troupe demo --case alina.db --out results --no-figure --quiet")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    text = (ROOT / "docs/cookbook.md").read_text(encoding="utf-8")
    recipes = re.split(r"^## ", text, flags=re.M)[1:]
    if len(recipes) != 12:
        sys.exit(f"{len(recipes)} recipes, and there are to be twelve")
    failed, ran, skipped = [], 0, []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "bin").mkdir()
        os.symlink(program, folder / "bin/troupe")
        environment = {**os.environ, "PATH": f"{folder}/bin:{os.environ['PATH']}"}

        def run(script, command=("sh", "-e", "-c")):
            done = subprocess.run(
                [*command, script], cwd=folder, env=environment, capture_output=True, text=True, timeout=300)
            return done.returncode, done.stdout + done.stderr

        def must(script):
            code, said = run(script)
            if code:
                sys.exit(f"{script}: {said}")

        prepare(folder, must)
        for recipe in recipes:
            title = recipe.splitlines()[0]
            blocks = re.findall(r"^```(\w+) ?(\w*)\n(.*?)^```", recipe, flags=re.M | re.S)
            if not blocks:
                failed.append(f"{title}: has nothing to run")
            for language, needs, script in blocks:
                if language == "python":
                    missing, command = needs and importlib.util.find_spec(needs) is None, (sys.executable, "-c")
                elif language == "r":
                    missing = shutil.which("Rscript") is None or run(f'library({needs})', ("Rscript", "-e"))[0] != 0
                    command = ("Rscript", "-e")
                else:
                    missing, command = False, ("sh", "-e", "-c")
                if missing:
                    skipped.append(f"{title}: {needs or language} is not installed here")
                    continue
                code, said = run(script, command)
                ran += 1
                if code or not said.strip() and "--quiet" not in script:
                    failed.append(f"{title}: exit code {code}: {said[-600:]}")
    for line in skipped:
        print("skipped:", line)
    for line in failed:
        print("FAILED:", line)
    print(f"{ran} blocks of {len(recipes)} recipes ran, {len(skipped)} skipped, {len(failed)} failed")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
