"""The explorer page in a real browser: python3 Tests/Browser/explorer_test.py .build/release/troupe

Expected values come from the tables that the same run wrote (evidence.csv, ties.csv, accounts.csv), from the founding case's
facts, and from WCAG 2.1 (contrast 4.5:1, names of controls, order of the focus).
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from chromium import Chromium

TROUPE = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".build/release/troupe").resolve()
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="troupe-explorer-"))
SENTINEL = "window.hasRun = true"
HOSTILE = [
    f"</script><script>{SENTINEL}</script>", f"<img src=x onerror='{SENTINEL}'>", f'<b onmouseover="{SENTINEL}">bold</b>',
    "normal caption \u202egnp.exe", "zero\u200bwidth", f"javascript:{SENTINEL}", "=HYPERLINK(\"https://bad.example\")",
    "https://shop.example/a?b=c see", "\u2028line\u2029separators", "]]><!-- <svg onload=alert(1)>", "__proto__", "${1+1} `x`",
]

# Long enough that strangers would hardly write the same.
LONG = [f"words that nobody else would write in just this order, part {n} of a story about the shop" for n in range(12)]


def troupe(*words):
    done = subprocess.run([TROUPE, *map(str, words)], cwd=FOLDER, capture_output=True, text=True)
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def table(path):
    return list(csv.DictReader(io.StringIO(pathlib.Path(path).read_text())))


def posts(path, captions):
    """Two groups of five that post the captions within seconds of each other, and others that do not."""
    with open(path, "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["post_id", "platform", "account_id", "time_utc", "caption"])
        number = 0
        for round_ in range(12):
            for group in range(2):
                caption = captions[(2 * round_ + group) % len(captions)] + f" {group} {round_} and {LONG[round_]}"
                for member in range(5):
                    number += 1
                    rows.writerow([f"p{number}", ["tiktok", "douyin"][member % 2], f"g{group}m{member}",
                                   f"2024-08-{1 + round_:02d}T0{group + 3}:{17 + 2 * round_}:{5 + 7 * member:02d}Z", caption])
        for other in range(60):
            number += 1
            rows.writerow([f"p{number}", "tiktok", f"other{other}", f"2024-08-{1 + other % 12:02d}T12:{other % 60:02d}:00Z", f"own words {other}"])


def point_of(browser, link):
    """A place on a line, clear of circles."""
    return browser.value(f"""(() => {{
        const box = document.getElementById('graph').getBoundingClientRect(), t = window.explorerForTests;
        for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {{
            const x = t.x(t.a({link})) * (1 - share) + t.x(t.b({link})) * share, y = t.y(t.a({link})) * (1 - share) + t.y(t.b({link})) * share;
            const under = t.hit(x, y);
            if (under && under.link === {link}) return [x + box.x, y + box.y];
        }}
        return null; }})()""")


def test_a_line_opens_to_its_evidence(browser, folder):
    browser.open(folder / "explorer.html")
    counts = browser.value("document.getElementById('status').textContent")
    ties = {(t["account_a"], t["account_b"]) for t in table(folder / "ties.csv")}
    assert f"{len(ties)} of {len(ties)} lines" in counts, counts
    tie = next(i for i in range(len(ties)) if point_of(browser, i))
    a, b = browser.value(f"[window.explorerForTests.label({tie}, 'a'), window.explorerForTests.label({tie}, 'b')]")
    browser.click(*point_of(browser, tie))
    rows = [r for r in table(folder / "evidence.csv") if (r["account_a"], r["account_b"]) == (a, b)]
    assert rows, (a, b)
    shown = browser.value("[...document.querySelectorAll('#evidence tbody tr')].map((row) => row.innerText)")
    assert len(shown) == len(rows), (len(shown), len(rows))
    for row, text in zip(sorted(rows, key=lambda r: min(r["time_a"], r["time_b"])), shown):
        assert min(row["time_a"], row["time_b"])[:19].replace("T", " ") in text, (row, text)
        assert f"{abs(float(row['gap_s'])):g} s" in text, (row, text)
        assert row["post_a"] in text and row["post_b"] in text, (row, text)
        assert f"{row['source_a']}, line {row['line_a']}" in text, (row, text)
    mine = [t for t in table(folder / "ties.csv") if (t["account_a"], t["account_b"]) == (a, b)]
    support = sum(int(t["support"]) for t in mine)
    panel = browser.value("document.getElementById('detail').innerText")
    assert re.search(rf"^{support}$", panel, re.M), panel
    mantissa, exponent = f"{float(mine[0]['p']):.1e}".split("e")
    p = f"{mantissa}e{int(exponent)}"
    assert p in panel, (p, panel)
    assert f"{mine[0]['occasions']} separate occasions" in panel, panel
    assert "Coordinated does not mean state-run or harmful." in panel
    browser.key("Escape")
    assert "Nothing is chosen" in browser.value("document.getElementById('detail').innerText")


def test_search_and_filters(browser, folder):
    browser.open(folder / "explorer.html")
    browser.key("/")
    assert browser.value("document.activeElement.id") == "search"
    browser.write("G1M")
    assert browser.value("document.querySelectorAll('#found li').length") == 5
    browser.key("ArrowDown")
    browser.key("Enter")
    assert browser.value("document.querySelector('#detail h3').textContent") == "g1m1"
    assert re.fullmatch(r"#sel=n\d+&xy=.*", browser.value("location.hash")), browser.value("location.hash")
    browser.click_on("#c0")
    accounts = table(folder / "accounts.csv")
    assert f"{sum(a['community'] == 'B' for a in accounts)} of {len([a for a in accounts if a['community']])} nodes" in browser.value(
        "document.getElementById('status').textContent")
    browser.click_on("#c0")
    # A tie has at least one object in any part of time in which its posts lie; before them all there is none.
    browser.value("(() => { const to = document.getElementById('to'); to.value = 250; to.dispatchEvent(new Event('input')); })()")
    days = {r["time_a"][:10] for r in table(folder / "evidence.csv")}
    first, last = min(r["time_a"] for r in table(folder / "evidence.csv")), max(r["time_a"] for r in table(folder / "evidence.csv"))
    assert len(days) == 12 and first < last
    browser.value("document.getElementById('show-table').click()")
    support = browser.value("[...document.querySelectorAll('#table-links tbody tr')].map((row) => Number(row.cells[3].innerText))")
    assert support and max(support) <= 4 and min(support) >= 1, support
    browser.value("(() => { const to = document.getElementById('to'); to.value = 1000; to.dispatchEvent(new Event('input')); })()")
    support = browser.value("[...document.querySelectorAll('#table-links tbody tr')].map((row) => Number(row.cells[3].innerText))")
    assert max(support) == 12, support
    browser.value("(() => { const s = document.getElementById('support'); s.value = s.max; s.dispatchEvent(new Event('input')); })()")
    kept = browser.value("document.querySelectorAll('#table-links tbody tr').length")
    most = max(int(t["support"]) for t in table(folder / "ties.csv"))
    assert kept == sum(int(t["support"]) == most for t in table(folder / "ties.csv")), kept


def test_keyboard_alone(browser, folder):
    browser.open(folder / "explorer.html")
    order = []
    for _ in range(60):
        browser.key("Tab")
        order.append(browser.value("document.activeElement.id || document.activeElement.tagName"))
        if order[-1] == "graph":
            break
    assert order[0] == "skip" and order.index("search") < order.index("save") < order.index("graph"), order
    assert browser.value("getComputedStyle(document.activeElement).outlineStyle") != "none"
    browser.key("n")
    first = browser.value("document.querySelector('#detail h3').textContent")
    browser.key("n")
    assert browser.value("document.querySelector('#detail h3').textContent") != first
    browser.key("p")
    assert browser.value("document.querySelector('#detail h3').textContent") == first
    browser.key("l")
    assert browser.value("document.querySelectorAll('#evidence tbody tr').length") > 0
    assert "distinct objects" in browser.value("document.getElementById('status').textContent")
    browser.key("Enter")
    assert browser.value("document.activeElement.id") == "detail"
    browser.key("Escape")
    assert browser.value("document.activeElement.id") == "graph"
    before = browser.value("window.explorerForTests.view().x")
    browser.key("ArrowRight")
    assert browser.value("window.explorerForTests.view().x") > before
    browser.value("document.getElementById('show-table').focus()")
    browser.key("Enter")
    browser.value("document.getElementById('links-sort-3').focus()")
    browser.key("Enter")
    assert browser.value("document.activeElement.id") == "links-sort-3"
    assert browser.value("document.querySelector('#table-links th[aria-sort=ascending] button').id") == "links-sort-3"


def test_shortest_path_and_neighbours(browser, folder):
    browser.open(folder / "explorer.html")
    browser.value("document.querySelector('#search').focus()")
    browser.write("g0m0")
    browser.key("Enter")
    browser.value("document.getElementById('path-to').click()")
    browser.value("document.querySelector('#search').value = ''")
    browser.value("document.querySelector('#search').focus()")
    browser.write("g0m4")
    browser.key("Enter")
    tied = any({t["account_a"], t["account_b"]} == {"g0m0", "g0m4"} for t in table(folder / "ties.csv"))
    said = browser.value("document.getElementById('status').textContent")
    assert said == ("A path of 1 line." if tied else "A path of 2 lines."), said


def test_exports(browser, folder):
    browser.open(folder / "explorer.html")
    browser.click_on("#save")
    browser.click_on("#save-png")
    picture = browser.downloaded("network.png")
    assert picture[:8] == b"\x89PNG\r\n\x1a\n" and len(picture) > 20_000
    browser.click_on("#save")
    browser.click_on("#save-svg")
    svg = browser.downloaded("network.svg").decode()
    import xml.etree.ElementTree as tree
    drawn = tree.fromstring(svg)
    words = " ".join(t.text or "" for t in drawn.iter("{http://www.w3.org/2000/svg}text"))
    for wanted in ["g0m0", "caption", "larger: shares more", "Coordinated does not mean state-run or harmful."]:
        assert wanted in words, (wanted, words)
    browser.click_on("#save")
    browser.click_on("#save-linksCSV")
    rows = list(csv.DictReader(io.StringIO(browser.downloaded("lines.csv").decode())))
    assert {(r["from"], r["to"]) for r in rows} == {(t["account_a"], t["account_b"]) for t in table(folder / "ties.csv")}
    browser.click_on("#save")
    browser.click_on("#save-positions")
    places = list(csv.DictReader(io.StringIO(browser.downloaded("places.csv").decode())))
    assert {p["node"] for p in places} == {f"{['tiktok', 'douyin'][m % 2]}:g{g}m{m}" for g in range(2) for m in range(5)}


def test_notes_go_back_into_the_case(browser, folder, case):
    browser.open(folder / "explorer.html")
    browser.value("document.getElementById('graph').focus()")
    browser.key("n")
    browser.value("document.getElementById('note').focus()")
    browser.write("=looks like a shop, \"quoted\"")
    browser.value("document.getElementById('graph').focus()")
    browser.key("l")
    browser.value("document.getElementById('note').focus()")
    browser.write("Same script as in July")
    browser.click_on("#save")
    browser.click_on("#save-notesCSV")
    (FOLDER / "event.csv").write_bytes(browser.downloaded("event.csv"))
    troupe("cast", "read", FOLDER / "event.csv", "--case", case)
    notes = troupe("ask", "SELECT note, account, detail FROM event_view WHERE type = 'note' ORDER BY note", "--case", case, "--format", "csv")
    assert "Same script as in July" in notes and "looks like a shop" in notes and "line to" in notes, notes


def test_address_keeps_the_view(browser, folder):
    browser.open(folder / "explorer.html", "#sel=l0&q=0.05&hc=1")
    assert browser.value("document.querySelectorAll('#evidence tbody tr').length") > 0
    assert browser.value("document.getElementById('c1').checked") is False
    assert not re.search(r"g\dm\d", browser.value("location.hash"))
    browser.open(folder / "explorer.html", "#sel=l999999&q=x&t=9-&xy=NaN_1_0&hc=a.b")
    assert browser.errors() == []


def speak(browser, language):
    browser.value(f"(() => {{ const s = document.getElementById('language'); s.value = '{language}'; s.dispatchEvent(new Event('change')); }})()")


def groups(path, sizes):
    """Groups of these sizes that post captions of their own within a minute of each other, two weeks long, and others."""
    with open(path, "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["post_id", "platform", "account_id", "time_utc", "caption"])
        number = 0
        for group, size in enumerate(sizes):
            for round_ in range(10):
                caption = f"{LONG[round_]} as group {group} tells it, in round {round_} of its own story"
                for member in range(size):
                    number += 1
                    second = (group * 977 + round_ * 7919 + (member * 37 + round_ * 13) % 50) % 80_000
                    rows.writerow([f"p{number}", ["tiktok", "douyin"][member % 2], f"g{group}m{member}",
                                   f"2024-08-{1 + round_ + group % 5:02d}T{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}Z", caption])
        for other in range(200):
            number += 1
            rows.writerow([f"p{number}", "tiktok", f"other{other}", f"2024-08-{1 + other % 14:02d}T12:{other % 60:02d}:{other % 59:02d}Z", f"own words {other}"])


# Letters and numbers: inside the picture, none over another, and on their own disc or rim.
COVERED = """(() => { const t = window.explorerForTests, c = document.getElementById('graph'), wrong = [], letters = t.letters();
    const far = (a, b) => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
    letters.forEach(({ text, box }, i) => {
        if (box[0] < 0 || box[1] < 0 || box[2] > c.clientWidth || box[3] > c.clientHeight) wrong.push('outside: ' + text);
        for (const other of letters.slice(i + 1)) if (!far(box, other.box)) wrong.push(text + ' over ' + other.text);
        if (!t.isFar()) for (const [x, y, r] of t.circles()) {
            const dx = x - Math.max(box[0], Math.min(box[2], x)), dy = y - Math.max(box[1], Math.min(box[3], y));
            if (dx * dx + dy * dy < r * r) wrong.push(text + ' meets a circle');
        }
    });
    const discs = t.discs();
    discs.forEach((one, i) => { for (const two of discs.slice(i + 1)) if (Math.hypot(one.x - two.x, one.y - two.y) < one.r + two.r) wrong.push('discs meet'); });
    if (!t.isFar()) { const circles = t.circles(); circles.forEach(([x, y, r], i) => { for (const [u, v, s] of circles.slice(i + 1)) if (Math.hypot(x - u, y - v) < r + s - 0.01) wrong.push('circles meet'); }); }
    const overlay = document.getElementById('zoom').getBoundingClientRect(), b = c.getBoundingClientRect();
    for (const { text, box } of letters) if (!far([box[0] + b.x, box[1] + b.y, box[2] + b.x, box[3] + b.y], [overlay.x, overlay.y, overlay.right, overlay.bottom])) wrong.push(text + ' under the buttons');
    return wrong; })()"""


def test_the_first_view(_):
    """2, 5 and 50 communities, on three sizes of window, light and dark: no letter is covered, and every community has its own."""
    for count, sizes in [(2, [6, 5]), (5, [9, 8, 6, 5, 4]), (50, sorted((max(4, round(50 * 0.955 ** i)) for i in range(50)), reverse=True))]:
        name = f"groups{count}"
        groups(FOLDER / f"{name}.csv", sizes)
        troupe("map", f"{name}.csv", "--out", name, "--no-figure", "--quiet", "--pace", "fast", "--layers", "caption", "--window", "60s")
        found = len({a["community"] for a in table(FOLDER / name / "accounts.csv") if a["community"]})
        assert found == count, (found, count)
        for width, height in [(1440, 860), (900, 600), (1920, 1080)]:
            with Chromium(width=width, height=height, dark=width == 900) as own:
                own.open(FOLDER / name / "explorer.html")
                assert own.value(COVERED) == [], (count, width, own.value(COVERED)[:5])
                assert own.value("window.explorerForTests.isFar()") == (count == 50), count
                letters = own.value("window.explorerForTests.letters().filter((l) => l.isBold).map((l) => l.text)")
                assert len(letters) == len(set(letters)) == count, letters
                check_access(own)
                # Near in there are accounts; the whole comes back with one button.
                for _ in range(6):
                    own.click_on("#zoom-in")
                time.sleep(0.2)
                assert own.value("window.explorerForTests.isFar()") is False
                own.click_on("#zoom-fit")
                assert own.value(COVERED) == [], (count, width, "fit")
                assert own.errors() == [] and own.requests() == []


def test_a_community_card(browser, folder):
    browser.open(folder / "explorer.html", "#sel=c0")
    card = browser.value("document.getElementById('detail').innerText")
    accounts = [a for a in table(folder / "accounts.csv") if a["community"] == "A"]
    assert f"A · {len(accounts)} accounts" in card, card
    for account in accounts:
        assert account["account"] in card, (account["account"], card)
    evidence = [r for r in table(folder / "evidence.csv") if r["account_a"] in {a["account"] for a in accounts}]
    users = {}
    for row in evidence:
        users.setdefault(row["object"], set()).update([row["account_a"], row["account_b"]])
    most = max(len(own) for own in users.values())
    assert f"{most} accounts" in card and "WHAT THEY POSTED MOST" in card.upper(), card
    check_access(browser)


def test_six_languages(browser, folder):
    heads = {"en": "Communities", "zh": "社群", "ru": "Сообщества", "de": "Gruppen", "fr": "Communautés", "es": "Comunidades"}
    for language, head in heads.items():
        for fragment in ["", "&sel=l0", "&sel=n0", "&sel=c0", "&table=1", "&read"]:
            browser.open(folder / "explorer.html", f"#lang={language}{fragment}")
            # English left over would be words of the page that the other language does not have.
            text = browser.value("document.body.innerText")
            if language != "en":
                for word in ["Show more", "Shortest path", "distinct object", "Strength of evidence", "separate occasions", "are shown", "posts,"]:
                    assert word not in text, (language, fragment, word)
            check_access(browser)
        browser.open(folder / "explorer.html", f"#lang={language}")
        assert head in browser.value("document.getElementById('filters').innerText.normalize()") or language == "en" or head.upper() in browser.value("document.getElementById('filters').innerText")
        assert browser.value("document.documentElement.lang") == ("zh-Hans" if language == "zh" else language)
    # Plural forms (Unicode CLDR 46): Russian has three, French says one for nothing too.
    say = lambda language, n: browser.value(f"window.explorerForTests.say('{language}', 'nAccounts', {n})")
    assert [say("ru", n) for n in (1, 2, 5, 11, 21, 22, 111)] == [
        "1 аккаунт", "2 аккаунта", "5 аккаунтов", "11 аккаунтов", "21 аккаунт", "22 аккаунта", "111 аккаунтов"]
    assert [say("fr", n) for n in (0, 1, 2)] == ["0 compte", "1 compte", "2 comptes"]
    assert [say("de", n) for n in (1, 2)] == ["1 Account", "2 Accounts"] and say("zh", 2) == "2 个账号"


def test_the_readers_mode(browser, folder):
    browser.open(folder / "explorer.html", "#read")
    steps = "document.querySelectorAll('#reader ol li').length"
    count = browser.value(steps)
    assert count >= 3 and browser.value("getComputedStyle(document.getElementById('filters')).display") == "none"
    browser.click_on("#step-next")
    assert browser.value("location.hash") == "#read=2"
    assert browser.value("document.querySelector('#reader [aria-current=step] h3').textContent").endswith("A")
    check_access(browser)
    # A step of one's own, kept in a copy of the page that opens with it.
    browser.click_on("#edit-steps summary")
    # The browser tells of an opened part in a task of its own.
    time.sleep(0.3)
    browser.value("document.querySelector('#reader textarea').focus()")
    browser.write("Words for <b>readers</b> </script> ")
    browser.click_on("#add-step")
    browser.click_on("#save-steps")
    (FOLDER / "copy.html").write_bytes(browser.downloaded("explorer.html"))
    browser.open(FOLDER / "copy.html", "#read")
    assert browser.value(steps) == count + 1
    assert "Words for <b>readers</b> </script>" in browser.value("document.querySelector('#reader').innerText")
    assert browser.value("document.querySelector('#reader b') === null")
    assert browser.errors() == []


def test_addresses_can_be_copied_and_open_nothing(browser, case):
    troupe("explore", "--case", case, "--out", "addresses")
    browser.open(FOLDER / "addresses/explorer.html", "#sel=l0")
    text = browser.value("document.querySelector('#evidence').innerText")
    assert re.search(r"hxxps://www\[\.\](tiktok|douyin)\[\.\]com/", text), text
    assert browser.value("document.querySelectorAll('#evidence a').length") == 0
    assert browser.value("document.querySelectorAll('#evidence button.copy').length") > 0


def test_events_on_the_axis(browser, case):
    troupe("explore", "--case", case, "--out", "events")
    browser.open(FOLDER / "events/explorer.html")
    labels = browser.value("window.explorerForTests.events().map((e) => e.text)")
    # The founding case: contact on 2 October at 9:00, the first of four takedowns at 14:00.
    assert any("press contact" in label for label in labels) and any("takedown" in label and "5 hours after contact" in label for label in labels), labels
    boxes = browser.value("window.explorerForTests.events().map((e) => e.box)")
    for i, a in enumerate(boxes):
        for b in boxes[i + 1:]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (a, b)


def test_dark_and_chinese(browser, folder):
    browser.open(folder / "explorer.html")
    light = browser.value("getComputedStyle(document.body).backgroundColor")
    browser.click_on("#dark")
    dark = browser.value("getComputedStyle(document.body).backgroundColor")
    assert light == "rgb(255, 255, 255)" and dark == "rgb(21, 23, 26)", (light, dark)
    pixel = browser.value("[...document.getElementById('graph').getContext('2d').getImageData(2, 2, 1, 1).data]")
    assert pixel == [21, 23, 26, 255], pixel
    check_access(browser)
    speak(browser, "zh")
    assert browser.value("document.documentElement.lang") == "zh-Hans"
    assert browser.value("document.getElementById('show-table').textContent") == "表格"


# What axe-core looks for, in short: names, roles, languages, contrast, headings, focus (WCAG 2.1).
ACCESS = r"""(() => {
    const wrong = [], seen = (e) => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden';
    const name = (e) => (e.getAttribute('aria-label') || (e.labels && [...e.labels].map((l) => l.textContent).join(' ')) || e.textContent || '').trim();
    for (const e of document.querySelectorAll('button,input,textarea,select,canvas[role],[role=application],a[href]')) if (seen(e) && !name(e)) wrong.push('no name: ' + e.outerHTML.slice(0, 80));
    const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
    for (const id of new Set(ids)) if (ids.filter((i) => i === id).length > 1) wrong.push('id twice: ' + id);
    for (const e of document.querySelectorAll('[aria-controls]')) if (!document.getElementById(e.getAttribute('aria-controls'))) wrong.push('controls nothing: ' + e.id);
    if (!document.documentElement.lang) wrong.push('no language');
    if (!document.title) wrong.push('no title');
    if (document.querySelectorAll('main').length !== 1 || document.querySelectorAll('h1').length !== 1) wrong.push('main or h1');
    if (document.querySelector('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])')) wrong.push('tabindex above 0');
    for (const e of document.querySelectorAll('table')) if (!e.querySelector('th')) wrong.push('table without heads');
    if (document.querySelector('[style]:not(canvas)') || [...document.querySelectorAll('*')].some((e) => e.getAttributeNames().some((n) => n.startsWith('on')))) wrong.push('style or on attribute');
    const numbers = (c) => c.match(/[\d.]+/g).map(Number);
    const light = (c) => { const [r, g, b] = numbers(c).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const ground = (e) => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor, n = numbers(c); if (n.length < 4 || n[3] > 0) return c; } return 'rgb(255,255,255)'; };
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let t = walk.nextNode(); t; t = walk.nextNode()) {
        const e = t.parentElement;
        if (!t.textContent.trim() || !seen(e) || /SCRIPT|STYLE/.test(e.tagName)) continue;
        const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
        if ((a + 0.05) / (b + 0.05) < 4.5) wrong.push('contrast ' + ((a + 0.05) / (b + 0.05)).toFixed(2) + ': ' + t.textContent.slice(0, 40));
    }
    return wrong; })()"""


def check_access(browser):
    wrong = browser.value(ACCESS)
    assert wrong == [], wrong


def test_access(browser, folder):
    for fragment in ["", "#sel=l0", "#sel=n0", "#sel=c0", "#table=1"]:
        browser.open(folder / "explorer.html", fragment)
        check_access(browser)


def test_hostile_captions_stay_text(browser):
    posts(FOLDER / "hostile.csv", HOSTILE)
    # Whole captions, and the folded ones of a run without options, which have no links.
    for out, options in [("hostile", ["--layers", "caption"]), ("hostile-folded", [])]:
        troupe("map", "hostile.csv", "--out", out, "--no-figure", "--quiet", *options)
        page = (FOLDER / out / "explorer.html").read_text()
        island = page.split('<script type="application/json" id="data">')[1].split("</script>")[0]
        assert "<" not in island and "\u2028" not in island
        document = json.loads(island)
        for fragment in ["#sel=l0", "#sel=l5", "#table=1"]:
            browser.open(FOLDER / out / "explorer.html", fragment)
            browser.value("document.querySelectorAll('b,[onmouseover]').forEach((e) => e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})))")
            browser.value("document.getElementById('search').focus()")
            browser.write("script")
            browser.value("document.getElementById('search').value = ''")
            assert browser.value("window.hasRun === undefined"), "a caption has run"
            assert browser.requests() == [], browser.requests()
            assert browser.errors() == [], browser.errors()
            assert browser.value("document.querySelectorAll('#detail img,#detail script,#detail svg,#table img,#table script,#detail a').length") == 0
        texts = " ".join(document["strings"])
        assert "<U+202E>" in texts and "\u202e" not in texts and "<U+200B>" in texts
        assert "https://" not in texts and ("hxxps://shop[.]example/a" in texts) == (out == "hostile")


def test_the_cast(browser, case):
    troupe("explore", "--case", case, "--out", "cast", "--note", "SYNTHETIC CASE")
    browser.open(FOLDER / "cast/explorer.html")
    browser.key("/")
    browser.write("alina")
    labels = browser.value("[...document.querySelectorAll('#found li')].map((li) => li.innerText)")
    place = next(i for i, label in enumerate(labels) if label.endswith("persona"))
    for _ in range(place):
        browser.key("ArrowDown")
    browser.key("Enter")
    claims = browser.value("[...document.querySelectorAll('#claims tbody tr')].map((row) => [...row.cells].map((c) => c.innerText))")
    # The founding case: Alina says that she lives in Singapore; her posts were seen from China.
    assert any(row[1] == "SG" and row[2] == "CN" and row[3].startswith("contradicted") for row in claims), claims
    page = (FOLDER / "cast/explorer.html").read_text()
    victims = troupe("ask", "SELECT a.handle FROM victim v JOIN account_card a ON a.account = v.account", "--case", case, "--format", "csv").split()[1:]
    assert victims and not any(victim in page for victim in victims), victims
    check_access(browser)
    assert browser.requests() == []
    key = FOLDER / "secret.key"
    troupe("explore", "--case", case, "--out", "hidden", "--pseudonyms", key)
    hidden = (FOLDER / "hidden/explorer.html").read_text()
    names = troupe("ask", "SELECT handle FROM account_card WHERE handle IS NOT NULL UNION SELECT substr(key, 1, 12) FROM post_use WHERE layer IN ('caption', 'link') AND length(key) > 8",
                   "--case", case, "--format", "csv").split("\n")[1:]
    for name in filter(None, (name.strip().strip('"') for name in names)):
        assert name not in hidden, name


def test_ten_thousand_nodes(browser):
    """10,000 nodes and 50,000 lines: the page itself, moved by a real mouse, frames counted by the browser."""
    page = (FOLDER / "demo/explorer.html").read_text()
    head, rest = page.split('<script type="application/json" id="data">', 1)
    document = json.loads(rest.split("</script>", 1)[0])
    import random
    random.seed(1)
    n, m = 10_000, 50_000
    document["nodes"] = {"label": [f"account{i}" for i in range(n)], "name": [f"tiktok:{i}" for i in range(n)], "also": [""] * n,
                         "kind": [0] * n, "community": [i * 20 // n for i in range(n)], "platform": [i % 2 for i in range(n)],
                         "status": [2] * n, "strength": [random.randint(1, 100) for _ in range(n)],
                         "x": [random.randint(0, 900) + 1000 * (i * 20 // n % 5) for i in range(n)],
                         "y": [random.randint(0, 900) + 1000 * (i * 20 // n // 5) for i in range(n)]}
    a = [random.randrange(n) for _ in range(m)]
    b = [min(n - 1, max(0, x + random.randint(-250, 250))) for x in a]
    t = [random.randint(1_720_000_000, 1_730_000_000) for _ in range(m)]
    document["communities"] = [{"letter": chr(65 + i), "size": n // 20, "facts": [], "looks": [], "things": [],
                                "x": 450 + 1000 * (i % 5), "y": 450 + 1000 * (i // 5), "r": 490} for i in range(20)]
    document["events"] = []
    document["details"] = {}
    document["strings"] = [f"A caption of about forty letters, number {i}" for i in range(20_000)] + [str(10**18 + i) for i in range(m)]
    document["objects"] = list(range(20_000))
    document["posts"] = {"account": a, "time": t, "id": [20_000 + i for i in range(m)], "source": [-1] * m}
    document["evidence"] = [x for i in range(m) for x in (0, i % 20_000, i, (i + 1) % m)]
    document["links"] = {"a": a, "b": b, "kind": [0] * m, "layers": [1 << i % 2 for i in range(m)], "support": [1 + i % 9 for i in range(m)],
                         "occasions": [1] * m, "expected": [0.1] * m, "p": [1e-6] * m, "q": [1e-4] * m, "evidence": list(range(m + 1)),
                         "left": [0] * m, "note": [""] * m}
    large = json.dumps(document, separators=(",", ":")).replace("<", "\\u003c")
    (FOLDER / "large.html").write_text(head + '<script type="application/json" id="data">' + large + "</script>" + rest.split("</script>", 1)[1])
    size = (FOLDER / "large.html").stat().st_size
    assert size < 15_000_000, size
    seconds = browser.open(FOLDER / "large.html")
    assert seconds < 2 * SLOWER, seconds
    assert browser.value("window.explorerForTests.isFar()")
    for view in ("far", "near"):
        if view == "near":
            for _ in range(7):
                browser.click_on("#zoom-in")
                time.sleep(0.15)
            assert not browser.value("window.explorerForTests.isFar()")
        browser.value("""window.frameTimes = []; (() => { let last = performance.now(); const tick = () => { const now = performance.now();
            window.frameTimes.push(now - last); last = now; requestAnimationFrame(tick); }; requestAnimationFrame(tick); })()""")
        x, y = browser.value("(() => { const b = document.getElementById('graph').getBoundingClientRect(); return [b.x + 20, b.y + 20]; })()")
        before = browser.value("window.explorerForTests.view().x")
        browser.mouse("mouseMoved", x, y)
        browser.mouse("mousePressed", x, y, button="left", clickCount=1)
        browser.value("window.frameTimes.length = 0")
        for step in range(120):
            browser.mouse("mouseMoved", x + 4 * step, y + 2 * step, button="left", buttons=1)
        moving = sorted(browser.value("window.frameTimes"))
        browser.mouse("mouseReleased", x + 480, y + 240, button="left", clickCount=1)
        assert browser.value("window.explorerForTests.view().x") != before
        median = moving[len(moving) // 2]
        print(f"    {size / 1e6:.1f} MB, ready after {seconds:.2f} s, {view}: {len(moving)} frames, median {median:.1f} ms")
        assert len(moving) > 20 and median < 20, median


# A shared machine of a test service may be slower than the desk that the two seconds are meant for.
SLOWER = 2


def main():
    posts(FOLDER / "posts.csv", ["Buy honey from the north 蜂蜜", "Настоящий шоколад", "A good soap"])
    troupe("map", "posts.csv", "--out", "run", "--no-figure", "--quiet")
    troupe("demo", "--case", "demo.db", "--out", "demo", "--no-figure", "--quiet")
    (FOLDER / "again").mkdir()
    troupe("map", "posts.csv", "--out", "again", "--no-figure", "--quiet")
    assert (FOLDER / "run/explorer.html").read_bytes() == (FOLDER / "again/explorer.html").read_bytes(), "other bytes"
    failed = 0
    with Chromium() as browser:
        for name, test in list(globals().items()):
            if not name.startswith("test_"):
                continue
            wanted = test.__code__.co_varnames[1:test.__code__.co_argcount]
            given = {"folder": FOLDER / "run", "case": FOLDER / "demo.db"}
            if name == "test_notes_go_back_into_the_case":
                given["folder"] = FOLDER / "demo"
            try:
                test(browser, *(given[word] for word in wanted))
                assert browser.requests() == [], browser.requests()
                print("passed:", name[5:].replace("_", " "))
            except (AssertionError, KeyError, RuntimeError) as error:
                failed += 1
                print("FAILED:", name[5:].replace("_", " "), str(error)[:1500])
    print(f"explorer: {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
