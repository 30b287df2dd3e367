"""What a telephone line, a room and a recorder do to speech; and sounds that are no speech."""

import subprocess

import kaldi_native_fbank as knf
import numpy as np
import soxr
from scipy.signal import butter, fftconvolve, lfilter, sosfilt

from speech import RATE, as_int16


def _mfcc_options() -> knf.MfccOptions:
    o = knf.MfccOptions()
    o.frame_opts.samp_freq = RATE
    o.frame_opts.dither = 0.0
    o.frame_opts.snip_edges = True
    o.mel_opts.num_bins, o.mel_opts.low_freq, o.mel_opts.high_freq = 40, 40, -200
    o.num_ceps, o.use_energy = 40, False
    return o


_OPTIONS = _mfcc_options()


def mfcc(wave: np.ndarray) -> np.ndarray:
    """Float wave in [-1, 1] -> [frames, 40], the same numbers as Vosk computes from conf/mfcc.conf."""
    f = knf.OnlineMfcc(_OPTIONS)
    f.accept_waveform(RATE, np.ascontiguousarray(wave * 32767, dtype=np.float32))
    f.input_finished()
    n = f.num_frames_ready
    return np.stack([f.get_frame(i) for i in range(n)]) if n else np.zeros((0, 40), np.float32)


def a_law(x: np.ndarray, A: float = 87.6) -> np.ndarray:
    size, d = np.abs(x), 1 + np.log(A)
    y = np.where(size < 1 / A, A * size / d, (1 + np.log(np.maximum(A * size, 1e-9))) / d)
    y = np.round(y * 127) / 127
    return np.sign(x) * np.where(y < 1 / d, y * d / A, np.exp(y * d - 1) / A)


def mu_law(x: np.ndarray, mu: float = 255.0) -> np.ndarray:
    y = np.round(np.log1p(mu * np.abs(x)) / np.log1p(mu) * 127) / 127
    return np.sign(x) * np.expm1(y * np.log1p(mu)) / mu


CODECS = {
    "gsm": ["-c:a", "libgsm", "-f", "gsm"],
    "g726": ["-c:a", "g726", "-b:a", "24k", "-f", "wav"],
    "opus": ["-c:a", "libopus", "-b:a", "9k", "-application", "voip", "-f", "ogg"],
    "speex": ["-c:a", "libspeex", "-b:a", "8k", "-f", "ogg"],                    # as AMR and EVRC are: code-excited prediction
    "g723": ["-c:a", "g723_1", "-b:a", "6300", "-f", "wav"],
    "mp3": ["-c:a", "libmp3lame", "-b:a", "24k", "-f", "mp3"],
}


def through_codec(waves: list[np.ndarray], codec: str) -> list[np.ndarray]:
    """All waves in one go, since starting ffmpeg costs more than coding; the codec's delay is taken out again."""
    gap = np.zeros(1600, np.float32)
    joined = np.concatenate([x for w in waves for x in (gap, w.astype(np.float32))] + [gap])
    pcm = ["-f", "s16le", "-ar", str(RATE), "-ac", "1"]
    quiet = ["ffmpeg", "-v", "error"]
    coded = subprocess.run([*quiet, *pcm, "-i", "-", *CODECS[codec], "-"], input=as_int16(joined).tobytes(),
                           capture_output=True, check=True).stdout
    decoder = ["-f", "gsm"] if codec == "gsm" else []
    raw = subprocess.run([*quiet, *decoder, "-i", "-", *pcm, "-"], input=coded, capture_output=True, check=True).stdout
    back = np.frombuffer(raw, np.int16).astype(np.float32) / 32768
    n = min(len(joined), len(back), 60 * RATE)
    size = 1 << (2 * n - 1).bit_length()
    match = np.fft.irfft(np.fft.rfft(back[:n], size) * np.conj(np.fft.rfft(joined[:n], size)))[:2400]
    back = np.concatenate([back[int(match.argmax()):], np.zeros(len(joined), np.float32)])
    out, at = [], 0
    for w in waves:
        at += len(gap)
        out.append(back[at: at + len(w)])
        at += len(w)
    return out


def change_tempo(x: np.ndarray, tempo: float, window: int = 240) -> np.ndarray:
    """Faster or slower at the same pitch (WSOLA)."""
    hop, n = window // 2, int(len(x) / tempo)
    out, weight = np.zeros(n + window, np.float32), np.zeros(n + window, np.float32)
    shape = np.hanning(window).astype(np.float32)
    previous, t = None, 0
    while t < n:
        a = int(t * tempo)
        if previous is not None and a > 60 and a + window + 60 < len(x) and previous + hop + window < len(x):
            wanted = x[previous + hop: previous + hop + window]
            a += int(np.correlate(x[a - 60: a + 60 + window], wanted, "valid").argmax()) - 60
        if a + window >= len(x):
            break
        out[t: t + window] += x[a: a + window] * shape
        weight[t: t + window] += shape
        previous, t = a, t + hop
    return (out / np.maximum(weight, 0.1))[: max(t, 1)]


def change_speed(x: np.ndarray, factor: float) -> np.ndarray:
    """Tempo, pitch and formants together."""
    return soxr.resample(x.astype(np.float32), RATE, RATE / factor, quality="LQ").astype(np.float32)


def _level(x: np.ndarray) -> float:
    return float(np.sqrt((x ** 2).mean() + 1e-12))


def _peak(x: np.ndarray) -> np.ndarray:
    return x / (np.abs(x).max(initial=0) + 1e-6)


def _from(bank: list[np.ndarray], n: int, r: np.random.Generator) -> np.ndarray:
    z = bank[r.integers(len(bank))].astype(np.float32) / 32768
    return _peak(np.resize(np.roll(z, r.integers(len(z))), n))


def vary_speaker(x: np.ndarray, r: np.random.Generator) -> np.ndarray:
    if r.random() < 0.8:
        x = change_speed(x, r.uniform(0.86, 1.17))
    u = r.random()
    if u < 0.2:
        x = change_tempo(x, r.uniform(0.8, 1.35))
    elif u < 0.35:
        f = r.uniform(0.84, 1.2)
        x = change_tempo(change_speed(x, f), 1 / f)
    return _peak(x)


def vary_line(x: np.ndarray, r: np.random.Generator, bank: list[np.ndarray]) -> np.ndarray:
    """Room, band, noise, other voices, level and companding. bank: int16 waves of other people."""
    if r.random() < 0.15:
        n = int(RATE * r.uniform(0.05, 0.25))
        room = r.standard_normal(n) * np.exp(-np.arange(n) / n * 6.9) * r.uniform(0.02, 0.15)
        room[0] = 1
        x = fftconvolve(x, room)[: len(x)].astype(np.float32)
    if r.random() < 0.55:
        x = lfilter([1, -r.uniform(-0.55, 0.6)], [1], x)                      # dull to sharp, as loud voices are
        if r.random() < 0.5:
            x = lfilter([1, -1], [1, -np.exp(-2 * np.pi * r.uniform(100, 350) / RATE)], x)
        if r.random() < 0.4:
            a = np.exp(-2 * np.pi * r.uniform(1800, 3600) / RATE)
            x = lfilter([1 - a], [1, -a], x)
    if r.random() < 0.45:
        x = sosfilt(butter(int(r.integers(2, 5)), [r.uniform(180, 350), r.uniform(3100, 3600)], "bandpass", fs=RATE, output="sos"), x)
    x = _peak(x)
    if r.random() < 0.06:
        x = np.tanh(x * r.uniform(2, 5))                                     # an overdriven microphone
    u = r.random()
    if u < 0.45:
        noise = lfilter([1], [1, -r.uniform(-0.3, 0.97)], r.standard_normal(len(x)))
        x = x + noise * _level(x) / _level(noise) * 10 ** (-r.uniform(8, 42) / 20)
    elif u < 0.60:
        noise = sum(_from(bank, len(x), r) for _ in range(r.integers(1, 5)))
        x = x + noise * _level(x) / _level(noise) * 10 ** (-r.uniform(10, 26) / 20)
    elif u < 0.65:
        noise = non_speech(len(x), r)
        x = x + noise * _level(x) / _level(noise) * 10 ** (-r.uniform(12, 28) / 20)
    if r.random() < 0.2:                                                     # the other party leaking in
        x = x + _from(bank, len(x), r) * np.abs(x).max() * 10 ** (r.uniform(-46, -26) / 20)
    if r.random() < 0.04:
        for _ in range(r.integers(1, 6)):                                    # lost packets
            at = int(r.integers(max(1, len(x) - 160)))
            x[at: at + 160] = 0
    x = _peak(x) * 10 ** (r.uniform(-28, -0.5) / 20)
    u = r.random()
    return a_law(x) if u < 0.4 else mu_law(x) if u < 0.6 else x


def tone(n: int, hz, r) -> np.ndarray:
    t = np.arange(n) / RATE
    return sum(np.sin(2 * np.pi * f * t + r.uniform(0, 6)) for f in np.atleast_1d(hz))


def music(n: int, r: np.random.Generator) -> np.ndarray:
    """Notes with harmonics and decay, a few at a time: what hold music comes to on a telephone line."""
    out, beat = np.zeros(n), r.uniform(0.15, 0.6)
    scale = 110 * 2 ** (r.integers(0, 12) / 12) * 2 ** (np.array([0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24, 28, 31]) / 12)
    fade, harmonics = r.uniform(1, 6), r.integers(1, 7)
    t = 0.0
    while t < n / RATE:
        at, m = int(t * RATE), int(RATE * min(2.0, beat * r.integers(1, 4) + 0.2))
        m = min(m, n - at)
        shape = np.exp(-np.arange(m) / RATE * fade) * np.minimum(1, np.arange(m) / 80)
        for f in r.choice(scale, r.integers(1, 4)):
            wobble = r.uniform(0, 0.004) * np.sin(2 * np.pi * 5.5 * np.arange(m) / RATE)
            for h in range(1, harmonics + 1):
                if f * h < RATE / 2:
                    out[at: at + m] += shape * np.sin(2 * np.pi * f * h * np.arange(m) / RATE * (1 + wobble)) / h ** r.uniform(0.8, 1.8)
        t += beat * r.choice([1, 1, 0.5, 2])
    if r.random() < 0.4:                                                     # a beat under it
        for at in range(0, n, max(800, int(beat * RATE))):
            m = min(600, n - at)
            out[at: at + m] += r.standard_normal(m) * np.exp(-np.arange(m) / 120) * r.uniform(0.2, 1)
    return out


def switched(wave: np.ndarray, on: float, off: float) -> np.ndarray:
    return wave * ((np.arange(len(wave)) / RATE) % (on + off) < on)


def non_speech(n: int, r: np.random.Generator) -> np.ndarray:
    """Music, call-progress tones, keys, noise, knocks and breath, n samples, peak 1."""
    u = r.random()
    if u < 0.45:
        x = music(n, r)
    elif u < 0.60:                                                           # ring-back, busy, special information
        on, off = [(1, 4), (0.35, 0.35), (0.7, 0.7), (0.4, 0.2), (9, 0.1)][r.integers(5)]
        x = switched(tone(n, [450] if r.random() < 0.7 else r.uniform(300, 1500, r.integers(1, 3)), r), on, off)
    elif u < 0.66:                                                           # keys pressed
        x = np.zeros(n)
        for at in range(int(r.integers(400, 4000)), n - 1200, int(r.integers(1600, 6000))):
            x[at: at + 1000] = tone(1000, [r.choice([697, 770, 852, 941]), r.choice([1209, 1336, 1477])], r)
    elif u < 0.82:
        x = lfilter([1], [1, -r.uniform(-0.3, 0.98)], r.standard_normal(n))
        if r.random() < 0.5:                                                 # traffic: swelling and ebbing
            x = x * (1 + 0.9 * np.sin(2 * np.pi * r.uniform(0.1, 1.5) * np.arange(n) / RATE + r.uniform(0, 6)))
    else:                                                                    # knocks, rustle, breath
        x = r.standard_normal(n) * 0.003
        for _ in range(int(1 + n / RATE * r.uniform(0.5, 4))):
            m = int(RATE * r.choice([0.004, 0.02, 0.1, 0.4]))
            at = int(r.integers(max(1, n - m)))
            burst = lfilter([1], [1, -r.uniform(-0.5, 0.95)], r.standard_normal(m)) * np.hanning(m)
            x[at: at + m] += (_peak(burst) * r.uniform(0.1, 1))[: n - at]
    return _peak(x).astype(np.float32)
