"""Rewrites the four values of each text in vader_vectors.csv with those that Python's vaderSentiment gives.

The texts were written for appraise. To add one, append a row with the text alone, then run:

    pip install vaderSentiment==3.3.2
    python3.11 vader_vectors.py

Python 3.12 and later add floats otherwise, which may change a last digit.
"""
import csv
from pathlib import Path

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

COLUMNS = ["text", "neg", "neu", "pos", "compound"]
path = Path(__file__).with_name("vader_vectors.csv")
analyzer = SentimentIntensityAnalyzer()

with path.open(encoding="utf-8", newline="") as file:
    texts = [row["text"] for row in csv.DictReader(file)]
with path.open("w", encoding="utf-8", newline="") as file:
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for text in texts:
        writer.writerow({"text": text, **analyzer.polarity_scores(text)})
