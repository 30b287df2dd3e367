package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.app.HotWordsChange.Refused;
import io.tingjian.app.HotWordsChange.Taken;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hot words that somebody changes while the line runs. */
class HotWordsInForceTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void noFile() {
    file = folder.resolve("hotwords.txt");
  }

  @Test
  void aListThatAppearsIsTakenWhenItStandsStillAndItsEndIsNoticedToo() throws Exception {
    HotWordsInForce inForce = HotWordsInForce.open(file);
    assertThat(inForce.held().size()).isZero();
    Files.writeString(file, "蓝鲸套餐\n");
    assertThat(inForce.look()).as("still changing").isEmpty();
    assertThat(inForce.look()).contains(new Taken(1));
    assertThat(inForce.held().size()).isOne();
    assertThat(inForce.look()).as("nothing new").isEmpty();
    Files.delete(file);
    inForce.look();
    assertThat(inForce.look()).contains(new Taken(0));
  }

  @Test
  void aBrokenListIsRefusedWholeWithItsLinesAndTheOneInForceStays() throws Exception {
    Files.writeString(file, "蓝鲸套餐\n暖冬计划\n");
    HotWordsInForce inForce = HotWordsInForce.open(file);
    Files.writeString(file, "蓝鲸套餐\n凤栖岭\tfeng qi\n");
    inForce.look();
    assertThat(inForce.look())
        .contains(new Refused(file + ":2: 凤栖岭 has 3 characters, but 2 syllables"));
    assertThat(inForce.held().size()).isEqualTo(2);
    assertThat(inForce.look()).as("told once").isEmpty();
  }

  @Test
  void nothingStartsOnABrokenList() throws Exception {
    Files.writeString(file, "宝\n");
    assertThatThrownBy(() -> HotWordsInForce.open(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith(file + ":1: a hot word has at least 2 syllables");
  }
}
