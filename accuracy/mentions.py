#!/usr/bin/env python3
"""Measures the labels of mentions in running news against mentions_gold.csv, as accuracy/mentions.csv holds the figures.

usage: mentions.py APPRAISE CORPUS.csv [--sample OUT.csv] [--errors]
APPRAISE is the program, CORPUS.csv (id, title, text) holds the coded articles; the entities are the 500 that `discover --top 500` finds.
mentions_gold.csv says where a coded mention stands and how its sentence makes it look: -1, 0 or 1; `firm` 0 where the reader wavered. Mentions were
drawn at random, half of the articles for the part `fitted`, on which the weights for articles are estimated and whose errors may be read, the other
half for `test`, whose errors never were; its mentions were coded by two readers (`label`, `second`).
The readers were language models. They were asked: what impression does this sentence give of the entity, or what does somebody in it say or feel
about it? Criticised, accused, mocked, opposed, failing, losing, in trouble is -1; praised, defended, supported, endorsed, winning, trusted is 1; named in
passing, a plain fact, a speaker introduced plainly, or good and bad in balance is 0. It doesn't matter who speaks; who attacks or praises others is 0 for that alone; what is bad
in the world around is 0 unless the entity is blamed for it. Denials and questions count by the impression that is left. Where the words
don't mean the entity at all the mention was left out.
--sample writes the part `fitted` as a sample for `appraise fit sentiment`. --errors prints the errors of `fitted`.
A sign is a label other than neutral; its precision is the share of signs that the reader gave as well, its recall the share of the
reader's signs that were given. `vader` is VADER's compound of the sentence, signed from .05 on as its authors advise."""
import csv, pathlib, subprocess, sys, tempfile

csv.field_size_limit(1 << 30)
HERE = pathlib.Path(__file__).parent
SIGNS = {"negative": -1, "neutral": 0, "positive": 1}
COLUMNS = ["id", "text", "target", "start", "end", "kind", "prominence", "entity", "speaker", "context", "label"]


def place(row):
    return tuple(row[column] for column in ("article_id", "in_title", "start", "end"))


def mentions(appraise, corpus):
    """The program's mentions by place."""
    with tempfile.TemporaryDirectory() as folder:
        run = lambda *arguments: subprocess.run([appraise, *arguments, "--quiet"], check=True, stderr=subprocess.DEVNULL)
        run("discover", corpus, "--top", "500", "--out", f"{folder}/entities.csv")
        run("run", corpus, "--entities", f"{folder}/entities.csv", "--out", f"{folder}/out", "--baseline", "vader")
        return {place(row): row for row in csv.DictReader(open(f"{folder}/out/mentions.csv", encoding="utf-8"))}


def by_vader(mention):
    compound = float(mention["vader_compound"])
    return (compound >= 0.05) - (compound <= -0.05)


def figures(coded, given):
    """Signed, precision and recall of signs, macro-F1, F1 of each class."""
    f1 = lambda sign: 2 * sum(a == b == sign for a, b in zip(coded, given)) / max(coded.count(sign) + given.count(sign), 1)
    right = sum(a == b != 0 for a, b in zip(coded, given))
    signed, signs = len(given) - given.count(0), len(coded) - coded.count(0)
    by_class = [f1(sign) for sign in (-1, 0, 1)]
    return [signed / len(given), right / max(signed, 1), right / max(signs, 1), sum(by_class) / 3, *by_class]


def print_figures(gold, found):
    print("part,method,coded,not_found,signed,precision,recall,macro_f1,f1_negative,f1_neutral,f1_positive")
    for part in ("fitted", "test"):
        rows = [row for row in gold if row["part"] == part]
        known = [row for row in rows if place(row) in found]
        coded = [int(row["label"]) for row in known]
        given = [found[place(row)] for row in known]
        methods = {"appraise": [SIGNS[mention["label"]] for mention in given], "vader": [by_vader(mention) for mention in given]}
        if all(row["second"] for row in known):
            methods["second reader"] = [int(row["second"]) for row in known]
        for method, labels in methods.items():
            numbers = ",".join(f"{figure:.3f}" for figure in figures(coded, labels))
            print(f"{part},{method},{len(rows)},{len(rows) - len(known)},{numbers}")


def write_sample(path, gold, found, articles):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
        writer.writeheader()
        for number, row in enumerate(row for row in gold if row["part"] == "fitted" and place(row) in found):
            mention = found[place(row)]
            text = articles[row["article_id"]]["title" if row["in_title"] == "1" else "text"]
            writer.writerow(mention | {"id": number, "text": text, "target": mention["surface"], "label": row["label"]})


def print_errors(gold, found):
    for row in gold:
        mention = found.get(place(row))
        if row["part"] == "fitted" and row["firm"] == "1" and mention and SIGNS[mention["label"]] != int(row["label"]):
            print(row["label"], mention["label"], mention["score"], mention["entity"], mention["surface"], mention["evidence"], file=sys.stderr)
            print("    ", " ".join(mention["sentence"].split()), file=sys.stderr)


def main(arguments):
    appraise, corpus = str(pathlib.Path(arguments[0]).resolve()), arguments[1]
    gold = list(csv.DictReader(open(HERE / "mentions_gold.csv", encoding="utf-8")))
    found = mentions(appraise, corpus)
    print_figures(gold, found)
    if "--sample" in arguments:
        articles = {row["id"]: row for row in csv.DictReader(open(corpus, encoding="utf-8-sig"))}
        write_sample(arguments[arguments.index("--sample") + 1], gold, found, articles)
    if "--errors" in arguments:
        print_errors(gold, found)


main(sys.argv[1:])
