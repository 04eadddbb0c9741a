#!/usr/bin/env python3
"""Estimates lexicons/en/reporting_weights.csv and measures it: accuracy/quotes.csv, five folds of articles.

usage, at the root of the project: reporting.py GOLD.csv CORPUS.csv [PREDICTIONS.csv]
GOLD.csv and CORPUS.csv as for `appraise evaluate quotes`. The weights are of a logistic regression, with L2, over the features of
possible attributions, and of another over the places where a content can end. A possible attribution is right where its content
shares half of the words with a coded one and their sources and cues meet (or one has none; a phrase may
stand beside the coded verb). A place is right where the coded content of the
same cue that begins there ends. Set REPORTING to run another build of the example than `cargo run --release` makes."""
import collections, csv, os, re, shutil, subprocess, sys, tempfile
import numpy, scipy.optimize, scipy.sparse

csv.field_size_limit(1 << 30)
WORD = re.compile(r"\w+(?:[’'-]\w+)*")
STRENGTH = dict(any=0.1, form=0.3, kind=0.6, cue=1.2, stop=0.5, stop_of_clause=1, stop_of_infinitive=1, stop_of_object=1, stop_of_quote=1,
                stop_tags=1, stop_commas=1, stop_form=1, stop_tenses=1, stop_word=1, stop_cue=2,
                end=1, start=1, behind=1, ahead=2, inside=1, source=1, gap=1, rank=1)  # of the L2 penalty, by group of features
SMALLEST = 30  # thousandths; smaller weights are left out
FOLDS = 5
RUN = os.environ.get("REPORTING", "cargo run --quiet --release --example reporting --").split()


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


def meet(cue, coded):
    """Whether two cues share a letter, or one of them is none."""
    return not cue or not coded or any(a < d and c < b for a, b in cue for c, d in coded)


class Coded:
    """The articles' words and coded attributions."""

    def __init__(self, gold, corpus):
        texts = {row["id"]: row["text"] for row in csv.DictReader(open(corpus, encoding="utf-8-sig", newline=""))}
        self.words, self.gold = {}, collections.defaultdict(list)
        for article, text in texts.items():
            bounds = [match.span() for match in WORD.finditer(text)]
            self.words[article] = tuple(numpy.array(side) for side in zip(*bounds)) if bounds else (numpy.array([]),) * 2
        for row in csv.DictReader(open(gold, encoding="utf-8-sig", newline="")):
            article = row["article_id"]
            source, cue, content = (spans(row[name]) for name in ("source", "cue", "content"))
            self.gold[article].append((words(source, *self.words[article]), cue, content, words(content, *self.words[article])))

    def attributions(self, path):
        """(fold, features, is right) of every possible attribution."""
        for line in open(path, encoding="utf-8"):
            fold, article, source, cue, content, *features = line.rstrip("\n").split("\t")
            mine, said = words(spans(source), *self.words[article]), words(spans(content), *self.words[article])
            phrase = any(feature.startswith("cue:phrase/") for feature in features)
            right = any(
                both and matches(said, both, features) and (not mine or not who or mine & who) and (phrase or meet(spans(cue), coded))
                for who, coded, _, both in self.gold[article]
            )
            yield int(fold), features, right

    def endings(self, path):
        """(fold, features, is right) of every place up to the coded end."""
        for line in open(path, encoding="utf-8"):
            fold, article, cue, start, *places = line.rstrip("\n").split("\t")
            end = self.coded_end(article, spans(cue)[0], int(start))
            for place in places if end else []:
                at, *features = place.split(" ")
                ends = int(at) >= end - 1
                yield int(fold), features, ends
                if ends:
                    break

    def coded_end(self, article, cue, start):
        """Where the coded content that begins at `start`, give or take an article and a preposition, ends."""
        for _, coded, content, _ in self.gold[article]:
            if any(a < cue[1] and cue[0] < b for a, b in coded):
                for a, b in content:
                    if a - 12 <= start < min(b, a + 12):
                        return b
        return None


def fitted(rows, start={}):
    """Weights in thousandths, by feature; the search begins at `start`, which changes how long it takes and not where it ends."""
    counts = collections.Counter(feature for _, features, _ in rows for feature in features)
    names = sorted(feature for feature, count in counts.items() if count >= 2)
    number = {name: at for at, name in enumerate(names)}
    cells = [(at, number[feature]) for at, (_, features, _) in enumerate(rows) for feature in features if feature in number]
    matrix = scipy.sparse.csr_matrix((numpy.ones(len(cells)), tuple(zip(*cells))), shape=(len(rows), len(names)))
    right = numpy.array([label for _, _, label in rows], float)
    penalty = numpy.array([STRENGTH.get(name.split(":")[0], STRENGTH["any"]) for name in names])

    def loss(weights):
        odds = matrix @ weights
        probability = 1 / (1 + numpy.exp(-odds))
        value = numpy.logaddexp(0, odds).sum() - right @ odds + (penalty * weights**2).sum() / 2
        return value, matrix.T @ (probability - right) + penalty * weights

    found = scipy.optimize.minimize(loss, numpy.array([start.get(name, 0) / 1000 for name in names]), jac=True, method="L-BFGS-B", options=dict(maxiter=500))
    weights = {name: round(1000 * weight) for name, weight in zip(names, found.x)}
    return {name: weight for name, weight in weights.items() if abs(weight) >= SMALLEST}


def write(weights, path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("# Log-odds, in thousandths, that a reporting cue attributes: by cue, construction and circumstances.\n")
        file.write("# Columns: feature,weight. Estimated by accuracy/reporting.py on 840 coded news articles. Written for appraise; MIT OR Apache-2.0\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", "weight"])
        writer.writerows(sorted(weights.items()))


def candidates(corpus, weights, folder):
    """Files of possible attributions and of places where they end, by weights of the latter."""
    paths = f"{folder}/candidates.tsv", f"{folder}/endings.tsv"
    write(weights, f"{folder}/weights.csv")
    subprocess.run([*RUN, "candidates", corpus, *paths, f"{folder}/weights.csv"], check=True)
    return paths


def main():
    gold, corpus, *predictions = sys.argv[1:]
    coded = Coded(gold, corpus)
    with tempfile.TemporaryDirectory() as folder:
        places = list(coded.endings(candidates(corpus, {}, folder)[1]))
        print(f"{len(places)} places, {sum(right for *_, right in places) / len(places):.3f} right", file=sys.stderr)
        parts = [f"{folder}/{fold}.csv" for fold in [*range(FOLDS), None]]
        ends, cues = {}, {}
        for fold, path in reversed(list(zip([*range(FOLDS), None], parts))):
            ends = fitted([row for row in places if row[0] != fold], ends)
            rows = list(coded.attributions(candidates(corpus, ends, folder)[0]))
            cues = fitted([row for row in rows if row[0] != fold], cues)
            write(cues | ends, path)
        print(f"{len(rows)} candidates, {sum(right for *_, right in rows) / len(rows):.3f} right", file=sys.stderr)
        subprocess.run([*RUN, "table", gold, corpus, *parts[:FOLDS], "accuracy/quotes.csv", *predictions], check=True)
        shutil.copyfile(parts[-1], "lexicons/en/reporting_weights.csv")


main()
