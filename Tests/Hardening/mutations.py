"""Random damage to bytes, texts and structures, the same for a seed."""
import gzip
import io
import random
import zipfile

# Texts that split characters, leave the alphabet, or look like something else.
HOSTILE = [
    "\u0301", "\u200d", "\ufe0f", "\u200b", "\u202e", "\ufeff", "\u0000", "\x1b[31m", "\U000e0100", "\u1160",
    "\U0001f468\u200d\U0001f469", "\ud83d".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "=HYPERLINK(\"x\")", "<script>", "'; DROP TABLE post; --", "\\", "\"", "'", "|", "%00", "../../x", "\r", "\n", "\t",
]
NUMBERS = [
    "0", "-1", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "1e308",
    "1e309", "-1e309", "1e-400", "nan", "inf", "-inf", "18446744073709551616", "4294967296", "2147483648", "0x10", "1e19",
    "1" * 400, "0." + "0" * 400 + "1", "1,5", "1_000", "+1", "--1", "1e", "٣", "１２",
]
JSON_PIECES = [
    "[", "]", "{", "}", ":", ",", "null", "true", "1e400", "-0", "\"\\ud83d\"", "\"\\u0000\"", "{\"a\":" * 30, "[" * 60,
    "\"" + "a" * 3000 + "\"",
]
BYTES = [b"\x00", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80"]


def damaged_bytes(data: bytes, random: random.Random) -> bytes:
    """One to seven changes of bytes: other bytes, some taken out, put in, copied or swapped, or the end cut off."""
    result = bytearray(data)
    for _ in range(random.randint(1, 7)):
        if not result:
            break
        place = random.randrange(len(result))
        kind = random.randrange(9)
        if kind == 0:
            result[place] = random.randrange(256)
        elif kind == 1:
            result[place] ^= 1 << random.randrange(8)
        elif kind == 2:
            del result[place : place + random.randint(1, 40)]
        elif kind == 3:
            result[place:place] = random.choice(BYTES)
        elif kind == 4 and random.random() < 0.3:
            del result[place:]
        elif kind == 5:
            piece = result[place : place + random.randint(1, 200)]
            at = random.randrange(len(result))
            result[at:at] = piece
        elif kind == 6:
            result[place:place] = random.choice(HOSTILE).encode("utf-8", "replace")
        elif kind == 7:
            result[place:place] = random.choice(NUMBERS).encode()
        else:
            result[place:place] = random.choice(JSON_PIECES).encode()
    return bytes(result)


def damaged_fields(data: bytes, random: random.Random) -> bytes:
    """Whole values replaced: what stands between separators gives way to a number or a hostile text."""
    separators = b",\t;\n\"':= <>{}[]()|"
    result = bytearray(data)
    for _ in range(random.randint(1, 5)):
        if not result:
            break
        place = random.randrange(len(result))
        start = place
        while start > 0 and result[start - 1] not in separators:
            start -= 1
        end = place
        while end < len(result) and result[end] not in separators:
            end += 1
        new = random.choice(NUMBERS + HOSTILE)
        if random.random() < 0.3:
            # Led by a mark that joins the separator before it.
            new = random.choice(HOSTILE) + bytes(result[start:end]).decode("utf-8", "replace")
        result[start:end] = new.encode("utf-8", "replace")
    return bytes(result)


def repeated(data: bytes, random: random.Random) -> bytes:
    """A piece many times over: long lines, deep nesting, many records."""
    if not data:
        return data
    start = random.randrange(len(data))
    piece = data[start : start + random.choice([1, 2, 5, 20, 100])]
    return data[:start] + piece * random.choice([10, 1000, 20000]) + data[start:]


def packed(data: bytes, name: str, random: random.Random) -> tuple[bytes, str]:
    """The file in gzip or a zip, perhaps damaged then."""
    if random.random() < 0.5:
        result, name = gzip.compress(data, mtime=0), name + ".gz"
    else:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(random.choice(["a/", "", "../", "\u0301"]) + name, data)
            if random.random() < 0.3:
                archive.writestr(name, data[: len(data) // 2])
        result, name = buffer.getvalue(), name + ".zip"
    if random.random() < 0.6:
        result = damaged_bytes(result, random)
    return result, name


def damaged(data: bytes, random: random.Random) -> bytes:
    """One of the damages above."""
    kind = random.random()
    if kind < 0.45:
        return damaged_bytes(data, random)
    if kind < 0.9:
        return damaged_fields(data, random)
    return repeated(data, random)
