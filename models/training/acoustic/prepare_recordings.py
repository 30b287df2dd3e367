"""Recordings of people -> <out>/recordings.pkl (8 kHz, with pinyin).

Three sources, each optional:
  --aishell TAR --aishell-table TSV   read sentences; columns utterance, speaker, text
  --words TAR.XZ                      single words and syllables (audio-cmn), one file each, named by what is said
  --corpus DIR --corpus-table TSV     your own recordings; columns file, speaker, text (Chinese characters, numbers as spoken)
"""

import argparse
import csv
import io
import re
import subprocess
import tarfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import jieba
import numpy as np
import soundfile
import soxr
from pypinyin import Style, lazy_pinyin

import speech
from phones import phones_of
from speech import RATE, Utterance


def decode(data: bytes) -> np.ndarray:
    """WAV, FLAC, OGG, Opus or MP3 from memory, as mono int16 at RATE; what libsndfile cannot read goes to ffmpeg."""
    try:
        wave, rate = soundfile.read(io.BytesIO(data), dtype="float32", always_2d=True)
    except soundfile.LibsndfileError:
        raw = subprocess.run(["ffmpeg", "-v", "error", "-i", "-", "-f", "s16le", "-ac", "1", "-ar", str(RATE), "-"],
                             input=data, capture_output=True, check=True).stdout
        return np.frombuffer(raw, np.int16)
    return speech.as_int16(soxr.resample(wave.mean(1), rate, RATE))


def without_silence(x: np.ndarray, margin: int = 800) -> np.ndarray:
    level = np.convolve(np.abs(x.astype(np.float32)), np.ones(160) / 160, "same")
    loud = np.where(level > max(level.max() * 0.03, 30))[0]
    return x[max(0, loud[0] - margin): loud[-1] + margin] if len(loud) else x


def syllables_by_word(text: str) -> list[list[str]] | None:
    spoken = lazy_pinyin(text, style=Style.NORMAL, v_to_u=False)
    if len(spoken) != len(text) or not all(phones_of(s) for s in spoken):
        return None
    words, at = [], 0
    for word in jieba.cut(text, HMM=False):
        words.append(spoken[at: at + len(word)])
        at += len(word)
    return words


def sentence(job) -> Utterance | None:
    speaker, name, text, data = job
    text = re.sub(r"[\s，。？！、,.?!]", "", text)
    # Digits, letters and signs are left out with their sentence: nobody knows how they were read.
    words = syllables_by_word(text) if re.fullmatch(r"[\u4e00-\u9fff]+", text) else None
    return Utterance(speaker, name, text, words, decode(data)) if words else None


def single_word(job) -> Utterance | None:
    folder, name, data = job
    if folder == "hsk":
        word = re.sub(r"[_ ,，…]", "", name)
        if not re.fullmatch(r"[\u4e00-\u9fff]+", word):
            return None
        syllables, speaker = lazy_pinyin(word, style=Style.NORMAL, v_to_u=False), "TAN"
    else:
        if name.startswith("_"):
            return None
        word, syllables, speaker = "", [re.sub(r"\d", "", name)], "WANG"
    if not all(phones_of(s) for s in syllables):
        return None
    return Utterance(speaker, f"{speaker}_{name}", word, [syllables], without_silence(decode(data)))


def members(path: Path):
    with tarfile.open(path) as tar:
        for m in tar:
            if m.isfile():
                yield Path(m.name), tar.extractfile(m).read()


def table(path: Path) -> list[dict]:
    with open(path, encoding="utf-8") as f:
        return list(csv.DictReader(f, delimiter="\t"))


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--aishell", type=Path)
    p.add_argument("--aishell-table", type=Path)
    p.add_argument("--words", type=Path)
    p.add_argument("--corpus", type=Path)
    p.add_argument("--corpus-table", type=Path)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--processes", type=int, default=2)
    a = p.parse_args()

    found: list[Utterance | None] = []
    with ProcessPoolExecutor(a.processes) as pool:
        if a.aishell:
            rows = {r["utt"]: r for r in table(a.aishell_table)}
            jobs = [(rows[f.stem]["speaker"], f.stem, rows[f.stem]["text"], data)
                    for f, data in members(a.aishell) if f.stem in rows]
            found += pool.map(sentence, sorted(jobs, key=lambda j: j[1]), chunksize=20)
        if a.words:
            jobs = [(f.parent.name, f.stem.removeprefix("cmn-"), data) for f, data in members(a.words) if f.suffix == ".mp3"]
            found += pool.map(single_word, sorted(jobs, key=lambda j: j[:2]), chunksize=50)
        if a.corpus:
            jobs = [("OWN_" + r["speaker"], "OWN_" + Path(r["file"]).stem, r["text"], (a.corpus / r["file"]).read_bytes())
                    for r in table(a.corpus_table)]
            found += pool.map(sentence, jobs, chunksize=20)
    kept = [u for u in found if u]
    speech.save(a.out / "recordings.pkl", kept)
    hours = Counter()
    for u in kept:
        hours[u.speaker] += len(u.samples) / RATE / 3600
    print(f"{len(kept)} of {len(found)} kept;", ", ".join(f"{s} {h:.2f} h" for s, h in sorted(hours.items())))


if __name__ == "__main__":
    main()
