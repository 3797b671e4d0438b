"""Checks of what a program wrote: nothing raw on a terminal, documents well-formed, nothing active that came from the data.

Each check yields what is wrong, in words. They stand on Python's own readers (csv, json, xml, html, sqlite3, zipfile) and on
Unicode's general categories, not on the program's.
"""
import base64
import csv
import html.parser
import io
import json
import re
import sqlite3
import struct
import tomllib
import unicodedata
import xml.etree.ElementTree
import zipfile
import zlib

csv.field_size_limit(1 << 30)

# Format characters that are seen (prepended concatenation marks), by Unicode's Prepended_Concatenation_Mark.
SEEN = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
# Letters and marks that are not seen, though they are no format characters: Default_Ignorable_Code_Point of the
# categories L and M, variation selectors apart.
UNSEEN = {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0x180B, 0x180C, 0x180D, 0x180F}


def hidden(text, allowed="\n\t"):
    """The characters that a terminal obeys or nobody sees; a joiner inside an emoji is none."""
    found = []
    before = ""
    for character in text:
        number = ord(character)
        category = unicodedata.category(character)
        if character not in allowed and number not in SEEN and (category in {"Cc", "Cf", "Zl", "Zp", "Cs"} or number in UNSEEN):
            inside = number == 0x200D and (before == "\ufe0f" or before > "\xff" and unicodedata.category(before) in {"So", "Sk"})
            if not inside:
                found.append(f"U+{number:04X}")
        before = character
    return found


def of_terminal(data):
    """What a terminal was sent: lines, and nothing else that it obeys."""
    text = data.decode("utf-8", "surrogateescape")
    # The line of progress is the program's own.
    text = text.replace("\r\x1b[K", "").replace("\r\n", "\n")
    found = hidden(text)
    if found:
        yield f"raw on a terminal: {sorted(set(found))} in {text[:300]!r}"


def of_messages(data):
    """Standard error in a pipe."""
    found = hidden(data.decode("utf-8", "surrogateescape"))
    if found:
        yield f"raw on standard error: {sorted(set(found))} in {data[:300]!r}"


def of_json(data, what="JSON"):
    """One document, with hidden characters escaped and no key twice."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"{what} is not UTF-8: {error}"
        return
    found = hidden(text, allowed="\n")
    if found:
        yield f"{what} holds {sorted(set(found))} unescaped"

    def pairs(members):
        names = [name for name, _ in members]
        if len(set(names)) != len(names):
            raise ValueError(f"a key stands twice: {names}")
        return dict(members)

    try:
        json.loads(text, object_pairs_hook=pairs, parse_constant=lambda name: (_ for _ in ()).throw(ValueError(name)))
    except ValueError as error:
        yield f"{what} is not valid: {error}: {text[:200]!r}"


def of_jsonl(data):
    for line in data.splitlines():
        yield from of_json(line, "a line of JSON")


def unguarded(cell):
    """A cell without the apostrophe that keeps spreadsheets from running it."""
    return cell[1:] if cell.startswith("'") and starts_formula(cell.lstrip("'")) else cell


def starts_formula(text):
    """What OWASP ("CSV Injection") calls a formula: a sign first, blanks and what is not seen apart, then more than a name."""
    if text[:1] and text[0] in "\t\r\n":
        return True
    rest = text
    while rest and (rest[0] == '"' or rest[0].isspace() or unicodedata.category(rest[0]) in {"Cc", "Cf"}
                    or ord(rest[0]) in UNSEEN or 0xFE00 <= ord(rest[0]) <= 0xFE0F or 0xE0000 <= ord(rest[0]) <= 0xE0FFF):
        rest = rest[1:]
    if rest[:1] in {"=", "\uff1d"}:
        return True
    return rest[:1] in set("+-@\uff0b\uff0d\uff20") and any(sign in rest for sign in "(!|'[")


def table(data):
    """The rows of a CSV file."""
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def of_csv(data):
    try:
        rows = table(data)
    except (UnicodeDecodeError, csv.Error) as error:
        yield f"CSV cannot be read: {error}"
        return
    widths = {len(row) for row in rows}
    if len(widths) > 1:
        yield f"CSV has rows of {sorted(widths)} cells"
    formulas = [cell for row in rows for cell in row if starts_formula(cell)]
    if formulas:
        yield f"CSV holds {len(formulas)} formulas: {formulas[0][:80]!r}"


def of_xml(data):
    try:
        xml.etree.ElementTree.fromstring(data)
    except xml.etree.ElementTree.ParseError as error:
        yield f"XML is not well-formed: {error}"
    if b"<!ENTITY" in data.split(b"?>", 1)[-1][:2000]:
        yield "XML declares an entity"


SVG_ELEMENTS = {"svg", "g", "a", "title", "desc", "defs", "polygon", "path", "text", "tspan", "ellipse", "polyline", "rect", "line",
                "circle", "linearGradient", "stop", "style", "clipPath"}


def of_svg(data):
    try:
        root = xml.etree.ElementTree.fromstring(data)
    except xml.etree.ElementTree.ParseError as error:
        yield f"SVG is not well-formed: {error}"
        return
    for element in root.iter():
        name = element.tag.rsplit("}", 1)[-1]
        if name not in SVG_ELEMENTS:
            yield f"SVG has an element {name}"
        for key, value in element.attrib.items():
            key = key.rsplit("}", 1)[-1].lower()
            if key.startswith("on") or key in {"href", "src", "style"} and not value.startswith("#"):
                yield f"SVG has {key}={value[:60]!r}"
        for text in (element.text or "", element.tail or ""):
            if hidden(text):
                yield f"SVG shows {sorted(set(hidden(text)))}"


class Page(html.parser.HTMLParser):
    """The elements, attributes and scripts of a page."""

    def __init__(self, data):
        super().__init__(convert_charrefs=True)
        self.elements, self.attributes, self.addresses, self.scripts, self.text = [], [], [], [], []
        self.open = None
        self.feed(data.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        for name, value in attrs:
            self.attributes.append(name)
            if name in {"href", "src", "action", "formaction", "data", "poster", "srcset", "background"}:
                self.addresses.append(value or "")
        if tag in {"script", "style"}:
            self.open = [tag, dict(attrs).get("type", ""), ""]

    def handle_endtag(self, tag):
        if self.open and tag == self.open[0]:
            self.scripts.append(tuple(self.open))
            self.open = None

    def handle_data(self, data):
        if self.open:
            self.open[2] += data
        else:
            self.text.append(data)


ACTIVE = {"script", "iframe", "object", "embed", "link", "base", "form", "meta", "a", "svg", "style", "input", "video", "audio", "frame",
          "applet", "math", "template", "noscript", "button", "textarea", "select"}


def of_html(data, twin=None):
    """A page beside its twin, which was made of harmless texts in the same way."""
    page = Page(data)
    if any(name.startswith("on") for name in page.attributes):
        yield f"a page has {[name for name in page.attributes if name.startswith('on')][:3]}"
    for address in page.addresses:
        if not address.startswith(("data:image/svg+xml;base64,", "data:image/png;base64,", "#")) and address not in {""}:
            yield f"a page leads to {address[:80]!r}"
        if address.startswith("data:image/svg+xml;base64,"):
            yield from of_svg(base64.b64decode(address.split(",", 1)[1]))
    if b"default-src 'none'" not in data or b"'unsafe-inline'" in data:
        yield "a page has no policy, or one that lets anything run"
    found = hidden("".join(page.text))
    if found:
        yield f"a page shows {sorted(set(found))}"
    for tag, kind, text in page.scripts:
        if kind == "application/json":
            try:
                json.loads(text)
            except ValueError as error:
                yield f"the data of a page are not valid JSON: {error}"
    if twin is not None:
        other = Page(twin)
        for tag in ACTIVE:
            if page.elements.count(tag) != other.elements.count(tag):
                yield f"a page has {page.elements.count(tag)} {tag}, its twin {other.elements.count(tag)}"
        if set(page.elements) - set(other.elements):
            yield f"only the hostile page has {sorted(set(page.elements) - set(other.elements))}"
        if set(page.attributes) - set(other.attributes):
            yield f"only the hostile page has the attributes {sorted(set(page.attributes) - set(other.attributes))}"
        code = [script for script in page.scripts if script[1] != "application/json"]
        if code != [script for script in other.scripts if script[1] != "application/json"]:
            yield "the code of a page depends on the data"


def dot_strings(data):
    """The strings of a DOT file in order, by the grammar of graphviz.org/doc/info/lang.html; None where a quote stays open."""
    text = data.decode("utf-8")
    strings, place = [], 0
    while place < len(text):
        if text[place] == '"':
            end, value = place + 1, ""
            while end < len(text) and text[end] != '"':
                if text[end] == "\\" and end + 1 < len(text):
                    # Only \" means something to the grammar; other escapes are left to the reader of labels.
                    value += '"' if text[end + 1] == '"' else text[end:end + 2]
                    end += 2
                else:
                    value += text[end]
                    end += 1
            if end >= len(text):
                return None
            strings.append(value)
            place = end + 1
        elif text[place] == "<":
            depth = 1
            place += 1
            while place < len(text) and depth:
                depth += {"<": 1, ">": -1}.get(text[place], 0)
                place += 1
        else:
            place += 1
    return strings


def label(value):
    """A string of DOT as Graphviz shows it: backslashes and entities undone."""
    return re.sub(r"\\(.)", lambda match: match[1] if match[1] == "\\" else "\n" if match[1] in "nlr" else match[0],
                  value).replace("&amp;", "&")


def of_dot(data):
    strings = dot_strings(data)
    if strings is None:
        yield "a string of DOT is not closed"
        return
    rest = re.sub(r'"(?:[^"\\]|\\.)*"', "", data.decode("utf-8"), flags=re.S)
    if "evil" in re.sub(r"<[^<>]*>", "", rest) or "http" in re.sub(r"<[^<>]*>", "", rest):
        yield "DOT holds text outside of strings"
    for value in strings:
        if hidden(value):
            yield f"DOT holds {sorted(set(hidden(value)))}"


def of_png(data):
    place = 8
    while place + 12 <= len(data):
        length, kind = struct.unpack(">I4s", data[place:place + 8])
        if kind in {b"tEXt", b"zTXt", b"iTXt"}:
            text = data[place + 8:place + 8 + length].decode("utf-8", "replace")
            if hidden(text.replace("\0", " ")):
                yield f"a text of a PNG holds {sorted(set(hidden(text)))}"
        place += 12 + length
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or place != len(data):
        yield "a PNG is not whole"


def of_pdf(data):
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-1024:]:
        yield "a PDF is not whole"
    parts = [re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.S)]
    for match in re.finditer(rb"stream\r?\n", data):
        try:
            parts.append(zlib.decompressobj().decompress(data[match.end():]))
        except zlib.error:
            pass
    for part in parts[:1] + [part for part in parts[1:] if part.lstrip()[:1].isdigit()]:
        found = re.findall(rb"/(?:JavaScript|JS|OpenAction|AA|Launch|URI|EmbeddedFile|SubmitForm|RichMedia)\b", part)
        if found:
            yield f"a PDF has {found[:3]}"


def of_docx(data):
    archive = zipfile.ZipFile(io.BytesIO(data))
    for name in archive.namelist():
        content = archive.read(name)
        if name.endswith((".xml", ".rels")):
            for problem in of_xml(content):
                yield f"{name}: {problem}"
            # The number of the page is a field of the document's own.
            fields = set(re.findall(rb"<w:instrText[^>]*>([^<]*)<", content)) | set(re.findall(rb'w:instr="([^"]*)"', content))
            if b'TargetMode="External"' in content or b"altChunk" in content or {field.strip() for field in fields} - {b"PAGE", b"NUMPAGES"}:
                yield f"{name}: leads outside or holds a field"
        elif not name.endswith((".png", ".svg")):
            yield f"a document holds {name}"
        if name.endswith("document.xml"):
            text = "".join(element.text or "" for element in xml.etree.ElementTree.fromstring(content).iter())
            if hidden(text):
                yield f"a document shows {sorted(set(hidden(text)))}"


def without_code(text):
    """Markdown without its code spans and fenced blocks (CommonMark 0.31, 4.5 and 6.1)."""
    text = re.sub(r"(?ms)^```.*?^```", "", text)
    return re.sub(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", "", text, flags=re.S)


def of_markdown(data):
    text = data.decode("utf-8")
    if hidden(text):
        yield f"Markdown holds {sorted(set(hidden(text)))}"
    plain = without_code(text)
    # Characters that are written out (<U+202E>) are no tags: a name of one has letters, digits and hyphens.
    found = re.findall(r"(?<!\\)<(?!U\+[0-9A-F]{4,6}>)[a-zA-Z/!?][^>]{0,40}", plain)
    if found:
        yield f"Markdown holds HTML: {found[:3]}"
    if re.search(r"(?<!\\)\]\((?!network|[a-z-]+\.(?:svg|png|csv))", plain):
        yield "Markdown holds a link"


def of_toml(data):
    try:
        tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        yield f"TOML cannot be read: {error}"


def of_database(path):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            yield "a database is damaged"
    except sqlite3.Error as error:
        yield f"a database cannot be read: {error}"
    finally:
        database.close()


BY_ENDING = {
    "csv": of_csv, "json": of_json, "jsonl": of_jsonl, "svg": of_svg, "dot": of_dot, "png": of_png, "pdf": of_pdf, "docx": of_docx,
    "md": of_markdown, "toml": of_toml, "gexf": of_xml, "graphml": of_xml, "cx2": of_json,
}


def of_file(path, twin=None):
    """What is wrong with a file, by the ending of its name; beside the file of the same name that was made of harmless texts."""
    ending = path.suffix.lstrip(".")
    if ending in {"db", "sqlite"}:
        yield from of_database(path)
    elif ending == "html":
        yield from of_html(path.read_bytes(), twin.read_bytes() if twin and twin.exists() else None)
    elif ending in BY_ENDING:
        yield from BY_ENDING[ending](path.read_bytes())
