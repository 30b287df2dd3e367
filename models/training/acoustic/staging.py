"""People who speak into a telephone, and the line that carries them: what calls made for measuring have in common."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr
from scipy.signal import butter, sosfilt

from speech import RATE

ROLES = ("agent", "customer")


def voice(engine, pinyin: str, variant: str, rate: int, pitch: int, pitch_range: int) -> np.ndarray:
    """Float wave at 8 kHz; an espeak-ng that lacks the variant is a fault."""
    said = engine.say(pinyin, variant, rate, pitch, pitch_range)
    if said is None:
        raise SystemExit(f"espeak-ng has no voice {variant}")
    return soxr.resample(said[0], engine.rate, RATE)


@dataclass
class Sound:
    role: str
    start: float
    wave: np.ndarray


def channels(sounds: list[Sound], seconds: float) -> np.ndarray:
    """[samples, 2], agent first; who speaks at the same time as the other is heard at the same time."""
    stereo = np.zeros((int(seconds * RATE), 2))
    for sound in sounds:
        i = int(sound.start * RATE)
        stereo[i: i + len(sound.wave), ROLES.index(sound.role)] += sound.wave[: len(stereo) - i]
    return stereo


def band(stereo: np.ndarray, low: float, high: float = 3400) -> np.ndarray:
    return sosfilt(butter(3, [low, high], "bandpass", fs=RATE, output="sos"), stereo, axis=0)


def write_call(folder: Path, name: str, stereo: np.ndarray, subtype: str, truth: dict) -> None:
    soundfile.write(folder / f"{name}.wav", np.clip(stereo, -1, 1), RATE, subtype=subtype)
    write_json(folder / f"{name}.truth.json", truth)


def write_json(path: Path, content: dict) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
