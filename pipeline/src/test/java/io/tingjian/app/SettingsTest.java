package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void anOptionIsStrongerThanTheEnvironmentAndThatThanTheFile() throws IOException {
    Path file = write("web:\n  port: 1000\nworkers: 3\nintake.sidecar: optional\n");
    Settings settings =
        Settings.read(
            List.of(file),
            Map.of("TINGJIAN_WEB_PORT", "2000", "TINGJIAN_WORKERS", "5"),
            Map.of(Setting.WEB_PORT, "3000"));

    assertThat(settings.webPort()).isEqualTo(3000);
    assertThat(settings.workers()).isEqualTo(5);
    assertThat(settings.sidecarOptional()).isTrue();
    assertThat(settings.quietTime()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.value(Setting.WORKERS).source()).isEqualTo("TINGJIAN_WORKERS");
    assertThat(settings.value(Setting.INTAKE_SIDECAR).source()).isEqualTo(file.toString());
  }

  @Test
  void everyUnknownSettingIsNamedWithWhatWasProbablyMeant() throws IOException {
    Path file = write("intake:\n  quite_time: 5s\nwebb.port: 1\n");
    assertThatThrownBy(() -> Settings.read(List.of(file), Map.of(), Map.of()))
        .isInstanceOf(WrongSettings.class)
        .hasMessage(
            file
                + ": unknown setting \"intake.quite_time\"; did you mean \"intake.quiet_time\"?\n"
                + file
                + ": unknown setting \"webb.port\"; did you mean \"web.port\"?");
  }

  @Test
  void aValueThatCannotHoldIsRefusedWithItsSource() {
    assertThatThrownBy(
            () -> Settings.read(List.of(), Map.of("TINGJIAN_INTAKE_QUIET_TIME", "soon"), Map.of()))
        .hasMessage(
            "intake.quiet_time must be a duration such as 500ms, 2s or 5m"
                + " (got \"soon\" from TINGJIAN_INTAKE_QUIET_TIME)");
  }

  @Test
  void recordingsWithoutAHeaderAreTakenByTheirEnding() {
    Settings settings =
        Settings.read(List.of(), Map.of("TINGJIAN_INTAKE_RAW", "al=alaw/8000/1"), Map.of());
    assertThat(settings.extensions()).contains("wav", "al");
    assertThat(settings.rawSounds().get("al").rateHz()).isEqualTo(8000);
    assertThatThrownBy(
            () -> Settings.read(List.of(), Map.of("TINGJIAN_INTAKE_RAW", "al=gsm"), Map.of()))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("intake.raw must be none, or such as")
        .hasMessageContaining("(got \"al=gsm\" from TINGJIAN_INTAKE_RAW)");
  }

  @Test
  void memoryAndPaceOfTheRecogniserAreRead() {
    Settings settings =
        Settings.read(
            List.of(),
            Map.of("TINGJIAN_TRANSCRIBE_MEMORY", "2GB", "TINGJIAN_TRANSCRIBE_SLOWEST", "1.5"),
            Map.of(Setting.TRANSCRIBE_PROCESS, "same"));
    assertThat(settings.memoryMb()).isEqualTo(2048);
    assertThat(settings.slowest()).isEqualTo(1.5);
    assertThat(settings.ownProcess()).isFalse();
    for (String nonsense : new String[] {"much", "1.5GB", "-1GB"})
      assertThatThrownBy(
              () ->
                  Settings.read(
                      List.of(), Map.of("TINGJIAN_TRANSCRIBE_MEMORY", nonsense), Map.of()))
          .hasMessageContaining("transcribe.memory must be a size such as 500MB or 2GB");
  }

  @Test
  void everySettingHasItsHeadingInTheGuide() throws IOException {
    List<String> headings =
        Files.readAllLines(Home.folder().resolve("docs/operations.md")).stream()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .toList();
    assertThat(headings)
        .containsExactlyElementsOf(Arrays.stream(Setting.values()).map(Setting::key).toList());
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("tingjian.yaml"), yaml);
  }
}
