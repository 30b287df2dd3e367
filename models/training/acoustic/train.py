"""Trains the acoustic model: cross-entropy on known phone times first (--boot minutes), then LF-MMI.

Time-driven: the learning rate falls over --minutes whatever the machine does, so on a shared machine plan for the time
you have. A checkpoint with everything needed to go on is written every two minutes; --resume takes it up again.
"""

import argparse
import math
import multiprocessing
import os
import random
import time
from pathlib import Path
from queue import Full

import numpy as np
import torch

import line
import network
import speech
from errors import edit_distance
from lfmmi import LfMmi, best_phones, phone_bigram
from phones import PHONES, indices_of
from shards import Pool, make_shard

SILENCE_PROBABILITY = 0.25
FORBIDDEN = 15.0            # log-penalty of a phone where it cannot be
DRIFT = 3                   # output frames (90 ms) that a phone with a known time may move


def arguments() -> argparse.Namespace:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--recordings", type=Path, nargs="*", default=[])
    p.add_argument("--parts", type=Path, help="folder of synthetic parts")
    p.add_argument("--dev-parts", type=Path, help="synthetic parts in voices that are not trained on")
    p.add_argument("--keep-out", nargs="*", default=[], help="speakers to leave out, measured only")
    p.add_argument("--sentences", type=Path, help="sentences to spell from recorded words (words apart by spaces)")
    p.add_argument("--plan", required=True, help="kind=count,... of a shard")
    p.add_argument("--init", type=Path, help="weights to start from")
    p.add_argument("--width", type=int, help="widen --init to this")
    p.add_argument("--bottleneck", type=int)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--resume", action="store_true")
    p.add_argument("--minutes", type=float, default=30)
    p.add_argument("--boot", type=float, default=0)
    p.add_argument("--warm-up", type=float, default=1.5)
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--last-rate", type=float, default=5e-5)
    p.add_argument("--batch-frames", type=int, default=14000)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--seed", type=int, default=0)
    return p.parse_args()


def shard_maker(queue, first_seed, plan, recordings, parts, keep_out, sentences) -> None:
    os.nice(3)
    pool, seed, parent = Pool(recordings, parts, keep_out), first_seed, os.getppid()
    while os.getppid() == parent:               # ends with the trainer, however that ends
        shard = make_shard(seed, plan, pool, sentences)
        seed += 1
        while os.getppid() == parent:
            try:
                queue.put(shard, timeout=5)
                break
            except Full:
                continue


def batches(shard, context: int, frames: int, r: random.Random):
    order = sorted(range(len(shard)), key=lambda i: len(shard[i].features) + r.random() * 20)
    out, now, longest = [], [], 0
    for i in order:
        n = len(shard[i].features) + 2 * context
        if now and max(longest, n) * (len(now) + 1) > frames:
            out.append(now)
            now, longest = [], 0
        now.append(shard[i])
        longest = max(longest, n)
    out.append(now)
    r.shuffle(out)
    return out


class Masks:
    """Hides a band of frequencies and short stretches of time (MFCC taken back to the mel domain for it)."""

    def __init__(self, n: int = 40, lifter: int = 22):
        k = np.arange(n)
        dct = np.sqrt(2 / n) * np.cos(np.pi / n * (k[None] + 0.5) * k[:, None])
        dct[0] = np.sqrt(1 / n)
        lift = 1 + 0.5 * lifter * np.sin(np.pi * k / lifter)
        self.to_mfcc = torch.from_numpy((dct * lift[:, None]).astype(np.float32)).T
        self.to_mel = torch.from_numpy((dct.T / lift[None]).astype(np.float32)).T

    def apply(self, x: torch.Tensor, r: random.Random) -> None:
        for row in x:
            if r.random() < 0.5:
                mel = row @ self.to_mel
                low, width = r.randint(0, 36), r.randint(1, 6)
                mel[:, low: low + width] = mel[:, low: low + width].mean()
                row.copy_(mel @ self.to_mfcc)
            for _ in range(r.randint(0, 2)):
                width = r.randint(2, 12)
                at = r.randint(0, len(row) - width)
                row[at: at + width] = row[at: at + width].mean(0)


def penalties(batch, lengths, shape) -> np.ndarray:
    """Padding is silence, and phones with exact times stay near them: else finals run on through the pauses after them."""
    out = np.zeros(shape, np.float32)
    for row, item, n in zip(out, batch, lengths):
        if item.exact:
            near = np.zeros((n, len(PHONES)), bool)
            near[np.arange(n), item.frame_labels[:n] // 2] = True
            allowed = near.copy()
            for k in range(1, DRIFT + 1):
                allowed[k:] |= near[:-k]
                allowed[:-k] |= near[k:]
            row[:n] = np.where(np.repeat(allowed, 2, 1), 0, FORBIDDEN)
        elif item.speech_span[1] > 0:
            first, last = item.speech_span
            row[: max(first, 0), 2:] = FORBIDDEN
            row[min(last, n): n, 2:] = FORBIDDEN
    return out


def dev_sets(pool: Pool, folder: Path | None):
    sets = {speaker: us[:40] for speaker, us in pool.held_out.items()}
    if folder:
        sets["synthetic"] = [u for f in sorted(folder.glob("*.pkl"))[:4] for u in speech.load(f)[:25]]
    out = {}
    for name, us in sets.items():
        quiet = np.zeros(1600, np.float32)
        out[name] = [(line.mfcc(line.a_law(np.concatenate([quiet, u.wave, quiet]))), indices_of(u.syllables)) for u in us]
    return out


def phone_errors(net, bigram, sets) -> dict[str, float]:
    net.eval()
    result = {}
    with torch.no_grad():
        for name, items in sets.items():
            wrong = total = 0
            for features, reference in items:
                x, _ = network.collate([features], net.context)
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    y, _ = net(x)
                heard = [p for p in best_phones(y[0].float().numpy(), bigram) if p]
                wrong += edit_distance(reference, heard)
                total += len(reference)
            result[name] = round(100 * wrong / total, 2)
    net.train()
    return result


def bigram_of(pool: Pool, parts: Path | None):
    r = random.Random(0)
    spoken = [u.syllables for us in pool.by_speaker.values() for u in us]
    if parts:
        spoken += [u.syllables for f in sorted(parts.glob("*.pkl"))[:20] for u in speech.load(f)]
    sequences = []
    for syllables in spoken:
        s = [0] if r.random() < 0.95 else []
        for i, syllable in enumerate(syllables):
            s += indices_of([syllable])
            if i + 1 < len(syllables) and r.random() < 0.06:
                s.append(0)
        sequences.append(s + ([0] if r.random() < 0.95 else []))
    return phone_bigram(sequences, len(PHONES))


def main() -> None:
    a = arguments()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    r = random.Random(a.seed)
    plan = {k.strip(): int(v) for k, v in (x.split("=") for x in a.plan.split(","))}
    sentences = [s.split() for s in a.sentences.read_text(encoding="utf-8").splitlines()] if a.sentences else []
    pool = Pool(a.recordings, a.parts, frozenset(a.keep_out))
    sets = dev_sets(pool, a.dev_parts)

    state = torch.load(a.out, weights_only=False) if a.resume and a.out.exists() else None
    queue = multiprocessing.Queue(3)
    first_seed = 100_000 * a.seed + (state["shards"] if state else 0)
    maker = multiprocessing.Process(target=shard_maker, daemon=True, args=(
        queue, first_seed, plan, a.recordings, a.parts, frozenset(a.keep_out), sentences))
    maker.start()
    shard = queue.get()
    if state:
        net, bigram = network.load(a.out)
    elif a.init:
        net, bigram = network.load(a.init)
        if a.width:
            net = network.wider(net, a.width, a.bottleneck or net.shape["bottleneck"], a.seed)
    else:
        net = network.Net(width=a.width or 448, bottleneck=a.bottleneck or 112)
        bigram = bigram_of(pool, a.parts)
        every = np.concatenate([i.features for i in shard]).astype(np.float32)
        net.mean.copy_(torch.from_numpy(every.mean(0)))
        net.std.copy_(torch.from_numpy(every.std(0)))
    for m in net.modules():
        if isinstance(m, torch.nn.BatchNorm1d):
            m.momentum = 0.02
    matrices = [p for p in net.parameters() if p.dim() > 1]
    vectors = [p for p in net.parameters() if p.dim() <= 1]
    optimizer = torch.optim.AdamW([dict(params=matrices, weight_decay=1e-2), dict(params=vectors, weight_decay=0)], lr=a.rate, betas=(0.9, 0.98))
    done, step, shards_used = 0.0, 0, 0
    if state:
        optimizer.load_state_dict(state["optimizer"])
        done, step, shards_used = state["minutes"], state["step"], state["shards"]
    print(f"{sum(p.numel() for p in net.parameters()):,} parameters;", {k: len(v) for k, v in pool.by_speaker.items()},
          "phone errors at the start", phone_errors(net, bigram, sets), flush=True)

    def save():
        scratch = a.out.with_suffix(".tmp")
        torch.save(dict(shape=net.shape, net=net.state_dict(), bigram=bigram, optimizer=optimizer.state_dict(),
                        minutes=minutes(), step=step, shards=shards_used), scratch)
        scratch.replace(a.out)

    begin = time.time()
    minutes = lambda: done + (time.time() - begin) / 60
    masks, told, saved, seen = Masks(), time.time(), time.time(), np.zeros(3)
    net.train()
    while minutes() < a.minutes:
        for batch in batches(shard, net.context, a.batch_frames, r):
            now = minutes()
            if now > a.minutes:
                break
            if now < a.warm_up:
                rate = a.rate * max(0.02, now / a.warm_up)
            else:
                rate = a.last_rate + (a.rate - a.last_rate) * 0.5 * (1 + math.cos(math.pi * (now - a.warm_up) / (a.minutes - a.warm_up)))
            for group in optimizer.param_groups:
                group["lr"] = rate
            if now < a.boot:
                batch = [i for i in batch if i.frame_labels is not None]
                if len(batch) < 2:
                    continue
            x, lengths = network.collate([i.features for i in batch], net.context)
            masks.apply(x, r)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                y, frames = net(x, dropout=0.1)
            y, frames = y.float(), frames.float()
            total = int(lengths.sum())
            if now < a.boot:
                target = np.full(y.shape[:2], -1, np.int64)
                for row, item, n in zip(target, batch, lengths):
                    row[:n] = item.frame_labels
                target = torch.from_numpy(target).reshape(-1)
                loss = sum(torch.nn.functional.cross_entropy(z.reshape(-1, z.shape[2]), target, ignore_index=-1) for z in (y, frames))
                seen += float(loss.detach()) * total, 0, total
            else:
                states = np.array([len(i.phones) for i in batch])
                phones = np.zeros((len(batch), states.max()), np.int64)
                optional = np.zeros(phones.shape, np.uint8)
                for b, item in enumerate(batch):
                    phones[b, : states[b]] = item.phones
                    optional[b, : states[b]] = item.optional
                mmi, posteriors, bad = LfMmi.apply(y, lengths, phones, optional, states, bigram, SILENCE_PROBABILITY,
                                                   penalties(batch, lengths, y.shape))
                cross = -(posteriors * torch.log_softmax(frames, -1)).sum()
                inside = torch.arange(y.shape[1])[None] < torch.from_numpy(lengths)[:, None]
                size = 0.5 * ((y ** 2).sum(-1) * inside).sum()
                loss = (mmi + 0.1 * cross + 5e-5 * size) / total
                seen += float(mmi.detach()), float(cross.detach()), total
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimizer.step()
            step += 1
            if time.time() - told > 60:
                print(f"{minutes():.1f} min, step {step}, shard {shards_used}, rate {rate:.5f}, loss a frame {seen[0] / seen[2]:.4f}, "
                      f"cross-entropy {seen[1] / seen[2]:.4f}, {seen[2] * 0.03 / (time.time() - told):.0f} s of speech a second", flush=True)
                told, seen = time.time(), np.zeros(3)
            if time.time() - saved > 120:
                save()
                saved = time.time()
        shards_used += 1
        if shards_used % 40 == 0:
            print("  phone errors", phone_errors(net, bigram, sets), flush=True)
        shard = queue.get()
    save()
    print("done; phone errors", phone_errors(net, bigram, sets), flush=True)
    maker.terminate()


if __name__ == "__main__":
    main()
