"""Reference values for the statistics of src/aggregate/statistics, from scipy and statsmodels.

Run with `python3 tests/reference/statistics.py` (scipy 1.17, statsmodels 0.15); the tests hold what it prints.
"""

import numpy as np
from scipy import stats
from statsmodels.stats.proportion import proportion_confint
import statsmodels.api as sm

print("student_t, 0.975 quantile")
for df in (1, 2, 3, 4, 5, 10, 29, 30, 99, 100, 101, 500, 1000, 100000):
    print(f"  {df}: {stats.t.ppf(0.975, df):.12f}")

print("ratio_interval: articles, scores in ten-thousandths")
ARTICLES = {
    "uneven": [[5000, -2500], [1000], [-7500, 0, 2500], [9000, 8000]],
    "two": [[1000], [3000, 5000]],
    "constant": [[2000], [2000, 2000], [2000]],
    "third": [[3333, 3333], [3334], [3333, 3333, 3333], [0]],
}
for name, articles in ARTICLES.items():
    scores = np.array([score / 10_000 for article in articles for score in article])
    groups = np.array([number for number, article in enumerate(articles) for _ in article])
    fit = sm.OLS(scores, np.ones_like(scores)).fit(cov_type="cluster", cov_kwds={"groups": groups}, use_t=True)
    low, high = fit.conf_int()[0]
    print(f"  {name}: mean {scores.mean():.10f} [{low:.10f}, {high:.10f}] sd {scores.std(ddof=1):.10f}")

print("wilson")
for count, of in ((0, 10), (3, 10), (10, 10), (81, 263), (1, 1)):
    low, high = proportion_confint(count, of, method="wilson")
    print(f"  {count} of {of}: [{low:.10f}, {high:.10f}]")

print("logit_tone")
for positive, negative in ((0, 3), (7, 7), (12, 5), (250, 1)):
    tone = np.log((positive + 0.5) / (negative + 0.5))
    error = np.sqrt(1 / (positive + 0.5) + 1 / (negative + 0.5))
    print(f"  {positive} {negative}: {tone:.10f} {error:.10f}")

print("smoothing: mentions and sums of scores at periods 0, 1, 2, 9")
WHEN, MENTIONS, SUMS = np.array([0, 1, 2, 9]), np.array([4, 1, 3, 2]), np.array([8000, -3000, 6000, -5000])
for bandwidth in (0.5, 1.0, 2.5):
    for at in range(11):
        if np.abs(WHEN - at).min() <= 3 * bandwidth:
            weight = stats.norm.pdf(WHEN, at, bandwidth)
            print(f"  {bandwidth} at {at}: {(weight * SUMS).sum() / (weight * MENTIONS).sum() / 10_000:.10f}")
        else:
            print(f"  {bandwidth} at {at}: none")

print("change_point: a series of articles in order, weighted CUSUM of residuals, 99,999 orders")
SCORES = np.array([3000, 5000, -1000, 4000, 2500, 1000, -2000, -3000, 500, -4000, -1500, -500])
MENTIONS = np.array([1 + at % 2 for at in range(12)])
RESIDUALS = SCORES - SCORES.sum() / MENTIONS.sum() * MENTIONS
SPLITS = np.arange(2, 11)
WEIGHTS = 1 / np.sqrt(SPLITS * (12 - SPLITS))


def shifts(residuals):
    return np.abs(np.cumsum(residuals)[SPLITS - 1]) * WEIGHTS


rng = np.random.default_rng(1)
own = shifts(RESIDUALS)
larger = sum(shifts(rng.permutation(RESIDUALS)).max() >= own.max() - 1e-9 for _ in range(99_999))
print(f"  first after the shift: {SPLITS[own.argmax()]}, p {(1 + larger) / 100_000:.4f}")

print("benjamini_hochberg")
from statsmodels.stats.multitest import multipletests

print("  ", multipletests([0.01, 0.8, 0.04, 0.001, 0.03, 0.03, 1.0], method="fdr_bh")[1])

print("matched_difference: OLS on the side with a dummy for each cell, cells as clusters")
CELLS = [([5000, 2000], [1000, -1000, 3000]), ([-4000], [-3000, -5000]), ([2000, 2500, 6000], [0]), ([-1000, 500], [-6000, -2000])]
rows = [(c, side, score / 10_000) for c, cell in enumerate(CELLS) for side, scores in zip((1, 0), cell) for score in scores]
cell_of, side, score = (np.array(column) for column in zip(*rows))
design = np.column_stack([side, *(cell_of == c for c in range(len(CELLS)))]).astype(float)
fit = sm.OLS(score, design).fit(cov_type="cluster", cov_kwds={"groups": cell_of, "use_correction": False})
g = len(CELLS)
reach = stats.t.ppf(0.975, g - 1) * fit.bse[0] * np.sqrt(g / (g - 1))
print(f"  {fit.params[0]:.10f} [{fit.params[0] - reach:.10f}, {fit.params[0] + reach:.10f}]")
