"""Do models find names that they could not know, and what does that cost? Speech by espeak-ng, hearing by stock Vosk.

    python measure_names.py --write names.txt [--more 3000]         the names, for: tingjian models adapt --words names.txt --to NEW
    python measure_names.py BEFORE AFTER [--others 100]             recall of the names; errors in sentences without any
    python measure_names.py --save FOLDER                           the same sentences as files, for: bench/hotwords

Every name is said in three sentences, each in another voice; the voices f5 and m8 stay unheard here as everywhere. A name is
found when its characters stand in what was heard. Intervals are bootstraps over names and sentences, seeded.
"""

import argparse
import json
import random
import re
import wave
from pathlib import Path

import numpy as np
import soxr
from vosk import Model, SetLogLevel

import line
import speech
from errors import comparable, edit_distance
from score import interval, transcribe
from speak import COMMON, DEVELOPMENT, Espeak, to_pinyin
from speech import RATE

TEXT = Path(__file__).parent / "text"
SENTENCES = {
    "place": ["我家在{}住了三年了", "麻烦安排师傅到{}来一趟", "快递送到{}门口就可以", "{}那边停水停了一天了", "请问{}附近有没有网点"],
    "product": ["上个月买的{}开不了机", "我想问一下{}还有没有货", "{}的保修期是多久", "你们寄来的{}是坏的", "这款{}支持七天退货吗"],
    "plan": ["帮我把{}取消掉", "请给我介绍一下{}", "我什么时候开通过{}", "{}一年要多少钱", "听说{}现在有优惠"],
}


def names(wanted: str):
    rows = (row.split("\t") for row in (TEXT / "new_names.tsv").read_text(encoding="utf-8").splitlines() if not row.startswith("#"))
    return [(kind, name) for kind, name, belongs in rows if belongs == wanted]


def random_names(count: int, r: random.Random) -> list[str]:
    """What a long list may do harm with: two common characters and what names end in."""
    rows = "".join((TEXT / "daily.txt").read_text(encoding="utf-8"))
    common = sorted(set(re.findall(r"[\u4e00-\u9fff]", rows)))
    endings = "路 街 镇 村 苑 府 小区 大厦 广场 套餐 卡 包 宝 险 计划 手表 音箱 耳机".split()
    return [r.choice(common) + r.choice(common) + r.choice(endings) for _ in range(count)]


def other_sentences(count: int, r: random.Random) -> list[str]:
    rows = [re.sub(r"^[AC][!~>]? ", "", row) for row in (TEXT / "dev_dialogues.txt").read_text(encoding="utf-8").splitlines()
            if re.match(r"[AC][!~>]? ", row)]
    return r.sample([row for row in rows if 8 <= len(comparable(row)) <= 40], count)


def spoken(engine: Espeak, text: str, r: random.Random, noise) -> np.ndarray:
    pinyin, _ = to_pinyin(text, random.Random(0))
    sound, _ = engine.say(pinyin, r.choice(COMMON + DEVELOPMENT), int(r.gauss(190, 22)), int(r.gauss(50, 10)), 50)
    sound = soxr.resample(sound, engine.rate, RATE)
    sound = np.concatenate([np.zeros(2400), sound / np.abs(sound).max() * 0.35, np.zeros(4000)])
    return speech.as_int16(line.a_law(sound + 10 ** (-55 / 20) * noise.standard_normal(len(sound))))


def save(folder: Path, names: list[str], said: list[tuple[str, str]], waves: list[np.ndarray]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hotwords.txt").write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    for i, ((name, sentence), samples) in enumerate(zip(said, waves)):
        with wave.open(str(folder / f"{i:03}.wav"), "wb") as file:
            file.setparams((1, 2, RATE, len(samples), "NONE", ""))
            file.writeframes(samples.astype("<i2").tobytes())
        truth = {"name": name, "sentence": sentence}
        (folder / f"{i:03}.truth.json").write_text(json.dumps(truth, ensure_ascii=False), encoding="utf-8")


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("models", type=Path, nargs="*")
    p.add_argument("--set", choices=["test", "tuning"], default="test", help="tune on the one, report the other")
    p.add_argument("--others", type=int, default=100, help="sentences without names")
    p.add_argument("--write", type=Path, help="write the names and do nothing else")
    p.add_argument("--more", type=int, default=0, help="names nobody says, written beside them")
    p.add_argument("--save", type=Path, help="write NNN.wav with NNN.truth.json (name, sentence) and hear nothing")
    p.add_argument("--show", type=Path, help="write what was said and what was heard")
    p.add_argument("--seed", type=int, default=5)
    a = p.parse_args()
    wanted = names(a.set)
    if a.write:
        written = [name for _, name in wanted] + random_names(a.more, random.Random(a.seed))
        a.write.write_text("".join(f"{name}\n" for name in written), encoding="utf-8")
        return
    SetLogLevel(-1)
    engine, r, noise = Espeak(), random.Random(a.seed), np.random.default_rng(a.seed)
    named = [(name, s.format(name)) for kind, name in wanted for s in r.sample(SENTENCES[kind], 3)]
    said = named + [("", s) for s in other_sentences(a.others, r)]
    waves = [spoken(engine, s, r, noise) for _, s in said]
    if a.save:
        save(a.save, [name for _, name in wanted], said, waves)
        return
    results, shown = [], []
    for path in a.models:
        model = Model(str(path))
        heard = [comparable(transcribe(model, wave)) for wave in waves]
        shown += [f"{path.name}\t{name}\n  {comparable(s)}\n  {h}\n" for (name, s), h in zip(said, heard)]
        found = [(int(comparable(name) not in h), 1) for (name, _), h in zip(said, heard) if name]
        others = [(edit_distance(comparable(s), h), len(comparable(s))) for (name, s), h in zip(said, heard) if not name]
        imagined = sum(comparable(n) in h for (name, s), h in zip(said, heard) for _, n in wanted if n not in s)
        results.append((found, others))
        print(f"{path.name}: {sum(1 - e for e, _ in found)} of {len(found)} names found; other sentences "
              f"{100 * sum(e for e, _ in others) / sum(n for _, n in others):.2f} % wrong of {sum(n for _, n in others)} characters; "
              f"{imagined} names that nobody said", flush=True)
    for path, after in zip(a.models[1:], results[1:]):
        for what, before, now in zip(("names missed", "errors in other sentences"), results[0], after):
            low, high = interval([(x[0], y[0], x[1]) for x, y in zip(before, now)], random.Random(1))
            print(f"{path.name} against {a.models[0].name}, {what}: {low:+.2f} to {high:+.2f} points")
    if a.show:
        a.show.write_text("\n".join(shown), encoding="utf-8")


if __name__ == "__main__":
    main()
