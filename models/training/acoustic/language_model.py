"""Sentences -> lexicon.txt and lm.arpa: an interpolated modified Kneser-Ney model, pruned, with a general unigram under it.

    python language_model.py --text sentences.txt [more.txt ...] --out lm/ [--words own_words.txt]

--words: one word a line, readings (pinyin apart by spaces) after a tab where the usual one is wrong; always in the vocabulary.
"""

import argparse
import collections
import math
import re
from pathlib import Path

import jieba
from pypinyin import Style, lazy_pinyin, pinyin

from phones import phones_of

NUMERALS = "零一二三四五六七八九十百千万亿幺两"
WHOLE = {"万一", "千万", "一一", "百万", "百分之百", "百分百", "一万号", "十万", "百十"}      # numerals, but words
START, END = "<s>", "</s>"
# Spoken otherwise than pypinyin has it; further readings get the weight that follows.
READINGS = {"嗯": [(["en"], 1.0), (["eng"], 0.5)], "呃": [(["e"], 1.0)], "哎": [(["ai"], 1.0)], "诶": [(["ei"], 1.0), (["ai"], 0.3)],
            "喂": [(["wei"], 1.0)], "啊": [(["a"], 1.0), (["ya"], 0.05)], "谁": [(["shei"], 1.0), (["shui"], 0.5)], "哪": [(["na"], 1.0), (["nei"], 0.2)],
            "那": [(["na"], 1.0), (["nei"], 0.2)], "这": [(["zhe"], 1.0), (["zhei"], 0.2)], "一": [(["yi"], 1.0), (["yao"], 0.3)], "喔": [(["o"], 1.0), (["wo"], 0.3)],
            "血": [(["xue"], 1.0), (["xie"], 0.5)], "露": [(["lu"], 1.0), (["lou"], 0.3)], "谁的": [(["shei", "de"], 1.0), (["shui", "de"], 0.5)]}


def words_of(text: str) -> list[str]:
    """Words by jieba's dictionary; runs of numerals character by character, as they are said."""
    out = []
    for part in re.split(f"({'|'.join(sorted(WHOLE, key=len, reverse=True))}|[{NUMERALS}点]{{2,}})", text):
        if not part:
            continue
        if part not in WHOLE and re.fullmatch(f"[{NUMERALS}点]{{2,}}", part):
            out += list(part)
        elif part in WHOLE:
            out.append(part)
        else:
            out += jieba.cut(part, HMM=False)
    return out


def common_characters() -> list[str]:
    """The 3,755 characters of GB 2312 level 1."""
    return [bytes([a, b]).decode("gb2312") for a in range(0xB0, 0xD8) for b in range(0xA1, 0xFF) if not (a == 0xD7 and b > 0xF9)]


def readings(word: str) -> list[tuple[list[str], float]]:
    if word in READINGS:
        return READINGS[word]
    if len(word) == 1:
        found = pinyin(word, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]
        spoken = [s for s in dict.fromkeys(found) if phones_of(s)]
        return [([s], 1.0 if i == 0 else 0.15) for i, s in enumerate(spoken)][:4]
    spoken = lazy_pinyin(word, style=Style.NORMAL, v_to_u=False)
    return [(spoken, 1.0)] if len(spoken) == len(word) and all(phones_of(s) for s in spoken) else []


def dictionary_frequencies() -> dict[str, int]:
    out = {}
    with open(Path(jieba.__file__).with_name("dict.txt"), encoding="utf-8") as f:
        for row in f:
            word, count, *_ = row.split()
            if re.fullmatch(r"[\u4e00-\u9fff]{1,4}", word) and not re.fullmatch(f"[{NUMERALS}]{{2,}}", word):
                out[word] = int(count)
    return out


def count_ngrams(sentences, order: int):
    """-> one Counter for each order; every n-gram starts inside the sentence or at its start mark."""
    counts = [collections.Counter() for _ in range(order)]
    for words in sentences:
        marked = (START, *words, END)
        for i in range(1, len(marked)):
            for n in range(1, min(order, i + 1) + 1):
                counts[n - 1][marked[i - n + 1: i + 1]] += 1
    return counts


def kneser_ney_counts(counts):
    """Below the highest order, in how many contexts an n-gram was seen instead of how often (but for sentence starts)."""
    out = [None] * len(counts)
    out[-1] = counts[-1]
    for n in range(len(counts) - 1):
        seen = collections.Counter(gram[1:] for gram in counts[n + 1])
        out[n] = {g: (c if g[0] == START else seen[g]) for g, c in counts[n].items()}
    return out


def discounts(counts) -> list[float]:
    kinds = collections.Counter(min(int(c), 4) for c in counts.values())
    n1, n2, n3, n4 = (max(1, kinds[k]) for k in (1, 2, 3, 4))
    y = n1 / (n1 + 2 * n2)
    raw = [1 - 2 * y * n2 / n1, 2 - 3 * y * n3 / n2, 3 - 4 * y * n4 / n3]
    return [0.0] + [min(max(d, 0.3), k - 0.1) for k, d in zip((1, 2, 3), raw)]


class Model:
    def __init__(self, counts, unigram: dict[str, float]):
        self.order = len(counts)
        self.unigram = unigram
        self.raw = counts
        self.smooth = kneser_ney_counts(counts)
        self.discount = [discounts(c) for c in self.smooth]
        self.total, self.kinds = [], []
        for c in self.smooth:
            total, kinds = collections.Counter(), collections.defaultdict(lambda: [0, 0, 0, 0])
            for gram, k in c.items():
                total[gram[:-1]] += k
                kinds[gram[:-1]][min(int(k), 3)] += 1
            self.total.append(total)
            self.kinds.append(dict(kinds))
        self._memory = [{} for _ in counts]

    def probability(self, gram: tuple) -> float:
        n = len(gram) - 1
        if n == 0:
            return self.unigram.get(gram[0], 1e-12)
        known = self._memory[n].get(gram)
        if known is None:
            history = gram[:-1]
            lower = self.probability(gram[1:])
            total = self.total[n].get(history, 0)
            if total:
                d, kinds = self.discount[n], self.kinds[n][history]
                c = self.smooth[n].get(gram, 0)
                rest = sum(d[k] * kinds[k] for k in (1, 2, 3)) / total
                known = max(c - d[min(int(c), 3)], 0) / total + rest * lower
            else:
                known = lower
            self._memory[n][gram] = known
        return known


def unigrams(counts, vocabulary, frequencies, general: float) -> dict[str, float]:
    seen = collections.Counter(g[-1] for g in counts[1])            # continuation counts
    own = {w: seen.get(w, 0) ** 0.9 for w in vocabulary}
    wide = {w: frequencies.get(w, 1) ** 0.85 + 3.0 for w in vocabulary}
    own_total, wide_total = sum(own.values()) + seen[END] ** 0.9, sum(wide.values())
    out = {w: (1 - general) * own[w] / own_total + general * wide[w] / wide_total for w in vocabulary}
    out[END] = (1 - general) * seen[END] ** 0.9 / own_total
    return out


def prune(model: Model, thresholds: list[float]):
    """Keeps an n-gram where its count times the log of what it gains over the shorter history is worth it."""
    kept = [None] * model.order
    needed = set()
    for n in range(model.order - 1, 0, -1):
        kept[n] = {}
        for gram, c in model.raw[n].items():
            p = model.probability(gram)
            if gram in needed or c * math.log(p / model.probability(gram[1:])) > thresholds[n - 1]:
                kept[n][gram] = p
        for gram in needed:
            if len(gram) == n + 1 and gram not in kept[n]:
                kept[n][gram] = model.probability(gram)
        needed = {g[:-1] for g in kept[n] if len(g) > 2}
    kept[0] = {(w,): p for w, p in model.unigram.items()}
    return kept


def backoff_weights(kept):
    """What is left for unseen words after a history, so that everything sums to one."""
    weights = [{} for _ in kept]

    def backed_off(gram):
        if len(gram) == 1:
            return kept[0][gram]
        if gram in kept[len(gram) - 1]:
            return kept[len(gram) - 1][gram]
        return weights[len(gram) - 2].get(gram[:-1], 1.0) * backed_off(gram[1:])

    for n in range(1, len(kept)):
        high, low = collections.Counter(), collections.Counter()
        for gram, p in kept[n].items():
            high[gram[:-1]] += p
            low[gram[:-1]] += backed_off(gram[1:])
        for history in high:
            weights[n - 1][history] = max(1e-6, 1 - high[history]) / max(1e-6, 1 - low[history])
    return weights


def write_arpa(path: Path, kept, weights) -> None:
    log = lambda p: f"{math.log10(max(p, 1e-12)):.5f}"
    with open(path, "w", encoding="utf-8") as f:
        f.write("\\data\\\n" + "".join(f"ngram {n + 1}={len(k) + (n == 0)}\n" for n, k in enumerate(kept)))
        for n, grams in enumerate(kept):
            f.write(f"\n\\{n + 1}-grams:\n")
            if n == 0:
                f.write(f"-99\t{START}\t{log(weights[0].get((START,), 1.0))}\n")
            for gram in sorted(grams):
                tail = "\t" + log(weights[n][gram]) if gram in weights[n] else ""
                f.write(f"{log(grams[gram])}\t{' '.join(gram)}{tail}\n")
        f.write("\n\\end\\\n")


def perplexity(kept, weights, sentences) -> float:
    def p(gram):
        while True:
            if gram in kept[len(gram) - 1]:
                return kept[len(gram) - 1][gram]
            if len(gram) == 1:
                return 1e-7
            w = weights[len(gram) - 2].get(gram[:-1], 1.0)
            return w * p(gram[1:])
    total = n = 0
    for words in sentences:
        marked = (START, *words, END)
        for i in range(1, len(marked)):
            total += math.log(p(marked[max(0, i - len(kept) + 1): i + 1]))
            n += 1
    return math.exp(-total / n)


def read_sentences(path: Path):
    """Each line whole, and its clauses on their own: a recogniser cuts at pauses."""
    for i, row in enumerate(path.read_text(encoding="utf-8").splitlines()):
        clauses = [c for c in re.split(r"[^\u4e00-\u9fff]+", row) if c]
        if not clauses:
            continue
        if len(clauses) == 1 or i % 5 < 3:
            yield [w for c in clauses for w in words_of(c)]
        else:
            for c in clauses:
                yield words_of(c)


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--text", type=Path, nargs="+", required=True)
    p.add_argument("--words", type=Path)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--order", type=int, default=3)
    p.add_argument("--damping", type=float, default=0.3, help="power of the counts: templates repeat themselves more than people do")
    p.add_argument("--dictionary-words", type=int, default=60000, help="so many of jieba's most frequent words, seen in the text or not")
    p.add_argument("--general", type=float, default=0.2, help="share of general Chinese in the unigrams")
    p.add_argument("--prune", type=float, nargs="+", default=[0.8, 3.2], help="for bigrams, trigrams, ...")
    p.add_argument("--check", type=Path, help="sentences to give the perplexity of")
    a = p.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    frequencies = dictionary_frequencies()
    own_words = {}
    if a.words:
        for row in a.words.read_text(encoding="utf-8").splitlines():
            if row and not row.startswith("#"):
                word, _, reading = row.partition("\t")
                own_words[word] = [(reading.split(), 1.0)] if reading else readings(word)
                jieba.add_word(word, 100000)
    sentences = [s for f in a.text for s in read_sentences(f)]
    counts = count_ngrams(sentences, a.order)
    for c in counts:
        for gram in c:
            c[gram] = max(1, round(c[gram] ** a.damping))

    frequent = sorted(frequencies, key=frequencies.get, reverse=True)[: a.dictionary_words]
    wanted = {g[0] for g in counts[0]} | set(frequent) | set(common_characters()) | set(own_words)
    lexicon = {w: own_words.get(w) or readings(w) for w in wanted - {START, END}}
    lexicon = {w: r for w, r in lexicon.items() if r}
    unknown = {g[0] for g in counts[0]} - set(lexicon) - {START, END}
    for c in counts:
        for gram in [g for g in c if unknown.intersection(g)]:
            del c[gram]
    model = Model(counts, unigrams(counts, lexicon, frequencies, a.general))
    kept = prune(model, a.prune)
    weights = backoff_weights(kept)
    write_arpa(a.out / "lm.arpa", kept, weights)
    with open(a.out / "lexicon.txt", "w", encoding="utf-8") as f:
        for word in sorted(lexicon):
            for spoken, weight in lexicon[word]:
                f.write(f"{word}\t{weight:.2f}\t{' '.join(spoken)}\n")
    print(f"{len(sentences)} sentences, {sum(map(len, sentences))} words, vocabulary {len(lexicon)}, without reading {sorted(unknown)[:10]},",
          ", ".join(f"{len(k)} {n + 1}-grams" for n, k in enumerate(kept)))
    if a.check:
        print("perplexity", round(perplexity(kept, weights, list(read_sentences(a.check))), 1))


if __name__ == "__main__":
    main()
