package io.tingjian.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import org.bytedeco.javacpp.BytePointer;

/** The library as a whole: silence on the user's terminal, and its errors in words. */
final class Ffmpeg {
  /**
   * Sound that telephone systems write. Play lists, captures and image formats stay out: they make
   * FFmpeg open other things than the named file. So do streams without a header: by their content
   * alone they cannot be told from any other bytes.
   */
  static final String CONTAINERS =
      "wav,w64,aiff,au,caf,mp3,aac,flac,ogg,matroska,mov,mp4,avi,asf,amr,mpeg,mpegts,wsaud,xwma,"
          + "ape,wv,ac3,eac3,flv,voc";

  private Ffmpeg() {}

  static void beQuiet() {
    av_log_set_level(AV_LOG_QUIET);
  }

  static String sentence(int error) {
    try (BytePointer text = new BytePointer(256)) {
      av_strerror(error, text, text.capacity());
      return text.getString();
    }
  }
}
