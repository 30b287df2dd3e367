package io.tingjian.audio;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import io.tingjian.audio.UnreadableAudio.Reason;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decodes the packets of one sound track into samples. For one thread. */
final class TrackDecoder implements AutoCloseable {
  /** A piece ends in the quietest moment of this time before it is full. */
  private static final int SEAM_FROM_S = 40;

  private static final int SEAM_TO_S = 10;

  /** A recorder that claims another rate than these lies, and its sound would be hours long. */
  private static final int LOWEST_HZ = 4_000;

  private static final int HIGHEST_HZ = 192_000;

  private final String container;
  private final String codecName;
  private final String what;
  private final Audio.Limits limits;
  private final AVCodecContext context;
  private final AVFrame frame;
  private final NoNumbers noNumbers = new NoNumbers();
  private SampleBuffer samples;
  private Resampler resampler;
  private int rateHz;
  private long framesBefore;
  private long packets;
  private long badPackets;
  private long firstBadByte = -1;
  private long packetAtByte;

  /**
   * @param soundFromByte where the file's header ends
   */
  TrackDecoder(
      AVCodecParameters parameters,
      String container,
      String codecName,
      long soundFromByte,
      Audio.Limits limits)
      throws UnreadableAudio {
    this.container = container;
    this.codecName = codecName;
    this.what = container + " with " + codecName;
    this.limits = limits;
    AVCodec codec = avcodec_find_decoder(parameters.codec_id());
    if (codec == null || codec.isNull())
      throw new UnreadableAudio(
          Reason.UNKNOWN_CODEC,
          what
              + ": no decoder for tag 0x"
              + Integer.toHexString(parameters.codec_tag())
              + ", sound from byte "
              + soundFromByte);
    frame = av_frame_alloc();
    context = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(context, parameters);
    context.thread_count(1);
    if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
      close();
      throw new UnreadableAudio(
          Reason.DAMAGED,
          what + ": the decoder refuses the header, which ends at byte " + soundFromByte);
    }
  }

  void accept(AVPacket packet) throws UnreadableAudio {
    packets++;
    packetAtByte = packet.pos();
    if (avcodec_send_packet(context, packet) < 0) bad();
    drain();
  }

  private void bad() {
    badPackets++;
    if (firstBadByte < 0) firstBadByte = packetAtByte;
  }

  /** What of the packets until now could not be decoded. */
  Optional<Damage> damage() {
    return badPackets == 0
        ? Optional.empty()
        : Optional.of(new Damage(what, badPackets, packets, firstBadByte));
  }

  boolean pieceIsFull() {
    return samples != null
        && (long) samples.frames() * samples.channels() >= limits.pieceSamples()
        && samples.frames() > SEAM_FROM_S * rateHz;
  }

  /** What was decoded since the last one, up to a quiet moment. */
  Decoded piece() {
    int from = samples.frames() - SEAM_FROM_S * rateHz;
    int to = samples.frames() - SEAM_TO_S * rateHz;
    return piece(Seam.in(samples.filled(), from, to, rateHz));
  }

  /** What is left when the file has ended. */
  Decoded lastPiece() throws UnreadableAudio {
    avcodec_send_packet(context, null);
    drain();
    if (resampler != null) resampler.flush(samples);
    if (samples == null || samples.frames() == 0)
      throw new UnreadableAudio(Reason.NOT_AUDIO, what + " holds no sound");
    // A line may lose packets; where most are bad, this was never the sound that it claims to be.
    if (badPackets * 2 > packets)
      throw new UnreadableAudio(Reason.DAMAGED, damage().orElseThrow().sentence());
    if (noNumbers.mostAre())
      throw new UnreadableAudio(
          Reason.DAMAGED,
          what
              + ": "
              + noNumbers.count()
              + " samples are no numbers, first in the packet at byte "
              + noNumbers.firstPacket());
    return piece(samples.frames());
  }

  private Decoded piece(int frames) {
    long startMs = framesBefore * 1000 / rateHz;
    framesBefore += frames;
    return new Decoded(container, codecName, rateHz, startMs, samples.take(frames));
  }

  private void drain() throws UnreadableAudio {
    int rc;
    while ((rc = avcodec_receive_frame(context, frame)) >= 0) {
      if (frame.nb_samples() > 0 && frame.sample_rate() > 0) keep();
    }
    if (rc != AVERROR_EAGAIN() && rc != AVERROR_EOF) bad();
  }

  private void keep() throws UnreadableAudio {
    int channels = frame.ch_layout().nb_channels();
    if (samples == null) {
      checkChannels(channels);
      checkRate(frame.sample_rate());
      rateHz = houseRate(frame.sample_rate());
      samples = new SampleBuffer(channels, rateHz * 60);
    } else if (channels != samples.channels()) {
      throw new UnreadableAudio(
          Reason.TOO_MANY_CHANNELS,
          what + " changes from " + samples.channels() + " to " + channels + " channels");
    }
    if (resampler == null || !resampler.fits(frame)) changeResampler();
    noNumbers.mend(frame, packetAtByte);
    resampler.convert(frame, samples);
    if ((framesBefore + samples.frames()) / rateHz > limits.longest().toSeconds())
      throw new UnreadableAudio(
          Reason.TOO_LONG, what + " lasts longer than " + limits.longest().toMinutes() + " min");
  }

  private void checkChannels(int channels) throws UnreadableAudio {
    if (channels > limits.mostChannels())
      throw new UnreadableAudio(
          Reason.TOO_MANY_CHANNELS,
          what + " has " + channels + " channels; at most " + limits.mostChannels() + " are taken");
  }

  private void checkRate(int nativeHz) throws UnreadableAudio {
    if (nativeHz < LOWEST_HZ || nativeHz > HIGHEST_HZ)
      throw new UnreadableAudio(
          Reason.DAMAGED,
          what
              + ": its header claims "
              + nativeHz
              + " Hz, no rate from "
              + LOWEST_HZ
              + " to "
              + HIGHEST_HZ);
  }

  private void changeResampler() {
    if (resampler != null) {
      resampler.flush(samples);
      resampler.close();
    }
    resampler = new Resampler(frame, rateHz);
  }

  /** Telephone sound keeps its rate; anything between or above loses only what no model hears. */
  private static int houseRate(int nativeHz) {
    return nativeHz < 16000 ? 8000 : 16000;
  }

  @Override
  public void close() {
    if (resampler != null) resampler.close();
    if (samples != null) samples.close();
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
