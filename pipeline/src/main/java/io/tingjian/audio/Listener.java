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
    SpeechFinder finder = new SpeechFinder(own, others);
    boolean[] voice = VoiceActivity.of(samples, sound.rateHz(), finder.loud());
    SoundFinder.Sounds sounds = SoundFinder.find(samples, sound.rateHz());
    List<Stretch> heard = new ArrayList<>(sounds.stretches());
    for (Stretch speech : finder.find(voice, sounds.stretches(), sound.durationMs()))
      if (voiced(samples, speech)) heard.add(speech);
    heard.sort(Comparator.comparingLong(Stretch::startMs));
    sounds.perhapsRing().ifPresent(tone -> answered(tone, heard));
    return heard;
  }

  /** What is heard first of all, before somebody answers, rings. */
  private void answered(Stretch tone, List<Stretch> heard) {
    boolean first = sound.startMs() == 0 && tone.startMs() == heard.get(0).startMs();
    if (first && heard.stream().anyMatch(stretch -> stretch.kind() == Stretch.Kind.SPEECH))
      heard.set(0, Ringback.ringing(tone));
  }

  private boolean voiced(short[] samples, Stretch speech) {
    return PitchTracker.voiced(
        samples, sound.frameAt(speech.startMs()), sound.frameAt(speech.endMs()), sound.rateHz());
  }
}
