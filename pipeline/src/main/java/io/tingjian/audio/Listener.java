package io.tingjian.audio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Listens to one recording, or to a piece of one. */
final class Listener {
  private final Decoded sound;

  Listener(Decoded sound) {
    this.sound = sound;
  }

  Listening listen() {
    List<double[]> levels = new ArrayList<>();
    for (short[] channel : sound.samples()) levels.add(Levels.of(channel, sound.rateHz()));
    List<List<Stretch>> channels = new ArrayList<>();
    for (int c = 0; c < sound.channels(); c++) channels.add(stretches(c, levels));
    Surveyor surveyor = new Surveyor();
    surveyor.add(sound, channels);
    return new Listening(channels, surveyor.warnings());
  }

  private List<Stretch> stretches(int channel, List<double[]> levels) {
    if (sound.durationMs() < Surveyor.TOO_SHORT_MS) return List.of();
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
}
