package io.tingjian.audio;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One of libfvad's detectors, called as the C library that it is. Its Java wrapper is passed over:
 * it copies each frame and never gives the copy back (some 280 bytes, 200 MB for an hour of
 * stereo), and it keeps all detectors in one map without a lock. For one thread; any number of
 * threads may have one each.
 */
final class Fvad implements AutoCloseable {
  /** The library's own number for: rather let noise through than lose a voice. */
  private static final int QUALITY = 0;

  private final Pointer detector;
  private final Memory frame;
  private final int length;

  /**
   * @param rateHz 8000 or 16000
   * @param length samples of a frame: 10, 20 or 30 ms
   */
  Fvad(int rateHz, int length) {
    this.detector = Library.fvad_new();
    this.frame = new Memory((long) length * Short.BYTES);
    this.length = length;
    if (Library.fvad_set_mode(detector, QUALITY) < 0
        || Library.fvad_set_sample_rate(detector, rateHz) < 0)
      throw new IllegalArgumentException("libfvad takes no rate of " + rateHz + " Hz");
  }

  /** Whether the next frame sounds like a voice. */
  boolean voice(short[] samples, int from) {
    frame.write(0, samples, from, length);
    return Library.fvad_process(detector, frame, length) == 1;
  }

  @Override
  public void close() {
    Library.fvad_free(detector);
    frame.close();
  }

  /** The functions of {@code fvad.h}. */
  private static final class Library {
    static {
      Native.register(Library.class, opened());
    }

    private Library() {}

    static native Pointer fvad_new();

    static native void fvad_free(Pointer detector);

    static native int fvad_set_mode(Pointer detector, int mode);

    static native int fvad_set_sample_rate(Pointer detector, int hz);

    static native int fvad_process(Pointer detector, Pointer frame, long length);

    private static NativeLibrary opened() {
      String machine = Platform.isARM() ? "arm64" : "amd64";
      String resource =
          Platform.isMac()
              ? "/macos-" + machine + "/liblibfvad-jni.dylib"
              : "/debian-" + machine + "/liblibfvad-jni.so";
      try {
        return NativeLibrary.getInstance(
            Native.extractFromResourcePath(resource, Fvad.class.getClassLoader())
                .getAbsolutePath());
      } catch (IOException e) {
        throw new UncheckedIOException("libfvad does not run on this machine", e);
      }
    }
  }
}
