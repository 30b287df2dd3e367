package io.tingjian.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybackFolderTest {
  private static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");

  @TempDir Path folder;

  @Test
  void whatNobodyListenedToForLongestGoesFirst() throws IOException {
    PlaybackFolder playback = new PlaybackFolder(folder, 250, Clock.fixed(NOW, ZoneOffset.UTC));
    Path old = sound("old.wav", Duration.ofDays(9));
    Path older = sound("older.wav", Duration.ofDays(10));
    Path fresh = sound("fresh.wav", Duration.ofMinutes(1));
    assertThat(playback.has(older)).isTrue();
    assertThat(playback.has(playback.of("never"))).isFalse();
    playback.trim(fresh);
    assertThat(files()).containsExactlyInAnyOrder(older, fresh).doesNotContain(old);
  }

  @Test
  void theSoundThatIsWantedStaysHoweverLargeItIs() throws IOException {
    PlaybackFolder playback = new PlaybackFolder(folder, 50, Clock.fixed(NOW, ZoneOffset.UTC));
    Path wanted = sound("wanted.wav", Duration.ofDays(9));
    sound("other.wav", Duration.ofDays(1));
    playback.trim(wanted);
    assertThat(files()).containsExactly(wanted);
  }

  @Test
  void whatAKilledProgramLeftHalfMadeIsCleanedUp() throws IOException {
    PlaybackFolder playback = new PlaybackFolder(folder, 999, Clock.fixed(NOW, ZoneOffset.UTC));
    sound("half1.part", Duration.ofHours(2));
    Path inTheMaking = sound("half2.part", Duration.ofMinutes(2));
    playback.trim(folder.resolve("x.wav"));
    assertThat(files()).containsExactly(inTheMaking);
  }

  private Path sound(String name, Duration ago) throws IOException {
    Path file = Files.write(folder.resolve(name), new byte[100]);
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
    return file;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
