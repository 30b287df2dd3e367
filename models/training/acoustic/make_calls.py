"""Dialogues with truth -> telephone calls that can be heard, with truth in the times of what sounds.

    python make_calls.py DIALOGUES OUT [--seed N]       tingjian evaluate OUT

DIALOGUES holds NAME.truth.json (the turns with times, findings, judged_not) and NAME.json, the sidecar. Times are taken for
what the dialogue means: how long a turn is, how long a pause, who begins before the other ends. Every call has two voices of its own, two
in five of them never trained on; two angry customers in three are heard to be angry, the others say it calmly; a rude agent is clipped.
Half of the waits have hold music (they are no silence then, and the truth says so), some calls begin with a ringing tone or end
with a busy one; street, room, hum, the other side leaking in. OUT/cast.tsv says who spoke how. A truth that the sound does not
bear out is reported. The same dialogues and seed give the same calls.
"""

import argparse
import json
import random
import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from scipy.signal import lfilter

import line
import staging
from actors import MOODS, UNHEARD, Person, say
from speak import Espeak
from speech import RATE

MUSIC_OVER = 12.0           # seconds: who waits so long may be given music


@dataclass
class Turn:
    role: str
    start: float
    end: float
    text: str
    mood: str = "calm"
    sounds: tuple[float, float] = (0.0, 0.0)


@dataclass
class Call:
    name: str
    sidecar: dict
    truth: dict
    turns: list[Turn]
    people: dict[str, Person] = field(default_factory=dict)
    music: list[tuple[float, float]] = field(default_factory=list)      # in the dialogue's times
    line: str = ""

    def within(self, key: str, turn: Turn) -> bool:
        return any(f["key"] == key and f["role"] == turn.role and f["start"] < turn.end and f["end"] > turn.start
                   for f in self.truth["findings"])

    def has(self, key: str) -> bool:
        return any(f["key"] == key for f in self.truth["findings"])


def read(folder: Path) -> list[Call]:
    calls = []
    for path in sorted(folder.glob("*.truth.json")):
        name = path.name.removesuffix(".truth.json")
        truth = {"call_id": name, "findings": [], "judged_not": []} | json.loads(path.read_text(encoding="utf-8"))
        sidecar = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        turns = sorted((Turn(t["role"], t["start"], t["end"], t["text"]) for t in truth["turns"]), key=lambda t: t.start)
        calls.append(Call(name, sidecar, truth, turns))
    return calls


def cast(call: Call, r: random.Random) -> None:
    """Voices and moods. What a finding says of the voice is done; the rest is drawn, so that no voice gives a finding away."""
    agent = Person.drawn(r, "agent")
    call.people = {"agent": agent, "customer": Person.drawn(r, "customer", agent.variant)}
    usual = {"agent": r.choice(["calm", "calm", "warm", "warm", "flat", "tired"]),
             "customer": r.choice(["calm", "calm", "worried", "tired", "hurried", "annoyed"])}
    heard_anger = r.random() < 0.67
    for turn in call.turns:
        turn.mood = usual[turn.role]
        if call.within("customer_anger", turn):
            turn.mood = "angry" if heard_anger else "annoyed"
        elif call.within("agent_fast_speech", turn):
            turn.mood = "fast"
        elif call.within("impatience_or_rudeness", turn):
            turn.mood = "rude"


def perform(call: Call, engine: Espeak, r: random.Random) -> list[staging.Sound]:
    """Every turn at the distance from the turn before that the dialogue gives it."""
    sounds, last = [], None
    for turn in call.turns:
        person, mood = call.people[turn.role], MOODS[turn.mood]
        seconds = max(turn.end - turn.start, 0.35) * person.tempo / mood.tempo
        if turn.mood not in ("fast", "angry"):          # who is not said to be too fast stays below 300 characters a minute
            seconds = max(seconds, len(re.findall("[\u4e00-\u9fff]", turn.text)) / 4.85)
        wave = say(engine, person, mood, turn.text, seconds, r)
        start = begins(turn, last, call.turns)
        turn.sounds = (start, start + len(wave) / RATE)
        sounds.append(staging.Sound(turn.role, start, wave))
        if last is None or turn.sounds[1] > last.sounds[1]:
            last = turn
    return sounds


def begins(turn: Turn, last: Turn | None, turns: list[Turn]) -> float:
    if last is None:
        return turn.start
    if turn.start >= last.end:
        start = last.sounds[1] + turn.start - last.end
    elif turn.end >= last.end:                                          # goes on after the other: as much at the same time
        start = last.sounds[1] - (last.end - turn.start)
    else:
        share = (turn.start - last.start) / (last.end - last.start)
        start = last.sounds[0] + share * (last.sounds[1] - last.sounds[0])
    own = [t.sounds[1] for t in turns if t.role == turn.role and t is not turn]
    return max(start, last.sounds[0] + 0.3, max(own) + 0.1)


def waits(call: Call, r: random.Random) -> None:
    """Chooses the waits that have music. One that is a finding lasts as long as the finding, whoever calls in between."""
    found = [(f["start"], f["end"]) for f in call.truth["findings"] + call.truth["judged_not"] if f["key"] == "hold_without_notice"]
    ends = [max(t.end for t in call.turns[: i + 1]) for i in range(len(call.turns) - 1)]
    gaps = [(end, after.start) for end, after in zip(ends, call.turns[1:])]
    for start, end in [*found, *(g for g in gaps if g[1] - g[0] > MUSIC_OVER)]:
        if not any(start < b and end > a for a, b in call.music) and end - start > MUSIC_OVER and r.random() < 0.5:
            if next(t for t in call.turns if t.start >= end - 0.01).role == "agent":        # he comes back
                call.music.append((start, end))


def truth_of(call: Call) -> dict:
    """The truth in the times of what sounds. Silence with music in it is none."""
    at = {t.start: t.sounds[0] for t in call.turns} | {t.end: t.sounds[1] for t in call.turns}

    def moved(findings: list[dict]) -> list[dict]:
        return [f | {"start": round(at[f["start"]], 2), "end": round(at[f["end"]], 2)} for f in findings
                if f["key"] != "long_silence" or not any(a < f["end"] and b > f["start"] for a, b in call.music)]

    return {"call_id": call.truth["call_id"],
            "turns": [{"role": t.role, "start": round(t.sounds[0], 2), "end": round(t.sounds[1], 2), "text": t.text} for t in call.turns],
            "findings": moved(call.truth["findings"]), "judged_not": moved(call.truth["judged_not"])}


def tones(call: Call, sounds: list[staging.Sound], end: float, r: random.Random, noise: np.random.Generator) -> float:
    """Hold music, and at times a ringing tone before and a busy tone after; -> seconds of the recording."""
    at = {t.start: t.sounds[0] for t in call.turns} | {t.end: t.sounds[1] for t in call.turns}
    for start, stop in call.music:
        piece = line.music(int((at[stop] - at[start] - 0.8) * RATE), noise)
        sounds.append(staging.Sound("agent", at[start] + 0.4, piece / np.sqrt((piece ** 2).mean()) * 10 ** (r.uniform(-31, -25) / 20)))
    if r.random() < 0.15:
        other = call.sidecar.get("hangup_by", "customer")
        busy = line.switched(line.tone(int(2.1 * RATE), [450], noise), 0.35, 0.35) * 10 ** (-24 / 20)
        sounds.append(staging.Sound(other if other in staging.ROLES else "agent", end + 0.4, busy))
        end += 2.5
    return end + r.uniform(0.4, 0.9)


def ring(call: Call, r: random.Random, noise: np.random.Generator) -> staging.Sound | None:
    if r.random() > 0.35:
        return None
    seconds = r.choice([1.0, 1.6, 2.4])
    side = "customer" if call.sidecar["direction"] == "outbound" else "agent"
    tone = line.switched(line.tone(int(seconds * RATE), [450], noise), 1.0, 4.0) * 10 ** (r.uniform(-28, -22) / 20)
    for turn in call.turns:
        turn.start, turn.end = turn.start + seconds, turn.end + seconds
    for finding in call.truth["findings"] + call.truth["judged_not"]:
        finding["start"], finding["end"] = finding["start"] + seconds, finding["end"] + seconds
    return staging.Sound(side, 0.1, tone)


def through_line(stereo: np.ndarray, call: Call, r: random.Random, noise: np.random.Generator) -> np.ndarray:
    n, said = len(stereo), staging.band(stereo, r.choice([150, 220, 300]))
    out, notes = said.copy(), []
    if r.random() < 0.4:
        leak = r.uniform(-46, -34)
        out[160:] += 10 ** (leak / 20) * said[:-160, ::-1]
        notes.append(f"leak {leak:.0f}")
    for channel, role in enumerate(staging.ROLES):
        hiss = r.uniform(-64, -52)
        out[:, channel] += _coloured(n, r.uniform(0, 0.8), noise) * 10 ** (hiss / 20)
        if r.random() < 0.2:
            around = r.uniform(-52, -42) if role == "agent" else r.uniform(-50, -38)
            every = np.arange(0, n + 2 * RATE, 2 * RATE)
            swell = np.interp(np.arange(n), every, noise.uniform(0.3, 1, len(every)))
            out[:, channel] += _coloured(n, 0.95, noise) * swell * 10 ** (around / 20)
            notes.append(f"{role} noise {around:.0f}")
        if r.random() < 0.3:
            out[:, channel] += 10 ** ((hiss - 3) / 20) * np.sin(2 * np.pi * 150 * np.arange(n) / RATE)
    call.line = ", ".join(notes) or "quiet"
    loud = np.abs(out) > 0.6
    out[loud] = np.sign(out[loud]) * (0.6 + 0.35 * np.tanh((np.abs(out[loud]) - 0.6) / 0.35))
    return out


def _coloured(n: int, pole: float, noise: np.random.Generator) -> np.ndarray:
    x = lfilter([1], [1, -pole], noise.standard_normal(n))
    return x / np.sqrt((x ** 2).mean())


def doubts(call: Call) -> list[str]:
    """Where the sound does not bear the truth out."""
    told, agents = [], [t for t in call.turns if t.role == "agent"]
    rates = [60 * len(re.findall("[\u4e00-\u9fff]", t.text)) / (t.sounds[1] - t.sounds[0]) for t in agents if t.sounds[1] - t.sounds[0] >= 8]
    if (max(rates, default=0) > 300) != call.has("agent_fast_speech"):
        told.append(f"fastest turn of 8 s: {max(rates, default=0):.0f} characters a minute")
    over = sum(1 for a in agents for c in call.turns if c.role == "customer" and c.sounds[0] < a.sounds[0] < c.sounds[1]
               and min(a.sounds[1], c.sounds[1]) - a.sounds[0] > 1)
    if (over > 1) != call.has("interruption"):
        told.append(f"begins {over} times for more than 1 s while the customer speaks")
    return told


def make(call: Call, engine: Espeak, out: Path, seed: int) -> str:
    r = random.Random(f"{seed} {call.name}")
    noise = np.random.default_rng(r.getrandbits(32))
    cast(call, r)
    ringing = ring(call, r, noise)
    waits(call, r)
    sounds = perform(call, engine, r)
    seconds = tones(call, sounds, max(t.sounds[1] for t in call.turns), r, noise)
    stereo = staging.channels([*sounds, *([ringing] if ringing else [])], seconds)
    coding = r.choice(["ALAW", "ALAW", "ALAW", "ULAW", "PCM_16"])
    staging.write_call(out, call.name, through_line(stereo, call, r, noise), coding, truth_of(call))
    staging.write_json(out / f"{call.name}.json", call.sidecar)
    for doubt in doubts(call):
        print(f"{call.name}: {doubt}")
    people = [f"{p.variant}{'*' if p.variant in UNHEARD else ''} {p.level:.0f}" for p in (call.people["agent"], call.people["customer"])]
    moods = [" ".join(dict.fromkeys(t.mood for t in call.turns if t.role == role)) for role in staging.ROLES]
    return "\t".join([call.name, f"{seconds:.0f}", *people, *moods, f"{len(call.music)}", coding, call.line])


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("dialogues", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    engine, rows = Espeak(), ["call\tseconds\tagent (* never trained on), dBFS\tcustomer\tagent's moods\tcustomer's\tmusic\tcoding\tline"]
    for call in read(a.dialogues):
        rows.append(make(call, engine, a.out, a.seed))
    (a.out / "cast.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows) - 1} calls")


if __name__ == "__main__":
    main()
