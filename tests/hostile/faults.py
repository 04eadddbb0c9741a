"""What becomes of the output folder when a run is killed, interrupted, cut off from its disk or its reader.

    python3 tests/hostile/faults.py target/release/appraise [KILLS]

Runs as root on Linux (the disk that fills up is a tmpfs, the unreadable file is one of another user). Prints a line for each fault
with its counts, and ends with exit code 1 if a folder was ever half written, a former one damaged, or a word wrong.

What it printed last stands in README.md beside it.
"""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
LISTS = ["--entities", str(REPOSITORY / "data/entities.csv"), "--topics", str(REPOSITORY / "data/topics.csv")]
ALL_REPORTS = ["--xlsx", "--networks", "--group-by", "party"]
failures = 0


def say(fault: str, what: str, holds: bool) -> None:
    global failures
    failures += not holds
    print(f"{'holds' if holds else 'FAILS'}  {fault}: {what}", flush=True)


def corpus(path: Path, times: int) -> Path:
    """The sample corpus so many times over, with ids of their own."""
    lines = (REPOSITORY / "data/articles.csv").read_text()
    header, rows = lines.split("\n", 1)
    with path.open("w") as out:
        out.write(header + "\n")
        for number in range(times):
            out.write("\n".join(f"r{number}{row}" if row.startswith("a0") else row for row in rows.split("\n")))
    return path


def whole(folder: Path) -> bool:
    """Whether every file is there, to the byte, that the manifest names, and no other."""
    manifest = json.loads((folder / "manifest.json").read_text())
    found = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    digests = {report["name"]: report["sha256"] for report in manifest["reports"]}
    right = all(hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest for name, digest in digests.items())
    return found == set(manifest["files"]) and right


def digest(folder: Path) -> str:
    return json.loads((folder / "manifest.json").read_text())["reports"].__repr__()


class Study:
    """A folder with a corpus, in which runs are made."""

    def __init__(self, binary: str, home: Path, times: int):
        self.binary, self.home = binary, home
        self.corpus = corpus(home / "corpus.csv", times)
        self.out = home / "reports"

    def command(self, *more: str) -> list[str]:
        return [self.binary, "run", str(self.corpus), *LISTS, "--out", str(self.out), "-q", *ALL_REPORTS, *more]

    def run(self, *more: str, **options) -> subprocess.CompletedProcess:
        return subprocess.run(self.command(*more), capture_output=True, text=True, **options)

    def start(self, *more: str, **options) -> subprocess.Popen:
        return subprocess.Popen(self.command(*more), stderr=subprocess.PIPE, text=True, **options)

    def unfinished(self) -> list[Path]:
        return [path for path in self.out.parent.iterdir() if path.name.startswith(f".{self.out.name}-unfinished-")]


def killed(binary: str, home: Path, kills: int) -> None:
    study = Study(binary, home, 8)
    start = time.monotonic()
    assert study.run().returncode == 0
    length = time.monotonic() - start
    week, month = None, digest(study.out)
    assert study.run("--period", "week").returncode == 0
    week = digest(study.out)
    counts = {"kills": 0, "came too late": 0, "half written": 0, "damaged": 0, "replaced": 0}
    chance, number = random.Random(7), 0
    while counts["kills"] < kills:
        number += 1
        former = digest(study.out)
        period = "week" if former == month else "month"
        process = study.start("--period", period)
        # The last tenth is where the reports are written and the folders exchanged: half of the kills go there.
        late = number % 2
        time.sleep(length * (0.8 + 0.3 * chance.random() if late else chance.random()))
        process.kill()
        process.wait()
        process.stderr.close()
        counts["kills" if process.returncode == -signal.SIGKILL else "came too late"] += 1
        if not whole(study.out):
            counts["half written"] += 1
        elif digest(study.out) not in (month, week):
            counts["damaged"] += 1
        counts["replaced"] += digest(study.out) != former
    left = len(study.unfinished())
    assert study.run().returncode == 0
    swept = len(study.unfinished())
    say("kill -9", f"{counts}, unfinished folders left {left}, after the next run {swept}",
        counts["half written"] == counts["damaged"] == swept == 0)


def killed_at_first(binary: str, home: Path, kills: int) -> None:
    """The same where no former output stands."""
    study = Study(binary, home, 4)
    start = time.monotonic()
    assert study.run().returncode == 0
    length = time.monotonic() - start
    chance, none, complete, half = random.Random(8), 0, 0, 0
    for _ in range(kills):
        shutil.rmtree(study.out, ignore_errors=True)
        process = study.start()
        time.sleep(length * (0.6 + 0.6 * chance.random()))
        process.kill()
        process.wait()
        process.stderr.close()
        if not study.out.exists():
            none += 1
        elif whole(study.out):
            complete += 1
        else:
            half += 1
    say("kill -9, no former output", f"no folder {none}, a whole one {complete}, a half one {half}", half == 0)


def full_disk(binary: str, home: Path) -> None:
    """A disk that takes ever more bytes before it is full, so that each write fails in its turn."""
    disk = home / "disk"
    disk.mkdir()
    (home / "work").mkdir()
    study = Study(binary, home / "work", 2)
    study.out = disk / "reports"
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)], check=True)
    try:
        assert study.run().returncode == 0
        former = digest(study.out)
        room = os.statvfs(disk)
        size = (room.f_blocks - room.f_bfree) * room.f_bsize
        steps = 60
        refused, done, wrong, words = 0, 0, [], set()
        for step in range(steps):
            free = int(size * 1.4 * step / steps)
            subprocess.run(["mount", "-o", f"remount,size={(size + free) // 4096 * 4096}", str(disk)], check=True)
            result = study.run("--period", "week")
            if result.returncode == 0:
                done += 1
                if not whole(study.out):
                    wrong.append(f"{free}: a half folder")
                subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
                assert study.run().returncode == 0
            else:
                refused += 1
                words.add(result.stderr.strip().split(": ", 2)[-1])
                if result.returncode != 1 or "No space left" not in result.stderr:
                    wrong.append(f"{free}: {result.returncode} {result.stderr}")
                if not whole(study.out) or digest(study.out) != former:
                    wrong.append(f"{free}: the former output is damaged")
            if study.unfinished():
                wrong.append(f"{free}: an unfinished folder is left")
        say("full disk", f"{steps} sizes, {refused} runs refused ({'; '.join(sorted(words))}), {done} done, wrong: {wrong}",
            not wrong and refused > steps // 3 and done > 0)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def full_standard_output(binary: str) -> None:
    with open("/dev/full", "w") as full:
        articles = str(REPOSITORY / "data/articles.csv")
        result = subprocess.run([binary, "score", articles], stdout=full, stderr=subprocess.PIPE, text=True)
        say("full standard output", f"exit code {result.returncode}, {result.stderr.strip()!r}",
            result.returncode == 1 and "No space left" in result.stderr)


def closed_pipes(binary: str, home: Path) -> None:
    articles = str(REPOSITORY / "data/articles.csv")
    subprocess.run([binary, "run", articles, *LISTS, "--out", str(home / "reports"), "-q"], check=True)
    commands = {
        "score": ["score", articles], "score --by sentence": ["score", articles, "--by", "sentence"],
        "discover": ["discover", articles], "explain": ["explain", "--corpus", articles, "--id", "a001"],
        "why": ["why", str(home / "reports"), "--entity", "Marit Ostrander"], "verify": ["verify", str(home / "reports")],
        "run --dry-run": ["run", articles, "--dry-run"], "man": ["man"], "completions": ["completions", "bash"],
        "evaluate": ["evaluate", "sentiment", str(REPOSITORY / "data/gold/sentiment.csv")],
        "check": ["check", articles, *LISTS],
    }
    wrong = []
    for name, command in commands.items():
        read, write = os.pipe()
        os.close(read)
        result = subprocess.run([binary, *command], stdout=write, stderr=subprocess.PIPE, text=True)
        os.close(write)
        if result.returncode != 0 or "panicked" in result.stderr or "error" in result.stderr:
            wrong.append((name, result.returncode, result.stderr.strip()[:200]))
        read, write = os.pipe()
        os.close(read)
        result = subprocess.run([binary, *command], stdout=subprocess.DEVNULL, stderr=write)
        os.close(write)
        if result.returncode != 0:
            wrong.append((name + ", standard error", result.returncode))
    read, write = os.pipe()
    os.close(read)
    result = subprocess.run([binary, "run", articles, *LISTS, "--out", str(home / "quiet")], stderr=write)
    os.close(write)
    if result.returncode != 0 or not whole(home / "quiet"):
        wrong.append(("run, standard error", result.returncode))
    say("closed pipe", f"{2 * len(commands) + 1} commands, wrong: {wrong}", not wrong)


def unreadable_file(binary: str, home: Path) -> None:
    """As another user, who may not read one file of three."""
    folder = home / "many"
    folder.mkdir()
    for name in ("1.csv", "2.csv", "3.csv"):
        corpus(folder / name, 1)
    (folder / "2.csv").chmod(0o600)
    home.chmod(0o777)
    program = home / "appraise"
    shutil.copy(binary, program)
    lists = [shutil.copy(path, home) for path in (LISTS[1], LISTS[3])]
    command = [str(program), "run", str(folder), "--entities", lists[0], "--topics", lists[1], "--out", str(home / "reports"), "-q"]
    result = subprocess.run(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command], capture_output=True, text=True)
    left = [path.name for path in home.iterdir() if "reports" in path.name]
    say("unreadable file", f"exit code {result.returncode}, {result.stderr.strip()!r}, left {left}",
        result.returncode == 1 and "2.csv: Permission denied" in result.stderr and not left)


def vanishing_file(binary: str, home: Path) -> None:
    """Between the pass that discovers and the pass that analyses."""
    path = corpus(home / "corpus.csv", 8)
    command = [binary, "run", str(path), "--out", str(home / "reports"), "-q"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    time.sleep(0.3)
    path.unlink()
    words = process.communicate()[1]
    left = [entry.name for entry in home.iterdir()]
    holds = process.returncode in (0, 1) and ("isn't there" in words if process.returncode else True)
    say("vanishing file", f"exit code {process.returncode}, {words.strip()!r}, left {left}", holds and "panicked" not in words)


def growing_corpus(binary: str, home: Path) -> None:
    """Rows that are appended while the corpus is read count wholly or not at all; manifest and reports agree."""
    study = Study(binary, home, 20)
    columns = (REPOSITORY / "data/articles.csv").read_text().split("\n", 1)[0].split(",")
    text = columns.index("text")
    wrong, rounds, counted = [], 5, []
    for number in range(rounds):
        process = study.start()
        appended = 0
        with study.corpus.open("ab", buffering=0) as out:
            while process.poll() is None:
                cells = [b""] * len(columns)
                cells[0], cells[text] = b"g%d-%d" % (number, appended), b'"Marit Ostrander praised Gerold Pask."'
                row = b",".join(cells) + b"\n"
                # A row is written in two parts, so that its middle may be all that is there.
                out.write(row[:20])
                out.write(row[20:])
                appended += 1
                time.sleep(0.0002)
        words = process.communicate()[1]
        if process.returncode != 0 or not whole(study.out):
            wrong.append((process.returncode, words))
            continue
        verified = subprocess.run([binary, "verify", str(study.out)], capture_output=True, text=True)
        if verified.returncode != 0:
            wrong.append(verified.stdout[-200:])
        manifest = json.loads((study.out / "manifest.json").read_text())
        read = manifest["inputs"][0]["bytes"]
        same = hashlib.sha256(study.corpus.read_bytes()[:read]).hexdigest() == manifest["inputs"][0]["sha256"]
        if not same:
            wrong.append("the hash isn't that of the bytes that were read")
        counted.append((manifest["counts"]["articles"], manifest["counts"]["rejects"]))
    say("growing corpus", f"{rounds} runs, articles and rejects {counted}, wrong: {wrong}", not wrong)


def interrupted(binary: str, home: Path, times: int) -> None:
    """Ctrl-C at random moments, in a long article too: the time until the program is gone."""
    study = Study(binary, home, 60)
    assert study.run().returncode == 0
    former = digest(study.out)
    chance, slowest, wrong, late = random.Random(9), 0.0, [], 0
    long = home / "long.csv"
    prose = "Mayor Vera Lund opposed the harbour sale. “We won't sell,” she said. " * 400_000
    long.write_text(f'id,text\na1,"{prose}"\n')
    for number in range(times):
        of_one_row = number % 4 == 3
        command = [binary, "run", str(long), *LISTS, "--out", str(study.out), "-q"] if of_one_row else study.command("--period", "week")
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        time.sleep(0.15 + 1.5 * chance.random())
        process.send_signal(signal.SIGINT)
        start = time.monotonic()
        words = process.communicate()[1]
        took = time.monotonic() - start
        if process.returncode == 0:
            late += 1
            assert study.run().returncode == 0
            continue
        slowest = max(slowest, took)
        if process.returncode != 130 or took > 1.0:
            wrong.append((of_one_row, process.returncode, round(took, 2), words.strip()))
        if not whole(study.out) or digest(study.out) != former:
            wrong.append("the former output is damaged")
        if study.unfinished():
            wrong.append("an unfinished folder is left")
    say("Ctrl-C", f"{times} times, {late} too late, slowest {slowest:.2f} s, wrong: {wrong}", not wrong)


def main() -> int:
    binary = str(Path(sys.argv[1]).resolve())
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    only = sys.argv[3:]
    tests = [
        (killed, (kills,)), (killed_at_first, (kills // 4,)), (full_disk, ()), (closed_pipes, ()), (unreadable_file, ()),
        (vanishing_file, ()), (growing_corpus, ()), (interrupted, (24,)),
    ]
    for test, more in tests:
        if only and test.__name__ not in only:
            continue
        home = Path(tempfile.mkdtemp())
        try:
            test(binary, home, *more)
        finally:
            shutil.rmtree(home, ignore_errors=True)
    if not only:
        full_standard_output(binary)
    return failures > 0


if __name__ == "__main__":
    sys.exit(main())
