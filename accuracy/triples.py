#!/usr/bin/env python3
"""Measures statements against triples_gold.csv: article, holder, target and the sign of all statements together, as accuracy/triples.csv holds the figures.

usage: triples.py APPRAISE CORPUS.csv [--part dev|mended|mended_2|mended_3|test|test_2] [--errors]
APPRAISE is the program, CORPUS.csv (id, title, text) holds the coded articles. triples_names.csv lists the entities of a part by
places in its articles where a name of theirs stands, their proper name first; triples_topics.csv lists its topics, or
triples_topic_places.csv by places as well.
A firm triple is said in so many words, and all such were coded. Others (firm 0) are a matter of reading: found, they count neither
way; an article without any has a row of empty cells. A triple found is right where its holder, target and net sign are coded. Statements that cancel each other are none.
The readers of mended_3 and test_2 were language models under one instruction; they listed an article's entities and topics themselves, and call more firm than
the reader of the others did.
--errors prints what is wrong and missed, but not of the parts test and test_2, which are for their figures."""
import collections, csv, pathlib, subprocess, sys, tempfile

csv.field_size_limit(1 << 30)
HERE = pathlib.Path(__file__).parent
SIGNS = {"favor": 1, "against": -1, "neutral": 0}


def coded(name, part):
    return [row for row in csv.DictReader(open(HERE / name, encoding="utf-8")) if row["part"] == part]


def entities(part, texts):
    """The list of a part: key, kind, names, pronouns."""
    listed = {}
    for row in coded("triples_names.csv", part):
        name = texts[row["article_id"]][1][int(row["start"]) : int(row["end"])]
        listed.setdefault(row["entity"], (row["kind"], [], row["pronouns"]))[1].append(name)
    return [(key, *rest) for key, rest in listed.items()]


def topics(part, texts):
    """The topics of a part: name, pattern, sign."""
    listed = [(row["topic"], row["pattern"], row["sign"]) for row in coded("triples_topics.csv", part)]
    for row in coded("triples_topic_places.csv", part):
        pattern = texts[row["article_id"]][1][int(row["start"]) : int(row["end"])]
        listed.append((row["topic"], pattern, row["sign"]))
    return listed


def statements(appraise, articles, listed, topics):
    """The rows of stances.csv over these articles."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        inputs = {
            "corpus": [("id", "title", "text"), *((id, *both) for id, both in articles.items())],
            "entities": [("entity", "kind", "aliases", "pronouns"), *((names[0], kind, "|".join(names), he) for _, kind, names, he in listed)],
            "topics": [("topic", "pattern", "sign"), *topics],
        }
        for name, rows in inputs.items():
            with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(rows)
        command = [appraise, "run", "corpus.csv", "--entities", "entities.csv", "--topics", "topics.csv", "--out", "out", "--quiet"]
        subprocess.run(command, cwd=folder, check=True)
        keys = {names[0]: key for key, _, names, _ in listed}
        rows = csv.DictReader(open(folder / "out/stances.csv", encoding="utf-8"))
        return [row | {side: keys.get(row[side], row[side]) for side in ("holder", "target")} for row in rows]


def net_signs(rows):
    sums = collections.Counter()
    for row in rows:
        sums[row["article_id"], row["holder"], row["target"]] += SIGNS[row["stance"]]
    return {triple: (total > 0) - (total < 0) for triple, total in sums.items() if total}


def compared(gold, found):
    """Firm triples, those right among those given (what is a matter of reading left out), wrong and missed ones."""
    triple = lambda row: (row["article_id"], row["holder"], row["target"])
    firm = {triple(row): int(row["sign"]) for row in gold if row["firm"] == "1"}
    open_to_reading = {(triple(row), int(row["sign"])) for row in gold if row["firm"] == "0"}
    right = [at for at, sign in found.items() if firm.get(at) == sign]
    wrong = [at for at, sign in found.items() if firm.get(at) != sign and (at, sign) not in open_to_reading]
    missed = [at for at in firm if at not in set(right)]
    return firm, right, wrong, missed


def percent(part, whole):
    return f"{100 * part / whole:.1f}" if whole else ""


def print_errors(found, wrong, missed, firm, rows, names):
    show = lambda at: " | ".join([at[0], *(names.get(name, name) for name in at[1:])])
    for at in wrong:
        print("wrong", show(at), found[at], file=sys.stderr)
        for row in rows:
            if (row["article_id"], row["holder"], row["target"]) == at:
                words = " ".join(row["sentence"].split())[:300]
                print("     ", row["stance"], row["score"], row["cue"], row["voice"], row["evidence"], "|", words, file=sys.stderr)
    for at in missed:
        print("missed", show(at), firm[at], file=sys.stderr)


def main(arguments):
    appraise = str(pathlib.Path(arguments[0]).resolve())
    chosen = arguments[arguments.index("--part") + 1] if "--part" in arguments else None
    corpus = list(csv.DictReader(open(arguments[1], encoding="utf-8-sig")))
    print("part,articles,coded,given,right,precision,recall")
    for part in ["dev", "mended", "mended_2", "mended_3", "test", "test_2"] if chosen is None else [chosen]:
        gold = coded("triples_gold.csv", part)
        ids = {row["article_id"] for row in gold}
        articles = {row["id"]: (row["title"], row["text"]) for row in corpus if row["id"] in ids}
        listed = entities(part, articles)
        rows = statements(appraise, articles, listed, topics(part, articles))
        found = net_signs(rows)
        firm, right, wrong, missed = compared(gold, found)
        given = len(right) + len(wrong)
        print(f"{part},{len(articles)},{len(firm)},{given},{len(right)},{percent(len(right), given)},{percent(len(right), len(firm))}")
        if "--errors" in arguments and not part.startswith("test"):
            print_errors(found, wrong, missed, firm, rows, {key: names[0] for key, _, names, _ in listed})


main(sys.argv[1:])
