#!/usr/bin/env python3
"""Opens pages of `ofsted compare --format html` in a browser and says what is wrong with them.

usage: page.py PAGE.html... [--shots FOLDER]     (needs chromium and chromedriver; nothing from the network)

Each page is loaded with scripts off, on a screen of 1280 and of 400 pixels, light and dark, and for paper. It must have
a title, pictures with names and descriptions, tables with heads, a target for each of its links and landmarks for
screen readers; nothing may be wider than the screen, fetched from elsewhere, fainter than 4.5 to 1, or complained of on
the console. --shots keeps what it looked like.
"""
import base64
import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"]
LANDMARKS = {"banner", "navigation", "main", "contentinfo"}

STRUCTURE = r"""(() => {
  const wrong = [], all = (what) => [...document.querySelectorAll(what)];
  if (!document.title.trim()) wrong.push("no title");
  if (document.documentElement.lang !== "en-GB") wrong.push("language " + document.documentElement.lang);
  for (const part of ["h1", "h2", "h3", "table", "svg", "blockquote"]) if (!all(part).length) wrong.push("no " + part);
  const ids = all("[id]").map((e) => e.id);
  if (new Set(ids).size !== ids.length) wrong.push("an id is there twice");
  for (const a of all("a")) {
    const href = a.getAttribute("href") || "";
    if (!href.startsWith("#") || !document.getElementById(href.slice(1))) wrong.push("link to nowhere: " + href);
  }
  for (const t of all("table")) if (!t.caption || !t.querySelector("th[scope]")) wrong.push("a table without caption or heads");
  for (const s of all("svg")) {
    const box = s.getBoundingClientRect();
    if (s.getAttribute("role") !== "img" || !s.querySelector("title").textContent || !s.querySelector("desc").textContent
        || !box.width || !box.height) wrong.push("a picture without words or size");
    for (const t of s.querySelectorAll("text")) {
      const b = t.getBBox(), v = s.viewBox.baseVal;
      if (b.x < 0 || b.y < 0 || b.x + b.width > v.width + 1 || b.y + b.height > v.height + 1) wrong.push("cut off: " + t.textContent);
    }
  }
  const levels = all("h1, h2, h3, h4").map((h) => Number(h.tagName[1]));
  if (levels.some((level, at) => at && level > levels[at - 1] + 1)) wrong.push("a level of headings is skipped");
  if (performance.getEntriesByType("resource").length) wrong.push("something was fetched");
  return wrong;
})()"""

LOOKS = r"""(() => {
  const wrong = [], root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("main *")].filter((e) => !e.closest(".wide") && e.getBoundingClientRect().right > root.clientWidth + 1);
    wrong.push("wider than the screen: " + root.scrollWidth + " " + wide.slice(0, 3).map((e) => e.outerHTML.slice(0, 80)));
  }
  if (document.body.innerText.length < 500) wrong.push("hardly any text is visible");
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (c) => { const [r, g, b] = c.map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = (e) => { for (; e; e = e.parentElement) { const c = numbers(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
  const band = document.querySelector("svg .band");
  for (const e of document.querySelectorAll("body *")) {
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || e.closest("title, desc, .unseen")) continue;
    const style = getComputedStyle(e), inked = numbers(e.closest("svg") ? style.fill : style.color).slice(0, 3);
    const grounds = [behind(e)].concat(e.closest("svg") && band ? [numbers(getComputedStyle(band).fill).slice(0, 3)] : []);
    for (const ground of grounds) {
      const [low, high] = [light(inked), light(ground)].sort((a, b) => a - b);
      if ((high + 0.05) / (low + 0.05) < 4.5) wrong.push("too faint: " + e.textContent.slice(0, 40));
    }
  }
  return [...new Set(wrong)];
})()"""


class Browser:
    """A browser behind chromedriver; every command but the first goes through the browser's own protocol."""

    def __init__(self, port, profile):
        self.base = f"http://127.0.0.1:{port}"
        options = {"args": FLAGS + [f"--user-data-dir={profile}"]}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        self.base += "/session/" + self.post("/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]

    def post(self, path, body):
        request = urllib.request.Request(self.base + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def do(self, command, **values):
        return self.post("/goog/cdp/execute", {"cmd": command, "params": values})

    def ask(self, script):
        answer = self.do("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            return [f"the check itself failed: {answer['exceptionDetails']}"]
        return answer["result"]["value"]

    def picture(self, width):
        """The page from its top on, as far as the browser paints one picture."""
        height = min(self.ask("document.documentElement.scrollHeight"), 12_000)
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        return self.do("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)

    def quit(self):
        urllib.request.urlopen(urllib.request.Request(self.base, method="DELETE"), timeout=30)

    def console(self):
        return [entry["message"] for entry in self.post("/se/log", {"type": "browser"})]

    def landmarks(self):
        nodes = self.do("Accessibility.getFullAXTree")["nodes"]
        return {node.get("role", {}).get("value") for node in nodes if not node.get("ignored")}


def look(browser, page, shots):
    """What is wrong with one page."""
    browser.do("Emulation.setScriptExecutionDisabled", value=True)
    browser.post("/url", {"url": page.resolve().as_uri()})
    wrong = browser.ask(STRUCTURE)
    wrong += [f"no landmark {name}" for name in sorted(LANDMARKS - browser.landmarks())]
    for width in (1280, 400):
        for scheme in ("light", "dark"):
            browser.do("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
            browser.do("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
            wrong += [f"{width}, {scheme}: {what}" for what in browser.ask(LOOKS)]
            keep(shots, f"{page.stem}-{width}-{scheme}.png", lambda: browser.picture(width))
    keep(shots, f"{page.stem}.pdf", lambda: browser.do("Page.printToPDF", preferCSSPageSize=True, printBackground=True))
    return wrong + browser.console()


def keep(shots, name, take):
    """Writes a picture, where they are asked for."""
    if shots:
        (shots / name).write_bytes(base64.b64decode(take()["data"]))


def started(driver):
    """The port that chromedriver has chosen, once it listens."""
    for line in driver.stdout:
        if "started successfully on port" in line:
            return int(line.rsplit(" ", 1)[1].strip().rstrip("."))
    raise SystemExit("page: chromedriver did not start")


def main(args):
    shots = None
    if "--shots" in args:
        at = args.index("--shots")
        shots = pathlib.Path(args[at + 1])
        shots.mkdir(parents=True, exist_ok=True)
        del args[at:at + 2]
    if not args:
        raise SystemExit(__doc__)
    driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    failed = False
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = None
        try:
            browser = Browser(started(driver), profile)
            for name in args:
                wrong = look(browser, pathlib.Path(name), shots)
                failed |= bool(wrong)
                print("\n".join(f"{name}: {what}" for what in wrong) or f"{name}: as it should be")
        finally:
            if browser:
                browser.quit()
            driver.terminate()
            driver.wait()
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
