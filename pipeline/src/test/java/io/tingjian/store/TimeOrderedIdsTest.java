package io.tingjian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
  @Test
  void idsKeepTheirOrderThoughTheClockStandsStill() {
    Clock still = Clock.fixed(Instant.parse("2026-09-17T00:00:00Z"), ZoneOffset.UTC);
    List<String> ids = Stream.generate(new TimeOrderedIds(still)::next).limit(100_000).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
  }
}
