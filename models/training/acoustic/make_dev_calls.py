"""text/dev_dialogues.txt -> stereo calls with truth files, in voices that the training never hears (speak.DEVELOPMENT)."""

import argparse
import json
import random
import re
from pathlib import Path

import numpy as np
import soundfile
import soxr
from scipy.signal import butter, sosfilt

import line
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
            wave, _ = engine.say(pinyin, voices[role], int(r.gauss(rate, 8)), pitch[role] + higher, r.choice([50, 60]))
            wave = soxr.resample(wave, engine.rate, RATE)
            wave = wave / np.abs(wave).max() * 10 ** ((-14 + louder) / 20)
            placed.append((role, at, wave))
            end = at + len(wave) / RATE
            truth.append({"role": role, "start": round(at, 2), "end": round(end, 2), "text": text})
            at = end + r.uniform(0.2, 0.9)
        stereo = np.zeros((int((at + 1) * RATE), 2))
        for role, start, wave in placed:
            i = int(start * RATE)
            stereo[i: i + len(wave), 0 if role == "agent" else 1] += wave
        band = butter(3, [300, 3400], "bandpass", fs=RATE, output="sos")
        stereo = sosfilt(band, stereo, axis=0) + 10 ** (r.uniform(-60, -45) / 20) * noise.standard_normal(stereo.shape)
        stereo[:, 0] += 10 ** (-38 / 20) * stereo[:, 1]
        soundfile.write(a.out / f"{name}.wav", line.a_law(np.clip(stereo, -1, 1)), RATE, subtype="PCM_16")
        (a.out / f"{name}.truth.json").write_text(json.dumps({"turns": truth}, ensure_ascii=False, indent=1), encoding="utf-8")
        print(f"{name}: {len(turns)} turns, {at:.0f} s")


if __name__ == "__main__":
    main()
