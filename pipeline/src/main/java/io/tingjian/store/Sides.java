package io.tingjian.store;

import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.call.HeardCall;
import io.tingjian.call.SharedVoice;
import io.tingjian.call.Warning;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Who of a call is the agent, where somebody knows better. Agent and customer change places, with
 * all that hangs on it, as {@link HeardCall#swapped} says; done twice, the call is as it was. Or
 * one of two voices on a shared channel is named the agent's, as {@link HeardCall#withAgent} says.
 * Each deed is written with its audit.
 */
public final class Sides {
  private static final Set<Warning> ABOUT_SIDES =
      EnumSet.of(
          Warning.CHANNELS_SEEM_SWAPPED,
          Warning.SIDES_SWAPPED,
          Warning.SPEAKERS_UNSURE,
          Warning.AGENT_NAMED);

  private final Store store;
  private final AuditLog audit;

  Sides(Store store) {
    this.store = store;
    this.audit = new AuditLog(store);
  }

  /**
   * Before the call is screened, as configured.
   *
   * @return {@code NOT_DUE} when the call is not in state {@code transcribed}
   */
  public Step swap(String call, HeardCall swapped, String who) {
    return store.write(
        handle -> {
          if (guard(handle, call, CallState.TRANSCRIBED) == Step.NOT_DUE) return Step.NOT_DUE;
          swap(handle, call, swapped, who);
          return Step.TAKEN;
        });
  }

  /**
   * While the call waits for people, with its new screening.
   *
   * @param swapped the call as it is from now on
   * @param screening of the swapped call; what people said of the same findings holds
   * @param labels for each turn
   * @return {@code NOT_DUE} when the call is not in state {@code screened}
   */
  public Step swap(
      String call,
      HeardCall swapped,
      Screening screening,
      List<Map<String, Double>> labels,
      String who) {
    return judgedAnew(call, screening, labels, handle -> swap(handle, call, swapped, who));
  }

  /**
   * The same, where the agent is named by his voice.
   *
   * @param named the call as it is from now on
   */
  public Step nameAgent(
      String call,
      SharedVoice.Name agent,
      HeardCall named,
      Screening screening,
      List<Map<String, Double>> labels,
      String who) {
    return judgedAnew(
        call,
        screening,
        labels,
        handle -> {
          String transcript = Transcripts.newest(handle, call).orElseThrow().id();
          TurnRows.updateRoles(handle, transcript, named.turns());
          warn(handle, call, named);
          audit.write(handle, who, "name_agent", call, "voice " + agent.wire());
        });
  }

  private Step judgedAnew(
      String call, Screening screening, List<Map<String, Double>> labels, Consumer<Handle> deed) {
    return store.write(
        handle -> {
          if (guard(handle, call, CallState.SCREENED) == Step.NOT_DUE) return Step.NOT_DUE;
          deed.accept(handle);
          LabelRows.write(handle, call, labels);
          store.screenings().add(handle, call, screening);
          return Step.TAKEN;
        });
  }

  /** The move that changes nothing locks the call. */
  private Step guard(Handle handle, String call, CallState state) {
    return Calls.move(handle, store, call, state, state);
  }

  private void swap(Handle handle, String call, HeardCall swapped, String who) {
    String transcript = Transcripts.newest(handle, call).orElseThrow().id();
    handle.createUpdate(sql("swap_turns")).bind("transcript", transcript).execute();
    handle.createUpdate(sql("swap_sounds")).bind("transcript", transcript).execute();
    handle.createUpdate(sql("swap_channel_facts")).bind("call", call).execute();
    CallFacts facts = swapped.facts();
    handle
        .createUpdate(Sql.of(Calls.class, "write_channel_map"))
        .bind("id", call)
        .bind("channels", FactsColumns.channelsJson(facts.channels()))
        .execute();
    warn(handle, call, swapped);
    audit.write(handle, who, "swap_sides", call, "");
  }

  private static void warn(Handle handle, String call, HeardCall now) {
    handle.createUpdate(sql("delete_warnings")).bind("call", call).execute();
    Set<Warning> left = EnumSet.copyOf(ABOUT_SIDES);
    left.retainAll(now.warnings());
    Calls.writeWarnings(handle, call, left);
  }

  private static String sql(String name) {
    return Sql.of(Sides.class, name);
  }
}
