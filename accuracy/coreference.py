#!/usr/bin/env python3
"""Measures mentions against coreference_gold.csv: precision and recall by resolution, as accuracy/coreference.csv holds them.

usage: coreference.py APPRAISE CORPUS.csv [--part dev|test] [--errors]
APPRAISE is the program, CORPUS.csv (id, title, text) holds the coded articles. Titles stand in the texts too and were coded there. The entity list is made from the coding: a person's name
is what stands where an `exact` mention is coded, aliases are those that don't follow from the name. Pronouns aren't listed.
Recall of a kind: coded mentions so kinded that were found, however resolved. Precision of a resolution: mentions so resolved that
overlap a coded mention of the same person. What is coded `ignore` (names inside other names) counts neither way."""
import collections, csv, pathlib, subprocess, sys, tempfile

csv.field_size_limit(1 << 30)
HERE = pathlib.Path(__file__).parent
KINDS = ["exact", "alias", "surname", "title", "pronoun"]


def entities(rows, texts):
    """The list: name, aliases."""
    names, aliases = {}, collections.defaultdict(set)
    for row in rows:
        surface = texts[row["article_id"]][row["start"] : row["end"]]
        if row["kind"] == "exact":
            names[row["entity"]] = surface
        elif row["kind"] == "alias":
            aliases[row["entity"]].add(surface)
    for key, name in names.items():
        ends = {name.split()[0], name.split()[-1]}
        yield name, sorted(alias for alias in aliases[key] if not ends <= set(alias.split())), key


def place_in_text(title, text, at):
    """Where in the text the character at this place of the title stands; they differ in white space alone."""
    letters = len("".join(title[:at].split()))
    return next(place for place, seen in enumerate_letters(text) if seen == letters)


def enumerate_letters(text):
    seen = 0
    for place, letter in enumerate(text):
        if not letter.isspace():
            yield place, seen
            seen += 1


def found(appraise, articles, listed):
    """The program's mentions: article, start, end, key, resolution."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        with open(folder / "corpus.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("id", "title", "text"), *((id, *both) for id, both in articles.items())])
        with open(folder / "entities.csv", "w", encoding="utf-8", newline="") as file:
            rows = [(name, "person", "|".join(aliases)) for name, aliases, _ in listed]
            csv.writer(file).writerows([("entity", "kind", "aliases"), *rows])
        command = [appraise, "run", "corpus.csv", "--entities", "entities.csv", "--out", "out", "--quiet"]
        subprocess.run(command, cwd=folder, check=True)
        keys = {name: key for name, _, key in listed}
        for row in csv.DictReader(open(folder / "out/mentions.csv", encoding="utf-8")):
            start, end = int(row["start"]), int(row["end"])
            if row["in_title"] == "1":
                start, end = (place_in_text(*articles[row["article_id"]], at) for at in (start, end - 1))
                end += 1
            yield row["article_id"], start, end, keys[row["entity"]], row["resolution"]


def overlaps(one, other):
    return one[0] < other[1] and other[0] < one[1]


def scores(coded, mentions):
    """Right and given mentions by resolution, found and coded ones by kind, and the errors."""
    by_article = collections.defaultdict(list)
    for row in coded:
        by_article[row["article_id"]].append(row)
    right, given, hit, total = (collections.Counter() for _ in range(4))
    errors, reached = [], set()
    for article, start, end, key, resolution in mentions:
        meets = [row for row in by_article[article] if overlaps((start, end), (row["start"], row["end"]))]
        same = [row for row in meets if row["entity"] == key]
        reached.update(id(row) for row in same)
        if same or not any(row["kind"] == "ignore" for row in meets):
            given[resolution] += 1
            right[resolution] += bool(same)
            if not same:
                errors.append((article, start, end, "+" + resolution, key, meets[0]["entity"] if meets else ""))
    for row in coded:
        if row["kind"] != "ignore":
            total[row["kind"]] += 1
            hit[row["kind"]] += id(row) in reached
            if id(row) not in reached:
                errors.append((row["article_id"], row["start"], row["end"], "-" + row["kind"], row["entity"], ""))
    return right, given, hit, total, errors


def percent(part, whole):
    return f"{100 * part / whole:.1f}" if whole else ""


def print_errors(errors, texts, names):
    for article, start, end, what, key, other in sorted(errors):
        text = texts[article]
        around = text[max(0, start - 130) : start] + "[[" + text[start:end] + "]]" + text[end : end + 60]
        print(f"{what} {names.get(key)} {names.get(other, '')} | {article} {start} |", " ".join(around.split()), file=sys.stderr)


def main(arguments):
    every = list(csv.DictReader(open(HERE / "coreference_gold.csv", encoding="utf-8")))
    every = [row | dict(start=int(row["start"]), end=int(row["end"])) for row in every]
    ids = {row["article_id"] for row in every}
    rows = csv.DictReader(open(arguments[1], encoding="utf-8-sig"))
    articles = {row["id"]: (row["title"], row["text"]) for row in rows if row["id"] in ids}
    texts = {id: text for id, (_, text) in articles.items()}
    listed = list(entities(every, texts))
    mentions = list(found(str(pathlib.Path(arguments[0]).resolve()), articles, listed))
    chosen = arguments[arguments.index("--part") + 1] if "--part" in arguments else None
    print("part,resolution,coded,given,precision,recall")
    for part in ["dev", "test"] if chosen is None else [chosen]:
        coded = [row for row in every if row["part"] == part]
        ids = {row["article_id"] for row in coded}
        right, given, hit, total, errors = scores(coded, [mention for mention in mentions if mention[0] in ids])
        for kind in KINDS:
            figures = f"{percent(right[kind], given[kind])},{percent(hit[kind], total[kind])}"
            print(f"{part},{kind},{total[kind]},{given[kind]},{figures}")
        if "--errors" in arguments:
            print_errors(errors, texts, {key: name for name, _, key in listed})


main(sys.argv[1:])
