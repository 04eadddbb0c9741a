"""Recomputes the reports of a folder from its evidence files with pandas and statsmodels, and says whether they agree.

    python3 tests/reference/check_reports.py reports

Needs pandas and statsmodels, a run with evidence files, the default delimiter and decimal point, and --period month.
A figure agrees if it differs by no more than the last of its four decimals.
"""

import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels.api as sm

folder = Path(sys.argv[1])
faults = []


def table(name):
    return pd.read_csv(folder / name, dtype={"article_id": str, "period": str}, keep_default_na=False, na_values=[])


def number(cell):
    return np.nan if cell == "" else float(cell)


def agree(where, column, found, expected):
    found = number(found)
    same = np.isnan(found) and (expected is None or np.isnan(expected))
    if not same and not abs(found - expected) <= 1.01e-4:
        faults.append(f"{where}: {column} is {found}, expected {expected}")


def interval(rows):
    if rows.article_id.nunique() < 2:
        return None, None
    groups = rows.article_id.astype("category").cat.codes
    fit = sm.OLS(rows.score.values, np.ones(len(rows))).fit(
        cov_type="cluster", cov_kwds={"groups": groups.values}, use_t=True
    )
    return np.clip(fit.conf_int()[0], -1, 1)


def figures(rows, names):
    counts = [(rows.sign == sign).sum() for sign in (1, 0, -1)]
    low, high = interval(rows)
    odds = None if counts[0] + counts[2] == 0 else np.log((counts[0] + 0.5) / (counts[2] + 0.5))
    return {
        "articles": rows.article_id.nunique(),
        **dict(zip(names, counts)),
        "mean": rows.score.mean(),
        "sd": rows.score.std(),
        "net_share": (counts[0] - counts[2]) / len(rows),
        "logit": odds,
        "ci_low": low,
        "ci_high": high,
    }


def check(name, keys, evidence, counted, names, skipped=()):
    report = table(name)
    groups = {key if isinstance(key, tuple) else (key,): rows for key, rows in evidence.groupby(keys)}
    seen = set()
    for _, row in report.iterrows():
        key = tuple(row[column] for column in keys)
        rows = groups.get(key)
        seen.add(key)
        where = f"{name} {key}"
        agree(where, counted, row[counted], 0 if rows is None else len(rows))
        if rows is not None:
            for column, expected in figures(rows, names).items():
                if column in report.columns and column not in skipped:
                    agree(where, column, row[column], expected)
    faults.extend(f"{name}: no row for {key}" for key in groups.keys() - seen)
    if report[counted].astype(int).sum() != len(evidence):
        faults.append(f"{name}: {counted} sum to {report[counted].astype(int).sum()}, not {len(evidence)}")
    print(f"{name}: {len(report)} rows, {counted} sum to {report[counted].astype(int).sum()}")


LABELS = {"positive": 1, "neutral": 0, "negative": -1}
STANCES = {"favor": 1, "neutral": 0, "against": -1}
mentions, quotes, stances = table("mentions.csv"), table("quotes.csv"), table("stances.csv")
for rows, column, signs in ((mentions, "label", LABELS), (stances, "stance", STANCES)):
    rows["sign"] = rows[column].map(signs)
    rows["period"] = rows.date.str[:7]
    rows["score"] = rows.score.astype(float)

check("entities.csv", ["entity"], mentions, "mentions", LABELS)
check("dates.csv", ["period"], mentions, "mentions", LABELS, skipped=["articles"])
check("entity_dates.csv", ["entity", "period"], mentions, "mentions", LABELS)
check("sources.csv", ["source", "entity"], mentions, "mentions", LABELS)
check("entity_topics.csv", ["holder", "target", "target_kind"], stances, "statements", STANCES)
on_topics = stances[stances.target_kind == "topic"].rename(columns={"target": "topic"})
check("topic_dates.csv", ["topic", "period"], on_topics, "statements", STANCES)

entities = table("entities.csv").set_index("entity")
together = Counter(name for names in quotes.joint_speakers.fillna("") for name in names.split("|"))
for entity, rows in mentions.groupby("entity"):
    narrator = rows[rows.voice == "narrator"].score.mean()
    others = rows[(rows.voice != "narrator") & (rows.speaker != entity)].score.mean()
    agree(f"entities.csv {entity}", "narrator_mean", entities.narrator_mean[entity], narrator)
    agree(f"entities.csv {entity}", "others_mean", entities.others_mean[entity], others)
    agree(f"entities.csv {entity}", "title_mentions", entities.title_mentions[entity], (rows.in_title == 1).sum())
for entity, row in entities.iterrows():
    agree(f"entities.csv {entity}", "quotes", row.quotes, (quotes.speaker == entity).sum() + together[entity])
dates = table("dates.csv")
print(f"quotes: {dates.quotes.sum()} of {len(quotes)}, stances: {dates.stances.sum()} of {len(stances)}")

print("\n".join(faults) or "all agree")
sys.exit(bool(faults))
