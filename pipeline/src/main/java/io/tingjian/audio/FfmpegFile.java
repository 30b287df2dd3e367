package io.tingjian.audio;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_G729;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_seek;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_OPT_SEARCH_CHILDREN;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_int;

import io.tingjian.audio.UnreadableAudio.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** One opened file: finds its sound track and reads it packet by packet. For one thread. */
final class FfmpegFile implements AutoCloseable {
  /** A vendor's WAV tag for G.729, which FFmpeg's table lacks. */
  private static final int G729_OF_ONE_VENDOR = 0x133;

  /** Containers guess their length from the bit rate; less than this is no proof of a cut. */
  private static final long GUESS_SLACK_MS = 1_000;

  /** Uncompressed sound is fetched in fewer, larger packets than FFmpeg would: each costs calls. */
  private static final int PCM_PACKET_BYTES = 1 << 14;

  /** Whence a stream is counted: from where it is. */
  private static final int SEEK_CURRENT = 1;

  private final AVFormatContext format;
  private final long soundFromByte;
  private final AVStream track;
  private final String container;
  private final String codec;

  /**
   * @param soundFromByte where the header ends
   */
  private FfmpegFile(AVFormatContext format, long soundFromByte) throws UnreadableAudio {
    this.format = format;
    this.soundFromByte = soundFromByte;
    this.container = format.iformat().name().getString();
    int best = av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<?>) null, 0);
    if (best < 0) {
      Reason reason = format.nb_streams() == 0 ? Reason.NOT_AUDIO : Reason.NO_AUDIO_TRACK;
      throw new UnreadableAudio(reason, "no sound track in a file of kind " + container);
    }
    track = format.streams(best);
    AVCodecParameters parameters = track.codecpar();
    if (parameters.codec_id() == AV_CODEC_ID_NONE && parameters.codec_tag() == G729_OF_ONE_VENDOR)
      parameters.codec_id(AV_CODEC_ID_G729);
    codec = avcodec_get_name(parameters.codec_id()).getString();
    if (container.equals("wav") && codec.startsWith("pcm_"))
      av_opt_set_int(format, "max_size", PCM_PACKET_BYTES, AV_OPT_SEARCH_CHILDREN);
  }

  /**
   * @param raw how the file is to be read when it has no header
   */
  static FfmpegFile open(Path file, Optional<RawSound> raw) throws UnreadableAudio {
    Ffmpeg.beQuiet();
    AVFormatContext format = new AVFormatContext(null);
    AVDictionary options = new AVDictionary(null);
    // The name goes over as UTF-8 whatever the locale is, and "file:" keeps a colon in it harmless.
    try (BytePointer url =
        new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
      av_dict_set(options, "protocol_whitelist", "file", 0);
      AVInputFormat forced = null;
      if (raw.isPresent()) {
        String name = raw.get().encoding().ffmpeg;
        forced = av_find_input_format(name);
        av_dict_set(options, "format_whitelist", name, 0);
        av_dict_set(options, "sample_rate", Integer.toString(raw.get().rateHz()), 0);
        av_dict_set(options, "ch_layout", raw.get().channels() + "C", 0);
      } else av_dict_set(options, "format_whitelist", Ffmpeg.CONTAINERS, 0);
      int rc = avformat_open_input(format, url, forced, options);
      // A failed opening has freed the context already.
      if (rc < 0)
        throw new UnreadableAudio(
            Reason.NOT_AUDIO,
            "no recording: " + Ffmpeg.sentence(rc) + ", at byte 0: " + beginning(file));
    } finally {
      av_dict_free(options);
    }
    try {
      long headerEnd = avio_seek(format.pb(), 0, SEEK_CURRENT);
      avformat_find_stream_info(format, (AVDictionary) null);
      return new FfmpegFile(format, headerEnd);
    } catch (UnreadableAudio e) {
      avformat_close_input(format);
      throw e;
    }
  }

  private static String beginning(Path file) throws UnreadableAudio {
    return HexFormat.ofDelimiter(" ").formatHex(Header.first(file, 8));
  }

  <X extends Exception> Optional<Damage> read(Audio.Limits limits, Audio.Pieces<X> pieces)
      throws UnreadableAudio, X {
    AVPacket packet = av_packet_alloc();
    long lastByte = 0;
    try (TrackDecoder decoder =
        new TrackDecoder(track.codecpar(), container, codec, soundFromByte, limits)) {
      while (av_read_frame(format, packet) >= 0) {
        if (packet.stream_index() == track.index()) {
          lastByte = packet.pos() + packet.size();
          decoder.accept(packet);
        }
        av_packet_unref(packet);
        if (decoder.pieceIsFull()) pieces.take(decoder.piece());
      }
      Decoded last = decoder.lastPiece();
      checkLength(last.startMs() + last.durationMs(), lastByte);
      pieces.take(last);
      return decoder.damage();
    } finally {
      av_packet_free(packet);
    }
  }

  /** WAV headers are checked to the byte before; this is for containers that count in time. */
  private void checkLength(long actualMs, long lastByte) throws UnreadableAudio {
    if (container.equals("wav") || track.duration() == AV_NOPTS_VALUE) return;
    AVRational unit = track.time_base();
    long promisedMs = track.duration() * 1000 * unit.num() / unit.den();
    boolean guessed = format.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE;
    if (!guessed && promisedMs - actualMs > GUESS_SLACK_MS + promisedMs / 50)
      throw UnreadableAudio.cutShort(what(), promisedMs, actualMs, lastByte);
  }

  private String what() {
    return container + " with " + codec;
  }

  @Override
  public void close() {
    avformat_close_input(format);
  }
}
