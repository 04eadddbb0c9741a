"""Opens the pages made of a corpus full of markup in a real browser, headless, and looks for what it may have done.

    python3 tests/hostile/browser.py target/release/appraise [chromium]

The corpus, the entity list and the topics say in every cell what would change the page's title, fetch, or open something. Prints
what each page came to; exit code 1 if anything of a corpus became an element, or a script of it ran.
"""

import csv
import re
import shutil
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

OWN = "document.title='OWNED'"
EVIL = [
    f"<script>{OWN}</script>",
    f"</script><script>{OWN}</script>",
    f"</style><script>{OWN}</script>",
    f"<img src=x onerror=\"{OWN}\">",
    f"<svg onload=\"{OWN}\">",
    f"\"><iframe srcdoc=\"<script>parent.{OWN}</script>\">",
    f"javascript:{OWN}",
    "<!-- <script> -->",
    f"&lt;script&gt;{OWN}&lt;/script&gt;",
    f"'-{OWN}-'",
    f"\\u003cscript\\u003e{OWN}",
    "=cmd|' /C calc'!A0",
    "<base href=javascript:x><meta http-equiv=refresh content=0;url=javascript:x>",
    "<a id=\"data\" href=\"javascript:x\" onclick=\"x\">",
    "\u2028\u2029</title></textarea></noscript><plaintext>",
]


class Elements(HTMLParser):
    """What elements a page has, with the attributes that could act."""

    def __init__(self):
        super().__init__()
        self.found, self.acting = {}, []

    def handle_starttag(self, tag, attributes):
        self.found[tag] = self.found.get(tag, 0) + 1
        for name, value in attributes:
            if name.startswith("on") or "javascript:" in (value or "") and name in ("href", "src", "action", "srcdoc"):
                self.acting.append((tag, name, value))


def study(folder: Path) -> None:
    with (folder / "corpus.csv").open("w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["id", "date", "source", "title", "text"])
        for number in range(3 * len(EVIL)):
            evil = EVIL[number % len(EVIL)]
            text = (f"{evil} Jo Tamm {evil} opposed the harbour sale. “{evil} Never,” Jo Tamm said of Ilse Brandt. "
                    f"Ilse Brandt praised {evil} Jo Tamm. Jo Tamm was convicted of fraud {evil}.")
            rows.writerow([f"{evil}{number}", f"2025-{1 + number % 12:02}-03", evil, f"{evil} Jo Tamm", text])
    with (folder / "entities.csv").open("w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["entity", "kind", "aliases"])
        rows.writerow([f"Tamm {EVIL[1]}{EVIL[3]}", "person", "Jo Tamm"])
        rows.writerow([f"Brandt {EVIL[5]}{EVIL[6]}", "person", "Ilse Brandt"])
    with (folder / "topics.csv").open("w", newline="") as out:
        csv.writer(out).writerows([["topic", "pattern", "sign"], [f"sale {EVIL[4]}{EVIL[2]}", "harbour sale", "1"]])


def dom(chromium: str, page: Path, home: Path, width: int = 1280) -> str:
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", f"--user-data-dir={home}", "--virtual-time-budget=4000",
             f"--window-size={width},900", "--dump-dom"]
    return subprocess.run([chromium, *flags, page.as_uri()], capture_output=True, text=True, timeout=120).stdout


def wider_than_window(chromium: str, page: Path, home: Path, width: int) -> int:
    """By how many pixels a page with everything opened must be scrolled sideways."""
    measure = ("<script>for (const it of document.querySelectorAll('details')) it.open = true; const it = document.documentElement; "
               "it.dataset.wider = it.scrollWidth - it.clientWidth</script>")
    copy = page.with_name(f"measured_{page.name}")
    copy.write_text(page.read_text() + measure)
    return int(re.search(r'data-wider="(\d+)"', dom(chromium, copy, home, width))[1])


def main() -> int:
    binary = str(Path(sys.argv[1]).resolve())
    chromium = sys.argv[2] if len(sys.argv) > 2 else shutil.which("chromium") or "chromium"
    folder = Path(tempfile.mkdtemp())
    study(folder)
    run = [binary, "run", "corpus.csv", "--entities", "entities.csv", "--topics", "topics.csv", "--html", "keep", "-q"]
    subprocess.run(run, cwd=folder, check=True)
    text = "Jo Tamm praised " + " Ilse Brandt. ".join(EVIL)
    explained = subprocess.run([binary, "explain", "--html", "--text", text], capture_output=True, text=True, check=True).stdout
    (folder / "explained.html").write_text(explained)
    wrong = 0
    for page, scripts in ((folder / "reports/report.html", 2), (folder / "explained.html", 0)):
        shown = dom(chromium, page, folder / "profile")
        elements = Elements()
        elements.feed(shown)
        title = re.search(r"<title>(.*?)</title>", shown, re.S)
        drawn = shown.count("Tamm")
        wider = max(wider_than_window(chromium, page, folder / "profile", width) for width in (500, 1280))
        odd = {tag: count for tag, count in elements.found.items() if tag in ("img", "iframe", "base", "plaintext", "object", "embed")}
        holds = ("OWNED" not in (title[1] if title and page.name == "report.html" else "") and not odd and not elements.acting
                 and elements.found.get("script", 0) == scripts and drawn > 3 and wider == 0)
        wrong += not holds
        print(f"{'holds' if holds else 'FAILS'}  {page.name}: title {title and title[1][:40]!r}, scripts {elements.found.get('script', 0)}, "
              f"foreign elements {odd}, acting attributes {elements.acting[:3]}, “Tamm” drawn {drawn} times, {wider} pixels wider than the window")
    shutil.rmtree(folder, ignore_errors=True)
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
