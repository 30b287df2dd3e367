package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.intake.Intake;
import io.tingjian.intake.IntakeRules;
import io.tingjian.intake.Languages;
import io.tingjian.intake.Outcome;
import io.tingjian.intake.SidecarPolicy;
import io.tingjian.review.Searches;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call is in one hand at a time, also while it waits in the queue. */
class TakingUpTest {
  private static final IntakeRules AT_ONCE =
      new IntakeRules(
          Set.of("wav"),
          Duration.ZERO,
          new SidecarPolicy.Required(Duration.ZERO),
          new Languages("zh", Map.of()));

  @TempDir Path root;

  @Test
  void aCallThatWaitsIsNotOfferedAgainUntilItsEnd() throws Exception {
    TryOut tryOut = new TryOut(root).with(TryOut.BAD, "clipped");
    Clock clock = Clock.systemUTC();
    List<String> ended = new ArrayList<>();
    try (Rooms rooms = Rooms.open(tryOut.settings(Map.of()), TryOut.HOME, clock)) {
      Intake intake = new Intake(rooms.store(), tryOut.data, AT_ONCE, clock);
      String id = ((Outcome.Received) intake.receive(tryOut.folder.resolve("clipped.wav"))).id();
      Line line =
          new Line(
              rooms.store(),
              tryOut.data,
              rooms.ears(),
              rooms.judge(),
              rooms.index(),
              new Searches(rooms.store(), rooms.search()),
              false,
              (call, state) -> ended.add(call));
      assertThat(line.unfinished()).containsExactly(id);
      assertThat(line.takeUp(id)).isTrue();
      assertThat(line.unfinished()).isEmpty();
      assertThat(line.takeUp(id)).isFalse();
      line.end(id);
      assertThat(ended).as("there is still work to do").isEmpty();
      assertThat(line.unfinished()).containsExactly(id);
      assertThat(line.takeUp(id)).isTrue();
    }
  }
}
