"""Manual pages in mdoc(7), from the description that the program gives of itself (`troupe --experimental-dump-help`).

    python3 Packaging/man_pages.py PROGRAM FOLDER

One page for the program and one for each verb; a verb's own verbs (`troupe cast add`) stand in its page.
"""
import datetime
import json
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path


def escaped(text):
    """Text as roff reads it literally: no escapes, no requests, and a hyphen that can be searched and copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga").replace("^", "\\(ha").replace("~", "\\(ti")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def sentences(text):
    """Running text, escaped: each sentence on lines of its own, none long, as mdoc(7) asks."""
    lines = []
    for sentence in re.split(r"(?<=[.!?]) +(?=[A-Z])", " ".join(text.split())):
        lines += textwrap.wrap(sentence, 76, break_long_words=False, break_on_hyphens=False)
    return escaped("\n".join(lines))


def argument(text):
    """Text as one argument of a macro, whatever blanks, quotes and macro names are in it."""
    return '"' + escaped(text).replace('"', "\\(dq") + '"'


def paragraphs(text):
    """Lines of a running text; blocks that are indented stay as they are."""
    lines = []
    for number, block in enumerate(text.strip("\n").split("\n\n")):
        if number:
            lines.append(".Pp")
        if any(line.startswith("  ") for line in block.split("\n")):
            # A display makes its own room.
            lines[-1:] = [] if lines and lines[-1] == ".Pp" else lines[-1:]
            lines += [".Bd -literal -offset indent", escaped(block), ".Ed"]
        else:
            lines.append(sentences(block))
    return lines


def split(discussion):
    """The running text of a discussion, and its examples."""
    text, _, examples = (discussion or "").partition("EXAMPLES\n")
    examples, _, rest = examples.partition("\n\n")
    return (text.strip("\n") + ("\n\n" + rest if rest else "")).strip("\n"), examples


def shown(names):
    ordered = sorted(names, key=lambda name: name["kind"] != "short")
    return [("--" if name["kind"] == "long" else "-") + name["name"] for name in ordered]


def synopsis(path, command):
    lines = [f".Nm {argument(' '.join(path))}"]
    own = [one for one in command.get("arguments", []) if one["shouldDisplay"]]
    if any(one["kind"] != "positional" for one in own):
        lines.append(".Op Ar options")
    for one in own:
        if one["kind"] == "positional":
            name = one["valueName"] + (" ..." if one["isRepeating"] else "")
            lines.append((".Op Ar " if one["isOptional"] else ".Ar ") + name)
    if command.get("subcommands"):
        lines.append(".Ar command")
    return lines


def options(command):
    own = [one for one in command.get("arguments", []) if one["shouldDisplay"]]
    if not own:
        return []
    lines = [".Bl -tag -width Ds"]
    for one in own:
        if one["kind"] == "positional":
            lines.append(f".It Ar {argument(one['valueName'])}")
        else:
            value = f" Ar {argument(one['valueName'])}" if one["kind"] == "option" else ""
            lines.append(".It " + " , ".join(f"Fl {argument(name[1:])}{value}" for name in shown(one["names"])))
        text = " ".join(filter(None, [one.get("abstract"), one.get("discussion")]))
        if one.get("defaultValue"):
            text += f" (default: {one['defaultValue']})"
        if one.get("allValues"):
            text += f" (values: {', '.join(one['allValues'])})"
        lines.append(sentences(text) if text else ".Pp")
    return lines + [".El"]


def page(path, command, day, verbs=()):
    """One page; the verbs below a verb, if any, follow in it."""
    name = "-".join(path)
    text, examples = split(command.get("discussion"))
    lines = [
        f".Dd {day}", f".Dt {name.upper()} 1", ".Os", ".Sh NAME", f".Nm {name}",
        f".Nd {escaped(command['abstract'].rstrip('.'))}", ".Sh SYNOPSIS", *synopsis(path, command), ".Sh DESCRIPTION",
    ]
    lines += paragraphs(text) if text else [sentences(command["abstract"])]
    lines += options(command)
    if verbs:
        lines += [".Sh COMMANDS", ".Bl -tag -width Ds"]
        for verb in verbs:
            lines += [f".It Xr {name}-{verb['commandName']} 1", sentences(verb["abstract"])]
        lines.append(".El")
    elif command.get("subcommands"):
        lines.append(".Sh COMMANDS")
        for verb in command["subcommands"]:
            below, more = split(verb.get("discussion"))
            lines += [f".Ss {argument(verb['commandName'])}", *synopsis(path + [verb["commandName"]], verb), ".Pp",
                      sentences(verb["abstract"])]
            lines += ([".Pp"] + paragraphs(below) if below else []) + options(verb)
            if more:
                lines += [".Bd -literal -offset indent", escaped(more), ".Ed"]
    lines += [".Sh EXIT STATUS", sentences("0 for success, 2 for wrong usage, 65 for input that cannot be used, 1 for any other failure.")]
    if examples:
        examples = "\n".join(line[2:] if line.startswith("  ") else line for line in examples.split("\n"))
        lines += [".Sh EXAMPLES", ".Bd -literal", escaped(examples), ".Ed"]
    if path != ["troupe"]:
        lines += [".Sh SEE ALSO", ".Xr troupe 1"]
    return "\n".join(lines) + "\n"


def pages(program, day):
    """The text of each page by its file name."""
    run = lambda option: subprocess.run([program, option], check=True, capture_output=True, text=True).stdout
    root = json.loads(run("--experimental-dump-help"))["command"]
    verbs = [verb for verb in root["subcommands"] if verb["shouldDisplay"] and verb["commandName"] != "help"]
    found = {"troupe.1": page(["troupe"], root, day, sorted(verbs, key=lambda verb: verb["commandName"]))}
    for verb in verbs:
        verb["subcommands"] = [one for one in verb.get("subcommands", []) if one["commandName"] != "help"]
        path = ["troupe", verb["commandName"]]
        found["-".join(path) + ".1"] = page(path, verb, day)
    return found


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    time = int(os.environ.get("SOURCE_DATE_EPOCH", "0")) or datetime.datetime.now().timestamp()
    date = datetime.datetime.fromtimestamp(time, datetime.timezone.utc)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages(program, f"{date:%B} {date.day}, {date.year}").items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
