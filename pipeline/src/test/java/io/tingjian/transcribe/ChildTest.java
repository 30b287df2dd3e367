package io.tingjian.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** One run of a process that answers nothing. */
class ChildTest {
  private static final Utterance SCRAP = new Utterance(new short[800], 8000, 60_000);

  /** Its end takes a while; an utterance given to it meanwhile would be blamed for that end. */
  @Test
  void aKilledOneIsHeldByNobodyAnyMore() throws Exception {
    for (int i = 0; i < 20; i++) {
      Child child = Child.start(new ProcessBuilder("sleep", "60"));
      assertThat(child.hold()).isTrue();
      child.kill();
      assertThat(child.usable()).isFalse();
      assertThat(child.hold()).isFalse();
      child.letGo();
    }
  }

  @Test
  void whoAskedAKilledOneIsToldSo() throws Exception {
    Child child = Child.start(new ProcessBuilder("sleep", "60"));
    assertThat(child.hold()).isTrue();
    var answer = child.ask(SCRAP);
    child.kill();
    assertThatThrownBy(answer::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(Child.Lost.class);
    child.letGo();
  }
}
