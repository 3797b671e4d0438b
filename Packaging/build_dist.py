#!/usr/bin/env python3
"""Makes what is given away from a built program: a Debian package, an archive and a Python wheel, in dist/.

    python3 Packaging/build_dist.py PROGRAM SBOM [--out dist]

The same program gives the same bytes: times are SOURCE_DATE_EPOCH (the time of the commit), names are sorted, owners are
root. Needs Debian 12 with dpkg-dev and patchelf.
"""
import argparse
import base64
import gzip
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import carried
import man_pages

ROOT = Path(__file__).resolve().parents[1]
PYTHON = ROOT / "Packaging/python"
MAINTAINER = "The troupe maintainers <troupe@users.noreply.github.com>"
SUMMARY = "find, prove and draw coordinated posting in collected posts"
DOCUMENTS = ["LICENSE", "THIRD-PARTY-NOTICES", "SECURITY.md", "CHANGELOG.md"]


def epoch():
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given or carried.run("git", "log", "-1", "--format=%ct", cwd=ROOT))


def version():
    return re.search(r'"([^"]+)"', (ROOT / "Sources/TroupeKit/Version.swift").read_text())[1]


class Parts:
    """The files of the program by their places below a prefix: bin, share, and lib where libraries go along."""

    def __init__(self, program, sbom, scratch):
        self.program, self.sbom, self.scratch = program, sbom, scratch
        self.carried = carried.Carried(program)
        date = time.strftime("%B %d, %Y", time.gmtime(epoch())).replace(" 0", " ")
        self.pages = man_pages.pages(program, date)

    def document(self, libraries):
        """The bill of materials, with the libraries that go along."""
        found = json.loads(self.sbom.read_text())
        for one in self.carried.packages if libraries else []:
            name = "SPDXRef-Debian-" + re.sub(r"[^A-Za-z0-9.-]", "-", one["name"])
            found["packages"].append({
                "SPDXID": name, "name": one["name"], "versionInfo": one["version"],
                "downloadLocation": "https://snapshot.debian.org/package/" + f"{one['source']}/{one['source_version']}/",
                "filesAnalyzed": False, "licenseConcluded": "NOASSERTION", "licenseDeclared": "NOASSERTION",
                "copyrightText": "NOASSERTION", "externalRefs": [{
                    "referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                    "referenceLocator": f"pkg:deb/debian/{one['name']}@{one['version']}?arch={architecture()}&distro=bookworm"}],
            })
            found["relationships"].append(
                {"spdxElementId": "SPDXRef-Package-troupe", "relationshipType": "CONTAINS", "relatedSpdxElement": name})
        return json.dumps(found, indent=2) + "\n"

    def common(self, tree, libraries):
        """Program, documents and, where libraries go along, those."""
        (tree / "bin").mkdir(parents=True)
        shutil.copyfile(self.program, tree / "bin/troupe")
        documents = tree / "share/doc/troupe"
        documents.mkdir(parents=True)
        for name in DOCUMENTS:
            shutil.copyfile(ROOT / name, documents / name)
        (documents / "troupe.spdx.json").write_text(self.document(libraries))
        if not libraries:
            subprocess.run(["patchelf", "--remove-rpath", tree / "bin/troupe"], check=True)
            return
        subprocess.run(["patchelf", "--set-rpath", "$ORIGIN/../lib/troupe", tree / "bin/troupe"], check=True)
        self.carried.copy(tree / "lib/troupe")
        shutil.copyfile(ROOT / "Packaging/fonts.conf", tree / "lib/troupe/fonts.conf")
        self.carried.licences(documents / "libraries")

    def reading(self, tree, packed):
        """Manual pages and completions."""
        manual = tree / "share/man/man1"
        manual.mkdir(parents=True)
        for name, text in self.pages.items():
            data = text.encode()
            (manual / (name + ".gz" if packed else name)).write_bytes(gzip.compress(data, 9, mtime=0) if packed else data)
        for shell, place in {"bash": "bash-completion/completions/troupe", "zsh": "zsh/vendor-completions/_troupe",
                             "fish": "fish/vendor_completions.d/troupe.fish"}.items():
            path = tree / "share" / place
            path.parent.mkdir(parents=True)
            path.write_text(carried.run(self.program, "--generate-completion-script", shell))


def architecture():
    return carried.run("dpkg", "--print-architecture").strip()


def settle(tree):
    """Permissions that do not depend on who builds, and one time."""
    for path in [tree, *tree.rglob("*")]:
        runs = path.is_dir() or path.parent.name == "bin"
        path.chmod(0o755 if runs else 0o644)
    for path in [*tree.rglob("*"), tree]:
        os.utime(path, (epoch(), epoch()))


def debian(parts, out):
    tree = parts.scratch / "deb"
    parts.common(tree / "usr", libraries=False)
    parts.reading(tree / "usr", packed=True)
    documents = tree / "usr/share/doc/troupe"
    log = (documents / "CHANGELOG.md").read_bytes()
    (documents / "CHANGELOG.md").unlink()
    (documents / "changelog.gz").write_bytes(gzip.compress(log, 9, mtime=0))
    (documents / "LICENSE").rename(documents / "copyright")
    work = parts.scratch / "shlibdeps"
    (work / "debian").mkdir(parents=True)
    (work / "debian/control").write_text("Source: troupe\n\nPackage: troupe\nArchitecture: any\n")
    said = carried.run("dpkg-shlibdeps", "-O", str(tree / "usr/bin/troupe"), cwd=work)
    depends = re.search(r"shlibs:Depends=(.*)", said)[1]
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file()) // 1024 + 1
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(f"""\
Package: troupe
Version: {version()}
Architecture: {architecture()}
Maintainer: {MAINTAINER}
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-noto-cjk, fonts-noto-color-emoji
Suggests: bash-completion
Section: science
Priority: optional
Description: {SUMMARY}
 troupe finds groups of accounts that post the same things together, proves
 each link with the posts behind it, and draws the network. It works offline
 on posts that were collected before.
""")
    files = sorted(path for path in tree.rglob("*") if path.is_file() and "DEBIAN" not in path.parts)
    (tree / "DEBIAN/md5sums").write_text(
        "".join(f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}\n" for path in files))
    settle(tree)
    target = out / f"troupe_{version()}_{architecture()}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build", tree, target], check=True,
        stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch())})


def archive(parts, out):
    name = f"troupe-{version()}-linux-{os.uname().machine}"
    tree = parts.scratch / name
    parts.common(tree, libraries=True)
    parts.reading(tree, packed=False)
    shutil.copyfile(ROOT / "docs/install.md", tree / "INSTALL.md")
    settle(tree)

    def plain(member):
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = epoch()
        return member

    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for path in [tree, *sorted(tree.rglob("*"))]:
            tar.add(path, arcname=path.relative_to(parts.scratch), recursive=False, filter=plain)
    (out / (name + ".tar.gz")).write_bytes(gzip.compress(packed.getvalue(), 9, mtime=0))


def wheel(parts, out):
    tag = f"py3-none-manylinux_2_36_{os.uname().machine}"
    tree = parts.scratch / "wheel"
    shutil.copytree(PYTHON / "troupe", tree / "troupe", ignore=shutil.ignore_patterns("__pycache__"))
    parts.common(tree / "troupe/program", libraries=True)
    settle(tree)
    information = f"troupe-{version()}.dist-info"
    members = {str(path.relative_to(tree)): path.read_bytes() for path in tree.rglob("*") if path.is_file()}
    description = (PYTHON / "README.md").read_text()
    members |= {f"{information}/{name}": text.encode() for name, text in {
        "METADATA": f"Metadata-Version: 2.1\nName: troupe\nVersion: {version()}\nSummary: {SUMMARY}\nLicense: Apache-2.0\n"
                    "Requires-Python: >=3.11\nClassifier: Operating System :: POSIX :: Linux\nClassifier: Typing :: Typed\n"
                    f"Description-Content-Type: text/markdown\n\n{description}",
        "WHEEL": f"Wheel-Version: 1.0\nGenerator: troupe\nRoot-Is-Purelib: false\nTag: {tag}\n",
        "entry_points.txt": "[console_scripts]\ntroupe = troupe.__main__:main\n",
        "licenses/LICENSE": (ROOT / "LICENSE").read_text(),
        "licenses/THIRD-PARTY-NOTICES": (ROOT / "THIRD-PARTY-NOTICES").read_text(),
    }.items()}

    def line(name, data):
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        return f"{name},sha256={digest},{len(data)}\n"

    record = f"{information}/RECORD"
    members[record] = ("".join(line(*item) for item in sorted(members.items())) + f"{record},,\n").encode()
    # A zip archive cannot tell times before 1980.
    when = time.gmtime(max(epoch(), 315532800))[:6]
    with zipfile.ZipFile(out / f"troupe-{version()}-{tag}.whl", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name in sorted(members, key=lambda name: (name == record, name)):
            member = zipfile.ZipInfo(name, when)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = (0o100755 if "/bin/" in name else 0o100644) << 16
            packed.writestr(member, members[name])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("sbom", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    given = parser.parse_args()
    for tool, package in {"patchelf": "patchelf", "dpkg-shlibdeps": "dpkg-dev", "dpkg-deb": "dpkg"}.items():
        if shutil.which(tool) is None:
            sys.exit(f"{tool} is missing; apt install {package}")
    os.umask(0o022)
    shutil.rmtree(given.out, ignore_errors=True)
    given.out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        program = Path(scratch) / "troupe"
        shutil.copyfile(given.program, program)
        program.chmod(0o755)
        # Hashes over what strip takes away, or of the build's own steps; nothing reads them later.
        subprocess.run(["strip", "--remove-section=.note.gnu.build-id", "--remove-section=.swift_modhash", program], check=True)
        if str(ROOT).encode() in program.read_bytes():
            sys.exit(f"the program holds the path {ROOT}; build it with make dist")
        parts = Parts(program, given.sbom, Path(scratch))
        for make in [debian, archive, wheel]:
            make(parts, given.out)
        (given.out / "troupe.spdx.json").write_text(parts.document(libraries=True))
        shutil.copyfile(ROOT / "THIRD-PARTY-NOTICES", given.out / "THIRD-PARTY-NOTICES")
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(given.out.iterdir())]
    (given.out / "SHA256SUMS").write_text("".join(sums))
    for path in sorted(given.out.iterdir()):
        print(f"{path.stat().st_size:>12,}  {path}")


main()
