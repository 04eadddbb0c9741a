#!/usr/bin/env python3
"""Makes lexicons/en/tags.csv and tag_bigrams.csv, the part-of-speech model, from counts of word, tag and tag pair.
usage: tags.py COUNTS.csv OUT_FOLDER     (COUNTS.csv: kind,left,tag,count with kind word or bigram, Penn tags)
Names are left out: a capitalised word that the model doesn't know is taken for one. Words seen once only feed the endings."""
import collections, csv, math, sys

MERGED = {'NNPS': 'NNP', 'JJR': 'JJ', 'JJS': 'JJ', 'RBR': 'RB', 'RBS': 'RB', 'WP$': 'WP', 'PDT': 'DT', 'LS': 'X', 'SYM': 'X',
          'FW': 'X', 'UH': 'X', '#': 'CUR', '``': 'OPEN', "''": 'CLOSE', '-LRB-': 'LRB', '-RRB-': 'RRB', ',': 'COMMA', '.': 'STOP',
          ':': 'COLON', '$': 'CUR', '</s>': 'EDGE', '<s>': 'EDGE'}
PUNCTUATION = {'OPEN', 'CLOSE', 'LRB', 'RRB', 'COMMA', 'STOP', 'COLON', 'CUR'}
# Adjectives that the articles, or their parser, have as verbs or nouns, and a modal that they split.
BY_HAND = {
    'articulate': 'JJ:600|VB:400', 'backward': 'RB:600|JJ:400',
    'bellicose': 'JJ:1000', 'bestselling': 'JJ:900|VBG:100',
    'brave': 'JJ:800|VB:120|VBP:80', 'calm': 'JJ:500|VB:250|NN:250',
    'cannot': 'MD:1000', 'caring': 'VBG:500|JJ:400|NN:100', 'dumb': 'JJ:1000',
    'faithful': 'JJ:800|NN:200', 'fun': 'NN:700|JJ:300',
    'hardline': 'JJ:1000', 'hardworking': 'JJ:900|VBG:100',
    'hostile': 'JJ:1000', 'inhumane': 'JJ:1000',
    'miffed': 'JJ:600|VBN:400', 'shameful': 'JJ:1000',
    'stalwart': 'NN:600|JJ:400', 'totalitarian': 'JJ:1000',
    'unhinged': 'JJ:700|VBN:300',
}
# Nouns that cues of several words begin with, which the articles lack: else a cue would make mere verbs of them.
NOUNS = '''
bark bend boot butt clamp crib cruise curry escort feather ferry flame gloss grease heap lace lodge
massage monger mop rack rake ram rap rat sail scoop shower slag smell spell spit stretcher tangle
tar tick tire vault volley weed whip wink
'''.split()
PLURALS = '''
barks bends chips clamps cribs cruises curries escorts feathers ferries greases heaps laces lodges
massages mongers mops racks rakes rams raps rats sails scoops slags smells spells spits stretchers
tangles tars ticks tires vaults volleys whips winks
'''.split()
BY_HAND |= {w: 'NN:600|VB:200|VBP:200' for w in NOUNS} | {w: 'NNS:600|VBZ:400' for w in PLURALS}
rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8')))
tag = lambda t: MERGED.get(t, t)
words, endings, pairs, totals = (collections.defaultdict(collections.Counter) for _ in range(4))
for r in rows:
    t, n = tag(r['tag']), int(r['count'])
    if r['kind'] == 'bigram':
        pairs[tag(r['left'])][t] += n
    elif t not in PUNCTUATION:
        w = r['left'].replace('’', "'")
        totals[''][t] += n
        if t == 'NNP' and w[:1].isupper():
            continue
        words[w.lower()][t] += n
for w, c in words.items():
    if sum(c.values()) <= 5 and w.isalpha():
        for k in (1, 2, 3, 4):
            if len(w) > k + 1:
                for t, n in c.items():
                    endings[w[-k:]][t] += n
everything = sum(totals[''].values())
note = ('# Fitted on counts of a parser over 839 news articles (accuracy/tags.py). Written for appraise; MIT OR Apache-2.0.\n')
with open(sys.argv[2] + '/tags.csv', 'w', encoding='utf-8', newline='') as f:
    f.write('# Part-of-speech tags of words and of endings (cue begins with -): tag:permille, most frequent first.\n' + note
            + '# Some twenty adjectives that the articles or their parser have as verbs or nouns, brave and hostile among them, were set by hand, and so was cannot, which they split, and so were nouns that cues of several words begin with (tire of), which they lack.\n')
    out = csv.writer(f, lineterminator='\n'); out.writerow(['cue', 'tags'])
    listed = {w: c for w, c in words.items() if sum(c.values()) >= 2 and (w[0].isalpha() or w[0] == "'") and c['NNP'] * 2 <= sum(c.values())}
    listed |= {'-' + e: c for e, c in endings.items() if sum(c.values()) >= 12}
    for w in sorted({*listed, *BY_HAND}, key=lambda x: x.encode()):
        if w in BY_HAND:
            out.writerow([w, BY_HAND[w]]); continue
        c = listed[w]; n = sum(c.values())
        kept = [(t, round(1000 * k / n)) for t, k in sorted(c.items(), key=lambda x: (-x[1], x[0]))[:4] if k / n >= .02]
        out.writerow([w, '|'.join(f'{t}:{p}' for t, p in kept)])
with open(sys.argv[2] + '/tag_bigrams.csv', 'w', encoding='utf-8', newline='') as f:
    f.write('# How probable a tag is after another: permille, EDGE for the sentence\'s ends; and left empty: of all words.\n' + note)
    out = csv.writer(f, lineterminator='\n'); out.writerow(['left', 'right', 'permille'])
    table = []
    for a, c in pairs.items():
        n = sum(c.values())
        table += [(a, b, f'{1000 * k / n:.2f}') for b, k in c.items()]
    table += [('', t, f'{1000 * n / everything:.2f}') for t, n in totals[''].items()]
    out.writerows(sorted(table))
