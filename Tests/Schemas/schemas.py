#!/usr/bin/env python3
"""Checks every JSON document of the program against its schema in docs/schemas (JSON Schema, draft 2020-12).

    python3 Tests/Schemas/schemas.py .build/release/troupe           needs jsonschema
    python3 Tests/Schemas/schemas.py .build/release/troupe --write   makes the schemas anew from the documents

A schema says which keys a document always has, and what stands behind each; further keys may come in later versions. What
--write makes is looked at before it is kept: a key that went, or whose kind changed, breaks somebody's script.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "docs/schemas"
DEMO = ROOT / "Sources/TroupeKit/DemoCase"
# Objects whose keys are names from the data: accounts, layers, files, parameters, codes, columns of a table.
MAPS = {
    "ledger", "objects", "seconds", "parameters", "files", "groups", "earlier", "layer_windows", "results", "left_out", "kept",
    "counts_by_code", "problems", "codes", "without_layer", "without_post", "tables", "follows_direction",
}
# What the program prints or writes; "> name" reads a file instead of standard output.
COMMANDS = [
    ("demo --case demo.db --out out --quiet --json", None),
    ("demo --out plain --no-figure --quiet", "plain/run.json"),
    ("demo --out plain --no-figure --quiet", "plain/troupe-files.json"),
    ("map posts.csv --layers caption --window 60s --out m --no-figure --quiet --json", None),
    ("map posts.csv --support 2 --out s --no-figure --quiet --json", None),
    ("map posts.csv --support 2 --out s --no-figure --quiet", "s/run.json"),
    ("ingest posts.csv --case i.db --quiet --json", None), ("ties posts.csv --support 2 --json --out t.csv", None),
    ("plan posts.csv --json", None), ("plan posts.csv --sample 2 --json", None),
    ("ties posts.csv --engine files --work w-ties --json", None),
    ("why a01 a02 --from out --json", None), ("status --case demo.db --json", None),
    ("verify --case demo.db --json", None), ("log --case demo.db --json", None),
    ("ledger --case demo.db --json", None), ("find Alina --case demo.db --json", None),
    ("show a01 --case demo.db --json", None), ("cast list --case demo.db --json", None),
    ("cast list persona --case demo.db --json", None), ("cast history --case demo.db --json", None),
    ("cast kinds --json", None), ("ask --json", None), ("ask personas --case demo.db --json", None),
    ("media clips --case demo.db --json", None), ("recheck --case demo.db --json", None), ("formats --json", None), ("methods --json", None),
    ("methods coortweet --json", None), ("detect posts.csv --method coortweet --out d --json", None),
    ("compare out d --json", None), ("diff out m --json", None),
    ("windows posts.csv --length 30d --out w --json", None), ("windows posts.csv --length 30d --out w", "w/windows.json"),
    ("calibrate posts.csv --layers caption --out c --json", None),
    ("communities out --out g --json", None), ("communities --edges edges.csv --scan --json", None),
    ("metrics --edges edges.csv --json", None), ("doctor --json", None),
    ("simulate --posts 2000 --methods map --json", None),
    ("run s.toml --quiet --json", None), ("run s.toml --quiet --json", None),
    ("run s.toml --quiet", "output/s/001/study.json"), ("pack output/s/001 --out p", "p/pack.json"),
    ("replay p --sources posts.csv/.. --json", None), ("replay p --sources . --json", None),
    ("merge demo.db i.db --into x.db --json", None),
    ("demo --out pr --no-figure --progress json --json", "stderr"),
]


def documents(program, folder):
    """Every document, by the command that made it."""
    for name in ("posts.csv",):
        (folder / name).write_bytes((DEMO / name).read_bytes())
    # An empty file needs no decoder.
    (folder / "clips").mkdir()
    (folder / "clips/a.mp4").touch()
    (folder / "edges.csv").write_text("source,target\na,b\nb,c\nc,a\nx,y\ny,z\nz,x\nc,x\n")
    (folder / "s.toml").write_text('[[source]]\npath = "posts.csv"\n[map]\nlayers = ["caption"]\nwindow = "60s"\n')
    for line, source in COMMANDS:
        done = subprocess.run(
            [program, *line.split()], cwd=folder, capture_output=True, text=True, timeout=300)
        if source == "stderr":
            texts = [text for text in done.stderr.splitlines() if text.startswith("{")]
        elif source:
            texts = [(folder / source).read_text(encoding="utf-8")]
        else:
            texts = [done.stdout] if done.stdout.strip().startswith("{") else []
        for text in texts:
            try:
                yield line, json.loads(text)
            except json.JSONDecodeError as error:
                sys.exit(f"{line}: standard output is no JSON document: {error}: {text[-300:]}")
        if not texts and "posts.csv/.." not in line:
            sys.exit(f"{line}: no document: {done.stdout[:200]} {done.stderr[:400]}")


def other_keys(value, key=None):
    """Keys that are neither in snake case nor data."""
    if isinstance(value, dict):
        for name, one in value.items():
            if key not in MAPS and not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name):
                yield name
            yield from other_keys(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from other_keys(one, key if isinstance(one, list) else None)


def infer(value, key=None):
    """What a value shows of its schema."""
    if isinstance(value, dict):
        if key in MAPS:
            return {"type": "object", "additionalProperties": merged([infer(one) for one in value.values()])}
        return {
            "type": "object", "properties": {name: infer(one, name) for name, one in value.items()},
            "required": sorted(value),
        }
    if isinstance(value, list):
        return {"type": "array", "items": merged([infer(one, key if isinstance(one, list) else None) for one in value])}
    return {"type": {bool: "boolean", int: "number", float: "number", str: "string", type(None): "null"}[type(value)]}


def merged(schemas):
    """One schema for all of what these say."""
    schemas = [one for one in schemas if one]
    if not schemas:
        return {}
    kinds = sorted({kind for one in schemas for kind in ([one["type"]] if isinstance(one["type"], str) else one["type"])})
    result = {"type": kinds[0] if len(kinds) == 1 else kinds}
    objects = [one for one in schemas if "object" in one["type"]]
    if any("additionalProperties" in one for one in objects):
        result["additionalProperties"] = merged([one.get("additionalProperties") for one in objects])
    elif any("properties" in one for one in objects):
        objects = [one for one in objects if "properties" in one]
        names = sorted({name for one in objects for name in one["properties"]})
        result["properties"] = {
            name: merged([one["properties"][name] for one in objects if name in one["properties"]]) for name in names}
        result["required"] = sorted(set.intersection(*(set(one["required"]) for one in objects)))
    arrays = [one.get("items") for one in schemas if "array" in one["type"]]
    if arrays:
        items = merged(arrays)
        if items:
            result["items"] = items
    return result


def main():
    program, writes = str(pathlib.Path(sys.argv[1]).resolve()), "--write" in sys.argv
    found = {}
    with tempfile.TemporaryDirectory() as name:
        for line, document in documents(program, pathlib.Path(name)):
            if "schema" not in document or "schema_version" not in document:
                sys.exit(f"{line}: the document does not say its schema and version")
            for name in other_keys(document):
                sys.exit(f"{line}: the key {name} is not in snake case")
            found.setdefault((document["schema"], document["schema_version"]), []).append((line, document))
    SCHEMAS.mkdir(exist_ok=True)
    wrong = []
    for (schema, version), made in sorted(found.items()):
        path = SCHEMAS / f"{schema}-{version}.schema.json"
        if writes:
            one = merged([infer(document) for _, document in made])
            one["properties"]["schema"] = {"const": schema}
            one["properties"]["schema_version"] = {"const": version}
            text = {
                "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:{schema.replace('.', ':')}:{version}",
                "title": schema, **one}
            path.write_text(json.dumps(text, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
            continue
        if not path.exists():
            wrong.append(f"{schema}, version {version}: has no schema in docs/schemas")
            continue
        import jsonschema
        validator = jsonschema.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
        for line, document in made:
            for error in list(validator.iter_errors(document))[:3]:
                wrong.append(f"{line}: {schema}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    known = {path.name for path in SCHEMAS.glob("*.schema.json")}
    for name in sorted(known - {f"{schema}-{version}.schema.json" for schema, version in found}):
        wrong.append(f"docs/schemas/{name}: no command gives such a document")
    for line in wrong:
        print("WRONG:", line)
    print(f"{sum(map(len, found.values()))} documents of {len(found)} schemas, {len(wrong)} wrong")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
