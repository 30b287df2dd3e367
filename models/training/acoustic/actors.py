"""Who speaks in a measuring call, and how: voices, moods, and one turn at a wanted length."""

import random
import re
from dataclasses import dataclass

import numpy as np
from scipy.signal import lfilter

import speak
import staging
from speech import RATE

UNHEARD = speak.DEVELOPMENT + speak.EVALUATION_ONLY         # no acoustic model was trained on these
ROBOTS = {"announcer", "AnxiousAndy", "croak", "fast", "klatt", "klatt2", "klatt3", "klatt4", "klatt5", "klatt6", "robert"}
PEOPLE = [v for v in speak.COMMON + speak.OTHERS if v and v not in ROBOTS]
PAUSES = {"，": 0.17, "、": 0.1, "；": 0.28, "：": 0.15, "。": 0.35, "？": 0.33, "！": 0.3, "…": 0.5}
CLAUSE = re.compile("([^%s]+)([%s]*)" % (2 * ("".join(PAUSES),)))


@dataclass(frozen=True)
class Mood:
    """Times the usual tempo, added to the usual pitch (of 100) and level (dB), pitch range, sharpness, times the usual pauses."""
    tempo: float = 1.0
    pitch: int = 0
    louder: float = 0.0
    pitch_range: int = 50
    sharp: float = 0.0
    pauses: float = 1.0


MOODS = {
    "calm": Mood(),
    "warm": Mood(pitch=4, pitch_range=65),
    "flat": Mood(1.02, -7, -1.5, 20, 0, 0.8),
    "tired": Mood(0.88, -8, -3, 30, 0, 1.5),
    "worried": Mood(0.95, 5, -1.5, 60, 0, 1.2),
    "hurried": Mood(1.08, 3, 0.5, 50, 0, 0.7),
    "annoyed": Mood(1.05, 6, 1, 70, 0.08, 0.8),
    "rude": Mood(1.12, 6, 2.5, 80, 0.25, 0.45),
    "angry": Mood(1.18, 24, 7.5, 95, 0.4, 0.55),
    "fast": Mood(1.0, 2, 0.5, 50, 0, 0.4),
}


@dataclass
class Person:
    variant: str
    pitch: int
    level: float            # dBFS of what is said calmly
    tempo: float            # times the length that the dialogue gives
    rate: float = 190.0     # espeak's words a minute that gave the last turn its length

    @staticmethod
    def drawn(r: random.Random, role: str, taken: str = "") -> "Person":
        variant = taken
        while variant == taken:
            variant = r.choice(UNHEARD if r.random() < 0.4 else PEOPLE)
        low, high = (-26, -21) if role == "agent" else (-30, -22)
        return Person(variant, r.randint(38, 58), r.uniform(low, high), r.uniform(0.97, 1.06))


def say(engine, person: Person, mood: Mood, text: str, seconds: float, r: random.Random) -> np.ndarray:
    """The text in about so many seconds (a mood's tempo included by the caller); a clause at a time, with pauses between."""
    clauses = [(speak.to_pinyin(words, random.Random(0)), max([PAUSES[c] for c in stops] or [0.17]) * mood.pauses * r.uniform(0.8, 1.2))
               for words, stops in CLAUSE.findall(text)]
    clauses = [(spelled[0], pause) for spelled, pause in clauses if spelled]
    if not clauses:
        raise ValueError("nothing to say in " + text)
    pauses = [pause for _, pause in clauses[:-1]] + [0.0]
    if sum(pauses) > 0.3 * seconds:
        pauses = [pause * 0.3 * seconds / sum(pauses) for pause in pauses]
    pitch, wanted = int(np.clip(person.pitch + mood.pitch + r.randint(-2, 2), 1, 99)), seconds - sum(pauses)
    for _ in range(4):
        waves = [_trimmed(staging.voice(engine, pinyin, person.variant, int(person.rate), pitch, mood.pitch_range)) for pinyin, _ in clauses]
        took = sum(map(len, waves)) / RATE
        if abs(took / wanted - 1) < 0.03:
            break
        person.rate = float(np.clip(person.rate * took / wanted, 85, 440))
    return np.concatenate([part for wave, pause in zip(waves, pauses)
                           for part in (_shaped(wave, person.level + mood.louder + r.uniform(-0.8, 0.8), mood.sharp), np.zeros(int(pause * RATE)))])


def _trimmed(wave: np.ndarray) -> np.ndarray:
    loud = np.nonzero(np.abs(wave) > 0.01 * np.abs(wave).max())[0]
    return wave[loud[0]: loud[-1] + 1]


def _shaped(wave: np.ndarray, level: float, sharp: float) -> np.ndarray:
    """At a level in dBFS; a raised voice is sharp as well as loud."""
    wave = lfilter([1, -sharp], [1], wave)
    wave = wave / np.sqrt((wave ** 2).mean()) * 10 ** (level / 20)
    edge = np.minimum(1, np.arange(len(wave)) / 30)
    return wave * edge * edge[::-1]
