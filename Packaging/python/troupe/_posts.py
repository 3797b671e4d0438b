"""Posts as they stand in memory, as files that the program reads."""

from __future__ import annotations

import csv
import datetime
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ._program import TroupeError


def files(posts: Any, folder: Path) -> list[str]:
    """The paths of posts; those that stand in memory are written into a folder first."""
    if isinstance(posts, (str, os.PathLike)):
        return [os.fspath(posts)]
    if isinstance(posts, Sequence) and not posts:
        raise TroupeError(65, "there are no posts; give a path, a list of paths, a list of dictionaries, or a frame")
    if isinstance(posts, Sequence) and all(isinstance(one, (str, os.PathLike)) for one in posts):
        return [os.fspath(one) for one in posts]
    if isinstance(posts, Sequence) and all(isinstance(one, Mapping) for one in posts):
        names = list(dict.fromkeys(str(name) for one in posts for name in one))
        return [_table(folder, names, ([one.get(name) for name in names] for one in posts))]
    if hasattr(posts, "iter_rows"):  # polars
        return [_table(folder, list(map(str, posts.columns)), posts.iter_rows())]
    if hasattr(posts, "itertuples"):  # pandas
        _refuse_rounded_ids(posts)
        rows = posts.astype(object).itertuples(index=False, name=None)
        return [_table(folder, list(map(str, posts.columns)), rows)]
    raise TroupeError(
        2, f"posts are a {type(posts).__name__}; give a path, a list of paths, a list of dictionaries, or a frame"
    )


def _refuse_rounded_ids(frame: Any) -> None:
    """A column of pandas with a gap holds numbers as floats, which have no room for 19 digits."""
    for name, kind in frame.dtypes.items():
        if getattr(kind, "kind", "") == "f":
            largest = frame[name].abs().max()
            if largest > 2**53 and largest != float("inf"):
                raise TroupeError(
                    65, f'column "{name}": numbers beyond 2^53 are rounded; read it as text (dtype={{"{name}": str}})'
                )


def _table(folder: Path, names: Sequence[str], rows: Iterable[Iterable[Any]]) -> str:
    path = folder / "posts.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        for row in rows:
            writer.writerow([_text(value) for value in row])
    return str(path)


def _text(value: Any) -> str:
    """A value as the program reads it: nothing where nothing is known, whole numbers whole."""
    if value is None or (value != value) is True or str(value) in ("<NA>", "NaT"):
        return ""
    if isinstance(value, datetime.datetime):
        # A time without a zone stays without: the program says how it reads it, and takes zone="+08:00".
        if value.tzinfo is None:
            return value.isoformat()
        return f"{value.astimezone(datetime.timezone.utc).replace(tzinfo=None).isoformat()}Z"
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    if isinstance(value, (list, tuple)):
        return " ".join(_text(one) for one in value)
    return str(value)
