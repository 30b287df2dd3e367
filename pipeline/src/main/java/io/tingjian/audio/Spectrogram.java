package io.tingjian.audio;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * The partials of a channel, frame by frame: one per hop, without the last ones, which the window
 * would overrun. A frame is worked out when somebody asks for it, because most of a call is too
 * quiet for anybody to ask. For one thread.
 */
final class Spectrogram extends AbstractList<Partials> implements RandomAccess {
  /** A window is divided into so many, to see how loud it can be at most. */
  private static final int BLOCKS = 16;

  /** So many pairs of frames tell how quiet a channel is; the others need not be worked out. */
  private static final int SAMPLED_PAIRS = 64;

  /** Of a long recording, one pair in so many. */
  private static final int SPARSEST = 16;

  private final short[] samples;
  private final int size;
  private final int hop;
  private final double binHz;
  private final Fft fft;
  private final Partials[] frames;
  private final double[] energies;
  private final double[] weights = new double[BLOCKS];

  Spectrogram(short[] samples, int rateHz) {
    this.samples = samples;
    this.size = Integer.highestOneBit(rateHz * Partials.WINDOW_MS / 1000);
    this.hop = rateHz * Partials.HOP_MS / 1000;
    this.binHz = (double) rateHz / size;
    this.fft = new Fft(size);
    this.frames = new Partials[samples.length < size ? 0 : (samples.length - size) / hop + 1];
    this.energies = new double[samples.length / (size / BLOCKS)];
    for (int b = 0; b < energies.length; b++) energies[b] = energy(b);
    // A Hann window rises to its middle: a block weighs no more than its inner edge.
    for (int b = 0; b < BLOCKS; b++)
      weights[b] = Math.pow(Fft.hann(b < BLOCKS / 2 ? b + 1 : b, BLOCKS), 2);
  }

  @Override
  public int size() {
    return frames.length;
  }

  @Override
  public Partials get(int frame) {
    if (frames[frame] == null) workOut(frame & ~1);
    return frames[frame];
  }

  /** No frame is louder than this, dBFS; told without its partials. */
  double atMostDbfs(int frame) {
    int first = frame * hop / (size / BLOCKS);
    double sum = 0;
    for (int b = 0; b < BLOCKS; b++) sum += weights[b] * energies[first + b];
    return Partials.levelDbfs(sum * size / 2, size);
  }

  /** The level below which so large a share of the frames lies, by a sample of them. */
  double percentileDbfs(double share) {
    int pairs = (frames.length + 1) / 2;
    int apart = Math.max(1, Math.min(SPARSEST, pairs / SAMPLED_PAIRS));
    double[] levels = new double[2 * ((pairs + apart - 1) / apart)];
    int found = 0;
    for (int frame = 0; frame < frames.length; frame += 2 * apart) {
      levels[found++] = get(frame).levelDbfs();
      levels[found++] = get(Math.min(frame + 1, frames.length - 1)).levelDbfs();
    }
    return Levels.percentile(levels, share);
  }

  /** Two at once cost little more than one. */
  private void workOut(int even) {
    int odd = Math.min(even + 1, frames.length - 1);
    double[][] spectra = fft.powers(samples, even * hop, odd * hop);
    frames[even] = Partials.of(spectra[0], binHz);
    if (odd > even) frames[odd] = Partials.of(spectra[1], binHz);
  }

  private double energy(int block) {
    int length = size / BLOCKS;
    long sum = 0;
    for (int i = block * length; i < (block + 1) * length; i++) sum += samples[i] * samples[i];
    return sum;
  }
}
