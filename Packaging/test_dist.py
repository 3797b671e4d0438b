#!/usr/bin/env python3
"""Installs what `make dist` made as people do, where there is no Swift, and looks at what it draws.

    python3 Packaging/test_dist.py [deb] [archive] [wheel] [types]

deb and archive: two bare copies of Debian 12 (debootstrap; root; once, then kept in .build/bare). wheel: new environments of
Python with pandas, with polars and with neither. types: mypy --strict. Debian's and Python's packages are fetched from
wherever this machine fetches them.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BARE = ROOT / ".build/bare"
DIST = ROOT / "dist"
FIGURES = ["network.svg", "network.png", "network.pdf"]
FONTS = ["fonts-noto-cjk", "fonts-noto-color-emoji"]
BUILT = ROOT / ".build/dist-build/release/troupe"
failures = []


def run(*command, cwd=None, code=0, env=None):
    done = subprocess.run([str(one) for one in command], cwd=cwd, env=env, capture_output=True, text=True)
    if done.returncode != code:
        raise SystemExit(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def expect(holds, what):
    print(("ok    " if holds else "FAIL  ") + what, flush=True)
    if not holds:
        failures.append(what)


def only(pattern):
    found = list(DIST.glob(pattern))
    if len(found) != 1:
        raise SystemExit(f"dist/{pattern}: {len(found)} files; run make dist first")
    return found[0]


class Machine:
    """A bare Debian 12 in a folder."""

    def __init__(self, name):
        self.root = BARE / name
        base = BARE / "base"
        if not (base / "etc/debian_version").exists():
            shutil.rmtree(base, ignore_errors=True)
            BARE.mkdir(parents=True, exist_ok=True)
            print("making a bare Debian 12 …", flush=True)
            run("debootstrap", "--variant=minbase", "bookworm", base, "http://deb.debian.org/debian")
        self.remove()
        run("cp", "-a", "--reflink=auto", base, self.root)
        for file in ["etc/resolv.conf", "etc/hosts"]:
            shutil.copyfile("/" + file, self.root / file)
        # Where this machine gets packages, and by which way; other sources have no part in this.
        for place in ["/etc/apt/sources.list", "/etc/apt/sources.list.d/debian.sources"]:
            if Path(place).exists():
                shutil.copyfile(place, str(self.root) + place)
                (self.root / "etc/apt/sources.list").write_text("") if place.endswith(".sources") else None
        for settings in Path("/etc/apt/apt.conf.d").iterdir():
            if re.search("proxy", settings.name):
                shutil.copyfile(settings, self.root / "etc/apt/apt.conf.d" / settings.name)
        self.mounts = []
        archives = BARE / "archives"
        archives.mkdir(exist_ok=True)
        for kind, source, target in [("proc", "proc", "proc"), ("bind", archives, "var/cache/apt/archives"), ("bind", "/dev", "dev")]:
            options = ["-t", "proc"] if kind == "proc" else ["--bind"]
            run("mount", *options, source, self.root / target)
            self.mounts.append(self.root / target)
        (archives / "partial").mkdir(exist_ok=True)
        self.bash("rm -f /etc/apt/apt.conf.d/docker-clean; apt-get update -qq")

    def bash(self, line, code=0):
        # Nothing of this machine's surroundings reaches in.
        environment = {"PATH": "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8",
                       "DEBIAN_FRONTEND": "noninteractive"}
        environment |= {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        return run("chroot", self.root, "bash", "-ec", line, code=code, env=environment)

    def remove(self):
        for line in reversed(Path("/proc/mounts").read_text().split("\n")):
            if line and line.split()[1].startswith(str(self.root) + "/"):
                run("umount", line.split()[1])
        shutil.rmtree(self.root, ignore_errors=True)


def compare_figures(made, name):
    """What was drawn there beside what the build draws here, where the same fonts are installed."""
    here = Path(tempfile.mkdtemp())
    run(BUILT, "demo", "--out", here / "output", "--quiet")
    svg = (made / "network.svg").read_text()
    expect(re.search("[\u4e00-\u9fff]", svg) is not None, f"{name}: the figure has Chinese")
    for figure in FIGURES:
        same = (made / figure).read_bytes() == (here / "output" / figure).read_bytes()
        expect(same, f"{name}: {figure} is byte for byte what the build draws here")
    tables = [path.name for path in (here / "output").glob("*.csv")]
    expect(all((made / t).read_bytes() == (here / "output" / t).read_bytes() for t in tables), f"{name}: so are all tables")
    shutil.rmtree(here)


def version():
    return re.search(r'"([^"]+)"', (ROOT / "Sources/TroupeKit/Version.swift").read_text())[1]


def test_deb():
    machine = Machine("deb")
    try:
        shutil.copy(only("troupe_*.deb"), machine.root / "root")
        machine.bash("cd /root && apt-get install -y -qq ./troupe_*.deb man-db bash-completion")
        expect("swift" not in machine.bash("ls /usr/bin; ldd /usr/bin/troupe"), "deb: no Swift on the machine")
        expect("not found" not in machine.bash("ldd /usr/bin/troupe"), "deb: all libraries are there")
        expect(machine.bash("troupe --version").strip() == version(), "deb: the version")
        said = machine.bash("cd /root && troupe doctor")
        expect("All is well." in said, "deb: doctor finds all well\n" + "\n".join(
            line for line in said.split("\n") if line and not line.startswith("ok")))
        machine.bash("cd /root && troupe demo --quiet")
        compare_figures(machine.root / "root/output", "deb")
        expect("troupe-map.1" in machine.bash("man -w troupe-map"), "deb: man -w finds a verb's page")
        expect("From files of posts" in machine.bash("man troupe-map | cat"), "deb: man shows a verb's page")
        expect(machine.bash("cd /usr/share/man/man1 && for p in troupe*; do man --warnings -l $p 2>&1 >/dev/null; done") == "",
               "deb: no page has a warning")
        loaded = machine.bash(". /usr/share/bash-completion/bash_completion; _completion_loader troupe || test $? = 124; "
                              "complete -p troupe; COMP_WORDS=(troupe do) COMP_CWORD=1 COMP_LINE='troupe do' COMP_POINT=9; "
                              "$(complete -p troupe | sed 's/.*-F \\([^ ]*\\).*/\\1/') troupe do troupe; echo \"${COMPREPLY[@]}\"")
        expect(loaded.strip().endswith("doctor"), f"deb: bash completes doctor ({loaded.strip()[-60:]})")
        files = machine.bash("dpkg -L troupe")
        for name in ["copyright", "THIRD-PARTY-NOTICES", "troupe.spdx.json", "changelog.gz"]:
            expect(f"/usr/share/doc/troupe/{name}\n" in files, f"deb: {name} is installed")
        expect(machine.bash("dpkg --verify troupe") == "", "deb: dpkg --verify finds nothing changed")
        machine.bash("apt-get remove -y -qq troupe")
        expect(machine.bash("ls /usr/bin/troupe 2>&1 || true").find("No such") > 0, "deb: removed again")
    finally:
        machine.remove()


def test_archive():
    machine = Machine("archive")
    try:
        machine.bash("apt-get install -y -qq --no-install-recommends " + " ".join(FONTS))
        archive = only("troupe-*.tar.gz")
        shutil.copy(archive, machine.root / "opt")
        machine.bash("cd /opt && tar xzf troupe-*.tar.gz && rm *.tar.gz && ln -s /opt/troupe-*/bin/troupe /usr/local/bin/troupe")
        expect("none" in machine.bash("ls /usr/lib/x86_64-linux-gnu/libgvc* 2>/dev/null || echo none"), "archive: no Graphviz there")
        expect("none" in machine.bash("ls /etc/fonts/fonts.conf 2>/dev/null || echo none"), "archive: no settings of fontconfig there")
        linked = machine.bash("ldd /opt/troupe-*/bin/troupe /opt/troupe-*/lib/troupe/*.so* /opt/troupe-*/lib/troupe/graphviz/*.so*")
        expect("not found" not in linked, "archive: all libraries are there")
        outside = {path for path in re.findall(r"=> (/\S+)", linked) if not path.startswith("/opt/")}
        system = re.compile(r"/(libc|libm|libdl|librt|libpthread|libresolv|ld-linux-x86-64)\.so")
        expect(all(system.search(path) for path in outside), f"archive: of the system only glibc is used {sorted(outside)}")
        expect(machine.bash("troupe --version").strip() == version(), "archive: the version")
        machine.bash("useradd -m reader && mkdir /home/reader/case && chown reader /home/reader/case")
        said = machine.bash("su reader -c 'cd ~/case && troupe doctor' || true")
        needed = [line for line in said.split("\n") if line.startswith(("missing", "wrong"))]
        expect("\nReady. " in said or "All is well." in said, "archive: doctor finds nothing necessary missing\n" + "\n".join(needed))
        machine.bash("touch /tmp/mark; sleep 1; su reader -c 'cd ~/case && troupe demo --quiet'")
        compare_figures(machine.root / "home/reader/case/output", "archive")
        written = machine.bash("find / -xdev -newer /tmp/mark -type f ! -path '/home/reader/case/*' | sort").split()
        expect(all(path.startswith("/home/reader/.cache/fontconfig/") for path in written),
               f"archive: nothing is written beside the results but fontconfig's cache {written[:4]}")
        packages = machine.bash("cat /opt/troupe-*/share/doc/troupe/libraries/LIBRARIES")
        expect("libgvc6 2.42.2" in packages, "archive: the list of libraries names Graphviz")
    finally:
        machine.remove()


PROGRAM = '''
import sys, troupe
kind, posts = sys.argv[1:]
rows = [dict(zip(("post_id", "account_id", "time_utc", "caption"), line.split("\\t"))) for line in open(posts).read().splitlines()]
assert rows[0]["account_id"] == "7391234567890123001", rows[0]
if kind == "pandas":
    import pandas; given = pandas.DataFrame(rows)
elif kind == "polars":
    import polars; given = polars.DataFrame(rows)
else:
    given = rows
if kind == "pandas":
    # Times as pandas holds them, with a zone other than UTC.
    given["time_utc"] = pandas.to_datetime(given["time_utc"]).dt.tz_convert("Asia/Singapore")
columns = {"post": "post_id", "account": "account_id", "time": "time_utc", "caption": "caption"}
found = troupe.map(given, columns=columns, window="60s", layers=["caption"])
ties, kinds = found.ties, {"pandas": "pandas", "polars": "polars", "neither": "builtins"}
assert type(ties).__module__.split(".")[0] == kinds[kind], type(ties)
ids = list(found.accounts["account"]) if kind != "neither" else [row["account"] for row in found.accounts]
assert "7391234567890123001" in ids and all(isinstance(one, str) and len(one) == 19 for one in ids), ids
shares = list(ties["support"]) if kind != "neither" else [row["support"] for row in ties]
firsts = list(found.accounts["first_utc"]) if kind != "neither" else [row["first_utc"] for row in found.accounts]
assert min(firsts) == "2024-10-01T00:00:00Z", firsts
assert len(ties) == 6 and all(one == 12 for one in shares), (len(ties), shares)
assert len(found.communities) == 1 and found.run["schema"] == "troupe.run", found.run["schema"]
figure = found.figure()
assert figure._repr_svg_().startswith("<?xml") and figure._repr_png_().startswith(b"\\x89PNG")
assert not any(name in sys.modules for name in ("pandas", "polars")) or kind != "neither"
folder = found.folder; assert folder.is_dir(); del found
assert not folder.exists(), "the folder stays"
if kind == "pandas":
    frame = pandas.DataFrame({"account_id": [7391234567890123001, None], "time_utc": ["2024-10-01T00:00:00Z"] * 2, "caption": ["a", "b"]})
    try: troupe.map(frame); raise SystemExit("rounded ids were taken")
    except troupe.TroupeError as error: assert error.code == 65 and "rounded" in error.message, error.message
try: troupe.map(given, window="soon", columns=columns); raise SystemExit("no error")
except troupe.TroupeError as error: assert error.code == 2 and error.message, (error.code, error.message)
try: troupe.map("/no/such/file.csv"); raise SystemExit("no error")
except troupe.TroupeError as error: assert error.code in (1, 65) and "/no/such/file.csv" in error.message, (error.code, error.message)
assert troupe.run("--version").strip()
print("fine")
'''


def planted_posts(path):
    """Four accounts with ids of 19 digits that share twelve captions within seconds, among twenty that share nothing."""
    lines = []
    for action in range(12):
        start = 1_727_740_800 + action * 7_300
        for member in range(4):
            at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(start + 5 * member))
            lines.append(f"m{action}x{member}\t739123456789012300{member + 1}\t{at}\tthe same long caption, number {action}, of four accounts")
        for other in range(20):
            at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(start + 60 * other + 977 * (other % 7)))
            lines.append(f"o{action}x{other}\t74{other:02}234567890123009\t{at}\tsomething that only {other} wrote, {action} times")
    path.write_text("\n".join(lines) + "\n")


def environment(name, *packages):
    folder = Path(tempfile.mkdtemp(prefix=f"troupe-{name}-"))
    run(sys.executable, "-m", "venv", folder)
    run(folder / "bin/pip", "install", "-q", "--no-deps", only("troupe-*.whl"))
    if packages:
        run(folder / "bin/pip", "install", "-q", *packages)
    return folder


def test_wheel():
    for kind in ["neither", "pandas", "polars"]:
        folder = environment(kind, *([] if kind == "neither" else [kind]))
        planted_posts(folder / "posts.tsv")
        (folder / "program.py").write_text(PROGRAM)
        plain = {"PATH": "/usr/bin:/bin", "HOME": str(folder)}
        expect(run(folder / "bin/troupe", "--version", env=plain).strip() == version(), f"wheel, {kind}: the command troupe")
        expect(run(folder / "bin/python", "-m", "troupe", "--version", env=plain).strip() == version(), f"wheel, {kind}: python -m troupe")
        done = subprocess.run([folder / "bin/python", folder / "program.py", kind, folder / "posts.tsv"],
                              env=plain, capture_output=True, text=True)
        expect(done.stdout.strip() == "fine", f"wheel, {kind}: posts in, frames, figure and errors out {done.stderr[-800:]}")
        run(folder / "bin/troupe", "demo", "--out", folder / "output", "--quiet", env=plain)
        compare_figures(folder / "output", f"wheel, {kind}")
        shutil.rmtree(folder)
    newest = max(tuple(map(int, found.split("."))) for found in re.findall(r"GLIBC_(\d+\.\d+)", run(
        "bash", "-c", f"d=$(mktemp -d); unzip -q {only('troupe-*.whl')} -d $d; "
        "find $d -name '*.so*' -o -path '*/bin/troupe' | xargs objdump -T; rm -rf $d")))
    expect(newest <= (2, 36), f"wheel: asks for glibc {newest[0]}.{newest[1]}, not more than its name says")


def test_types():
    folder = environment("types", "mypy")
    source = ROOT / "Packaging/python/troupe"
    done = subprocess.run([folder / "bin/mypy", "--strict", "--cache-dir", folder / "cache", source], capture_output=True, text=True)
    expect(done.returncode == 0, f"types: mypy --strict: {done.stdout.strip()[-600:]}")
    (folder / "use.py").write_text(
        "import troupe\nfound: troupe.Result = troupe.map('posts.csv')\nwrong: int = troupe.run('--version')\n")
    told = subprocess.run([folder / "bin/mypy", "--strict", "--python-executable", folder / "bin/python", folder / "use.py"],
                          cwd=folder, capture_output=True, text=True).stdout
    expect('use.py:3' in told and "Found 1 error" in told, f"types: the installed package is typed ({told.strip()[-200:]})")
    shutil.rmtree(folder)


def main():
    chosen = sys.argv[1:] or ["types", "wheel", "deb", "archive"]
    run("sha256sum", "--check", "--quiet", "SHA256SUMS", cwd=DIST)
    print("ok    SHA256SUMS")
    for name in chosen:
        begin = time.monotonic()
        globals()["test_" + name]()
        print(f"      {name}: {time.monotonic() - begin:.0f} s", flush=True)
    if failures:
        sys.exit(f"{len(failures)} failed:\n" + "\n".join(failures))


main()
