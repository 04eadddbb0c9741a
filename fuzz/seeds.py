"""Writes a few files to begin with into fuzz/corpus/, from the sample corpus, its lists and the lexicons: python3 fuzz/seeds.py"""

import csv
import gzip
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent


def put(target: str, name: str, content: bytes | str) -> None:
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


def head(path: str, rows: int = 6) -> str:
    lines = (PROJECT / path).read_text().splitlines(keepends=True)
    return "".join([line for line in lines if not line.startswith("#")][:rows])


FILES = [
    b'ra1,2025-06-20,"Sold, he said."\na2,,"He said ""no"".\nTwice."\r\n', b'ra1,2025-06-20,"Unclosed\na2,2025-06-21,Whole.\n',
    b'ra1,,"He said "no".\nThen.\na2,2025-06-21,"Sold."\n', b"id,date,text\na1,2025-06-20,Sold.\n", b'id;text\n1;"x;y"\n',
    b"sep=;\r\nid;text\r\n1;x\r\n", b"\xef\xbb\xbfid\ttext\n1\tcaf\xc3\xa9\n", "id,text\n1,Müll\n".encode("utf-16"),
    b"id,text\r1,a\r2,b\r", b'j{"id":1,"text":"Sold."}\n{"id":2,"text":null}\n', gzip.compress(b"id,text\n1,Sold.\n", mtime=0),
]
DATES = ["2025-06-20", "20/06/2025 10:15", "June 20, 2025 Friday", "Fri, 20 Jun 2025 10:15:00 +0200", "20250620101500", "1750412345",
         "20-Jun-2025", "2025-06-20T10:15:00Z", "%d.%m.%Y\n20.06.2025", "%s\n1750412345", "03/04/2025", "20th of June 2025"]
LISTS = [
    "e" + (PROJECT / "data/entities.csv").read_text()[:900], "t" + (PROJECT / "data/topics.csv").read_text()[:700],
    "ccue,class,valence\nseaworthy,adj,2\nrot,noun,-2\n", "cbilge\t-3.9\t0.3\t[-4]\nseaworthy\t2.4\n",
    "d%\n1\tfunct\n31\tposemo\n32\tnegemo\n%\nseaworth*\t31\nbilge\t1\t32\nrot and ruin\t32\n",
    'ytone:\n  positive:\n  - seaworth*\n  negative: [bilge, "rot"]\n', "c" + head("lexicons/en/frames/verbs.csv"),
    "c" + head("lexicons/en/shifters.csv"), "c" + head("lexicons/en/frames/phrases.csv"),
    "ccue,class,agent,patient,stance,oblique\n{give|put in} a {moving|rousing} … speech,verb,2,,,\n{give|}} one's,verb,0,-2,,\n",
    "w" + head("lexicons/en/weights/sentiment.csv"), "w" + head("lexicons/en/weights/words.csv"),
]


def main() -> None:
    with (PROJECT / "data/articles.csv").open(newline="") as file:
        for article in list(csv.DictReader(file))[:40]:
            lines = article["text"].split("\n")
            for at in range(0, min(len(lines), 6), 2):
                text = "#" + article["title"] + "\n" + "\n".join(lines[at:at + 2])[:700]
                for target in ("document", "attributions", "analysis"):
                    put(target, f"{article['id']}_{at}", text)
    for target, seeds in (("corpus", FILES), ("dates", DATES), ("lists", LISTS)):
        for number, seed in enumerate(seeds):
            put(target, f"seed{number}", seed)
    settings = (PROJECT / "src/project/init.toml").read_text().splitlines()
    commented = [line for line in settings if line.startswith("#") and not line.startswith(("# ", "##"))]
    put("project", "every_setting", "\n".join(line[1:] for line in commented) + "\n")


if __name__ == "__main__":
    main()
