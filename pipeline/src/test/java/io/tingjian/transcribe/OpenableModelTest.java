package io.tingjian.transcribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenableModelTest {
  private static final String CONF = "--beam=15.0\n--acoustic-scale=1.5\n";

  @TempDir Path model;

  @BeforeEach
  void aModel() throws IOException {
    for (String part : new String[] {"am", "graph", "conf"})
      Files.createDirectory(model.resolve(part));
    Files.writeString(model.resolve("am/final.mdl"), "net");
    Files.writeString(model.resolve("conf/mfcc.conf"), "--sample-frequency=8000\n");
    Files.writeString(model.resolve("conf/model.conf"), CONF);
  }

  @Test
  void theChunksAreLongerAndAllElseIsTheModels() throws Exception {
    Path folder;
    try (OpenableModel openable = OpenableModel.of(model)) {
      folder = openable.folder();
      assertThat(folder.resolve("conf/model.conf")).hasContent(CONF + "--frames-per-chunk=150\n");
      assertThat(folder.resolve("conf/mfcc.conf")).hasContent("--sample-frequency=8000\n");
      assertThat(folder.resolve("am/final.mdl")).hasContent("net");
      assertThat(folder.resolve("graph")).isDirectory();
    }
    assertThat(folder).doesNotExist();
    assertThat(model.resolve("conf/model.conf")).hasContent(CONF);
    assertThat(model.resolve("am/final.mdl")).hasContent("net");
  }

  @Test
  void aModelThatNamesItsOwnChunksIsOpenedAsItIs() throws Exception {
    Files.writeString(model.resolve("conf/model.conf"), CONF + "--frames-per-chunk=51\n");
    isOpenedAsItIs();
  }

  @Test
  void aModelThatFollowsTheVoiceIsOpenedAsItIs() throws Exception {
    Files.createDirectory(model.resolve("ivector"));
    isOpenedAsItIs();
  }

  @Test
  void aModelOfTheOldLayoutIsOpenedAsItIs() throws Exception {
    Files.delete(model.resolve("conf/model.conf"));
    isOpenedAsItIs();
  }

  private void isOpenedAsItIs() {
    try (OpenableModel openable = OpenableModel.of(model)) {
      assertThat(openable.folder()).isEqualTo(model);
    }
    assertThat(model.resolve("am/final.mdl")).hasContent("net");
  }
}
