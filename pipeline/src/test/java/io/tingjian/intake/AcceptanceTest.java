package io.tingjian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.CallFacts;
import io.tingjian.call.Role;
import io.tingjian.call.Warning;
import io.tingjian.intake.Acceptance.Accepted;
import io.tingjian.intake.Acceptance.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
  @Test
  void aMapThatFitsTheFileIsTakenAsItIs() {
    Map<Role, Integer> map = Map.of(Role.AGENT, 1, Role.CUSTOMER, 0);
    assertThat(check(map, 2)).isEqualTo(new Accepted(map));
  }

  @Test
  void aChannelThatTheFileHasNotIsNamed() {
    assertThat(sentence(Map.of(Role.AGENT, 0, Role.CUSTOMER, 5), 2))
        .isEqualTo(
            "\"a.wav\": the sidecar puts the customer on channel 5, but the recording has 2"
                + " (counted from 0). Correct the channel map in the sidecar.");
  }

  @Test
  void oneChannelWhereTheSidecarSaysTwoIsSharedByBothWithAWarning() {
    Accepted shared = new Accepted(Map.of(), Set.of(Warning.ONE_CHANNEL_OF_TWO));
    assertThat(check(Map.of(Role.AGENT, 0, Role.CUSTOMER, 1), 1)).isEqualTo(shared);
    assertThat(check(Map.of(Role.AGENT, 1, Role.CUSTOMER, 0), 1)).isEqualTo(shared);
  }

  @Test
  void otherContradictionsAreRefused() {
    assertThat(sentence(Map.of(Role.AGENT, 0, Role.CUSTOMER, 2), 1))
        .startsWith("\"a.wav\": the sidecar puts the customer on channel 2");
    assertThat(sentence(Map.of(Role.AGENT, 0, Role.CUSTOMER, 0), 1))
        .startsWith("\"a.wav\": the sidecar puts agent and customer on the same channel 0");
    assertThat(sentence(Map.of(Role.CUSTOMER, 1), 1))
        .startsWith("\"a.wav\": the sidecar puts the customer on channel 1");
    assertThat(sentence(Map.of(Role.AGENT, 1, Role.CUSTOMER, 1), 2))
        .startsWith("\"a.wav\": the sidecar puts agent and customer on the same channel 1");
  }

  @Test
  void oneChannelForOneRoleIsTaken() {
    assertThat(check(Map.of(Role.AGENT, 0), 1)).isEqualTo(new Accepted(Map.of(Role.AGENT, 0)));
  }

  @Test
  void whereNobodySaysStereoIsTakenAsUsualAndMonoIsNobodys() {
    assertThat(check(Map.of(), 2)).isEqualTo(new Accepted(Map.of(Role.AGENT, 0, Role.CUSTOMER, 1)));
    assertThat(check(Map.of(), 1)).isEqualTo(new Accepted(Map.of()));
  }

  private static String sentence(Map<Role, Integer> channels, int channelsInFile) {
    return ((Refused) check(channels, channelsInFile)).problem().sentence(Locale.ENGLISH);
  }

  private static Acceptance.Result check(Map<Role, Integer> channels, int channelsInFile) {
    CallFacts facts =
        new CallFacts(
            "C-1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "zh",
            channels,
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    return Acceptance.check(facts, "a.wav", channelsInFile);
  }
}
