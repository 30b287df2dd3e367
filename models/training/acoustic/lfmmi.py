"""Lattice-free MMI: the sum over all alignments of the reference against the sum over a phone bigram, in numba.

Output 2p is the first frame of phone p, 2p+1 each further frame (Kaldi's chain topology), both transitions 0.5.
The gradient with respect to the network's outputs is the difference of the two posteriors; it was checked against
finite differences to five digits.
"""

import numpy as np
import torch
from numba import njit, prange

NONE = -1e30


def phone_bigram(sequences, phones: int, floor: float = 1e-4):
    """Phone sequences, silences included -> (initial[P], transition[P, P], final[P])"""
    edge = phones
    c = np.zeros((phones + 1, phones + 1))
    for s in sequences:
        previous = edge
        for q in s:
            c[previous, q] += 1
            previous = q
        c[previous, edge] += 1
    c += 0.3 * c.sum(0, keepdims=True) / c.sum()
    c /= c.sum(1, keepdims=True)
    c[c < floor] = 0
    c[:, edge] = np.maximum(c[:, edge], 1e-3)
    return c[edge, :phones].copy(), c[:phones, :phones].copy(), c[:phones, edge].copy()


@njit(parallel=True, fastmath=True, cache=True)
def _denominator(y, lengths, initial, transition, final, posterior, total):
    batch, _, outputs = y.shape
    P = outputs // 2
    for b in prange(batch):
        n = lengths[b]
        al, e, scale = np.zeros((n, P)), np.zeros((n, outputs)), np.zeros(n)
        z = 0.0
        for t in range(n):
            top = -1e30
            for k in range(outputs):
                v = min(max(y[b, t, k], -30.0), 30.0)
                e[t, k] = v
                top = max(top, v)
            for k in range(outputs):
                e[t, k] = np.exp(e[t, k] - top)
            if t == 0:
                for j in range(P):
                    al[0, j] = initial[j] * e[0, 2 * j]
            else:
                for j in range(P):
                    al[t, j] = al[t - 1, j] * e[t, 2 * j + 1]
                for i in range(P):
                    a = al[t - 1, i]
                    if a > 1e-30:
                        for j in range(P):
                            al[t, j] += a * transition[i, j] * e[t, 2 * j]
            s = 0.0
            for j in range(P):
                s += al[t, j]
            for j in range(P):
                al[t, j] /= s
            scale[t] = s
            z += np.log(s) + top + (np.log(0.5) if t > 0 else 0.0)
        s = 0.0
        for j in range(P):
            s += al[n - 1, j] * final[j]
        total[b] = z + np.log(s)
        be, before, x = np.zeros(P), np.zeros(P), np.zeros(P)
        for j in range(P):
            be[j] = final[j] / s
        for t in range(n - 1, -1, -1):
            inverse = 1.0 / scale[t]
            if t == 0:
                for j in range(P):
                    posterior[b, 0, 2 * j] += initial[j] * e[0, 2 * j] * be[j] * inverse
                break
            for j in range(P):
                x[j] = be[j] * e[t, 2 * j] * inverse
            for i in range(P):
                a = al[t - 1, i]
                stay = be[i] * e[t, 2 * i + 1] * inverse
                posterior[b, t, 2 * i + 1] += a * stay
                s = stay
                for j in range(P):
                    s += transition[i, j] * x[j]
                before[i] = s
                if a > 1e-30:
                    for j in range(P):
                        posterior[b, t, 2 * j] += a * transition[i, j] * x[j]
            for i in range(P):
                be[i] = before[i]


@njit(fastmath=True)
def _logadd(a, b):
    if a < b:
        a, b = b, a
    return a if b < -1e29 else a + np.log1p(np.exp(b - a))


@njit(parallel=True, cache=True)
def _numerator(y, lengths, phones, optional, states, posterior, total, silence):
    batch = y.shape[0]
    take, skip = np.log(silence), np.log(1 - silence)
    for b in prange(batch):
        n, S = lengths[b], states[b]
        al, be = np.full((n, S), -1e30), np.full((n, S), -1e30)
        al[0, 0] = y[b, 0, 2 * phones[b, 0]] + (take if optional[b, 0] else 0.0)
        if S > 1 and optional[b, 0]:
            al[0, 1] = y[b, 0, 2 * phones[b, 1]] + skip
        for t in range(1, n):
            for s in range(S):
                v = al[t - 1, s] + y[b, t, 2 * phones[b, s] + 1]
                if s > 0:
                    enter = y[b, t, 2 * phones[b, s]]
                    v = _logadd(v, al[t - 1, s - 1] + enter + (take if optional[b, s] else 0.0))
                    if s > 1 and optional[b, s - 1]:
                        v = _logadd(v, al[t - 1, s - 2] + enter + skip)
                al[t, s] = v
        z = al[n - 1, S - 1]
        be[n - 1, S - 1] = 0.0
        if S > 1 and optional[b, S - 1]:
            z = _logadd(z, al[n - 1, S - 2] + skip)
            be[n - 1, S - 2] = skip
        total[b] = z + (n - 1) * np.log(0.5) if z > -1e29 else -1e30
        if z < -1e29:
            continue
        for t in range(n - 1, 0, -1):
            for s in range(S):
                a = al[t - 1, s]
                v = y[b, t, 2 * phones[b, s] + 1] + be[t, s]
                posterior[b, t, 2 * phones[b, s] + 1] += np.exp(a + v - z)
                if s + 1 < S:
                    x = y[b, t, 2 * phones[b, s + 1]] + (take if optional[b, s + 1] else 0.0) + be[t, s + 1]
                    posterior[b, t, 2 * phones[b, s + 1]] += np.exp(a + x - z)
                    v = _logadd(v, x)
                if s + 2 < S and optional[b, s + 1]:
                    x = y[b, t, 2 * phones[b, s + 2]] + skip + be[t, s + 2]
                    posterior[b, t, 2 * phones[b, s + 2]] += np.exp(a + x - z)
                    v = _logadd(v, x)
                be[t - 1, s] = v
        for s in range(min(S, 2)):
            if al[0, s] > -1e29:
                posterior[b, 0, 2 * phones[b, s]] += np.exp(al[0, s] + be[0, s] - z)


class LfMmi(torch.autograd.Function):
    """forward -> (loss summed over frames, numerator posteriors, utterances that could not be aligned)"""

    @staticmethod
    def forward(ctx, y, lengths, phones, optional, states, bigram, silence, penalty):
        plain = y.detach().float().numpy()
        num, den = np.zeros(plain.shape), np.zeros(plain.shape)
        num_total, den_total = np.zeros(len(lengths)), np.zeros(len(lengths))
        _numerator(np.clip(plain, -30, 30).astype(np.float64) - penalty, lengths, phones, optional, states, num, num_total, silence)
        _denominator(plain, lengths, *bigram, den, den_total)
        good = num_total > -1e29
        num[~good] = 0
        den[~good] = 0
        ctx.gradient = torch.from_numpy((den - num).astype(np.float32))
        posteriors = torch.from_numpy(num.astype(np.float32))
        ctx.mark_non_differentiable(posteriors)
        return torch.tensor(float((den_total - num_total)[good].sum())), posteriors, torch.tensor(int((~good).sum()))

    @staticmethod
    def backward(ctx, grad_loss, *_):
        return ctx.gradient * grad_loss, None, None, None, None, None, None, None


@njit
def _viterbi(y, initial, transition, final):
    T, P = y.shape[0], initial.shape[0]
    came = np.zeros((T, P), np.int32)
    a = initial + y[0, 0::2]
    for t in range(1, T):
        n = np.zeros(P)
        for j in range(P):
            best, source = a[j] + y[t, 2 * j + 1], -1
            for i in range(P):
                v = a[i] + transition[i, j] + y[t, 2 * j]
                if v > best:
                    best, source = v, i
            n[j] = best
            came[t, j] = source
        a = n
    s = np.argmax(a + final)
    out = [s]
    for t in range(T - 1, 0, -1):
        if came[t, s] >= 0:
            s = came[t, s]
            out.append(s)
    return out[::-1]


def best_phones(y: np.ndarray, bigram) -> list[int]:
    return _viterbi(y.astype(np.float64), *(np.log(x + 1e-20) for x in bigram))
