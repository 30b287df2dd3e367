"""More speakers from few: WORLD analysis, then resynthesis with other pitch, formants, range, tilt and breathiness.

Held-out utterances are never converted. Speakers named with --keep-out are not touched either.
"""

import argparse
import warnings
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import pyworld

import speech
from shards import Pool
from speech import RATE, Utterance, as_int16


def stretched(k: np.ndarray, r: np.random.Generator, men: bool) -> np.ndarray:
    """Where each frequency bin of the new voice is read in the old one: a factor that differs a little between low and high."""
    low = r.uniform(0.80, 0.97) if men else r.uniform(0.95, 1.18)
    high = low * r.uniform(0.94, 1.06)
    factor = low + (high - low) * k / len(k)
    return np.clip(k / factor, 0, len(k) - 1.001)


def converted(job) -> list[Utterance]:
    u, copies, seed, kind = job
    r = np.random.default_rng(seed)
    x = u.wave.astype(np.float64)
    pitch, t = pyworld.dio(x, RATE, f0_floor=60, f0_ceil=500)
    pitch = pyworld.stonemask(x, pitch, t, RATE)
    envelope = pyworld.cheaptrick(x, pitch, t, RATE)
    breath = pyworld.d4c(x, pitch, t, RATE)
    voiced = pitch[pitch > 0]
    middle = np.median(voiced) if len(voiced) else 200.0
    k = np.arange(envelope.shape[1], dtype=float)
    out = []
    for _ in range(copies):
        men = r.random() < 0.6
        target = r.uniform(80, 165) if men else r.uniform(165, 310)
        at = stretched(k, r, men)
        i = at.astype(int)
        part = at - i
        logs = np.log(envelope + 1e-12)
        moved = np.exp((1 - part) * logs[:, i] + part * logs[:, i + 1]) * 10 ** (r.uniform(-7, 7) * k / len(k) / 10)
        new_pitch = np.where(pitch > 0, target * (np.maximum(pitch, 1) / middle) ** r.uniform(0.5, 1.5), 0.0)
        airy = breath
        if r.random() < 0.15:
            airy = np.clip(breath + r.uniform(0.1, 0.5), 0, 1)
        if r.random() < 0.03:                       # whispered
            new_pitch, airy = np.zeros_like(pitch), np.ones_like(breath)
        y = pyworld.synthesize(new_pitch, np.ascontiguousarray(moved), np.ascontiguousarray(airy), RATE)[: len(x)]
        out.append(Utterance(kind, "converted_" + u.name, u.text, u.words, as_int16(y / (np.abs(y).max() + 1e-6) * 0.6)))
    return out


def main() -> None:
    warnings.filterwarnings("ignore")
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--recordings", type=Path, nargs="+", required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--keep-out", nargs="*", default=[])
    p.add_argument("--copies", type=int, default=4, help="of each sentence")
    p.add_argument("--words", type=int, default=3000, help="how many single words to convert, once each")
    p.add_argument("--seed", type=int, default=5)
    p.add_argument("--processes", type=int, default=2)
    a = p.parse_args()
    pool, r = Pool(a.recordings, None, frozenset(a.keep_out)), np.random.default_rng(a.seed)
    jobs = []
    for speaker, us in pool.by_speaker.items():
        if speaker in ("TAN", "WANG"):
            chosen = r.permutation(len(us))[: a.words * len(us) // sum(len(pool.by_speaker.get(s, [])) for s in ("TAN", "WANG"))]
            jobs += [(us[i], 1, int(r.integers(1 << 30)), "CONVERTED_WORD") for i in chosen]
        else:
            jobs += [(u, a.copies, int(r.integers(1 << 30)), "CONVERTED") for u in us]
    with ProcessPoolExecutor(a.processes) as executor:
        made = [u for us in executor.map(converted, jobs, chunksize=20) for u in us]
    speech.save(a.out, made)
    print(f"{len(made)} utterances, {sum(len(u.samples) for u in made) / RATE / 3600:.2f} h")


if __name__ == "__main__":
    main()
