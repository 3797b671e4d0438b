"""Finds groups of accounts that post the same things together, proves each link, and draws the network."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ._posts import files
from ._program import TroupeError, run
from ._result import Figure, Result

__all__ = ["Figure", "Result", "TroupeError", "map", "run"]


def map(posts: Any, *, columns: Mapping[str, str | list[str]] | str | None = None, **settings: Any) -> Result:
    """Searches posts for groups of accounts that act together more closely in time than chance would explain.

    ``posts`` is a path, a list of paths, a list of dictionaries, or a frame of pandas or polars. ``columns`` says which
    column holds what, ``{"account": "user", "time": "created_at", "caption": "text"}``, where that is not known.
    ``settings`` are the options of ``troupe map``: ``window="60s"``, ``layers=["caption", "link"]``, ``seed=2``,
    ``no_figure=True``, ``out="case1"``. Without ``out`` the files go when the result does.

    Raises ``TroupeError``.
    """
    owner: tempfile.TemporaryDirectory[str] | None = None
    if settings.get("out") is None:
        owner = tempfile.TemporaryDirectory(prefix="troupe-result-")
        settings["out"] = os.path.join(owner.name, "output")
    with tempfile.TemporaryDirectory(prefix="troupe-posts-") as folder:
        options = ["--quiet", *_options({"columns": _columns(columns), **settings})]
        run("map", *options, "--", *files(posts, Path(folder)))
    return Result(Path(settings["out"]), owner)


def _columns(columns: Mapping[str, str | list[str]] | str | None) -> str | None:
    if columns is None or isinstance(columns, str):
        return columns
    pairs = [(role, one) for role, named in columns.items() for one in ([named] if isinstance(named, str) else named)]
    return ",".join(f"{role}={name}" for role, name in pairs)


def _options(settings: Mapping[str, Any]) -> list[str]:
    """Settings as options of the command line."""
    found: list[str] = []
    for name, value in settings.items():
        option = "--" + name.replace("_", "-")
        if value is True:
            found.append(option)
        elif value is None or value is False:
            continue
        elif isinstance(value, (list, tuple)):
            # One option may be repeated; the others take a list between commas.
            parts = value if name == "layer_window" else [",".join(str(one) for one in value)]
            found += [f"{option}={one}" for one in parts]
        else:
            found.append(f"{option}={os.fspath(value) if isinstance(value, os.PathLike) else value}")
    return found
