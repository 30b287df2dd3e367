package io.tingjian.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether files have stood still. It never waits itself, so one file that grows does not hold
 * the others; whoever asks asks again later. May be shared by threads.
 */
final class StillFiles {
  private static final Duration SURELY_OVER = Duration.ofMinutes(1);
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private record Sighting(long sizeBytes, Instant changedAt, Instant since, Instant asked) {}

  private final Duration quietTime;
  private final Clock clock;
  private final Map<Path, Sighting> sightings = new ConcurrentHashMap<>();

  StillFiles(Duration quietTime, Clock clock) {
    this.quietTime = quietTime;
    this.clock = clock;
  }

  /**
   * @throws IOException when the file is gone or cannot be looked at
   */
  boolean still(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    Instant changedAt = now.lastModifiedTime().toInstant();
    Instant asked = clock.instant();
    if (Duration.between(changedAt, asked).compareTo(longAgo()) >= 0) return true;
    Sighting sighting =
        sightings.compute(
            file,
            (path, before) -> {
              // A recorder that pauses leaves a stable size too, so size and time must both stand
              // still.
              boolean moved =
                  before == null
                      || before.sizeBytes() != now.size()
                      || !before.changedAt().equals(changedAt);
              return new Sighting(now.size(), changedAt, moved ? asked : before.since(), asked);
            });
    return Duration.between(sighting.since(), asked).compareTo(quietTime) >= 0;
  }

  /** A file that was taken needs no watching; neither does one that nobody asks for any more. */
  void forget(Path file) {
    sightings.remove(file);
    Instant now = clock.instant();
    sightings
        .values()
        .removeIf(sighting -> Duration.between(sighting.asked(), now).compareTo(FORGOTTEN) > 0);
  }

  /** A file last changed so long ago is taken at first sight. */
  private Duration longAgo() {
    return quietTime.compareTo(SURELY_OVER) > 0 ? quietTime : SURELY_OVER;
  }
}
