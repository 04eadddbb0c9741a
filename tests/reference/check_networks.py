"""Opens every network of a folder of reports with networkx and compares it with the tables.

    python3 tests/reference/check_networks.py reports        (pip install networkx; a run with --networks)
"""

import csv
import sys
from collections import defaultdict
from pathlib import Path

import networkx as nx

folder = Path(sys.argv[1])


def rows(name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def edges(graph, value="weight"):
    label = nx.get_node_attributes(graph, "label")
    return {frozenset((label[a], label[b])): data[value] for a, b, data in graph.edges(data=True)}


sides = defaultdict(set)
for row in rows("entity_topics.csv"):
    if row["target_kind"] == "topic":
        for column, side in (("favor", 1), ("against", -1)):
            if int(row[column]) > 0:
                sides[row["holder"]].add((row["target"], side))
congruence, conflict = {}, {}
for one in sides:
    for other in sides:
        if one < other:
            activity = (len(sides[one]) + len(sides[other])) / 2
            shared = len(sides[one] & sides[other])
            contested = len(sides[one] & {(topic, -side) for topic, side in sides[other]})
            if shared:
                congruence[frozenset((one, other))] = (shared, shared / activity)
            if contested:
                conflict[frozenset((one, other))] = (contested, contested / activity)

expected = {
    "holder_topic": {
        frozenset((row["holder"], row["target"])): (int(row["statements"]), None)
        for row in rows("entity_topics.csv")
        if row["target_kind"] == "topic"
    },
    "congruence": congruence,
    "conflict": conflict,
    "comentions": {
        frozenset((row["entity"], row["other"])): (int(row["articles"]), float(row["jaccard"])) for row in rows("comentions.csv")
    },
}
wrong = 0
for name, ties in expected.items():
    for graph in (nx.read_graphml(folder / "networks" / f"{name}.graphml"), nx.read_gexf(folder / "networks" / f"{name}.gexf")):
        weights = edges(graph)
        same = weights == {tie: weight for tie, (weight, _) in ties.items()}
        for value in ("normalised", "jaccard"):
            if any(value in data for _, _, data in graph.edges(data=True)):
                found = edges(graph, value)
                same &= all(abs(found[tie] - number) <= 0.00005001 for tie, (_, number) in ties.items())
        wrong += not same
        print(f"{name}: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, {'agree' if same else 'DIFFER'}")
sys.exit(bool(wrong))
