package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.app.HotWordsChange.Refused;
import io.tingjian.app.HotWordsChange.Taken;
import io.tingjian.call.CallFacts;
import io.tingjian.screen.BadDialogue;
import io.tingjian.screen.Dialogue;
import io.tingjian.transcribe.HotWords;
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
    assertThat(heard(inForce, "").size()).isZero();
    Files.writeString(file, "蓝鲸套餐\n");
    assertThat(inForce.look()).as("still changing").isEmpty();
    assertThat(inForce.look()).contains(new Taken(1));
    assertThat(heard(inForce, "").size()).isOne();
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
    assertThat(heard(inForce, "").size()).isEqualTo(2);
    assertThat(inForce.look()).as("told once").isEmpty();
  }

  @Test
  void nothingStartsOnABrokenList() throws Exception {
    Files.writeString(file, "宝\n");
    assertThatThrownBy(() -> HotWordsInForce.open(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith(file + ":1: a hot word has at least 2 syllables");
  }

  @Test
  void aQueueHasNamesOfItsOwnBesidesThoseOfAllCalls() throws Exception {
    Files.writeString(file, "蓝鲸套餐\n");
    Path queues = Files.createDirectory(folder.resolve("hotwords"));
    Files.writeString(queues.resolve("vip 热线_一.txt"), "蓝鲸套餐\n云栖湾\n");
    Files.writeString(queues.resolve("售后.txt"), "长乐府\n暖冬计划\n");
    Files.writeString(queues.resolve("notes.md"), "no list\n");
    HotWordsInForce inForce = HotWordsInForce.open(file);
    assertThat(heard(inForce, "").size()).isOne();
    assertThat(heard(inForce, "别的").size()).isOne();
    assertThat(heard(inForce, "VIP 热线/一").size()).isEqualTo(2);
    assertThat(heard(inForce, "售后").size()).isEqualTo(3);
  }

  @Test
  void aListOfAQueueIsTakenAnewAndItsFaultsAreToldWithThoseOfTheOthers() throws Exception {
    HotWordsInForce inForce = HotWordsInForce.open(file);
    Path queues = Files.createDirectory(folder.resolve("hotwords"));
    Path own = Files.writeString(queues.resolve("售后.txt"), "长乐府\n");
    inForce.look();
    assertThat(inForce.look()).contains(new Taken(1));
    Files.writeString(file, "宝\n");
    Files.writeString(own, "凤栖岭\tfeng qi\n");
    inForce.look();
    assertThat(inForce.look().orElseThrow())
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.faults().lines())
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith(file + ":1: "))
                    .anyMatch(line -> line.startsWith(own + ":1: ")));
    assertThat(heard(inForce, "售后").size()).isOne();
  }

  @Test
  void callsInOtherLanguagesAreHeardWithoutThem() throws Exception {
    Files.writeString(file, "蓝鲸套餐\n");
    HotWordsInForce inForce = HotWordsInForce.open(file);
    assertThat(inForce.heldFor(CallFacts.unknown("C-1", "en")).size()).isZero();
  }

  private static HotWords heard(HotWordsInForce inForce, String queue) {
    String facts = queue.isEmpty() ? "" : "queue: " + queue + "\n";
    try {
      return inForce.heldFor(Dialogue.parse(facts + "agent 0:00-0:01  您好").call().facts());
    } catch (BadDialogue e) {
      throw new IllegalArgumentException(e);
    }
  }
}
