"""text/dev_dialogues.txt -> stereo calls with truth files, in voices that the training never hears (speak.DEVELOPMENT)."""

import argparse
import random
import re
from pathlib import Path

import numpy as np

import line
import staging
from speak import DEVELOPMENT, Espeak, to_pinyin
from speech import RATE

# words a minute, pitch added, decibels added
MANNERS = {"": (195, 0, 0), "!": (238, 18, 7), "~": (158, -8, -4), ">": (250, 3, 0)}


def dialogues(path: Path):
    name, turns = None, []
    for row in path.read_text(encoding="utf-8").splitlines():
        if row.startswith("="):
            if turns:
                yield name, turns
            name, turns = row[1:].strip().replace(" ", "_"), []
        elif m := re.fullmatch(r"([AC])([!~>]?) (.+)", row):
            turns.append(("agent" if m[1] == "A" else "customer", m[2], m[3]))
    yield name, turns


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--dialogues", type=Path, default=Path(__file__).parent / "text" / "dev_dialogues.txt")
    p.add_argument("--out", type=Path, required=True)
    a = p.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    engine = Espeak()
    for name, turns in dialogues(a.dialogues):
        r, noise = random.Random(name), np.random.default_rng(len(name))
        voices = dict(zip(("agent", "customer"), r.sample(DEVELOPMENT, 2)))
        pitch = {role: r.randint(35, 60) for role in voices}
        at, placed, truth = 0.6, [], []
        for role, manner, text in turns:
            rate, higher, louder = MANNERS[manner]
            pinyin, _ = to_pinyin(text, random.Random(0))
            wave = staging.voice(engine, pinyin, voices[role], int(r.gauss(rate, 8)), pitch[role] + higher, r.choice([50, 60]))
            wave = wave / np.abs(wave).max() * 10 ** ((-14 + louder) / 20)
            placed.append(staging.Sound(role, at, wave))
            end = at + len(wave) / RATE
            truth.append({"role": role, "start": round(at, 2), "end": round(end, 2), "text": text})
            at = end + r.uniform(0.2, 0.9)
        stereo = staging.band(staging.channels(placed, at + 1), 300)
        stereo += 10 ** (r.uniform(-60, -45) / 20) * noise.standard_normal(stereo.shape)
        stereo[:, 0] += 10 ** (-38 / 20) * stereo[:, 1]
        staging.write_call(a.out, name, line.a_law(np.clip(stereo, -1, 1)), "PCM_16", {"turns": truth})
        print(f"{name}: {len(turns)} turns, {at:.0f} s")


if __name__ == "__main__":
    main()
