package io.tingjian.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  @TempDir Path root;
  private Path data;
  private Path sound;

  @BeforeEach
  void writeASound() throws IOException {
    data = root.resolve("data");
    sound = Files.writeString(root.resolve("a.wav"), "sound");
  }

  @Test
  void aCopyLiesUnderItsHash() throws IOException {
    String sha256 = Vault.sha256(sound);
    assertThat(new Vault(data).place(sound, sha256, "wav"))
        .contains("recordings/" + sha256.substring(0, 2) + "/" + sha256 + ".wav")
        .hasValueSatisfying(name -> assertThat(data.resolve(name)).hasContent("sound"));
  }

  @Test
  void theSameBytesUnderAnotherEndingAreNotCopiedTwice() throws IOException {
    String sha256 = Vault.sha256(sound);
    Vault vault = new Vault(data);
    assertThat(vault.place(sound, sha256, "mp3")).isEqualTo(vault.place(sound, sha256, "wav"));
  }

  @Test
  void aFileThatChangedSinceItWasHashedIsNotKept() throws IOException {
    assertThat(new Vault(data).place(sound, "0".repeat(64), "wav")).isEmpty();
    assertThat(Intake.filesIn(data)).isEmpty();
  }

  @Test
  void whatACrashLeftHalfCopiedIsClearedAway() throws IOException {
    new Vault(data);
    Path half = Files.writeString(data.resolve("recordings/.incoming/half"), "sou");
    new Vault(data);
    assertThat(half).doesNotExist();
  }

  @Test
  void aDataFolderThatTakesNothingIsNamed() throws IOException {
    Files.writeString(data, "a file where the folder should be");
    assertThatThrownBy(() -> new Vault(data))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the data folder " + data + " cannot take recordings");
  }
}
