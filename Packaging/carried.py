"""The libraries that a copy of troupe takes along for systems without Graphviz: which, from which Debian package."""
import os
import re
import subprocess
from pathlib import Path

# What belongs to the system: the C library and its parts, and the linker. Fonts and fontconfig's settings do, too.
SYSTEM = re.compile(r"^(linux-vdso|ld-linux|lib(c|m|dl|rt|pthread|resolv|util|mvec)\.so)")
# What figures use: SVG, layouts, and text, PDF and PNG by way of cairo.
PLUGINS = ["core", "neato_layout", "dot_layout", "pango"]


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def linked(file):
    """The files that a program or library needs, by the name that it asks for."""
    found = dict(re.findall(r"^\s*(\S+) => (/\S+)", run("ldd", str(file)), flags=re.MULTILINE))
    return {name: path for name, path in found.items() if not SYSTEM.match(name)}


def plugin_folder():
    return Path(run("pkg-config", "--variable=libdir", "libgvc").strip()) / "graphviz"


def package_of(path):
    """The Debian package that a file came with: links and /lib beside /usr/lib are looked through."""
    real = os.path.realpath(path)
    for name in dict.fromkeys([real, real.removeprefix("/usr"), str(path)]):
        done = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout.split(": ")[0].split(":")[0]
    raise SystemExit(f"{path}: no Debian package brought it; build on Debian 12")


class Carried:
    """Libraries by their names, plugins by theirs, and the packages that all came from."""

    def __init__(self, program):
        folder = plugin_folder()
        self.plugins = {f"libgvplugin_{name}.so.6": folder / f"libgvplugin_{name}.so.6" for name in PLUGINS}
        for path in self.plugins.values():
            if not path.exists():
                raise SystemExit(f"{path}: missing; apt install libgvc6")
        self.libraries = linked(program)
        for plugin in self.plugins.values():
            self.libraries |= linked(plugin)
        paths = [*self.libraries.values(), *self.plugins.values()]
        names = sorted({package_of(path) for path in paths})
        shown = "${Package}\t${Version}\t${source:Package}\t${source:Version}\n"
        rows = [run("dpkg-query", "-W", f"--showformat={shown}", name).split("\n")[0].split("\t") for name in names]
        self.packages = [dict(zip(["name", "version", "source", "source_version"], row)) for row in rows]

    def copy(self, folder):
        """Puts all into a folder: libraries that look for others beside themselves, and plugins below."""
        (folder / "graphviz").mkdir(parents=True)
        for name, path in sorted(self.libraries.items()):
            self._copy(path, folder / name, "$ORIGIN")
        for name, path in sorted(self.plugins.items()):
            self._copy(path, folder / "graphviz" / name, "$ORIGIN/..")
        (folder / "graphviz/config6a").write_text(self._settings())

    @staticmethod
    def _copy(source, target, origin):
        target.write_bytes(Path(source).read_bytes())
        subprocess.run(["patchelf", "--set-rpath", origin, str(target)], check=True)

    @staticmethod
    def _settings():
        """Graphviz's list of what each plugin can do, for the plugins that go along."""
        text = (plugin_folder() / "config6a").read_text()
        parts = re.findall(r"^lib\S+ \S+ \{\n.*?^\}\n", text, flags=re.MULTILINE | re.DOTALL)
        kept = [part for part in parts if re.match(r"libgvplugin_(\w+)\.so", part)[1] in PLUGINS]
        if len(kept) != len(PLUGINS):
            raise SystemExit(f"{plugin_folder()}/config6a: does not list all of {', '.join(PLUGINS)}; run dot -c")
        return "".join(sorted(kept))

    def licences(self, folder):
        """The licence of each package, as Debian ships it, and the list of versions and sources."""
        folder.mkdir(parents=True)
        for package in self.packages:
            (folder / package["name"]).write_bytes(Path(f"/usr/share/doc/{package['name']}/copyright").read_bytes())
        lines = [f"{p['name']} {p['version']} (source: {p['source']} {p['source_version']})" for p in self.packages]
        (folder / "LIBRARIES").write_text(
            "Libraries of Debian 12 that go along unchanged, but for the folder in which they look for each other. Each\n"
            "may be replaced by another build of the same version. Sources: https://snapshot.debian.org, and by\n"
            "apt-get source NAME=VERSION. Beside this file: the licence of each.\n\n" + "\n".join(lines) + "\n")
