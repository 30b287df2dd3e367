package io.tingjian.store;

import io.tingjian.call.CallState;
import io.tingjian.call.Severity;
import io.tingjian.call.Warning;
import io.tingjian.call.Wording;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the triage list asks and answers. */
public final class TriageView {
  private TriageView() {}

  /**
   * What the list is narrowed to; what is empty narrows nothing.
   *
   * @param state {@code screened} (waiting) or {@code reviewed}
   * @param worst the worst finding that nobody rejected; an empty inner value means no finding
   * @param from first day, in the call's own local time, inclusive
   * @param to last day, inclusive
   * @param text part of call id, agent, team, customer number, product, queue or file name
   * @param alerts calls that a saved search of the viewer found and that he has not opened
   */
  public record Filter(
      Optional<CallState> state,
      Optional<Optional<Severity>> worst,
      Optional<String> agent,
      Optional<String> rule,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> text,
      Alerts alerts) {
    public static final Filter EVERYTHING =
        new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Alerts.ANY_OR_NONE);

    /** The calls that wait for people. */
    public static final Filter WAITING =
        new Filter(
            Optional.of(CallState.SCREENED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Alerts.ANY_OR_NONE);

    Integer rank() {
      return worst.map(severity -> severity.map(Severity::ordinal).orElse(-1)).orElse(null);
    }
  }

  /** A place in the order; opaque to everybody but {@link Triage}. */
  public record Cursor(int worst, int points, OffsetDateTime began, String id) {}

  /**
   * The findings of one rule in one call.
   *
   * @param rejected how many of them a person rejected
   */
  public record Chip(String key, Wording name, Severity severity, int count, int rejected) {}

  /**
   * What the list is narrowed to by alerts.
   *
   * @param needed only calls with one are listed
   * @param search id of the saved search that must have found it; empty: any
   */
  public record Alerts(boolean needed, Optional<String> search) {
    /** Calls with and without. */
    public static final Alerts ANY_OR_NONE = new Alerts(false, Optional.empty());
  }

  /**
   * A saved search of the viewer found the call, and he has not opened it since.
   *
   * @param search its id
   * @param atMs where the first hit is said
   */
  public record Alert(String search, String name, long atMs) {}

  /**
   * A call of the list.
   *
   * @param worst finding that nobody rejected
   * @param points of the review when it is finished, else the machine's
   * @param undecided findings without a verdict
   */
  public record Listed(
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
      Set<Warning> warnings) {}

  /**
   * One line of the list.
   *
   * @param chips most severe first
   * @param screening in force
   */
  public record Row(
      Listed call, List<Chip> chips, List<Alert> alerts, String screening, Cursor place) {}

  /**
   * @param counts of the calls that pass all filters but the one on severity, by the wire form of
   *     their worst finding, {@code none} where there is none
   * @param next where the next page starts; empty at the end
   */
  public record Page(Map<String, Integer> counts, List<Row> calls, Optional<Cursor> next) {}

  public record AgentChoice(String id, Optional<String> name, Optional<String> team) {}

  /**
   * @param calls in which it fired
   */
  public record RuleChoice(String key, Wording name, Severity severity, int calls) {}

  /**
   * The installation in one line.
   *
   * @param calls taken in, whatever became of them
   * @param audioMs of the screened and reviewed ones
   * @param flagged screened or reviewed calls with at least one finding that nobody rejected
   * @param changedAt when a call last changed its state, so that a page knows when to ask again
   */
  public record Totals(
      int calls,
      long audioMs,
      int waiting,
      int reviewed,
      int flagged,
      int inProgress,
      int exempt,
      int quarantined,
      Optional<OffsetDateTime> changedAt) {}
}
