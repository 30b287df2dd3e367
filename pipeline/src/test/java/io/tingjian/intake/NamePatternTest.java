package io.tingjian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.CallFacts;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NamePatternTest {
  private static final String USUAL = "(?<agentid>\\d+)_(?<startedat>\\d{14})_(?<callid>.+)";

  @Test
  void callIdAgentAndStartComeFromTheName() {
    CallFacts facts = read(USUAL, "3031_20260917084031_C-1");
    assertThat(facts.callId()).isEqualTo("C-1");
    assertThat(facts.agentId()).contains("3031");
    assertThat(facts.startedAt()).contains(OffsetDateTime.parse("2026-09-17T08:40:31+08:00"));
    assertThat(facts.channels()).isEmpty();
  }

  @Test
  void aNameOfAnotherFormIsItsOwnCallId() {
    assertThat(read(USUAL, "meeting").callId()).isEqualTo("meeting");
    assertThat(read(USUAL, "meeting").agentId()).isEmpty();
  }

  @Test
  void groupsThatThePatternHasNotAreUnknown() {
    assertThat(read("(?<callid>.+)", "C-1").startedAt()).isEmpty();
  }

  @Test
  void digitsThatAreNoTimeAreUnknown() {
    CallFacts facts = read(USUAL, "3031_20261399999999_C-1");
    assertThat(facts.callId()).isEqualTo("C-1");
    assertThat(facts.startedAt()).isEmpty();
  }

  private static CallFacts read(String pattern, String stem) {
    return new NamePattern(Pattern.compile(pattern), ZoneId.of("Asia/Shanghai"), "zh").read(stem);
  }
}
