package io.tingjian.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Turns frames of one sample format, rate and layout into 16-bit planes at the house's rate,
 * keeping every channel where it is.
 */
final class Resampler implements AutoCloseable {
  private final SwrContext context;
  private final int format;
  private final int sourceHz;
  private final int channels;

  /**
   * @throws IllegalStateException when FFmpeg knows no way between the two
   */
  Resampler(AVFrame first, int targetHz) {
    format = first.format();
    sourceHz = first.sample_rate();
    channels = first.ch_layout().nb_channels();
    AVChannelLayout layout = new AVChannelLayout();
    // A recorder may leave the speakers' places unsaid; the plain layout keeps the order.
    if (first.ch_layout().order() == 0) av_channel_layout_default(layout, channels);
    else av_channel_layout_copy(layout, first.ch_layout());
    SwrContext made = new SwrContext(null);
    int rc =
        swr_alloc_set_opts2(
            made, layout, AV_SAMPLE_FMT_S16P, targetHz, layout, format, sourceHz, 0, null);
    if (rc >= 0) rc = swr_init(made);
    av_channel_layout_uninit(layout);
    layout.deallocate();
    if (rc < 0) {
      swr_free(made);
      throw new IllegalStateException(Ffmpeg.sentence(rc));
    }
    context = made;
  }

  boolean fits(AVFrame frame) {
    return frame.format() == format
        && frame.sample_rate() == sourceHz
        && frame.ch_layout().nb_channels() == channels;
  }

  void convert(AVFrame frame, SampleBuffer into) {
    run(frame.extended_data(), frame.nb_samples(), into);
  }

  /** The filter holds back a few samples; without this the recording would end early. */
  void flush(SampleBuffer into) {
    while (run(null, 0, into) > 0) {}
  }

  private int run(PointerPointer<?> source, int frames, SampleBuffer into) {
    int room = Math.max(32, swr_get_out_samples(context, frames));
    PointerPointer<? extends Pointer> planes = into.planes(room);
    int made = swr_convert(context, planes, room, source, frames);
    if (made < 0) throw new IllegalStateException(Ffmpeg.sentence(made));
    into.append(made);
    return made;
  }

  @Override
  public void close() {
    swr_free(context);
  }
}
