#!/usr/bin/env python3
"""What `troupe export` writes, as other programs read it, beside the tables of the same run.

    python3 Tests/Oracles/exports.py .build/release/troupe

networkx and igraph read GEXF, GraphML and Pajek; networkx JSON; the RELAX NG of GEXF 1.3 (schemas/gexf-1.3) is asked by
lxml; ndex2 reads CX2, stix2 and stix2-validator the STIX bundle, pymisp the event, sqlite3 the database. The expected
nodes, edges, weights and attributes are those of ties.csv, accounts.csv and evidence.csv, added up here. Two runs are
looked at: the demo case, and one whose names try to break out of every format. A program that is not installed is named
aloud and counts as not checked. Exit code 1 and a line for each difference.
"""

import argparse
import csv
import importlib
import json
import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
POSTS = HERE.parent / "CommandTests" / "Fixtures" / "demo" / "posts.csv"

HOSTILE = [
    "<b>&amp;</b>", "]]>", "\"'`", "tab\tline\nen\rd", "\u202egnp.exe", "\ufffdlone", "7394438652840907661",
    "7394438652840907662", '=HYPERLINK("http://x")', "-1001900000000", "@alina", "\\N\\", "%s;--", "阿丽娜👩\u200d🍳",
    'q"\u0301,=1', "<!--", "&#0;", "null0",
]

failures = []
missing = []
checks = 0


def check(is_so, what):
    """Counts a check and keeps what failed."""
    global checks
    checks += 1
    if not is_so:
        failures.append(what)


def module(name):
    """A Python package; None, said aloud, where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        if name not in missing:
            missing.append(name)
            print(f"NOT CHECKED: {name} is not installed ({error})")
        return None


def unguarded(cell):
    """A cell of a table without the apostrophe that keeps spreadsheets from running it."""
    rest = cell.lstrip("'")
    return cell[1:] if cell.startswith("'") and rest[:1] in tuple("=+-@\t\r\n") else cell


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [{key: unguarded(value) for key, value in row.items()} for row in csv.DictReader(file)]


class Tables:
    """What the tables of a run say: accounts by node, and ties by their two nodes."""

    def __init__(self, folder):
        self.accounts = {}
        platform = {}
        for row in rows(folder / "accounts.csv"):
            node = f"{row['platform']}:{row['account']}" if row["platform"] else row["account"]
            self.accounts[node] = row
            platform[row["account"]] = node
        self.ties = {}
        for row in rows(folder / "ties.csv"):
            pair = frozenset((platform[row["account_a"]], platform[row["account_b"]]))
            tie = self.ties.setdefault(pair, {"support": 0, "post_pairs": 0, "layers": []})
            tie["support"] += int(row["support"])
            tie["post_pairs"] += int(row["post_pairs"])
            tie["layers"].append(row["layer"])
            for name in ("p", "q", "occasions", "expected", "community"):
                tie[name] = row[name]
        self.times = {}
        self.evidence = 0
        for row in rows(folder / "evidence.csv"):
            pair = frozenset((platform[row["account_a"]], platform[row["account_b"]]))
            self.times.setdefault(pair, []).extend((row["time_a"], row["time_b"]))
            self.evidence += 1


def same(one, other):
    if one in (None, "") or other in (None, ""):
        return one in (None, "") and other in (None, "")
    return abs(float(one) - float(other)) <= 1e-9 * max(1, abs(float(other)))


def compare(name, tables, nodes, edges, attributes=True):
    """Nodes by id with their attributes, and edges as (source, target, attributes), beside the tables."""
    check(set(nodes) == set(tables.accounts), f"{name}: other nodes: {sorted(set(nodes) ^ set(tables.accounts))[:4]}")
    check(len(edges) == len(tables.ties), f"{name}: {len(edges)} edges, the tables have {len(tables.ties)}")
    for source, target, given in edges:
        tie = tables.ties.get(frozenset((source, target)))
        check(tie is not None, f"{name}: an edge {source} {target} that is not in ties.csv")
        if tie is None:
            continue
        check(float(given["weight"]) == tie["support"], f"{name}: weight of {source} {target}")
        if not attributes:
            continue
        for column in ("support", "post_pairs", "p", "q", "occasions", "expected"):
            check(same(given.get(column), tie[column]), f"{name}: {column} of {source} {target}: {given.get(column)}")
        check(given["layers"].split(" ") == tie["layers"], f"{name}: layers of {source} {target}")
        times = sorted(tables.times[frozenset((source, target))])
        check(given["first_coaction_utc"] == times[0], f"{name}: first time of {source} {target}")
        check(given["last_coaction_utc"] == times[-1], f"{name}: last time of {source} {target}")
    if attributes:
        for node, row in tables.accounts.items():
            given = nodes.get(node, {})
            check((given.get("community") or "") == row["community"], f"{name}: community of {node}")
            check(same(given.get("strength"), row["strength"]), f"{name}: strength of {node}")
            check(same(given.get("ties"), row["ties"]), f"{name}: ties of {node}")
            check(same(given.get("evidence"), row["evidence"]), f"{name}: evidence of {node}")
            check(given.get("label") == row["account"], f"{name}: label of {node}: {given.get('label')!r}")
            check(given.get("account_id") == row["account"], f"{name}: id of {node}")


def with_networkx(tables, files):
    networkx = module("networkx")
    if networkx is None:
        return
    for name, read in [("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)]:
        graph = read(files[name])
        compare(f"networkx {name}", tables, dict(graph.nodes(data=True)), list(graph.edges(data=True)))
        for node, given in graph.nodes(data=True):
            if name == "gexf":
                drawn = given["viz"]
                check(set(drawn) == {"color", "size", "position"}, f"networkx gexf: how {node} is drawn")
                days = {day for span in given["spells"] for day in span}
                check(all(len(day) == 10 for day in days), f"networkx gexf: days of {node}")
            else:
                check(isinstance(given["x"], float) and 0 <= given["r"] <= 255, f"networkx graphml: how {node} is drawn")
        check(all(isinstance(given["ties"], int) for _, given in graph.nodes(data=True)), f"networkx {name}: types")
    with open(files["json"], encoding="utf-8") as file:
        graph = networkx.node_link_graph(json.load(file), edges="links")
    compare("networkx json", tables, dict(graph.nodes(data=True)), list(graph.edges(data=True)))


def with_pajek(tables, files):
    """Pajek knows ids and weights. A label ends at its quote: where names hold one, references stand in it."""
    def plain(text):
        return "".join(f"&#{ord(c)};" if c in '"\\&' or ord(c) < 32 or ord(c) == 127 else c for c in text)

    nodes = {plain(node): {} for node in tables.accounts}
    expected = {frozenset(map(plain, pair)): tie["support"] for pair, tie in tables.ties.items()}
    networkx, igraph = module("networkx"), module("igraph")
    if networkx is not None:
        graph = networkx.read_pajek(files["pajek"])
        check(set(graph.nodes) == set(nodes), f"networkx pajek: nodes {set(graph.nodes) ^ set(nodes)}")
        found = {frozenset((a, b)): given["weight"] for a, b, given in graph.edges(data=True)}
        check(found == expected, "networkx pajek: edges and weights")
    if igraph is not None:
        graph = igraph.Graph.Read_Pajek(str(files["pajek"]))
        names = graph.vs["name"]
        check(set(names) == set(nodes), f"igraph pajek: nodes {set(names) ^ set(nodes)}")
        found = {frozenset((names[edge.source], names[edge.target])): edge["weight"] for edge in graph.es}
        check(found == expected, "igraph pajek: edges and weights")


def with_igraph(tables, files):
    igraph = module("igraph")
    if igraph is None:
        return
    graph = igraph.Graph.Read_GraphML(str(files["graphml"]))
    # igraph 1.0 leaves "&amp;" in an id half read, as "&#38;"; labels it reads well.
    names = [name.replace("&#38;", "&") for name in graph.vs["id"]]
    nodes = {name: vertex.attributes() for name, vertex in zip(names, graph.vs)}
    edges = [(names[edge.source], names[edge.target], edge.attributes()) for edge in graph.es]
    compare("igraph graphml", tables, nodes, edges)


def with_schema(files):
    if module("lxml") is None:
        return
    from lxml import etree

    schema = etree.RelaxNG(etree.parse(str(HERE / "schemas" / "gexf-1.3" / "gexf.rng")))
    document = etree.parse(str(files["gexf"]))
    check(schema.validate(document), f"GEXF: not valid: {schema.error_log}")
    check(b"schemaLocation" not in Path(files["gexf"]).read_bytes(), "GEXF: names a place of its schema")
    # That the schema refuses something at all.
    document.getroot().set("version", "1.2")
    check(not schema.validate(document), "GEXF: the schema accepts any version")


def with_tables(tables, files):
    nodes = {row["Id"]: {**row, "label": row["Label"]} for row in rows(files["csv-nodes"])}
    edges = [(row["Source"], row["Target"], {**row, "weight": row["Weight"]}) for row in rows(files["csv-edges"])]
    compare("csv", tables, nodes, edges)


def with_graphology(tables, files):
    document = json.loads(Path(files["graphology"]).read_text(encoding="utf-8"))
    check(set(document) == {"attributes", "options", "nodes", "edges"}, "graphology: keys of the document")
    check(document["options"] == {"type": "undirected", "multi": False, "allowSelfLoops": True}, "graphology: options")
    nodes = {node["key"]: node["attributes"] for node in document["nodes"]}
    edges = [(edge["source"], edge["target"], edge["attributes"]) for edge in document["edges"]]
    compare("graphology", tables, nodes, edges)
    check(all(edge["undirected"] is True for edge in document["edges"]), "graphology: direction")
    check(all(type(node["x"]) is float for node in nodes.values()), "graphology: places")


def with_ndex(tables, files):
    if module("ndex2") is None:
        return
    from ndex2.cx2 import RawCX2NetworkFactory

    network = RawCX2NetworkFactory().get_cx2network(str(files["cx2"]))
    nodes = network.get_nodes()
    names = {number: node["v"]["represents"] for number, node in nodes.items()}
    given = {names[number]: {**node["v"], "label": node["v"]["name"]} for number, node in nodes.items()}
    edges = [(names[edge["s"]], names[edge["t"]], edge["v"]) for edge in network.get_edges().values()]
    compare("ndex2 cx2", tables, given, edges)
    check(all(node["x"] is not None for node in nodes.values()), "ndex2 cx2: places")


def with_sqlite(tables, files):
    database = sqlite3.connect(files["sqlite"])
    database.row_factory = sqlite3.Row
    nodes = {row["id"]: dict(row) for row in database.execute("SELECT * FROM nodes")}
    edges = [(row["source"], row["target"], dict(row)) for row in database.execute("SELECT * FROM edges")]
    compare("sqlite", tables, nodes, edges)
    (count,) = database.execute("SELECT count(*) FROM evidence").fetchone()
    check(count == tables.evidence, f"sqlite: {count} co-actions, evidence.csv has {tables.evidence}")
    check(not list(database.execute("PRAGMA foreign_key_check")), "sqlite: references without a row")
    check(database.execute("PRAGMA integrity_check").fetchone()[0] == "ok", "sqlite: integrity")


def with_stix(tables, files):
    text = Path(files["stix"]).read_text(encoding="utf-8")
    bundle = json.loads(text)
    types = {entry["type"] for entry in bundle["objects"]}
    check(not types & {"threat-actor", "intrusion-set", "campaign"}, f"STIX: claims of who is behind it: {types}")
    ids = [entry["id"] for entry in bundle["objects"]]
    check(len(ids) == len(set(ids)), "STIX: an id stands twice")
    accounts = [entry for entry in bundle["objects"] if entry["type"] == "user-account"]
    check(len(accounts) == len(tables.accounts), f"STIX: {len(accounts)} accounts")
    check({entry["user_id"] for entry in accounts} == {row["account"] for row in tables.accounts.values()}, "STIX: ids")
    ties = [entry for entry in bundle["objects"] if entry["type"] == "relationship"]
    check(len(ties) == len(tables.ties), f"STIX: {len(ties)} relationships")
    observed = [entry for entry in bundle["objects"] if entry["type"] == "observed-data"]
    check(sum(entry["number_observed"] for entry in observed) == tables.evidence, "STIX: co-actions observed")
    stix2 = module("stix2")
    if stix2 is not None:
        parsed = stix2.parse(text)
        check(len(parsed.objects) == len(ids), "stix2: not all objects")
        for account in accounts:
            # The id that the library itself makes of what does not change.
            fixed = {key: account[key] for key in ("account_type", "user_id") if key in account}
            check(stix2.v21.UserAccount(**fixed).id == account["id"], f"stix2: another id than {account['id']}")
    if module("stix2validator") is not None:
        from stix2validator import ValidationOptions, validate_string

        results = validate_string(text, ValidationOptions(strict=True, version="2.1"))
        # Two recommendations are not followed: ids are of version 5, so that the same run gives the same ids (103), and
        # the vocabulary of platforms knows neither TikTok nor Douyin (244).
        errors = [str(error) for error in results.errors if not re.search(r"\{(103|244)\}", str(error))]
        check(not errors, f"stix2-validator: {errors[:4]}")
        # That it looks at anything.
        broken = validate_string(text.replace('"spec_version": "2.1"', '"spec_version": "9"'), ValidationOptions())
        check(not broken.is_valid, "stix2-validator: accepts any version")


def with_misp(tables, files):
    if module("pymisp") is None:
        return
    import logging

    from pymisp import MISPEvent

    logging.getLogger("pymisp").setLevel(logging.ERROR)
    event = MISPEvent()
    event.load_file(str(files["misp"]))
    check(len(event.objects) == len(tables.accounts), f"pymisp: {len(event.objects)} objects")
    found = {next(a.value for a in entry.attributes if a.object_relation == "user-id") for entry in event.objects}
    check(found == {row["account"] for row in tables.accounts.values()}, "pymisp: ids of accounts")
    references = sum(len(entry.references) for entry in event.objects)
    check(references == len(tables.ties), f"pymisp: {references} references")
    check(event.distribution in (0, "0") and not event.published, "pymisp: goes out by itself")
    check(not any(a.to_ids for entry in event.objects for a in entry.attributes), "pymisp: an account is an indicator")


def run(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"troupe {' '.join(map(str, arguments))}: {done.stderr}")


def hostile_posts(path):
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, quoting=csv.QUOTE_ALL)
        table.writerow(["object_id", "account_id", "content_id", "timestamp_share"])
        for action in range(8):
            for place, account in enumerate(HOSTILE):
                words = f'<![CDATA[{action}]]>"=1"\n\u202e'
                table.writerow([words, account, f"={action}{place}", 1_727_740_807 + action * 86_400 + place])


def look_at(program, folder, posts, *options):
    run(program, "map", posts, "--no-figure", "--quiet", "--window", "60s", "--out", folder / "run", *options)
    files = {}
    for name in ["gexf", "graphml", "json", "graphology", "pajek", "cx2", "sqlite", "stix", "misp"]:
        files[name] = folder / f"net.{name}"
        run(program, "export", name, folder / "run", "--out", files[name], "--quiet")
    run(program, "export", "csv", folder / "run", "--out", folder / "net.csv", "--quiet")
    files["csv-nodes"], files["csv-edges"] = folder / "net-nodes.csv", folder / "net-edges.csv"
    tables = Tables(folder / "run")
    check(len(tables.ties) > 10, "the run has no ties to look at")
    with_networkx(tables, files)
    with_igraph(tables, files)
    with_schema(files)
    with_pajek(tables, files)
    with_tables(tables, files)
    with_graphology(tables, files)
    with_ndex(tables, files)
    with_sqlite(tables, files)
    with_stix(tables, files)
    with_misp(tables, files)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    program = parser.parse_args().program
    with tempfile.TemporaryDirectory() as folder:
        for name, posts, options in [("demo", POSTS, ["--layers", "caption"]), ("hostile", None, [])]:
            place = Path(folder) / name
            place.mkdir()
            if posts is None:
                posts = place / "posts.csv"
                hostile_posts(posts)
            look_at(program, place, posts, *options)
    for failure in failures:
        print("DIFFERS:", failure)
    print(f"{checks} checks of exports, {len(failures)} differ" + (f", not checked: {missing}" if missing else ""))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
