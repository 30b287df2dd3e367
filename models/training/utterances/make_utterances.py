#!/usr/bin/env python3
"""Makes the labelled utterances from the parts beside it. The same parts and seed give the same files.

    python3 make_utterances.py [--seed 7] [--apart-from DIR]

A line of parts/*.txt is one thought, and so one family: (a|b|) draws one alternative, <name> one
alternative of slots.txt; *2 before it asks for twice as many utterances. Some utterances get a neighbouring sentence, drawn alike for both labels,
so that only the thought itself can tell them apart. --apart-from names a folder with *.truth.json:
no utterance may share a clause of six or more characters with what is said there.
"""
import argparse
import dataclasses
import json
import pathlib
import random
import re

HERE = pathlib.Path(__file__).parent
LONGEST = 30
VARIANTS = 26
FAR_VARIANTS = 8
WITH_NEIGHBOUR = 0.3
PLAIN = ["neutral", "noise"]


@dataclasses.dataclass
class Task:
    """near: thoughts at the label's border; far: others of the same speaker, with fewer variants.

    but_not: lines of the far parts that hold this are left out, because they may well have the label.
    beside: slots whose sentences may stand beside; none: any near thought.
    """
    near: list
    far: list
    beside: list
    but_not: str = "$^"


TASKS = {
    "customer_anger": Task(["customer_other"], [], ["problem"] + PLAIN),
    "impatience_or_rudeness": Task(
        ["agent_other"], ["agent_plain", "overpromise", "overpromise_other"], None),
    "complaint_intent": Task(
        ["complaint_other", "telling_other"],
        ["customer_plain", "grievance", "grievance_other", "escalation_request", "customer_other",
         "customer_anger"],
        ["problem"] + PLAIN,
        "投诉|举报|曝光|告|诉|律师|媒体|记者|电视|消协|一五|监|局|网上|微博|朋友圈|抖音|差评|法|报警|总部|上面|反映|领导"),
    "escalation_request": Task(
        ["escalation_other"],
        ["customer_plain", "grievance", "complaint_intent", "complaint_other", "customer_other",
         "customer_anger"],
        ["problem"] + PLAIN,
        "经理|主管|领导|老板|负责|上级|上面|上头|做主|说了算|管事|总部|找人|店长|主任"),
    "grievance": Task(
        ["grievance_other", "telling_other"], ["customer_plain", "escalation_request"], PLAIN),
    "brush_off": Task(
        ["agent_other"], ["agent_plain", "overpromise", "overpromise_other"], None),
    "overpromise": Task(
        ["overpromise_other"],
        ["agent_plain", "agent_other", "brush_off", "impatience_or_rudeness"],
        None,
        "保证|肯定|一定|绝对|百分|放心|包|必"),
}


def lines(name):
    text = (HERE / "parts" / f"{name}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


SLOTS = dict(line.split(": ", 1) for line in lines("slots"))


def alternatives(text):
    """Splits at the | that stand in no bracket."""
    depth, parts = 0, [""]
    for c in text:
        depth += {"(": 1, ")": -1}.get(c, 0)
        if c == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += c
    return parts


def expand(text, chance):
    """Draws one sentence from a pattern."""
    out, i = "", 0
    while i < len(text):
        c = text[i]
        if c == "(":
            depth, j = 1, i + 1
            while depth:
                depth += {"(": 1, ")": -1}.get(text[j], 0)
                j += 1
            out += expand(chance.choice(alternatives(text[i + 1:j - 1])), chance)
            i = j
        elif c == "<":
            j = text.index(">", i)
            out += expand(chance.choice(alternatives(SLOTS[text[i + 1:j]])), chance)
            i = j + 1
        else:
            out += c
            i += 1
    return out


def plain(text):
    return re.sub(r"\W", "", text)


class Apart:
    """Knows what is said in recordings that only serve to check."""

    def __init__(self, folder):
        self.clauses, self.turns = set(), []
        for file in sorted(pathlib.Path(folder).glob("*.truth.json")) if folder else []:
            for turn in json.loads(file.read_text(encoding="utf-8"))["turns"]:
                self.turns.append(plain(turn["text"]))
                parts = [plain(p) for p in re.split(r"[，。！？；：、,.!?;: ]", turn["text"])]
                self.clauses.update(p for p in parts + [self.turns[-1]] if len(p) >= 6)

    def allows(self, text):
        if any(clause in text for clause in self.clauses):
            return False
        return len(text) < 6 or not any(text in turn for turn in self.turns)


def neighbour(slots, others, chance):
    if slots:
        return expand(f"<{chance.choice(slots)}>", chance)
    return expand(chance.choice(others), chance)


def address(text, chance):
    """Rude agents may say 您 and kind ones 你: the pronoun must not decide."""
    if chance.random() < 0.3:
        return text.translate(str.maketrans("你您", "您你"))
    return text


def thoughts(task):
    """Each thought's label, part, number, line and how many utterances it is to give."""
    own = TASKS[task]
    for label, names, variants in (
            (task, [task], VARIANTS), ("other", own.near, VARIANTS), ("other", own.far, FAR_VARIANTS)):
        for name in names:
            for number, line in enumerate(lines(name)):
                if names is not own.far or not re.search(own.but_not, line):
                    times, line = re.fullmatch(r"(?:\*(\d) )?(.*)", line).groups()
                    yield label, name, number, line, variants * int(times or 1)


def utterances(task, seed, apart):
    own = TASKS[task]
    near = [line for name in own.near for line in lines(name)]
    for label, name, number, line, wanted in thoughts(task):
        chance = random.Random(f"{seed} {name} {number}")
        found = set()
        for _ in range(wanted * 4):
            text = expand(line, chance)
            if chance.random() < WITH_NEIGHBOUR:
                beside = neighbour(own.beside, near, chance)
                text = beside + text if chance.random() < 0.5 else text + beside
            if own.beside is None:
                text = address(text, chance)
            if len(text) <= LONGEST and text not in found and apart.allows(text):
                found.add(text)
                yield label, text, f"{name}_{number + 1:03d}"
            if len(found) == wanted:
                break


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--apart-from", help="folder with *.truth.json")
    options = options.parse_args()
    apart = Apart(options.apart_from)
    for task in TASKS:
        seen, rows = {}, {}
        for label, text, family in utterances(task, options.seed, apart):
            if seen.setdefault(text, label) != label:
                raise SystemExit(f"{family}: “{text}” has both labels")
            rows.setdefault(text, f"{label}\t{text}\t{family}\n")
        (HERE / f"{task}.tsv").write_text("".join(rows.values()), encoding="utf-8")
        print(task, len(rows), "utterances,", sum(r.startswith(task) for r in rows.values()), "positive")


if __name__ == "__main__":
    main()
