"""What a search found, as tables and as a figure."""

from __future__ import annotations

import csv
import importlib
import json
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: Columns of the tables that count or measure. All others are text, ids above all.
_COUNTS = set(
    "support occasions post_pairs a_first b_first bursts messages_a messages_b a_first_occasions b_first_occasions "
    "posts ties leads follows first_on present_on size objects outsiders tail_posts largest_crowd round_time_posts "
    "members_with_partners members_on_specific_objects specific_objects days".split()
)
_MEASURES = set(
    "mean_gap_s p q lead_p expected_bursts partner_p partner_q expected rarity inverse_popularity cosine decay inflated "
    "strength evidence score_without first_p evidence_per_member".split()
)


@dataclass(frozen=True)
class Figure:
    """A drawing, which notebooks show."""

    svg: str
    png: bytes

    def _repr_svg_(self) -> str:
        return self.svg

    def _repr_png_(self) -> bytes:
        return self.png


class Result:
    """What a search found.

    The tables are frames of pandas where pandas is installed, else of polars, else lists of dictionaries. Ids and
    names are text in each of them.
    """

    def __init__(self, folder: Path, owner: tempfile.TemporaryDirectory[str] | None = None) -> None:
        #: The folder with all files of the run. It goes with this value unless it was named by ``out``.
        self.folder = folder
        self._owner = owner

    @property
    def ties(self) -> Any:
        """Pairs of accounts, with what they share and how likely that is chance."""
        return self._table("ties.csv")

    @property
    def accounts(self) -> Any:
        """Accounts of the communities."""
        return self._table("accounts.csv")

    @property
    def communities(self) -> Any:
        """Groups whose timing is beyond chance."""
        return self._table("communities.csv")

    @property
    def run(self) -> dict[str, Any]:
        """How the run was made: settings, seed, hashes of the input, counts, notes."""
        record: dict[str, Any] = json.loads((self.folder / "run.json").read_text(encoding="utf-8"))
        return record

    def figure(self) -> Figure:
        """The network as it is drawn; a notebook shows it."""
        drawing = self.folder / "network.svg"
        if not drawing.exists():
            raise FileNotFoundError(f"{drawing}: there is no figure; call troupe.map without no_figure")
        return Figure(drawing.read_text(encoding="utf-8"), drawing.with_suffix(".png").read_bytes())

    def __repr__(self) -> str:
        return f"Result({str(self.folder)!r})"

    def _table(self, name: str) -> Any:
        with (self.folder / name).open(encoding="utf-8", newline="") as file:
            header, *lines = list(csv.reader(file))
        rows = [dict(zip(header, (_value(*cell) for cell in zip(header, line)))) for line in lines]
        columns = {column: [row[column] for row in rows] for column in header}
        for library, make in (("pandas", _pandas), ("polars", _polars)):
            try:
                module = importlib.import_module(library)
            except ImportError:
                continue
            return make(module, columns)
        return rows


def _value(column: str, cell: str) -> str | int | float | None:
    """A cell as a value; ids, names, texts and times stay text, without the apostrophe that guards spreadsheets."""
    if column in _COUNTS or column in _MEASURES:
        if not cell:
            return None
        return int(cell) if column in _COUNTS else float(cell)
    return cell[1:] if re.match(r"'[=\t\r\n@+-]", cell) else cell


def _pandas(module: Any, columns: dict[str, list[Any]]) -> Any:
    kinds = {name: "Int64" if name in _COUNTS else "float64" if name in _MEASURES else "str" for name in columns}
    series = {name: module.Series(values, dtype=kinds[name] if kinds[name] != "str" else object)
              for name, values in columns.items()}
    return module.DataFrame(series, columns=list(columns))


def _polars(module: Any, columns: dict[str, list[Any]]) -> Any:
    kinds = {name: module.Int64 if name in _COUNTS else module.Float64 if name in _MEASURES else module.String
             for name in columns}
    return module.DataFrame(columns, schema=kinds)
