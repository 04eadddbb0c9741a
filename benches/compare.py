#!/usr/bin/env python3
"""Compares `appraise` with its peers on one corpus and prints the ratios.

usage: python3 benches/compare.py CORPUS.csv ENTITIES.csv [--appraise target/release/appraise] [--repeat 3]
                                  [--many ENTITIES.csv] [--twice CORPUS.csv] [--vader-rows 2000]

The yardstick is `LC_ALL=C.UTF-8 wc -w` on the same file. Every command is run `--repeat` times in turn with the others, so
that what else the machine does falls on all alike, and the least time counts. `--many` is a list of 100 times as many
entities, `--twice` a corpus of twice the size. Peers that aren't installed are left out: `xan` (counts the rows), the Python
package vaderSentiment (scores the sentences of the first `--vader-rows` rows, as `appraise score --by sentence` cuts them),
and the crate vader_sentiment (the same sentences; needs `cargo build --release --example vader_crate`)."""
import argparse
import csv
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Cost:
    """Seconds of wall clock and of processors, and the peak of memory in MB."""

    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory


def cost(command, stdin=None, env=None):
    """Runs a command once."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit code {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def least(runs):
    """The least of each figure, and the most memory."""
    return Cost(min(r.wall for r in runs), min(r.cpu for r in runs), max(r.memory for r in runs))


def measured(commands, repeat):
    """The least cost of each command by its name, all run in turn."""
    runs = {name: [] for name in commands}
    for _ in range(repeat):
        for name, command in commands.items():
            env = dict(os.environ, LC_ALL="C.UTF-8") if command[0] == "wc" else None
            runs[name].append(cost(command, env=env))
    return {name: least(of_one) for name, of_one in runs.items()}


def line(name, value, note=""):
    print(f"{name:<58}{value:>10}  {note}")


def runs_of_appraise(args, folder):
    """The commands whose times are set against that of wc."""
    def run(name, corpus, entities, threads, *more):
        out = os.path.join(folder, name.replace(" ", "_"))
        return [args.appraise, "run", corpus, "--entities", entities, "--out", out, "--quiet",
                "--threads", str(threads), *more]
    bare = "--no-evidence"
    commands = {
        "wc -w": ["wc", "-w", args.corpus],
        "all, 2 threads": run("all", args.corpus, args.entities, 2),
        "bare, 1 thread": run("bare1", args.corpus, args.entities, 1, bare),
        "bare, 2 threads": run("bare2", args.corpus, args.entities, 2, bare),
    }
    if args.many:
        commands["bare, many entities"] = run("many", args.corpus, args.many, 1, bare)
    if args.twice:
        commands["bare, twice the corpus"] = run("twice", args.twice, args.entities, 1, bare)
    if shutil.which("xan"):
        commands["xan count"] = ["xan", "count", args.corpus]
    return commands


def against_wc(args, folder):
    costs = measured(runs_of_appraise(args, folder), args.repeat)
    size = os.path.getsize(args.corpus)
    for name, one in costs.items():
        line(name, f"{one.wall:.2f} s", f"{size / one.wall / 1e6:.1f} MB/s, {one.cpu:.2f} s of processors, {one.memory:.0f} MB")
    wc, bare = costs["wc -w"].wall, costs["bare, 1 thread"].wall
    print()
    line("all reports, 2 threads / wc -w", f"{costs['all, 2 threads'].wall / wc:.2f}")
    line("without evidence, 1 thread / wc -w", f"{bare / wc:.2f}")
    line("1 thread / 2 threads", f"{bare / costs['bare, 2 threads'].wall:.2f}", "on an idle machine")
    if args.many:
        line("100 times the entities / one", f"{costs['bare, many entities'].wall / bare:.2f}")
    if args.twice:
        line("twice the corpus / once", f"{costs['bare, twice the corpus'].wall / bare:.2f}")


def start_up(args, folder):
    """The time until the first article: that of a run over an article of a few words."""
    tiny = os.path.join(folder, "tiny.csv")
    with open(tiny, "w", encoding="utf-8") as file:
        file.write("id,text\n1,The port is sold.\n")
    command = [args.appraise, "run", tiny, "--entities", args.entities, "--out", os.path.join(folder, "tiny"),
               "--quiet", "--no-evidence"]
    one = least([cost(command) for _ in range(5 * args.repeat)])
    line("start to end of a run over one sentence", f"{one.wall * 1000:.0f} ms", f"{one.cpu * 1000:.0f} ms of processors")


# How often the sentences are scored, so that starting up is a small part of what is measured.
ROUNDS = 10


def sentences(args, folder):
    """The sentences of the first rows that mention an entity, ROUNDS times: as a corpus with one in a row, and as plain lines."""
    csv.field_size_limit(1 << 30)
    few, rows, lines = (os.path.join(folder, name) for name in ("few.csv", "sentences.csv", "sentences.txt"))
    with open(args.corpus, encoding="utf-8", newline="") as source, open(few, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for number, row in enumerate(csv.reader(source)):
            if number > args.vader_rows:
                break
            writer.writerow(row)
    run = os.path.join(folder, "few")
    subprocess.run([args.appraise, "run", few, "--entities", args.entities, "--out", run, "--quiet"], check=True)
    seen = set()
    with open(os.path.join(run, "mentions.csv"), encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            seen.add(row["sentence"])
    seen = sorted(seen) * ROUNDS
    with open(rows, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text"])
        writer.writerows([str(number), sentence] for number, sentence in enumerate(seen))
    with open(lines, "w", encoding="utf-8") as file:
        file.writelines(sentence + "\n" for sentence in seen)
    return len(seen), rows, lines


PYTHON_VADER = """
import sys
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
analyzer = SentimentIntensityAnalyzer()
for line in open(sys.argv[1], encoding="utf-8"):
    analyzer.polarity_scores(line.rstrip("\\n"))
"""


def against_vader(args, folder):
    count, rows, lines = sentences(args, folder)
    own = least([cost([args.appraise, "score", rows, "--method", "vader", "--threads", "1", "--quiet"])
                 for _ in range(args.repeat)])
    line(f"score --method vader, {count} sentences, 1 thread", f"{own.cpu:.3f} s", "of processors, start and output included")
    peers = {}
    if subprocess.run([sys.executable, "-c", "import vaderSentiment"], stderr=subprocess.DEVNULL).returncode == 0:
        peers["Python vaderSentiment"] = [sys.executable, "-c", PYTHON_VADER, lines]
    crate = os.path.join(HERE, "target", "release", "examples", "vader_crate")
    if os.path.exists(crate):
        peers["crate vader_sentiment"] = [crate, lines]
    for name, command in peers.items():
        peer = least([cost(command) for _ in range(args.repeat)])
        line(f"{name} / score --method vader", f"{peer.cpu / own.cpu:.1f}", f"{peer.cpu:.2f} s of processors")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("entities")
    parser.add_argument("--appraise", default=os.path.join(HERE, "target", "release", "appraise"))
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--many")
    parser.add_argument("--twice")
    parser.add_argument("--vader-rows", type=int, default=2000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        against_wc(args, folder)
        print()
        start_up(args, folder)
        against_vader(args, folder)


if __name__ == "__main__":
    main()
