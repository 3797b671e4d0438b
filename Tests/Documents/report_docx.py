#!/usr/bin/env python3
"""Opens report.docx in LibreOffice and looks for everything that report.md says.

    python3 Tests/Documents/report_docx.py .build/release/troupe [--keep FOLDER]     needs soffice and pdftotext

LibreOffice mends much without a word, so the parts are also read as what they are: every part is well-formed XML and has
a type of content, every relation leads somewhere. Reports: the demo, one in Chinese and in Russian, data in which nothing
stands out, two accounts, fifty communities, and captions that hold markup, marks of direction and controls.
"""
import argparse
import csv
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
import zipfile

HOSTILE = [
    "<b>bold</b> & \"quoted\" ]]> <!-- x --> of the same long caption", "=cmd|' /C calc'!A0 and more of this caption",
    "\u202eright to left of a long caption\u202c for all", "tab\tand a newline\nin the middle of one caption",
    "emoji 👩‍👩‍👧 and 𝒳 beyond the first plane of the caption",
]


def write_posts(path, captions, accounts, rounds):
    """Accounts that post each caption within 20 s of each other, and strangers who post alone."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["account", "post", "time", "caption"])
        number = 0
        for turn in range(rounds):
            for account in range(accounts):
                number += 1
                rows.writerow([f"acc{account:02}", f"p{number}", 1_727_776_000 + 9_137 * turn + 3 * account,
                               captions[turn % len(captions)] + f" {turn:03} chapter of it"])
        for stranger in range(60):
            for turn in range(rounds):
                number += 1
                rows.writerow([f"other{stranger:02}", f"p{number}", 1_727_776_000 + 8_011 * turn + 131 * stranger,
                               f"something of {stranger}'s own, said on day {turn}"])


def cases(troupe, work):
    """Names and folders of finished runs."""
    def run(name, *arguments):
        folder = work / name
        done = subprocess.run([troupe, *arguments, "--out", folder, "--quiet"], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{name}: {done.stderr}")
        return name, folder

    yield run("demo", "demo")
    yield run("chinese", "demo", "--language", "zh")
    yield run("russian", "demo", "--language", "ru")
    columns = ["--columns", "account=account,post=post,time=time,caption=caption"]
    write_posts(work / "hostile.csv", HOSTILE, 5, 30)
    yield run("hostile", "map", work / "hostile.csv", *columns)
    write_posts(work / "two.csv", ["one long caption that two accounts have in common"], 2, 12)
    yield run("two", "map", work / "two.csv", *columns)
    write_posts(work / "nothing.csv", ["a caption that one account repeats"], 1, 12)
    yield run("nothing", "map", work / "nothing.csv", *columns)
    subprocess.run([troupe, "simulate", "--posts", "40000", "--campaigns", "50", "--size", "8-12", "--actions", "12-16",
                    "--participation", "0.7", "--seed", "5", "--out", work / "many.csv", "--quiet"],
                   check=True, capture_output=True)
    yield run("fifty", "map", work / "many.csv")


def broken_parts(path):
    """What is wrong with the package, part by part (ECMA-376, part 2)."""
    wrong = []
    with zipfile.ZipFile(path) as package:
        if package.testzip():
            wrong.append("a part is damaged")
        names = set(package.namelist())
        types = ET.fromstring(package.read("[Content_Types].xml"))
        defaults = {t.get("Extension").lower() for t in types if t.tag.endswith("Default")}
        overrides = {t.get("PartName").lstrip("/") for t in types if t.tag.endswith("Override")}
        wrong += [f"{name}: named, but not there" for name in overrides - names]
        for name in names - {"[Content_Types].xml"}:
            if name not in overrides and name.rsplit(".", 1)[-1].lower() not in defaults:
                wrong.append(f"{name}: no type of content")
            if name.endswith((".xml", ".rels")):
                try:
                    tree = ET.fromstring(package.read(name))
                except ET.ParseError as error:
                    wrong.append(f"{name}: {error}")
                    continue
                if name.endswith(".rels"):
                    base = pathlib.PurePosixPath(name).parent.parent
                    for relation in tree:
                        target = relation.get("Target")
                        if relation.get("TargetMode") == "External":
                            wrong.append(f"{name}: leads out, to {target}")
                        elif str(base / target).lstrip("/") not in names:
                            wrong.append(f"{name}: {target} is not there")
    return wrong


def letters(text):
    """The letters and digits of a text: line ends, blanks, bullets and hyphens are the page's own."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c)[0] in "LN")


def sentences(markdown):
    """What the report says, block by block, without its marks."""
    for line in markdown.splitlines():
        if re.match(r"\s*!\[|\s*\|?[\s:|-]*$", line):
            continue
        parts = line.strip().strip("|").split("|") if line.lstrip().startswith("|") else [line]
        for part in parts:
            text = re.sub(r"^\s*(#+|[-*]|\d+\.|>)\s+", "", part)
            text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
            text = re.sub(r"\\(.)", r"\1", text)
            if letters(text):
                yield text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("troupe", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, help="leave the documents and pages here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = options.keep or pathlib.Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        runs = list(cases(options.troupe.resolve(), work))
        failures = checks = 0
        for name, folder in runs:
            document = folder / "report.docx"
            wrong = broken_parts(document)
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{work}/office", "--headless", "--convert-to", "pdf",
                 "--outdir", work / f"{name}-pdf", document], capture_output=True, timeout=180)
            page = work / f"{name}-pdf/report.pdf"
            if not page.exists():
                wrong.append("LibreOffice does not open it")
            else:
                # In reading order a cell that runs over two lines stays in one piece only without its columns.
                raw = subprocess.run(["pdftotext", "-raw", page, "-"], capture_output=True, text=True).stdout
                # The last line of a page is its number.
                shown = letters("".join(re.sub(r"\n\d+\s*$", "", leaf) for leaf in raw.split("\f")))
                said = list(sentences((folder / "report.md").read_text(encoding="utf-8")))
                checks += len(said)
                wrong += [f"not on the page: {text[:90]}" for text in said if letters(text) not in shown]
                images = subprocess.run(["pdfimages", "-list", page], capture_output=True, text=True).stdout
                if (folder / "network.png").exists() and len(images.splitlines()) < 3:
                    wrong.append("the figure is not on the page")
                if len(said) < 15:
                    wrong.append("the report says next to nothing")
            for text in wrong[:12]:
                print(f"{name}: {text}")
            failures += len(wrong)
        print(f"report.docx: {len(runs)} reports in LibreOffice, {checks} texts, {failures} failed")
        return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
