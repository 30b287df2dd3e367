"""Learns which words agents say and which customers, from the sentences that the other recipes of models/training hold.

    python make_role_words.py                # writes the program's role_words.tsv
    python make_role_words.py --check        # writes nothing; how unseen templates and text/dev_dialogues.txt are told apart

A logistic regression over which sequences of one to three characters a turn holds (^ and $ are its ends). Each template
counts once, however many sentences it makes; folds never part a template. Needs numpy and scipy.
"""

import argparse
import collections
import random
import re
import sys
from pathlib import Path

import numpy as np
import scipy.optimize
import scipy.sparse

HERE = Path(__file__).resolve().parent
OUT = HERE.parents[2] / "pipeline/src/main/resources/io/tingjian/speakers/role_words.tsv"
sys.path[:0] = [str(HERE.parent / "acoustic"), str(HERE.parent / "utterances")]
import generate_text  # noqa: E402
import make_utterances  # noqa: E402

# Files whose sentences are all one side's; those that mix both sides say nothing here.
AGENT = ["agent.txt", "desk.txt", "reply.txt", "rude.txt", "service.txt"]
CUSTOMER = ["anger.txt", "ask.txt", "story.txt", "talk.txt"]
AGENT_PARTS = ["agent_other", "impatience_or_rudeness"]
CUSTOMER_PARTS = ["customer_other", "customer_anger"]
OF_EACH = 6         # sentences drawn from a template
FROM = 3            # templates that must hold a sequence before it counts
RIDGE = 0.5
LEAST = 0.05        # lighter weights are left out


def plain(text: str) -> str:
    return re.sub(r"\W", "", text)


def templates():
    """(whether an agent says it, template, how it is expanded)"""
    for files, agent in ((AGENT, True), (CUSTOMER, False)):
        for name in files:
            for line in (generate_text.TEXT / name).read_text(encoding="utf-8").splitlines():
                if line and not line.startswith("#"):
                    yield agent, line, generate_text.expand
    for files, agent in ((AGENT_PARTS, True), (CUSTOMER_PARTS, False)):
        for name in files:
            for line in make_utterances.lines(name):
                yield agent, re.sub(r"^\*\d ", "", line), make_utterances.expand


def turns(seed: int):
    """(agent, text, number of the template)"""
    for number, (agent, template, expand) in enumerate(templates()):
        chance = random.Random(f"{seed} {number}")
        found = {plain(expand(template, chance)) for _ in range(OF_EACH)} - {""}
        yield from ((agent, text, number) for text in sorted(found))


def grams(text: str) -> set:
    whole = f"^{text}$"
    return {whole[i:i + n] for n in (1, 2, 3) for i in range(len(whole) - n + 1)} - {"^", "$"}


def learn(rows) -> dict:
    holds = collections.defaultdict(set)
    for _, text, number in rows:
        for gram in grams(text):
            holds[gram].add(number)
    known = {g: i for i, g in enumerate(sorted(g for g, numbers in holds.items() if len(numbers) >= FROM))}
    each = collections.Counter(number for _, _, number in rows)
    pairs = [(k, known[g]) for k, (_, text, _) in enumerate(rows) for g in grams(text) if g in known]
    x = scipy.sparse.csr_matrix((np.ones(len(pairs)), tuple(zip(*pairs))), shape=(len(rows), len(known)))
    y = np.array([1.0 if agent else -1.0 for agent, _, _ in rows])
    weight = np.array([1 / each[number] for _, _, number in rows])

    def loss(b):
        z = y * (x @ b)
        return (weight * np.logaddexp(0, -z)).sum() + RIDGE / 2 * b @ b, -(x.T @ (weight * y / (1 + np.exp(z)))) + RIDGE * b

    b = scipy.optimize.minimize(loss, np.zeros(len(known)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {g: b[i] for g, i in known.items() if abs(b[i]) >= LEAST}


def right(model: dict, rows) -> str:
    told = [((sum(model.get(g, 0) for g in grams(text)) > 0) == agent, len(text)) for agent, text, *_ in rows]
    return (f"{sum(ok for ok, _ in told) / len(told):.3f} of {len(told)} turns, "
            f"{sum(n for ok, n in told if ok) / sum(n for _, n in told):.3f} of their characters")


def dialogues():
    for line in (generate_text.TEXT / "dev_dialogues.txt").read_text(encoding="utf-8").splitlines():
        if m := re.fullmatch(r"([AC])[!~>]? (.+)", line):
            yield m[1] == "A", plain(m[2])


def check(rows) -> None:
    numbers = sorted({number for *_, number in rows})
    random.Random(1).shuffle(numbers)
    fold = {number: i % 5 for i, number in enumerate(numbers)}
    for k in range(5):
        model = learn([row for row in rows if fold[row[2]] != k])
        held_out = [row for row in rows if fold[row[2]] == k]
        print(f"fold {k + 1}: {right(model, held_out)}")
    print(f"dev_dialogues.txt: {right(learn(rows), list(dialogues()))}")


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("--seed", type=int, default=3)
    p.add_argument("--check", action="store_true", help="measure, and write nothing")
    a = p.parse_args()
    rows = list(turns(a.seed))
    if a.check:
        check(rows)
        return
    model = learn(rows)
    lines = [f"{g}\t{w:.2f}\n" for g, w in sorted(model.items())]
    OUT.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} weights from {len(rows)} turns of {len({n for *_, n in rows})} templates")


if __name__ == "__main__":
    main()
