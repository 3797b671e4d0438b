#!/usr/bin/env python3
"""What Python's tomllib (3.11) reads in TOML documents, as the second source for troupe's reader.

    python3 toml_answers.py > ../TroupeIngestTests/Fixtures/toml/answers.json

Documents are written by hand, and damaged at random from a fixed seed. Numbers beyond 64 bits are errors here, since
TOML asks only for 64. Fractions of seconds are left out of what is compared.
"""
import datetime
import json
import random
import struct
import tomllib

BY_HAND = r'''
a = 1
---
a.b.c = 1
a.b.d = "x"
---
[a]
b = 1
[a.c]
d = 2
---
[a.b]
x = 1
[a]
y = 2
---
[a]
[a]
---
a = 1
a = 2
---
a = 1
[a]
---
[[a]]
x = 1
[[a]]
x = 2
[a.b]
y = 3
[[a.c]]
z = 4
---
a = []
[[a]]
---
a = {b = 1, c = {d = 2}}
---
a = {b = 1}
a.c = 2
---
a = {b = 1}
[a.c]
x = 1
---
a.b = 1
[a]
c = 1
---
a = {}
b = { }
c = []
---
a = {b = 1,}
---
a = [1, 2,]
---
a = [
 1, # one
 2
 # two
 ,
]
---
a = [[1], ["x", 2.5], {y = true}]
---
a = "tab\t quote\" slash\\ \u00e9 \U0001F600"
---
a = "\ud800"
---
a = "\x41"
---
a = 'C:\no\escape'
---
a = """
one
two \
   three"""
---
a = """two quotes ""inside"""
---
a = """ends with two"""""
---
a = """"""""
---
a = \'\'\'
raw \ line
\'\'\'
---
a = "not closed
---
"quoted key" = 1
'literal key' = 2
"" = 3
---
a."b.c".d = 1
---
a . b = 1
---
= 1
---
a =
---
a = 1 b = 2
---
a = +1
b = -0
c = 0
d = 1_000
---
a = 1__0
---
a = _1
---
a = 1_
---
a = 01
---
a = 0xDEAD_beef
b = 0o17
c = 0b101
---
a = 0x
---
a = -0x1
---
a = 1.5
b = -2e3
c = 6.02E+23
d = 1e06
e = 0.0
---
a = 1.
---
a = .5
---
a = 1.e2
---
a = inf
b = -inf
c = nan
---
a = true
b = false
---
a = True
---
a = 2024-10-01
b = 09:30:00
c = 2024-10-01T09:30:00
d = 2024-10-01 09:30:00Z
e = 2024-10-01t09:30:00.125+02:00
---
a = 2024-02-30
---
a = 2024-02-29
---
a = 2023-02-29
---
a = 24:00:00
---
a = 09:30
---
a = 09:30:00Z
---
a = 2024-10-01T09:30:00+25:00
---
a = 9223372036854775807
b = -9223372036854775808
---
a = 9223372036854775808
---
# only a comment
---
[a
---
[a]]
---
[[a]
---
[]
---
[a.]
---
[ a . b ]
c = 1
---
[a] # comment
b = 1 # comment
---
[fruit]
apple.color = 1
[fruit.apple]
---
[fruit]
apple.color = 1
[fruit.apple.taste]
---
[[a.b]]
[a]
c = 1
---
[a]
b = 1
[[a]]
---
a = [1
---
a = [1 2]
---
a = {b = 1
---
a = {b = 1
}
---
éé = 1
---
author = "analyst1"
[[persona]]
id = "per_a"
name = "Ä ☃"
accounts = ["tiktok:a01", "tiktok:a02"]
[[claim]]
id = "c1"
persona = "per_a"
type = "residence"
claimed = "SG"
score = 0.5
'''.replace(r"\'", "'")


def shown(value):
    """A value in a form that both sides write: kinds, and numbers by their bits."""
    if isinstance(value, bool):
        return "b" + ("1" if value else "0")
    if isinstance(value, int):
        return f"i{value}"
    if isinstance(value, float):
        return "fnan" if value != value else "f" + struct.pack(">d", value).hex()
    if isinstance(value, str):
        return "s" + value.encode().hex()
    if isinstance(value, (datetime.datetime, datetime.time)):
        return "m" + value.replace(microsecond=0).isoformat()
    if isinstance(value, datetime.date):
        return "m" + value.isoformat()
    if isinstance(value, list):
        return "[" + ",".join(map(shown, value)) + "]"
    return "{" + ",".join(f"{k.encode().hex()}={shown(value[k])}" for k in sorted(value, key=str.encode)) + "}"


def fits(value):
    if isinstance(value, int):
        return -(2**63) <= value < 2**63
    if isinstance(value, list):
        return all(map(fits, value))
    return not isinstance(value, dict) or all(map(fits, value.values()))


def answer(text):
    try:
        value = tomllib.loads(text)
    except (ValueError, OverflowError):
        return None
    return shown(value) if fits(value) else None


def main():
    documents = [part.strip("\n") + "\n" for part in BY_HAND.split("\n---\n")]
    documents += [documents[0].replace("\n", "\r\n"), "a = 1\rb = 2", "", "a = 1", "a = \"\x01\"\n", "# \x01\n", "\ta\t=\t1\t\n"]
    generator = random.Random(20261129)
    pieces = list("[]{}=.,\"'#\n \\-_:TZ+0129aeb") + ["\"\"\"", "'''", "[[", "]]", "1e5", "0x", "true", "2024-10-01", "09:30:00", "\\u00e9"]
    for _ in range(3000):
        text = generator.choice(documents[:90])
        for _ in range(generator.randint(1, 3)):
            place = generator.randrange(len(text) + 1)
            kind = generator.randrange(3)
            if kind == 0:
                text = text[:place] + generator.choice(pieces) + text[place:]
            elif kind == 1:
                text = text[:place] + text[place + generator.randint(1, 3) :]
            else:
                text = text[:place] + generator.choice(pieces) + text[place + 1 :]
        documents.append(text)
    answers = [{"document": document, "value": answer(document)} for document in dict.fromkeys(documents)]
    print("[" + ",\n".join(json.dumps(entry, ensure_ascii=True) for entry in answers) + "]")


main()
