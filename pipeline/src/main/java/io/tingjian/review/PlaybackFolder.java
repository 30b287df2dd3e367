package io.tingjian.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sounds that were made for browsers, as many as fit: what was not listened to for longest goes
 * first. May be shared by threads.
 */
final class PlaybackFolder {
  /** A sound that is still being made is younger; a killed program left older ones behind. */
  private static final Duration LONGEST_IN_THE_MAKING = Duration.ofHours(1);

  private record Sound(Path file, long bytes, FileTime heardAt) {}

  private final Path folder;
  private final long mostBytes;
  private final Clock clock;

  PlaybackFolder(Path folder, long mostBytes, Clock clock) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  Path of(String call) {
    return folder.resolve(call + ".wav");
  }

  /**
   * Somebody wants to listen to it now.
   *
   * @return whether it is there
   */
  boolean has(Path sound) throws IOException {
    try {
      Files.setLastModifiedTime(sound, FileTime.from(clock.instant()));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Deletes until the rest fits.
   *
   * @param kept stays, however large it is
   */
  synchronized void trim(Path kept) throws IOException {
    List<Sound> sounds = sounds();
    long bytes = sounds.stream().mapToLong(Sound::bytes).sum();
    Instant abandoned = clock.instant().minus(LONGEST_IN_THE_MAKING);
    for (Sound sound : sounds) {
      boolean half = sound.file().toString().endsWith(".part");
      boolean surplus = !half && bytes > mostBytes && !sound.file().equals(kept);
      if (!surplus && !(half && sound.heardAt().toInstant().isBefore(abandoned))) continue;
      Files.deleteIfExists(sound.file());
      bytes -= sound.bytes();
    }
  }

  /** The one that was not heard for longest first. */
  private List<Sound> sounds() throws IOException {
    List<Sound> sounds = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList())
        sounds.add(new Sound(file, Files.size(file), Files.getLastModifiedTime(file)));
    }
    sounds.sort(Comparator.comparing(Sound::heardAt));
    return sounds;
  }
}
