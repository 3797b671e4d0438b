"""docs/performance.md, of which each benchmark writes its own part; parts that were written by hand stay."""

import pathlib
import re

PAGE = pathlib.Path(__file__).resolve().parent.parent.parent / "docs/performance.md"
TITLES = {
    "posts": "Posts to ties", "import": "Collectors' files into a case", "case": "A case as one network",
    "waiting": "Where people wait", "scaling": "How time and memory grow", "coordination": "Coordination statistics",
    "graphs": "Graphs",
}
OPENING = "Performance: measured, with the command that measures it."


def parts_of(page):
    """The parts of the page by title, in order."""
    found = re.findall(r"^# ([^\n]+)\n(.*?)(?=^# |\Z)", page, re.S | re.M)
    return {title: text.strip() for title, text in found}


def replaced(page, part, text):
    """The page with one part put in its place, or at its end where it is new."""
    parts = parts_of(page)
    parts[TITLES[part]] = text.strip()
    return OPENING + "\n\n" + "\n\n".join(f"# {title}\n\n{text}" for title, text in parts.items()) + "\n"


def write(part, text):
    """Puts a part in its place; the other parts stay."""
    PAGE.write_text(replaced(PAGE.read_text() if PAGE.exists() else "", part, text))
