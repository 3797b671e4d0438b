#!/usr/bin/env python3
"""The software bill of materials of troupe: SPDX 2.3 as JSON, from Package.resolved and docs/dependencies.md.

    python3 Tests/Supply/sbom.py --out .build/troupe.spdx.json

The identifiers and the time come from the commit, so that one commit has one document. With the package spdx-tools (Python)
the document is validated by it; without, by the rules below, which are those of the specification that apply here
(spdx.github.io/spdx-spec/v2.3: mandatory fields, forms of identifiers, ends of relationships).
"""
import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LICENSES = {
    "swift-argument-parser": "Apache-2.0 WITH Swift-exception", "grdb.swift": "MIT",
    "swift-docc-plugin": "Apache-2.0 WITH Swift-exception", "swift-docc-symbolkit": "Apache-2.0 WITH Swift-exception",
}
BUILD_ONLY = {"swift-docc-plugin", "swift-docc-symbolkit"}
# pkg-config's name, licence and homepage.
SYSTEM = {
    "sqlite3": ("blessing", "https://www.sqlite.org"), "libgvc": ("EPL-1.0", "https://graphviz.org"),
    "fontconfig": ("HPND-sell-variant", "https://www.freedesktop.org/wiki/Software/fontconfig/"),
    "libcrypto": ("Apache-2.0", "https://www.openssl.org"),
    "zlib": ("Zlib", "https://zlib.net"), "libzip": ("BSD-3-Clause", "https://libzip.org"),
    "libzstd": ("BSD-3-Clause", "https://facebook.github.io/zstd/"),
}


def output(*command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "TZ": "UTC"})
    return done.stdout.strip() if done.returncode == 0 else ""


def package(name, version, license, location, reference=None):
    found = {
        "SPDXID": "SPDXRef-Package-" + re.sub(r"[^A-Za-z0-9.-]", "-", name), "name": name, "versionInfo": version,
        "downloadLocation": location, "filesAnalyzed": False, "licenseConcluded": license, "licenseDeclared": license,
        "copyrightText": "NOASSERTION",
    }
    if reference:
        found["externalRefs"] = [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": reference}]
    return found


def document():
    commit = output("git", "rev-parse", "HEAD") or "unknown"
    created = output("git", "log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%dT%H:%M:%SZ") or "1970-01-01T00:00:00Z"
    version = re.search(r'"([^"]+)"', (ROOT / "Sources/TroupeKit/Version.swift").read_text())[1]
    packages = [package("troupe", version, "Apache-2.0", "NOASSERTION")]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", packages[0]["SPDXID"])]
    resolved = json.loads((ROOT / "Package.resolved").read_text())["pins"]
    for pin in sorted(resolved, key=lambda pin: pin["identity"]):
        name, state = pin["identity"], pin["state"]
        owner = "/".join(pin["location"].removesuffix(".git").split("/")[-2:])
        found = package(name, state["version"], LICENSES[name], f"git+{pin['location']}@{state['revision']}",
                        f"pkg:swift/github.com/{owner}@{state['version']}")
        packages.append(found)
        relations.append((packages[0]["SPDXID"], "DEPENDS_ON", found["SPDXID"]) if name not in BUILD_ONLY
                         else (found["SPDXID"], "BUILD_DEPENDENCY_OF", packages[0]["SPDXID"]))
    for name, (license, home) in SYSTEM.items():
        found = package(name, output("pkg-config", "--modversion", name) or "NOASSERTION", license, home)
        packages.append(found)
        relations.append((packages[0]["SPDXID"], "DYNAMIC_LINK", found["SPDXID"]))
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"troupe-{version}",
        "documentNamespace": "https://spdx.org/spdxdocs/troupe-" + hashlib.sha256(commit.encode()).hexdigest()[:32],
        "creationInfo": {"created": created, "creators": ["Tool: troupe-sbom"], "licenseListVersion": "3.25"},
        "packages": packages,
        "relationships": [{"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b} for a, kind, b in relations],
    }


def problems(found):
    """What the specification's rules find wrong."""
    wrong = []
    for key in ["spdxVersion", "dataLicense", "SPDXID", "name", "documentNamespace", "creationInfo"]:
        if not found.get(key):
            wrong.append(f"{key} is missing")
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", found["creationInfo"]["created"]):
        wrong.append("created is no time in UTC")
    ids = [p["SPDXID"] for p in found["packages"]] + [found["SPDXID"]]
    if len(set(ids)) != len(ids):
        wrong.append("an identifier stands twice")
    for name in ids:
        if not re.fullmatch(r"SPDXRef-[A-Za-z0-9.-]+", name):
            wrong.append(f"{name} is no identifier")
    for p in found["packages"]:
        for key in ["name", "downloadLocation", "versionInfo", "licenseConcluded"]:
            if not p.get(key):
                wrong.append(f"{p['SPDXID']}: {key} is missing")
    for relation in found["relationships"]:
        for end in ["spdxElementId", "relatedSpdxElement"]:
            if relation[end] not in ids:
                wrong.append(f"{relation[end]} is not in the document")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / ".build/troupe.spdx.json")
    path = parser.parse_args().out
    if not (ROOT / "Package.resolved").exists():
        sys.exit("Package.resolved is missing; run swift package resolve first")
    found = document()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found, indent=2) + "\n")
    wrong = problems(found)
    by = "the rules of SPDX 2.3 that apply here"
    try:
        from spdx_tools.spdx.parser.parse_anything import parse_file
        from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

        wrong += [message.validation_message for message in validate_full_spdx_document(parse_file(str(path)))]
        by += " and spdx-tools"
    except ImportError:
        pass
    for line in wrong:
        print(line)
    print(f"{path}: {len(found['packages'])} packages; {'NOT valid' if wrong else 'valid'} by {by}")
    sys.exit(1 if wrong else 0)


main()
