"""Sentences -> synthetic speech with exact phone times, through libespeak-ng.

Every call writes parts of a few hundred utterances, so that a voice that crashes the library (some do) costs one part,
and training can start while parts are still being made:

    python speak.py --text sentences.txt --out parts/ --parts 40 --size 300 --seed 1

Moods move rate, pitch and range together, as people do: calm, tired, hurried, angry, whispered.
"""

import argparse
import ctypes as C
import multiprocessing
import random
import re
from pathlib import Path

import jieba
import numpy as np
import soxr
from pypinyin import Style, lazy_pinyin

import speech
from phones import INDEX, phones_of
from speech import RATE, Utterance

LANGUAGE = "cmn-latn-pinyin"        # the plain "cmn" of espeak-ng 1.51 reads most characters as English letters
EVALUATION_ONLY = ["f5", "m8"]      # never spoken here
DEVELOPMENT = ["f3", "m6", "Henrique", "steph2"]    # kept from training, for tuning
COMMON = ["", "m1", "m2", "m3", "m4", "m5", "m7", "f1", "f2", "f4"]
OTHERS = """adam Alex Alicia Andrea Andy Annie antonio anika aunty belinda benjamin boris caleb david Denis Diogo ed edward
edward2 Gene Gene2 grandma grandpa gustave Hugo iven iven2 iven3 iven4 Jacky john kaukovalta klatt klatt2 klatt3
klatt4 klatt5 Lee linda marcelo Marco Mario max Michael michel miguel Mike Nguyen norbert pablo paul pedro quincy rob robert
sandro shelby steph steph3 travis victor zac announcer AnxiousAndy croak fast klatt6""".split()
WHISPERS = ["whisper", "whisperf"]
# name: (share, words a minute (mean, spread), pitch 0..100 (mean, spread), pitch range choices)
MOODS = {
    "calm": (0.50, (190, 24), (50, 11), (50, 50, 40, 70)),
    "hurried": (0.17, (245, 28), (55, 12), (50, 60, 80)),
    "angry": (0.15, (232, 26), (72, 12), (60, 80, 100)),
    "tired": (0.10, (152, 14), (38, 9), (20, 30, 45)),
    "lively": (0.08, (205, 22), (64, 12), (70, 90, 100)),
}
HAS_VOWEL = re.compile("[aeiouyAE@&]")


class _Id(C.Union):
    _fields_ = [("number", C.c_int), ("name", C.c_char_p), ("string", C.c_char * 8)]


class _Event(C.Structure):
    _fields_ = [("type", C.c_int), ("unique", C.c_uint), ("text_position", C.c_int), ("length", C.c_int),
                ("audio_position", C.c_int), ("sample", C.c_int), ("user", C.c_void_p), ("id", _Id)]


class Espeak:
    """The library with its phoneme events; one instance a process."""
    PHONEME, RETRIEVAL, PHONEME_EVENTS, UTF8 = 7, 2, 1, 1

    def __init__(self):
        self.lib = C.CDLL("libespeak-ng.so.1")
        self.rate = self.lib.espeak_Initialize(self.RETRIEVAL, 0, None, self.PHONEME_EVENTS)
        self.pieces, self.events = [], []

        def collect(samples, count, events):
            if count > 0:
                self.pieces.append(C.string_at(samples, count * 2))
            i = 0
            while events[i].type != 0:
                if events[i].type == self.PHONEME:
                    self.events.append((events[i].sample, bytes(events[i].id.string).decode("latin1")))
                i += 1
            return 0

        self._callback = C.CFUNCTYPE(C.c_int, C.POINTER(C.c_short), C.c_int, C.POINTER(_Event))(collect)
        self.lib.espeak_SetSynthCallback(self._callback)

    def say(self, pinyin: str, variant: str, rate: int, pitch: int, pitch_range: int):
        """-> (float samples at self.rate, [(sample, phoneme)]), or None where the variant does not exist."""
        self.pieces.clear()
        self.events.clear()
        voice = LANGUAGE + ("+" + variant if variant else "")
        if self.lib.espeak_SetVoiceByName(voice.encode()) != 0:
            return None
        for parameter, value in ((1, rate), (3, pitch), (4, pitch_range)):
            self.lib.espeak_SetParameter(parameter, value, 0)
        text = pinyin.encode()
        self.lib.espeak_Synth(text, len(text) + 1, 0, 1, 0, self.UTF8, None, None)
        wave = np.frombuffer(b"".join(self.pieces), np.int16).astype(np.float32) / 32768
        return wave, list(self.events)


def phone_times(events, syllables) -> list[tuple[int, int]] | None:
    """espeak's own phonemes matched with the known syllables -> [(sample, phone)], or None where they do not fit."""
    out, i, n = [], 0, len(events)

    def skip_pauses():
        nonlocal i
        while i < n and events[i][1].startswith("_"):
            if events[i][1] != "_|":
                out.append((events[i][0], INDEX["SIL"]))
            i += 1

    for syllable in syllables:
        skip_pauses()
        phones = [INDEX[p] for p in phones_of(syllable)]
        if i >= n:
            return None
        if syllable in ("n", "ng"):
            out.append((events[i][0], phones[0]))
            i += 1
            continue
        if len(phones) == 2:
            if HAS_VOWEL.search(events[i][1]):
                return None
            out.append((events[i][0], phones[0]))
            i += 1
            skip_pauses()
            if i >= n:
                return None
        out.append((events[i][0], phones[-1]))
        while i < n and not HAS_VOWEL.search(events[i][1]) and not events[i][1].startswith("_"):
            i += 1                                                  # glides
        if i >= n or not HAS_VOWEL.search(events[i][1]):
            return None
        i += 1
        final = phones_of(syllable)[-1]
        if final.endswith("n") or final in ("ang", "eng", "iang", "ing", "uang", "ueng"):
            if i < n and events[i][1] in ("n", "N", "n."):
                i += 1
        elif i < n and events[i][1] == "N":
            i += 1
    skip_pauses()
    return out if i == n else None


def to_pinyin(text: str, r: random.Random):
    """-> (pinyin for espeak, clauses as syllables) or None; now and then a pause inside a clause, as a speaker hesitates."""
    clauses = [c for c in re.split(r"[^\u4e00-\u9fff]+", text) if c]
    joined, pieces, groups = r.random() < 0.7, [], []
    for clause in clauses:
        words = jieba.lcut(clause, HMM=False)
        while len(words) > 3 and r.random() < 0.12:
            cut = r.randrange(1, len(words))
            pieces_now, words = words[:cut], words[cut:]
            if not _add(pieces_now, joined, pieces, groups):
                return None
        if not _add(words, joined, pieces, groups):
            return None
    return (", ".join(pieces), groups) if pieces else None


def _add(words, joined, pieces, groups) -> bool:
    clause = "".join(words)
    toned = lazy_pinyin(clause, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=False)
    plain = [re.sub(r"\d", "", s) for s in toned]
    if len(toned) != len(clause) or not all(phones_of(s) for s in plain):
        return False
    if joined:
        at, spelled = 0, []
        for w in words:
            spelled.append("".join(toned[at: at + len(w)]))
            at += len(w)
    else:
        spelled = toned
    pieces.append(" ".join(spelled))
    groups.append(plain)
    return True


def delivery(r: random.Random, voices: str):
    """-> (variant, rate, pitch, range)"""
    mood = r.choices(list(MOODS), [m[0] for m in MOODS.values()])[0]
    _, rate, pitch, ranges = MOODS[mood]
    if voices == "development":
        variant = r.choice(DEVELOPMENT)
    else:
        variant = r.choice(WHISPERS) if r.random() < 0.02 else r.choice(COMMON if r.random() < 0.45 else OTHERS)
    return (variant, int(np.clip(r.gauss(*rate), 110, 330)), int(np.clip(r.gauss(*pitch), 5, 99)), r.choice(ranges))


def make_part(lines, out: Path, size: int, seed: int, voices: str) -> None:
    r = random.Random(seed)
    engine, made, misfits = Espeak(), [], 0
    while len(made) < size:
        text = r.choice(lines)
        if (spelled := to_pinyin(text, r)) is None:
            continue
        pinyin, groups = spelled
        syllables = [s for g in groups for s in g]
        variant, *how = delivery(r, voices)
        if len(syllables) > 45 or (said := engine.say(pinyin, variant, *how)) is None:
            continue
        wave, events = said
        times = phone_times(events, syllables)
        if times is None or np.abs(wave).max(initial=0) < 0.02:
            misfits += 1
            continue
        narrow = soxr.resample(wave, engine.rate, RATE)
        narrow = narrow / np.abs(narrow).max() * 0.6
        made.append(Utterance("ES_" + (variant or "plain"), f"{out.stem}_{len(made)}", text, groups, speech.as_int16(narrow),
                              [(int(s * RATE / engine.rate), p) for s, p in times]))
    speech.save(out, made)
    hours = sum(len(u.samples) for u in made) / RATE / 3600
    print(f"{out.name}: {len(made)} utterances, {hours:.2f} h, {misfits} did not fit", flush=True)


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--text", type=Path, nargs="+", required=True, help="one sentence a line")
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--parts", type=int, default=10)
    p.add_argument("--size", type=int, default=300)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--voices", choices=("training", "development"), default="training")
    a = p.parse_args()
    lines = [s.strip() for f in a.text for s in f.read_text(encoding="utf-8").splitlines() if s.strip()]
    for i in range(a.parts):
        target = a.out / f"es_{a.seed:03d}_{i:03d}.pkl"
        if target.exists():
            continue                                                # resumable
        job = multiprocessing.Process(target=make_part, args=(lines, target, a.size, a.seed * 10007 + i, a.voices))
        job.start()
        job.join()
        if job.exitcode:
            print(f"{target.name}: the library crashed (exit {job.exitcode}); part left out", flush=True)


if __name__ == "__main__":
    main()
