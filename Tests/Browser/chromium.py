"""Drives headless Chromium over its debugging pipe, with Python's standard library only.

Protocol: Chrome DevTools Protocol, https://chromedevtools.github.io/devtools-protocol/; with --remote-debugging-pipe the
browser reads commands from descriptor 3 and writes answers to descriptor 4, each ended by a zero byte.
"""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time


class Chromium:
    """One browser with one page."""

    def __init__(self, width=1440, height=860, dark=False):
        program = next((p for p in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if p), None)
        if program is None:
            raise SystemExit("chromium is missing: sudo apt-get install chromium")
        self.folder = tempfile.mkdtemp(prefix="troupe-browser-")
        self.downloads = pathlib.Path(self.folder, "downloads")
        self.downloads.mkdir()
        to_browser, from_us = os.pipe()
        to_us, from_browser = os.pipe()

        def descriptors():
            # Above 4 first, so that neither is overwritten by the other.
            first, second = os.dup2(to_browser, 60), os.dup2(from_browser, 61)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
             "--hide-scrollbars", f"--user-data-dir={self.folder}/profile", f"--window-size={width},{height}",
             "about:blank"],
            preexec_fn=descriptors, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.input, self.output = from_us, to_us
        self.buffer = b""
        self.number = 0
        self.events = []
        target = next(t for t in self._send("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self.session = self._send("Target.attachToTarget", {"targetId": target["targetId"], "flatten": True})["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(domain + ".enable")
        self.send("Emulation.setDeviceMetricsOverride",
                  {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        self.send("Emulation.setEmulatedMedia",
                  {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        self._send("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(self.downloads)})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.input)
        os.close(self.output)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _read(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.output, 1 << 20)
            if not piece:
                raise RuntimeError("the browser has ended")
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def _send(self, method, parameters=None, session=None):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters or {}}
        if session:
            message["sessionId"] = session
        os.write(self.input, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def send(self, method, parameters=None):
        """One command to the page."""
        return self._send(method, parameters, self.session)

    def open(self, path, fragment=""):
        """Opens a file and waits until the page says that it is ready; seconds that took."""
        self.send("Page.navigate", {"url": "about:blank"})
        self.events.clear()
        started = time.monotonic()
        self.send("Page.navigate", {"url": pathlib.Path(path).resolve().as_uri() + fragment})
        while time.monotonic() - started < 30:
            if self.value("document.documentElement?.dataset.ready") == "true":
                return time.monotonic() - started
            time.sleep(0.01)
        raise AssertionError(f"{path} does not become ready: {self.errors()}")

    def value(self, expression):
        """The value of an expression in the page; promises are waited for."""
        result = self.send("Runtime.evaluate",
                           {"expression": expression, "returnByValue": True, "awaitPromise": True})
        if "exceptionDetails" in result:
            raise AssertionError(result["exceptionDetails"].get("exception", {}).get("description", result))
        return result["result"].get("value")

    def key(self, key, text=None, modifiers=0):
        """Presses a key as a person does."""
        codes = {"Enter": 13, "Escape": 27, "Tab": 9, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, " ": 32}
        code = codes.get(key, ord(key.upper()) if len(key) == 1 else 0)
        event = {"key": key, "windowsVirtualKeyCode": code, "modifiers": modifiers}
        text = text if text is not None else "\r" if key == "Enter" else key if len(key) == 1 else None
        down = dict(event, type="keyDown" if text else "rawKeyDown")
        if text:
            down["text"] = text
        self.send("Input.dispatchKeyEvent", down)
        self.send("Input.dispatchKeyEvent", dict(event, type="keyUp"))

    def write(self, text):
        """Types a text into what has the focus."""
        self.send("Input.insertText", {"text": text})

    def mouse(self, kind, x, y, **more):
        """A mouse event at a place of the window."""
        self.send("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, **more})

    def click(self, x, y):
        """A click at a place of the window."""
        self.mouse("mouseMoved", x, y)
        self.mouse("mousePressed", x, y, button="left", clickCount=1)
        self.mouse("mouseReleased", x, y, button="left", clickCount=1)

    def click_on(self, selector):
        """A click on the middle of an element."""
        box = self.value(f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{block: 'nearest'}});"
                         " const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()")
        self.click(*box)

    def downloaded(self, name, seconds=10):
        """The bytes of a file that the page saved."""
        path, started = self.downloads / name, time.monotonic()
        while time.monotonic() - started < seconds:
            if path.exists():
                time.sleep(0.05)
                return path.read_bytes()
            time.sleep(0.05)
        raise AssertionError(f"{name} was not saved")

    def requests(self):
        """Addresses that the page asked for besides itself; data and blob addresses are inside the page."""
        self.value("1")
        asked = [e["params"]["request"]["url"] for e in self.events if e["method"] == "Network.requestWillBeSent"]
        return [url for url in asked[1:] if not url.startswith(("data:", "blob:"))]

    def errors(self):
        """What the console and the policy complained of."""
        self.value("1")
        return [e["params"] for e in self.events
                if e["method"] == "Runtime.exceptionThrown"
                or e["method"] == "Log.entryAdded" and e["params"]["entry"]["level"] == "error"]

    def picture(self, path):
        """A picture of the page, to look at."""
        import base64
        pathlib.Path(path).write_bytes(base64.b64decode(self.send("Page.captureScreenshot")["data"]))
