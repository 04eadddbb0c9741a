"""What hostile articles cost: time and peak memory for n and for 2n, each in a run of its own.

    python3 tests/hostile/growth.py target/release/appraise [--scale 0.1] [SHAPE …]

Prints a row a shape: seconds for a corpus of size n and of size 2n, their ratio, the peak memory of both in MB, the exit codes.
A ratio near 2 is linear, near 4 quadratic. The seconds are those of the process's own processor time, one thread.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

PROSE = ("Mayor Vera Lund opposed the harbour sale on Tuesday. “We won't sell,” she told reporters, and the dockers "
         "praised her. Tom Aster, who backed the sale, denied that he had been paid. ")
MB = 1_000_000


def article(text: str) -> bytes:
    """A corpus of one article."""
    return b'id,date,text\na1,2025-06-20,"' + text.replace('"', '""').encode() + b'"\n'


def repeated(piece: str):
    """An article of n bytes of one piece."""
    return lambda n: article(piece * (n // len(piece.encode())))


def columns(n: int) -> bytes:
    names = b",".join(b"c%d" % number for number in range(n))
    return b"id,text," + names + b"\n" + b"\n".join(b"a%d,The harbour was sold." % row + b",x" * n for row in range(3)) + b"\n"


def broken_rows(n: int) -> bytes:
    good = b'a%d,2025-06-20,"The harbour was sold."\n'
    bad = b'a%d,2025-06-20,"He said "no", twice.\n'
    return b"id,date,text\n" + b"".join((bad if row % 2 else good) % row for row in range(n // 40))


def unclosed(n: int) -> bytes:
    rows = b"".join(b"a%d,2025-06-20,The harbour was sold to the buyer by the council.\n" % row for row in range(n // 70))
    return b'id,date,text\nb1,2025-06-20,"Never closed\n' + rows


def nested_json(n: int) -> bytes:
    return b'{"id": 1, "text": "Sold."}\n{"id": 2, "text": ' + b"[" * n + b"]" * n + b"}\n"


def names(n: int) -> bytes:
    return article(" and ".join(f"{FIRST[i % 40]} {LAST[i // 40 % 997]}" for i in range(n // 18)) + ".")


FIRST = ["Ana", "Ben", "Cleo", "Dora", "Emil", "Finn", "Gerda", "Hugo", "Ilse", "Jon", "Karl", "Lena", "Mara", "Nils", "Olga",
         "Paul", "Rosa", "Sven", "Tom", "Ulla"] * 2
LAST = [f"{a}{b}{c}" for a in ("Hol", "Mar", "Bran", "Ost", "Pas", "Quil", "Ren", "Stel", "Thor", "Und")
        for b in ("a", "e", "i", "o", "u", "ar", "er", "in", "on", "us") for c in ("ck", "dt", "ff", "ll", "mm", "nn", "rt", "sk", "st", "th")]

# Shape: how it is made of n, n, the file's ending.
SHAPES = {
    "prose, one row": (repeated(PROSE), 100 * MB, "csv"),
    "prose, one row that is read": (repeated(PROSE), 15 * MB, "csv"),
    "prose, one sentence": (repeated("the mayor opposed the harbour sale and praised Vera Lund, "), 5 * MB, "csv"),
    "no space": (repeated("a"), 5 * MB, "csv"),
    "no space, capitals": (repeated("Aa"), 5 * MB, "csv"),
    "no full stop": (repeated("harbour sale "), 5 * MB, "csv"),
    "quotation marks, straight": (repeated('"'), MB // 2, "csv"),
    "quotation marks, spaced": (repeated('" '), MB, "csv"),
    "quotation marks, opening": (repeated("“"), 3 * MB // 2, "csv"),
    "quotation marks, opening, words": (repeated("“no "), 3 * MB, "csv"),
    "quotation marks, nested": (repeated("“a ‘b "), 3 * MB, "csv"),
    "quotations without a source": (repeated("“No.” "), 3 * MB, "csv"),
    "he said she said": (repeated("he said she said "), 3 * MB, "csv"),
    "said that said that": (repeated("Vera Lund said that "), 3 * MB, "csv"),
    "names, discovered": (names, 3 * MB, "csv"),
    "one name": (repeated("Vera Lund "), 3 * MB, "csv"),
    "one surname": (repeated("Lund. "), 3 * MB, "csv"),
    "pronouns": (repeated("She praised him. "), 3 * MB, "csv"),
    "names, then pronouns": (lambda n: article(names(n // 2)[28:-3].decode() + " She praised him." * (n // 34)), 3 * MB, "csv"),
    "the mayor": (repeated("The mayor opposed the harbour sale. "), 3 * MB, "csv"),
    "stances": (repeated("Vera Lund opposed Tom Aster and Tom Aster backed Vera Lund, "), 3 * MB, "csv"),
    "the move": (lambda n: article("Vera Lund backs the harbour sale." + " Otto Brandt condemned the move." * (n // 33)), 3 * MB, "csv"),
    "abbreviations": (repeated("Mr. "), 3 * MB, "csv"),
    "initials": (repeated("J. "), 3 * MB, "csv"),
    "dotted": (repeated("a."), 3 * MB, "csv"),
    "closings": (repeated("(with it. "), MB, "csv"),
    "sides": (repeated("anti-Lund "), MB, "csv"),
    "hyphens": (repeated("a-"), 3 * MB, "csv"),
    "apostrophes": (repeated("a'"), 3 * MB, "csv"),
    "full stops": (repeated("."), 3 * MB, "csv"),
    "digits": (repeated("1,"), 3 * MB, "csv"),
    "brackets": (repeated("("), 3 * MB, "csv"),
    "commas": (repeated("a, "), 3 * MB, "csv"),
    "paragraphs": (repeated("No.\n\n"), 3 * MB, "csv"),
    "addresses": (repeated("http://"), 3 * MB, "csv"),
    "html: <": (repeated("<"), 3 * MB, "csv"),
    "html: &": (repeated("&"), 3 * MB, "csv"),
    "html: tags without end": (repeated("<p "), 3 * MB, "csv"),
    "html: attributes without end": (repeated('<p a="'), 3 * MB, "csv"),
    "html: comments without end": (repeated("<!--"), 3 * MB, "csv"),
    "html: scripts without end": (repeated("<script>"), 3 * MB, "csv"),
    "html: instructions without end": (repeated("<?"), 3 * MB, "csv"),
    "html: doctypes without end": (repeated("<!DOCTYPE"), 3 * MB, "csv"),
    "html: paragraphs": (repeated("<p>"), 3 * MB, "csv"),
    "html: escaped": (repeated("&amp;"), 3 * MB, "csv"),
    "combining marks": (repeated("\u0301"), 3 * MB, "csv"),
    "combining marks on a name": (lambda n: article("Vera Lund" + "\u0301" * (n // 2) + " won."), 3 * MB, "csv"),
    "zero-width": (repeated("\u200b"), 3 * MB, "csv"),
    "bidi": (repeated("\u202eLund\u202c "), 3 * MB, "csv"),
    "astral": (repeated("𝐌𝐨𝐬𝐬 "), 3 * MB, "csv"),
    "a million columns": (columns, 500_000, "csv"),
    "rows with bad marks": (broken_rows, 20 * MB, "csv"),
    "an unclosed mark": (unclosed, 100 * MB, "csv"),
    "nested JSON": (nested_json, MB, "jsonl"),
}

ENTITIES = """entity,kind,aliases,exclude,pronouns
Vera Lund,person,Lund|the mayor,,she
Tom Aster,person,,,he
Karel Moss,person,𝐌𝐨𝐬𝐬,,he
dockers,group,,,they
"""


def write(made, size: int, corpus: Path) -> None:
    """Makes the corpus in a process of its own: the peak memory of a run counts from that of the process that starts it."""
    child = os.fork()
    if child == 0:
        corpus.write_bytes(made(size))
        os._exit(0)
    os.waitpid(child, 0)


def run(binary: str, corpus: Path, folder: Path, listed: bool) -> tuple[float, float, int]:
    """Processor seconds, peak memory in MB and exit code of a run."""
    arguments = [binary, "run", str(corpus), "--language", "any", "--threads", "1", "--quiet", "--out", str(folder / "reports")]
    if listed:
        arguments += ["--entities", str(folder / "entities.csv")]
    process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def main() -> None:
    binary, *wanted = sys.argv[1:]
    scale = float(wanted.pop(1)) if wanted[:1] == ["--scale"] else 1.0
    wanted = [word for word in wanted if word != "--scale"]
    limit = 24 << 30
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    print("| shape | file, MB | n, s | 2n, s | ratio | n, peak MB | 2n, peak MB | exit codes |\n|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "entities.csv").write_text(ENTITIES)
        for shape, (made, n, ending) in SHAPES.items():
            if wanted and not any(word in shape for word in wanted):
                continue
            found = []
            for size in (int(n * scale), int(2 * n * scale)):
                corpus = folder / f"corpus.{ending}"
                write(made, size, corpus)
                bytes_ = corpus.stat().st_size
                found.append(run(binary, corpus, folder, "discovered" not in shape))
            (one, one_peak, one_code), (two, two_peak, two_code) = found
            print(f"| {shape} | {bytes_ / MB:.1f} | {one:.2f} | {two:.2f} | {two / one:.1f} | {one_peak:.0f} | {two_peak:.0f} "
                  f"| {one_code}, {two_code} |", flush=True)


if __name__ == "__main__":
    main()
