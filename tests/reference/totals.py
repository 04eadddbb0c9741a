#!/usr/bin/env python3
"""Computes the totals of a run again with DuckDB from its evidence files and compares them with the reports.

usage: totals.py REPORTS [--period month]      (pip install duckdb; periods: day, month, year)
Prints a line per report: rows, cells compared, cells that differ. Ends with 1 if any differs."""
import sys

import duckdb

FOLDER = sys.argv[1]
PERIOD = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}[sys.argv[3] if len(sys.argv) > 3 else "month"]
db = duckdb.connect()
for name in ("mentions", "quotes", "stances", "entities", "dates", "entity_dates", "sources", "entity_topics", "topic_dates"):
    db.execute(f"create table {name} as select * from read_csv('{FOLDER}/{name}.csv', header=true, all_varchar=true, quote='\"', escape='\"', max_line_size=100000000)")
    for (column,) in db.execute(f"select column_name from information_schema.columns where table_name='{name}'").fetchall():
        db.execute(f'update {name} set "{column}" = coalesce("{column}", \'\')')
period = f"case when date = '' then '' else strftime(date::date, '{PERIOD}') end"
labels = "count(*) filter (label='positive') positive, count(*) filter (label='neutral') neutral, count(*) filter (label='negative') negative"
stances = "count(*) filter (stance='favor') favor, count(*) filter (stance='neutral') neutral, count(*) filter (stance='against') against"
tone = "count(distinct article_id) articles, avg(score::decimal(9,4)) mean"
sd = "stddev_samp(score::double) sd"
own = "speaker = entity"
CHECKS = {
    "entities": ("entity", f"""select entity, count(*) mentions, count(*) filter (in_title='1') title_mentions, {tone}, {labels}, {sd},
        (count(*) filter (label='positive') - count(*) filter (label='negative')) / count(*) net_share,
        case when count(*) filter (label<>'neutral') > 0 then ln((count(*) filter (label='positive') + .5) / (count(*) filter (label='negative') + .5)) end logit,
        avg(score::double) filter (voice='narrator') narrator_mean, avg(score::double) filter (voice<>'narrator' and not ({own})) others_mean
        from mentions group by entity"""),
    "dates": ("period", f"""select {period} as period, count(*) mentions, count(distinct entity) entities, {labels}, avg(score::double) mean from mentions group by 1"""),
    "entity_dates": ("entity, period", f"""select entity, {period} as period, count(*) mentions, {tone}, {labels}, {sd},
        count(*) / sum(count(*)) over (partition by {period}) share_of_voice from mentions group by 1, 2"""),
    "sources": ("source, entity", f"select source, entity, count(*) mentions, {tone}, {labels} from mentions group by 1, 2"),
    "entity_topics": ("holder, target, target_kind", f"select holder, target, target_kind, count(*) statements, {tone}, {stances} from stances group by 1, 2, 3"),
    "topic_dates": ("topic, period", f"select target topic, {period} as period, count(*) statements, {tone}, {stances} from stances where target_kind='topic' group by 1, 2"),
}
wrong = 0
for report, (key, query) in CHECKS.items():
    db.execute(f"create table check_{report} as {query}")
    columns = [row[0] for row in db.execute(f"select column_name from information_schema.columns where table_name='check_{report}'").fetchall()]
    values = [column for column in columns if column not in key.split(", ")]
    counted = "statements" if "statements" in values else "mentions"
    rows = db.execute(f"select count(*) from {report} where {counted}::int > 0").fetchone()[0]
    joined = db.execute(f"select count(*) from {report} join check_{report} using ({key})").fetchone()[0]
    differ = 0 if rows == joined == db.execute(f"select count(*) from check_{report}").fetchone()[0] else 1
    for column in values:
        unequal = f"abs(coalesce(try_cast(r.{column} as double), 1e9) - coalesce(c.{column}::double, 1e9)) > 0.00005001"
        differ += db.execute(f"select count(*) from {report} r join check_{report} c using ({key}) where {unequal}").fetchone()[0]
    wrong += differ
    print(f"{report}: {rows} rows, {joined * len(values)} cells, {differ} differ")
for report, column, table in (("entities", "mentions", "mentions"), ("dates", "mentions", "mentions"), ("entity_dates", "mentions", "mentions"),
                              ("sources", "mentions", "mentions"), ("dates", "quotes", "quotes"), ("dates", "stances", "stances"), ("entity_topics", "statements", "stances")):
    total, rows = (db.execute(q).fetchone()[0] for q in (f"select sum({column}::int) from {report}", f"select count(*) from {table}"))
    wrong += total != rows
    print(f"sum of {report}.{column}: {total}; rows of {table}: {rows}")
sys.exit(wrong > 0)
