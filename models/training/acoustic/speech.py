"""What a piece of training speech is, and where its lists are kept."""

import pickle
from pathlib import Path
from typing import NamedTuple, Optional

import numpy as np

RATE = 8000


class Utterance(NamedTuple):
    speaker: str
    name: str
    text: str                                   # Chinese characters, maybe with commas
    words: list[list[str]]                      # syllables of each word or phrase; a pause may stand between words
    samples: np.ndarray                         # int16 at RATE
    times: Optional[list[tuple[int, int]]] = None   # (first sample, phone index) where they are known exactly

    @property
    def syllables(self) -> list[str]:
        return [s for word in self.words for s in word]

    @property
    def wave(self) -> np.ndarray:
        return self.samples.astype(np.float32) / 32768


def save(path: Path, utterances: list[Utterance]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_suffix(".tmp")
    with open(scratch, "wb") as f:
        pickle.dump([tuple(u) for u in utterances], f, 4)
    scratch.replace(path)


def load(path: Path) -> list[Utterance]:
    with open(path, "rb") as f:
        return [Utterance(*u) for u in pickle.load(f)]


def as_int16(wave: np.ndarray) -> np.ndarray:
    return np.clip(np.round(wave * 32767), -32767, 32767).astype(np.int16)


def held_out(number: int) -> bool:
    """Every twelfth utterance of a reader is kept for measuring."""
    return number % 12 == 6
