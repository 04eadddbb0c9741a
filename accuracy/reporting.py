#!/usr/bin/env python3
"""Estimates lexicons/en/reporting_weights.csv: logistic regression, with L2, over the features of possible attributions.

usage: reporting.py CANDIDATES.tsv GOLD.csv CORPUS.csv OUT.csv [--part 0|1]
CANDIDATES.tsv: a row per possible attribution, no header: article, source, cue, content (spans in code points), features…,
as `possible_attributions` gives them. A candidate is right where its content shares half of the words with a coded one and
the sources meet (or one has none). --part 0 fits on the articles whose CRC-32 is even, --part 1 on the others."""
import collections, csv, re, sys, zlib
import numpy, scipy.optimize, scipy.sparse

csv.field_size_limit(1 << 30)
WORD = re.compile(r"\w+(?:[’'-]\w+)*")
STRENGTH = dict(any=0.1, form=0.3, kind=0.6, cue=1.2)  # of the L2 penalty, by group of features
SMALLEST = 30  # thousandths; smaller weights are left out


def spans(cell):
    return [tuple(map(int, part.split("-"))) for part in cell.split("|") if part]


def words(spans_, starts, ends):
    found = set()
    for start, end in spans_:
        found.update(range(numpy.searchsorted(ends, start, "right"), numpy.searchsorted(starts, end, "left")))
    return found


def matches(said, both, features):
    """Half of the words of either, or, for a quotation whose coded content goes on elsewhere, nearly all of its own."""
    quotation = any(feature.startswith("form:") and feature.endswith("quote") for feature in features)
    shared = len(said & both)
    return 2 * shared >= len(said | both) or (quotation and shared >= 4 and 10 * shared >= 9 * len(said))


def labelled(candidates, gold, texts):
    """(features, is right) of every candidate, by article."""
    coded = collections.defaultdict(list)
    for row in csv.DictReader(open(gold, encoding="utf-8-sig", newline="")):
        coded[row["article_id"]].append(row)
    rows = collections.defaultdict(list)
    for line in open(candidates, encoding="utf-8"):
        article, source, _, content, *features = line.rstrip("\n").split("\t")
        rows[article].append((spans(source), spans(content), features))
    for article, found in rows.items():
        bounds = [match.span() for match in WORD.finditer(texts[article])]
        starts, ends = (numpy.array(side) for side in zip(*bounds))
        gold_words = [(words(spans(g["source"]), starts, ends), words(spans(g["content"]), starts, ends)) for g in coded[article]]
        for source, content, features in found:
            mine, said = words(source, starts, ends), words(content, starts, ends)
            right = any(
                both and matches(said, both, features) and (not mine or not who or mine & who)
                for who, both in gold_words
            )
            yield article, features, right


def main():
    candidates, gold, corpus, out = sys.argv[1:5]
    part = int(sys.argv[6]) if len(sys.argv) > 6 else None
    texts = {row["id"]: row["text"] for row in csv.DictReader(open(corpus, encoding="utf-8-sig", newline=""))}
    rows = [
        (features, right)
        for article, features, right in labelled(candidates, gold, texts)
        if part is None or zlib.crc32(article.encode()) % 2 == part
    ]
    counts = collections.Counter(feature for features, _ in rows for feature in features)
    names = sorted(feature for feature, count in counts.items() if count >= 2)
    number = {name: at for at, name in enumerate(names)}
    cells = [(at, number[feature]) for at, (features, _) in enumerate(rows) for feature in features if feature in number]
    matrix = scipy.sparse.csr_matrix((numpy.ones(len(cells)), tuple(zip(*cells))), shape=(len(rows), len(names)))
    right = numpy.array([label for _, label in rows], float)
    penalty = numpy.array([STRENGTH.get(name.split(":")[0], STRENGTH["any"]) for name in names])

    def loss(weights):
        odds = matrix @ weights
        probability = 1 / (1 + numpy.exp(-odds))
        value = numpy.logaddexp(0, odds).sum() - right @ odds + (penalty * weights**2).sum() / 2
        return value, matrix.T @ (probability - right) + penalty * weights

    fitted = scipy.optimize.minimize(loss, numpy.zeros(len(names)), jac=True, method="L-BFGS-B", options=dict(maxiter=500))
    weights = {name: round(1000 * weight) for name, weight in zip(names, fitted.x)}
    with open(out, "w", encoding="utf-8", newline="") as file:
        file.write("# Log-odds, in thousandths, that a reporting cue attributes: by cue, construction and circumstances.\n")
        file.write("# Columns: feature,weight. Estimated by accuracy/reporting.py on 840 coded news articles. Written for appraise; MIT OR Apache-2.0\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "weight"])
        writer.writerows((name, weight) for name, weight in sorted(weights.items()) if abs(weight) >= SMALLEST)
    print(f"{len(rows)} candidates, {right.mean():.3f} right, {len(names)} features", file=sys.stderr)


main()
