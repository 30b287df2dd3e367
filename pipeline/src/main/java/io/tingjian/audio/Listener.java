package io.tingjian.audio;

import io.tingjian.audio.Stretch.Kind;
import io.tingjian.call.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Listens to one recording. */
final class Listener {
  /** Nobody can be judged by less. */
  private static final long TOO_SHORT_MS = 1000;

  private final Decoded sound;

  Listener(Decoded sound) {
    this.sound = sound;
  }

  Listening listen() {
    List<double[]> levels = new ArrayList<>();
    for (short[] channel : sound.samples()) levels.add(Levels.of(channel, sound.rateHz()));
    List<List<Stretch>> channels = new ArrayList<>();
    for (int c = 0; c < sound.channels(); c++) channels.add(stretches(c, levels));
    return new Listening(channels, warnings(channels));
  }

  private List<Stretch> stretches(int channel, List<double[]> levels) {
    if (sound.durationMs() < TOO_SHORT_MS) return List.of();
    List<double[]> others = new ArrayList<>(levels);
    double[] own = others.remove(channel);
    short[] samples = sound.samples()[channel];
    boolean[] voice = VoiceActivity.of(samples, sound.rateHz());
    List<Stretch> heard = new ArrayList<>(SoundFinder.find(samples, sound.rateHz()));
    for (Stretch speech :
        SpeechFinder.find(voice, own, others, List.copyOf(heard), sound.durationMs()))
      if (voiced(samples, speech)) heard.add(speech);
    heard.sort(Comparator.comparingLong(Stretch::startMs));
    return heard;
  }

  private boolean voiced(short[] samples, Stretch speech) {
    return PitchTracker.voiced(
        samples, sound.frameAt(speech.startMs()), sound.frameAt(speech.endMs()), sound.rateHz());
  }

  private Set<Warning> warnings(List<List<Stretch>> channels) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    long speaking = channels.stream().filter(Listener::speaks).count();
    if (sound.durationMs() < TOO_SHORT_MS) warnings.add(Warning.TOO_SHORT);
    else if (speaking == 0) warnings.add(Warning.NO_SPEECH);
    else if (speaking < channels.size()) warnings.add(Warning.SILENT_CHANNEL);
    for (short[] channel : sound.samples())
      if (Clipping.clipped(channel)) warnings.add(Warning.CLIPPED);
    return warnings;
  }

  private static boolean speaks(List<Stretch> channel) {
    return channel.stream().anyMatch(stretch -> stretch.kind() == Kind.SPEECH);
  }
}
