// How tall each piece of a waveform is. No DOM here.

/** From least and greatest sample in turn to the greater of both, 0 to 1. */
export const heights = pairs =>
  Float32Array.from({ length: pairs.length / 2 }, (_, i) => Math.max(-pairs[2 * i], pairs[2 * i + 1]));
