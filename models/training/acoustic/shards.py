"""A shard is a few hundred utterances, put together, varied, and turned into features with their phones."""

from pathlib import Path
from typing import NamedTuple, Optional

import numpy as np

import line
import speech
from phones import INDEX, indices_of
from speech import RATE, Utterance

STEP = 240          # samples an output frame: three feature frames of 10 ms
LAST_INITIAL = 21
# kind of item: what it is made of
SOURCES = {"TAN word": "TAN", "TAN string": "TAN", "TAN text": "TAN", "WANG string": "WANG", "WANG word": "WANG",
           "converted word": "CONVERTED_WORD", "converted string": "CONVERTED_WORD"}


class Item(NamedTuple):
    features: np.ndarray                # fp16 [frames, 40]
    phones: np.ndarray                  # int16, optional silences included
    optional: np.ndarray                # uint8, 1 = this silence may be left out
    frame_labels: Optional[np.ndarray]  # int16 [output frames], where phone times are known
    speech_span: tuple[int, int]        # output frames outside cannot be speech
    exact: bool                         # the times are exact, not guessed


class Pool:
    """The recordings of people, and a folder of synthetic parts that may grow while training runs."""

    def __init__(self, recordings: list[Path], parts: Path | None, keep_out: frozenset[str] = frozenset()):
        self.by_speaker: dict[str, list[Utterance]] = {}
        self.held_out: dict[str, list[Utterance]] = {}
        for path in recordings:
            seen: dict[str, int] = {}
            for u in speech.load(path):
                seen[u.speaker] = seen.get(u.speaker, 0) + 1
                reader = u.speaker.startswith(("S0", "OWN_"))
                if u.speaker in keep_out or (reader and speech.held_out(seen[u.speaker])):
                    self.held_out.setdefault(u.speaker, []).append(u)
                else:
                    kind = "OWN" if u.speaker.startswith("OWN_") else u.speaker
                    self.by_speaker.setdefault(kind, []).append(u)
        self.parts_folder, self.synthetic = parts, []
        self.word = {u.text: u for u in self.by_speaker.get("TAN", []) if u.text}
        self.bank = [u.samples for s in ("S0150", "S0252", "OWN") for u in self.by_speaker.get(s, [])[:80]]

    def renew_synthetic(self, r: np.random.Generator, parts: int = 3) -> None:
        files = sorted(self.parts_folder.glob("*.pkl"))
        chosen = r.choice(len(files), min(parts, len(files)), replace=False)
        self.synthetic = [u for i in chosen for u in speech.load(files[i])]
        self.bank = self.bank[:160] + [u.samples for u in self.synthetic[:150]]


def labels(words: list[list[str]]) -> tuple[list[int], list[int]]:
    """Words -> phones and flags, with a silence that may be left out at the ends and between the words."""
    phones, optional = [0], [1]
    for word in words:
        own = indices_of(word)
        phones += own + [0]
        optional += [0] * len(own) + [1]
    return phones, optional


def loud_part(x: np.ndarray, share: float) -> tuple[int, int]:
    level = np.convolve(np.abs(x), np.ones(160, np.float32) / 160, "same")
    loud = np.where(level > level.max() * share)[0]
    return (int(loud[0]), int(loud[-1])) if len(loud) else (0, len(x))


def guessed_times(x: np.ndarray, syllables: list[str], offset: int = 0) -> list[tuple[int, int]]:
    """Phone times of one recorded word: finals about twice as long as initials, inside its loud part."""
    a, z = loud_part(x, 0.08)
    phones = indices_of(syllables)
    edges = np.cumsum([0] + [0.55 if p <= LAST_INITIAL else 1.0 for p in phones])
    edges = a + edges / edges[-1] * (z - a)
    return [(offset + int(e), p) for e, p in zip(edges, phones)] + [(offset + z, 0)]


def join(parts: list[np.ndarray], gaps: list[int]) -> np.ndarray:
    """A negative gap is an overlap, faded."""
    out = parts[0]
    for part, gap in zip(parts[1:], gaps):
        n = min(-gap, len(out) // 3, len(part) // 3)
        if n > 0:
            fade = np.linspace(1, 0, n, dtype=np.float32)
            out = np.concatenate([out[:-n], out[-n:] * fade + part[:n] * (1 - fade), part[n:]])
        else:
            out = np.concatenate([out, np.zeros(max(gap, 0), np.float32), part])
    return out


def spliced(items: list[Utterance], r: np.random.Generator, fastest: float):
    """Single recorded words read as if they were one utterance."""
    waves = []
    tempo = r.uniform(1.0, fastest)
    for u in items:
        x = u.wave
        a, z = loud_part(x, 0.06)
        x = x[max(0, a - 80): z + 80]
        x = x / (np.abs(x).max() + 1e-6)
        waves.append(line.change_tempo(x, tempo) if tempo > 1.05 else x)
    gaps = [int(r.choice([-400, -240, 0, 400, 1600], p=[.3, .3, .2, .1, .1])) for _ in waves[1:]]
    times, at = [], 0
    for i, (x, u) in enumerate(zip(waves, items)):
        times += guessed_times(x, u.syllables, at)
        at += len(x) + (gaps[i] if i < len(gaps) else 0)
    return join(waves, gaps), [u.syllables for u in items], times


def padding(r: np.random.Generator) -> np.ndarray:
    n = int(RATE * r.choice([0.08, 0.2, 0.5, 1.0, 2.5], p=[.3, .35, .2, .1, .05]))
    u = r.random()
    if u < 0.12 and n >= 1600:
        return line.non_speech(n, r) * 10 ** (r.uniform(-30, -3) / 20)        # music or tones before or after the words
    if u < 0.55:
        return np.zeros(n, np.float32)
    return (r.standard_normal(n) * 10 ** r.uniform(-5, -3)).astype(np.float32)


def choose(kind: str, pool: Pool, r: np.random.Generator, sentences):
    """-> (wave, words, times or None, whether the times are exact)"""
    if kind in ("TAN string", "WANG string", "converted string"):
        source = pool.by_speaker[SOURCES[kind]]
        items = [source[i] for i in r.integers(len(source), size=int(r.integers(3, 9)))]
        return *spliced(items, r, 1.8 if kind == "WANG string" else 1.6), False
    if kind == "TAN text":
        return *spliced([pool.word[w] for w in sentences[int(r.integers(len(sentences)))]], r, 1.6), False
    source = pool.synthetic if kind == "synthetic" else pool.by_speaker[SOURCES.get(kind, kind)]
    u = source[int(r.integers(len(source)))]
    times = u.times
    if kind in ("TAN word", "WANG word"):
        times = guessed_times(u.wave / (np.abs(u.wave).max() + 1e-6), u.syllables)
    return u.wave, u.words, times, kind == "synthetic"


def frame_labels(times, front: int, length: int, scale: float, frames: int) -> np.ndarray:
    out = np.ones(frames, np.int16)
    out[0] = 0
    starts = [(int((front + s) * scale / STEP), p) for s, p in times] + [(int((front + length) * scale / STEP), 0), (frames, 0)]
    for (s, p), (e, _) in zip(starts, starts[1:]):
        s, e = min(s, frames), min(e, frames)
        if e > s:
            out[s:e] = 2 * p + 1
            out[s] = 2 * p
    return out


def make_shard(seed: int, plan: dict[str, int], pool: Pool, sentences=()) -> list[Item]:
    """plan: kind of item -> how many. Kinds: synthetic, S0150 and other speakers, OWN, non-speech, and those of SOURCES."""
    r = np.random.default_rng(seed)
    if plan.get("synthetic"):
        pool.renew_synthetic(r)
    raw = []
    for kind, count in plan.items():
        for _ in range(count):
            if kind == "non-speech":
                n = int(RATE * r.uniform(0.6, 5))
                x = line.non_speech(n, r) * 10 ** (r.uniform(-35, -1) / 20)
                if r.random() < 0.4:
                    x = x + line.non_speech(n, r) * 10 ** (r.uniform(-40, -10) / 20)
                raw.append((x, [], None, (0, 0), False, 1.0, 0, n))
                continue
            wave, words, times, exact = choose(kind, pool, r, sentences)
            front, back = padding(r), padding(r)
            y = np.concatenate([front, wave / (np.abs(wave).max() + 1e-6), back])
            z = line.vary_line(line.vary_speaker(y, r), r, pool.bank)
            scale = len(z) / len(y)
            span = (int(len(front) * scale / STEP) - 1, int((len(front) + len(wave)) * scale / STEP) + 3)
            raw.append((z, words, times, span, exact, scale, len(front), len(wave)))
    waves = [x[0] for x in raw]
    coded = r.permutation(len(raw))[: len(raw) // 5]
    for codec, mine in zip(line.CODECS, np.array_split(coded, len(line.CODECS))):
        for i, w in zip(mine, line.through_codec([waves[i] for i in mine], codec)):
            waves[i] = w
    items = []
    for wave, (_, words, times, span, exact, scale, front, length) in zip(waves, raw):
        features = line.mfcc(wave)
        frames = (len(features) + 2) // 3
        phones, optional = labels(words)
        if frames < len(phones) - sum(optional) + 2:
            continue
        known = frame_labels(times, front, length, scale, frames) if times is not None else None
        items.append(Item(features.astype(np.float16), np.array(phones, np.int16), np.array(optional, np.uint8), known, span, exact))
    return items
