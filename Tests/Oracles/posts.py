"""Posts as the reference programs read them: tuples (object, account, time) from a CSV file.

Times are unix seconds or ISO 8601 (a zone is kept, none means UTC) and are cut to whole seconds. Rows without an
object are left out. A name that ends in `.gz` is unpacked.
"""

import csv
import datetime
import gzip
import io


def open_text(path):
    """Opens a CSV file, packed or not, as text with its line ends untouched."""
    if str(path).endswith(".gz"):
        return io.TextIOWrapper(gzip.open(path, "rb"), encoding="utf-8", newline="")
    return open(path, encoding="utf-8", newline="")


def seconds(text):
    """Unix seconds of a number or of an ISO 8601 time."""
    try:
        return int(float(text))
    except ValueError:
        time = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
        if time.tzinfo is None:
            time = time.replace(tzinfo=datetime.timezone.utc)
        return int(time.timestamp())


def read_posts(path, object_column, account_column, time_column):
    """The posts of a file, in its order."""
    with open_text(path) as file:
        return [
            (row[object_column], row[account_column], seconds(row[time_column]))
            for row in csv.DictReader(file)
            if row[object_column]
        ]


def read_labels(path):
    """A file of two columns with a header, as a dictionary from the first to the second."""
    with open_text(path) as file:
        return dict(list(csv.reader(file))[1:])


def write_rows(path, header, rows):
    """Writes a CSV file; floats get 17 significant digits, which is enough to read the same number back."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([f"{cell:.17g}" if isinstance(cell, float) else cell for cell in row])
    data = text.getvalue().encode("utf-8")
    if str(path).endswith(".gz"):
        # No name and no time inside, so that the same rows give the same bytes.
        with open(path, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
            packed.write(data)
    else:
        with open(path, "wb") as raw:
            raw.write(data)


def add_column_arguments(parser):
    """The options that say which columns to read; the defaults are the names CooRTweet uses."""
    parser.add_argument("csv", help="file of posts, .csv or .csv.gz")
    parser.add_argument("--object", default="object_id", help="column of what is shared")
    parser.add_argument("--account", default="account_id", help="column of the account")
    parser.add_argument("--time", default="timestamp_share", help="column of the time: unix seconds or ISO 8601")
