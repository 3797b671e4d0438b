"""A picture of a page, to look at: python3 Tests/Browser/look.py explorer.html picture.png [fragment] [--dark]"""

import sys

from chromium import Chromium

words = [word for word in sys.argv[1:] if not word.startswith("--")]
with Chromium(dark="--dark" in sys.argv) as browser:
    print(f"ready after {browser.open(words[0], words[2] if len(words) > 2 else ''):.2f} s")
    browser.picture(words[1])
    for error in browser.errors():
        print(error)
