"""lexicon.txt + lm.arpa -> the decoding graph of Vosk (HCLG.fst, words.txt, phones.txt, phones/word_boundary.int).

Monophones with one emitting state (Kaldi's chain topology), so no C: H is the mapping to transition ids and the self-loops.
"""

import argparse
import collections
import math
import re
import subprocess
from pathlib import Path

import kaldifst

from phones import phones_of
from topology import PHONE_TABLE, forward_transition, loop_transition

HALF = math.log(2)


def read_arpa(path: Path):
    """-> [(log10 probability, words, log10 back-off or None)]"""
    rows, inside = [], False
    for row in open(path, encoding="utf-8"):
        if re.match(r"\\\d-grams", row):
            inside = True
        elif inside and row.count("\t"):
            fields = row.rstrip("\n").split("\t")
            rows.append((float(fields[0]), tuple(fields[1].split()), float(fields[2]) if len(fields) > 2 else None))
    return rows


def grammar(rows, word_ids, scale: float, insertion: float):
    histories = {gram for _, gram, backoff in rows if backoff is not None} | {()}
    states = {("<s>",): 0}

    def state(history):
        while history not in histories:
            history = history[1:]
        return states.setdefault(history, len(states))

    arcs, finals, cost = [], {}, -math.log(10) * scale
    for log_p, gram, backoff in rows:
        if backoff is not None:
            arcs.append((state(gram), state(gram[1:]), word_ids["#0"], 0, backoff * cost))
        if gram == ("<s>",) or gram[:-1] not in histories:
            continue
        source, word = state(gram[:-1]), gram[-1]
        if word == "</s>":
            finals[source] = log_p * cost
        elif word in word_ids:
            arcs.append((source, state(gram), word_ids[word], word_ids[word], log_p * cost + insertion))
    return compiled(sorted(arcs), finals)


def compiled(arcs, finals):
    text = "".join("%d %d %d %d %.5f\n" % a for a in arcs) + "".join("%d %.5f\n" % f for f in finals.items())
    fst = kaldifst.compile(text, acceptor=False)
    kaldifst.connect(fst)
    return fst


def positioned(syllables) -> list[int]:
    names = [p for s in syllables for p in phones_of(s)]
    places = ["_S"] if len(names) == 1 else ["_B"] + ["_I"] * (len(names) - 2) + ["_E"]
    return [PHONE_TABLE.index(n + p) for n, p in zip(names, places)]


def lexicon_fst(entries, word_ids, silence: float):
    """-> (fst, number of phone and disambiguation symbols). Silence may follow every word, and stand at the start."""
    first_symbol = len(PHONE_TABLE)                      # #0; #1 and on tell homophones apart
    table = {}
    coded = [(w, p, tuple(table.setdefault(tuple(s), positioned(s)))) for w, p, s in entries]
    same = collections.Counter(q for _, _, q in coded)
    prefixes = {q[:i] for _, _, q in coded for i in range(1, len(q))}
    used = collections.Counter()
    take, leave = -math.log(silence), -math.log(1 - silence)
    start, loop, quiet, free = 0, 1, 2, 3
    arcs = [(start, loop, 0, 0, leave), (start, quiet, 0, 0, take), (loop, loop, first_symbol, word_ids["#0"], 0.0)]
    for word, weight, phones in coded:
        path = list(phones)
        if same[phones] > 1 or phones in prefixes:
            used[phones] += 1
            path.append(first_symbol + used[phones])
        source, out, cost = loop, word_ids[word], -math.log(weight)
        for phone in path[:-1]:
            arcs.append((source, free, phone, out, cost))
            source, out, cost, free = free, 0, 0.0, free + 1
        arcs.append((source, loop, path[-1], out, cost + leave))
        arcs.append((source, quiet, path[-1], out, cost + take))
    silence_symbol = first_symbol + max(used.values(), default=0) + 1
    arcs += [(quiet, free, 1, 0, 0.0), (free, loop, silence_symbol, 0, 0.0)]
    return compiled(arcs, {loop: 0.0}), silence_symbol + 1


def without_epsilons(arcs, finals, start):
    """Merges arcs that neither consume nor emit, and chains of half-empty arcs, where that adds no arcs (rmepslocal, restricted)."""
    for _ in range(3):
        leaving = collections.defaultdict(list)
        for a in arcs:
            leaving[a[0]].append(a)
        changed, merged, new_finals = 0, [], dict(finals)
        for source, target, label, word, w in arcs:
            after = leaving[target]
            if (label == 0 and word == 0 and source != target and len(after) <= 1 and not (target in finals and source in finals)
                    and all(x[1] != target for x in after)):
                for _, t2, l2, o2, w2 in after:
                    merged.append((source, t2, l2, o2, w + w2))
                if target in finals:
                    new_finals[source] = w + finals[target]
                changed += 1
            else:
                merged.append((source, target, label, word, w))
        arcs, finals = merged, new_finals
        leaving = collections.defaultdict(list)
        for a in arcs:
            leaving[a[0]].append(a)
        merged = []
        for source, target, label, word, w in arcs:
            after = leaving[target]
            if len(after) == 1 and target not in finals and target != source:
                _, t2, l2, o2, w2 = after[0]
                if t2 != target and l2 == 0 and (word == 0 or o2 == 0):
                    merged.append((source, t2, label, word or o2, w + w2))
                    changed += 1
                    continue
            merged.append((source, target, label, word, w))
        leaving = collections.defaultdict(list)
        for a in merged:
            leaving[a[0]].append(a)
        reached, todo = {start}, [start]
        while todo:
            for a in leaving[todo.pop()]:
                if a[1] not in reached:
                    reached.add(a[1])
                    todo.append(a[1])
        arcs = [a for a in merged if a[0] in reached]
        finals = {s: f for s, f in finals.items() if s in reached}
        if not changed:
            break
    return arcs, finals


def with_self_loops(arcs, finals, start):
    """Splits states so that each is entered by one phone only, and puts that phone's self-loop on it."""
    leaving = collections.defaultdict(list)
    for a in arcs:
        leaving[a[0]].append(a)
    ids, todo, out, ends = {(start, 0): 0}, [(start, 0)], [], {}
    while todo:
        state, entered = todo.pop()
        number = ids[state, entered]
        cost = HALF if entered else 0.0
        if entered:
            out.append((number, number, entered - 1, 0, HALF))          # a self-loop's id is one below its forward id
        for _, target, label, word, w in leaving[state]:
            key = (target, label)
            if key not in ids:
                ids[key] = len(ids)
                todo.append(key)
            out.append((number, ids[key], label, word, w + cost))
        if state in finals:
            ends[number] = finals[state] + cost
    return sorted(out), ends


def build(lm: Path, out: Path, scale: float = 1.0, insertion: float = 0.0, silence: float = 0.5) -> None:
    (out / "phones").mkdir(parents=True, exist_ok=True)
    entries = [(w, float(p), s.split()) for w, p, s in (r.rstrip("\n").split("\t") for r in open(lm / "lexicon.txt", encoding="utf-8"))]
    words = ["<eps>", *sorted({w for w, _, _ in entries}), "#0", "<s>", "</s>"]
    word_ids = {w: i for i, w in enumerate(words)}
    L, symbols = lexicon_fst(entries, word_ids, silence)
    G = grammar(read_arpa(lm / "lm.arpa"), word_ids, scale, insertion)
    kaldifst.arcsort(L, "olabel")
    kaldifst.arcsort(G, "ilabel")
    LG = kaldifst.compose(L, G)
    kaldifst.determinize_star(LG, use_log=True)
    kaldifst.minimize_encoded(LG)
    to_transition = [0] * symbols
    for phone in range(1, len(PHONE_TABLE)):
        to_transition[phone] = forward_transition(phone)
        assert loop_transition(phone) == forward_transition(phone) - 1
    arcs, finals = [], {}
    for s in kaldifst.StateIterator(LG):
        end = str(LG.final(s))
        if end not in ("Infinity", "inf"):
            finals[s] = float(end)
        for a in kaldifst.ArcIterator(LG, s):
            arcs.append((s, a.nextstate, to_transition[a.ilabel], a.olabel, float(str(a.weight))))
    arcs, finals = without_epsilons(arcs, finals, LG.start)
    arcs, finals = with_self_loops(arcs, finals, LG.start)
    HCLG = compiled(arcs, finals)
    kaldifst.arcsort(HCLG, "ilabel")
    HCLG.write(str(out / "HCLG.vector"))
    subprocess.run(["fstconvert", "--fst_type=const", out / "HCLG.vector", out / "HCLG.fst"], check=True)
    (out / "HCLG.vector").unlink()
    (out / "words.txt").write_text("".join(f"{w} {i}\n" for i, w in enumerate(words)), encoding="utf-8")
    (out / "phones.txt").write_text("".join(f"{p} {i}\n" for i, p in enumerate(PHONE_TABLE)))
    (out / "graph.conf").write_text(f"--scale={scale}\n--insertion={insertion}\n--silence={silence}\n")
    kind = {"_B": "begin", "_E": "end", "_I": "internal", "_S": "singleton"}
    (out / "phones" / "word_boundary.int").write_text("".join(
        f"{i} {kind.get(p[-2:], 'nonword')}\n" for i, p in enumerate(PHONE_TABLE) if i))
    print(f"{len(words) - 4} words, {HCLG.num_states} states, {len(arcs)} arcs, {(out / 'HCLG.fst').stat().st_size / 1e6:.1f} MB")


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--lm", type=Path, required=True, help="folder with lexicon.txt and lm.arpa")
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--scale", type=float, default=1.0, help="of the language model against the acoustics")
    p.add_argument("--insertion", type=float, default=0.0, help="cost of every word")
    p.add_argument("--silence", type=float, default=0.5, help="probability of silence after a word")
    a = p.parse_args()
    build(a.lm, a.out, a.scale, a.insertion, a.silence)


if __name__ == "__main__":
    main()
