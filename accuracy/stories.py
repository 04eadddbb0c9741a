#!/usr/bin/env python3
"""Measures a run over the stories of data/gold/stories: labels of mentions, and holder, target and net sign of statements.

usage: stories.py APPRAISE
Each folder is a corpus of its own with its lists. A coded mention that the program doesn't find counts as neutral; one whose span overlaps a mention
of its entity is found by that. A triple is right where holder, target and the sign of all statements of the article on both are coded; statements that
cancel each other are none. Those that are coded but not firm (firm 0: a matter of inference) count neither way. Errors of the part `dev` may be read, those of `test` never, so this prints only figures."""
import collections, csv, pathlib, subprocess, sys, tempfile

csv.field_size_limit(1 << 30)
FOLDER = pathlib.Path(__file__).parent.parent / "data/gold/stories"
LABELS = {"negative": -1, "neutral": 0, "positive": 1}
SIGNS = {"against": -1, "neutral": 0, "favor": 1}


def rows(path):
    return list(csv.DictReader(open(path, encoding="utf-8")))


def run(appraise, corpus):
    """The mentions and statements that the program finds in a corpus."""
    with tempfile.TemporaryDirectory() as out:
        command = [appraise, "run", corpus / "articles.csv", "--out", f"{out}/out", "--quiet"]
        for which in ("entities", "topics"):
            command += [f"--{which}", corpus / f"{which}.csv"]
        subprocess.run(command, check=True)
        return rows(f"{out}/out/mentions.csv"), rows(f"{out}/out/stances.csv")


def labels(coded, found):
    """The coded label of each mention, and the one found."""
    at = collections.defaultdict(list)
    for row in found:
        at[row["article_id"], row["in_title"], row["entity"]].append((int(row["start"]), int(row["end"]), row["label"]))
    for row in coded:
        start, end = int(row["start"]), int(row["end"])
        places = at[row["id"], row["in_title"], row["entity"]]
        overlapping = [label for begin, close, label in places if begin < end and close > start]
        yield int(row["label"]), LABELS[overlapping[0]] if overlapping else 0


def nets(statements):
    """The sign of all statements of an article on a holder and a target."""
    sums = collections.Counter()
    for row in statements:
        sums[row["article_id"], row["holder"], row["target"]] += SIGNS[row["stance"]]
    return {key: 1 if total > 0 else -1 for key, total in sums.items() if total}


def f1(pairs, label):
    right = sum(coded == given == label for coded, given in pairs)
    either = sum(coded == label for coded, _ in pairs) + sum(given == label for _, given in pairs)
    return 2 * right / either if either else 0.0


def main(appraise):
    pairs, coded_triples, given_triples = (collections.defaultdict(list) for _ in range(3))
    for corpus in sorted(FOLDER.iterdir()):
        part = {row["id"]: row["part"] for row in rows(corpus / "articles.csv")}
        mentions, statements = run(appraise, corpus)
        coded = rows(corpus / "mentions.csv")
        for name in set(part.values()):
            pairs[name] += labels([row for row in coded if part[row["id"]] == name], mentions)
        open_triples = set()
        for row in rows(corpus / "triples.csv"):
            triple = (corpus.name, row["id"], row["holder"], row["target"], int(row["sign"]))
            open_triples.add(triple) if row["firm"] == "0" else coded_triples[part[row["id"]]].append(triple)
        for (id, holder, target), sign in nets(statements).items():
            triple = (corpus.name, id, holder, target, sign)
            if triple not in open_triples:
                given_triples[part[id]].append(triple)
    print("part,mentions,signed,macro_f1,precision,recall,triples,given,triple_precision,triple_recall")
    for name in sorted(pairs):
        all_pairs, coded, given = pairs[name], set(coded_triples[name]), set(given_triples[name])
        signed, right = sum(given != 0 for _, given in all_pairs), sum(coded == given != 0 for coded, given in all_pairs)
        macro = sum(f1(all_pairs, label) for label in (-1, 0, 1)) / 3
        recall = right / sum(coded != 0 for coded, _ in all_pairs)
        found = len(coded & given)
        figures = [macro, right / signed, recall]
        print(name, len(all_pairs), signed, *(f"{figure:.3f}" for figure in figures), len(coded), len(given), f"{found / len(given):.3f},{found / len(coded):.3f}", sep=",")


main(*sys.argv[1:])
