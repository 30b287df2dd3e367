package io.tingjian.web;

import io.tingjian.call.CallState;
import io.tingjian.call.Severity;
import io.tingjian.call.Warning;
import io.tingjian.store.TriageView.Chip;
import io.tingjian.store.TriageView.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One line of the list; leaves out what only the store needs. */
record CallLine(
    String id,
    String callId,
    CallState state,
    Optional<String> agentId,
    Optional<String> agentName,
    Optional<String> team,
    Optional<String> businessType,
    Optional<String> direction,
    Optional<OffsetDateTime> startedAt,
    long durationMs,
    OptionalInt points,
    boolean vetoed,
    Optional<Severity> worst,
    int undecided,
    Set<Warning> warnings,
    List<Chip> findings) {
  static CallLine of(Row row) {
    return new CallLine(
        row.id(),
        row.callId(),
        row.state(),
        row.agentId(),
        row.agentName(),
        row.team(),
        row.businessType(),
        row.direction(),
        row.startedAt(),
        row.durationMs(),
        row.points(),
        row.vetoed(),
        row.worst(),
        row.undecided(),
        row.warnings(),
        row.chips());
  }
}
