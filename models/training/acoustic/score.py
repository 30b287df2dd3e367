"""Character error rates of model directories, through Vosk as the product uses it.

    python score.py MODEL [MODEL ...] --calls DIR        recordings with NAME.truth.json ({"turns": [{"role", "text"}]}; agent on channel 0)
    python score.py MODEL --recordings recordings.pkl    the held-out sentences of each reader
    python score.py MODEL --non-speech                   words a minute written for music, tones and noise
Models are given side by side; with two or more, the difference has a 95 % interval (bootstrap over calls).
"""

import argparse
import json
import random
import subprocess
import time
from pathlib import Path

import numpy as np
from vosk import KaldiRecognizer, Model, SetLogLevel

import line
import speech
from errors import comparable, edit_distance
from speech import RATE

ROLES = ("agent", "customer")


def transcribe(model: Model, samples: np.ndarray) -> str:
    recognizer = KaldiRecognizer(model, RATE)
    data, texts = np.ascontiguousarray(samples, "<i2").tobytes(), []
    for i in range(0, len(data), 8000):
        if recognizer.AcceptWaveform(data[i: i + 8000]):
            texts.append(json.loads(recognizer.Result())["text"])
    texts.append(json.loads(recognizer.FinalResult())["text"])
    return " ".join(texts)


def call_channels(folder: Path):
    """(group, name, reference, samples) of each channel; other formats than WAV through ffmpeg"""
    for truth in sorted(folder.glob("*.truth.json")):
        stem = truth.name.removesuffix(".truth.json")
        audio = next(f for f in folder.glob(stem + ".*") if f.suffix != ".json")
        raw = subprocess.run(["ffmpeg", "-v", "error", "-i", audio, "-f", "s16le", "-ac", "2", "-ar", str(RATE), "-"],
                             capture_output=True, check=True).stdout
        wave = np.frombuffer(raw, np.int16).reshape(-1, 2)
        turns = json.loads(truth.read_text(encoding="utf-8"))["turns"]
        for channel, role in enumerate(ROLES):
            reference = comparable("".join(t["text"] for t in turns if t["role"] == role))
            if reference:
                yield role, stem, reference, wave[:, channel]


def readers(path: Path):
    """The held-out sentences of each reader as 8 kHz A-law with a little noise."""
    seen, noise = {}, np.random.default_rng(1)
    for u in speech.load(path):
        seen[u.speaker] = seen.get(u.speaker, 0) + 1
        if u.speaker.startswith(("S0", "OWN_")) and speech.held_out(seen[u.speaker]):
            wave = np.concatenate([np.zeros(2400), u.wave, np.zeros(4000)])
            wave = wave / np.abs(wave).max() * 0.4 + 10 ** (-62 / 20) * noise.standard_normal(len(wave))
            yield u.speaker, u.name, comparable(u.text), speech.as_int16(line.a_law(wave))


def noises(minutes: int = 6):
    r = np.random.default_rng(20)
    for i in range(minutes * 6):
        yield "non-speech", str(i), "", speech.as_int16(line.a_law(line.non_speech(10 * RATE, r) * 10 ** (r.uniform(-30, -3) / 20)))


def interval(pairs, r: random.Random) -> tuple[float, float]:
    """Difference of two error rates, resampled: pairs of (errors of one, errors of the other, characters)."""
    out = []
    for _ in range(1000):
        sample = r.choices(pairs, k=len(pairs))
        out.append(100 * sum(b - a for a, b, _ in sample) / max(1, sum(n for *_, n in sample)))
    out.sort()
    return out[25], out[975]


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("models", type=Path, nargs="+")
    p.add_argument("--calls", type=Path)
    p.add_argument("--recordings", type=Path)
    p.add_argument("--non-speech", action="store_true")
    p.add_argument("--show", type=Path, help="write what was said and what was heard")
    a = p.parse_args()
    SetLogLevel(-1)
    source = call_channels(a.calls) if a.calls else readers(a.recordings) if a.recordings else noises()
    items = list(source)
    seconds = sum(len(x[3]) for x in items) / RATE
    results, shown = [], []
    for path in a.models:
        model, began, errors = Model(str(path)), time.process_time(), []
        for group, name, reference, samples in items:
            heard = transcribe(model, samples)
            if a.non_speech:
                errors.append((group, len(heard.split()), 0))
            else:
                errors.append((group, edit_distance(reference, comparable(heard)), len(reference)))
            shown.append(f"{path.name}\t{name}\t{group}\n  {reference}\n  {heard}\n")
        busy = (time.process_time() - began) / seconds
        results.append(errors)
        if a.non_speech:
            print(f"{path}: {sum(e for _, e, _ in errors) / seconds * 60:.2f} words a minute of non-speech", flush=True)
            continue
        parts = []
        for group in [*dict.fromkeys(g for g, *_ in errors), "all"]:
            mine = [x for x in errors if group in (x[0], "all")]
            characters = sum(n for *_, n in mine)
            parts.append(f"{group} {100 * sum(e for _, e, _ in mine) / characters:.2f} % of {characters}")
        print(f"{path}: {'; '.join(parts)}; real-time factor {busy:.3f}", flush=True)
    for path, errors in zip(a.models[1:], results[1:]):
        low, high = interval([(x[1], y[1], x[2]) for x, y in zip(results[0], errors)], random.Random(1))
        print(f"{path} against {a.models[0]}: {low:+.2f} to {high:+.2f} points")
    if a.show:
        a.show.write_text("\n".join(shown), encoding="utf-8")


if __name__ == "__main__":
    main()
