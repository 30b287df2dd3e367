package io.tingjian.store;

import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.call.Warning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * How recordings come in: each exactly once, whoever is quicker. A recording is known by its bytes;
 * one in quarantine is the same call when it comes back with a better sidecar, or when its file was
 * replaced in its place.
 */
public final class Reception {
  /** The reason under which the second claimant of a call id goes into quarantine. */
  public static final String CALL_ID_TAKEN = "call_id_taken";

  private final Store store;

  Reception(Store store) {
    this.store = store;
  }

  /** Where the call with these bytes is; empty when there is none. */
  public Optional<CallState> stateOf(String sha256) {
    return store.read(
        handle ->
            handle
                .createQuery(Sql.of(Reception.class, "state_of"))
                .bind("sha256", sha256)
                .mapTo(String.class)
                .findOne()
                .map(CallState::ofWire));
  }

  /** Takes in a recording whose facts are known; the private lines among them as mere facts. */
  public Receipt receive(Arrived arrived, CallFacts facts, Set<Warning> warnings) {
    return store.write(
        handle -> {
          Known known = Known.of(handle, arrived, Optional.of(facts.callId()));
          if (known.live().isPresent())
            return seenBefore(handle, arrived, known.live().get(), Optional.of(facts.callId()));
          Entry entry = new Entry(store, handle, arrived, known.quarantined());
          if (facts.exempt()) return entry.exempt(facts);
          Optional<Known.Row> holder = Known.holderOf(handle, facts.callId(), entry.id());
          if (holder.isPresent() && holder.get().state() != CallState.QUARANTINED)
            return entry.callIdTaken(facts, holder.get());
          // A recording in quarantine only claims its id; the one that can be heard gets it.
          holder.ifPresent(other -> Entry.giveUpCallId(handle, other.id(), facts.callId()));
          return entry.received(facts, warnings);
        });
  }

  /**
   * Puts a recording in quarantine because it could not even become a call.
   *
   * @param reason code of the sentence that people read
   * @param arguments what the sentence names
   * @param claimedCallId from its sidecar, where that could be read
   */
  public Receipt refuse(
      Arrived arrived, String reason, List<String> arguments, Optional<String> claimedCallId) {
    return store.write(
        handle -> {
          Known known = Known.of(handle, arrived, claimedCallId);
          if (known.live().isPresent())
            return seenBefore(handle, arrived, known.live().get(), claimedCallId);
          return new Entry(store, handle, arrived, known.quarantined())
              .refused(reason, arguments, claimedCallId);
        });
  }

  private Receipt seenBefore(
      Handle handle, Arrived arrived, Known.Row known, Optional<String> claimed) {
    boolean sameName = known.fileName().equals(arrived.fileName());
    if (sameName && (claimed.isEmpty() || claimed.equals(known.callId()))) {
      Arrivals.becameCall(handle, store.now(), arrived, known.id());
      return new Receipt.AlreadyKnown(known.id(), known.state());
    }
    Arrivals.isDuplicate(handle, store.now(), arrived, known.id());
    boolean recorded =
        handle
                .createQuery(Sql.of(Reception.class, "duplicates_recorded"))
                .bind("fileName", arrived.fileName())
                .bind("claimed", claimed.orElse(""))
                .bind("ofCall", known.id())
                .mapTo(Integer.class)
                .one()
            > 0;
    if (!recorded)
      handle
          .createUpdate(Sql.of(Reception.class, "insert_duplicate"))
          .bind("id", store.newId())
          .bind("fileName", arrived.fileName())
          .bind("claimed", claimed.orElse(null))
          .bind("ofCall", known.id())
          .bind("seenAt", store.now())
          .execute();
    return new Receipt.DuplicateOf(known.id(), known.callId(), known.fileName());
  }
}
