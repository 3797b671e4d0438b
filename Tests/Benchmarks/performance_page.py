"""docs/performance.md, of which each benchmark writes its own part."""

import pathlib
import re

PAGE = pathlib.Path(__file__).resolve().parent.parent.parent / "docs/performance.md"
TITLES = {"posts": "Posts to ties", "import": "Collectors' files into a case", "case": "A case as one network", "coordination": "Coordination statistics", "graphs": "Graphs"}


def write(part, text):
    """Puts a part in its place; the other parts stay."""
    parts = {}
    if PAGE.exists():
        for name, title in TITLES.items():
            found = re.search(rf"^# {title}\n(.*?)(?=^# |\Z)", PAGE.read_text(), re.S | re.M)
            if found:
                parts[name] = found.group(1).strip()
    parts[part] = text.strip()
    body = "\n\n".join(f"# {title}\n\n{parts[name]}" for name, title in TITLES.items() if name in parts)
    PAGE.write_text("Performance: measured, with the command that measures it.\n\n" + body + "\n")
